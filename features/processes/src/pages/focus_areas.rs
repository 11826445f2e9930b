//! The form of a focus area with its responsible person.

use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::{
    ConfirmPage, FormPage, in_process, open,
    sheet::{Item, Pairs, Part, Sheet, put, put_words, submitted_version},
    staff_path,
};
use crate::{EDIT, FocusArea, FocusAreaId, Process, REMOVE, T, Words, store, text};

fn sheet(cx: &Cx, process: &Process) -> Sheet {
    let what = Part::new(
        text::areas_part_what(),
        vec![
            Item::line("title", text::areas_title()).required().lingual(),
            Item::line("code", text::areas_code()).hint(text::areas_code_hint()).required(),
            Item::number("position", text::form_position()).hint(text::form_position_hint()),
        ],
    );
    let who = Part::new(
        text::areas_part_who(),
        vec![
            Item::line("responsible_role", text::areas_role())
                .hint(text::areas_role_hint())
                .required(),
            Item::line("responsible_name", text::areas_name()),
            Item::email("responsible_email", text::areas_email()),
        ],
    );
    Sheet::new(cx, process.language, vec![what, who])
}

fn pairs(process: &Process, area: &FocusArea) -> Pairs {
    let mut pairs = Vec::new();
    put_words(&mut pairs, "title", &area.title, process.language);
    put(&mut pairs, "code", &area.code);
    put(&mut pairs, "position", area.position + 1);
    put(&mut pairs, "responsible_role", &area.responsible_role);
    put(&mut pairs, "responsible_name", &area.responsible_name);
    put(&mut pairs, "responsible_email", &area.responsible_email);
    put(&mut pairs, "version", area.version);
    pairs
}

fn read(
    cx: &Cx,
    sheet: &Sheet,
    submitted: &Submitted,
    before: Option<&FocusArea>,
    others: &[FocusArea],
) -> Result<FocusArea> {
    let mut reader = Reader::new(submitted);
    let no_words = Words::default();
    let title = sheet.words(&mut reader, "title", before.map_or(&no_words, |a| &a.title));
    let code = sheet.text(&mut reader, "code");
    let last = i64::try_from(others.len()).unwrap_or(0) + 1;
    let position = sheet.whole(&mut reader, "position", (1, 999)).unwrap_or(last);
    let area = FocusArea {
        id: before.map_or_else(|| cx.new_id(), |a| a.id),
        title,
        responsible_role: sheet.text(&mut reader, "responsible_role"),
        responsible_name: sheet.text(&mut reader, "responsible_name"),
        responsible_email: reader.email("responsible_email").unwrap_or_default(),
        position: i32::try_from(position - 1).unwrap_or(0),
        version: submitted_version(submitted),
        code,
    };
    if others.iter().any(|other| other.code == area.code && other.id != area.id) {
        reader.refuse("code", text::refused_code_taken(&area.code));
    }
    reader.finish(area)
}

fn page(cx: &Cx, process: &Process, title: String) -> Page {
    let t = T(cx.language());
    in_process(cx, process, title).crumb(t.themes_heading(), staff_path(process, "themes"))
}

/// `GET …/focus-areas/new`
pub(super) async fn new(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let others = store::focus_areas(cx.db().reader(), process.id).await?;
    let form = Form::filled(&cx, [("code", format!("F{}", others.len() + 1))]);
    let page = page(&cx, &process, T(cx.language()).areas_new());
    let shown = FormPage::new(&cx, page, &sheet(&cx, &process), form);
    render(StatusCode::OK, &shown.cancel(staff_path(&process, "themes")))
}

/// `POST …/focus-areas/new`
pub(super) async fn create(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let sheet = sheet(&cx, &process);
    match put_area(&cx, &permit, &sheet, &submitted, &process, None).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let back = sheet.came_back(&cx, submitted, error, (Vec::new(), 0))?;
            let page = page(&cx, &process, T(cx.language()).areas_new());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel(staff_path(&process, "themes")))
        }
    }
}

fn back_to_list(cx: &Cx, process: &Process) -> Result<Response, Fault> {
    Ok(see_other(&staff_path(process, "themes")).flash(&T(cx.language()).saved()))
}

async fn put_area(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    process: &Process,
    before: Option<&FocusArea>,
) -> Result<()> {
    let others = store::focus_areas(cx.db().reader(), process.id).await?;
    let area = read(cx, sheet, submitted, before, &others)?;
    let tx = cx.begin().await?;
    let what = if before.is_some() {
        store::update_focus_area(&tx, permit, process.id, &area).await?;
        "changed"
    } else {
        store::insert_focus_area(&tx, permit, process.id, &area).await?;
        "added"
    };
    record(&tx, cx, permit, &area, what).await?;
    tx.commit().await
}

async fn record(tx: &Tx, cx: &Cx, permit: &Permit, area: &FocusArea, what: &str) -> Result<()> {
    let detail = json!({"what": what, "code": area.code});
    medvirk_audit::record(tx, cx, permit, ("focus_area", area.id.into()), detail).await
}

async fn find(cx: &Cx, process: &Process, id: Uuid) -> Result<FocusArea> {
    let areas = store::focus_areas(cx.db().reader(), process.id).await?;
    areas.into_iter().find(|a| a.id == FocusAreaId(id)).ok_or(Error::NotFound)
}

/// `GET …/focus-areas/{area}`
pub(super) async fn edit(cx: Cx, Path((id, of)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let area = find(&cx, &process, of).await?;
    let page = page(&cx, &process, area.title.to(cx.language()).to_owned());
    let form = Form::filled(&cx, pairs(&process, &area));
    let path = staff_path(&process, &format!("focus-areas/{}/remove", area.id));
    let may = cx.may(REMOVE, process.resource());
    let shown = FormPage::new(&cx, page, &sheet(&cx, &process), form)
        .cancel(staff_path(&process, "themes"))
        .removable(may.then(|| (path, T(cx.language()).areas_remove())));
    render(StatusCode::OK, &shown)
}

/// `POST …/focus-areas/{area}`
pub(super) async fn save(
    cx: Cx,
    Path((id, of)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let area = find(&cx, &process, of).await?;
    let sheet = sheet(&cx, &process);
    match put_area(&cx, &permit, &sheet, &submitted, &process, Some(&area)).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let fresh = find(&cx, &process, of).await?;
            let saved = (pairs(&process, &fresh), fresh.version);
            let back = sheet.came_back(&cx, submitted, error, saved)?;
            let page = page(&cx, &process, area.title.to(cx.language()).to_owned());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel(staff_path(&process, "themes")))
        }
    }
}

/// `GET …/focus-areas/{area}/remove`
pub(super) async fn ask(cx: Cx, Path((id, of)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, REMOVE).await?;
    let area = find(&cx, &process, of).await?;
    let t = T(cx.language());
    let page = page(&cx, &process, t.areas_remove());
    let lead = t.areas_remove_lead(area.title.to(cx.language()));
    ConfirmPage::show(&cx, page, lead, t.areas_remove(), staff_path(&process, "themes"))
}

/// `POST …/focus-areas/{area}/remove`: its themes go too.
pub(super) async fn remove(
    cx: Cx,
    Path((id, of)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, REMOVE).await?;
    let area = find(&cx, &process, of).await?;
    let tx = cx.begin().await?;
    for theme in store::themes(&tx, process.id).await?.iter().filter(|t| t.focus_area == area.id) {
        store::delete_theme(&tx, &permit, theme.id).await?;
    }
    store::delete_focus_area(&tx, &permit, area.id).await?;
    record(&tx, &cx, &permit, &area, "removed").await?;
    tx.commit().await?;
    Ok(see_other(&staff_path(&process, "themes")).flash(&T(cx.language()).removed()))
}
