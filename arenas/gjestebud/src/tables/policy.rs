//! Who may do what from the assignment to the read-back.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// Change the kit's texts and the basket, issue and withdraw links, send kits.
pub const KIT: Action = Action("gjestebud.kit");
/// See the baskets and note where they are; also for those who stand at the pick-up point.
pub const HAND_OVER: Action = Action("gjestebud.hand-over");
/// Send, confirm and correct the report of one's own table.
pub const REPORT: Action = Action("gjestebud.report");
/// Type in and import reports, and decide between two reports of one table.
pub const ENTER_REPORT: Action = Action("gjestebud.enter-report");
/// Remind hosts.
pub const REMIND: Action = Action("gjestebud.remind");

/// Kind of the personal link to a table.
pub(crate) const HOST: &str = "host";

const LIVE: &[Stage] = &[Stage::Published];
const PLANNER: Who = Who::Role(Role::Planner);
const SECRETARY: Who = Who::Role(Role::CouncilSecretary);

pub(super) const RULES: &[Rule] = &[
    Rule::new(KIT, &[PLANNER, Who::System], &[Stage::Draft, Stage::Published]),
    Rule::new(HAND_OVER, &[PLANNER, SECRETARY, Who::Role(Role::SquareHost), Who::System], LIVE),
    Rule::new(REPORT, &[Who::Holder(HOST)], LIVE),
    Rule::new(ENTER_REPORT, &[PLANNER, SECRETARY, Who::System], LIVE),
    Rule::new(REMIND, &[Who::System], LIVE),
];
