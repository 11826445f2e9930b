//! Stormøte: the large open meeting. Whom it gathers and how they are asked, its rooms and checklist,
//! and groups composed across kinds, sectors and areas, right again when people have come. The meeting
//! itself (sign-up, letters about it, the door) is `medvirk-meetings`.

mod actions;
mod demo;
mod migrations;
mod model;
mod pages;
mod papers;
mod policy;
mod privacy;
mod start;
mod store;

medvirk_i18n::texts!("stormote");

pub use model::KIND;

use async_trait::async_trait;
use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_slice::{
    Chapter, Cx, DemoTown, Door, JobHandler, MenuEntry, Panel, PersonKey, Routes, Slice, TodayItem,
    Wording,
};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::Value;
use uuid::Uuid;

/// The slice.
pub struct Stormote;

#[async_trait]
impl Slice for Stormote {
    fn name(&self) -> &'static str {
        "stormote"
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
        actions::jobs()
    }
    fn daily_jobs(&self) -> Vec<&'static str> {
        vec![actions::DAILY]
    }
    fn process_menu(&self, cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
        pages::process_menu(cx, process)
    }
    async fn record_panels(&self, cx: &Cx, record: (&str, Uuid), door: Door) -> Result<Vec<Panel>> {
        pages::record_panels(cx, record, door).await
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
    async fn erase_expired(&self, cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
        privacy::erase_expired(cx, tx, permit).await
    }
    fn wordings(&self) -> Vec<Wording> {
        actions::wordings()
    }
    fn demo_order(&self) -> i32 {
        37
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        demo::fill(cx, town).await
    }
}
