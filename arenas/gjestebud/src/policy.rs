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

const fn rule(action: Action, who: &'static [Who], stages: &'static [Stage]) -> Rule {
    Rule { action, who, stages }
}

pub(crate) const RULES: &[Rule] = &[
    rule(
        READ,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::Administrator),
            Who::System,
        ],
        &[],
    ),
    rule(CALL, PLANNERS, OPEN),
    rule(APPLY, &[Who::Anyone], &[Stage::Published]),
    rule(EDIT, &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System], OPEN),
    rule(CRITERIA, PLANNERS, OPEN),
    rule(DRAW, PLANNERS, &[Stage::Published]),
    rule(ASSIGN, PLANNERS, &[Stage::Published]),
    rule(ANSWER, PLANNERS, &[Stage::Published]),
];
