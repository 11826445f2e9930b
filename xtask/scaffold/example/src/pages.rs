//! Addresses, forms and pages: the list and form for staff, and the panel on the page of a process.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, ProcessId, Result};
use medvirk_processes::Process;
use medvirk_slice::{Chapter, Cx, Door, MenuEntry, Panel};
use medvirk_web::{
    Access, Fault, Flash, Form, Page, Reader, Routes, Submitted, html, render, see_other,
};
use uuid::Uuid;

use crate::{ADD, READ, T, actions, model::TITLE_MOST, store, text};

const PATH: &str = "/staff/processes/{process}/example";

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::Staff(READ), PATH, show).post(Access::Staff(ADD), PATH, add)
}

fn path(process: ProcessId) -> String {
    PATH.replace("{process}", &process.to_string())
}

pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    let text = T(cx.language()).menu();
    vec![(Chapter::Meet, MenuEntry { order: 350, text, href: path(process), icon: "table" })]
}

#[derive(Template)]
#[template(path = "example/staff.html")]
struct StaffPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    may_add: bool,
    entries: Vec<(String, String)>,
}

async fn staff_page(cx: &Cx, process: &Process, form: Form) -> Result<StaffPage> {
    let t = T(cx.language());
    let entries = store::list(cx.db().reader(), process.id).await?;
    let shown = |at| format::date_time(cx.language(), at);
    Ok(StaffPage {
        page: Page::staff(cx, t.staff_heading()).in_process(
            cx,
            process.id,
            process.name(cx.language()),
        ),
        t,
        form,
        action: path(process.id),
        may_add: cx.may(ADD, process.resource()),
        entries: entries.into_iter().map(|entry| (entry.title, shown(entry.added_at))).collect(),
    })
}

async fn show(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(process)).await?;
    cx.permit(READ, process.resource())?;
    html(&staff_page(&cx, &process, Form::new(&cx)).await?)
}

async fn add(cx: Cx, Path(process): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(process)).await?;
    cx.permit(ADD, process.resource())?;
    let mut reader = Reader::new(&submitted);
    let title = reader.required("title", text::add_title(), TITLE_MOST);
    let added = match reader.finish(title) {
        Ok(title) => actions::add(&cx, &process, title).await,
        Err(error) => Err(error),
    };
    match added {
        Ok(_) => Ok(see_other(&path(process.id)).flash(&T(cx.language()).add_done())),
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = staff_page(&cx, &process, form).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(Template)]
#[template(path = "example/panel.html")]
struct EntriesPanel {
    t: T,
    titles: Vec<String>,
}

/// What residents see on the page of a process; nothing while there is nothing.
pub(crate) async fn process_panels(cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
    let entries = store::list(cx.db().reader(), process).await?;
    if door != Door::Public || entries.is_empty() {
        return Ok(Vec::new());
    }
    let titles = entries.into_iter().map(|entry| entry.title).collect();
    let html = EntriesPanel { t: T(cx.language()), titles }.render()?;
    Ok(vec![Panel { order: 50, html }])
}
