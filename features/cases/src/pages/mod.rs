//! Pages of cases: what staff write and follow up, and what everybody reads of what came of it.

mod answers;
mod answers_sent;
mod archive;
mod attachments;
mod decision;
mod decision_form;
mod decision_import;
mod edit;
mod evaluation;
mod files;
mod follow_up;
mod list;
mod overview;
pub(crate) mod panels;
mod preview;
mod public;
mod read;
mod ready;
pub(crate) mod section;
mod settings;
mod sheet;
mod templates;
mod trace;
mod trace_check;
mod versions;
mod view;

use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Action, Language, Permit, ProcessId};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Field, Form, Page, Routes};
use uuid::Uuid;

use crate::{
    T,
    actions::staff_path,
    policy::{ANSWER, DECIDE, FOLLOW_UP, MAKE_READY, READ, SETTINGS, TEMPLATES, WRITE},
    settings::ArchiveCode,
};
use sheet::ShownGroup;

pub(crate) use public::addresses;

pub(crate) fn routes() -> Routes {
    paper_routes().merge(after_routes()).merge(public_routes())
}

fn at(rest: &str) -> String {
    format!("/staff/processes/{{process}}/case{rest}")
}

fn paper_routes() -> Routes {
    let (read, write) = (Access::Staff(READ), Access::Staff(WRITE));
    let (ready, settings) = (Access::Staff(MAKE_READY), Access::Staff(SETTINGS));
    let templates = Access::Staff(TEMPLATES);
    Routes::new()
        .get(read, "/staff/cases", list::list)
        .get(read, "/staff/cases/trace", trace_check::list)
        .get(read, &at(""), overview::show)
        .post(write, &at(""), overview::create)
        .post(write, &at("/headings"), overview::reorder)
        .post(write, &at("/template"), templates::choose)
        .get(templates, "/staff/cases/templates", templates::list)
        .get(templates, "/staff/cases/templates/new", templates::new)
        .post(templates, "/staff/cases/templates/new", templates::create)
        .get(templates, "/staff/cases/templates/{template}", templates::edit)
        .post(templates, "/staff/cases/templates/{template}", templates::save)
        .post(templates, "/staff/cases/templates/{template}/delete", templates::delete)
        .get(settings, "/staff/cases/settings", settings::show)
        .post(settings, "/staff/cases/settings", settings::save)
        .post(settings, "/staff/cases/settings/codes", settings::bring_codes)
        .post(write, &at("/ask"), ready::ask)
        .post(ready, &at("/ready"), ready::make_ready)
        .post(ready, &at("/return"), ready::send_back)
        .post(ready, &at("/reopen"), ready::reopen)
        .post(ready, &at("/send"), ready::send)
        .get(write, &at("/edit/{section}"), edit::show)
        .post(write, &at("/edit/{section}"), edit::save)
        .get(read, &at("/attachments"), attachments::show)
        .post(write, &at("/attachments"), attachments::attach)
        .get(read, &at("/attachments/{file}"), attachments::for_staff)
        .post(write, &at("/attachments/{file}/remove"), attachments::remove)
        .get(read, &at("/archive"), archive::show)
        .post(ready, &at("/archive"), archive::bring)
        .get(read, &at("/archive/{receipt}"), archive::file)
        .post(ready, &at("/archive/{receipt}/number"), archive::take_number)
        .get(read, &at("/preview"), preview::show)
        .get(read, &at("/sentences/{sentence}"), trace::for_staff)
        .get(read, &at("/versions"), versions::list)
        .get(read, &at("/versions/{version}"), versions::show)
        .get(read, &at("/files/{name}"), files::for_staff)
}

fn after_routes() -> Routes {
    let (read, write) = (Access::Staff(READ), Access::Staff(WRITE));
    let (decide, follow, answer) =
        (Access::Staff(DECIDE), Access::Staff(FOLLOW_UP), Access::Staff(ANSWER));
    Routes::new()
        .get(decide, "/staff/cases/import", decision_import::show)
        .post(decide, "/staff/cases/import", decision_import::read)
        .get(read, &at("/decision"), decision::show)
        .get(decide, &at("/decision/edit"), decision::edit)
        .post(decide, &at("/decision/edit"), decision::save)
        .get(read, &at("/actions"), follow_up::list)
        .get(follow, &at("/actions/new"), follow_up::new)
        .post(follow, &at("/actions/new"), follow_up::create)
        .get(read, &at("/actions/{action}"), follow_up::edit)
        .post(follow, &at("/actions/{action}"), follow_up::save)
        .get(read, &at("/evaluation"), evaluation::show)
        .get(write, &at("/evaluation/edit"), evaluation::edit)
        .post(write, &at("/evaluation/edit"), evaluation::save)
        .get(read, &at("/answers"), answers::overview)
        .get(answer, &at("/answers/{theme}"), answers::edit)
        .post(answer, &at("/answers/{theme}"), answers::save)
        .get(read, &at("/answers/preview"), answers_sent::preview)
        .post(answer, &at("/answers/send"), answers_sent::send)
        .get(answer, &at("/answers/sent"), answers_sent::list)
}

fn public_routes() -> Routes {
    let at = |rest: &str| format!("/processes/{{slug}}/decision{rest}");
    Routes::new()
        .get(Access::Public, "/decisions", public::list)
        .get(Access::Public, &at(""), public::outcome)
        .get(Access::Public, &at("/paper"), public::paper)
        .get(Access::Public, &at("/sentences/{sentence}"), trace::for_everybody)
        .get(Access::Public, &at("/poster"), public::poster)
        .get(Access::Public, &at("/files/{name}"), files::for_everybody)
        .get(Access::Public, &at("/attachments/{file}"), attachments::for_everybody)
}

/// Reads the process of an address and asks the table.
async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<(Process, Permit), Fault> {
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(id)).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok((process, permit))
}

/// The frame of a staff page about the case of a process.
fn in_case(cx: &Cx, process: &Process, title: impl Into<String>) -> Page {
    let (t, name) = (T(cx.language()), process.name(cx.language()).to_owned());
    let page = Page::staff(cx, title).in_process(cx, process.id, name.clone());
    let is_top = page.path == staff_path(process, "");
    let page = page.crumb(name, format!("/staff/processes/{}", process.id));
    if is_top { page } else { page.crumb(t.menu_case(), staff_path(process, "")) }
}

/// A date in words, or nothing.
fn day(language: Language, day: Option<NaiveDate>) -> String {
    day.map(|d| format::date(language, d)).unwrap_or_default()
}

/// A form with fields and rows; every form of this slice that writes a text is shown by it.
#[derive(Template)]
#[template(path = "cases/form.html")]
struct FormPage {
    page: Page,
    t: T,
    lead: String,
    form: Form,
    action: String,
    version: i32,
    fields: Vec<(Field, bool)>,
    groups: Vec<ShownGroup>,
    /// What somebody else has written meanwhile, if it differs.
    theirs: Option<String>,
    /// What to lean on while writing, beside the form; empty for none.
    beside: medvirk_web::Html,
    /// What the field of the archive code suggests.
    codes: Vec<ArchiveCode>,
    submit: String,
    cancel: String,
}

/// What a list shows when it has nothing: a heading and what to do about it.
fn empty_box(heading: &str, words: &str) -> medvirk_web::Html {
    medvirk_web::Html(format!(
        "<div class=\"mv-empty\"><h2 class=\"ds-heading\" data-size=\"xs\">{}</h2><p>{}</p></div>",
        medvirk_web::escape(heading),
        medvirk_web::escape(words)
    ))
}

/// A single short message on a page of staff, with where to go from there.
#[derive(Template)]
#[template(path = "cases/nothing.html")]
struct NothingPage {
    page: Page,
    heading: String,
    words: String,
    link: (String, String),
}

fn nothing(cx: &Cx, process: &Process, heading: String, words: String) -> Result<Response, Fault> {
    let link = (staff_path(process, ""), T(cx.language()).menu_case());
    let page = in_case(cx, process, heading.clone());
    medvirk_web::html(&NothingPage { page, heading, words, link })
}
