//! Types and rules of the stormøte: whom it gathers, what they answer, how they sit. Pure.

mod checklist;
mod codes;
mod compose;
mod coverage;
mod day;
pub(crate) mod import;
mod invitee;
mod list_order;
mod program;
mod rotation;
mod rounds;
mod run;
mod seating;
mod setup;
mod win_back;

pub use checklist::{Task, TaskId};
pub(crate) use compose::tally;
pub use compose::{Explained, Refused, compose, explain};
pub use coverage::coverage;
pub use day::{AtOnce, Plan, Team, Training};
pub use invitee::{
    About, Answer, Call, Deputy, Invitee, InviteeId, Kind, LetterKind, OUTSIDE, Outcome, Pair,
    Role, Wish,
};
pub use list_order::sort_list;
pub use program::{Advice, Item, ItemKind, Lead, Program};
pub use rotation::{LeaderMode, order, turns};
pub use rounds::{again, rebalance_all};
pub use run::{Run, Stand, due};
pub use seating::{Group, Move, Proposal, Rounds, Seating};
pub use setup::{Feature, GroupRules, Room, RoomKind, Setup, Word};

/// The meetings of this arena.
pub const KIND: &str = "stormote";
