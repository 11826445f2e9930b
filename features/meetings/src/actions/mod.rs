//! The verbs: what staff do with a meeting and what people do with their sign-up.

mod door;
mod hand_over;
mod meeting;
mod own;
mod places;

pub use door::{Arrival, Seat, WalkIn, arrive, check_in, walk_in};
pub use hand_over::hand_over;
pub use meeting::{call_off, create, publish, put_effort, remove, summarise, update};
pub use own::{
    accept, cancel, cancel_silently, change_answers, change_party, lapse, put_note, send_again,
};
pub use places::{change_capacity, promote};
