//! All cases of the municipality.

use askama::Template;
use axum::response::Response;
use medvirk_i18n::format;
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, Html, List, ListQuery, Page, escape, html};

use crate::{
    T,
    model::case::CaseState,
    policy::{DECIDE, READ, SETTINGS, TEMPLATES},
    store, words,
};

#[derive(Template)]
#[template(path = "cases/list.html")]
struct ListPage {
    page: Page,
    lead: String,
    list: List,
    links: Vec<(String, String)>,
}

pub(super) async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let processes = medvirk_processes::list(db).await?;
    let decisions = store::decisions(db).await?;
    let wanted = query.search().to_lowercase();
    let mut found = Vec::new();
    for case in store::cases(db, None).await? {
        let Some(process) = processes.iter().find(|p| p.id == case.process) else { continue };
        let is_wanted = case.head.title.to_lowercase().contains(&wanted)
            || process.name(language).to_lowercase().contains(&wanted);
        let state = query.filter("state");
        if cx.may(READ, process.resource())
            && is_wanted
            && (state.is_empty() || state == case.state.code())
        {
            found.push((case, process));
        }
    }
    let states = [CaseState::Draft, CaseState::Ready, CaseState::Decided]
        .map(|s| (s.code().to_owned(), words::case_state(s).1.to(language)))
        .to_vec();
    let empty = Html(format!(
        "<div class=\"mv-empty\"><h2 class=\"ds-heading\" data-size=\"xs\">{}</h2><p>{}</p><a class=\"ds-button\" href=\"/staff/processes\">{}</a></div>",
        escape(&t.list_empty_heading()),
        escape(&t.list_empty()),
        escape(&t.list_to_processes())
    ));
    let mut list = List::new(&cx, &query, t.list_heading(), found.len() as u64)
        .searchable()
        .filter("state", t.column_state(), states)
        .columns(vec![
            Column::new(t.column_case()),
            Column::new(t.column_state()),
            Column::new(t.column_officer()),
            Column::new(t.column_body()),
            Column::new(t.column_date()),
            Column::new(t.column_number()),
        ])
        .empty(empty);
    let (from, to) = (query.offset() as usize, query.limit() as usize);
    for (case, process) in found.iter().skip(from).take(to) {
        let body = case.content.deciding_body();
        let decided = decisions.get(&case.id);
        let date = decided.and_then(|d| d.date).or_else(|| body.and_then(|b| b.date));
        let number = decided.map(|d| d.case_number.clone());
        let (color, state) = words::case_state(case.state);
        let href = crate::actions::staff_path(process, "");
        list.row(vec![
            Cell::link(&href, &case.head.title).note(process.name(language)),
            Cell::tag(color, state.to(language)),
            Cell::text(&case.head.officer.name),
            Cell::text(body.map(|b| b.name.clone()).unwrap_or_default()),
            Cell::text(date.map(|d| format::date_short(language, d)).unwrap_or_default()),
            Cell::text(number.or_else(|| body.map(|b| b.case_number.clone())).unwrap_or_default()),
        ]);
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = Page::staff(&cx, t.list_heading());
    let mut links = vec![("/staff/cases/trace".to_owned(), t.trace_check_heading())];
    if cx.allows_somewhere(DECIDE) {
        links.push(("/staff/cases/import".to_owned(), t.import_heading()));
    }
    if cx.allows_somewhere(TEMPLATES) {
        links.push(("/staff/cases/templates".to_owned(), t.templates_heading()));
    }
    if cx.allows_somewhere(SETTINGS) {
        links.push(("/staff/cases/settings".to_owned(), t.settings_heading()));
    }
    html(&ListPage { page, lead: t.list_lead(), list, links })
}
