//! Who waits in case some of the drawn withdraw: how many and by which assumption is announced
//! beforehand, so that the number decides the reserve list too.

use std::collections::BTreeMap;

use medvirk_sortition::{Alternates, Seats, Seed, Withdrawals, alternates};
use serde::{Deserialize, Serialize};

use crate::{Announcement, RecordError};

/// What is announced about the reserve lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WaitingPlan {
    /// How many wait for each panel, at most.
    pub per_panel: usize,
    /// How likely one of the drawn withdraws, from 0 to 1.
    pub drop_out: f64,
    /// Id → the same, where more is known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub known: BTreeMap<String, f64>,
}

impl WaitingPlan {
    /// So many for each panel, when one of ten withdraws.
    pub fn usual(per_panel: usize) -> Self {
        let Withdrawals { usual, known } = Withdrawals::default();
        Self { per_panel, drop_out: usual, known }
    }
}

/// Those who wait.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// Panel → ids, most useful first.
    pub lists: Seats,
    /// In which share of 1 000 sampled courses of withdrawals the lists fill every seat with
    /// every demand met.
    pub survival: f64,
}

impl Waiting {
    /// Of 100 sampled courses, in how many the demands hold; rounded down, so that nothing is
    /// promised that was not seen.
    pub fn of_hundred(&self) -> u32 {
        (self.survival * 100.0 + 1e-9).floor() as u32
    }
}

impl Announcement {
    /// Those who wait when a ticket gave these seats; `None` if none were announced.
    ///
    /// # Errors
    /// [`RecordError::Input`] when the announcement is no round that can be drawn.
    pub(crate) fn waiting(
        &self,
        ticket: usize,
        seats: &Seats,
    ) -> Result<Option<Waiting>, RecordError> {
        let Some(plan) = &self.waiting else { return Ok(None) };
        let round = self.round().map_err(RecordError::Input)?;
        let assumed = Withdrawals { usual: plan.drop_out, known: plan.known.clone() };
        let seed = Seed::from(u64::try_from(ticket).unwrap_or_default());
        let Alternates { lists, survival } =
            alternates(&round, seats, plan.per_panel, &assumed, seed);
        Ok(Some(Waiting { lists, survival }))
    }
}
