//! What staff do: plan meetings, see and enter sign-ups, write to those who came.

mod after;
mod answers;
mod door;
mod edit;
mod enter;
mod list;
mod one;
mod overview;
mod plan;
mod question;
mod sheet;
mod sign_ups;
mod state;
mod today;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Action, Permit, ProcessId, Resource, Result};
use medvirk_processes::Process;
use medvirk_slice::{Access, Chapter, Cx, MenuEntry, Routes};
use medvirk_web::Page;
use uuid::Uuid;

pub(crate) use today::today;

use crate::{
    T,
    model::{Meeting, MeetingId, MeetingState},
    policy::{DOOR, EDIT, ENTER, READ},
    store,
};

pub(crate) fn routes() -> Routes {
    let (read, write) = (Access::Staff(READ), Access::Staff(EDIT));
    let (enter, door) = (Access::Staff(ENTER), Access::Staff(DOOR));
    let own = |rest: &str| format!("/staff/meetings/{{id}}{rest}");
    Routes::new()
        .get(read, "/staff/meetings", list::list)
        .get(write, "/staff/meetings/new", edit::new)
        .post(write, "/staff/meetings/new", edit::create_new)
        .get(read, &own(""), overview::show)
        .get(write, &own("/edit"), edit::edit)
        .post(write, &own("/edit"), edit::save)
        .get(write, &own("/copy"), edit::copy)
        .post(write, &own("/copy"), edit::make_copy)
        .post(write, &own("/publish"), state::publish)
        .post(write, &own("/call-off"), state::call_off)
        .post(write, &own("/remove"), state::remove)
        .post(write, &own("/capacity"), state::capacity)
        .get(read, &own("/sign-ups"), sign_ups::list)
        .get(read, &own("/sign-ups/{sign_up}"), one::show)
        .post(enter, &own("/sign-ups/{sign_up}/cancel"), one::cancel)
        .post(enter, &own("/sign-ups/{sign_up}/accept"), one::accept)
        .post(enter, &own("/sign-ups/{sign_up}/again"), one::again)
        .post(enter, &own("/sign-ups/{sign_up}/party"), one::party)
        .post(enter, &own("/sign-ups/{sign_up}/note"), one::note)
        .get(door, &own("/door"), door::show)
        .post(door, &own("/door/link"), door::issue)
        .post(door, &own("/door/withdraw"), door::withdraw)
        .get(door, &own("/door/list.pdf"), door::list)
        .get(door, &own("/door/tags.pdf"), door::tags)
        .get(read, &own("/after"), after::show)
        .post(write, &own("/after/summary"), after::summary)
        .post(write, &own("/after/effort"), after::effort)
        .get(enter, &own("/enter"), enter::show)
        .post(enter, &own("/enter"), enter::save)
}

/// Entries of the staff menu.
pub(crate) fn menu(cx: &Cx) -> Vec<MenuEntry> {
    if !cx.allows_somewhere(READ) {
        return Vec::new();
    }
    let text = T(cx.language()).desk_menu();
    vec![MenuEntry { order: 150, text, href: "/staff/meetings".to_owned(), icon: "calendar" }]
}

/// Entries in the menu of a process.
pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    let resource = Resource { process: Some(process), ..Resource::SITE };
    if !cx.may(READ, resource) {
        return Vec::new();
    }
    let (text, href) = (T(cx.language()).desk_menu(), of_process(process));
    vec![(Chapter::Meet, MenuEntry { order: 200, text, href, icon: "calendar" })]
}

/// The list of the meetings of one process.
fn of_process(process: ProcessId) -> String {
    format!("/staff/meetings?process={process}")
}

/// A meeting with its process.
struct Opened {
    meeting: Meeting,
    process: Process,
}

/// The meeting, when the actor may do this to it.
async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<(Opened, Permit)> {
    let db = cx.db().reader();
    let meeting = store::get(db, MeetingId(id)).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok((Opened { meeting, process }, permit))
}

/// An address under the staff page of a meeting.
pub(super) fn path(id: MeetingId, rest: &str) -> String {
    format!("/staff/meetings/{id}{rest}")
}

/// The frame of a page about a meeting.
fn in_meeting(cx: &Cx, process: &Process, meeting: &Meeting, title: impl Into<String>) -> Page {
    let (t, language) = (T(cx.language()), cx.language());
    let page = Page::staff(cx, title).in_process(cx, process.id, process.name(language));
    let page = page.under(of_process(process.id)).crumb(t.desk_menu(), "/staff/meetings");
    if page.path == path(meeting.id, "") {
        return page;
    }
    page.crumb(meeting.title.to(language), path(meeting.id, ""))
}

/// Where a meeting stands: colour and words.
fn state_tag(t: T, meeting: &Meeting, now: DateTime<Utc>) -> (&'static str, String) {
    match meeting.state {
        MeetingState::Draft => ("neutral", t.desk_state_draft()),
        MeetingState::CalledOff => ("danger", t.desk_state_off()),
        MeetingState::Published if meeting.is_over(now) => ("info", t.desk_state_held()),
        MeetingState::Published => ("success", t.desk_state_upcoming()),
    }
}
