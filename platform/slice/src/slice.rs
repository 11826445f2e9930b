//! What every feature and arena answers. Everything but the name has an empty default, so a slice
//! says only what it has.

use async_trait::async_trait;
use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::Value;
use uuid::Uuid;

use std::sync::Arc;

use crate::{
    ActorSource, Chapter, Cx, DemoTown, Door, LooseEnd, MenuEntry, Milestone, Panel, PersonKey,
    Routes, TodayItem, Wording,
};

/// A feature or arena.
#[async_trait]
pub trait Slice: Send + Sync + 'static {
    /// Short name: folder, table prefix, text prefix.
    fn name(&self) -> &'static str;

    /// Its lines of the permission table.
    fn rules(&self) -> Vec<Rule> {
        Vec::new()
    }

    /// Its pages.
    fn routes(&self) -> Routes {
        Routes::new()
    }

    /// Its tables.
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        Vec::new()
    }

    /// Its background work.
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        Vec::new()
    }

    /// Kinds of its jobs that the app asks for once a day.
    fn daily_jobs(&self) -> Vec<&'static str> {
        Vec::new()
    }

    /// Entries in the menu of a door (main navigation of the public site or of staff).
    fn menu(&self, _cx: &Cx, _door: Door) -> Vec<MenuEntry> {
        Vec::new()
    }

    /// Entries in the menu of one process, for staff, each in its chapter.
    fn process_menu(&self, _cx: &Cx, _process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
        Vec::new()
    }

    /// What it shows on the public or staff page of a process.
    async fn process_panels(
        &self,
        _cx: &Cx,
        _process: ProcessId,
        _door: Door,
    ) -> Result<Vec<Panel>> {
        Ok(Vec::new())
    }

    /// What it shows on the page of another slice's record, e.g. an arena on that of its meeting: kind
    /// of the record, named by its slice, and id.
    async fn record_panels(
        &self,
        _cx: &Cx,
        _record: (&str, Uuid),
        _door: Door,
    ) -> Result<Vec<Panel>> {
        Ok(Vec::new())
    }

    /// What it shows on the front page of the public site.
    async fn front_panels(&self, _cx: &Cx) -> Result<Vec<Panel>> {
        Ok(Vec::new())
    }

    /// What needs a member of staff today.
    async fn today(&self, _cx: &Cx) -> Result<Vec<TodayItem>> {
        Ok(Vec::new())
    }

    /// What was said through it in a process and has not found its way to `input`: nobody has decided
    /// where it belongs, or why it is not used.
    async fn loose_ends(&self, _cx: &Cx, _process: ProcessId) -> Result<Vec<LooseEnd>> {
        Ok(Vec::new())
    }

    /// Dates it adds to the public timeline of a process.
    async fn milestones(&self, _cx: &Cx, _process: ProcessId) -> Result<Vec<Milestone>> {
        Ok(Vec::new())
    }

    /// Public addresses it wants found by search engines and by the link checker.
    async fn public_addresses(&self, _cx: &Cx) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    /// All it holds about one person, for an access request (GDPR art. 15).
    async fn person_data(&self, _cx: &Cx, _person: &PersonKey) -> Result<Option<Value>> {
        Ok(None)
    }

    /// Erases one person and keeps counts (GDPR art. 17). Returns the number of records touched.
    async fn forget_person(
        &self,
        _cx: &Cx,
        _tx: &Tx,
        _permit: &Permit,
        _person: &PersonKey,
    ) -> Result<u64> {
        Ok(0)
    }

    /// Erases some of what has outlived its retention time, so much as may hold up other writers.
    /// Asked again, each time in a transaction of its own, until nothing is left. Returns the number
    /// of records touched, 0 when nothing was left.
    async fn erase_expired(&self, _cx: &Cx, _tx: &Tx, _permit: &Permit) -> Result<u64> {
        Ok(0)
    }

    /// What the archive must have of a process (arkivlova): titles and addresses of documents.
    async fn records(&self, _cx: &Cx, _process: ProcessId) -> Result<Vec<(String, String)>> {
        Ok(Vec::new())
    }

    /// Letters and mails that the municipality may word its own way.
    fn wordings(&self) -> Vec<Wording> {
        Vec::new()
    }

    /// The processes it has, with their names in the reader's language; for choosing one on pages
    /// of slices that do not know processes.
    async fn process_names(&self, _cx: &Cx) -> Result<Vec<(ProcessId, String)>> {
        Ok(Vec::new())
    }

    /// Place in the filling of the demo town: lower first, so that a slice finds what it builds on.
    fn demo_order(&self) -> i32 {
        0
    }

    /// Fills in its part of the demo town. Called once.
    async fn demo(&self, _cx: &Cx, _town: &DemoTown) -> Result<()> {
        Ok(())
    }

    /// How a signed-in account becomes an actor; answered by the slice that has the accounts.
    fn actor_source(&self) -> Option<Arc<dyn ActorSource>> {
        None
    }
}

/// Background work of one kind. Must be idempotent: a job runs at least once.
#[async_trait]
pub trait JobHandler: Send + Sync {
    /// The kind, `<slice>.<verb>`.
    fn kind(&self) -> &'static str;
    /// Does the work.
    async fn run(&self, cx: &Cx, payload: Value) -> Result<()>;
}
