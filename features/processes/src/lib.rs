//! Plans, processes, promise, focus areas, themes, phases, target groups, population. A process is the
//! frame every arena works in: other slices read it through this surface and never through its tables.

mod migrations;
pub mod model;
mod policy;
mod store;

medvirk_i18n::texts!("processes");

pub use model::process::{
    FocusArea, FocusAreaId, Phase, PhaseId, Plan, PlanId, PlanKind, Process, ProcessSettings,
    Question, QuestionId, TargetGroup, TargetGroupId, Theme, ThemeId,
};
pub use model::words::Words;
pub use policy::{CLOSE, CREATE, EDIT, IMPORT_POPULATION, PUBLISH, READ};
pub use store::{
    by_slug, focus_areas, get, insert_focus_area, insert_phase, insert_plan, insert_process,
    insert_target_group, insert_theme, list, phase, phases, plan, plans, population,
    public_by_slug, put_population, target_groups, theme, themes, themes_of, update_process,
};

use medvirk_kernel::Rule;
use medvirk_slice::Slice;
use sea_orm_migration::MigrationTrait;

/// The slice.
pub struct Processes;

impl Slice for Processes {
    fn name(&self) -> &'static str {
        "processes"
    }
    fn rules(&self) -> Vec<Rule> {
        policy::RULES.to_vec()
    }
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        migrations::all()
    }
}
