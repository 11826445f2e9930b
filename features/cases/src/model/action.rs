//! What follows a decision: who does what by when (C4, K6).

use chrono::NaiveDate;
use medvirk_kernel::id_type;
use medvirk_processes::ThemeId;
use serde::{Deserialize, Serialize};

use super::case::CaseId;

id_type!(ActionId, "One action that follows a decision.");

/// Where an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// Ikke startet.
    NotStarted,
    /// Planlagt.
    Planned,
    /// Pågår.
    InProgress,
    /// Forsinket.
    Delayed,
    /// Gjennomført.
    Done,
    /// Avlyst.
    Cancelled,
}

impl ActionState {
    /// All states, in the order of life.
    pub const ALL: [ActionState; 6] = [
        ActionState::NotStarted,
        ActionState::Planned,
        ActionState::InProgress,
        ActionState::Delayed,
        ActionState::Done,
        ActionState::Cancelled,
    ];

    /// Stable name in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            ActionState::NotStarted => "not_started",
            ActionState::Planned => "planned",
            ActionState::InProgress => "in_progress",
            ActionState::Delayed => "delayed",
            ActionState::Done => "done",
            ActionState::Cancelled => "cancelled",
        }
    }

    /// Reads [`ActionState::code`].
    pub fn from_code(code: &str) -> Option<ActionState> {
        ActionState::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Whether nothing more is expected.
    pub const fn is_ended(self) -> bool {
        matches!(self, ActionState::Done | ActionState::Cancelled)
    }
}

/// One action.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUp {
    /// The action.
    pub id: ActionId,
    /// The case whose decision it follows.
    pub case: CaseId,
    /// Short code, e.g. `TI03`.
    pub code: String,
    /// Which point of the decision, from 1; 0 when none in particular.
    pub point: i32,
    /// What is done.
    pub text: String,
    /// Who answers for it: a title or name of staff.
    pub owner: String,
    /// When it should be done.
    pub due: Option<NaiveDate>,
    /// The date it has been moved to.
    pub new_due: Option<NaiveDate>,
    /// Why it is delayed or cancelled.
    pub reason: String,
    /// Where it stands.
    pub state: ActionState,
    /// Where the owner gets reminders; empty for nowhere. Never shown to the public.
    pub owner_email: String,
    /// Which plan carries it, e.g. the action and economic plan.
    pub plan: String,
    /// Where that plan is read, an `https:` address; empty for nowhere.
    pub plan_link: String,
    /// Cost in kroner, if set aside.
    pub budget: Option<i64>,
    /// Themes it answers.
    pub themes: Vec<ThemeId>,
    /// Counts up with every change.
    pub version: i32,
}

/// One reminder to the owner of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The deadline it is about.
    pub due: NaiveDate,
    /// Whether it has passed.
    pub is_late: bool,
    /// 0 before the deadline, then the number of the week after it.
    pub round: i64,
}

impl FollowUp {
    /// One that has not been written yet.
    pub fn blank(id: ActionId, case: CaseId) -> Self {
        FollowUp {
            id,
            case,
            code: String::new(),
            point: 0,
            text: String::new(),
            owner: String::new(),
            due: None,
            new_due: None,
            reason: String::new(),
            state: ActionState::NotStarted,
            owner_email: String::new(),
            plan: String::new(),
            plan_link: String::new(),
            budget: None,
            themes: Vec::new(),
            version: 0,
        }
    }

    /// The code after the last, `TI11` after `TI10`.
    pub fn next_code(all: &[FollowUp]) -> String {
        let numbers =
            all.iter().filter_map(|a| a.code.trim_start_matches(char::is_alphabetic).parse().ok());
        let last: u32 = numbers.max().unwrap_or(0);
        format!("TI{:02}", last + 1)
    }

    /// The date that counts now.
    pub fn deadline(&self) -> Option<NaiveDate> {
        self.new_due.or(self.due)
    }

    /// What its owner is reminded of on `today`: coming or passed deadline, and the round the reminder
    /// belongs to, so that each is sent once. The week before the deadline once; after it once a week.
    pub fn reminder(&self, today: NaiveDate) -> Option<Reminder> {
        let due = self.deadline().filter(|_| !self.state.is_ended())?;
        let days = (today - due).num_days();
        match days {
            -7..=0 => Some(Reminder { due, is_late: false, round: 0 }),
            1.. => Some(Reminder { due, is_late: true, round: days / 7 + 1 }),
            _ => None,
        }
    }

    /// Whether it should have been done.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        !self.state.is_ended() && self.deadline().is_some_and(|due| due < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use medvirk_kernel::Uuid;

    fn action(state: ActionState) -> FollowUp {
        FollowUp {
            code: "TI01".to_owned(),
            due: "2026-10-15".parse().ok(),
            state,
            version: 1,
            ..FollowUp::blank(ActionId(Uuid::nil()), CaseId(Uuid::nil()))
        }
    }

    #[test]
    fn the_owner_is_reminded_once_before_the_deadline_and_once_a_week_after_it() {
        let action = action(ActionState::InProgress);
        let on = |day: &str| action.reminder(day.parse().unwrap()).map(|r| (r.is_late, r.round));
        assert_eq!(on("2026-10-07"), None);
        assert_eq!(on("2026-10-08"), Some((false, 0)));
        assert_eq!(on("2026-10-15"), Some((false, 0)));
        assert_eq!(on("2026-10-16"), Some((true, 1)));
        assert_eq!(on("2026-10-21"), Some((true, 1)));
        assert_eq!(on("2026-10-22"), Some((true, 2)));
    }

    #[test]
    fn what_is_done_or_has_no_deadline_reminds_nobody() {
        let day = "2026-10-20".parse().unwrap();
        assert_eq!(action(ActionState::Done).reminder(day), None);
        let undated = FollowUp { due: None, ..action(ActionState::Planned) };
        assert_eq!(undated.reminder(day), None);
    }

    #[test]
    fn codes_go_on_from_the_last() {
        let mut action = action(ActionState::Planned);
        assert_eq!(FollowUp::next_code(&[]), "TI01");
        action.code = "TI10".to_owned();
        assert_eq!(FollowUp::next_code(&[action]), "TI11");
    }
}
