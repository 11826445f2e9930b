//! Who may read the history.

use medvirk_kernel::{Action, Role, Rule, Who};

/// Read the whole history of the site.
pub const READ: Action = Action("audit.read");

pub(crate) const RULES: &[Rule] = &[Rule::new(
    READ,
    &[Who::Role(Role::Administrator), Who::Role(Role::CouncilSecretary), Who::Role(Role::Planner)],
    &[],
)];
