//! The history as a list, and the history of one record.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::Resource;
use medvirk_slice::Cx;
use medvirk_web::{Access, Cell, Column, Fault, Html, List, ListQuery, Page, Routes, html};
use uuid::Uuid;

use crate::{Line, READ, T, store};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::Staff(READ), "/staff/history", list).get(
        Access::Staff(READ),
        "/staff/history/{subject}",
        of_subject,
    )
}

#[derive(Template)]
#[template(path = "audit/history.html")]
struct HistoryPage {
    page: Page,
    heading: String,
    lead: String,
    list: List,
}

async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(READ, Resource::SITE)?;
    let t = T(cx.language());
    let db = cx.db().reader();
    let (lines, total) = store::list(db, query.search(), query.offset(), query.limit()).await?;
    let list = as_list(&cx, &query, t.history_heading(), &lines, total).searchable();
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = Page::staff(&cx, t.history_heading());
    html(&HistoryPage { page, heading: t.history_heading(), lead: t.history_lead(), list })
}

async fn of_subject(
    cx: Cx,
    query: ListQuery,
    Path(subject): Path<Uuid>,
) -> Result<Response, Fault> {
    cx.permit(READ, Resource::SITE)?;
    let t = T(cx.language());
    let lines = store::of_subject(cx.db().reader(), subject).await?;
    let total = lines.len() as u64;
    let list = as_list(&cx, &query, t.subject_heading(), &lines, total);
    let page = Page::staff(&cx, t.subject_heading()).crumb(t.history_heading(), "/staff/history");
    html(&HistoryPage { page, heading: t.subject_heading(), lead: t.history_lead(), list })
}

fn as_list(cx: &Cx, query: &ListQuery, title: String, lines: &[Line], total: u64) -> List {
    let t = T(cx.language());
    let empty =
        Html(format!("<p class=\"mv-muted\">{}</p>", medvirk_web::escape(&t.history_empty())));
    let mut list = List::new(cx, query, title, total).empty(empty).columns(vec![
        Column::new(t.column_when()),
        Column::new(t.column_what()),
        Column::new(t.column_who()),
        Column::new(t.column_subject()),
        Column::new(t.column_detail()),
    ]);
    for line in lines {
        let subject = format!("/staff/history/{}", line.subject);
        list.row(vec![
            Cell::text(format::date_time(cx.language(), line.at)),
            Cell::text(&line.action),
            Cell::text(&line.actor),
            Cell::link(&subject, &line.subject_kind),
            Cell::text(if line.detail.is_null() { String::new() } else { line.detail.to_string() }),
        ]);
    }
    list
}
