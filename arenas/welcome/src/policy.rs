//! Who may do what with meetings for new residents.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See what people answered about methods, arenas and channels.
pub const READ: Action = Action("welcome.read");
/// Begin a meeting for new residents.
pub const START: Action = Action("welcome.start");
/// Hand what people wrote over to the input.
pub(crate) const HAND_OVER: Action = Action("welcome.hand-over");

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
        action: START,
        who: &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        stages: &[Stage::Draft, Stage::Published],
    },
    Rule { action: HAND_OVER, who: &[Who::System], stages: &[] },
];
