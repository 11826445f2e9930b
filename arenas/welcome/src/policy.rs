//! Who may do what with meetings for new residents.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See what people answered about methods, arenas and channels.
pub const READ: Action = Action("welcome.read");
/// Begin a meeting for new residents.
pub const START: Action = Action("welcome.start");
/// Hand what people wrote over to the input.
pub(crate) const HAND_OVER: Action = Action("welcome.hand-over");

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        READ,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::Politician),
            Who::Role(Role::Administrator),
            Who::System,
        ],
        &[],
    ),
    Rule::new(
        START,
        &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        &[Stage::Draft, Stage::Published],
    ),
    Rule::new(HAND_OVER, &[Who::System], &[]),
];
