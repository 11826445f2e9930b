//! The only place that knows the tables of meetings.

mod act;
mod entity;
mod event;
mod key;
mod meeting;
mod places;
mod sign_up;

pub use act::Act;
pub(crate) use act::{last as last_act, note as note_act};
pub(crate) use event::note as note_events;
pub use event::{Event, What, of_meeting as events};
pub(crate) use key::{known as known_keys, put as put_keys, release as release_keys};
pub(crate) use meeting::{all, insert, remove, shown, update, within};
pub use meeting::{by_slug, get, of_kind, of_process};
pub use places::read as places;
pub(crate) use places::{
    Held, hold as hold_places, put as put_places, read_many as places_of, set_capacity,
};
pub use sign_up::{Incoming, list as sign_ups, one as sign_up};
pub(crate) use sign_up::{
    by_once, insert_many, of_contact, position, put_contact, save, strays, waiting, waiting_count,
    waiting_counts, with_needs,
};
