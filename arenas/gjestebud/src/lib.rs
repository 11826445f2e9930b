//! Gjestebud: house dialogues led by a host. `hosts` is the way to a host: call, application, draw,
//! answer. `tables` is what happens from there: kit, host page, report. Both meet in the record of
//! `gjestebud_store`: one theme at one host's table.

pub mod gjestebud_store;
mod hosts;
mod migrations;
pub mod model;
pub mod policy;
mod tables;

medvirk_i18n::texts!("gjestebud");

pub use gjestebud_store::{ApplicationId, Assignment, AssignmentState, GjestebudId};
pub use tables::{DemoHost, demo_crowd, demo_host_link};

use async_trait::async_trait;
use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_slice::{
    Chapter, Cx, DemoTown, Door, JobHandler, MenuEntry, Milestone, Panel, PersonKey, Routes, Slice,
    TodayItem, Wording,
};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::{Value, json};

/// The slice.
pub struct Gjestebud;

#[async_trait]
impl Slice for Gjestebud {
    fn name(&self) -> &'static str {
        "gjestebud"
    }
    fn rules(&self) -> Vec<Rule> {
        [policy::RULES.to_vec(), tables::rules()].concat()
    }
    fn routes(&self) -> Routes {
        hosts::routes().merge(tables::routes())
    }
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        migrations::all().into_iter().chain(tables::migrations()).collect()
    }
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        tables::jobs()
    }
    fn daily_jobs(&self) -> Vec<&'static str> {
        tables::daily_jobs()
    }
    fn menu(&self, cx: &Cx, door: Door) -> Vec<MenuEntry> {
        tables::menu(cx, door)
    }
    fn process_menu(&self, cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
        [hosts::process_menu(cx, process), tables::process_menu(cx, process)].concat()
    }
    async fn process_panels(&self, cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
        let mut panels = hosts::process_panels(cx, process, door).await?;
        panels.extend(tables::process_panels(cx, process, door).await?);
        Ok(panels)
    }
    async fn front_panels(&self, cx: &Cx) -> Result<Vec<Panel>> {
        let mut panels = hosts::front_panels(cx).await?;
        panels.extend(tables::front_panels(cx).await?);
        Ok(panels)
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        let mut items = hosts::today(cx).await?;
        items.extend(tables::today(cx).await?);
        Ok(items)
    }
    async fn milestones(&self, cx: &Cx, process: ProcessId) -> Result<Vec<Milestone>> {
        let mut dates = hosts::milestones(cx, process).await?;
        dates.extend(tables::milestones(cx, process).await?);
        Ok(dates)
    }
    async fn public_addresses(&self, cx: &Cx) -> Result<Vec<String>> {
        let mut addresses = hosts::public_addresses(cx).await?;
        addresses.extend(tables::public_addresses(cx).await?);
        Ok(addresses)
    }
    async fn person_data(&self, cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
        let hosts = hosts::person_data(cx, person).await?;
        let tables = tables::person_data(cx, person).await?;
        if hosts.is_none() && tables.is_none() {
            return Ok(None);
        }
        Ok(Some(json!({ "applications": hosts, "tables": tables })))
    }
    async fn forget_person(
        &self,
        cx: &Cx,
        tx: &Tx,
        permit: &Permit,
        person: &PersonKey,
    ) -> Result<u64> {
        // The tables first: they find the person through the records that are then blanked.
        let tables = tables::forget_person(cx, tx, permit, person).await?;
        Ok(tables + hosts::forget_person(cx, tx, permit, person).await?)
    }
    async fn erase_expired(&self, cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
        let tables = tables::erase_expired(cx, tx, permit).await?;
        Ok(tables + hosts::erase_expired(cx, tx, permit).await?)
    }
    async fn records(&self, cx: &Cx, process: ProcessId) -> Result<Vec<(String, String)>> {
        let mut records = hosts::records(cx, process).await?;
        records.extend(tables::records(cx, process).await?);
        Ok(records)
    }
    fn wordings(&self) -> Vec<Wording> {
        [hosts::wordings(), tables::wordings()].concat()
    }
    fn demo_order(&self) -> i32 {
        30
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        hosts::demo(cx, town).await?;
        tables::demo(cx, town).await
    }
}
