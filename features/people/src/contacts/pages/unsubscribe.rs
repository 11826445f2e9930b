//! Saying no to messages one can do without, by the link in one of them.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::Resource;
use medvirk_slice::{Cx, Links};
use medvirk_web::{Access, Fault, Form, Page, Routes, Submitted, html, render};
use serde_json::json;

use super::super::{
    ContactId,
    policy::{DECLINE, UNSUBSCRIBE},
    store,
};
use crate::T;

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Link(UNSUBSCRIBE), "/unsubscribe/{token}", show).post(
        Access::Link(UNSUBSCRIBE),
        "/unsubscribe/{token}",
        decline,
    )
}

#[derive(Template)]
#[template(path = "contacts/unsubscribe.html")]
struct UnsubscribePage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    municipality: String,
    state: State,
}

/// What the page shows.
#[derive(PartialEq)]
enum State {
    Ask,
    Done,
    Unknown,
}

fn page(cx: &Cx, token: &str, state: State) -> UnsubscribePage {
    let t = T(cx.language());
    UnsubscribePage {
        page: Page { is_indexed: false, ..Page::public(cx, t.message_unsubscribe_heading()) },
        t,
        form: Form::new(cx),
        action: format!("/unsubscribe/{token}"),
        municipality: cx.municipality().name.clone(),
        state,
    }
}

async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    match Links::open(cx.db().reader(), cx.now(), UNSUBSCRIBE, &token).await? {
        Ok(id) => {
            let person = store::get(cx.db().reader(), ContactId(id)).await?;
            let state = if person.declined_at.is_some() { State::Done } else { State::Ask };
            html(&page(&cx, &token, state))
        }
        Err(_) => render(StatusCode::NOT_FOUND, &page(&cx, &token, State::Unknown)),
    }
}

async fn decline(cx: Cx, Path(token): Path<String>, _: Submitted) -> Result<Response, Fault> {
    let Ok(id) = Links::open(cx.db().reader(), cx.now(), UNSUBSCRIBE, &token).await? else {
        return render(StatusCode::NOT_FOUND, &page(&cx, &token, State::Unknown));
    };
    let holder = cx.as_holder(UNSUBSCRIBE, id);
    let permit = holder.permit(DECLINE, Resource::SITE.held_by(id))?;
    let tx = cx.begin().await?;
    let person = store::get(&tx, ContactId(id)).await?;
    store::set_declined(&tx, &permit, &cx, person.id, true).await?;
    let detail = json!({ "what": "declined" });
    medvirk_audit::record(&tx, &holder, &permit, ("contact", person.id.0), detail).await?;
    tx.commit().await?;
    html(&page(&cx, &token, State::Done))
}
