//! A draw made elsewhere, with slips of paper in a hall, and written down afterwards: checked like any
//! other, and taken in with quotas that do not hold only when somebody accepts exactly those.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use medvirk_kernel::{Error, OSLO, ProcessId, Result};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_sortition::{Breach, breaches};
use sha2::{Digest, Sha256};

use super::{
    draws::Draw,
    lot::{Lot, Outcome},
};
use crate::text;

/// A draw as it was told.
pub(crate) struct Told {
    pub lot: Lot,
    pub outcome: Outcome,
    pub at: DateTime<Utc>,
    /// How it was drawn, for everybody to read.
    pub how: Words,
}

/// What does not hold in a draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Broken {
    /// What cannot be: too many for a theme, somebody twice, somebody who did not wish for the theme.
    pub impossible: Vec<Breach>,
    /// Quotas of a theme or of the whole round; somebody may accept that.
    pub quotas: Vec<Breach>,
}

impl Broken {
    /// Checks a draw against its lot.
    ///
    /// # Errors
    /// Refused when the criteria themselves cannot be.
    pub fn by(lot: &Lot, outcome: &Outcome) -> Result<Self> {
        let round = lot.round().map_err(|_| Error::refused(text::entered_faulty_criteria()))?;
        let all = breaches(&round, &outcome.seats);
        let (quotas, impossible) = all.into_iter().partition(|b| matches!(b, Breach::Quota { .. }));
        Ok(Broken { impossible, quotas })
    }

    /// Stands for exactly these quotas, so that what is accepted is what was shown.
    pub fn mark(&self) -> String {
        let digest = Sha256::digest(format!("{:?}", self.quotas).as_bytes());
        digest[..8].iter().map(|b| format!("{b:02x}")).collect()
    }
}

/// The draw, ready to be kept.
///
/// # Errors
/// Refused when something cannot be, or a quota does not hold that is not among those accepted.
pub(crate) fn draw(cx: &Cx, process: ProcessId, told: Told, accepted: &[Breach]) -> Result<Draw> {
    let broken = Broken::by(&told.lot, &told.outcome)?;
    let open = broken.quotas.iter().filter(|b| !accepted.contains(b)).count();
    if open + broken.impossible.len() > 0 {
        return Err(Error::refused(text::entered_breaks(open + broken.impossible.len())));
    }
    Ok(Draw {
        id: cx.new_id(),
        process,
        seed: String::new(),
        seed_source: told.how,
        at: told.at,
        lot: told.lot,
        outcome: told.outcome,
        declined: BTreeSet::new(),
        answered_at: None,
        cancelled_at: None,
        cancelled_because: None,
    })
}

/// Noon of a day in Norway.
pub(crate) fn noon(day: NaiveDate) -> DateTime<Utc> {
    let there = day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    let local = OSLO.from_local_datetime(&there).earliest();
    local.map_or_else(|| there.and_utc(), |moment| moment.with_timezone(&Utc))
}
