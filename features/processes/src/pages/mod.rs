//! Pages of processes: what staff prepare, and what residents read.

mod basics;
mod focus_areas;
mod list;
mod overview;
mod phases;
mod plans;
mod population;
mod population_words;
mod programme;
mod promise;
mod promise_box;
mod public;
mod publish;
mod sheet;
mod target_groups;
mod theme_form;
mod themes;
mod words;

pub(crate) use words::stage_tag;

use askama::Template;
use axum::response::Response;
use medvirk_kernel::{Action, Permit, ProcessId, Result};
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Flash, Form, Page, Routes, Submitted, render, see_other};
use uuid::Uuid;

use crate::{CLOSE, CREATE, EDIT, IMPORT_POPULATION, PUBLISH, Process, READ, REMOVE, T, store};
use sheet::{CameBack, Pairs, Sheet, ShownPart};

pub(crate) use public::addresses;

pub(crate) fn routes() -> Routes {
    public_routes().merge(process_routes()).merge(part_routes()).merge(site_routes())
}

fn public_routes() -> Routes {
    Routes::new()
        .get(Access::Public, "/", public::front)
        .get(Access::Public, "/processes", public::list)
        .get(Access::Public, "/processes/{slug}", public::process)
        .get(Access::Public, "/sitemap.xml", public::sitemap)
        .get(Access::Public, "/robots.txt", public::robots)
}

fn process_routes() -> Routes {
    Routes::new()
        .get(Access::Staff(READ), "/staff/processes", list::list)
        .get(Access::Staff(CREATE), "/staff/processes/new", basics::new)
        .post(Access::Staff(CREATE), "/staff/processes/new", basics::create)
        .get(Access::Staff(READ), "/staff/processes/{process}", overview::overview)
        .get(Access::Staff(EDIT), "/staff/processes/{process}/edit", basics::edit)
        .post(Access::Staff(EDIT), "/staff/processes/{process}/edit", basics::save)
        .get(Access::Staff(READ), "/staff/processes/{process}/promise", promise::edit)
        .post(Access::Staff(EDIT), "/staff/processes/{process}/promise", promise::save)
        .get(Access::Staff(READ), "/staff/processes/{process}/programme", programme::edit)
        .post(Access::Staff(EDIT), "/staff/processes/{process}/programme", programme::save)
        .get(Access::Staff(READ), "/staff/processes/{process}/publish", publish::show)
        .post(Access::Staff(PUBLISH), "/staff/processes/{process}/publish", publish::publish)
        .post(Access::Staff(PUBLISH), "/staff/processes/{process}/unpublish", publish::unpublish)
        .post(Access::Staff(CLOSE), "/staff/processes/{process}/close", publish::close)
        .post(Access::Staff(CLOSE), "/staff/processes/{process}/reopen", publish::reopen)
}

fn part_routes() -> Routes {
    let base = "/staff/processes/{process}";
    let at = |rest: &str| format!("{base}/{rest}");
    Routes::new()
        .get(Access::Staff(READ), &at("themes"), themes::list)
        .get(Access::Staff(EDIT), &at("themes/new"), theme_form::new)
        .post(Access::Staff(EDIT), &at("themes/new"), theme_form::create)
        .get(Access::Staff(EDIT), &at("themes/{theme}"), theme_form::edit)
        .post(Access::Staff(EDIT), &at("themes/{theme}"), theme_form::save)
        .get(Access::Staff(REMOVE), &at("themes/{theme}/remove"), theme_form::ask)
        .post(Access::Staff(REMOVE), &at("themes/{theme}/remove"), theme_form::remove)
        .get(Access::Staff(EDIT), &at("focus-areas/new"), focus_areas::new)
        .post(Access::Staff(EDIT), &at("focus-areas/new"), focus_areas::create)
        .get(Access::Staff(EDIT), &at("focus-areas/{area}"), focus_areas::edit)
        .post(Access::Staff(EDIT), &at("focus-areas/{area}"), focus_areas::save)
        .get(Access::Staff(REMOVE), &at("focus-areas/{area}/remove"), focus_areas::ask)
        .post(Access::Staff(REMOVE), &at("focus-areas/{area}/remove"), focus_areas::remove)
        .get(Access::Staff(READ), &at("phases"), phases::list)
        .get(Access::Staff(EDIT), &at("phases/new"), phases::new)
        .post(Access::Staff(EDIT), &at("phases/new"), phases::create)
        .get(Access::Staff(EDIT), &at("phases/{phase}"), phases::edit)
        .post(Access::Staff(EDIT), &at("phases/{phase}"), phases::save)
        .get(Access::Staff(REMOVE), &at("phases/{phase}/remove"), phases::ask)
        .post(Access::Staff(REMOVE), &at("phases/{phase}/remove"), phases::remove)
        .get(Access::Staff(READ), &at("target-groups"), target_groups::list)
        .post(Access::Staff(EDIT), &at("target-groups"), target_groups::save_reached)
        .get(Access::Staff(EDIT), &at("target-groups/new"), target_groups::new)
        .post(Access::Staff(EDIT), &at("target-groups/new"), target_groups::create)
        .get(Access::Staff(EDIT), &at("target-groups/{group}"), target_groups::edit)
        .post(Access::Staff(EDIT), &at("target-groups/{group}"), target_groups::save)
        .get(Access::Staff(EDIT), &at("target-groups/{group}/remove"), target_groups::ask)
        .post(Access::Staff(EDIT), &at("target-groups/{group}/remove"), target_groups::remove)
}

fn site_routes() -> Routes {
    Routes::new()
        .get(Access::Staff(READ), "/staff/plans", plans::list)
        .get(Access::Staff(CREATE), "/staff/plans/new", plans::new)
        .post(Access::Staff(CREATE), "/staff/plans/new", plans::create)
        .get(Access::Staff(CREATE), "/staff/plans/{plan}", plans::edit)
        .post(Access::Staff(CREATE), "/staff/plans/{plan}", plans::save)
        .get(Access::Staff(READ), "/staff/population", population::show)
        .post(Access::Staff(IMPORT_POPULATION), "/staff/population", population::preview)
        .post(Access::Staff(IMPORT_POPULATION), "/staff/population/keep", population::keep)
}

/// Reads the process of an address and asks the table.
async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<(Process, Permit), Fault> {
    let process = store::get(cx.db().reader(), ProcessId(id)).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok((process, permit))
}

/// Address of a staff page of a process.
fn staff_path(process: &Process, rest: &str) -> String {
    match rest {
        "" => format!("/staff/processes/{}", process.id),
        rest => format!("/staff/processes/{}/{rest}", process.id),
    }
}

/// The frame of a staff page in a process.
fn in_process(cx: &Cx, process: &Process, title: impl Into<String>) -> Page {
    let name = process.name(cx.language()).to_owned();
    Page::staff(cx, title)
        .in_process(cx, process.id, name.clone())
        .crumb(T(cx.language()).menu_staff(), "/staff/processes")
        .crumb(name, staff_path(process, ""))
}

/// A form in parts; every form of this slice is shown by it.
#[derive(Template)]
#[template(path = "processes/form.html")]
struct FormPage {
    page: Page,
    t: T,
    heading: String,
    lead: String,
    form: Form,
    action: String,
    parts: Vec<ShownPart>,
    theirs: Vec<(String, String)>,
    submit: String,
    cancel: String,
    /// Address and words of a way to remove what is edited.
    remove: Option<(String, String)>,
}

impl FormPage {
    fn new(cx: &Cx, page: Page, sheet: &Sheet, form: Form) -> Self {
        let t = T(cx.language());
        FormPage {
            heading: page.title.clone(),
            lead: String::new(),
            action: page.path.clone(),
            parts: sheet.show(cx, &form),
            theirs: Vec::new(),
            submit: t.form_save(),
            cancel: String::new(),
            remove: None,
            page,
            t,
            form,
        }
    }

    fn came_back(
        cx: &Cx,
        page: Page,
        sheet: &Sheet,
        back: CameBack,
    ) -> (axum::http::StatusCode, Self) {
        let shown = FormPage { theirs: back.theirs, ..FormPage::new(cx, page, sheet, back.form) };
        (back.status, shown)
    }

    fn lead(mut self, lead: String) -> Self {
        self.lead = lead;
        self
    }

    fn cancel(mut self, path: String) -> Self {
        self.cancel = path;
        self
    }

    fn removable(mut self, remove: Option<(String, String)>) -> Self {
        self.remove = remove;
        self
    }
}

/// After a form about the process itself: to the process when it was saved, else the form again with
/// what is wrong, or with what somebody else saved meanwhile.
async fn saved_or_back(
    cx: &Cx,
    process: &Process,
    (sheet, pairs): (&Sheet, fn(&Process) -> Pairs),
    (heading, lead): (String, String),
    submitted: Submitted,
    saved: Result<()>,
) -> Result<Response, Fault> {
    let back = staff_path(process, "");
    let Err(error) = saved else {
        return Ok(see_other(&back).flash(&T(cx.language()).saved()));
    };
    let fresh = store::get(cx.db().reader(), process.id).await?;
    let came = sheet.came_back(cx, submitted, error, (pairs(&fresh), fresh.version))?;
    let page = in_process(cx, process, heading);
    let (status, shown) = FormPage::came_back(cx, page, sheet, came);
    render(status, &shown.lead(lead).cancel(back))
}

/// The question before something is taken away.
#[derive(Template)]
#[template(path = "processes/confirm.html")]
struct ConfirmPage {
    page: Page,
    t: T,
    form: Form,
    heading: String,
    lead: String,
    action: String,
    submit: String,
    cancel: String,
}

impl ConfirmPage {
    fn show(
        cx: &Cx,
        page: Page,
        lead: String,
        submit: String,
        cancel: String,
    ) -> Result<Response, Fault> {
        let shown = ConfirmPage {
            heading: page.title.clone(),
            action: page.path.clone(),
            t: T(cx.language()),
            form: Form::new(cx),
            page,
            lead,
            submit,
            cancel,
        };
        render(axum::http::StatusCode::OK, &shown)
    }
}
