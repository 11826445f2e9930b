//! The planning programme (pbl § 4-1): purpose, participation, alternatives and studies. Deadlines and
//! participants are the phases and target groups of the process.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Permit, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Form, Page, Reader, Submitted, html, render};
use serde_json::json;
use uuid::Uuid;

use super::{
    FormPage, in_process, open, saved_or_back,
    sheet::{Item, Pairs, Part, Sheet, put, put_words, submitted_version},
    staff_path,
};
use crate::{EDIT, Process, READ, T, Words, actions, store, text};

fn sheet(cx: &Cx, process: &Process) -> Sheet {
    let area = |name, label, hint| Item::area(name, label, 5).hint(hint).lingual();
    let items = vec![
        area("purpose", text::programme_purpose(), text::programme_purpose_hint()),
        area(
            "participation",
            text::programme_participation(),
            text::programme_participation_hint(),
        ),
        area("alternatives", text::programme_alternatives(), text::programme_alternatives_hint()),
        area("studies", text::programme_studies(), text::programme_studies_hint()),
    ];
    Sheet::new(cx, process.language, vec![Part::new(text::programme_heading(), items)])
}

fn pairs(process: &Process) -> Pairs {
    let mut pairs = Vec::new();
    let programme = &process.programme;
    put_words(&mut pairs, "purpose", &programme.purpose, process.language);
    put_words(&mut pairs, "participation", &programme.participation, process.language);
    put_words(&mut pairs, "alternatives", &programme.alternatives, process.language);
    put_words(&mut pairs, "studies", &programme.studies, process.language);
    put(&mut pairs, "version", process.version);
    pairs
}

/// The parts that are written, with their headings.
pub(super) fn shown(t: T, process: &Process) -> Vec<(String, String)> {
    let programme = &process.programme;
    let text = |words: &Words| words.to(t.lang()).to_owned();
    let parts = vec![
        (t.programme_purpose(), text(&programme.purpose)),
        (t.programme_participation(), text(&programme.participation)),
        (t.programme_alternatives(), text(&programme.alternatives)),
        (t.programme_studies(), text(&programme.studies)),
    ];
    parts.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

#[derive(Template)]
#[template(path = "processes/programme_read.html")]
struct ReadPage {
    page: Page,
    t: T,
    parts: Vec<(String, String)>,
}

/// `GET …/programme`
pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let t = T(cx.language());
    let page = in_process(&cx, &process, t.programme_heading());
    if !cx.may(EDIT, process.resource()) {
        return html(&ReadPage { page, t, parts: shown(t, &process) });
    }
    let form = Form::filled(&cx, pairs(&process));
    let shown = FormPage::new(&cx, page, &sheet(&cx, &process), form);
    render(StatusCode::OK, &shown.lead(t.programme_lead()).cancel(staff_path(&process, "")))
}

/// `POST …/programme`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let sheet = sheet(&cx, &process);
    let t = T(cx.language());
    let saved = change(&cx, &permit, &sheet, &submitted, process.clone()).await;
    let words = (t.programme_heading(), t.programme_lead());
    saved_or_back(&cx, &process, (&sheet, pairs), words, submitted, saved).await
}

async fn change(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    mut process: Process,
) -> Result<()> {
    let mut reader = Reader::new(submitted);
    let before = process.programme.clone();
    process.programme.purpose = sheet.words(&mut reader, "purpose", &before.purpose);
    process.programme.participation =
        sheet.words(&mut reader, "participation", &before.participation);
    process.programme.alternatives = sheet.words(&mut reader, "alternatives", &before.alternatives);
    process.programme.studies = sheet.words(&mut reader, "studies", &before.studies);
    process.version = submitted_version(submitted);
    let process = reader.finish(process)?;
    let tx = cx.begin().await?;
    store::update_process(&tx, permit, &process).await?;
    actions::record(&tx, cx, permit, &process, json!({"part": "programme"})).await?;
    tx.commit().await
}
