//! Phases of a process with their dates, and the shortest time the law gives people to answer a
//! hearing (Planning and Building Act §§ 11-13, 11-14 and 12-10; norway.md P3).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Shortest time for a hearing, in days: six weeks.
pub const HEARING_DAYS: i64 = 42;

/// What is sent on hearing; decides which rule applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hearing {
    /// Planprogram.
    PlanningProgramme,
    /// Kommuneplan: samfunnsdel, arealdel or kommunedelplan.
    MunicipalPlan,
    /// Reguleringsplan.
    ZoningPlan,
    /// Anything the act says nothing about; the municipality chooses the time.
    Voluntary,
}

impl Hearing {
    /// The section of the Planning and Building Act that sets the shortest time.
    pub const fn section(self) -> Option<&'static str> {
        match self {
            Hearing::PlanningProgramme => Some("11-13"),
            Hearing::MunicipalPlan => Some("11-14"),
            Hearing::ZoningPlan => Some("12-10"),
            Hearing::Voluntary => None,
        }
    }
}

/// One phase, both days included. Phases may overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Short id within the process.
    pub id: String,
    /// Name for people, in the municipality's words.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The deciding or responsible body, if any.
    #[serde(default)]
    pub body: Option<String>,
    /// Set when the phase is a hearing.
    #[serde(default)]
    pub hearing: Option<Hearing>,
    /// Last day for reports that belong to the phase; may lie after `to`.
    #[serde(default)]
    pub report_deadline: Option<NaiveDate>,
}

/// Where a phase stands on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhaseState {
    /// Not begun.
    Coming,
    /// Going on.
    Current,
    /// Over.
    Over,
}

/// What is wrong with a phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhaseProblem {
    /// The last day is before the first.
    EndsBeforeStart {
        /// The phase.
        id: String,
    },
    /// A hearing gives people less time than the law demands.
    HearingTooShort {
        /// The phase.
        id: String,
        /// Days given, from the first day to the deadline.
        days: i64,
        /// Section of the Planning and Building Act.
        section: &'static str,
        /// The earliest lawful deadline.
        earliest: NaiveDate,
    },
    /// Reports are due before the phase is over.
    DeadlineBeforeEnd {
        /// The phase.
        id: String,
    },
    /// Two phases have the same id.
    SameId {
        /// The id.
        id: String,
    },
}

impl Phase {
    /// Where the phase stands on `day`.
    pub fn state_at(&self, day: NaiveDate) -> PhaseState {
        if day < self.from {
            PhaseState::Coming
        } else if day <= self.to {
            PhaseState::Current
        } else {
            PhaseState::Over
        }
    }

    /// Whether the two phases share a day.
    pub fn overlaps(&self, other: &Phase) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    fn problems(&self) -> Vec<PhaseProblem> {
        let id = || self.id.clone();
        if self.to < self.from {
            return vec![PhaseProblem::EndsBeforeStart { id: id() }];
        }
        let mut problems = vec![];
        let days = (self.to - self.from).num_days();
        if let Some(section) = self.hearing.and_then(Hearing::section)
            && days < HEARING_DAYS
        {
            let earliest = earliest_deadline(self.from);
            problems.push(PhaseProblem::HearingTooShort { id: id(), days, section, earliest });
        }
        if self.report_deadline.is_some_and(|deadline| deadline < self.to) {
            problems.push(PhaseProblem::DeadlineBeforeEnd { id: id() });
        }
        problems
    }
}

/// The earliest lawful deadline of a hearing that begins on `from`. The first day itself does not
/// count: six whole weeks pass from it.
pub fn earliest_deadline(from: NaiveDate) -> NaiveDate {
    from.checked_add_days(Days::new(HEARING_DAYS.unsigned_abs())).unwrap_or(NaiveDate::MAX)
}

/// Everything wrong with the phases, in their order. Overlap is not wrong.
pub fn check(phases: &[Phase]) -> Vec<PhaseProblem> {
    let mut problems = vec![];
    for (i, phase) in phases.iter().enumerate() {
        if phases[..i].iter().any(|earlier| earlier.id == phase.id) {
            problems.push(PhaseProblem::SameId { id: phase.id.clone() });
        }
        problems.extend(phase.problems());
    }
    problems
}

/// The phases in the order they are shown: by first day, then by last day.
pub fn in_order(phases: &[Phase]) -> Vec<&Phase> {
    let mut sorted: Vec<&Phase> = phases.iter().collect();
    sorted.sort_by_key(|phase| (phase.from, phase.to));
    sorted
}

/// The phases that go on at `day`, in order; several when they overlap, none between phases.
pub fn current(phases: &[Phase], day: NaiveDate) -> Vec<&Phase> {
    let mut sorted = in_order(phases);
    sorted.retain(|phase| phase.state_at(day) == PhaseState::Current);
    sorted
}

/// The phase that begins next after `day`.
pub fn next(phases: &[Phase], day: NaiveDate) -> Option<&Phase> {
    in_order(phases).into_iter().find(|phase| phase.from > day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn phase(id: &str, from: &str, to: &str) -> Phase {
        Phase {
            id: id.into(),
            name: id.into(),
            from: day(from),
            to: day(to),
            body: None,
            hearing: None,
            report_deadline: None,
        }
    }

    fn fjordvik() -> Vec<Phase> {
        let mut programme = phase("planprogram", "2025-06-20", "2025-08-15");
        programme.hearing = Some(Hearing::PlanningProgramme);
        let mut hearing = phase("hoering", "2026-06-15", "2026-08-14");
        hearing.hearing = Some(Hearing::MunicipalPlan);
        let mut tables = phase("gjestebud", "2026-02-02", "2026-03-08");
        tables.report_deadline = Some(day("2026-03-15"));
        vec![
            programme,
            tables,
            phase("dialog", "2026-05-05", "2026-06-11"),
            phase("koding", "2026-03-09", "2026-05-22"),
            hearing,
        ]
    }

    fn ids(phases: Vec<&Phase>) -> Vec<&str> {
        phases.into_iter().map(|p| p.id.as_str()).collect()
    }

    #[test]
    fn the_phases_of_the_fictional_town_are_in_order() {
        assert_eq!(check(&fjordvik()), []);
    }

    #[test]
    fn overlapping_phases_are_both_current() {
        assert_eq!(ids(current(&fjordvik(), day("2026-05-10"))), ["koding", "dialog"]);
        assert_eq!(ids(current(&fjordvik(), day("2025-12-24"))), [] as [&str; 0]);
    }

    #[test]
    fn the_next_phase_is_the_one_that_begins_first() {
        let phases = fjordvik();
        assert_eq!(next(&phases, day("2025-12-24")).map(|p| p.id.as_str()), Some("gjestebud"));
        assert_eq!(next(&phases, day("2026-02-02")).map(|p| p.id.as_str()), Some("koding"));
        assert_eq!(next(&phases, day("2026-06-15")), None);
    }

    #[test]
    fn a_hearing_of_five_weeks_is_refused_with_the_earliest_date() {
        let mut hearing = phase("h", "2026-06-15", "2026-07-20");
        hearing.hearing = Some(Hearing::ZoningPlan);
        assert_eq!(
            check(&[hearing.clone()]),
            [PhaseProblem::HearingTooShort {
                id: "h".into(),
                days: 35,
                section: "12-10",
                earliest: day("2026-07-27"),
            }]
        );
        hearing.hearing = Some(Hearing::Voluntary);
        assert_eq!(check(&[hearing]), []);
    }

    #[test]
    fn a_phase_cannot_end_before_it_begins() {
        assert_eq!(
            check(&[phase("p", "2026-02-02", "2026-02-01")]),
            [PhaseProblem::EndsBeforeStart { id: "p".into() }]
        );
    }

    #[test]
    fn reports_are_not_due_before_the_tables_are_over() {
        let mut tables = phase("g", "2026-02-02", "2026-03-08");
        tables.report_deadline = Some(day("2026-03-01"));
        assert_eq!(check(&[tables]), [PhaseProblem::DeadlineBeforeEnd { id: "g".into() }]);
    }

    #[test]
    fn an_id_is_used_once() {
        let twice =
            [phase("p", "2026-02-02", "2026-02-03"), phase("p", "2026-03-02", "2026-03-03")];
        assert_eq!(check(&twice), [PhaseProblem::SameId { id: "p".into() }]);
    }

    proptest! {
        #[test]
        fn six_weeks_is_exactly_enough(start in 0i32..20_000, extra in -41i64..400) {
            let from = NaiveDate::from_num_days_from_ce_opt(730_000 + start).unwrap();
            let to = from + chrono::TimeDelta::days(HEARING_DAYS + extra);
            let mut hearing = phase("h", "2026-01-01", "2026-01-01");
            hearing.from = from;
            hearing.to = to;
            hearing.hearing = Some(Hearing::MunicipalPlan);
            prop_assert_eq!(check(&[hearing]).is_empty(), extra >= 0);
        }
    }
}
