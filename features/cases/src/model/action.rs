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
    /// Which plan carries it, e.g. the action and economic plan.
    pub plan: String,
    /// Cost in kroner, if set aside.
    pub budget: Option<i64>,
    /// Themes it answers.
    pub themes: Vec<ThemeId>,
    /// Counts up with every change.
    pub version: i32,
}

impl FollowUp {
    /// The date that counts now.
    pub fn deadline(&self) -> Option<NaiveDate> {
        self.new_due.or(self.due)
    }

    /// Whether it should have been done.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        !self.state.is_ended() && self.deadline().is_some_and(|due| due < today)
    }
}
