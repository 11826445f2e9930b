//! One sign-up: a person or a party with one answer.

use chrono::{DateTime, Utc};
use medvirk_kernel::Language;
use medvirk_people::{ContactId, Wants};
use serde::{Deserialize, Serialize};

use super::{Answers, MeetingId};

medvirk_kernel::id_type!(SignUpId, "One sign-up for a meeting.");

/// What a sign-up is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Has a place.
    Confirmed,
    /// Waits for one.
    Waiting,
    /// Has been offered one and must accept.
    Offered,
    /// Did not accept in time.
    Lapsed,
    /// Gave the place, or the wait, up.
    Cancelled,
    /// The person had signed up before.
    Duplicate,
    /// Does not belong to those the meeting is for.
    Outside,
}

impl State {
    /// All states.
    pub const ALL: [State; 7] = [
        State::Confirmed,
        State::Offered,
        State::Waiting,
        State::Lapsed,
        State::Cancelled,
        State::Duplicate,
        State::Outside,
    ];

    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            State::Confirmed => "confirmed",
            State::Waiting => "waiting",
            State::Offered => "offered",
            State::Lapsed => "lapsed",
            State::Cancelled => "cancelled",
            State::Duplicate => "duplicate",
            State::Outside => "outside",
        }
    }

    /// Reads [`State::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Whether it holds places.
    pub fn has_place(self) -> bool {
        matches!(self, State::Confirmed | State::Offered)
    }

    /// Whether the person counts as signed up, so that they cannot do it again.
    pub fn is_live(self) -> bool {
        self.has_place() || self == State::Waiting
    }
}

/// Children in a party, by age band; ages are not asked more closely.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Children {
    /// Up to five years.
    pub young: u32,
    /// Six to twelve.
    pub school: u32,
    /// Thirteen to seventeen.
    pub youth: u32,
}

impl Children {
    /// All of them.
    pub fn all(self) -> u32 {
        self.young + self.school + self.youth
    }
}

/// A sign-up.
#[derive(Clone, Debug, PartialEq)]
pub struct SignUp {
    /// The record.
    pub id: SignUpId,
    /// For which meeting.
    pub meeting: MeetingId,
    /// In the order of entering, from 1; what people and door hosts call it by.
    pub number: u32,
    /// What it is worth.
    pub state: State,
    /// People in the party, children included.
    pub size: u32,
    /// Children among them.
    pub children: Children,
    /// Whether outside the audience.
    pub is_outside: bool,
    /// Name; empty once erased.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone, as typed.
    pub phone: Option<String>,
    /// What we write in.
    pub language: Language,
    /// How the person wants to hear from us.
    pub wants: Wants,
    /// How it came: `web`, `email`, `phone`, `desk`, `door`.
    pub channel: String,
    /// When it reached the municipality; orders the waiting list.
    pub arrived_at: DateTime<Utc>,
    /// When it was written down.
    pub entered_at: DateTime<Utc>,
    /// The person behind it, once known.
    pub contact: Option<ContactId>,
    /// Answers to the meeting's questions.
    pub answers: Answers,
    /// Answers that are like health data; erased after the meeting.
    pub sensitive: Answers,
    /// For staff.
    pub note: String,
    /// Until when an offered place can be accepted.
    pub offer_until: Option<DateTime<Utc>>,
    /// When it was cancelled.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// When the party came through the door.
    pub checked_in_at: Option<DateTime<Utc>>,
    /// How many came.
    pub came: u32,
    /// The one it repeats.
    pub duplicate_of: Option<SignUpId>,
    /// When it was erased.
    pub erased_at: Option<DateTime<Utc>>,
    /// Counts the changes.
    pub version: i32,
}
