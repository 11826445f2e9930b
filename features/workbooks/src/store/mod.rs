//! The only place that knows tables and SQL.

mod board;
mod booklet;
mod entity;
mod group;
mod writing;

pub(crate) use board::{
    insert_trend, put_cards, remove_cards, remove_trend, save_trend, trend, trends,
};
pub(crate) use booklet::{
    Kept, Setup, booklet, booklets, codes_of, insert_booklet, insert_template, put_setup,
    remove_booklet, remove_template, save_booklet, save_template, setup, template, templates,
    undecided,
};
pub(crate) use group::{
    forget_contact, forget_secretaries, group, groups, groups_of, hold, insert_group, save_group,
};
pub(crate) use writing::{
    answers, answers_of, entries, insert_entry, insert_photo, known_entries, photo, put_cell,
    remove_photo, value_at,
};
