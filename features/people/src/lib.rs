//! People: staff with accounts and what they may do, and the people who take part, how each wants
//! to be reached and for how long we remember them.

mod accounts;
pub mod contacts;
mod migrations;
mod pages;
mod policy;

medvirk_i18n::texts!("people");

pub use accounts::{
    create_administrator,
    demo::{DEMO_PASSWORD, demo_accounts, demo_address},
    store::account_names,
};
pub use contacts::{
    Contact, ContactId, Letter, NewContact, Sent, Wants, Worded, participations, send,
    send_voluntary, wording,
};

use std::sync::Arc;

use async_trait::async_trait;
use medvirk_kernel::{Permit, Result, Rule};
use medvirk_slice::{
    ActorSource, Cx, DemoTown, Door, JobHandler, MenuEntry, PersonKey, Routes, Slice, TodayItem,
    Wording,
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
        pages::routes().merge(contacts::routes())
    }
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        let mut all = migrations::all();
        all.extend(contacts::migrations());
        all
    }
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        let mut jobs = contacts::jobs();
        jobs.push(Box::new(accounts::mail::ResetMail));
        jobs
    }
    fn daily_jobs(&self) -> Vec<&'static str> {
        contacts::daily_jobs()
    }
    fn menu(&self, cx: &Cx, door: Door) -> Vec<MenuEntry> {
        let mut menu = pages::menu(cx, door);
        menu.extend(contacts::menu(cx, door));
        menu
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        let mut items = pages::settings_items(cx);
        items.extend(contacts::today(cx).await?);
        Ok(items)
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
        let closed = accounts::store::forget_closed(tx, permit, cx.now()).await?;
        Ok(closed + contacts::erase_expired(cx, tx, permit).await?)
    }
    fn wordings(&self) -> Vec<Wording> {
        accounts::mail::wordings()
    }
    fn demo_order(&self) -> i32 {
        10
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        accounts::demo::fill(cx, town).await?;
        contacts::demo(cx).await
    }
    fn actor_source(&self) -> Option<Arc<dyn ActorSource>> {
        Some(Arc::new(accounts::actor::Accounts))
    }
}
