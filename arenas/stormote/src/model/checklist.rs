//! The checklist: what must be done before the meeting, by whom, by when.

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_meetings::model::MeetingId;

medvirk_kernel::id_type!(TaskId, "One line of a checklist.");

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The record.
    pub id: TaskId,
    /// For which meeting.
    pub meeting: MeetingId,
    /// Place in the list.
    pub place: i32,
    /// What.
    pub what: String,
    /// Who.
    pub owner: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
}
