//! All stormøter of a process, and one at a glance: are all kinds and areas there?

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::{ProcessId, Result};
use medvirk_meetings::{model::Meeting, policy as meeting_policy};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::{Frame, checklist, frame, open, path, words};
use crate::{
    T, actions,
    model::{Answer, Invitee, KIND, RoomKind, Task, coverage},
    policy::{EDIT, READ},
    start as beginning, store,
};

#[derive(Template)]
#[template(path = "stormote/all.html")]
struct AllPage {
    page: Page,
    t: T,
    base: String,
    /// Address, name, when.
    meetings: Vec<(String, String, String)>,
    may_start: bool,
    csrf: String,
}

/// `GET /staff/processes/{process}/stormote`
pub(super) async fn all(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let db = cx.db().reader();
    let process = medvirk_processes::get(db, ProcessId(process)).await?;
    cx.permit(READ, process.resource())?;
    let t = T(cx.language());
    let own = medvirk_meetings::of_process(db, process.id).await?;
    let meetings = own.iter().filter(|m| m.kind == KIND).map(|m| {
        let name = m.title.to(cx.language()).to_owned();
        (path(m.id, ""), name, actions::when(cx.language(), m))
    });
    let may_start =
        cx.may(EDIT, process.resource()) && cx.may(meeting_policy::EDIT, process.resource());
    html(&AllPage {
        page: Page::staff(&cx, t.all_heading()).in_process(
            &cx,
            process.id,
            process.name(cx.language()),
        ),
        t,
        base: format!("/staff/processes/{}/stormote", process.id),
        meetings: meetings.collect(),
        may_start,
        csrf: cx.visit().csrf.clone(),
    })
}

/// `POST /staff/processes/{process}/stormote/start`
pub(super) async fn start(
    cx: Cx,
    Path(process): Path<Uuid>,
    _: Submitted,
) -> Result<Response, Fault> {
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(process)).await?;
    cx.permit(EDIT, process.resource())?;
    let permit = cx.permit(meeting_policy::EDIT, process.resource())?;
    let tx = cx.begin().await?;
    let id = beginning::draft(&tx, &cx, &permit, &process).await?;
    tx.commit().await?;
    Ok(see_other(&path(id, "")).flash(&T(cx.language()).start_done()))
}

/// One row of the picture: name, lengths from 0 to 100 of listed, yes and came, and the figures.
struct Row {
    name: String,
    fill: [usize; 3],
    figures: [usize; 3],
    is_missing: bool,
}

/// One step on the way to the meeting: address, what, how far, whether it is done.
struct Step {
    href: String,
    what: String,
    state: String,
    is_done: bool,
}

/// A picture with its table.
struct Chart {
    caption: String,
    what: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "stormote/overview.html")]
struct OverviewPage {
    f: Frame,
    page: Page,
    t: T,
    when: String,
    place: String,
    meeting: String,
    listed: usize,
    invited: usize,
    yes: usize,
    silent: usize,
    here: usize,
    groups: usize,
    steps: Vec<Step>,
    charts: Vec<Chart>,
    missing: Vec<String>,
    leaders: usize,
    bottlenecks: usize,
}

/// `GET /staff/stormote/{meeting}`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let t = T(cx.language());
    let all = store::invitees(db, meeting.id).await?;
    let here = actions::present(db, &meeting).await?;
    let areas: Vec<String> = cx.municipality().areas.iter().map(|a| a.name.clone()).collect();
    let seen = coverage(&all, &areas, &here.keys().copied().collect());
    let most = |rows: &mut dyn Iterator<Item = usize>| rows.max().unwrap_or(1).max(1);
    let (kinds_most, areas_most) = (
        most(&mut seen.kinds.iter().map(|c| c.listed)),
        most(&mut seen.areas.iter().map(|c| c.listed)),
    );
    let row = |name: String, [listed, yes, came]: [usize; 3], most: usize| Row {
        name,
        fill: [listed, yes, came].map(|n| n * 100 / most),
        figures: [listed, yes, came],
        is_missing: listed == 0,
    };
    let kinds = seen
        .kinds
        .iter()
        .map(|c| row(words::kind(t, c.what), [c.listed, c.yes, c.came], kinds_most));
    let by_area = seen
        .areas
        .iter()
        .map(|c| row(words::area(t, &c.what), [c.listed, c.yes, c.came], areas_most));
    let charts = vec![
        Chart { caption: t.coverage_kinds(), what: t.field_kind(), rows: kinds.collect() },
        Chart { caption: t.coverage_areas(), what: t.field_area(), rows: by_area.collect() },
    ];
    let missing: Vec<String> = if all.is_empty() {
        Vec::new()
    } else {
        let rows = charts.iter().flat_map(|c| &c.rows).filter(|r| r.is_missing);
        rows.map(|r| r.name.clone()).collect()
    };
    let tasks = store::tasks(db, meeting.id).await?;
    let steps = steps(&cx, &meeting, &all, &tasks).await?;
    let f = frame(&cx, &meeting, &process, "", t.tab_overview());
    let count = |of: &dyn Fn(&Invitee) -> bool| all.iter().filter(|o| of(o)).count();
    html(&OverviewPage {
        page: Page { crumbs: f.page.crumbs[..1].to_vec(), ..f.page.clone() },
        t,
        when: actions::when(cx.language(), &meeting),
        place: meeting.plan.place.line(),
        meeting: format!("/staff/meetings/{}", meeting.id),
        listed: all.len(),
        invited: count(&|one| one.invited_at.is_some()),
        yes: count(&|one| one.answer == Answer::Yes),
        silent: count(&|one| one.is_to_be_called()),
        here: here.values().map(|party| party.came as usize).sum(),
        groups: store::seating(db, meeting.id).await?.0.groups.len(),
        steps,
        charts,
        missing,
        leaders: count(&|one| one.about.is_natural_leader),
        bottlenecks: count(&|one| one.about.is_bottleneck),
        f,
    })
}

/// What it takes to be ready, in the order it is usually done.
async fn steps(cx: &Cx, meeting: &Meeting, all: &[Invitee], tasks: &[Task]) -> Result<Vec<Step>> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (seating, _) = store::seating(db, meeting.id).await?;
    let (program, _) = store::program(db, meeting.id).await?;
    let (training, _) = store::training(db, meeting.id).await?;
    let groups = actions::group_numbers(db, meeting.id).await?.len();
    let step = |rest: &str, what: String, state: String, is_done: bool| Step {
        href: path(meeting.id, rest),
        what,
        state,
        is_done,
    };
    let waiting = actions::due_letters(all, false).len();
    let sent = all.iter().filter(|one| one.invited_at.is_some()).count();
    // After the meeting nobody is called, and nobody waits for a seat.
    let is_ahead = !meeting.is_over(cx.now());
    let to_call = all.iter().filter(|one| is_ahead && one.is_to_be_called()).count();
    let rooms = setup.rooms.iter().filter(|room| room.kind == RoomKind::Group).count();
    let done = tasks.iter().filter(|task| task.done_at.is_some()).count();
    let warned = program.advice(groups, meeting.starts_at, super::program::length(meeting));
    let warned = warned.iter().filter(|one| one.is_warning()).count();
    let expected = actions::seatable(all, &setup.rules);
    let waits = |one: &&&Invitee| is_ahead && seating.group_of(one.id).is_none();
    let unseated = expected.iter().filter(waits).count();
    let secretaries = all.iter().filter(|one| actions::is_to_be_trained(one));
    let (trained, untrained): (Vec<_>, Vec<_>) =
        secretaries.partition(|one| training.came.contains(&one.id));
    let program_state = match (program.items.len(), warned) {
        (0, _) => t.program_none(),
        (_, 0) => t.advice_none(),
        _ => t.step_warned(warned),
    };
    Ok(vec![
        step("/invitees", t.step_list(), t.step_listed(all.len()), !all.is_empty()),
        step("/letters", t.step_letters(), t.step_sent(sent, waiting), sent > 0 && waiting == 0),
        step("/calls", t.step_calls(), t.step_to_call(to_call), sent > 0 && to_call == 0),
        step(
            "/rooms",
            t.step_rooms(),
            t.step_room_count(rooms, groups),
            rooms > 0 && rooms >= groups,
        ),
        step(
            "/checklist",
            t.tab_checklist(),
            checklist::lead(t, done, tasks.len()),
            done == tasks.len() && done > 0,
        ),
        step("/program", t.tab_program(), program_state, warned == 0 && !program.items.is_empty()),
        step(
            "/groups",
            t.tab_groups(),
            t.step_seated(seating.groups.len(), unseated),
            unseated == 0 && !seating.groups.is_empty(),
        ),
        step(
            "/leaders",
            t.training_heading(),
            t.training_came(trained.len(), trained.len() + untrained.len()),
            untrained.is_empty() && !trained.is_empty(),
        ),
    ])
}
