//! Messages to one recipient each: e-mail that is sent, letters that staff print, text messages that
//! staff send or read out on the phone.
//!
//! A message is posted in the transaction of the change that caused it. Its cause is unique, so a
//! repeated job or click never makes a second one. Recipients and texts are personal data: they are
//! in these tables until [`forget`] or [`forget_older`] blanks them, and never in a log.

mod change;
mod deliver;
mod entity;
mod list;
mod post;
mod state;

pub use change::{cancel, forget, forget_older, hold, mark_phoned, mark_printed, release, retry};
pub use deliver::{Delivered, deliver_due, next_due};
pub use list::{Entry, Filter, Message, Page, attachment, counts, get, list};
pub use post::{Attachment, MOST_BYTES, Outgoing, PostError, Posted, post};
pub use state::{Channel, State};
