//! The tables of cases; the only files of the slice that know them.

mod action;
mod answer;
mod approval;
mod case;
mod decision;
mod delivery;
mod evaluation;
mod file;
mod receipt;
mod template;

pub use action::{action, actions, insert_action, update_action};
pub use answer::{answer, answers, put_answer};
pub use approval::{approval, put_approval};
pub use case::{
    SavedVersion, case, case_of, cases, insert_case, set_state, update_case, version, versions,
};
pub use decision::{decision, decisions, put_decision};
pub use delivery::{
    answered, deliveries, deliveries_to, forget_contact, put_answered, put_delivery,
};
pub use evaluation::{evaluation, put_evaluation};
pub use file::{delete_file, files, insert_file};
pub use receipt::{insert_receipt, last_receipt, receipt_file, receipts};
pub use template::{delete_template, insert_template, template, templates, update_template};

use medvirk_kernel::Error;

/// What every guarded update answers when it found another version.
pub(crate) fn changed_meanwhile() -> Error {
    Error::Conflict(crate::text::conflict_changed())
}
