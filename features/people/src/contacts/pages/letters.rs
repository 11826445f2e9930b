//! Letters that wait for a printer: choose, print as one PDF, say that they are printed.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_jobs::outbox::{self, Channel, Entry, Filter, State};
use medvirk_kernel::{Error, Resource};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Html, Page, Routes, Submitted, attachment, html, inline_file,
    render, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{labels, paper, policy::DELIVER};
use crate::T;

/// Most letters in one file.
const MOST: u64 = 200;

pub(super) fn routes() -> Routes {
    let access = Access::Staff(DELIVER);
    Routes::new()
        .get(access, "/staff/outbox/letters", list)
        .post(access, "/staff/outbox/letters", print)
        .get(access, "/staff/outbox/{id}/letter.pdf", one)
}

#[derive(Template)]
#[template(path = "contacts/letters.html")]
struct LettersPage {
    page: Page,
    t: T,
    form: Form,
    is_demo: bool,
    letters: Vec<Letter>,
    more: u64,
    nothing_chosen: bool,
    empty: Html,
}

/// One row.
struct Letter {
    id: Uuid,
    name: String,
    address: String,
    subject: String,
    since: String,
}

async fn list(cx: Cx) -> Result<Response, Fault> {
    cx.permit(DELIVER, Resource::SITE)?;
    html(&page(&cx, false).await?)
}

async fn page(cx: &Cx, nothing_chosen: bool) -> Result<LettersPage, Fault> {
    let t = T(cx.language());
    let filter = Filter {
        channel: Some(Channel::Letter),
        states: vec![State::ToPrint],
        due: Some(cx.now()),
        ..Filter::default()
    };
    let waiting = outbox::list(cx.db(), &filter, 0, MOST).await?;
    let letter = |e: Entry| Letter {
        id: e.id,
        address: e.to.replace('\n', ", "),
        name: e.to_name,
        subject: e.subject,
        since: format::date_time(cx.language(), e.created_at),
    };
    Ok(LettersPage {
        page: Page::staff(cx, t.outbox_letters_heading())
            .crumb(t.outbox_heading(), "/staff/outbox"),
        t,
        form: Form::new(cx),
        is_demo: cx.app().is_demo,
        more: waiting.total.saturating_sub(waiting.entries.len() as u64),
        letters: waiting.entries.into_iter().map(letter).collect(),
        nothing_chosen,
        empty: labels::empty("empty-done", &t.outbox_no_letters_heading(), &t.outbox_no_letters()),
    })
}

async fn print(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(DELIVER, Resource::SITE)?;
    let ids = submitted.all("id").into_iter().filter_map(|id| id.parse().ok());
    let ids: Vec<Uuid> = ids.take(usize::try_from(MOST).unwrap_or(usize::MAX)).collect();
    if ids.is_empty() {
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, true).await?);
    }
    let t = T(cx.language());
    if submitted.get("do") != "printed" {
        let pdf = pdf(&cx, &ids).await?;
        return Ok(attachment("application/pdf", &t.outbox_letters_file(), pdf));
    }
    let tx = cx.begin().await?;
    let printed = outbox::mark_printed(&tx, &ids, cx.now()).await?;
    for id in &ids {
        let detail = json!({ "what": "printed" });
        medvirk_audit::record(&tx, &cx, &permit, ("message", *id), detail).await?;
    }
    tx.commit().await?;
    Ok(see_other("/staff/outbox/letters").flash(&t.outbox_marked(printed)))
}

async fn one(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(DELIVER, Resource::SITE)?;
    let name = T(cx.language()).outbox_letters_file();
    Ok(inline_file("application/pdf", &name, pdf(&cx, &[id]).await?))
}

/// One file of all the letters among `ids`, in the order they were posted.
async fn pdf(cx: &Cx, ids: &[Uuid]) -> Result<Vec<u8>, Fault> {
    let mut letters = Vec::new();
    for id in ids {
        let message = outbox::get(cx.db(), *id).await?;
        if message.entry.channel == Channel::Letter && !message.text.is_empty() {
            letters.push(message);
        }
    }
    letters.sort_by_key(|m| m.entry.id);
    let document = paper::letters(cx, &letters).ok_or(Error::NotFound)?;
    let made = tokio::task::spawn_blocking(move || medvirk_documents::pdf(&document)).await?;
    Ok(made?)
}
