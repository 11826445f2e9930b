//! What staff do: choose booklets, open groups, follow the writing, gather it under trends, print it.

mod board;
mod edit;
mod files;
mod group;
mod hooks;
mod setup;
mod templates;

pub(crate) use hooks::{loose_ends, menu, record_panels, today};

use medvirk_kernel::{Action, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_processes::Process;
use medvirk_slice::{Access, Cx, Routes};
use medvirk_web::Page;
use uuid::Uuid;

use crate::{
    T,
    model::TextOf,
    policy::{EDIT, GATHER, READ, TEMPLATES},
};

pub(crate) fn routes() -> Routes {
    let (read, edit) = (Access::Staff(READ), Access::Staff(EDIT));
    let (gather, templates) = (Access::Staff(GATHER), Access::Staff(TEMPLATES));
    let own = |rest: &str| format!("/staff/meetings/{{id}}/workbooks{rest}");
    Routes::new()
        .get(read, &own(""), board::show)
        .post(gather, &own("/gather"), board::gather)
        .post(gather, &own("/trends/{trend}"), board::change)
        .get(read, &own("/setup"), setup::show)
        .post(edit, &own("/setup/booklets"), setup::add)
        .post(edit, &own("/setup/theme"), setup::theme)
        .post(edit, &own("/setup/groups"), setup::open_groups)
        .get(edit, &own("/setup/booklets/{booklet}"), edit::show_in_meeting)
        .post(edit, &own("/setup/booklets/{booklet}"), edit::save_in_meeting)
        .post(edit, &own("/setup/booklets/{booklet}/remove"), edit::remove_from_meeting)
        .get(read, &own("/groups/{group}"), group::show)
        .get(read, &own("/groups/{group}/photos/{photo}"), group::photo)
        .get(read, &own("/groups/{group}/papers/{paper}"), files::of_group)
        .get(read, &own("/papers/{paper}"), files::of_meeting)
        .get(read, "/staff/workbooks", templates::list)
        .get(read, "/staff/workbooks/{template}", templates::show)
        .get(read, "/staff/workbooks/{template}/empty.pdf", templates::paper)
        .post(templates, "/staff/workbooks/{template}/copy", templates::copy)
        .get(templates, "/staff/workbooks/{template}/edit", edit::show_template)
        .post(templates, "/staff/workbooks/{template}/edit", edit::save_template)
        .post(templates, "/staff/workbooks/{template}/remove", edit::remove_template)
}

/// The address of a meeting's pages about booklets.
fn path(meeting: MeetingId, rest: &str) -> String {
    format!("/staff/meetings/{meeting}/workbooks{rest}")
}

/// A meeting, its process, and permission to do `action` there.
async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<(Meeting, Process, Permit)> {
    let db = cx.db().reader();
    let meeting = medvirk_meetings::get(db, MeetingId(id)).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok((meeting, process, permit))
}

/// The frame of a page about a meeting's booklets.
fn frame(cx: &Cx, meeting: &Meeting, process: &Process, title: String) -> Page {
    let (t, name) = (T(cx.language()), meeting.title.of(cx.language()));
    let page = Page::staff(cx, format!("{title} – {name}")).in_process(
        cx,
        process.id,
        process.name(cx.language()),
    );
    let own = format!("/staff/meetings/{}", meeting.id);
    let page = if cx.may_open(&own, process.resource()) { page.crumb(name, own) } else { page };
    if page.path == path(meeting.id, "") {
        return page;
    }
    page.crumb(t.board_title(), path(meeting.id, ""))
}
