//! What staff do with a dialogue year.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};
use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_meetings::{
    minutes,
    model::{AgendaItem, HostPerson, Meeting, MeetingState, Place, Plan, SignUpRules, oslo},
};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    model::{KIND, OpenPoint, Planned, PlannedId, Proposed, Series, YearPlan, next_year, propose},
    store, text,
};

async fn save(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series, what: &str) -> Result<()> {
    store::update(tx, permit, series).await?;
    let detail = json!({ "what": what, "year": series.year });
    medvirk_audit::record(tx, cx, permit, ("dialogue-year", series.id.0), detail).await
}

/// Begins a year.
///
/// # Errors
/// [`Error::Conflict`], when the process has that year.
pub async fn begin(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series) -> Result<()> {
    store::insert(tx, permit, series).await?;
    let detail = json!({ "what": "begun", "year": series.year });
    medvirk_audit::record(tx, cx, permit, ("dialogue-year", series.id.0), detail).await
}

/// Plans all meetings that are not kept as they are. What cannot be is given back with its reasons.
///
/// # Errors
/// [`Error::Conflict`], when somebody changed the year meanwhile.
pub async fn plan(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series) -> Result<Proposed> {
    let proposed = propose(&series.plan);
    if let Proposed::Year(plan) = &proposed {
        let planned = Series { plan: (**plan).clone(), ..series.clone() };
        save(tx, cx, permit, &planned, "planned").await?;
    }
    Ok(proposed)
}

/// Writes one meeting of the year as somebody wants it.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`], when somebody changed the year meanwhile.
pub async fn put(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    series: &Series,
    changed: Planned,
) -> Result<()> {
    let mut series = series.clone();
    let found = series.plan.meetings.iter_mut().find(|one| one.id == changed.id);
    *found.ok_or(Error::NotFound)? = changed;
    save(tx, cx, permit, &series, "meeting").await
}

/// Makes a meeting people can read about of everything that has a day, and brings the others in line
/// with the plan. How many were made.
///
/// # Errors
/// [`Error::Conflict`], when somebody changed the year meanwhile.
pub async fn make(tx: &Tx, cx: &Cx, permits: (&Permit, &Permit), series: &Series) -> Result<usize> {
    let mut series = series.clone();
    let year = series.plan.clone();
    let mut made = 0;
    for planned in &mut series.plan.meetings {
        let Some(day) = planned.day.filter(|_| planned.meeting.is_none()) else { continue };
        let meeting = meeting(cx, &year, planned, day, series.process);
        medvirk_meetings::create(tx, cx, permits.1, &meeting, (None, 0)).await?;
        planned.meeting = Some(meeting.id);
        made += 1;
    }
    save(tx, cx, permits.0, &series, "made").await?;
    Ok(made)
}

/// The meeting of a plan, as a draft.
pub(crate) fn meeting(
    cx: &Cx,
    year: &YearPlan,
    planned: &Planned,
    day: NaiveDate,
    process: medvirk_kernel::ProcessId,
) -> Meeting {
    let id: medvirk_meetings::model::MeetingId = cx.new_id();
    let starts_at = oslo(day, planned.starts);
    let title = |message: medvirk_kernel::Message| {
        Language::ALL.iter().fold(Words::default(), |words, l| words.and(*l, message.to(*l)))
    };
    let service = Words::in_one(Language::Nb, &planned.service);
    let slug = medvirk_processes::slug_of(&service, Language::Nb);
    let mut people: Vec<&String> = planned.people.iter().collect();
    people.sort_by_key(|id| **id != planned.chair);
    let host = |id: &String| {
        let one = year.politicians.iter().find(|one| one.id == *id);
        one.map(|one| HostPerson {
            name: one.name.clone(),
            role: one.office.clone(),
            party: one.party.clone(),
        })
    };
    Meeting {
        id,
        process,
        kind: KIND.to_owned(),
        slug: format!("dialog-{}-{slug}", day.year()),
        state: MeetingState::Draft,
        title: title(text::meeting_title(planned.service.as_str())),
        starts_at,
        ends_at: starts_at + TimeDelta::minutes(i64::from(planned.minutes)),
        plan: Plan {
            purpose: title(text::meeting_purpose()),
            place: Place { name: planned.place.clone(), ..Place::default() },
            hosts: people.into_iter().filter_map(host).collect(),
            body: year.body(&planned.body).map(|body| body.name.clone()).unwrap_or_default(),
            agenda: agenda(cx, planned),
            sign_up: SignUpRules { needed: false, ..SignUpRules::default() },
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    }
}

/// The agenda: what last year left open first, then the topics, each with an equal share of the time.
fn agenda(cx: &Cx, planned: &Planned) -> Vec<AgendaItem> {
    let language = cx.municipality().default_language;
    let mut titles: Vec<Words> = Vec::new();
    if !planned.open_points.is_empty() {
        let words = Language::ALL.iter().fold(Words::default(), |words, l| {
            words.and(*l, text::agenda_last_year(planned.open_points.len()).to(*l))
        });
        titles.push(words);
    }
    titles.extend(planned.topics.iter().map(|topic| Words::in_one(language, topic)));
    let share = planned.minutes / u32::try_from(titles.len().max(1)).unwrap_or(1);
    let item = |title| AgendaItem { minutes: share, title, who: String::new() };
    titles.into_iter().map(item).collect()
}

/// Notes that the invitation with the agenda has gone out.
///
/// # Errors
/// A refusal, when the meeting has no day; [`Error::Conflict`], when somebody changed the year.
pub async fn invited(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (series, id): (&Series, PlannedId),
) -> Result<()> {
    let planned = series.plan.meeting(id).ok_or(Error::NotFound)?;
    if planned.day.is_none() {
        return Err(Error::refused_at("day", text::trouble_no_day()));
    }
    let changed = Planned { invited_on: Some(cx.today()), ..planned.clone() };
    put(tx, cx, permit, series, changed).await
}

/// What the minutes of a year left open, by meeting.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn open_points(cx: &Cx, year: &YearPlan) -> Result<BTreeMap<PlannedId, Vec<OpenPoint>>> {
    let mut open = BTreeMap::new();
    for planned in &year.meetings {
        let Some(meeting) = planned.meeting else { continue };
        let Some(minutes) = minutes::of_meeting(cx.db().reader(), meeting).await? else { continue };
        let points = minutes.open_points().map(|(point, up)| OpenPoint {
            text: point.text.clone(),
            owner: point.owner.clone(),
            due: up.new_due.or(point.due),
            status: up.status.code().to_owned(),
            reason: up.reason,
        });
        open.insert(planned.id, points.collect());
    }
    Ok(open)
}

/// Makes the year after a year.
///
/// # Errors
/// [`Error::Conflict`], when there is one.
pub async fn begin_next(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series) -> Result<Series> {
    let open = open_points(cx, &series.plan).await?;
    let next = Series {
        id: cx.new_id(),
        process: series.process,
        year: series.year + 1,
        plan: next_year(&series.plan, &open, || cx.new_id()),
        version: 1,
    };
    begin(tx, cx, permit, &next).await?;
    Ok(next)
}
