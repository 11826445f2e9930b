//! The only place that knows the tables of the stormøte.

mod call;
mod entity;
mod import;
mod invitee;
mod kept;
mod task;

pub(crate) use call::{calls, calls_of, forget_calls, note_call};
pub(crate) use import::{Import, Sheet, choose, discard, import, keep};
pub(crate) use invitee::{
    insert, invitee, invitees, of_contact, pairs, put_pairs, remove, save, with_needs,
};
pub(crate) use kept::{
    plan, program, put_plan, put_program, put_seating, put_setup, put_template, put_training,
    seating, setup, template, training,
};
pub(crate) use task::{insert_tasks, remove_task, save_task, task, tasks, undone};
