//! What comes of it: the case paper built from linked summaries, the decision, the actions that
//! follow, and the answer to everyone who took part.

mod migrations;
mod model;
mod policy;
mod store;

medvirk_i18n::texts!("cases");

use medvirk_kernel::Rule;
use medvirk_slice::Slice;
use sea_orm_migration::MigrationTrait;

/// The slice.
pub struct Cases;

impl Slice for Cases {
    fn name(&self) -> &'static str {
        "cases"
    }
    fn rules(&self) -> Vec<Rule> {
        policy::RULES.to_vec()
    }
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        migrations::all()
    }
    fn demo_order(&self) -> i32 {
        50
    }
}
