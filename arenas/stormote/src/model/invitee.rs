//! Somebody on the list: who they are to the meeting, what they have been asked and answered.

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_meetings::model::{MeetingId, SignUpId};
use medvirk_people::ContactId;
use serde::{Deserialize, Serialize};

use super::codes::codes;

medvirk_kernel::id_type!(InviteeId, "Somebody on the list of a stormøte.");

/// The area of those who live elsewhere.
pub const OUTSIDE: &str = "outside";

codes! {
    /// What kind of stakeholder somebody is (source 001: those who should be gathered).
    Kind {
        /// Member of the municipal council.
        Elected = "elected",
        /// Works for the municipality.
        Employee = "employee",
        /// Business.
        Business = "business",
        /// Speaks for a hamlet.
        Hamlet = "hamlet",
        /// Speaks for a public or common sector.
        Sector = "sector",
        /// Interest group.
        Interest = "interest",
        /// Club or association.
        Club = "club",
        /// The county and the state.
        County = "county",
        /// Comes for themselves.
        Resident = "resident",
    }
}

codes! {
    /// What an elected member is sent; others are invited.
    LetterKind {
        /// Summoned as to a meeting of the council.
        Summons = "summons",
        /// Invited.
        Invitation = "invitation",
    }
}

codes! {
    /// What somebody answered.
    Answer {
        /// Comes.
        Yes = "yes",
        /// May come.
        Maybe = "maybe",
        /// Sends somebody else.
        Deputy = "deputy",
        /// Does not come.
        No = "no",
        /// Has not answered.
        None = "none",
    }
}

codes! {
    /// How a telephone call ended.
    Outcome {
        /// Comes.
        Yes = "yes",
        /// Does not come.
        No = "no",
        /// May come.
        Maybe = "maybe",
        /// Sends somebody else.
        Deputy = "deputy",
        /// Nobody answered.
        NoReply = "no-reply",
        /// Had no time to talk.
        Busy = "busy",
        /// The number is wrong.
        WrongNumber = "wrong-number",
    }
}

impl Outcome {
    /// The answer somebody gave on the telephone.
    pub fn answer(self) -> Option<Answer> {
        match self {
            Outcome::Yes => Some(Answer::Yes),
            Outcome::No => Some(Answer::No),
            Outcome::Maybe => Some(Answer::Maybe),
            Outcome::Deputy => Some(Answer::Deputy),
            Outcome::NoReply | Outcome::Busy | Outcome::WrongNumber => None,
        }
    }
}

codes! {
    /// Whether somebody takes a role in a group.
    Role {
        /// Does not.
        No = "no",
        /// Can, if asked.
        Can = "can",
        /// Has been appointed.
        Appointed = "appointed",
    }
}

codes! {
    /// What two people need of one another.
    Wish {
        /// One group.
        Together = "together",
        /// Two groups.
        Apart = "apart",
    }
}

/// What the groups are composed by, and what staff look for in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// Whom they speak for.
    pub organisation: String,
    /// Their office there.
    pub position: String,
    /// Sector, in the municipality's own word.
    pub sector: String,
    /// Name of an area, or [`OUTSIDE`]; empty when not known.
    pub area: String,
    /// Age band, e.g. `30-44`.
    pub age_band: String,
    /// As in the municipality's figures, e.g. `kvinne`.
    pub gender: String,
    /// Party of an elected member.
    pub party: String,
    /// May lead the development work later (source 001: naturlege leiarar).
    pub is_natural_leader: bool,
    /// May become a bottleneck of it (source 001: flaskehalsar).
    pub is_bottleneck: bool,
    /// As leader of a group.
    pub leader: Role,
    /// As secretary of a group.
    pub secretary: Role,
    /// Languages they are at home in, in the municipality's own words; none said means Norwegian.
    pub languages: Vec<String>,
    /// How the letter went out, e.g. by hand.
    pub sent_how: String,
    /// Whom they send instead, when they have said who.
    pub deputy: Option<Deputy>,
    /// Whether whoever they send had a place already, which stays theirs.
    pub borrows_place: bool,
    /// Whether they were not asked, and came in from the street or signed up on the public page.
    pub is_uninvited: bool,
}

/// Somebody who comes instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Deputy {
    /// What they are called.
    pub name: String,
    /// Where their place is told; may be empty.
    pub email: String,
}

impl Default for About {
    fn default() -> Self {
        About {
            organisation: String::new(),
            position: String::new(),
            sector: String::new(),
            area: String::new(),
            age_band: String::new(),
            gender: String::new(),
            party: String::new(),
            is_natural_leader: false,
            is_bottleneck: false,
            leader: Role::No,
            secretary: Role::No,
            languages: Vec::new(),
            sent_how: String::new(),
            deputy: None,
            borrows_place: false,
            is_uninvited: false,
        }
    }
}

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitee {
    /// The record.
    pub id: InviteeId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// The person; none for somebody who came in from the street and left no address.
    pub contact: Option<ContactId>,
    /// What they are called where there is no contact; empty once erased.
    pub name: String,
    /// Number in the municipality's own list.
    pub reference: String,
    /// What kind of stakeholder.
    pub kind: Kind,
    /// All else that is known.
    pub about: About,
    /// What they are sent.
    pub letter: LetterKind,
    /// When it was sent.
    pub invited_at: Option<DateTime<Utc>>,
    /// When they were last reminded.
    pub reminded_at: Option<DateTime<Utc>>,
    /// What they answered.
    pub answer: Answer,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// How many calls were made.
    pub calls: u32,
    /// How the last ended.
    pub last_outcome: Option<Outcome>,
    /// When they are to be called next.
    pub next_call_on: Option<NaiveDate>,
    /// Their place at the meeting.
    pub sign_up: Option<SignUpId>,
    /// What they need to take part; like health data, erased after the meeting.
    pub needs: String,
    /// For staff.
    pub note: String,
    /// Counts the changes, against two at once.
    pub version: i32,
}

impl Invitee {
    /// Somebody new, about whom nothing is known but the kind.
    pub fn new(id: InviteeId, meeting: MeetingId, kind: Kind) -> Self {
        Invitee {
            id,
            meeting,
            contact: None,
            name: String::new(),
            reference: String::new(),
            kind,
            about: About::default(),
            letter: if kind == Kind::Elected {
                LetterKind::Summons
            } else {
                LetterKind::Invitation
            },
            invited_at: None,
            reminded_at: None,
            answer: Answer::None,
            answered_at: None,
            calls: 0,
            last_outcome: None,
            next_call_on: None,
            sign_up: None,
            needs: String::new(),
            note: String::new(),
            version: 1,
        }
    }

    /// Who comes instead, when it is known by name.
    pub fn deputy(&self) -> Option<&Deputy> {
        let named = self.about.deputy.as_ref().filter(|deputy| !deputy.name.is_empty());
        named.filter(|_| self.answer == Answer::Deputy)
    }

    /// Whether somebody should phone: invited, and no answer that is one.
    pub fn is_to_be_called(&self) -> bool {
        self.invited_at.is_some() && matches!(self.answer, Answer::None | Answer::Maybe)
    }
}

/// Two people who must sit together, or must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// One; the lesser id.
    pub first: InviteeId,
    /// The other.
    pub second: InviteeId,
    /// What they need.
    pub wish: Wish,
}

impl Pair {
    /// The pair, whichever is named first.
    pub fn new(one: InviteeId, other: InviteeId, wish: Wish) -> Self {
        Pair { first: one.min(other), second: one.max(other), wish }
    }
}

/// One call.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// To whom.
    pub invitee: InviteeId,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom, by name.
    pub by: String,
    /// How it ended.
    pub outcome: Outcome,
    /// What was said.
    pub note: String,
    /// When to call again.
    pub next_on: Option<NaiveDate>,
}
