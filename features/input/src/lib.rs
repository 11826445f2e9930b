//! Input: notes, quotes, priorities, drawings and comments that people left, each with its source and
//! trace. They arrive once, are searched for what must not be published, coded, counted, summarised in
//! sentences that lead back to notes, compared with the population, and published.
//!
//! Words: a *source* is what notes come from (a table); a *note* is one answer; a *code* says what it is
//! about; *frequency* counts notes, *breadth* counts sources; a *sentence* of a summary rests on notes.
//! A note is held until a moderator decides when something was found in it; it ends as used or as not
//! used for a reason.

mod actions;
mod demo;
mod figures;
mod migrations;
pub mod model;
mod pages;
mod policy;
mod retention;
mod store;

medvirk_i18n::texts!("input");

pub use figures::{
    ReachFigures, frequency, frequency_of, publishable, reach, summaries, unfinished,
};
pub use model::{
    coding::{CodeId, NoteId, SourceId},
    endstate::{EndState, Fault},
    note::{
        Code, Moderation, NewDrawing, NewNote, NewQuote, NewSource, Note, NoteFilter, NoteKind,
        Source,
    },
    publication::Publication,
    summary::{Part, Sentence, SentenceId, ThemeSummary},
};
pub use policy::{CODE, EDIT_BOOK, MODERATE, PUBLISH, READ, SUMMARISE};
pub use store::{
    Forward, all_notes, codes, confirm, correct, forward, forwards, move_to_theme, moved_themes,
    note, note_by_code, notes, notes_by_id, publication, receive, source, source_of, sources,
    versions, with_pieces, withdraw_forward,
};

use async_trait::async_trait;
use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_slice::{
    Chapter, Cx, DemoTown, Door, MenuEntry, Milestone, Panel, Routes, Slice, TodayItem,
};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;

/// The slice.
pub struct Input;

#[async_trait]
impl Slice for Input {
    fn name(&self) -> &'static str {
        "input"
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
        pages::panels::process_menu(cx, process)
    }
    async fn process_panels(&self, cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
        pages::panels::process_panels(cx, process, door).await
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        pages::panels::today(cx).await
    }
    async fn milestones(&self, cx: &Cx, process: ProcessId) -> Result<Vec<Milestone>> {
        pages::panels::milestones(cx, process).await
    }
    async fn public_addresses(&self, cx: &Cx) -> Result<Vec<String>> {
        pages::panels::addresses(cx).await
    }
    async fn erase_expired(&self, cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
        retention::erase_expired(cx, tx, permit).await
    }
    async fn records(&self, cx: &Cx, process: ProcessId) -> Result<Vec<(String, String)>> {
        retention::records(cx, process).await
    }
    fn demo_order(&self) -> i32 {
        40
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        demo::fill(cx, town).await
    }
}
