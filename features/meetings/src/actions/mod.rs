//! The verbs: what staff do with a meeting and what people do with their sign-up.

mod door;
mod meeting;
mod own;
mod places;

pub use door::check_in;
pub use meeting::{call_off, create, publish, update};
pub use own::{accept, cancel, change_answers, change_party, lapse};
pub use places::{change_capacity, promote};
