//! What the way to a host puts on pages of others: menu, panels, dates, what needs somebody today.

use askama::Template;
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_kernel::{ProcessId, Resource, Result};
use medvirk_processes::Process;
use medvirk_slice::{Chapter, Cx, Door, MenuEntry, Milestone, Panel, TodayItem, Urgency};

use crate::{T, policy};

use super::{
    applications,
    call::{self, Call, CallState},
    draws, duplicates, lotteries,
    seats::empty_places,
};

/// Place of the invitation among the ways to take part.
const INVITATION: i32 = 10;
/// Place of the draw among the results.
const RESULT: i32 = 110;

pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    let resource = Resource { process: Some(process), stage: None, held: None };
    if !cx.may(policy::READ, resource) {
        return Vec::new();
    }
    let t = T(cx.language());
    let base = format!("/staff/processes/{process}/hosts");
    let entry = |order, text, path: &str, icon| {
        let href = format!("{base}{path}");
        (Chapter::Meet, MenuEntry { order, text, href, icon })
    };
    vec![
        entry(240, t.menu_hosts(), "", "house"),
        entry(245, t.menu_applications(), "/applications", "envelope"),
        entry(250, t.menu_criteria(), "/criteria", "filter"),
        entry(255, t.menu_draw(), "/draw", "draw"),
    ]
}

#[derive(Template)]
#[template(path = "gjestebud/panel_invitation.html")]
struct Invitation {
    t: T,
    title: String,
    slug: String,
    until: String,
    /// A narrower card with the name of the process, for the front page.
    on_front: bool,
}

#[derive(Template)]
#[template(path = "gjestebud/panel_result.html")]
struct DrawnPanel {
    t: T,
    slug: String,
    applied: u64,
    drawn: usize,
    on: String,
}

#[derive(Template)]
#[template(path = "gjestebud/panel_lot.html")]
struct LotPanel {
    t: T,
    slug: String,
    on: Option<String>,
}

#[derive(Template)]
#[template(path = "gjestebud/panel_staff.html")]
struct StaffPanel {
    t: T,
    base: String,
    applied: u64,
    planned: u32,
    hosts: usize,
    call: String,
}

pub(crate) async fn process_panels(cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
    let db = cx.db().reader();
    let Some(call) = call::find(db, process).await? else { return Ok(Vec::new()) };
    let process = medvirk_processes::get(db, process).await?;
    match door {
        Door::Public => public_panels(cx, &process, &call).await,
        Door::Staff => staff_panels(cx, &process, &call).await,
        Door::Table => Ok(Vec::new()),
    }
}

async fn public_panels(cx: &Cx, process: &Process, call: &Call) -> Result<Vec<Panel>> {
    if call.state_at(cx.today()) == CallState::Open {
        return Ok(vec![invitation(cx, process, call, false)?]);
    }
    let db = cx.db().reader();
    let Some(draw) = draws::in_brief(db, process.id).await? else {
        let state = lotteries::state(db, process.id).await?.map(|(_, state)| state);
        if state != Some(lotteries::State::Announced) {
            return Ok(Vec::new());
        }
        let on = call.draw_on.map(|day| format::date_with_weekday(cx.language(), day));
        let panel = LotPanel { t: T(cx.language()), slug: process.slug.clone(), on };
        return Ok(vec![Panel { order: INVITATION, html: panel.render()? }]);
    };
    let panel = DrawnPanel {
        t: T(cx.language()),
        slug: process.slug.clone(),
        applied: applications::count(db, process.id).await?,
        drawn: draw.drawn,
        on: format::date(cx.language(), medvirk_kernel::to_oslo(draw.at).date_naive()),
    };
    Ok(vec![Panel { order: RESULT, html: panel.render()? }])
}

fn invitation(cx: &Cx, process: &Process, call: &Call, on_front: bool) -> Result<Panel> {
    let panel = Invitation {
        t: T(cx.language()),
        title: process.name(cx.language()).to_owned(),
        slug: process.slug.clone(),
        until: format::date(cx.language(), call.closes),
        on_front,
    };
    Ok(Panel { order: INVITATION, html: panel.render()? })
}

async fn staff_panels(cx: &Cx, process: &Process, call: &Call) -> Result<Vec<Panel>> {
    if !cx.may(policy::READ, process.resource()) {
        return Ok(Vec::new());
    }
    let db = cx.db().reader();
    let themes = medvirk_processes::themes(db, process.id).await?;
    let panel = StaffPanel {
        t: T(cx.language()),
        base: format!("/staff/processes/{}/hosts", process.id),
        applied: applications::count(db, process.id).await?,
        planned: themes.iter().map(|t| t.planned_gjestebud).sum(),
        hosts: crate::gjestebud_store::list(db, process.id).await?.len(),
        call: call_line(cx, call),
    };
    Ok(vec![Panel { order: INVITATION, html: panel.render()? }])
}

/// Where the call stands, in a line.
pub(super) fn call_line(cx: &Cx, call: &Call) -> String {
    let (t, language) = (T(cx.language()), cx.language());
    match call.state_at(cx.today()) {
        CallState::Before => t.call_before(format::date(language, call.opens)),
        CallState::Open => t.call_open(format::date(language, call.closes)),
        CallState::Over => t.call_over(format::date(language, call.closes)),
    }
}

/// Public processes with an open call.
async fn open_calls(cx: &Cx) -> Result<Vec<(Process, Call)>> {
    let db = cx.db().reader();
    let mut calls = call::all(db).await?;
    calls.retain(|c| c.state_at(cx.today()) == CallState::Open);
    if calls.is_empty() {
        return Ok(Vec::new());
    }
    let processes = medvirk_processes::list(db).await?;
    let published = |p: &Process| p.stage == medvirk_kernel::Stage::Published;
    let with_process = |call: Call| {
        let process = processes.iter().find(|p| p.id == call.process && published(p))?;
        Some((process.clone(), call))
    };
    Ok(calls.into_iter().filter_map(with_process).collect())
}

pub(crate) async fn front_panels(cx: &Cx) -> Result<Vec<Panel>> {
    let open = open_calls(cx).await?;
    open.iter().map(|(process, call)| invitation(cx, process, call, true)).collect()
}

pub(crate) async fn public_addresses(cx: &Cx) -> Result<Vec<String>> {
    let db = cx.db().reader();
    let mut addresses = Vec::new();
    for process in medvirk_processes::list(db).await?.into_iter().filter(Process::is_public) {
        if call::find(db, process.id).await?.is_some() {
            addresses.push(format!("/processes/{}/host", process.slug));
        }
        let is_announced = lotteries::state(db, process.id)
            .await?
            .is_some_and(|(_, state)| state == lotteries::State::Announced);
        if is_announced || draws::in_brief(db, process.id).await?.is_some() {
            addresses.push(format!("/processes/{}/draw", process.slug));
        }
    }
    Ok(addresses)
}

pub(crate) async fn milestones(cx: &Cx, process: ProcessId) -> Result<Vec<Milestone>> {
    let db = cx.db().reader();
    let Some(call) = call::find(db, process).await? else { return Ok(Vec::new()) };
    let phases = medvirk_processes::phases(db, process).await?;
    // A phase of the process's own that says the same is enough.
    let has_phase = |from, to| phases.iter().any(|p| p.from == from && p.to == to);
    let slug = medvirk_processes::get(db, process).await?.slug;
    let t = T(cx.language());
    let mut dates = Vec::new();
    if !has_phase(call.opens, call.closes) {
        dates.push(Milestone {
            from: call.opens,
            to: Some(call.closes),
            text: t.milestone_call(),
            href: Some(format!("/processes/{slug}/host")),
        });
    }
    if let Some(day) = call.draw_on.filter(|day| !has_phase(*day, *day)) {
        dates.push(Milestone {
            from: day,
            to: None,
            text: t.milestone_draw(),
            href: Some(format!("/processes/{slug}/draw")),
        });
    }
    Ok(dates)
}

pub(crate) async fn records(cx: &Cx, process: ProcessId) -> Result<Vec<(String, String)>> {
    let draws = draws::all(cx.db().reader(), process).await?;
    if draws.iter().all(|d| d.cancelled_at.is_some()) {
        return Ok(Vec::new());
    }
    let path = format!("/staff/processes/{process}/hosts/draw/document");
    Ok(vec![(T(cx.language()).document_title(), path)])
}

pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let db = cx.db().reader();
    let mut items = Vec::new();
    for call in call::all(db).await? {
        let process = medvirk_processes::get(db, call.process).await?;
        let is_running = process.stage == medvirk_kernel::Stage::Published;
        if is_running && cx.may(policy::READ, process.resource()) {
            items.extend(items_of(cx, &process, &call).await?);
        }
    }
    Ok(items)
}

async fn items_of(cx: &Cx, process: &Process, call: &Call) -> Result<Vec<TodayItem>> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let name = process.name(cx.language());
    let base = format!("/staff/processes/{}/hosts", process.id);
    let item = |urgency, text, path: &str, icon| TodayItem {
        urgency,
        text,
        href: format!("{base}{path}"),
        due: None,
        count: None,
        icon,
    };
    let mut items = Vec::new();
    let Some(draw) = draws::in_brief(db, process.id).await? else {
        let pairs = duplicates::open(db, process.id).await?.len();
        if pairs > 0 && cx.may(policy::EDIT, process.resource()) {
            let text = t.today_duplicates(pairs, name);
            let count = Some(pairs as u64);
            items.push(TodayItem { count, ..item(Urgency::Normal, text, "/duplicates", "people") });
        }
        let state = call.state_at(cx.today());
        let closes_soon = call.closes - cx.today() <= TimeDelta::days(7);
        if state == CallState::Open && closes_soon {
            let due = Some(call.closes);
            let text = t.today_call_closes(name);
            items.push(TodayItem { due, ..item(Urgency::Normal, text, "", "calendar") });
        }
        if state == CallState::Over && applications::count(db, process.id).await? > 0 {
            let due = call.draw_on;
            let late = due.is_some_and(|day| day < cx.today());
            let urgency = if late { Urgency::Overdue } else { Urgency::Soon };
            items.push(TodayItem { due, ..item(urgency, t.today_draw(name), "/draw", "draw") });
        }
        return Ok(items);
    };
    if draw.answered_at.is_none() {
        if cx.may(policy::ANSWER, process.resource()) {
            items.push(item(Urgency::Soon, t.today_answer(name), "/answers", "answer"));
        }
        return Ok(items);
    }
    let assignments = crate::gjestebud_store::with_withdrawn(db, process.id).await?;
    let empty = empty_places(&assignments).len();
    if empty > 0 {
        let count = Some(empty as u64);
        let text = t.today_empty(empty, name);
        items.push(TodayItem { count, ..item(Urgency::Overdue, text, "", "seats") });
    }
    let silent = assignments.iter().filter(|a| a.state == crate::AssignmentState::Assigned).count();
    if silent > 0 {
        let count = Some(silent as u64);
        let text = t.today_unconfirmed(silent, name);
        items.push(TodayItem { count, ..item(Urgency::Soon, text, "", "phone") });
    }
    Ok(items)
}
