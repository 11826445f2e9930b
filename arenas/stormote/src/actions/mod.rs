//! The verbs: the list, letters and answers, calls, groups, the door.

mod answer;
mod door;
mod groups;
mod letters;
mod list;

pub(crate) use answer::{Said, answer, note_call};
pub(crate) use door::{accept, arrive, present, propose};
pub(crate) use groups::{Change, change, compose_anew, seatable};
pub(crate) use letters::{DAILY, due_letters, jobs, send_letters, when, wordings};
pub(crate) use list::{Listed, Person, enter, list, one, people_of, remove, take_in};
