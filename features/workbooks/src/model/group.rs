//! Groups that write, and the trends their answers are gathered under.

use medvirk_meetings::model::MeetingId;
use uuid::Uuid;

medvirk_kernel::id_type!(GroupId, "One group that fills in booklets.");
medvirk_kernel::id_type!(TrendId, "One main trend of a meeting.");

/// A group as an arena opens it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewGroup {
    /// Its number; the same number is the same group and keeps its link.
    pub number: u32,
    /// What it is called besides the number, e.g. its room; may be empty.
    pub name: String,
    /// Who writes; may be empty.
    pub secretary: String,
    /// Their record among people, so that the name goes when they ask for it.
    pub contact: Option<Uuid>,
    /// How many people are in it; 0 when not known.
    pub people: u32,
    /// Works after the meeting, to carry something out.
    pub is_after: bool,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The record.
    pub id: GroupId,
    /// Its meeting.
    pub meeting: MeetingId,
    /// What it was opened with.
    pub about: NewGroup,
    /// Counts changes: of the group and of what it writes.
    pub version: i32,
}

/// A main trend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trend {
    /// The record.
    pub id: TrendId,
    /// What it says.
    pub title: String,
    /// Place in the list, from 1.
    pub position: i32,
    /// Shown in the hall.
    pub is_shown: bool,
    /// Its answers: group and key of the answer.
    pub cards: Vec<(Uuid, String)>,
}
