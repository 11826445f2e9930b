//! Who may do what with a dialogue year.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See the year, the rota and the attendance.
pub const READ: Action = Action("dialogue.read");
/// Plan the year, make its meetings, begin the next.
pub const EDIT: Action = Action("dialogue.edit");

/// Ask something before a meeting, by the link of its user council.
pub const ASK: Action = Action("dialogue.ask");
/// Send invitations, and hand over what was said once minutes are approved.
pub const TELL: Action = Action("dialogue.tell");

/// Kind of the link of a user council; opens a meeting of the year.
pub const LINK_COUNCIL: &str = "dialogue.council";

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
        EDIT,
        &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        &[Stage::Draft, Stage::Published],
    ),
    Rule::new(ASK, &[Who::Holder(LINK_COUNCIL), Who::System], &[]),
    Rule::new(
        TELL,
        &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        &[],
    ),
];
