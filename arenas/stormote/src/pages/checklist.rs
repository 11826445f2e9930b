//! The checklist: from the municipality's own template, with owners and days.

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Error, to_oslo};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Html, Page, Reader, Submitted, aside, inline_file, render, see_other,
};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Late, Lines, NEW, Part, Returned, Saved, Shown, at, unchanged},
};
use crate::{
    T,
    model::{Task, TaskId},
    papers,
    policy::{EDIT, READ},
    start, store, text,
};

/// A line in words.
struct Row {
    id: TaskId,
    what: String,
    owner: String,
    due: String,
    seen: Html,
    fields: Lines,
    /// Whether its form came back.
    is_open: bool,
    is_done: bool,
    is_late: bool,
}

#[derive(Template)]
#[template(path = "stormote/checklist.html")]
struct ChecklistPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    lead: String,
    rows: Vec<Row>,
    late: Option<Late>,
    new: Lines,
    has_template: bool,
}

/// `GET …/checklist`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None).await
}

/// How far the list is, in words.
pub(super) fn lead(t: T, done: usize, all: usize) -> String {
    if all == 0 { t.checklist_none() } else { t.checklist_lead(done, all) }
}

fn day(due: Option<NaiveDate>) -> String {
    due.map_or(String::new(), |day| day.to_string())
}

/// A line as it stands in its form.
fn parts(t: T, task: &Task) -> Vec<Part> {
    let name = |field: &str| at(field, &task.id.to_string());
    let due = task.due.map_or(String::new(), |due| format::date(t.0, due));
    vec![
        Part::new(name("what"), t.task_what(), task.what.clone()),
        Part::new(name("owner"), t.task_owner(), task.owner.clone()),
        Part::chosen(name("due"), t.task_due(), [(day(task.due), due)]),
    ]
}

fn fields(t: T, form: &Form, key: &str) -> Lines {
    vec![
        vec![form.text(&at("what", key), t.task_what()).required()],
        vec![
            form.text(&at("owner", key), t.task_owner()),
            form.date(&at("due", key), t.task_due()),
        ],
    ]
}

async fn page(cx: &Cx, id: Uuid, returned: Option<Returned>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let tasks = store::tasks(db, meeting.id).await?;
    let mut saved: Vec<Saved> =
        tasks.iter().map(|task| (task.id.to_string(), parts(t, task))).collect();
    saved.push((NEW.to_owned(), Vec::new()));
    let shown = Shown::new(cx, returned, 0, saved);
    let row = |task: &Task| Row {
        id: task.id,
        what: task.what.clone(),
        owner: task.owner.clone(),
        due: task.due.map(|day| format::date(cx.language(), day)).unwrap_or_default(),
        seen: shown.seen(&task.id.to_string()),
        fields: fields(t, &shown.form, &task.id.to_string()),
        is_open: shown.is_back(&task.id.to_string()),
        is_done: task.done_at.is_some(),
        is_late: task.done_at.is_none() && task.due.is_some_and(|day| day < cx.today()),
    };
    let f = frame(cx, &meeting, &process, "/checklist", t.tab_checklist());
    let page = ChecklistPage {
        page: f.page.clone(),
        t,
        rows: tasks.iter().map(row).collect(),
        new: fields(t, &shown.form, NEW),
        lead: lead(t, tasks.iter().filter(|task| task.done_at.is_some()).count(), tasks.len()),
        has_template: store::template(db, ()).await?.1 > 0,
        late: shown.late,
        form: shown.form,
        f,
    };
    render(shown.status, &page)
}

fn read(
    submitted: &Submitted,
    key: &str,
) -> medvirk_kernel::Result<(String, String, Option<NaiveDate>)> {
    let mut form = Reader::new(submitted);
    let what = form.required(&at("what", key), text::task_what(), 300);
    let owner = form.text(&at("owner", key), text::task_owner(), 100);
    let due = form.date(&at("due", key), text::task_due());
    form.finish((what, owner, due))
}

/// `POST …/checklist`
pub(super) async fn add(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let (what, owner, due) = match read(&submitted, NEW) {
        Ok(read) => read,
        Err(error) => {
            let back = Returned::from_error(NEW, submitted, error)?;
            return page(&cx, id, Some(back)).await;
        }
    };
    let tx = cx.begin().await?;
    let last = store::tasks(&tx, meeting.id).await?.last().map_or(0, |task| task.place);
    let task = Task {
        id: cx.new_id(),
        meeting: meeting.id,
        place: last + 1,
        what,
        owner,
        due,
        done_at: None,
    };
    store::insert_tasks(&tx, &permit, &[task]).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/checklist")).flash(&T(cx.language()).saved()))
}

/// `POST …/checklist/{task}`: saved, done, undone or removed, as the button says.
pub(super) async fn save(
    cx: Cx,
    Path((id, task)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    match put(&cx, (id, TaskId(task)), &submitted).await {
        Err(error) => {
            let back = Returned::from_error(&task.to_string(), submitted, error)?;
            page(&cx, id, Some(back)).await
        }
        put => Ok(put?),
    }
}

async fn put(
    cx: &Cx,
    (id, task): (Uuid, TaskId),
    submitted: &Submitted,
) -> medvirk_kernel::Result<Response> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let known = match store::task(&tx, task).await {
        // Somebody took it away while it was written.
        Err(Error::NotFound) => Err(Error::Conflict(text::refused_changed_meanwhile())),
        known => known,
    };
    let (mut task, key) = (known?, task.to_string());
    if task.meeting != meeting.id {
        return Err(Error::NotFound);
    }
    match submitted.get("do") {
        "remove" => {
            unchanged(submitted, &key, &parts(T(cx.language()), &task))?;
            store::remove_task(&tx, &permit, task.id).await?;
        }
        what => {
            match what {
                "done" => task.done_at = Some(cx.now()),
                "undone" => task.done_at = None,
                _ => {
                    let read = read(submitted, &key)?;
                    unchanged(submitted, &key, &parts(T(cx.language()), &task))?;
                    (task.what, task.owner, task.due) = read;
                }
            }
            store::save_task(&tx, &permit, &task).await?;
        }
    }
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/checklist")).flash(&T(cx.language()).saved()))
}

/// `POST …/checklist/copy`: the lines of the template that are not there yet.
pub(super) async fn copy(cx: Cx, Path(id): Path<Uuid>, _: Submitted) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let count = start::copy_checklist(&tx, &cx, &permit, &meeting).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/checklist")).flash(&T(cx.language()).checklist_copied(count)))
}

/// `POST …/checklist/template`: this list becomes the municipality's template.
pub(super) async fn keep(cx: Cx, Path(id): Path<Uuid>, _: Submitted) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let day = to_oslo(meeting.starts_at).date_naive();
    let lines: Vec<(String, i32)> = store::tasks(&tx, meeting.id)
        .await?
        .into_iter()
        .map(|task| {
            let before = task.due.map_or(0, |due| (day - due).num_days());
            (task.what, i32::try_from(before).unwrap_or(0))
        })
        .collect();
    let (_, version) = store::template(&tx, ()).await?;
    store::put_template(&tx, &permit, (), &lines, version).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/checklist")).flash(&T(cx.language()).checklist_kept()))
}

/// `GET …/checklist/list.pdf`
pub(super) async fn pdf(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let tasks = store::tasks(cx.db().reader(), meeting.id).await?;
    let document = papers::checklist(&cx, &meeting, &tasks);
    let bytes = aside(|| medvirk_documents::pdf(&document))?;
    Ok(inline_file("application/pdf", &format!("{}.pdf", T(cx.language()).tab_checklist()), bytes))
}
