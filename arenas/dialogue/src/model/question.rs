//! What a user council asks before its meeting.

use chrono::{DateTime, Utc};

use super::PlannedId;

medvirk_kernel::id_type!(QuestionId, "A question of a user council.");

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The record.
    pub id: QuestionId,
    /// The meeting it is for.
    pub planned: PlannedId,
    /// Who asks, in their own words.
    pub asker: String,
    /// What.
    pub question: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Whether it stands on the agenda; `None` until somebody has decided.
    pub is_taken_up: Option<bool>,
    /// What the council is told; must be given when it does not stand there.
    pub answer: String,
}
