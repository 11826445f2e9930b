//! Example: say here what the arena is, its words and its states.
//!
//! An entry is one thing that staff put into the arena of a process; residents see it on the page of
//! the process.

mod actions;
mod migrations;
mod model;
mod pages;
mod policy;
mod store;

medvirk_i18n::texts!("example");

pub use model::{Entry, EntryId};
pub use policy::{ADD, READ};

use async_trait::async_trait;
use medvirk_kernel::{ProcessId, Result, Rule};
use medvirk_slice::{Chapter, Cx, Door, MenuEntry, Panel, Routes, Slice};
use sea_orm_migration::MigrationTrait;

/// The slice.
pub struct Example;

#[async_trait]
impl Slice for Example {
    fn name(&self) -> &'static str {
        "example"
    }
    fn rules(&self) -> Vec<Rule> {
        policy::RULES.to_vec()
    }
    fn routes(&self) -> Routes {
        pages::routes()
    }
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        migrations::all()
    }
    fn process_menu(&self, cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
        pages::process_menu(cx, process)
    }
    async fn process_panels(&self, cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
        pages::process_panels(cx, process, door).await
    }
}
