//! The log of requests about one's own data.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Resource};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Cell, Column, Fault, Flash, Form, List, ListQuery, Page, Reader, Routes, Submitted,
    html, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    labels,
    policy::ANSWER_REQUESTS,
    requests::{self, Kind},
    store,
};
use crate::{T, text};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(ANSWER_REQUESTS), "/staff/people/requests", list).post(
        Access::Staff(ANSWER_REQUESTS),
        "/staff/people/{id}/requests",
        receive,
    )
}

#[derive(Template)]
#[template(path = "contacts/requests.html")]
struct RequestsPage {
    page: Page,
    t: T,
    list: List,
}

async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(ANSWER_REQUESTS, Resource::SITE)?;
    let t = T(cx.language());
    let db = cx.db().reader();
    let (asked, total) = requests::list(db, query.offset(), query.limit()).await?;
    let ids: Vec<_> = asked.iter().map(|r| r.contact).collect();
    let people = store::many(db, &ids).await?;
    let mut list = List::new(&cx, &query, t.request_list_heading(), total)
        .empty(labels::empty("empty-done", &t.request_none_heading(), &t.request_none()))
        .columns(vec![
            Column::new(t.request_who()),
            Column::new(t.request_what()),
            Column::new(t.request_received()),
            Column::new(t.request_state()),
        ]);
    for request in &asked {
        let name = people.get(&request.contact).map(|c| c.name.clone());
        let name = name.filter(|n| !n.is_empty()).unwrap_or_else(|| t.erase_somebody());
        let (color, state) = labels::due(&cx, t, request.due_on, request.done_at.is_some());
        list.row(vec![
            Cell::link(&format!("/staff/people/{}", request.contact), name),
            Cell::text(labels::request(t, request.kind)),
            Cell::text(format::date_short(cx.language(), request.received_on)),
            Cell::tag(color, state),
        ]);
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page =
        Page::staff(&cx, t.request_list_heading()).crumb(t.contact_list_heading(), "/staff/people");
    html(&RequestsPage { page, t, list })
}

async fn receive(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let t = T(cx.language());
    let permit = cx.permit(ANSWER_REQUESTS, Resource::SITE)?;
    let person = super::living(&cx, id).await?;
    let kind = Kind::from_code(submitted.get("kind")).ok_or(Error::NotFound)?;
    let mut reader = Reader::new(&submitted);
    let received = reader.date("received_on", text::request_received());
    if received.is_some_and(|day| day > cx.today()) {
        reader.refuse("received_on", text::request_refused_future());
    }
    let received = match reader.finish(received) {
        Ok(received) => received.unwrap_or(cx.today()),
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            return super::person::page(&cx, id, form).await;
        }
        Err(other) => return Err(other.into()),
    };
    let tx = cx.begin().await?;
    requests::receive(&tx, &permit, &cx, person.id, kind, received).await?;
    let detail = json!({ "what": "requested", "kind": kind.code() });
    medvirk_audit::record(&tx, &cx, &permit, ("contact", id), detail).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/staff/people/{id}")).flash(&t.request_noted()))
}
