//! One meeting of a year, changed by hand. What does not fit is told at its field, and does not stop
//! anybody: people may know better than the plan.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Message, Refusals, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, escape, render, see_other};
use uuid::Uuid;

use super::{open, path, words};
use crate::{
    EDIT, T, actions,
    model::{Clash, Planned, PlannedId, Series, clashes},
    text,
};

#[derive(Template)]
#[template(path = "dialogue/meeting.html")]
struct MeetingPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    version: i32,
    members: Vec<(String, String)>,
    chairs: Vec<(String, String)>,
    said: Vec<Html>,
    open_points: Vec<String>,
    substitutes: String,
    invited: Option<String>,
}

fn found(series: &Series, meeting: Uuid) -> Result<&Planned> {
    series.plan.meeting(PlannedId(meeting)).ok_or(Error::NotFound)
}

/// `GET …/meetings/{meeting}`
pub(super) async fn show(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, EDIT).await?;
    let planned = found(&series, meeting)?;
    let form = Form::filled(&cx, pairs(planned));
    page(&cx, &series, planned, form, StatusCode::OK).await
}

fn pairs(planned: &Planned) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("service", planned.service.clone()),
        ("council", planned.user_council.clone()),
        ("day", planned.day.map(|day| day.to_string()).unwrap_or_default()),
        ("starts", planned.starts.format("%H:%M").to_string()),
        ("minutes", planned.minutes.to_string()),
        ("place", planned.place.clone()),
        ("topics", planned.topics.join("\n")),
        ("chair", planned.chair.clone()),
        ("kept", if planned.is_kept { "1".to_owned() } else { String::new() }),
    ];
    pairs.extend(planned.people.iter().map(|id| ("people", id.clone())));
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

async fn page(
    cx: &Cx,
    series: &Series,
    planned: &Planned,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (t, year) = (T(cx.language()), &series.plan);
    let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
    let members: Vec<(String, String)> = year
        .members(&planned.body)
        .map(|one| (one.id.clone(), t.member(&one.name, &one.party, year.share(&one.id))))
        .collect();
    let mut chairs = vec![(String::new(), t.not_decided())];
    chairs.extend(year.members(&planned.body).map(|one| (one.id.clone(), one.name.clone())));
    let all: Vec<Clash> = clashes(year).into_iter().filter(|c| c.meeting == planned.id).collect();
    let fields = [("day", text::field_day()), ("people", text::field_people())];
    let fields = fields.into_iter().chain([("chair", text::field_chair())]);
    let of_field = |(field, label): (&str, Message)| {
        let of_field = all.iter().filter(|clash| clash.field == field);
        let items = of_field.map(|clash| {
            let words = words::trouble(&clash.trouble).to(cx.language());
            format!("<li class=\"ds-validation-message\">{}</li>", escape(&words))
        });
        let items: String = items.collect();
        let label = escape(&label.to(cx.language()));
        match items.is_empty() {
            true => Html::default(),
            false => Html(format!("<ul class=\"ds-list\" aria-label=\"{label}\">{items}</ul>")),
        }
    };
    let shown = MeetingPage {
        page: Page::staff(cx, planned.service.clone())
            .in_process(cx, process.id, process.name(cx.language()))
            .crumb(t.menu(), "/staff/dialogue")
            .crumb(t.year_heading(series.year.to_string()), path(series.id, "")),
        t,
        form,
        action: path(series.id, &format!("/meetings/{}", planned.id)),
        version: series.version,
        members,
        chairs,
        said: fields.map(of_field).collect(),
        open_points: planned
            .open_points
            .iter()
            .map(|p| match p.due {
                Some(due) => format!("{} ({}, {})", p.text, p.owner, format::date(t.lang(), due)),
                None => format!("{} ({})", p.text, p.owner),
            })
            .collect(),
        substitutes: {
            let names: Vec<&str> = planned.substitutes.iter().map(|id| year.name(id)).collect();
            names.join(", ")
        },
        invited: planned.invited_on.map(|day| t.invited_on(format::date(cx.language(), day))),
    };
    render(status, &shown)
}

fn read(sent: &Submitted, series: &Series, planned: &Planned) -> Result<Planned> {
    let mut reader = Reader::new(sent);
    let service = reader.required("service", text::field_service(), 200);
    let user_council = reader.text("council", text::field_council(), 500);
    let day = reader.date("day", text::field_day());
    let starts = reader.time("starts", text::field_starts());
    let starts = reader.must("starts", text::field_starts(), starts);
    let minutes = reader.whole("minutes", text::field_minutes(), 30..=480);
    let place = reader.text("place", text::field_place(), 300);
    let topics = reader.text("topics", text::field_topics(), 5_000);
    let mut known = series.plan.members(&planned.body);
    let chair = sent.get("chair").to_owned();
    if !chair.is_empty() && !known.any(|one| one.id == chair) {
        reader.refuse("chair", text::trouble_chair());
    }
    let people = series.plan.members(&planned.body).map(|one| one.id.clone());
    let changed = Planned {
        service,
        user_council,
        day,
        starts: starts.unwrap_or(planned.starts),
        minutes: minutes.and_then(|m| u32::try_from(m).ok()).unwrap_or(planned.minutes),
        place,
        topics: topics.lines().map(str::trim).filter(|l| !l.is_empty()).map(Into::into).collect(),
        chair,
        people: people.filter(|id| sent.has("people", id)).collect(),
        is_kept: reader.ticked("kept"),
        ..planned.clone()
    };
    reader.finish(changed)
}

/// `POST …/meetings/{meeting}`
pub(super) async fn save(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let version = sent.get("version").parse().unwrap_or(-1);
    let planned = found(&series, meeting)?.clone();
    let changed = match read(&sent, &series, &planned) {
        Ok(changed) => changed,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, sent, refusals);
            return page(&cx, &series, &planned, form, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Err(other) => return Err(other.into()),
    };
    let tx = cx.begin().await?;
    let seen = Series { version, ..series.clone() };
    match actions::put(&tx, &cx, &permit, &seen, changed).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Conflict(message)) => {
            drop(tx);
            let mut refusals = Refusals::default();
            refusals.push(medvirk_kernel::Refusal::of(message));
            let form = Form::refused(&cx, sent, refusals);
            return page(&cx, &series, &planned, form, StatusCode::CONFLICT).await;
        }
        Err(other) => return Err(other.into()),
    }
    let here = path(series.id, &format!("/meetings/{meeting}"));
    Ok(see_other(&here).flash(&T(cx.language()).saved()))
}

/// `POST …/meetings/{meeting}/invited`
pub(super) async fn invited(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let version = sent.get("version").parse().unwrap_or(-1);
    let seen = Series { version, ..series };
    let tx = cx.begin().await?;
    actions::invited(&tx, &cx, &permit, (&seen, PlannedId(meeting))).await?;
    tx.commit().await?;
    let here = path(seen.id, &format!("/meetings/{meeting}"));
    Ok(see_other(&here).flash(&T(cx.language()).invited_noted()))
}
