//! The page of one process, for a neighbour: the promise first, how to take part, the way to the
//! answer, what is asked, what was said and what came of it.
//!
//! Panels of other slices with an order below 100 ("be a host") stand before the timeline; the others
//! ("what was said", "the decision") after the themes.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Language, Result, Stage};
use medvirk_slice::{Cx, Door};
use medvirk_web::{Fault, Html, Page, html_for_all};

use super::{
    blocks::{Block, blocks},
    timeline::{self, Step},
};
use crate::{
    FocusArea, Process, T, Theme,
    model::promise::Contact,
    pages::{list::phase_line, overview::panels, promise_box, words},
    store,
};

/// Panels below this order ask people to do something.
const CALLS: i32 = 100;

struct AreaShown {
    number: usize,
    color: &'static str,
    title: String,
    role: String,
    themes: Vec<ThemeShown>,
}

struct ThemeShown {
    code: String,
    title: String,
    intro: String,
    lang: &'static str,
    questions: Vec<(String, &'static str)>,
}

#[derive(Template)]
#[template(path = "processes/process.html")]
struct ProcessPage {
    page: Page,
    t: T,
    title: String,
    full_title: String,
    lang: &'static str,
    summary: String,
    plan: String,
    kind: String,
    governs: String,
    tag: (&'static str, String),
    phase_line: String,
    promise: Html,
    calls: Vec<Block>,
    earlier: Vec<Step>,
    steps: Vec<Step>,
    areas: Vec<AreaShown>,
    theme_count: usize,
    question_count: usize,
    programme: Vec<(String, String)>,
    results: Vec<Block>,
    contact: Contact,
    tel: String,
    archive_case: String,
    today: String,
}

/// `GET /processes/{slug}`
pub(crate) async fn process(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let db = cx.db().reader();
    let (language, t) = (cx.language(), T(cx.language()));
    let process = store::public_by_slug(db, &slug).await?;
    let phases = store::phases(db, process.id).await?;
    let areas = store::focus_areas(db, process.id).await?;
    let themes = store::themes(db, process.id).await?;
    let plans = store::plans(db).await?;
    let plan = plans.iter().find(|plan| plan.id == process.plan);
    let governs = plan.map(|plan| plan.governs.as_slice()).unwrap_or_default();
    let governed = governs.iter().filter_map(|id| plans.iter().find(|p| p.id == *id));
    let mut governed: Vec<String> = governed.map(|p| p.title.to(language).to_owned()).collect();
    medvirk_i18n::sort_by_text(language, &mut governed, String::as_str);
    let (calls, results): (Vec<_>, Vec<_>) = panels(&cx, process.id, Door::Public)
        .await?
        .into_iter()
        .partition(|panel| panel.order < CALLS);
    let (earlier, steps) = timeline::in_view(timeline::steps(&cx, &process, &phases).await?);
    let contact = process.promise_in(language).contact;
    let title = process.name(language).to_owned();
    let shown = ProcessPage {
        page: Page::public(&cx, &title)
            .crumb(t.menu_front(), "/")
            .crumb(t.menu_processes(), "/processes"),
        t,
        full_title: process.title.to(language).to_owned(),
        lang: process.summary.language_for(language).code(),
        summary: process.summary.to(language).to_owned(),
        plan: plan.map(|p| p.title.to(language).to_owned()).unwrap_or_default(),
        kind: plan.map(|p| words::plan_kind(p.kind).to(language)).unwrap_or_default(),
        governs: format::list_and(language, &governed),
        tag: tag(&cx, &process),
        phase_line: phase_line(&cx, &phases),
        promise: promise_box::show(language, &process)?,
        calls: blocks(calls),
        earlier,
        steps,
        areas: shown_areas(language, &areas, &themes),
        theme_count: themes.len(),
        question_count: themes.iter().map(|theme| theme.questions.len()).sum(),
        programme: crate::pages::programme::shown(t, &process),
        results: blocks(results),
        tel: contact.phone.replace(' ', ""),
        contact,
        archive_case: process.archive_case.clone(),
        today: format::date(language, cx.today()),
        title,
    };
    html_for_all(&shown)
}

fn tag(cx: &Cx, process: &Process) -> (&'static str, String) {
    let t = T(cx.language());
    let is_answered = process.promise.answer_by.is_some_and(|day| day < cx.today());
    match process.stage {
        Stage::Closed => ("info", t.card_closed()),
        _ if is_answered => ("info", t.card_has_answer()),
        _ => ("success", t.phase_current()),
    }
}

fn shown_areas(language: Language, areas: &[FocusArea], themes: &[Theme]) -> Vec<AreaShown> {
    const COLORS: [&str; 3] = ["accent", "brand1", "brand2"];
    let shown = |(n, area): (usize, &FocusArea)| AreaShown {
        number: n + 1,
        color: COLORS[n % COLORS.len()],
        title: area.title.to(language).to_owned(),
        role: area.responsible_role.clone(),
        themes: themes
            .iter()
            .filter(|theme| theme.focus_area == area.id)
            .map(|theme| shown_theme(language, theme))
            .collect(),
    };
    areas.iter().enumerate().map(shown).collect()
}

fn shown_theme(language: Language, theme: &Theme) -> ThemeShown {
    let question = |q: &crate::Question| {
        (q.text.to(language).to_owned(), q.text.language_for(language).code())
    };
    ThemeShown {
        code: theme.code.clone(),
        title: theme.title.to(language).to_owned(),
        intro: theme.intro.to(language).to_owned(),
        lang: theme.intro.language_for(language).code(),
        questions: theme.questions.iter().map(question).collect(),
    }
}
