//! Who may prepare, publish and read processes.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See processes behind the staff door, drafts too.
pub const READ: Action = Action("processes.read");
/// Make a new process or plan, or copy one.
pub const CREATE: Action = Action("processes.create");
/// Change texts, themes, phases, promise and target groups. Not when it is closed.
pub const EDIT: Action = Action("processes.edit");
/// Take out a theme, focus area or phase; only while nobody can have answered to it.
pub const REMOVE: Action = Action("processes.remove");
/// Publish, and take back to draft.
pub const PUBLISH: Action = Action("processes.publish");
/// Close after the answer and the evaluation, and open again.
pub const CLOSE: Action = Action("processes.close");
/// Bring in population figures.
pub const IMPORT_POPULATION: Action = Action("processes.import-population");

const EDITORS: &[Who] = &[Who::Role(Role::Planner), Who::Role(Role::Administrator), Who::System];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        READ,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::Administrator),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::Politician),
            Who::Role(Role::Reader),
            Who::Role(Role::Moderator),
            Who::System,
        ],
        &[],
    ),
    Rule::new(CREATE, EDITORS, &[]),
    Rule::new(EDIT, EDITORS, &[Stage::Draft, Stage::Published]),
    Rule::new(REMOVE, EDITORS, &[Stage::Draft]),
    Rule::new(PUBLISH, EDITORS, &[Stage::Draft, Stage::Published]),
    Rule::new(CLOSE, EDITORS, &[Stage::Published, Stage::Closed]),
    Rule::new(IMPORT_POPULATION, EDITORS, &[]),
];
