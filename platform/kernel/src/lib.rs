//! Plain types every part of Medvirk speaks in: ids, time and chance, who acts, what they may do,
//! in which language a text is read, and how something is refused.
//! No I/O and no knowledge of participation; everything here is a value.

mod actor;
mod chance;
mod clock;
mod error;
mod id;
mod language;
mod message;
mod permit;
pub mod phone;

pub use actor::{Actor, Grant, Holder, Role, Staff};
pub use chance::{Chance, FixedChance, SystemChance};
pub use clock::{Clock, FixedClock, OSLO, SystemClock, to_oslo};
pub use error::{Error, Refusal, Refusals, Result};
pub use id::{AccountId, ProcessId};
pub use language::Language;
pub use message::{Arg, Catalogue, Message};
pub use permit::{Action, Permit, Resource, Rule, Rules, Stage, Who};

/// Re-exported so that `id_type!` works in every crate without further dependencies.
pub use uuid::Uuid;
