//! Where the trace is broken, over all processes: for staff, so that it is mended before somebody asks.

use askama::Template;
use axum::response::Response;
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, List, ListQuery, Page, html};

use super::empty_box;
use crate::{
    T,
    policy::READ,
    trace_check::{BreakKind, trace_breaks},
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
    let (wanted, kind) = (query.search().to_lowercase(), query.filter("kind"));
    let mut found = Vec::new();
    for process in medvirk_processes::list(db).await? {
        if !cx.may(READ, process.resource()) {
            continue;
        }
        for broken in trace_breaks(&cx, &process).await? {
            let is_kind = kind.is_empty() || kind == broken.kind.code();
            let words = format!("{} {}", broken.about, process.name(language)).to_lowercase();
            if is_kind && words.contains(&wanted) {
                found.push((process.clone(), broken));
            }
        }
    }
    let kinds = BreakKind::ALL.map(|k| (k.code().to_owned(), k.words().to(language))).to_vec();
    let mut list = List::new(&cx, &query, t.trace_check_heading(), found.len() as u64)
        .searchable()
        .filter("kind", t.column_fault(), kinds)
        .columns(vec![
            Column::new(t.column_about()),
            Column::new(t.column_fault()),
            Column::new(t.column_process()),
        ])
        .empty(empty_box(&t.trace_check_whole_heading(), &t.trace_check_whole()));
    let (from, count) = (query.offset() as usize, query.limit() as usize);
    for (process, broken) in found.iter().skip(from).take(count) {
        let about = match cx.may_open(&broken.href, process.resource()) {
            true => Cell::link(&broken.href, &broken.about),
            false => Cell::text(&broken.about),
        };
        let fault = Cell::tag("warning", broken.kind.words().to(language));
        list.row(vec![about, fault, Cell::text(process.name(language))]);
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = Page::staff(&cx, t.trace_check_heading()).crumb(t.list_heading(), "/staff/cases");
    html(&ListPage { page, lead: t.trace_check_lead(), list, links: Vec::new() })
}
