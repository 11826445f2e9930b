//! Writing minutes, and what happens when two write at once.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use medvirk_kernel::{Error, Language, Refusals, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::{Fault, Form, Html, Page, Reader, Submitted, render};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    super::{
        actions::{self, Save},
        difference::marked,
        form,
        model::{Content, Minutes, Remark, RemarkId},
        path, store,
    },
    Opened, open,
};
use crate::{T, model::Meeting, policy::MINUTES, text};

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
    /// The remark that is taken in by saving.
    remark: Option<Remark>,
}

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Asked {
    /// The remark that is taken in.
    remark: String,
}

/// The remark of these minutes with this id, while it waits for an answer; `None` without an id.
async fn remark(cx: &Cx, minutes: &Minutes, id: &str) -> Result<Option<Remark>> {
    if id.is_empty() {
        return Ok(None);
    }
    let id = RemarkId(id.parse().map_err(|_| Error::NotFound)?);
    let all = store::remarks(cx.db().reader(), minutes.id).await?;
    let found = all.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    Ok(Some(found).filter(|one| one.is_accepted.is_none()))
}

/// `GET …/edit`; with `?remark=` the remark is written in where it belongs, and taken in by saving.
pub(in super::super) async fn edit(
    cx: Cx,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let found = store::of_meeting(cx.db().reader(), opened.meeting.id).await?;
    let Some(minutes) = found else {
        let pairs = form::pairs(&new_content(&cx, &opened.meeting));
        let values = Submitted::from_pairs(pairs.clone());
        let shown = (Form::filled(&cx, pairs), &values, 0);
        return edit_page(&cx, &opened, shown, Extra::default(), StatusCode::OK);
    };
    minutes.writable()?;
    let remark = remark(&cx, &minutes, &asked.remark).await?;
    let pairs = match &remark {
        Some(remark) => form::with_remark(&minutes.content, remark),
        None => form::pairs(&minutes.content),
    };
    let values = Submitted::from_pairs(pairs.clone());
    let shown = (Form::filled(&cx, pairs), &values, minutes.version);
    edit_page(&cx, &opened, shown, Extra { remark, conflict: None }, StatusCode::OK)
}

/// What stands beside the form.
#[derive(Default)]
struct Extra {
    remark: Option<Remark>,
    conflict: Option<Html>,
}

fn new_content(cx: &Cx, meeting: &Meeting) -> Content {
    let secretary = cx.actor().staff().map(|staff| staff.name.clone()).unwrap_or_default();
    Content::of(meeting, cx.municipality().default_language, &secretary)
}

fn edit_page(
    cx: &Cx,
    opened: &Opened,
    (form, values, version): (Form, &Submitted, i32),
    extra: Extra,
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let written = Language::from_code(values.get("language")).unwrap_or_default();
    let asked_at = extra.remark.as_ref().map(|one| form::place_of(values, one, written));
    let page = EditPage {
        page: opened.page(cx, t.minutes_write()),
        t,
        action: path(opened.meeting.id, "/edit"),
        shown: form::shown(t, &form, values, asked_at),
        back: path(opened.meeting.id, ""),
        is_fresh: status == StatusCode::OK,
        form,
        version,
        conflict: extra.conflict,
        remark: extra.remark,
    };
    render(status, &page)
}

/// What is sent: the text with the version it was read at, and the answer to the remark that is taken in.
struct Sent {
    save: Save,
    remark: String,
    answer: String,
}

fn read(cx: &Cx, sent: &Submitted) -> Result<Sent> {
    let mut reader = Reader::new(sent);
    let content = form::read(&mut reader, sent, || cx.new_id());
    let answer = reader.text("answer", text::minutes_remark_answer(), 5_000);
    let version = sent.get("version").parse().unwrap_or(-1);
    let remark = sent.get("remark").to_owned();
    reader.finish(Sent { save: Save { content, version }, remark, answer })
}

/// `POST …/edit`
pub(in super::super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let t = T(cx.language());
    let done = async {
        let new = read(&cx, &sent)?;
        let words = if new.remark.is_empty() { t.minutes_saved() } else { t.minutes_taken_in() };
        let tx = cx.begin().await?;
        write(&tx, &cx, &opened, new).await?;
        tx.commit().await?;
        Ok::<_, Error>(words)
    };
    match done.await {
        Ok(words) => Ok(opened.back(&words)),
        Err(Error::Conflict(_)) => conflict(&cx, &opened, sent).await,
        Err(Error::Refused(refusals)) => {
            let found = store::of_meeting(cx.db().reader(), opened.meeting.id).await?;
            let remark = match &found {
                Some(minutes) => remark(&cx, minutes, sent.get("remark")).await?,
                None => None,
            };
            let version = sent.get("version").parse().unwrap_or(-1);
            let shown = (Form::refused(&cx, sent.clone(), refusals), &sent, version);
            let extra = Extra { remark, conflict: None };
            edit_page(&cx, &opened, shown, extra, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other.into()),
    }
}

/// Writes the text: the first of the meeting, or a new version of what there is. The remark that is
/// written in with it is answered in the same transaction.
async fn write(tx: &Tx, cx: &Cx, opened: &Opened, new: Sent) -> Result<Minutes> {
    let permit = &opened.permit;
    let written = match store::of_meeting(tx, opened.meeting.id).await? {
        None => actions::begin(tx, cx, permit, opened.meeting.id, new.save.content).await?,
        Some(one) => actions::save(tx, cx, permit, &one, new.save).await?,
    };
    if !new.remark.is_empty() {
        let id = RemarkId(new.remark.parse().map_err(|_| Error::NotFound)?);
        actions::take_in(tx, cx, permit, (&written, id), new.answer).await?;
    }
    Ok(written)
}

/// `POST …/edit/kept`: the same from the page itself, which stays open; gives the version that was
/// written. What is refused is sent once more the ordinary way, so that it is said on the page.
pub(in super::super) async fn keep(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let new = read(&cx, &sent)?;
    let tx = cx.begin().await?;
    let written = write(&tx, &cx, &opened, new).await?;
    tx.commit().await?;
    Ok(axum::Json(serde_json::json!({ "version": written.version })).into_response())
}

/// Somebody saved meanwhile: my text stands in the form, theirs beside it, with what differs marked.
/// Saving again writes mine over theirs, which stays as a version.
async fn conflict(cx: &Cx, opened: &Opened, sent: Submitted) -> Result<Response, Fault> {
    let minutes = opened.minutes(cx).await?;
    minutes.writable()?;
    let t = T(cx.language());
    let mine = read(cx, &sent)?.save.content;
    let theirs = marked(t, &form::plain(t, &mine), &form::plain(t, &minutes.content));
    let form = Form::refused(cx, sent.clone(), Refusals::default());
    let shown = (form, &sent, minutes.version);
    let remark = remark(cx, &minutes, sent.get("remark")).await?;
    let extra = Extra { remark, conflict: Some(theirs) };
    edit_page(cx, opened, shown, extra, StatusCode::CONFLICT)
}
