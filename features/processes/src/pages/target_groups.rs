//! Whom the process must reach, and how children and youth and groups that need adaptation were
//! reached: the two texts that must be there before the process is closed (pbl § 5-1).

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::{
    ConfirmPage, FormPage, in_process, open,
    sheet::{CameBack, Item, Pairs, Part, Sheet, put, put_words, submitted_version},
    staff_path,
};
use crate::{EDIT, Process, READ, T, TargetGroup, TargetGroupId, Words, actions, store, text};

struct Row {
    name: String,
    aim: String,
    how: String,
    reached: String,
    href: String,
}

#[derive(Template)]
#[template(path = "processes/target_groups.html")]
struct ListPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    new: Option<String>,
    youth: String,
    adaptation: String,
    /// The form of the two texts, for those who may write them.
    reached: Option<FormPage>,
}

fn reached_sheet(cx: &Cx, process: &Process) -> Sheet {
    let items = vec![
        Item::area("reached_youth", text::groups_reached_youth(), 4)
            .hint(text::groups_reached_youth_hint()),
        Item::area("reached_adaptation", text::groups_reached_adaptation(), 4)
            .hint(text::groups_reached_adaptation_hint()),
    ];
    let part = Part::new(text::groups_part_reached(), items).lead(text::groups_part_reached_lead());
    Sheet::new(cx, process.language, vec![part])
}

fn reached_pairs(process: &Process) -> Pairs {
    let mut pairs = Vec::new();
    put(&mut pairs, "reached_youth", &process.reached_youth);
    put(&mut pairs, "reached_adaptation", &process.reached_adaptation);
    put(&mut pairs, "version", process.version);
    pairs
}

async fn list_page(
    cx: &Cx,
    process: &Process,
    back: Option<CameBack>,
) -> Result<(StatusCode, ListPage), Fault> {
    let (language, t) = (cx.language(), T(cx.language()));
    let groups = store::target_groups(cx.db().reader(), process.id).await?;
    let may = cx.may(EDIT, process.resource());
    let row = |group: &TargetGroup| Row {
        name: group.name.to(language).to_owned(),
        aim: group.aim.to(language).to_owned(),
        how: group.how.to(language).to_owned(),
        reached: group.reached.clone(),
        href: match may {
            true => staff_path(process, &format!("target-groups/{}", group.id)),
            false => String::new(),
        },
    };
    let page = in_process(cx, process, t.groups_heading());
    let sheet = reached_sheet(cx, process);
    let (status, reached) = match back {
        Some(back) => FormPage::came_back(cx, page.clone(), &sheet, back),
        None => {
            let form = Form::filled(cx, reached_pairs(process));
            (StatusCode::OK, FormPage::new(cx, page.clone(), &sheet, form))
        }
    };
    let shown = ListPage {
        page,
        t,
        rows: groups.iter().map(row).collect(),
        new: may.then(|| staff_path(process, "target-groups/new")),
        youth: process.reached_youth.clone(),
        adaptation: process.reached_adaptation.clone(),
        reached: may.then_some(reached),
    };
    Ok((status, shown))
}

/// `GET …/target-groups`
pub(super) async fn list(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    html(&list_page(&cx, &process, None).await?.1)
}

/// `POST …/target-groups`: the two texts.
pub(super) async fn save_reached(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let sheet = reached_sheet(&cx, &process);
    match change_reached(&cx, &permit, &sheet, &submitted, process.clone()).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let fresh = store::get(cx.db().reader(), process.id).await?;
            let saved = (reached_pairs(&fresh), fresh.version);
            let back = sheet.came_back(&cx, submitted, error, saved)?;
            let (status, shown) = list_page(&cx, &process, Some(back)).await?;
            render(status, &shown)
        }
    }
}

async fn change_reached(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    mut process: Process,
) -> Result<()> {
    let mut reader = Reader::new(submitted);
    process.reached_youth = sheet.text(&mut reader, "reached_youth");
    process.reached_adaptation = sheet.text(&mut reader, "reached_adaptation");
    process.version = submitted_version(submitted);
    let process = reader.finish(process)?;
    let tx = cx.begin().await?;
    store::update_process(&tx, permit, &process).await?;
    actions::record(&tx, cx, permit, &process, json!({"part": "reached"})).await?;
    tx.commit().await
}

fn back_to_list(cx: &Cx, process: &Process) -> Result<Response, Fault> {
    Ok(see_other(&staff_path(process, "target-groups")).flash(&T(cx.language()).saved()))
}

fn sheet(cx: &Cx, process: &Process) -> Sheet {
    let items = vec![
        Item::line("name", text::groups_name()).required().lingual(),
        Item::area("aim", text::groups_aim(), 2).hint(text::groups_aim_hint()).lingual(),
        Item::area("how", text::groups_how(), 2).hint(text::groups_how_hint()).lingual(),
        Item::area("reached", text::groups_reached(), 3).hint(text::groups_reached_hint()),
    ];
    Sheet::new(cx, process.language, vec![Part::new(text::groups_part_who(), items)])
}

fn pairs(process: &Process, group: &TargetGroup) -> Pairs {
    let mut pairs = Vec::new();
    put_words(&mut pairs, "name", &group.name, process.language);
    put_words(&mut pairs, "aim", &group.aim, process.language);
    put_words(&mut pairs, "how", &group.how, process.language);
    put(&mut pairs, "reached", &group.reached);
    put(&mut pairs, "version", group.version);
    pairs
}

async fn put_group(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    process: &Process,
    before: Option<&TargetGroup>,
) -> Result<()> {
    let others = store::target_groups(cx.db().reader(), process.id).await?;
    let mut reader = Reader::new(submitted);
    let none = Words::default();
    let last = i32::try_from(others.len()).unwrap_or(0);
    let group = TargetGroup {
        id: before.map_or_else(|| cx.new_id(), |g| g.id),
        name: sheet.words(&mut reader, "name", before.map_or(&none, |g| &g.name)),
        aim: sheet.words(&mut reader, "aim", before.map_or(&none, |g| &g.aim)),
        how: sheet.words(&mut reader, "how", before.map_or(&none, |g| &g.how)),
        reached: sheet.text(&mut reader, "reached"),
        position: before.map_or(last, |g| g.position),
        version: submitted_version(submitted),
    };
    let group = reader.finish(group)?;
    let tx = cx.begin().await?;
    let what = if before.is_some() {
        store::update_target_group(&tx, permit, process.id, &group).await?;
        "changed"
    } else {
        store::insert_target_group(&tx, permit, process.id, &group).await?;
        "added"
    };
    record(&tx, cx, permit, &group, what).await?;
    tx.commit().await
}

async fn record(tx: &Tx, cx: &Cx, permit: &Permit, group: &TargetGroup, what: &str) -> Result<()> {
    let detail = json!({"what": what});
    medvirk_audit::record(tx, cx, permit, ("target_group", group.id.into()), detail).await
}

fn page(cx: &Cx, process: &Process, title: String) -> Page {
    let t = T(cx.language());
    in_process(cx, process, title).crumb(t.groups_heading(), staff_path(process, "target-groups"))
}

async fn find(cx: &Cx, process: &Process, id: Uuid) -> Result<TargetGroup> {
    let groups = store::target_groups(cx.db().reader(), process.id).await?;
    groups.into_iter().find(|g| g.id == TargetGroupId(id)).ok_or(Error::NotFound)
}

/// `GET …/target-groups/new`
pub(super) async fn new(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let page = page(&cx, &process, T(cx.language()).groups_new());
    let shown = FormPage::new(&cx, page, &sheet(&cx, &process), Form::new(&cx));
    render(StatusCode::OK, &shown.cancel(staff_path(&process, "target-groups")))
}

/// `POST …/target-groups/new`
pub(super) async fn create(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let sheet = sheet(&cx, &process);
    match put_group(&cx, &permit, &sheet, &submitted, &process, None).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let back = sheet.came_back(&cx, submitted, error, (Vec::new(), 0))?;
            let page = page(&cx, &process, T(cx.language()).groups_new());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel(staff_path(&process, "target-groups")))
        }
    }
}

/// `GET …/target-groups/{group}`
pub(super) async fn edit(cx: Cx, Path((id, of)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let group = find(&cx, &process, of).await?;
    let page = page(&cx, &process, group.name.to(cx.language()).to_owned());
    let form = Form::filled(&cx, pairs(&process, &group));
    let path = staff_path(&process, &format!("target-groups/{}/remove", group.id));
    let shown = FormPage::new(&cx, page, &sheet(&cx, &process), form)
        .cancel(staff_path(&process, "target-groups"))
        .removable(Some((path, T(cx.language()).groups_remove())));
    render(StatusCode::OK, &shown)
}

/// `POST …/target-groups/{group}`
pub(super) async fn save(
    cx: Cx,
    Path((id, of)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let group = find(&cx, &process, of).await?;
    let sheet = sheet(&cx, &process);
    match put_group(&cx, &permit, &sheet, &submitted, &process, Some(&group)).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let fresh = find(&cx, &process, of).await?;
            let saved = (pairs(&process, &fresh), fresh.version);
            let back = sheet.came_back(&cx, submitted, error, saved)?;
            let page = page(&cx, &process, group.name.to(cx.language()).to_owned());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel(staff_path(&process, "target-groups")))
        }
    }
}

/// `GET …/target-groups/{group}/remove`
pub(super) async fn ask(cx: Cx, Path((id, of)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let group = find(&cx, &process, of).await?;
    let t = T(cx.language());
    let page = page(&cx, &process, t.groups_remove());
    let lead = t.remove_lead(group.name.to(cx.language()));
    ConfirmPage::show(&cx, page, lead, t.groups_remove(), staff_path(&process, "target-groups"))
}

/// `POST …/target-groups/{group}/remove`
pub(super) async fn remove(
    cx: Cx,
    Path((id, of)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let group = find(&cx, &process, of).await?;
    let tx = cx.begin().await?;
    store::delete_target_group(&tx, &permit, group.id).await?;
    record(&tx, &cx, &permit, &group, "removed").await?;
    tx.commit().await?;
    Ok(see_other(&staff_path(&process, "target-groups")).flash(&T(cx.language()).removed()))
}
