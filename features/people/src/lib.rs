//! People: staff with accounts and what they may do, and the people who take part, how each wants
//! to be reached and for how long we remember them.

pub mod contacts;
mod migrations;
mod policy;

medvirk_i18n::texts!("people");

pub use contacts::*;

use async_trait::async_trait;
use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_slice::{
    Cx, DemoTown, Door, JobHandler, MenuEntry, Panel, PersonKey, Routes, Slice, TodayItem, Wording,
};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::Value;

/// The slice.
pub struct People;

#[async_trait]
impl Slice for People {
    fn name(&self) -> &'static str {
        "people"
    }
    fn rules(&self) -> Vec<Rule> {
        let mut rules = policy::RULES.to_vec();
        rules.extend(contacts::rules());
        rules
    }
    fn routes(&self) -> Routes {
        Routes::new().merge(contacts::routes())
    }
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        let mut all = migrations::all();
        all.extend(contacts::migrations());
        all
    }
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        contacts::jobs()
    }
    fn menu(&self, cx: &Cx, door: Door) -> Vec<MenuEntry> {
        contacts::menu(cx, door)
    }
    fn process_menu(&self, cx: &Cx, process: ProcessId) -> Vec<MenuEntry> {
        contacts::process_menu(cx, process)
    }
    async fn process_panels(&self, cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
        contacts::process_panels(cx, process, door).await
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        contacts::today(cx).await
    }
    async fn public_addresses(&self, cx: &Cx) -> Result<Vec<String>> {
        contacts::public_addresses(cx).await
    }
    async fn person_data(&self, cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
        contacts::person_data(cx, person).await
    }
    async fn forget_person(
        &self,
        cx: &Cx,
        tx: &Tx,
        permit: &Permit,
        person: &PersonKey,
    ) -> Result<u64> {
        contacts::forget_person(cx, tx, permit, person).await
    }
    async fn erase_expired(&self, cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
        contacts::erase_expired(cx, tx, permit).await
    }
    fn wordings(&self) -> Vec<Wording> {
        contacts::wordings()
    }
    fn demo_order(&self) -> i32 {
        10
    }
    async fn demo(&self, _cx: &Cx, _town: &DemoTown) -> Result<()> {
        Ok(())
    }
}
