//! The verbs: what is allowed, valid and written, in one transaction each.

mod booklets;
mod groups;
mod handover;
mod trends;
mod waiting;
mod write;

pub use booklets::copy_booklets;
pub(crate) use booklets::{
    add_to_meeting, copy_template, remove_from_meeting, save_in_meeting, template_of,
};
pub(crate) use groups::{address, forget_secretaries, may_write, person_data};
pub use groups::{group_links, open_groups};
pub(crate) use handover::{Becomes, decide, group_code};
pub(crate) use trends::{Gather, change_trend, gather};
pub(crate) use waiting::{waiting, waiting_after, waiting_of};
pub(crate) use write::{Field, put_photo, take_out_photo, write, write_form};
