//! What comes of it: the case paper built from linked summaries, the decision, the actions that
//! follow, and the answer to everyone who took part.
//!
//! Words: a *case* is one saksframlegg about one process; a *section* is what one form writes; a *claim*
//! is a sentence about input that leads to its notes; an *action* follows from a decision; the *answer*
//! says per theme what people said, what was decided, what is done, and what is not and why.
//! A draft is seen by staff only; once ready, the text is locked and everybody may read it.

mod actions;
mod answering;
mod approving;
mod attaching;
mod carried;
mod demo;
mod documents;
mod dossier;
mod evaluating;
mod exchange;
mod migrations;
mod model;
mod outcome;
mod pages;
mod paper;
mod policy;
mod receiving;
mod reminding;
mod sending;
mod settings;
mod store;
mod sweeping;
mod templates;
mod trace_check;
mod words;

medvirk_i18n::texts!("cases");

pub use carried::{Agreed, Followed, follow_up, followed, forget_owner};
pub use policy::{ANSWER, DECIDE, FOLLOW_UP, MAKE_READY, READ, SETTINGS, TEMPLATES, WRITE};
pub use trace_check::{BreakKind, TraceBreak, notes_under_way, trace_breaks};

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
pub struct Cases;

#[async_trait]
impl Slice for Cases {
    fn name(&self) -> &'static str {
        "cases"
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
        pages::panels::menu(cx, door)
    }
    fn process_menu(&self, cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
        pages::panels::process_menu(cx, process)
    }
    async fn process_panels(&self, cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
        pages::panels::of_process(cx, process, door).await
    }
    async fn front_panels(&self, cx: &Cx) -> Result<Vec<Panel>> {
        pages::panels::front(cx).await
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        pages::panels::today(cx).await
    }
    async fn milestones(&self, cx: &Cx, process: ProcessId) -> Result<Vec<Milestone>> {
        pages::panels::milestones(cx, process).await
    }
    async fn public_addresses(&self, cx: &Cx) -> Result<Vec<String>> {
        pages::addresses(cx).await
    }
    async fn person_data(&self, cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
        let got = store::deliveries_to(cx.db().reader(), person.contact).await?;
        if got.is_empty() {
            return Ok(None);
        }
        let lines = got.into_iter().map(|d| {
            json!({
                "process": d.process, "channel": d.channel.code(),
                "language": d.language.code(), "themes": d.themes, "at": d.at,
            })
        });
        Ok(Some(json!({"answers": lines.collect::<Vec<_>>()})))
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
    async fn records(&self, cx: &Cx, process: ProcessId) -> Result<Vec<(String, String)>> {
        pages::panels::records(cx, process).await
    }
    fn wordings(&self) -> Vec<Wording> {
        let mut wordings = answering::wordings();
        wordings.push(reminding::wording());
        wordings
    }
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        vec![Box::new(reminding::Remind), Box::new(sweeping::Sweep)]
    }
    fn daily_jobs(&self) -> Vec<&'static str> {
        vec![reminding::REMIND]
    }
    fn demo_order(&self) -> i32 {
        50
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        demo::fill(cx, town).await
    }
}
