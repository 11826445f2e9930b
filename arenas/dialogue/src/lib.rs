//! Dialogue meetings through the year: the council decides that there shall be some, committees meet
//! the users of the services, and what was promised comes back the next year. The meetings themselves
//! and their minutes are `medvirk-meetings`; this arena knows the year, who takes turns, and when what
//! must be sent.

mod actions;
mod demo;
mod documents;
mod handover;
mod letters;
mod migrations;
pub mod model;
mod pages;
mod points;
mod policy;
mod privacy;
mod store;

medvirk_i18n::texts!("dialogue");

pub use actions::{
    add, ask, begin, begin_next, decide, invite, invited, make, open_points, plan, put, put_body,
    put_frame, put_report, remove, remove_body,
};
pub use handover::give;
pub use policy::{ASK, EDIT, LINK_COUNCIL, READ, TELL};
pub use store::{all, get, questions};

use async_trait::async_trait;
use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_slice::{
    Cx, DemoTown, Door, JobHandler, LooseEnd, MenuEntry, Panel, PersonKey, Routes, Slice,
    TodayItem, Wording,
};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::Value;
use uuid::Uuid;

/// The slice.
pub struct Dialogue;

#[async_trait]
impl Slice for Dialogue {
    fn name(&self) -> &'static str {
        "dialogue"
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
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        vec![
            Box::new(letters::Tell),
            Box::new(letters::Heard(letters::Letter::Moved)),
            Box::new(letters::Heard(letters::Letter::CalledOff)),
            Box::new(handover::Approved),
        ]
    }
    fn wordings(&self) -> Vec<Wording> {
        letters::wordings()
    }
    fn menu(&self, cx: &Cx, door: Door) -> Vec<MenuEntry> {
        if door == Door::Staff { pages::menu(cx) } else { Vec::new() }
    }
    async fn process_panels(&self, cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
        pages::process_panels(cx, process, door).await
    }
    async fn record_panels(&self, cx: &Cx, record: (&str, Uuid), door: Door) -> Result<Vec<Panel>> {
        pages::record_panels(cx, record, door).await
    }
    async fn public_addresses(&self, cx: &Cx) -> Result<Vec<String>> {
        pages::addresses(cx).await
    }
    async fn loose_ends(&self, cx: &Cx, process: ProcessId) -> Result<Vec<LooseEnd>> {
        pages::loose_ends(cx, process).await
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        pages::today(cx).await
    }
    async fn person_data(&self, cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
        privacy::person_data(cx, person).await
    }
    async fn forget_person(
        &self,
        cx: &Cx,
        tx: &Tx,
        permit: &Permit,
        person: &PersonKey,
    ) -> Result<u64> {
        privacy::forget_person(cx, tx, permit, person).await
    }
    fn demo_order(&self) -> i32 {
        37
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        demo::fill(cx, town).await
    }
}
