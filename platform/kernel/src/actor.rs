//! Who acts.

use crate::{AccountId, ProcessId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a staff account may be trusted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs processes (planlegger, prosessleder).
    Planner,
    /// Agenda, case papers and decisions (utvalgssekretær).
    CouncilSecretary,
    /// Reads input before it is published.
    Moderator,
    /// Opens a citizen square (innbyggertorgvert).
    SquareHost,
    /// Elected; reads what residents said.
    Politician,
    /// May look, not change.
    Reader,
    /// Accounts and settings.
    Administrator,
}

impl Role {
    /// All roles, in the order they are shown.
    pub const ALL: [Role; 7] = [
        Role::Planner,
        Role::CouncilSecretary,
        Role::Moderator,
        Role::SquareHost,
        Role::Politician,
        Role::Reader,
        Role::Administrator,
    ];

    /// Stable name in the database and in the permission table.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Planner => "planner",
            Role::CouncilSecretary => "council_secretary",
            Role::Moderator => "moderator",
            Role::SquareHost => "square_host",
            Role::Politician => "politician",
            Role::Reader => "reader",
            Role::Administrator => "administrator",
        }
    }

    /// Reads [`Role::code`].
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|r| r.code() == code)
    }
}

/// One role, for all processes or for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role given.
    pub role: Role,
    /// The process it is given for; `None` means the whole site.
    pub process: Option<ProcessId>,
}

/// A signed-in member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// The account.
    pub account: AccountId,
    /// Name as colleagues see it.
    pub name: String,
    /// What the account has been given.
    pub grants: Vec<Grant>,
}

/// Somebody without an account who holds a personal link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// What the link is to, e.g. `host`; named by the slice that issued it.
    pub kind: &'static str,
    /// The record the link opens.
    pub id: Uuid,
}

/// Whoever makes a request or runs a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A visitor we know nothing about.
    Anonymous,
    /// Staff with an account.
    Staff(Staff),
    /// The holder of a personal link.
    Holder(Holder),
    /// A job or command; the text names it.
    System(&'static str),
}

impl Actor {
    /// The staff behind the request, if any.
    pub fn staff(&self) -> Option<&Staff> {
        match self {
            Actor::Staff(staff) => Some(staff),
            _ => None,
        }
    }

    /// Stable text for audit lines: kind and id, never a name.
    pub fn reference(&self) -> String {
        match self {
            Actor::Anonymous => "anonymous".to_owned(),
            Actor::Staff(s) => format!("staff:{}", s.account),
            Actor::Holder(h) => format!("{}:{}", h.kind, h.id),
            Actor::System(name) => format!("system:{name}"),
        }
    }
}
