//! The years, and one year: wheel, meetings, rota, and what can be done with it.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::{Datelike, NaiveDate};
use medvirk_i18n::format;
use medvirk_kernel::Language;
use medvirk_meetings::{
    minutes,
    minutes::model::{Minutes, MinutesState},
};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Html, Page, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{open, path, wheel, words};
use crate::{
    EDIT, READ, T, actions,
    model::{Body, Call, Planned, Proposed, Series, Sitting, YearPlan, clashes, lacks},
    store,
};

#[derive(Template)]
#[template(path = "dialogue/years.html")]
struct YearsPage {
    page: Page,
    t: T,
    years: Vec<(String, String, String)>,
    may_begin: bool,
}

struct MeetingLine {
    /// Day of the month and short name of the month, where there is a day.
    date: Option<(u32, String)>,
    service: String,
    council: String,
    edit: String,
    /// Where everybody reads about it.
    read: Option<String>,
    /// Where it stands on this page.
    place: String,
    /// What it is about.
    topics: Vec<String>,
    when: String,
    body: String,
    chair: String,
    people: String,
    invite: (&'static str, String),
    state: Option<(String, String)>,
    troubles: Vec<String>,
}

struct Share {
    name: String,
    body: String,
    before: u32,
    now: u32,
}

#[derive(Template)]
#[template(path = "dialogue/year.html")]
struct YearPage {
    page: Page,
    t: T,
    base: String,
    version: i32,
    csrf: String,
    /// Where everybody reads about the year, once they may.
    public: Option<String>,
    wheel: Html,
    decided: String,
    wheel_days: Vec<(String, String)>,
    reasons: Vec<String>,
    meetings: Vec<MeetingLine>,
    shares: Vec<Share>,
    bodies: Vec<BodyLine>,
    lacks: Vec<String>,
    may_edit: bool,
    /// The year after, when there is one.
    next: Option<(String, String)>,
    has_days: bool,
    /// Whether there are meetings and all have been held: nothing is left to propose.
    is_held: bool,
    /// Meetings with a day that are not made.
    unmade: usize,
    /// Meetings people can read about that are not as planned.
    behind: usize,
}

/// A body, with where it is changed.
struct BodyLine {
    name: String,
    about: String,
    href: String,
}

/// `GET /staff/dialogue`
pub(super) async fn list(cx: Cx) -> Result<Response, Fault> {
    cx.permit(READ, medvirk_kernel::Resource::SITE)?;
    let (db, t) = (cx.db().reader(), T(cx.language()));
    let mut years = Vec::new();
    for series in store::all(db).await? {
        let planned = series.plan.meetings.iter().filter(|one| one.day.is_some()).count();
        let words = t.year_line(planned, series.plan.meetings.len());
        years.push((path(series.id, ""), t.year_heading(series.year.to_string()), words));
    }
    let may_begin = super::frame::may_begin(&cx).await?;
    html(&YearsPage { page: Page::staff(&cx, t.menu()), t, years, may_begin })
}

/// `GET /staff/dialogue/{id}`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, READ).await?;
    page(&cx, &series, Vec::new(), StatusCode::OK).await
}

/// What the council decided, with its case number where there is one.
pub(super) fn decided(year: &YearPlan) -> String {
    match (year.decided.title.as_str(), year.decided.sitting.case.as_str()) {
        (title, "") => title.to_owned(),
        (title, case) => format!("{title} ({case})").trim().to_owned(),
    }
}

fn day(language: Language, day: NaiveDate) -> String {
    format::date_with_weekday(language, day)
}

async fn page(
    cx: &Cx,
    series: &Series,
    reasons: Vec<String>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (t, year) = (T(cx.language()), &series.plan);
    let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
    let title = t.year_heading(series.year.to_string());
    let sitting = |label: String, one: &Sitting| {
        let when = one.day.map_or_else(|| t.not_decided(), |d| day(cx.language(), d));
        let parts = [when, one.body.clone(), one.case.clone()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (label, parts.join(" · "))
    };
    let shares = year.politicians.iter().map(|one| Share {
        name: one.name.clone(),
        body: one.body.clone(),
        before: one.before,
        now: year.share(&one.id),
    });
    let shown = YearPage {
        page: Page::staff(cx, title.clone())
            .in_process(cx, process.id, process.name(cx.language()))
            .crumb(t.menu(), "/staff/dialogue"),
        t,
        base: path(series.id, ""),
        version: series.version,
        csrf: cx.visit().csrf.clone(),
        public: super::public::address(cx, &process, series).await?,
        wheel: wheel::picture(series, cx.language(), &t.wheel_label(series.year.to_string())),
        decided: decided(year),
        wheel_days: vec![
            sitting(t.planning(), &year.planning),
            (t.season(), format::date_range(cx.language(), year.from, year.to)),
            sitting(t.council(), &year.council),
        ],
        reasons,
        meetings: lines(cx, series, &process).await?,
        shares: shares.collect(),
        may_edit: cx.may(EDIT, process.resource()),
        next: next_of(cx, series).await?,
        is_held: is_held(year, cx.today()),
        has_days: year.meetings.iter().any(|one| one.day.is_some()),
        unmade: year.meetings.iter().filter(|m| m.day.is_some() && m.meeting.is_none()).count(),
        behind: year.meetings.iter().filter(|m| is_behind(cx, m)).count(),
        bodies: year.bodies.iter().map(|body| body_line(t, series, body)).collect(),
        lacks: lacks(year).iter().map(|lack| words::lack(t, lack)).collect(),
    };
    match status {
        StatusCode::OK => html(&shown),
        other => render(other, &shown),
    }
}

/// The year after in the same process: its address and words.
async fn next_of(cx: &Cx, series: &Series) -> Result<Option<(String, String)>, Fault> {
    let all = store::all(cx.db().reader()).await?.into_iter();
    let mut after = all.filter(|one| one.process == series.process && one.year == series.year + 1);
    let words = |year: i32| T(cx.language()).next_there(year.to_string());
    Ok(after.next().map(|one| (path(one.id, ""), words(one.year))))
}

/// Whether the days of all meetings have been.
fn is_held(year: &YearPlan, today: NaiveDate) -> bool {
    let mut meetings = year.meetings.iter();
    !year.meetings.is_empty() && meetings.all(|one| one.day.is_some_and(|day| day < today))
}

/// Where minutes stand, in words.
pub(super) fn minutes_words(t: T, minutes: Option<&Minutes>) -> String {
    match minutes.map(|minutes| minutes.state) {
        None => t.minutes_none(),
        Some(MinutesState::Draft) => t.minutes_draft(),
        Some(MinutesState::Remarks) => t.minutes_remarks(),
        Some(MinutesState::Approved) => t.minutes_approved(),
    }
}

/// Whether people read something else than what is planned, of a meeting that is still to come.
fn is_behind(cx: &Cx, planned: &Planned) -> bool {
    let is_to_come = planned.day.is_some_and(|day| day >= cx.today());
    planned.meeting.is_some() && is_to_come && !planned.is_in_line()
}

fn body_line(t: T, series: &Series, body: &Body) -> BodyLine {
    let members = series.plan.members(&body.id).count();
    let call = if body.call == Call::All { t.call_all() } else { t.call_rota() };
    BodyLine {
        name: body.name.clone(),
        about: [body.id.clone(), t.body_members(members), call].join(" · "),
        href: path(series.id, &format!("/bodies/{}", body.id)),
    }
}

async fn lines(cx: &Cx, series: &Series, process: &Process) -> Result<Vec<MeetingLine>, Fault> {
    let (t, year, language) = (T(cx.language()), &series.plan, cx.language());
    let resource = process.resource();
    let troubles =
        if year.meetings.iter().any(|one| one.day.is_some()) { clashes(year) } else { Vec::new() };
    let mut order: Vec<&Planned> = year.meetings.iter().collect();
    order.sort_by_key(|one| (one.day.is_none(), one.day));
    let mut lines = Vec::new();
    for one in order {
        let others = one.people.iter().filter(|id| **id != one.chair);
        let names: Vec<&str> = others.map(|id| year.name(id)).collect();
        let state = match one.meeting {
            None => None,
            Some(meeting) => {
                let minutes = minutes::of_meeting(cx.db().reader(), meeting).await?;
                let words = minutes_words(t, minutes.as_ref());
                let href = format!("/staff/meetings/{meeting}/minutes");
                cx.may_open(&href, resource).then_some((href, words))
            }
        };
        let invite = match (one.invited_on, year.invite_by(one)) {
            (Some(on), Some(by)) if on > by => {
                ("warning", t.invited_late(format::date(language, on)))
            }
            (Some(on), _) => ("success", t.invited_on(format::date(language, on))),
            (None, Some(by)) if by < cx.today() => {
                ("danger", t.invite_overdue(format::date(language, by)))
            }
            (None, Some(by)) => ("info", t.invite_by(format::date(language, by))),
            (None, None) => ("neutral", t.not_decided()),
        };
        let of_meeting = troubles.iter().filter(|clash| clash.meeting == one.id);
        let month = |day| format::month(language, day).chars().take(3).collect();
        lines.push(MeetingLine {
            date: one.day.map(|day| (day.day(), month(day))),
            service: one.service.clone(),
            council: one.user_council.clone(),
            edit: path(series.id, &format!("/meetings/{}", one.id)),
            read: super::own::read_at(cx, process, one).await?,
            place: super::own::place(one),
            topics: one.topics.clone(),
            when: one.day.map_or_else(
                || t.not_decided(),
                |d| format!("{}, {}", day(language, d), format::time_of_day(language, one.starts)),
            ),
            body: year.body(&one.body).map_or("", |body| body.name.as_str()).to_owned(),
            chair: year.name(&one.chair).to_owned(),
            people: names.join(", "),
            invite,
            state,
            troubles: of_meeting.map(|c| words::trouble(&c.trouble).to(language)).collect(),
        });
    }
    Ok(lines)
}

/// `POST …/plan`
pub(super) async fn plan(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let (series, t) = (super::seen(&series, &sent), T(cx.language()));
    let tx = cx.begin().await?;
    match actions::plan(&tx, &cx, &permit, &series).await? {
        Proposed::Year(_) => {
            tx.commit().await?;
            Ok(see_other(&path(series.id, "")).flash(&t.planned()))
        }
        Proposed::Incomplete(_) => {
            drop(tx);
            // What is missing stands on the page in any case.
            page(&cx, &series, Vec::new(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Proposed::Impossible(reasons) => {
            drop(tx);
            let said = reasons.into_iter().map(|r| words::reason(t, &series.plan, r)).collect();
            page(&cx, &series, said, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Proposed::GaveUp => {
            drop(tx);
            page(&cx, &series, vec![t.gave_up()], StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// `POST …/make`
pub(super) async fn make(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let series = super::seen(&series, &sent);
    let meetings = super::meeting::meetings_permit(&cx, &series).await?;
    let tx = cx.begin().await?;
    let (made, changed) = actions::make(&tx, &cx, (&permit, &meetings), &series).await?;
    tx.commit().await?;
    let t = T(cx.language());
    let words = [(made, t.made(made)), (changed, t.made_changed(changed))];
    let words: Vec<String> =
        words.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    Ok(see_other(&path(series.id, "")).flash(&words.join(" ")))
}

/// `POST …/next`
pub(super) async fn next(
    cx: Cx,
    Path(id): Path<Uuid>,
    _sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let next = actions::begin_next(&tx, &cx, &permit, &series).await?;
    tx.commit().await?;
    let words = T(cx.language()).next_begun(next.year.to_string());
    Ok(see_other(&path(next.id, "")).flash(&words))
}
