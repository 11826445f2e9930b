//! Who may write, decide, follow up and answer.

use medvirk_kernel::{Action, Role, Rule, Who};

/// Read cases behind the staff door, drafts too.
pub const READ: Action = Action("cases.read");
/// Write the paper: sections, assessments, attachments, statements.
pub const WRITE: Action = Action("cases.write");
/// Declare the paper ready for the body that decides.
pub const MAKE_READY: Action = Action("cases.make-ready");
/// Enter the decision.
pub const DECIDE: Action = Action("cases.decide");
/// Keep the actions that follow a decision.
pub const FOLLOW_UP: Action = Action("cases.follow-up");
/// Write the answer and send it to everyone who took part.
pub const ANSWER: Action = Action("cases.answer");

/// Make the templates of case papers: order, words and numbers of headings.
pub const TEMPLATES: Action = Action("cases.templates");

/// Decide how all cases are handled: approval, transfer, archive codes.
pub const SETTINGS: Action = Action("cases.settings");

const WRITERS: &[Who] = &[
    Who::Role(Role::Planner),
    Who::Role(Role::CouncilSecretary),
    Who::Role(Role::Administrator),
    Who::System,
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        READ,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::Administrator),
            Who::Role(Role::Politician),
            Who::Role(Role::Reader),
            Who::Role(Role::Moderator),
            Who::System,
        ],
        &[],
    ),
    Rule::new(WRITE, WRITERS, &[]),
    Rule::new(MAKE_READY, WRITERS, &[]),
    Rule::new(
        DECIDE,
        &[Who::Role(Role::CouncilSecretary), Who::Role(Role::Administrator), Who::System],
        &[],
    ),
    Rule::new(FOLLOW_UP, WRITERS, &[]),
    Rule::new(ANSWER, WRITERS, &[]),
    Rule::new(
        TEMPLATES,
        &[Who::Role(Role::CouncilSecretary), Who::Role(Role::Administrator), Who::System],
        &[],
    ),
    Rule::new(SETTINGS, &[Who::Role(Role::Administrator), Who::System], &[]),
];
