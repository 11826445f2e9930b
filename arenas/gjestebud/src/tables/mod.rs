//! From assignment to report: kit, host page, reports, read-back, reminders.

mod demo;
mod handover;
mod host;
mod import;
mod keep;
mod letters;
mod migrations;
mod pages;
mod papers;
mod picture;
mod policy;
mod privacy;
mod questionnaire;
mod remind;
mod round;
mod seat;
mod store;
mod tally;
mod words;

pub use demo::{DemoHost, demo_crowd, demo_host_link};

use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_slice::{
    Chapter, Cx, DemoTown, Door, JobHandler, MenuEntry, Milestone, Panel, PersonKey, Routes,
    TodayItem, Wording,
};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::Value;

pub(crate) fn rules() -> Vec<Rule> {
    policy::RULES.to_vec()
}
pub(crate) fn routes() -> Routes {
    host::routes().merge(pages::routes())
}
pub(crate) fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    migrations::all()
}
pub(crate) fn jobs() -> Vec<Box<dyn JobHandler>> {
    vec![Box::new(remind::Remind), Box::new(remind::SendKit), Box::new(remind::RemoveFiles)]
}
pub(crate) fn daily_jobs() -> Vec<&'static str> {
    vec![remind::DAILY]
}
pub(crate) fn menu(_cx: &Cx, _door: Door) -> Vec<MenuEntry> {
    Vec::new()
}
pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    pages::process_menu(cx, process)
}
pub(crate) async fn process_panels(cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
    pages::process_panels(cx, process, door).await
}
pub(crate) async fn front_panels(_cx: &Cx) -> Result<Vec<Panel>> {
    Ok(Vec::new())
}
pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    pages::today(cx).await
}
pub(crate) async fn milestones(_cx: &Cx, _process: ProcessId) -> Result<Vec<Milestone>> {
    Ok(Vec::new())
}
pub(crate) async fn public_addresses(_cx: &Cx) -> Result<Vec<String>> {
    Ok(Vec::new())
}
pub(crate) async fn person_data(cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
    privacy::person_data(cx, person).await
}
pub(crate) async fn forget_person(
    cx: &Cx,
    tx: &Tx,
    permit: &Permit,
    person: &PersonKey,
) -> Result<u64> {
    privacy::forget_person(cx, tx, permit, person).await
}
pub(crate) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    privacy::erase_expired(cx, tx, permit).await
}
pub(crate) async fn records(cx: &Cx, process: ProcessId) -> Result<Vec<(String, String)>> {
    privacy::records(cx, process).await
}
pub(crate) fn wordings() -> Vec<Wording> {
    letters::wordings()
}
pub(crate) async fn demo(cx: &Cx, town: &DemoTown) -> Result<()> {
    demo::fill(cx, town).await
}
