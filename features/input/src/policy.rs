//! Who may read, code, moderate, summarise and publish what people said.

use medvirk_kernel::{Action, Role, Rule, Stage, Who};

/// See notes, figures and summaries behind the staff door. What is held back is masked there.
pub const READ: Action = Action("input.read");
/// Give codes, split, merge, mark a note as not used, undo.
pub const CODE: Action = Action("input.code");
/// Change the code book.
pub const EDIT_BOOK: Action = Action("input.edit-book");
/// Decide what happens to text that may not be fit for publication; see it unmasked.
pub const MODERATE: Action = Action("input.moderate");
/// Write summaries.
pub const SUMMARISE: Action = Action("input.summarise");
/// Publish what was said, and take it back.
pub const PUBLISH: Action = Action("input.publish");

const OPEN: &[Stage] = &[Stage::Draft, Stage::Published];
const PLANNERS: &[Who] = &[Who::Role(Role::Planner), Who::System];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        READ,
        &[
            Who::Role(Role::Planner),
            Who::Role(Role::CouncilSecretary),
            Who::Role(Role::Moderator),
            Who::Role(Role::Politician),
            Who::Role(Role::Reader),
            Who::System,
        ],
        &[],
    ),
    Rule::new(CODE, PLANNERS, OPEN),
    Rule::new(EDIT_BOOK, PLANNERS, OPEN),
    Rule::new(MODERATE, &[Who::Role(Role::Planner), Who::Role(Role::Moderator), Who::System], &[]),
    Rule::new(SUMMARISE, PLANNERS, OPEN),
    Rule::new(PUBLISH, PLANNERS, OPEN),
];
