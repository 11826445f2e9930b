//! Actions, and the table of who may do what, when.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See the entries behind the staff door.
pub const READ: Action = Action("example.read");
/// Add an entry.
pub const ADD: Action = Action("example.add");

pub(crate) const RULES: &[Rule] = &[
    Rule::new(READ, &[Who::AnyStaff], &[]),
    Rule::new(ADD, &[Who::Role(Role::Planner)], &[Stage::Draft, Stage::Published]),
];
