//! The verbs: the list, letters and answers, calls, groups, the door, the day.

mod after;
mod again;
mod answer;
mod booklets;
mod day;
mod door;
mod groups;
mod letters;
mod list;
mod place;
mod told;

pub(crate) use after::{Which, carry, to_carry};
pub(crate) use answer::{Said, answer, note_call};
pub(crate) use booklets::{trends, written_sentences};
pub(crate) use day::{
    Go, change_program, close_stage, group_numbers, is_to_be_trained, open_stage, tell_secretaries,
};
pub(crate) use door::{accept, arrive, here, present, propose, seats};
pub(crate) use groups::{Change, change, compose_anew, seatable};
pub(crate) use letters::{DAILY, due_letters, jobs, letter_to, send_letters, when, wordings};
pub(crate) use list::{Listed, Person, enter, forget_seats, list, one, people_of, remove, take_in};
pub(crate) use place::place_all;
