//! Who may do what with a dialogue year.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See the year, the rota and the attendance.
pub const READ: Action = Action("dialogue.read");
/// Plan the year, make its meetings, begin the next.
pub const EDIT: Action = Action("dialogue.edit");

pub(crate) const RULES: &[Rule] = &[
    Rule {
        action: READ,
        who: &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::Politician),
            Who::Role(Role::Administrator),
            Who::System,
        ],
        stages: &[],
    },
    Rule {
        action: EDIT,
        who: &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        stages: &[Stage::Draft, Stage::Published],
    },
];
