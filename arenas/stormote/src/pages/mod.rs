//! Pages: the staff's, and the invited person's own.

mod after;
mod calls;
mod checklist;
mod door;
mod groups;
mod hooks;
mod import;
mod invitee;
mod invitees;
mod leaders;
mod letters;
mod overview;
mod program;
mod returned;
mod rooms;
mod rsvp;
mod rules;
mod run;
mod stage;
pub(crate) mod words;

pub(crate) use hooks::{process_menu, record_panels, today};

use medvirk_kernel::{Action, Error, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Access, Page, Routes};
use uuid::Uuid;

use crate::{
    T,
    model::KIND,
    policy::{CALL, EDIT, LINK_OWN, LINK_STAGE, READ, RUN, TELL},
};

pub(crate) fn routes() -> Routes {
    let own = |rest: &str| format!("/staff/stormote/{{meeting}}{rest}");
    let (read, edit) = (Access::Staff(READ), Access::Staff(EDIT));
    let (call, tell) = (Access::Staff(CALL), Access::Staff(TELL));
    day()
        .get(read, "/staff/processes/{process}/stormote", overview::all)
        .post(edit, "/staff/processes/{process}/stormote/start", overview::start)
        .get(read, &own(""), overview::show)
        .get(read, &own("/invitees"), invitees::show)
        .get(edit, &own("/invitees/new"), invitee::new)
        .post(edit, &own("/invitees/new"), invitee::create)
        .get(read, &own("/invitees/{invitee}"), invitee::show)
        .post(edit, &own("/invitees/{invitee}"), invitee::save)
        .post(edit, &own("/invitees/{invitee}/remove"), invitee::remove)
        .get(edit, &own("/import"), import::start)
        .post(edit, &own("/import"), import::upload)
        .get(edit, &own("/import/{import}"), import::show)
        .post(edit, &own("/import/{import}/columns"), import::columns)
        .post(edit, &own("/import/{import}/confirm"), import::confirm)
        .post(edit, &own("/import/{import}/discard"), import::discard)
        .get(read, &own("/letters"), letters::show)
        .post(tell, &own("/letters"), letters::send)
        .get(read, &own("/letters/{invitee}"), letters::one)
        .get(call, &own("/calls"), calls::show)
        .post(call, &own("/calls/{invitee}"), calls::note)
        .get(read, &own("/rooms"), rooms::show)
        .post(edit, &own("/rooms"), rooms::save)
        .get(read, &own("/checklist"), checklist::show)
        .get(read, &own("/checklist/list.pdf"), checklist::pdf)
        .post(edit, &own("/checklist"), checklist::add)
        .post(edit, &own("/checklist/copy"), checklist::copy)
        .post(edit, &own("/checklist/template"), checklist::keep)
        .post(edit, &own("/checklist/{task}"), checklist::save)
        .get(read, &own("/groups"), groups::show)
        .get(edit, &own("/groups/rules"), rules::show)
        .post(edit, &own("/groups/rules"), rules::save)
        .post(edit, &own("/groups/compose"), groups::compose)
        .post(edit, &own("/groups/change"), groups::change)
        .get(read, &own("/groups/{paper}"), groups::paper)
        .get(read, &own("/opening"), door::show)
        .post(call, &own("/opening/arrive"), door::arrive)
        .post(edit, &own("/opening/propose"), door::propose)
        .post(edit, &own("/opening/accept"), door::accept)
        .get(read, &own("/screen"), door::screen)
        .get(Access::Link(LINK_OWN), "/rsvp/{token}", rsvp::show)
        .post(Access::Link(LINK_OWN), "/rsvp/{token}", rsvp::save)
}

/// The run sheet, the day as it runs, leaders and secretaries, the morning after.
fn day() -> Routes {
    let own = |rest: &str| format!("/staff/stormote/{{meeting}}{rest}");
    let (read, edit) = (Access::Staff(READ), Access::Staff(EDIT));
    let (call, run) = (Access::Staff(CALL), Access::Staff(RUN));
    Routes::new()
        .get(read, &own("/program"), program::show)
        .get(read, &own("/program/sheet.pdf"), program::pdf)
        .post(edit, &own("/program"), program::add)
        .post(edit, &own("/program/whole"), program::whole)
        .post(edit, &own("/program/{item}"), program::save)
        .get(read, &own("/run"), run::show)
        .post(run, &own("/run"), run::go)
        .get(run, &own("/run/sentences/{item}"), run::sentences)
        .post(run, &own("/run/sentences/{item}"), run::save_sentences)
        .get(Access::Link(LINK_STAGE), "/stage/{token}", stage::show)
        .get(read, &own("/leaders"), leaders::show)
        .get(read, &own("/leaders/rotation.pdf"), leaders::pdf)
        .post(edit, &own("/leaders"), leaders::save)
        .post(call, &own("/leaders/came"), leaders::came)
        .post(Access::Staff(TELL), &own("/leaders/tell"), leaders::tell)
        .get(read, &own("/after"), after::show)
        .get(read, &own("/after/{file}"), after::file)
        .post(edit, &own("/after"), after::save)
        .post(edit, &own("/after/carry"), after::carry)
        .post(edit, &own("/after/actions"), after::add_action)
        .post(edit, &own("/after/actions/{number}"), after::save_action)
        .post(edit, &own("/after/teams"), after::add_team)
        .post(edit, &own("/after/teams/{number}"), after::save_team)
}

/// The address of a stormøte's pages.
fn path(meeting: MeetingId, rest: &str) -> String {
    format!("/staff/stormote/{meeting}{rest}")
}

/// A stormøte, its process, and permission to do `action` there.
async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<(Meeting, Process, Permit)> {
    let db = cx.db().reader();
    let meeting = medvirk_meetings::get(db, MeetingId(id)).await?;
    if meeting.kind != KIND {
        return Err(Error::NotFound);
    }
    let process = medvirk_processes::get(db, meeting.process).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok((meeting, process, permit))
}

/// One of the pages of a stormøte: address, words, whether it is this one.
struct Tab {
    href: String,
    text: String,
    is_here: bool,
}

/// What every page of a stormøte has.
struct Frame {
    page: Page,
    t: T,
    base: String,
    title: String,
    /// Pages by when they are needed: before, on the day, after.
    phases: Vec<(String, Vec<Tab>)>,
    may_edit: bool,
    csrf: String,
}

fn frame(cx: &Cx, meeting: &Meeting, process: &Process, here: &str, title: String) -> Frame {
    let t = T(cx.language());
    let before = vec![
        ("", t.tab_overview()),
        ("/invitees", t.tab_invitees()),
        ("/letters", t.tab_letters()),
        ("/calls", t.tab_calls()),
        ("/rooms", t.tab_rooms()),
        ("/checklist", t.tab_checklist()),
        ("/program", t.tab_program()),
        ("/groups", t.tab_groups()),
        ("/leaders", t.tab_leaders()),
    ];
    let day = vec![("/opening", t.tab_opening()), ("/run", t.tab_run())];
    let after = vec![("/after", t.tab_after())];
    let tabs = |all: Vec<(&str, String)>| {
        let tab = |(rest, text): (&str, String)| Tab {
            href: path(meeting.id, rest),
            text,
            is_here: rest == here,
        };
        all.into_iter().map(tab).collect()
    };
    let phases = vec![
        (t.phase_before(), tabs(before)),
        (t.phase_day(), tabs(day)),
        (t.phase_after(), tabs(after)),
    ];
    let name = meeting.title.to(cx.language()).to_owned();
    let page = Page::staff(cx, format!("{title} – {name}"))
        .in_process(cx, process.id, process.name(cx.language()))
        .under(format!("/staff/processes/{}/stormote", process.id))
        .crumb(t.all_heading(), format!("/staff/processes/{}/stormote", process.id))
        .crumb(name.clone(), path(meeting.id, ""));
    Frame {
        page,
        t,
        base: path(meeting.id, ""),
        title: name,
        phases,
        may_edit: cx.may(EDIT, process.resource()),
        csrf: cx.visit().csrf.clone(),
    }
}
