//! Who may do what with meetings and sign-ups.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See meetings and who has signed up, behind the staff door.
pub const READ: Action = Action("meetings.read");
/// Make, change, publish and call off meetings.
pub const EDIT: Action = Action("meetings.edit");
/// Sign up on the public page.
pub const SIGN_UP: Action = Action("meetings.sign-up");
/// Enter sign-ups that came by telephone, e-mail or over the desk; cancel for somebody.
pub const ENTER: Action = Action("meetings.enter");
/// Look at, change, cancel or accept one's own sign-up by its link.
pub const OWN: Action = Action("meetings.own");
/// Check people in at the door, by the link given to the phone there.
pub const DOOR: Action = Action("meetings.door");
/// Read what people need to be able to take part: like health data, for those who must arrange it.
pub const NEEDS: Action = Action("meetings.needs");
/// Write minutes, answer remarks on them, approve them, follow up what was promised.
pub const MINUTES: Action = Action("meetings.minutes");
/// Remark on minutes, by the link given to those who were there.
pub const REMARK: Action = Action("meetings.remark");
/// Send what the meeting sends: receipts, reminders, thanks.
pub const TELL: Action = Action("meetings.tell");

/// Kind of the link to one's own sign-up.
pub const LINK_OWN: &str = "meetings.sign-up";
/// Kind of the link for a phone at the door; opens a meeting.
pub const LINK_DOOR: &str = "meetings.door";

/// Kind of the link for remarks on minutes; opens the minutes.
pub const LINK_REMARK: &str = "meetings.remark";

const OPEN: &[Stage] = &[Stage::Draft, Stage::Published];
const DESK: &[Who] = &[
    Who::Role(Role::Planner),
    Who::Role(Role::CouncilSecretary),
    Who::Role(Role::SquareHost),
    Who::System,
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        READ,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::SquareHost),
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
    Rule::new(SIGN_UP, &[Who::Anyone], &[Stage::Published]),
    Rule::new(ENTER, DESK, &[Stage::Published]),
    Rule::new(OWN, &[Who::Holder(LINK_OWN)], &[]),
    Rule::new(
        DOOR,
        &[
            Who::Holder(LINK_DOOR),
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::SquareHost),
        ],
        &[],
    ),
    Rule::new(NEEDS, &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary)], &[]),
    Rule::new(
        MINUTES,
        &[Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary), Who::System],
        &[],
    ),
    Rule::new(REMARK, &[Who::Holder(LINK_REMARK), Who::System], &[]),
    Rule::new(
        TELL,
        &[Who::System, Who::Role(Role::Planner), Who::Role(Role::CouncilSecretary)],
        &[],
    ),
];
