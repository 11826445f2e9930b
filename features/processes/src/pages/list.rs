//! All processes as cards, for staff.

use askama::Template;
use axum::response::Response;
use medvirk_i18n::format;
use medvirk_kernel::{Language, Resource, Stage};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Page, html};

use super::{stage_tag, words};
use crate::{CREATE, Phase, Process, READ, T, model::phase::PhaseState, store};

struct Card {
    href: String,
    title: String,
    plan: String,
    summary: String,
    tag: (&'static str, String),
    phase: String,
    answer: String,
    themes: u64,
    planned: u32,
    copy: String,
}

#[derive(Template)]
#[template(path = "processes/list.html")]
struct ListPage {
    page: Page,
    t: T,
    cards: Vec<Card>,
    may_create: bool,
}

/// `GET /staff/processes`
pub(super) async fn list(cx: Cx) -> Result<Response, Fault> {
    let db = cx.db().reader();
    let (language, t) = (cx.language(), T(cx.language()));
    let mut processes = store::list(db).await?;
    processes.retain(|p| cx.may(READ, p.resource()));
    let ids: Vec<_> = processes.iter().map(|p| p.id).collect();
    let phases = store::phases_of(db, &ids).await?;
    let themes = store::themes_of(db, &ids).await?;
    let plans = store::plans(db).await?;
    let may_create = cx.may(CREATE, Resource::SITE);
    // Running processes first, then drafts, then what is closed.
    processes.sort_by_key(|p| match p.stage {
        Stage::Published => 0,
        Stage::Draft => 1,
        Stage::Closed => 2,
    });
    let card = |p: &Process| {
        let of = themes.iter().filter(|theme| theme.process == p.id);
        let plan = plans.iter().find(|plan| plan.id == p.plan);
        Card {
            href: format!("/staff/processes/{}", p.id),
            title: p.name(language).to_owned(),
            plan: plan.map(|plan| plan.title.to(language).to_owned()).unwrap_or_default(),
            summary: p.summary.to(language).to_owned(),
            tag: stage_tag(t, p.stage),
            phase: phase_line(&cx, phases.get(&p.id).map_or(&[][..], Vec::as_slice)),
            answer: answer_line(language, p),
            themes: of.clone().count() as u64,
            planned: of.map(|theme| theme.planned_gjestebud).sum(),
            copy: match may_create {
                true => format!("/staff/processes/new?from={}", p.id),
                false => String::new(),
            },
        }
    };
    let shown = ListPage {
        page: Page::staff(&cx, t.list_heading()),
        t,
        cards: processes.iter().map(card).collect(),
        may_create,
    };
    html(&shown)
}

/// What goes on now, or what comes next, in one line.
pub(super) fn phase_line(cx: &Cx, phases: &[Phase]) -> String {
    let (language, t, today) = (cx.language(), T(cx.language()), cx.today());
    let name = |phase: &Phase| phase.name.to(language).to_owned();
    if let Some(now) = phases.iter().rfind(|p| p.state_at(today) == PhaseState::Current) {
        return t.phase_line_now(name(now), format::date(language, now.to));
    }
    match phases.iter().find(|p| p.state_at(today) == PhaseState::Coming) {
        Some(next) => t.phase_line_next(name(next), words::when(language, next.from, next.from)),
        None if phases.is_empty() => String::new(),
        None => t.phase_line_over(),
    }
}

/// When the answer comes, in one line.
pub(super) fn answer_line(language: Language, process: &Process) -> String {
    let by = process.promise.answer_by;
    by.map(|day| T(language).answer_line(format::date(language, day))).unwrap_or_default()
}
