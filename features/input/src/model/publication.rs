//! What everybody may see, as it was when the planner published it. Figures are suppressed before they
//! come here; texts are published wordings only.

use std::collections::BTreeMap;

use medvirk_processes::{ThemeId, Words};
use serde::{Deserialize, Serialize};

use super::coding::{CodeId, NoteId};
use super::reach::{FirstTime, Reach};
use super::summary::Part;
use super::suppress::Shown;

/// A whole publication.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// Notes that were received, published or not.
    pub notes: u32,
    /// Tables they come from.
    pub sources: u32,
    /// People at those tables.
    pub people: u32,
    /// Themes with input, in the order of the process.
    pub themes: Vec<PublishedTheme>,
    /// Who was reached.
    pub reach: PublishedReach,
}

impl Publication {
    /// What was published about a theme.
    pub fn theme(&self, id: ThemeId) -> Option<&PublishedTheme> {
        self.themes.iter().find(|t| t.theme == id)
    }
}

/// One theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublishedTheme {
    /// The theme.
    pub theme: ThemeId,
    /// Notes.
    pub notes: u32,
    /// Tables.
    pub sources: u32,
    /// People at those tables.
    pub people: u32,
    /// The summary.
    pub sentences: Vec<PublishedSentence>,
    /// Codes by frequency.
    pub codes: Vec<PublishedCode>,
    /// Published quotes.
    pub quotes: Vec<NoteId>,
}

/// One sentence with the published notes behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublishedSentence {
    /// What it is about.
    pub part: Part,
    /// Its words.
    pub text: Words,
    /// Published notes it rests on.
    pub notes: Vec<NoteId>,
    /// Notes it rests on that are not published.
    pub withheld: u32,
}

/// How often and how widely one code was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublishedCode {
    /// The code.
    pub code: CodeId,
    /// Notes.
    pub notes: u32,
    /// Tables.
    pub sources: u32,
}

/// Reach without small cells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PublishedReach {
    /// Age bands, youngest first.
    pub ages: ReachTable,
    /// Genders.
    pub genders: ReachTable,
    /// Areas.
    pub areas: ReachTable,
    /// Share who took part for the first time, 0 to 1; `None` when nobody was asked or too few answered.
    pub first_time: Option<f64>,
    /// People at tables that did not say whether it was their first time.
    pub first_time_not_stated: u32,
}

/// One comparison with the population.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReachTable {
    /// One line per group.
    pub rows: Vec<ReachLine>,
    /// People who did not state a group.
    pub not_stated: u32,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReachLine {
    /// Code of the group: an age band, a gender or the name of an area.
    pub group: String,
    /// People who took part.
    pub people: Shown,
    /// Their share of those who stated a group, 0 to 1; only where the count is shown.
    pub share: Option<f64>,
    /// The group's share of the residents, 0 to 1.
    pub expected: Option<f64>,
}

impl ReachTable {
    /// The comparison as everybody may see it; `least` people at least in a cell.
    pub fn published(reach: &Reach<String>, least: u64) -> Self {
        let residents: BTreeMap<&String, Option<f64>> =
            reach.rows.iter().map(|r| (&r.group, r.expected)).collect();
        let public = reach.publish(least);
        let rows = public.rows.iter().map(|row| ReachLine {
            group: row.group.clone(),
            people: row.people,
            share: row.compared.as_ref().and_then(|c| c.share).map(rounded),
            expected: residents.get(&row.group).copied().flatten().map(rounded),
        });
        ReachTable { rows: rows.collect(), not_stated: public.not_stated }
    }

    /// The comparison as staff see it.
    pub fn whole(reach: &Reach<String>) -> Self {
        let rows = reach.rows.iter().map(|row| ReachLine {
            group: row.group.clone(),
            people: Shown::Number(u64::from(row.people)),
            share: row.share,
            expected: row.expected,
        });
        ReachTable { rows: rows.collect(), not_stated: reach.not_stated }
    }

    /// Whether a figure is hidden.
    pub fn has_hidden(&self) -> bool {
        self.rows.iter().any(|row| row.people == Shown::Hidden)
    }
}

/// The share of first-timers, unless it would speak of fewer than `least` people, either way.
pub fn first_time_share(first: &FirstTime, least: u32) -> Option<f64> {
    let others = first.asked.saturating_sub(first.people);
    let is_small = |n: u32| n > 0 && n < least;
    if is_small(first.people) || is_small(others) { None } else { first.share().map(rounded) }
}

/// A share to a hundredth of a per cent: all a reader sees, and what is read back from the database is
/// what was written.
fn rounded(share: f64) -> f64 {
    (share * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_few_first_timers_is_not_published() {
        let few = FirstTime { people: 3, asked: 40, not_stated: 0, silent_tables: 0 };
        assert_eq!(first_time_share(&few, 5), None);
        let nearly_all = FirstTime { people: 38, asked: 40, not_stated: 0, silent_tables: 0 };
        assert_eq!(first_time_share(&nearly_all, 5), None);
        let half = FirstTime { people: 20, asked: 40, not_stated: 0, silent_tables: 0 };
        assert_eq!(first_time_share(&half, 5), Some(0.5));
    }
}
