//! The years, and one year: wheel, meetings, rota, and what can be done with it.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Language, Resource};
use medvirk_meetings::{minutes, minutes::model::MinutesState, policy as meeting_policy};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Html, Page, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{open, path, wheel, words};
use crate::{
    EDIT, READ, T, actions,
    model::{Proposed, Series, Sitting, clashes},
    store,
};

#[derive(Template)]
#[template(path = "dialogue/years.html")]
struct YearsPage {
    page: Page,
    t: T,
    years: Vec<(String, String, String)>,
}

struct MeetingLine {
    service: String,
    council: String,
    edit: String,
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
    wheel: Html,
    decided: String,
    wheel_days: Vec<(String, String)>,
    reasons: Vec<String>,
    meetings: Vec<MeetingLine>,
    shares: Vec<Share>,
    may_edit: bool,
    has_days: bool,
    has_unmade: bool,
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
    html(&YearsPage { page: Page::staff(&cx, t.menu()), t, years })
}

/// `GET /staff/dialogue/{id}`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, READ).await?;
    page(&cx, &series, Vec::new(), StatusCode::OK).await
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
        (label, [when, one.body.clone(), one.case.clone()].join(" · "))
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
        wheel: wheel::picture(series, cx.language(), &t.wheel_label(series.year.to_string())),
        decided: format!("{} ({})", year.decided.title, year.decided.sitting.case),
        wheel_days: vec![
            sitting(t.planning(), &year.planning),
            (t.season(), format::date_range(cx.language(), year.from, year.to)),
            sitting(t.council(), &year.council),
        ],
        reasons,
        meetings: lines(cx, series, process.resource()).await?,
        shares: shares.collect(),
        may_edit: cx.may(EDIT, process.resource()),
        has_days: year.meetings.iter().any(|one| one.day.is_some()),
        has_unmade: year.meetings.iter().any(|one| one.day.is_some() && one.meeting.is_none()),
    };
    match status {
        StatusCode::OK => html(&shown),
        other => render(other, &shown),
    }
}

async fn lines(cx: &Cx, series: &Series, resource: Resource) -> Result<Vec<MeetingLine>, Fault> {
    let (t, year, language) = (T(cx.language()), &series.plan, cx.language());
    let troubles =
        if year.meetings.iter().any(|one| one.day.is_some()) { clashes(year) } else { Vec::new() };
    let mut order: Vec<&crate::model::Planned> = year.meetings.iter().collect();
    order.sort_by_key(|one| (one.day.is_none(), one.day));
    let mut lines = Vec::new();
    for one in order {
        let names: Vec<&str> = one.people.iter().map(|id| year.name(id)).collect();
        let state = match one.meeting {
            None => None,
            Some(meeting) => {
                let minutes = minutes::of_meeting(cx.db().reader(), meeting).await?;
                let words = match minutes.map(|minutes| minutes.state) {
                    None => t.minutes_none(),
                    Some(MinutesState::Draft) => t.minutes_draft(),
                    Some(MinutesState::Remarks) => t.minutes_remarks(),
                    Some(MinutesState::Approved) => t.minutes_approved(),
                };
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
        lines.push(MeetingLine {
            service: one.service.clone(),
            council: one.user_council.clone(),
            edit: path(series.id, &format!("/meetings/{}", one.id)),
            when: one.day.map_or_else(
                || t.not_decided(),
                |d| format!("{}, {}", day(language, d), format::time_of_day(language, one.starts)),
            ),
            body: one.body.clone(),
            chair: year.name(&one.chair).to_owned(),
            people: names.join(", "),
            invite,
            state,
            troubles: of_meeting.map(|c| words::trouble(&c.trouble).to(language)).collect(),
        });
    }
    Ok(lines)
}

/// The year as the page saw it.
fn seen(series: Series, sent: &Submitted) -> Series {
    Series { version: sent.get("version").parse().unwrap_or(-1), ..series }
}

/// `POST …/plan`
pub(super) async fn plan(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let (series, t) = (seen(series, &sent), T(cx.language()));
    let tx = cx.begin().await?;
    match actions::plan(&tx, &cx, &permit, &series).await? {
        Proposed::Year(_) => {
            tx.commit().await?;
            Ok(see_other(&path(series.id, "")).flash(&t.planned()))
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
    let series = seen(series, &sent);
    let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
    let meetings = cx.permit(meeting_policy::EDIT, process.resource())?;
    let tx = cx.begin().await?;
    let made = actions::make(&tx, &cx, (&permit, &meetings), &series).await?;
    tx.commit().await?;
    Ok(see_other(&path(series.id, "")).flash(&T(cx.language()).made(made)))
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
