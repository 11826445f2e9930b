//! The list from a spreadsheet: choose a file, match its columns, look at every row, take it in as a
//! whole or not at all.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_documents::{ReadError, read::columns::Override, read_table};
use medvirk_kernel::{Error, Message, Refusal, Refusals};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Html, Page, Submitted, aside, escape, html, render, see_other,
};
use uuid::Uuid;

use super::{Frame, frame, open, path, words};
use crate::{
    T, actions,
    model::import::{self, Field, Row},
    policy::EDIT,
    store::{self, Sheet},
    text,
};

/// More people than any stormøte invites.
const MOST: usize = 3000;

#[derive(Template)]
#[template(path = "stormote/import_start.html")]
struct StartPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    action: String,
}

/// `GET …/import`
pub(super) async fn start(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let form = Form::new(&cx);
    show_start(cx, id, form, StatusCode::OK).await
}

async fn show_start(cx: Cx, id: Uuid, form: Form, status: StatusCode) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, EDIT).await?;
    let t = T(cx.language());
    let f = frame(&cx, &meeting, &process, "/invitees", t.import_heading());
    let page = f.page.clone().crumb(t.tab_invitees(), path(meeting.id, "/invitees"));
    render(status, &StartPage { page, t, form, action: path(meeting.id, "/import"), f })
}

/// `POST …/import`
pub(super) async fn upload(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let read = match submitted.file("file") {
        Some(file) => aside(|| read_file(&file.bytes, &file.name)).map(|s| (file.name.clone(), s)),
        None => Err(text::file_missing()),
    };
    let (name, sheet) = match read {
        Ok(read) => read,
        Err(message) => {
            let refusals = Refusals(vec![Refusal::at("file", message)]);
            let form = Form::refused(&cx, Submitted::default(), refusals);
            return show_start(cx, id, form, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let tx = cx.begin().await?;
    let import = store::keep(&tx, &permit, &cx, meeting.id, &name, &sheet).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, &format!("/import/{import}"))))
}

fn read_file(bytes: &[u8], name: &str) -> Result<Sheet, Message> {
    let table = read_table(bytes, name).map_err(|fault| match fault {
        ReadError::OldWorkbook => text::file_old_workbook(),
        ReadError::Password => text::file_password(),
        ReadError::Empty => text::file_empty(),
        ReadError::TooLarge { .. } => text::file_too_large(MOST),
        _ => text::file_not_a_table(),
    })?;
    if table.rows.len() > MOST {
        return Err(text::file_too_large(MOST));
    }
    let rows = table.rows.into_iter().map(|row| (row.number, row.cells)).collect();
    Ok(Sheet { header: table.header, rows })
}

/// A column of the file: number, name, the fields to choose from, an example, whether it is sure.
struct ColumnRow {
    number: usize,
    name: String,
    select: Html,
    example: String,
    is_sure: bool,
}

/// A row of the file in words.
struct RowShown {
    line: usize,
    name: String,
    read: String,
    tag: (&'static str, String),
    wrong: Vec<String>,
}

#[derive(Template)]
#[template(path = "stormote/import_preview.html")]
struct PreviewPage {
    f: Frame,
    page: Page,
    t: T,
    own: String,
    file_name: String,
    columns: Vec<ColumnRow>,
    rows: Vec<RowShown>,
    total: usize,
    errors: usize,
    has_name: bool,
}

fn read(cx: &Cx, kept: &store::Import) -> (Vec<ColumnRow>, Vec<Row>, bool) {
    let t = T(cx.language());
    let areas: Vec<String> = cx.municipality().areas.iter().map(|a| a.name.clone()).collect();
    let columns = import::find(&kept.sheet.header, &kept.chosen);
    let rows = import::read(&kept.sheet.rows, &columns, &areas);
    let example = |n: usize| {
        let cells = kept.sheet.rows.iter().filter_map(|(_, cells)| cells.get(n));
        let first = cells.map(|c| c.trim()).find(|c| !c.is_empty()).unwrap_or_default();
        first.chars().take(60).collect()
    };
    let shown = columns.iter().enumerate().map(|(number, column)| ColumnRow {
        number,
        name: column.name.clone(),
        select: select(t, number, column.field),
        example: example(number),
        is_sure: column.field.is_none() || column.score >= 90 || column.is_chosen,
    });
    (shown.collect(), rows, columns.has(Field::Name))
}

fn select(t: T, number: usize, chosen: Option<Field>) -> Html {
    let mut options = format!("<option value=\"\">{}</option>", escape(&t.import_leave_out()));
    for field in Field::ALL {
        let selected = if Some(*field) == chosen { " selected" } else { "" };
        let words = escape(&words::field(t, *field));
        options.push_str(&format!("<option value=\"{}\"{selected}>{words}</option>", field.code()));
    }
    Html(format!(
        "<select class=\"ds-input\" id=\"column-{number}\" name=\"column-{number}\">{options}</select>"
    ))
}

fn row_shown(t: T, row: &Row) -> RowShown {
    let tag = match (row.has_error(), row.wrong.is_empty()) {
        (true, _) => ("danger", t.import_row_error()),
        (false, false) => ("warning", t.import_row_warning()),
        (false, true) => ("success", t.import_row_ready()),
    };
    let about = &row.draft.about;
    let read = [
        words::kind(t, row.draft.kind),
        about.organisation.clone(),
        words::area(t, &about.area),
        words::answer(t, row.draft.answer).1,
    ];
    RowShown {
        line: row.line,
        name: row.draft.name.clone(),
        read: read.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · "),
        tag,
        wrong: row.wrong.iter().map(|wrong| words::wrong(t, wrong)).collect(),
    }
}

/// `GET …/import/{import}`
pub(super) async fn show(
    cx: Cx,
    Path((id, import)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, EDIT).await?;
    let kept = store::import(cx.db().reader(), meeting.id, import).await?;
    let (columns, mut rows, has_name) = aside(|| read(&cx, &kept));
    let t = T(cx.language());
    let (total, errors) = (rows.len(), rows.iter().filter(|r| r.has_error()).count());
    // What needs a look comes first.
    rows.sort_by_key(|row| (!row.has_error(), row.wrong.is_empty()));
    let f = frame(&cx, &meeting, &process, "/invitees", t.import_heading());
    html(&PreviewPage {
        page: f
            .page
            .clone()
            .crumb(t.tab_invitees(), path(meeting.id, "/invitees"))
            .crumb(t.import_heading(), path(meeting.id, "/import")),
        t,
        own: path(meeting.id, &format!("/import/{import}")),
        file_name: kept.file_name.clone(),
        columns,
        rows: rows.iter().map(|row| row_shown(t, row)).collect(),
        total,
        errors,
        has_name,
        f,
    })
}

/// `POST …/import/{import}/columns`
pub(super) async fn columns(
    cx: Cx,
    Path((id, import)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let kept = store::import(cx.db().reader(), meeting.id, import).await?;
    let mut chosen: Override<Field> = Override::new();
    for number in 0..kept.sheet.header.len() {
        let name = format!("column-{number}");
        if submitted.contains(&name) {
            chosen.insert(number, Field::from_code(submitted.get(&name)));
        }
    }
    let tx = cx.begin().await?;
    store::choose(&tx, &permit, kept.id, &chosen).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, &format!("/import/{import}"))))
}

/// `POST …/import/{import}/confirm`
pub(super) async fn confirm(
    cx: Cx,
    Path((id, import)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let list = path(meeting.id, "/invitees");
    let tx = cx.begin().await?;
    let kept = match store::import(&tx, meeting.id, import).await {
        // A second press finds it taken in.
        Err(Error::NotFound) => return Ok(see_other(&list)),
        kept => kept?,
    };
    let (_, rows, has_name) = aside(|| read(&cx, &kept));
    if !has_name || rows.iter().any(Row::has_error) {
        return Err(Error::Conflict(text::import_has_errors()).into());
    }
    let drafts = rows.into_iter().map(|row| row.draft).collect();
    let (new, changed) = actions::take_in(&tx, &cx, &permit, &meeting, drafts).await?;
    let without = actions::place_all(&tx, &cx, &permit, &meeting).await?;
    store::discard(&tx, &permit, kept.id).await?;
    tx.commit().await?;
    let t = T(cx.language());
    Ok(see_other(&list).flash(&words::with_full(t, t.import_done(new, changed), without)))
}

/// `POST …/import/{import}/discard`
pub(super) async fn discard(
    cx: Cx,
    Path((id, import)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let kept = store::import(cx.db().reader(), meeting.id, import).await?;
    let tx = cx.begin().await?;
    store::discard(&tx, &permit, kept.id).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/import")).flash(&T(cx.language()).import_discarded()))
}
