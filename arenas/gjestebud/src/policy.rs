//! Who may do what on the way from call to host.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See the call, applications, criteria and draws behind the staff door.
pub const READ: Action = Action("gjestebud.read");
/// Open, change and close the call for hosts.
pub const CALL: Action = Action("gjestebud.call");
/// Send an application on the public page.
pub const APPLY: Action = Action("gjestebud.apply");
/// Enter, import, change and merge applications; keep somebody away from a theme.
pub const EDIT: Action = Action("gjestebud.edit");
/// Set quotas and seats.
pub const CRITERIA: Action = Action("gjestebud.criteria");
/// Draw hosts, cancel a draw.
pub const DRAW: Action = Action("gjestebud.draw");
/// Note that a host has confirmed or withdrawn, put a reserve in place, set date and place.
pub const ASSIGN: Action = Action("gjestebud.assign");
/// Answer everybody who applied.
pub const ANSWER: Action = Action("gjestebud.answer");

const PLANNERS: &[Who] = &[Who::Role(Role::Planner), Who::System];
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
    Rule::new(CALL, PLANNERS, OPEN),
    Rule::new(APPLY, &[Who::Anyone], &[Stage::Published]),
    Rule::new(
        EDIT,
        &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        OPEN,
    ),
    Rule::new(CRITERIA, PLANNERS, OPEN),
    Rule::new(DRAW, PLANNERS, &[Stage::Published]),
    Rule::new(ASSIGN, PLANNERS, &[Stage::Published]),
    Rule::new(ANSWER, PLANNERS, &[Stage::Published]),
];
