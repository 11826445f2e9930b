//! Who may do what with booklets.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See booklets, groups and what they write.
pub const READ: Action = Action("workbooks.read");
/// Choose and change a meeting's booklets, open its groups, decide where notes go.
pub const EDIT: Action = Action("workbooks.edit");
/// Change the municipality's own templates.
pub const TEMPLATES: Action = Action("workbooks.templates");
/// Gather answers under main trends and choose what the hall sees.
pub const GATHER: Action = Action("workbooks.gather");
/// Write in a group's booklets, by the group's link.
pub const WRITE: Action = Action("workbooks.write");

/// Kind of a group's link; opens the group.
pub const LINK: &str = "workbooks.group";

const OPEN: &[Stage] = &[Stage::Draft, Stage::Published];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        READ,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::Administrator),
            Who::System,
        ],
        &[],
    ),
    Rule::new(
        EDIT,
        &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        OPEN,
    ),
    Rule::new(
        TEMPLATES,
        &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        &[],
    ),
    Rule::new(
        GATHER,
        &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        OPEN,
    ),
    Rule::new(WRITE, &[Who::Holder(LINK), Who::System], OPEN),
];
