//! How far the tables of a process have come, in figures only. The page everybody reads needs no more,
//! and must not read whole reports and people for it.

use std::collections::BTreeMap;

use medvirk_kernel::{ProcessId, Result};
use medvirk_processes::{Theme, ThemeId};
use medvirk_slice::Cx;

use super::{round::progress, store::tally};
use crate::{
    gjestebud_store,
    model::planning::{self, Plan},
};

/// Planned against held, and how many met.
pub(crate) struct Tally {
    themes: Vec<Theme>,
    plans: BTreeMap<ThemeId, Plan>,
    /// How many gjestebud have a host.
    pub tables: usize,
    /// People around the tables that have reported.
    pub heads: u32,
}

impl Tally {
    /// Counts the tables of a process.
    pub async fn read(cx: &Cx, process: ProcessId) -> Result<Tally> {
        let (db, today) = (cx.db().reader(), cx.today());
        let gjestebud = gjestebud_store::list(db, process).await?;
        let heads = tally::heads(db, process).await?;
        let themes = medvirk_processes::themes(db, process).await?;
        let planned = themes.iter().map(|theme| (theme.id, theme.planned_gjestebud));
        let come = gjestebud
            .iter()
            .map(|table| (table.theme, progress(table, heads.contains_key(&table.id), today)));
        Ok(Tally {
            plans: planning::per_theme(planned, come),
            tables: gjestebud.len(),
            heads: gjestebud.iter().filter_map(|table| heads.get(&table.id)).sum(),
            themes,
        })
    }

    /// Planned against held per theme, in the order of the themes.
    pub fn plans(&self) -> Vec<(&Theme, Plan)> {
        let plan = |theme: &Theme| self.plans.get(&theme.id).copied().unwrap_or_default();
        self.themes.iter().map(|theme| (theme, plan(theme))).collect()
    }

    /// The sum over all themes.
    pub fn whole(&self) -> Plan {
        planning::whole(&self.plans)
    }
}
