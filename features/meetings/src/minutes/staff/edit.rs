//! Writing minutes, and what happens when two write at once.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use medvirk_kernel::{Error, Refusals, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::{Fault, Form, Html, Page, Reader, Submitted, render};
use uuid::Uuid;

use super::{
    super::{
        actions::{self, Save},
        difference::marked,
        form,
        model::{Content, Minutes},
        path, store,
    },
    Opened, open,
};
use crate::{T, model::Meeting, policy::MINUTES};

#[derive(Template)]
#[template(path = "meetings/minutes_edit.html")]
struct EditPage {
    page: Page,
    t: T,
    action: String,
    form: Form,
    version: i32,
    shown: form::Shown,
    /// Where one comes when it is saved.
    back: String,
    /// Whether it is opened, and not come back from the server with what was sent.
    is_fresh: bool,
    conflict: Option<Html>,
}

/// `GET …/edit`
pub(in super::super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let found = store::of_meeting(cx.db().reader(), opened.meeting.id).await?;
    let (content, version) = match found {
        Some(minutes) => {
            minutes.writable()?;
            (minutes.content, minutes.version)
        }
        None => (new_content(&cx, &opened.meeting), 0),
    };
    let values = Submitted::from_pairs(form::pairs(&content));
    let form = Form::filled(&cx, form::pairs(&content));
    edit_page(&cx, &opened, (form, &values, version), None, StatusCode::OK)
}

fn new_content(cx: &Cx, meeting: &Meeting) -> Content {
    let secretary = cx.actor().staff().map(|staff| staff.name.clone()).unwrap_or_default();
    Content::of(meeting, cx.municipality().default_language, &secretary)
}

fn edit_page(
    cx: &Cx,
    opened: &Opened,
    (form, values, version): (Form, &Submitted, i32),
    conflict: Option<Html>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let page = EditPage {
        page: opened.page(cx, t.minutes_write()),
        t,
        action: path(opened.meeting.id, "/edit"),
        shown: form::shown(t, &form, values),
        back: path(opened.meeting.id, ""),
        is_fresh: status == StatusCode::OK,
        form,
        version,
        conflict,
    };
    render(status, &page)
}

/// `POST …/edit`
pub(in super::super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let mut reader = Reader::new(&sent);
    let content = form::read(&mut reader, &sent, || cx.new_id());
    let version = sent.get("version").parse().unwrap_or(-1);
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        let form = Form::refused(&cx, sent.clone(), refusals);
        let shown = (form, &sent, version);
        return edit_page(&cx, &opened, shown, None, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let tx = cx.begin().await?;
    let saved = write(&tx, &cx, &opened, Save { content: content.clone(), version }).await;
    match saved {
        Ok(_) => {
            tx.commit().await?;
            Ok(opened.back(&T(cx.language()).minutes_saved()))
        }
        Err(Error::Conflict(_)) => {
            drop(tx);
            conflict(&cx, &opened, sent, &content).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Writes the text: the first of the meeting, or a new version of what there is.
async fn write(tx: &Tx, cx: &Cx, opened: &Opened, new: Save) -> Result<Minutes> {
    match store::of_meeting(tx, opened.meeting.id).await? {
        None => actions::begin(tx, cx, &opened.permit, opened.meeting.id, new.content).await,
        Some(one) => actions::save(tx, cx, &opened.permit, &one, new).await,
    }
}

/// `POST …/edit/kept`: the same from the page itself, which stays open; gives the version that was
/// written. What is refused is sent once more the ordinary way, so that it is said on the page.
pub(in super::super) async fn keep(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let mut reader = Reader::new(&sent);
    let content = form::read(&mut reader, &sent, || cx.new_id());
    let version = sent.get("version").parse().unwrap_or(-1);
    let content = reader.finish(content)?;
    let tx = cx.begin().await?;
    let written = write(&tx, &cx, &opened, Save { content, version }).await?;
    tx.commit().await?;
    Ok(axum::Json(serde_json::json!({ "version": written.version })).into_response())
}

/// Somebody saved meanwhile: my text stands in the form, theirs beside it, with what differs marked.
/// Saving again writes mine over theirs, which stays as a version.
async fn conflict(
    cx: &Cx,
    opened: &Opened,
    sent: Submitted,
    mine: &Content,
) -> Result<Response, Fault> {
    let minutes = opened.minutes(cx).await?;
    minutes.writable()?;
    let t = T(cx.language());
    let theirs = marked(t, &form::plain(t, mine), &form::plain(t, &minutes.content));
    let form = Form::refused(cx, sent.clone(), Refusals::default());
    let shown = (form, &sent, minutes.version);
    edit_page(cx, opened, shown, Some(theirs), StatusCode::CONFLICT)
}
