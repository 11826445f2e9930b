//! Bringing in a spreadsheet: choose a file, match its columns, look at every row, take it in.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Message, Refusal, Refusals, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Submitted, html, render, see_other};
use uuid::Uuid;

use super::super::{
    imports::{self, Counts, Import, Preview, Previewed},
    intake, words,
};
use super::{open_call, path, staff_page};
use crate::{
    T,
    model::{
        application::{Field, Level},
        import::{Outcome, Override},
    },
    policy, text,
};

#[derive(Template)]
#[template(path = "gjestebud/import_start.html")]
struct StartPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    back: String,
    /// When, file, counts.
    done: Vec<(String, String, Counts)>,
}

/// `GET …/hosts/import`
pub(super) async fn start(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _, _) = open_call(&cx, process, policy::EDIT).await?;
    html(&start_page(&cx, &process, Form::new(&cx)).await?)
}

async fn start_page(cx: &Cx, process: &Process, form: Form) -> Result<StartPage> {
    let t = T(cx.language());
    let done = imports::done(cx.db().reader(), process.id).await?;
    let shown = |import: Import| {
        let at = import.done_at.map_or(String::new(), |at| format::date_time(cx.language(), at));
        (at, import.file_name, import.counts)
    };
    Ok(StartPage {
        page: staff_page(cx, process, t.import_title())
            .crumb(t.applications_title(), path(process, "/applications")),
        t,
        form,
        action: path(process, "/import"),
        back: path(process, "/applications"),
        done: done.into_iter().map(shown).collect(),
    })
}

/// `POST …/hosts/import`
pub(super) async fn upload(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, _, permit) = open_call(&cx, process, policy::EDIT).await?;
    let Some(file) = submitted.file("file") else {
        return refused(&cx, &process, text::file_missing()).await;
    };
    let bytes = file.bytes.clone();
    let name = file.name.clone();
    let read = {
        let (bytes, name) = (bytes.clone(), name.clone());
        tokio::task::spawn_blocking(move || imports::read_file(&bytes, &name)).await?
    };
    let sheet = match read {
        Ok(sheet) => sheet,
        Err(message) => return refused(&cx, &process, message).await,
    };
    let tx = cx.begin().await?;
    let id = imports::keep(&tx, &permit, &cx, process.id, (&name, &bytes), sheet).await?;
    tx.commit().await?;
    Ok(see_other(&path(&process, &format!("/import/{id}"))))
}

async fn refused(cx: &Cx, process: &Process, message: Message) -> Result<Response, Fault> {
    let refusals = Refusals(vec![Refusal::at("file", message)]);
    let form = Form::refused(cx, Submitted::default(), refusals);
    let page = start_page(cx, process, form).await?;
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// A column of the file: number, name, field it is taken for, an example from the file.
struct ColumnRow {
    number: usize,
    name: String,
    select: Html,
    example: String,
    sure: bool,
}

/// A row of the file.
struct RowShown {
    line: usize,
    name: String,
    tag: (&'static str, String),
    what: Vec<String>,
    issues: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "gjestebud/import_preview.html")]
struct PreviewPage {
    page: Page,
    t: T,
    csrf: Html,
    own: String,
    file_name: String,
    before: Option<String>,
    columns: Vec<ColumnRow>,
    rows: Vec<RowShown>,
    more: usize,
    counts: Counts,
    warnings: usize,
    total: usize,
    missing: bool,
}

/// Rows shown on the preview; the figures count all.
const SHOWN: usize = 500;

/// `GET …/hosts/import/{id}`
pub(super) async fn show(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (process, call, _) = open_call(&cx, process, policy::EDIT).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let import = imports::get(db, process.id, id).await?;
    if import.done_at.is_some() {
        return Ok(see_other(&path(&process, "/applications")));
    }
    let themes = medvirk_processes::themes(db, process.id).await?;
    let settings = intake::settings(&cx, &call, &themes);
    let preview = imports::preview(db, &import, &settings).await?;
    let same = imports::done(db, process.id).await?;
    let same = same.into_iter().find(|d| d.file_hash == import.file_hash);
    let before = same
        .and_then(|d| d.done_at)
        .map(|at| t.import_same_file(format::date_time(cx.language(), at)));
    let warns = |r: &&Previewed| r.row.outcome == Outcome::Warning && r.already.is_none();
    let page = PreviewPage {
        page: staff_page(&cx, &process, t.import_preview_title())
            .crumb(t.applications_title(), path(&process, "/applications"))
            .crumb(t.import_title(), path(&process, "/import")),
        t,
        csrf: Form::new(&cx).csrf(),
        own: path(&process, &format!("/import/{id}")),
        file_name: import.file_name.clone(),
        before,
        columns: column_rows(t, &preview, &import),
        rows: ordered(&preview).into_iter().take(SHOWN).map(|r| row_shown(t, r)).collect(),
        more: preview.rows.len().saturating_sub(SHOWN),
        counts: preview.counts(),
        warnings: preview.rows.iter().filter(warns).count(),
        total: preview.rows.len(),
        missing: !crate::model::import::missing(&preview.columns).is_empty(),
    };
    html(&page)
}

/// Rows that need a look first, then the others; each in file order.
fn ordered(preview: &Preview) -> Vec<&Previewed> {
    let mut rows: Vec<&Previewed> = preview.rows.iter().collect();
    rows.sort_by_key(|r| match r.row.outcome {
        Outcome::Error => 0,
        Outcome::Warning => 1,
        Outcome::Ready => 2,
        Outcome::Blank => 3,
    });
    rows
}

fn column_rows(t: T, preview: &Preview, import: &Import) -> Vec<ColumnRow> {
    let example = |n: usize| {
        let cells = import.sheet.rows.iter().filter_map(|r| r.cells.get(n));
        cells.map(|c| c.trim()).find(|c| !c.is_empty()).unwrap_or_default().to_owned()
    };
    let row = |(number, column): (usize, &crate::model::import::Column)| ColumnRow {
        number,
        name: if column.name.is_empty() {
            t.column_unnamed(number + 1)
        } else {
            column.name.clone()
        },
        select: select(t, number, column.field),
        example: example(number).chars().take(60).collect(),
        sure: column.score >= 90 || column.is_chosen,
    };
    preview.columns.iter().enumerate().map(row).collect()
}

fn select(t: T, number: usize, chosen: Option<Field>) -> Html {
    let mut options =
        format!("<option value=\"\">{}</option>", medvirk_web::escape(&t.column_leave_out()));
    for (n, field) in Field::ALL.into_iter().enumerate() {
        let selected = if Some(field) == chosen { " selected" } else { "" };
        let words = medvirk_web::escape(&words::field(t, field));
        options.push_str(&format!("<option value=\"{n}\"{selected}>{words}</option>"));
    }
    Html(format!(
        "<select class=\"ds-input\" id=\"column-{number}\" name=\"column-{number}\">{options}</select>"
    ))
}

fn row_shown(t: T, previewed: &Previewed) -> RowShown {
    let row = &previewed.row;
    let tag = match (row.outcome, previewed.already) {
        (Outcome::Blank, _) => ("neutral", t.row_blank()),
        (Outcome::Error, _) => ("danger", t.row_error()),
        (_, Some(_)) => ("neutral", t.row_already()),
        (Outcome::Warning, None) => ("warning", t.row_warning()),
        (Outcome::Ready, None) => ("success", t.row_ready()),
    };
    let said = row.application.as_ref();
    let name = said.map_or(String::new(), |a| a.name.clone());
    let what = said.map_or(Vec::new(), |a| {
        let mut what =
            vec![words::value(t, "age_band", &crate::model::features::Feature::AgeBand.of(a))];
        what.push(a.area.name().map_or_else(|| t.value_unknown(), str::to_owned));
        what.push(a.themes.join(", "));
        what.retain(|w| !w.is_empty());
        what
    });
    let issue = |i: &crate::model::application::Issue| {
        let color = match i.kind.level() {
            Level::Error => "danger",
            Level::Warning => "warning",
            Level::Note => "info",
        };
        let field = i.field.map(|f| words::field(t, f));
        let words = words::issue(t, &i.kind);
        (color, field.map_or(words.clone(), |field| format!("{field}: {words}")))
    };
    RowShown { line: row.line, name, tag, what, issues: row.issues.iter().map(issue).collect() }
}

/// `POST …/hosts/import/{id}/columns`
pub(super) async fn columns(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, _, permit) = open_call(&cx, process, policy::EDIT).await?;
    let import = imports::get(cx.db().reader(), process.id, id).await?;
    let mut chosen = Override::new();
    for number in 0..import.sheet.header.len() {
        let name = format!("column-{number}");
        if submitted.contains(&name) {
            let field = submitted.get(&name).parse::<usize>().ok();
            chosen.insert(number, field.and_then(|n| Field::ALL.get(n).copied()));
        }
    }
    let tx = cx.begin().await?;
    imports::choose(&tx, &permit, id, &chosen).await?;
    tx.commit().await?;
    Ok(see_other(&path(&process, &format!("/import/{id}"))))
}

/// `POST …/hosts/import/{id}/confirm`
pub(super) async fn confirm(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, call, permit) = open_call(&cx, process, policy::EDIT).await?;
    let tx = cx.begin().await?;
    let import = imports::get(&tx, process.id, id).await?;
    // A second press finds it done and comes to the same place.
    if import.done_at.is_some() {
        return Ok(see_other(&path(&process, "/applications")));
    }
    let themes = medvirk_processes::themes(&tx, process.id).await?;
    let counts = imports::take_in(&tx, &permit, &cx, (&process, &call, &themes), &import).await?;
    tx.commit().await?;
    let t = T(cx.language());
    let words = t.import_done(counts.taken, counts.already, counts.error, counts.blank);
    Ok(see_other(&path(&process, "/applications")).flash(&words))
}

/// `POST …/hosts/import/{id}/discard`
pub(super) async fn discard(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, _, permit) = open_call(&cx, process, policy::EDIT).await?;
    let tx = cx.begin().await?;
    imports::get(&tx, process.id, id).await?;
    imports::discard(&tx, &permit, id).await?;
    tx.commit().await?;
    Ok(see_other(&path(&process, "/import")).flash(&T(cx.language()).import_discarded()))
}
