//! Dugnadshefter: the workbooks that groups at a meeting fill in, task by task. A booklet begins as a
//! template and is copied into a meeting; each group has a link and writes, also without a network and on
//! several devices; the process leader gathers what they write under main trends; what a group has
//! finished becomes notes in `medvirk-input` that lead back to booklet, task and group.

mod actions;
mod demo;
mod migrations;
mod model;
mod pages;
mod papers;
mod policy;
mod stage;
mod store;

medvirk_i18n::texts!("workbooks");

pub use actions::{copy_booklets, group_links, open_groups};
pub use model::{GroupId, NewGroup, SENTENCES, Session};
pub use policy::{EDIT, GATHER, LINK, READ, TEMPLATES, WRITE};
pub use stage::{Sentences, ShownTrend, key_sentences, shown_trends};

use async_trait::async_trait;
use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_slice::{
    Cx, DemoTown, Door, LooseEnd, MenuEntry, Panel, PersonKey, Routes, Slice, TodayItem,
};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::Value;
use uuid::Uuid;

/// The slice.
pub struct Workbooks;

#[async_trait]
impl Slice for Workbooks {
    fn name(&self) -> &'static str {
        "workbooks"
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
    fn menu(&self, cx: &Cx, door: Door) -> Vec<MenuEntry> {
        pages::menu(cx, door)
    }
    async fn record_panels(&self, cx: &Cx, record: (&str, Uuid), door: Door) -> Result<Vec<Panel>> {
        pages::record_panels(cx, record, door).await
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        pages::today(cx).await
    }
    async fn loose_ends(&self, cx: &Cx, process: ProcessId) -> Result<Vec<LooseEnd>> {
        pages::loose_ends(cx, process).await
    }
    async fn person_data(&self, cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
        actions::person_data(cx, person.contact).await
    }
    async fn forget_person(
        &self,
        _cx: &Cx,
        tx: &Tx,
        permit: &Permit,
        person: &PersonKey,
    ) -> Result<u64> {
        store::forget_contact(tx, permit, person.contact).await
    }
    async fn erase_expired(&self, cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
        actions::forget_secretaries(cx, tx, permit).await
    }
    fn demo_order(&self) -> i32 {
        38
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        demo::fill(cx, town).await
    }
}
