//! Import of report files, with the outcome of each.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Permit, ProcessId, Refusal, Refusals};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Form, Page, Submitted, Upload, render};

use crate::{
    T,
    tables::{
        import::{Imported, import},
        keep::Kept,
        policy::ENTER_REPORT,
        seat::tables_path,
        words,
    },
    text,
};

/// Most files at once.
const MOST_FILES: usize = 60;

/// What became of one file.
struct Outcome {
    file: String,
    code: String,
    href: String,
    color: &'static str,
    status: String,
    messages: Vec<String>,
}

#[derive(Template)]
#[template(path = "tables/import.html")]
struct ImportPage {
    page: Page,
    t: T,
    path: String,
    form: Form,
    outcomes: Vec<Outcome>,
}

pub(super) async fn show(cx: Cx, Path(process): Path<ProcessId>) -> Result<Response, Fault> {
    let process = super::process_for(&cx, process, ENTER_REPORT).await?;
    respond(StatusCode::OK, &cx, &process, Form::new(&cx), Vec::new())
}

fn respond(
    status: StatusCode,
    cx: &Cx,
    process: &Process,
    form: Form,
    outcomes: Vec<Outcome>,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let page = super::page(cx, process, t.table_import_title());
    render(status, &ImportPage { page, t, path: tables_path(process.id), form, outcomes })
}

pub(super) async fn receive(
    cx: Cx,
    Path(process): Path<ProcessId>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let process = super::process_for(&cx, process, ENTER_REPORT).await?;
    let permit = cx.permit(ENTER_REPORT, process.resource())?;
    let files: Vec<Upload> = submitted.files("files").cloned().collect();
    if files.is_empty() || files.len() > MOST_FILES {
        let message = text::table_import_choose(MOST_FILES);
        let refusals = Refusals(vec![Refusal::at("files", message)]);
        let form = Form::refused(&cx, submitted, refusals);
        return respond(StatusCode::UNPROCESSABLE_ENTITY, &cx, &process, form, Vec::new());
    }
    let reason = Some(submitted.get("reason")).filter(|reason| !reason.is_empty());
    let mut outcomes = Vec::with_capacity(files.len());
    for file in &files {
        outcomes.push(outcome(&cx, &permit, &process, file, reason).await?);
    }
    let form = Form::filled(&cx, [("reason", submitted.get("reason"))]);
    respond(StatusCode::OK, &cx, &process, form, outcomes)
}

async fn outcome(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    file: &Upload,
    reason: Option<&str>,
) -> medvirk_kernel::Result<Outcome> {
    let (t, language) = (T(cx.language()), cx.language());
    let name = file.name.clone();
    let refused = |code: String, messages: Vec<String>| Outcome {
        file: name.clone(),
        code,
        href: String::new(),
        color: "danger",
        status: t.table_import_refused(),
        messages,
    };
    let Ok(content) = std::str::from_utf8(&file.bytes) else {
        return Ok(refused(String::new(), vec![t.table_import_not_text()]));
    };
    match import(cx, permit, process, content, reason).await {
        Ok(Imported::Kept { seat, kept, flags }) => {
            let (color, status) = match kept {
                Kept::New(_) => ("success", t.table_import_new()),
                Kept::Already(_) => ("info", t.table_import_already()),
                Kept::Rival(_) => ("warning", t.table_import_rival()),
            };
            let flags = flags.iter().map(|flag| words::flag(flag).to(language));
            Ok(Outcome {
                file: name,
                code: seat.code().to_owned(),
                href: seat.path(),
                color,
                status,
                messages: flags.collect(),
            })
        }
        Ok(Imported::Refused { code, messages }) => Ok(refused(code, messages)),
        // Another slice may refuse too; the other files go on.
        Err(Error::Refused(refusals)) => {
            let messages = refusals.0.iter().map(|r| r.message.to(language)).collect();
            Ok(refused(String::new(), messages))
        }
        Err(other) => Err(other),
    }
}
