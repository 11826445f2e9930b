//! Planned against held, per theme (mission, G2).

use std::collections::BTreeMap;

/// How far one gjestebud has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// A host has the theme.
    Assigned,
    /// It has been held, but the report is not in.
    Held,
    /// The report is in: it counts as held whatever else is known.
    Reported,
}

/// The gjestebud of one theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// How many were planned.
    pub planned: u32,
    /// How many have a host.
    pub assigned: u32,
    /// How many have been held.
    pub held: u32,
    /// How many have reported.
    pub reported: u32,
}

impl Plan {
    /// Planned gjestebud without a host.
    pub fn unassigned(&self) -> u32 {
        self.planned.saturating_sub(self.assigned)
    }

    /// Gjestebud with a host but no report.
    pub fn unreported(&self) -> u32 {
        self.assigned.saturating_sub(self.reported)
    }

    fn add(&mut self, progress: Progress) {
        self.assigned += 1;
        self.held += u32::from(progress >= Progress::Held);
        self.reported += u32::from(progress == Progress::Reported);
    }
}

/// Counts per theme; also themes nobody planned anything for but that have a gjestebud.
pub fn per_theme<T: Ord>(
    planned: impl IntoIterator<Item = (T, u32)>,
    gjestebud: impl IntoIterator<Item = (T, Progress)>,
) -> BTreeMap<T, Plan> {
    let mut themes: BTreeMap<T, Plan> = BTreeMap::new();
    for (theme, number) in planned {
        themes.entry(theme).or_default().planned += number;
    }
    for (theme, progress) in gjestebud {
        themes.entry(theme).or_default().add(progress);
    }
    themes
}

/// The sum over all themes.
pub fn whole<T>(themes: &BTreeMap<T, Plan>) -> Plan {
    themes.values().fold(Plan::default(), |sum, plan| Plan {
        planned: sum.planned + plan.planned,
        assigned: sum.assigned + plan.assigned,
        held: sum.held + plan.held,
        reported: sum.reported + plan.reported,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fjordvik;

    fn round() -> BTreeMap<String, Plan> {
        let planned = fjordvik::themes().into_iter().map(|t| (t.id, t.planned_gjestebud));
        let tables =
            fjordvik::hosts_drawn().into_iter().filter(|row| !row[8].is_empty()).map(|row| {
                let progress =
                    if row[13] == "mottatt" { Progress::Reported } else { Progress::Assigned };
                (row[0].clone(), progress)
            });
        per_theme(planned, tables)
    }

    #[test]
    fn planned_against_reported_is_as_expected() {
        let found: Vec<_> = round()
            .into_iter()
            .map(|(theme, plan)| (theme, format!("{}/{}", plan.planned, plan.reported)))
            .collect();
        assert_eq!(found, fjordvik::figure("planned_vs_reported"));
    }

    #[test]
    fn the_whole_round_misses_two_reports() {
        let whole = whole(&round());
        assert_eq!((whole.planned, whole.assigned, whole.reported), (24, 24, 22));
        assert_eq!((whole.unassigned(), whole.unreported()), (0, 2));
    }

    #[test]
    fn a_gjestebud_beyond_the_plan_is_counted_and_not_hidden() {
        let themes = per_theme(
            [("T11", 1)],
            [("T11", Progress::Held), ("T11", Progress::Assigned), ("T99", Progress::Reported)],
        );
        assert_eq!(themes["T11"], Plan { planned: 1, assigned: 2, held: 1, reported: 0 });
        assert_eq!((themes["T11"].unassigned(), themes["T99"].planned), (0, 0));
    }
}
