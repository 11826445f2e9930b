//! The talk with new residents: a meeting with few places where politicians ask how people want to
//! have their say. The meeting itself is `medvirk-meetings`; this arena knows whom it is for, what is
//! asked about methods, arenas and channels, shows what everybody answered together, and hands over to
//! `input` what they wrote in their own words.

mod demo;
mod handover;
mod model;
mod pages;
mod policy;
mod start;

medvirk_i18n::texts!("welcome");

pub use model::{KIND, Tally};
pub use policy::{READ, START};

use async_trait::async_trait;
use medvirk_kernel::{ProcessId, Result, Rule};
use medvirk_slice::{Chapter, Cx, DemoTown, Door, JobHandler, MenuEntry, Panel, Routes, Slice};
use uuid::Uuid;

/// The slice.
pub struct Welcome;

#[async_trait]
impl Slice for Welcome {
    fn name(&self) -> &'static str {
        "welcome"
    }
    fn rules(&self) -> Vec<Rule> {
        policy::RULES.to_vec()
    }
    fn routes(&self) -> Routes {
        pages::routes()
    }
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        vec![Box::new(handover::HandOver)]
    }
    fn daily_jobs(&self) -> Vec<&'static str> {
        vec![handover::DAILY]
    }
    fn process_menu(&self, cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
        pages::process_menu(cx, process)
    }
    async fn process_panels(&self, cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
        pages::process_panels(cx, process, door).await
    }
    async fn record_panels(&self, cx: &Cx, record: (&str, Uuid), door: Door) -> Result<Vec<Panel>> {
        pages::record_panels(cx, record, door).await
    }
    async fn public_addresses(&self, cx: &Cx) -> Result<Vec<String>> {
        pages::public_addresses(cx).await
    }
    fn demo_order(&self) -> i32 {
        36
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        demo::fill(cx, town).await
    }
}
