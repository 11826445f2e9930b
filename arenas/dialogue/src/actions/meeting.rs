//! What staff do with one meeting of a year; and how the meeting people can read about follows the plan.

use chrono::{Datelike, NaiveDate, TimeDelta};
use medvirk_kernel::{Error, Language, Permit, ProcessId, Result};
use medvirk_meetings::model::{
    AgendaItem, Audience, HostPerson, Meeting, MeetingState, Place, Plan, SignUpRules, oslo,
};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_store::Tx;

use super::save;
use crate::{
    handover,
    model::{KIND, Planned, PlannedId, Series, YearPlan},
    text,
};

/// Adds a meeting to the year.
///
/// # Errors
/// [`Error::Conflict`], when somebody changed the year meanwhile.
pub async fn add(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series, new: Planned) -> Result<()> {
    let mut series = series.clone();
    series.plan.meetings.push(new);
    save(tx, cx, permit, &series, "meeting-added").await
}

/// Writes one meeting of the year as somebody wants it. Where people can read about it already, they
/// read this from now on, and those who signed up are told when it was moved. The first permit is for
/// the year, the second for its meetings.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`], when somebody changed the year or the meeting meanwhile.
pub async fn put(
    tx: &Tx,
    cx: &Cx,
    permits: (&Permit, &Permit),
    series: &Series,
    changed: Planned,
) -> Result<()> {
    let mut series = series.clone();
    let year = series.plan.clone();
    let found = series.plan.meetings.iter_mut().find(|one| one.id == changed.id);
    let found = found.ok_or(Error::NotFound)?;
    *found = changed;
    if found.meeting.is_some() {
        carry(tx, cx, permits.1, (&year, series.process), found).await?;
    }
    let written = found.clone();
    handover::check_theme(tx, &series, &written).await?;
    handover::give(tx, cx, permits.0, &series, &written).await?;
    save(tx, cx, permits.0, &series, "meeting").await
}

/// Takes a meeting out of the year that nobody can read about.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`], when it is made or somebody changed the year meanwhile.
pub async fn remove(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (series, id): (&Series, PlannedId),
) -> Result<()> {
    let one = series.plan.meeting(id).ok_or(Error::NotFound)?;
    if one.meeting.is_some() {
        return Err(Error::Conflict(text::refused_made()));
    }
    let mut series = series.clone();
    series.plan.meetings.retain(|one| one.id != id);
    save(tx, cx, permit, &series, "meeting-removed").await
}

/// Makes a meeting people can read about of everything that has a day, and brings those already made in
/// line with the plan. How many were made, and how many changed.
///
/// # Errors
/// [`Error::Conflict`], when somebody changed the year meanwhile.
pub async fn make(
    tx: &Tx,
    cx: &Cx,
    permits: (&Permit, &Permit),
    series: &Series,
) -> Result<(usize, usize)> {
    let mut series = series.clone();
    let year = series.plan.clone();
    let (mut made, mut changed) = (0, 0);
    for planned in &mut series.plan.meetings {
        let is_new = planned.meeting.is_none();
        if carry(tx, cx, permits.1, (&year, series.process), planned).await? {
            made += usize::from(is_new);
            changed += usize::from(!is_new);
        }
    }
    save(tx, cx, permits.0, &series, "made").await?;
    Ok((made, changed))
}

/// Makes the meeting of a plan, or brings it in line: what the plan changed since it was last carried
/// over is changed in the meeting, what staff wrote in the meeting itself stays. A meeting that is over
/// or called off is left as it is. Whoever was invited is told when it was moved ([`crate::letters`]).
/// Whether anything was written.
pub(super) async fn carry(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (year, process): (&YearPlan, ProcessId),
    planned: &mut Planned,
) -> Result<bool> {
    let Some(day) = planned.day.filter(|_| !planned.is_in_line()) else { return Ok(false) };
    let wanted = meeting(cx, year, planned, day, process);
    let given = planned.given.replace(Box::new(planned.shown()));
    let Some(id) = planned.meeting else {
        let made = Meeting { slug: free_slug(tx, &wanted.slug).await?, ..wanted };
        medvirk_meetings::create(tx, cx, permit, &made, (None, 0)).await?;
        planned.meeting = Some(made.id);
        // What people can read about is not moved by a new proposal.
        planned.is_kept = true;
        return Ok(true);
    };
    let now = medvirk_meetings::get(tx, id).await?;
    if now.is_over(cx.now()) || now.state == MeetingState::CalledOff {
        return Ok(false);
    }
    // Whoever has left the body since is known by id only, and no longer by name.
    let who = |of: &Planned| (of.chair.clone(), of.people.clone());
    let is_same = given.as_ref().is_some_and(|given| who(given) == who(planned));
    let before = given.and_then(|given| Some(meeting(cx, year, &given, given.day?, process)));
    let mut after = in_line(&now, before.as_ref(), wanted.clone());
    if !is_same {
        after.plan.hosts = wanted.plan.hosts;
    }
    if after == now {
        return Ok(false);
    }
    let places = medvirk_meetings::places(tx, id).await?;
    medvirk_meetings::update(tx, cx, permit, &after, (places.capacity, places.reserved)).await?;
    Ok(true)
}

/// The address, or the first with a number that no meeting has.
async fn free_slug(tx: &Tx, slug: &str) -> Result<String> {
    let mut free = slug.to_owned();
    for number in 2.. {
        match medvirk_meetings::by_slug(tx, &free).await {
            Err(Error::NotFound) => break,
            Err(other) => return Err(other),
            Ok(_) => free = format!("{slug}-{number}"),
        }
    }
    Ok(free)
}

/// The meeting as it stands with what the plan changed. `before` is what the plan said last time;
/// without it all that the plan knows is taken from it.
fn in_line(now: &Meeting, before: Option<&Meeting>, wanted: Meeting) -> Meeting {
    let mut after = now.clone();
    macro_rules! take {
        ($($($field:ident).+;)*) => {$(
            if before.is_none_or(|before| before.$($field).+ != wanted.$($field).+) {
                after.$($field).+ = wanted.$($field).+;
            }
        )*};
    }
    take! {
        title; starts_at; ends_at;
        plan.audience; plan.place.name; plan.hosts; plan.body; plan.agenda;
    }
    after
}

/// The meeting of a plan, as a draft.
pub(crate) fn meeting(
    cx: &Cx,
    year: &YearPlan,
    planned: &Planned,
    day: NaiveDate,
    process: ProcessId,
) -> Meeting {
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
        id: cx.new_id(),
        process,
        kind: KIND.to_owned(),
        slug: format!("dialog-{}-{slug}", day.year()),
        state: MeetingState::Draft,
        title: title(text::meeting_title(planned.service.as_str())),
        starts_at,
        ends_at: starts_at + TimeDelta::minutes(i64::from(planned.minutes)),
        plan: Plan {
            purpose: title(text::meeting_purpose()),
            audience: audience(cx, planned),
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

/// Whom the meeting is for: its user council, and others unless it is by invitation.
fn audience(cx: &Cx, planned: &Planned) -> Option<Audience> {
    let who = match planned.user_council.as_str() {
        "" => planned.service.as_str(),
        council => council,
    };
    let words = Words::in_one(cx.municipality().default_language, who);
    Some(Audience { words, moved_in_since: None, only: planned.is_by_invitation })
}

/// The agenda: what last year left open first, then the topics and what the
/// user council asked, each with an equal share of the time.
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
    titles.extend(planned.asked.iter().map(|question| {
        Language::ALL.iter().fold(Words::default(), |words, l| {
            words.and(*l, text::agenda_asked(question.as_str()).to(*l))
        })
    }));
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
    let mut changed = series.clone();
    if let Some(one) = changed.plan.meetings.iter_mut().find(|one| one.id == id) {
        one.invited_on = Some(cx.today());
    }
    save(tx, cx, permit, &changed, "invited").await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(place: &str, hours: i64) -> Meeting {
        let starts_at = "2026-10-13T16:30:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
        Meeting {
            id: uuid::Uuid::nil().into(),
            process: uuid::Uuid::nil().into(),
            kind: KIND.into(),
            slug: "d".into(),
            state: MeetingState::Published,
            title: Words::default(),
            starts_at,
            ends_at: starts_at + TimeDelta::hours(hours),
            plan: Plan {
                place: Place { name: place.into(), ..Place::default() },
                ..Plan::default()
            },
            sequence: 0,
            version: 1,
        }
    }

    #[test]
    fn what_staff_wrote_in_the_meeting_itself_stays_when_the_plan_changes_something_else() {
        let now = meeting("Biblioteket", 2);
        let after = in_line(&now, Some(&meeting("Lia", 2)), meeting("Lia", 3));
        assert_eq!(after.plan.place.name, "Biblioteket");
        assert_eq!(after.ends_at, meeting("Lia", 3).ends_at);
        let after = in_line(&now, None, meeting("Lia", 3));
        assert_eq!(after.plan.place.name, "Lia");
    }
}
