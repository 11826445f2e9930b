//! From the call to the answer: applications, duplicates, criteria, draw, replacement, answers.

mod answers;
mod demo;
mod documents;
mod entered;
mod hooks;
mod intake;
mod lot;
mod lottery;
mod pages;
mod privacy;
mod seats;
mod store;
mod words;

pub(crate) use answers::wordings;
pub(crate) use demo::demo;
pub(crate) use hooks::{
    front_panels, milestones, process_menu, process_panels, public_addresses, records, today,
};
pub(crate) use pages::routes;
pub(crate) use privacy::{erase_expired, forget_person, person_data};

use std::collections::BTreeMap;

use medvirk_kernel::{ProcessId, Result};
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use sea_orm::ConnectionTrait;

use lot::Lot;
use store::{applications, call, criteria, draws, duplicates, imports, lotteries};
use store::{applications::Applicant, call::Call, criteria::AllCriteria};

/// What a draw is made from, as it stands at one moment.
pub(crate) struct Gathered {
    pub process: Process,
    pub call: Option<Call>,
    pub themes: Vec<Theme>,
    pub applicants: Vec<Applicant>,
    pub criteria: AllCriteria,
}

impl Gathered {
    /// Reads it all.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn read(db: &impl ConnectionTrait, process: Process) -> Result<Self> {
        let id: ProcessId = process.id;
        Ok(Gathered {
            call: call::find(db, id).await?,
            themes: medvirk_processes::themes(db, id).await?,
            applicants: applications::standing(db, id).await?,
            criteria: criteria::all(db, id).await?,
            process,
        })
    }

    /// The lot.
    pub fn lot(&self, cx: &Cx) -> Lot {
        let reserves = self.process.settings.reserves_per_theme;
        let process = self.process.id.0;
        Lot::gather(cx, &self.applicants, &self.themes, &self.criteria, process, reserves)
    }

    /// How many places are to be drawn.
    pub fn seats(&self) -> u32 {
        let none = criteria::Criteria::default();
        let of = |theme: &Theme| self.criteria.get(&theme.id.0).unwrap_or(&none).seats_for(theme);
        self.themes.iter().map(of).sum()
    }

    /// How many may be drawn for each theme, by theme id.
    pub fn eligible(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for theme in self.applicants.iter().flat_map(|a| a.drawable_themes()) {
            *counts.entry(theme.to_owned()).or_insert(0) += 1;
        }
        counts
    }
}
