//! The short report of a year: the main conclusions of each meeting, written here; and both papers of the
//! year as files.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Result};
use medvirk_meetings::minutes;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{fields, open, path};
use crate::{
    EDIT, READ, T, actions,
    documents::{self, Held},
    model::{PlannedId, Series},
    text,
};

/// One meeting of the report.
struct Chapter {
    id: String,
    service: String,
    state: String,
    is_proposed: bool,
    field: Html,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "dialogue/report.html")]
struct ReportPage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    version: i32,
    may_edit: bool,
    chapters: Vec<Chapter>,
}

fn name(id: PlannedId) -> String {
    format!("conclusions-{id}")
}

fn conclusions(held: &Held<'_>) -> Vec<String> {
    match held.planned.conclusions.is_empty() {
        true => documents::proposed(held),
        false => held.planned.conclusions.clone(),
    }
}

/// `GET …/report`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, READ).await?;
    let all = documents::held(&cx, &series).await?;
    let values = all.iter().map(|one| (name(one.planned.id), conclusions(one).join("\n")));
    let form = Form::filled(&cx, values);
    page(&cx, &series, form, StatusCode::OK).await
}

async fn page(cx: &Cx, series: &Series, form: Form, status: StatusCode) -> Result<Response, Fault> {
    let t = T(cx.language());
    let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
    let all = documents::held(cx, series).await?;
    let chapter = |one: &Held<'_>| {
        let is_proposed = one.planned.conclusions.is_empty() && !conclusions(one).is_empty();
        let field = form.area(&name(one.planned.id), t.report_conclusions(), 8);
        let hint = if is_proposed { t.report_proposed() } else { t.report_line_hint() };
        Chapter {
            id: format!("m-{}", one.planned.id),
            service: one.planned.service.clone(),
            state: super::year::minutes_words(t, one.minutes.as_ref()),
            is_proposed,
            field: Html(field.hint(hint).to_string()),
            lines: one.planned.conclusions.clone(),
        }
    };
    let shown = ReportPage {
        page: super::page(cx, series, t.report_heading()).await?,
        t,
        base: path(series.id, ""),
        version: series.version,
        may_edit: cx.may(EDIT, process.resource()),
        chapters: all.iter().map(chapter).collect(),
        form,
    };
    render(status, &shown)
}

/// `POST …/report`
pub(super) async fn save(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let done = async {
        let mut reader = Reader::new(&sent);
        let mut changed = super::seen(&series, &sent);
        for planned in &mut changed.plan.meetings {
            let field = name(planned.id);
            let lines = fields::lines(&mut reader, &field, text::report_conclusions());
            if sent.contains(&field) {
                planned.conclusions = lines;
            }
        }
        let changed = reader.finish(changed)?;
        let tx = cx.begin().await?;
        actions::put_report(&tx, &cx, &permit, &changed).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => {
            Ok(see_other(&path(series.id, "/report")).flash(&T(cx.language()).report_saved()))
        }
        Err(error) => {
            let (status, refusals) = super::refusals(error)?;
            page(&cx, &series, Form::refused(&cx, sent, refusals), status).await
        }
    }
}

/// `GET …/file/{name}`: `referater` or `rapport` as `.pdf`, `.docx` or `.html`.
pub(super) async fn file(
    cx: Cx,
    Path((id, name)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, READ).await?;
    let all = documents::held(&cx, &series).await?;
    given(&cx, &series, &all, &name).await
}

/// One of the papers of these meetings, in the form its name asks for.
pub(super) async fn given(
    cx: &Cx,
    series: &Series,
    all: &[Held<'_>],
    name: &str,
) -> Result<Response, Fault> {
    let doc = match name.split('.').next() {
        Some("referater") => documents::compilation(cx, series, all).await?,
        Some("rapport") => documents::report(cx, series, all),
        _ => return Err(Error::NotFound.into()),
    };
    minutes::in_form(doc, name).await
}
