//! Who may see, change and forget the people who take part, and write to them.

use medvirk_kernel::{Action, Role, Rule, Who};

/// See people, what they took part in and what was sent to them.
pub const READ: Action = Action("people.read_contacts");
/// Add, change and merge people.
pub const EDIT: Action = Action("people.edit_contacts");
/// Give somebody what we know about them, and erase somebody who asks for it.
pub const ANSWER_REQUESTS: Action = Action("people.answer_requests");
/// Forget what has outlived its time.
pub const ERASE_EXPIRED: Action = Action("people.erase_expired");
/// See messages, print letters, text and phone, stop and retry.
pub const DELIVER: Action = Action("people.deliver_messages");
/// Change the wording of letters and mails.
pub const WORD: Action = Action("people.change_wording");
/// Say how long people are remembered, and what the privacy page says.
pub const SET_PRIVACY: Action = Action("people.set_privacy");
/// Tell about something that does not work, without signing in.
pub const GIVE_FEEDBACK: Action = Action("people.give_feedback");
/// Answer what people have told.
pub const ANSWER_FEEDBACK: Action = Action("people.answer_feedback");
/// Say no to voluntary messages, by the link in one.
pub const DECLINE: Action = Action("people.decline_messages");

/// Kind of the link in voluntary messages.
pub const UNSUBSCRIBE: &str = "unsubscribe";

const PLANNER: Who = Who::Role(Role::Planner);
const SECRETARY: Who = Who::Role(Role::CouncilSecretary);
const ADMINISTRATOR: Who = Who::Role(Role::Administrator);

const fn rule(action: Action, who: &'static [Who]) -> Rule {
    Rule::new(action, who, &[])
}

pub(super) const RULES: &[Rule] = &[
    rule(READ, &[PLANNER, SECRETARY, ADMINISTRATOR]),
    rule(EDIT, &[PLANNER, SECRETARY, ADMINISTRATOR, Who::System]),
    rule(ANSWER_REQUESTS, &[PLANNER, ADMINISTRATOR]),
    rule(ERASE_EXPIRED, &[Who::System]),
    rule(DELIVER, &[PLANNER, SECRETARY, ADMINISTRATOR, Who::System]),
    rule(WORD, &[PLANNER, ADMINISTRATOR, Who::System]),
    rule(SET_PRIVACY, &[ADMINISTRATOR, Who::System]),
    rule(GIVE_FEEDBACK, &[Who::Anyone]),
    rule(ANSWER_FEEDBACK, &[PLANNER, SECRETARY, ADMINISTRATOR]),
    rule(DECLINE, &[Who::Holder(UNSUBSCRIBE)]),
];
