//! Plans, processes, promise, focus areas, themes, phases, target groups, population. A process is the
//! frame every arena works in: other slices read it through this surface and never through its tables.
//!
//! On the public page of a process, panels of other slices with an order below 100 ask people to do
//! something and stand before the timeline; the others stand after the themes. A public panel that
//! begins with the class `mv-section` takes the whole width, any other is a card among cards.

mod actions;
mod demo;
mod migrations;
pub mod model;
mod pages;
mod policy;
mod store;
mod today;

medvirk_i18n::texts!("processes");

pub use actions::{close, copy, is_slug, publish, reopen, slug_of, unpublish};
pub use model::process::{
    FocusArea, FocusAreaId, Phase, PhaseId, Plan, PlanId, PlanKind, Process, ProcessSettings,
    Programme, Question, QuestionId, TargetGroup, TargetGroupId, Theme, ThemeId,
};
pub use model::words::Words;
pub use policy::{CLOSE, CREATE, EDIT, IMPORT_POPULATION, PUBLISH, READ, REMOVE};
pub use store::{
    by_slug, focus_areas, get, insert_focus_area, insert_phase, insert_plan, insert_process,
    insert_target_group, insert_theme, list, phase, phases, phases_of, plan, plans, population,
    public_by_slug, put_population, target_groups, theme, themes, themes_of, update_process,
};

use async_trait::async_trait;
use medvirk_kernel::{ProcessId, Resource, Result, Rule};
use medvirk_slice::{Chapter, Cx, DemoTown, Door, MenuEntry, Routes, Slice, TodayItem};
use sea_orm_migration::MigrationTrait;

/// The slice.
pub struct Processes;

#[async_trait]
impl Slice for Processes {
    fn name(&self) -> &'static str {
        "processes"
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
        let t = T(cx.language());
        let entry = |order, text: String, href: &str, icon| MenuEntry {
            order,
            text,
            href: href.to_owned(),
            icon,
        };
        match door {
            Door::Public => vec![
                entry(10, t.menu_front(), "/", "fjord"),
                entry(20, t.menu_processes(), "/processes", "speech"),
            ],
            Door::Staff if cx.allows_somewhere(READ) => vec![
                entry(100, t.menu_staff(), "/staff/processes", "fjord"),
                entry(600, t.menu_population(), "/staff/population", "chart"),
            ],
            _ => Vec::new(),
        }
    }
    fn process_menu(&self, cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
        let t = T(cx.language());
        let resource = Resource { process: Some(process), ..Resource::SITE };
        let entry = |order, text: String, rest: &str, icon| {
            let href = format!("/staff/processes/{process}{rest}");
            (Chapter::Plan, MenuEntry { order, text, href, icon })
        };
        let href = format!("/staff/processes/{process}");
        let whole = MenuEntry { order: 10, text: t.menu_overview(), href, icon: "flag" };
        let mut menu = vec![
            (Chapter::Whole, whole),
            entry(20, t.promise_heading(), "/promise", "seats"),
            entry(30, t.themes_heading(), "/themes", "speech"),
            entry(40, t.phases_heading(), "/phases", "calendar"),
            entry(50, t.groups_heading(), "/target-groups", "people"),
            entry(55, t.programme_heading(), "/programme", "paper"),
            entry(70, t.publish_heading(), "/publish", "send"),
        ];
        if cx.may(EDIT, resource) {
            menu.push(entry(60, t.basics_heading(), "/edit", "settings"));
        }
        menu
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        today::items(cx).await
    }
    async fn process_names(&self, cx: &Cx) -> Result<Vec<(ProcessId, String)>> {
        let processes = list(cx.db().reader()).await?;
        Ok(processes.iter().map(|p| (p.id, p.name(cx.language()).to_owned())).collect())
    }
    async fn records(&self, cx: &Cx, process: ProcessId) -> Result<Vec<(String, String)>> {
        let process = get(cx.db().reader(), process).await?;
        let title = process.title.to(cx.language()).to_owned();
        let is_public = process.is_public();
        Ok(is_public.then(|| (title, format!("/processes/{}", process.slug))).into_iter().collect())
    }
    fn demo_order(&self) -> i32 {
        20
    }
    async fn demo(&self, cx: &Cx, town: &DemoTown) -> Result<()> {
        demo::fill(cx, town).await
    }
    async fn public_addresses(&self, cx: &Cx) -> Result<Vec<String>> {
        pages::addresses(cx).await
    }
}
