//! The front page and the list of all processes.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Language, ProcessId, Result, Stage};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Page, html_for_all};

use super::blocks;
use crate::{Phase, Plan, PlanKind, Process, T, model::phase::PhaseState, pages::words, store};

/// Where a public process stands, seen by a resident.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// A phase goes on, and the answer has not come.
    Now,
    /// The next phase has not begun.
    Soon,
    /// All phases are over, or the day of the answer has passed.
    Answered,
}

struct Card {
    standing: Standing,
    href: String,
    icon: &'static str,
    color: &'static str,
    kind: String,
    title: String,
    summary: String,
    lang: &'static str,
    tag: (&'static str, String),
    phase: String,
    answer: String,
}

#[derive(Template)]
#[template(path = "processes/front.html")]
struct FrontPage {
    page: Page,
    t: T,
    municipality: String,
    phone: String,
    email: String,
    open: Vec<Card>,
    answered: Vec<Card>,
    /// Panels of other slices: cards among the ways to take part, and whole sections below.
    cards: Vec<String>,
    sections: Vec<String>,
    first: Option<String>,
}

#[derive(Template)]
#[template(path = "processes/processes.html")]
struct ProcessesPage {
    page: Page,
    t: T,
    open: Vec<Card>,
    answered: Vec<Card>,
}

/// `GET /`
pub(crate) async fn front(cx: Cx) -> Result<Response, Fault> {
    let t = T(cx.language());
    let (open, answered) = cards(&cx).await?;
    let mut panels = Vec::new();
    for slice in &cx.app().slices {
        panels.extend(slice.front_panels(&cx).await?);
    }
    panels.sort_by_key(|panel| panel.order);
    let (asking, sections) = blocks::apart(panels);
    let municipality = cx.municipality();
    let shown = FrontPage {
        page: Page::public(&cx, t.front_title()),
        t,
        municipality: municipality.name.clone(),
        phone: municipality.phone.clone(),
        email: municipality.email.clone(),
        first: open.first().map(|card| card.href.clone()),
        open: open.into_iter().take(6).collect(),
        answered: answered.into_iter().take(3).collect(),
        cards: asking,
        sections,
    };
    html_for_all(&shown)
}

/// `GET /processes`
pub(crate) async fn list(cx: Cx) -> Result<Response, Fault> {
    let t = T(cx.language());
    let (open, answered) = cards(&cx).await?;
    let page = Page::public(&cx, t.processes_heading()).crumb(t.menu_front(), "/");
    html_for_all(&ProcessesPage { page, t, open, answered })
}

/// Cards of what can be influenced, and of what has been answered.
async fn cards(cx: &Cx) -> Result<(Vec<Card>, Vec<Card>)> {
    let db = cx.db().reader();
    let mut processes = store::list(db).await?;
    processes.retain(Process::is_public);
    let ids: Vec<ProcessId> = processes.iter().map(|p| p.id).collect();
    let phases = store::phases_of(db, &ids).await?;
    let plans = store::plans(db).await?;
    let mut all: Vec<Card> = processes.iter().map(|p| card(cx, p, &phases, &plans)).collect();
    all.sort_by_key(|card| card.standing);
    Ok(all.into_iter().partition(|card| card.standing != Standing::Answered))
}

fn card(
    cx: &Cx,
    process: &Process,
    phases: &BTreeMap<ProcessId, Vec<Phase>>,
    plans: &[Plan],
) -> Card {
    let language = cx.language();
    let phases = phases.get(&process.id).map_or(&[][..], Vec::as_slice);
    let plan = plans.iter().find(|plan| plan.id == process.plan);
    let kind = plan.map_or(PlanKind::Other, |plan| plan.kind);
    let (standing, tag, phase) = standing(cx, process, phases);
    let answer = process.promise.answer_by.map(|day| format::date(language, day));
    let t = T(language);
    Card {
        standing,
        href: format!("/processes/{}", process.slug),
        icon: icon(kind),
        color: color(kind),
        kind: words::plan_kind(kind).to(language),
        title: process.name(language).to_owned(),
        summary: process.summary.to(language).to_owned(),
        lang: process.summary.language_for(language).code(),
        tag,
        phase,
        answer: match (answer, standing) {
            (None, _) => String::new(),
            (Some(day), Standing::Answered) => t.card_answered(day),
            (Some(day), _) => t.card_answer_by(day),
        },
    }
}

/// Standing, tag, and the phase in one line.
fn standing(
    cx: &Cx,
    process: &Process,
    phases: &[Phase],
) -> (Standing, (&'static str, String), String) {
    let (language, t, today) = (cx.language(), T(cx.language()), cx.today());
    let name = |phase: &Phase| phase.name.to(language).to_owned();
    let until = |phase: &Phase| t.card_until(name(phase), short(language, phase.to));
    let is_answered = process.promise.answer_by.is_some_and(|day| day < today);
    let now = phases.iter().rfind(|p| p.state_at(today) == PhaseState::Current);
    let next = phases.iter().find(|p| p.state_at(today) == PhaseState::Coming);
    if process.stage == Stage::Closed {
        return (Standing::Answered, ("info", t.card_closed()), String::new());
    }
    match (now, next) {
        _ if is_answered => {
            let phase = now.map(until).unwrap_or_default();
            (Standing::Answered, ("info", t.card_has_answer()), phase)
        }
        (Some(phase), _) => (Standing::Now, ("success", t.phase_current()), until(phase)),
        (None, Some(phase)) => {
            let begins = t.card_begins(name(phase), short(language, phase.from));
            (Standing::Soon, ("neutral", t.phase_coming()), begins)
        }
        (None, None) => (Standing::Answered, ("info", t.phase_over()), String::new()),
    }
}

fn short(language: Language, day: NaiveDate) -> String {
    format::date(language, day)
}

const fn icon(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::Municipal | PlanKind::Societal => "fjord",
        PlanKind::LandUse | PlanKind::Zoning => "pin",
        PlanKind::Economic => "chart",
        PlanKind::MunicipalSub => "house",
        PlanKind::Thematic | PlanKind::Other => "speech",
    }
}

const fn color(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::Municipal | PlanKind::Societal | PlanKind::LandUse => "accent",
        PlanKind::Thematic | PlanKind::Other => "brand2",
        PlanKind::Economic | PlanKind::MunicipalSub | PlanKind::Zoning => "brand1",
    }
}
