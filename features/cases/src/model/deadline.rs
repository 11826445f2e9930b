//! Deadlines that the law sets for a case: how long the proposal must be public before the council treats it,
//! and that the hearing is over.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// How long before its treatment a proposal must be public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// No rule beyond that papers follow the agenda (kommuneloven § 11-3).
    #[default]
    None,
    /// Planstrategi: 30 days (plan- og bygningsloven § 10-1).
    PlanningStrategy,
    /// Økonomiplan and årsbudsjett: 14 days (kommuneloven § 14-3).
    Budget,
}

impl Notice {
    /// All rules.
    pub const ALL: [Notice; 3] = [Notice::None, Notice::PlanningStrategy, Notice::Budget];

    /// Stable name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Notice::None => "none",
            Notice::PlanningStrategy => "planning_strategy",
            Notice::Budget => "budget",
        }
    }

    /// Reads [`Notice::code`]; what is unknown is no rule.
    pub fn from_code(code: &str) -> Notice {
        Notice::ALL.into_iter().find(|n| n.code() == code).unwrap_or_default()
    }

    /// Fewest days the proposal is public before it is treated.
    pub const fn days(self) -> u64 {
        match self {
            Notice::None => 0,
            Notice::PlanningStrategy => 30,
            Notice::Budget => 14,
        }
    }

    /// The last day on which the proposal can be made public for a meeting on `treated`; `None` when no
    /// rule applies.
    pub fn last_day(self, treated: NaiveDate) -> Option<NaiveDate> {
        match self {
            Notice::None => None,
            rule => treated.checked_sub_days(Days::new(rule.days())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_public_fourteen_days_and_a_planning_strategy_thirty_before_it_is_treated() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let treated = day("2026-12-10");
        assert_eq!(Notice::Budget.last_day(treated), Some(day("2026-11-26")));
        assert_eq!(Notice::PlanningStrategy.last_day(treated), Some(day("2026-11-10")));
        assert_eq!(Notice::None.last_day(treated), None);
    }
}
