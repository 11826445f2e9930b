//! Who may do what with a stormøte.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See the list, the answers, the groups.
pub const READ: Action = Action("stormote.read");
/// Change the list, rooms, checklist and groups; begin a stormøte.
pub const EDIT: Action = Action("stormote.edit");
/// Phone people and write down how it went; check in at the door.
pub const CALL: Action = Action("stormote.call");
/// Run the meeting: next item, next group, more minutes; key sentences for the stage.
pub const RUN: Action = Action("stormote.run");
/// See what the hall sees, by the link of its screen.
pub const STAGE: Action = Action("stormote.stage");
/// Send letters and reminders.
pub const TELL: Action = Action("stormote.tell");
/// Read what people need to take part: like health data, for those who must arrange it.
pub const NEEDS: Action = Action("stormote.needs");
/// Answer one's own invitation by its link.
pub const OWN: Action = Action("stormote.own");

/// Kind of the link of the screen in the hall; its record is the meeting.
pub const LINK_STAGE: &str = "stormote.stage";
/// Kind of the link to one's own invitation.
pub const LINK_OWN: &str = "stormote.invitee";

const OPEN: &[Stage] = &[Stage::Draft, Stage::Published];
const OFFICE: &[Who] = &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        READ,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::SquareHost),
            Who::System,
        ],
        &[],
    ),
    Rule::new(EDIT, OFFICE, OPEN),
    Rule::new(
        CALL,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::SquareHost),
            Who::System,
        ],
        OPEN,
    ),
    Rule::new(
        RUN,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::SquareHost),
            Who::System,
        ],
        OPEN,
    ),
    Rule::new(STAGE, &[Who::Holder(LINK_STAGE)], &[]),
    Rule::new(TELL, OFFICE, &[Stage::Published]),
    Rule::new(NEEDS, OFFICE, &[]),
    Rule::new(OWN, &[Who::Holder(LINK_OWN)], &[]),
];
