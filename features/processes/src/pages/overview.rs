//! The page staff work from: where the process stands, what comes next, and the panels of every slice.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_slice::{Cx, Door, Panel};
use medvirk_web::{Fault, Page, html};
use uuid::Uuid;

use super::{in_process, list, open, publish, staff_path, stage_tag, words};
use crate::{
    CREATE, EDIT, FocusArea, Phase, Process, READ, T, actions::Parts, model::phase::PhaseState,
    store,
};
use medvirk_kernel::{ProcessId, Resource, Result, Stage};

struct PhaseRow {
    name: String,
    when: String,
    state: &'static str,
    words: String,
}

#[derive(Template)]
#[template(path = "processes/overview.html")]
struct OverviewPage {
    page: Page,
    t: T,
    base: String,
    title: String,
    full_title: String,
    plan: String,
    governs: String,
    tag: (&'static str, String),
    public_path: Option<String>,
    phase_line: String,
    days_left: Option<i64>,
    answer_by: String,
    themes: usize,
    planned: u32,
    questions: usize,
    lines: Vec<publish::Line>,
    open_lines: usize,
    phases: Vec<PhaseRow>,
    responsible: Vec<(String, String, String)>,
    contact: String,
    panels: Vec<Panel>,
    is_draft: bool,
    may_edit: bool,
    copy: String,
    history: Option<String>,
    copied_from: Option<(String, String)>,
}

/// `GET /staff/processes/{process}`
pub(super) async fn overview(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let (language, t) = (cx.language(), T(cx.language()));
    let parts = Parts::read(db, &process).await?;
    let ready = parts.readiness(&cx, &process);
    let lines = publish::checklist(&cx, &process, &ready);
    let plan = store::plan(db, process.plan).await.ok();
    let answer_by = process.promise.answer_by;
    let shown = OverviewPage {
        page: in_process(&cx, &process, process.name(language)),
        base: staff_path(&process, ""),
        title: process.name(language).to_owned(),
        full_title: process.title.to(language).to_owned(),
        governs: governed(&cx, plan.as_ref()).await?,
        plan: plan.map(|p| p.title.to(language).to_owned()).unwrap_or_default(),
        tag: stage_tag(t, process.stage),
        public_path: process.is_public().then(|| format!("/processes/{}", process.slug)),
        phase_line: list::phase_line(&cx, &parts.phases),
        days_left: answer_by.map(|day| (day - cx.today()).num_days()),
        answer_by: answer_by.map(|day| format::date(language, day)).unwrap_or_default(),
        themes: parts.themes.len(),
        planned: parts.themes.iter().map(|theme| theme.planned_gjestebud).sum(),
        questions: parts.themes.iter().map(|theme| theme.questions.len()).sum(),
        open_lines: lines.iter().filter(|line| line.state != "good").count(),
        lines,
        phases: phase_rows(&cx, &parts.phases),
        responsible: responsible(language, &parts.areas),
        contact: contact(&process),
        panels: panels(&cx, process.id, Door::Staff).await?,
        is_draft: process.stage == Stage::Draft,
        may_edit: cx.may(EDIT, process.resource()),
        copy: match cx.may(CREATE, Resource::SITE) {
            true => format!("/staff/processes/new?from={}", process.id),
            false => String::new(),
        },
        history: cx
            .allows_somewhere(medvirk_audit::READ)
            .then(|| format!("/staff/history/{}", process.id)),
        copied_from: copied_from(&cx, &process).await,
        t,
    };
    html(&shown)
}

/// The panels of every slice for this process and door, in order.
pub(super) async fn panels(cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
    let mut panels = Vec::new();
    for slice in &cx.app().slices {
        panels.extend(slice.process_panels(cx, process, door).await?);
    }
    panels.sort_by_key(|panel| panel.order);
    Ok(panels)
}

async fn governed(cx: &Cx, plan: Option<&crate::Plan>) -> Result<String> {
    let Some(plan) = plan.filter(|plan| !plan.governs.is_empty()) else {
        return Ok(String::new());
    };
    let plans = store::plans(cx.db().reader()).await?;
    let titles = plan.governs.iter().filter_map(|id| plans.iter().find(|p| p.id == *id));
    let mut titles: Vec<String> = titles.map(|p| p.title.to(cx.language()).to_owned()).collect();
    medvirk_i18n::sort_by_text(cx.language(), &mut titles, String::as_str);
    Ok(format::list_and(cx.language(), &titles))
}

async fn copied_from(cx: &Cx, process: &Process) -> Option<(String, String)> {
    let source = store::get(cx.db().reader(), process.copied_from?).await.ok()?;
    cx.may(READ, source.resource())
        .then(|| (staff_path(&source, ""), source.name(cx.language()).to_owned()))
}

fn phase_rows(cx: &Cx, phases: &[Phase]) -> Vec<PhaseRow> {
    let (language, t, today) = (cx.language(), T(cx.language()), cx.today());
    let row = |phase: &Phase| PhaseRow {
        name: phase.name.to(language).to_owned(),
        when: words::when(language, phase.from, phase.to),
        state: match phase.state_at(today) {
            PhaseState::Over => "done",
            PhaseState::Current => "now",
            PhaseState::Coming => "next",
        },
        words: words::phase_state(t, phase, today).1,
    };
    // What is long over is on the page of all phases.
    let current = phases.iter().position(|p| p.state_at(today) != PhaseState::Over);
    let first = current.unwrap_or(phases.len()).min(phases.len()).saturating_sub(2);
    phases.iter().skip(first).take(7).map(row).collect()
}

fn responsible(
    language: medvirk_kernel::Language,
    areas: &[FocusArea],
) -> Vec<(String, String, String)> {
    let row = |area: &FocusArea| {
        let title = format!("{} {}", area.code, area.title.to(language));
        (title, area.responsible_name.clone(), area.responsible_role.clone())
    };
    areas.iter().map(row).collect()
}

fn contact(process: &Process) -> String {
    let contact = &process.promise.contact;
    let parts = [&contact.name, &contact.role];
    let said: Vec<&str> = parts.into_iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    said.join(", ")
}
