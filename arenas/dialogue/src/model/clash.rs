//! What does not fit in a year as it stands, told at the field where it can be mended.

use chrono::{Datelike, NaiveDate};
use medvirk_meetings::model::holiday;

use super::{Call, Planned, PlannedId, Series, YearPlan, is_weekend};

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no day yet.
    NoDay,
    /// The day is a public holiday: its stable name.
    Holiday(&'static str),
    /// The day is a Saturday or a Sunday, and the year has no meetings on it.
    Weekend,
    /// The day has been.
    Past,
    /// The day is in another calendar year than the meetings, which are in this.
    OtherYear(i32),
    /// The year has no meetings on that weekday.
    Weekday,
    /// The day is outside the time of the meetings.
    OutsideSeason,
    /// The body has another meeting that day.
    BodyBusy,
    /// The body has another dialogue meeting that day: its service.
    SameDay(String),
    /// There are more meetings that day than there may be.
    TooManyThatDay,
    /// The user council cannot that day.
    OtherSide,
    /// A politician (by name) cannot that day.
    Away(String),
    /// Too few or too many politicians: so many, and so many there should be.
    Count(usize, u32),
    /// The chair is not among those who come.
    ChairAbsent,
    /// The politicians of the body have unequal shares: fewest and most.
    Unequal(u32, u32),
}

/// One trouble with one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The meeting.
    pub meeting: PlannedId,
    /// The field: `day`, `people` or `chair`.
    pub field: &'static str,
    /// What does not fit.
    pub trouble: Trouble,
}

/// All that does not fit, meeting by meeting.
pub fn clashes(year: &YearPlan) -> Vec<Clash> {
    let mut found = Vec::new();
    for meeting in &year.meetings {
        let mut add = |field, trouble| found.push(Clash { meeting: meeting.id, field, trouble });
        of_day(year, meeting, &mut |trouble| add("day", trouble));
        of_people(year, meeting, &mut add);
    }
    for body in year.bodies.iter().filter(|body| body.call == Call::Rota) {
        let shares = year.members(&body.id).map(|one| year.share(&one.id));
        let (least, most) = shares.fold((u32::MAX, 0), |(l, m), s| (l.min(s), m.max(s)));
        let last = year.meetings.iter().rev().find(|m| m.body == body.id && !m.people.is_empty());
        if let Some(last) = last
            && most > least.saturating_add(year.max_difference)
        {
            let trouble = Trouble::Unequal(least, most);
            found.push(Clash { meeting: last.id, field: "people", trouble });
        }
    }
    found
}

/// Why people hardly expect a meeting on a day: it is a holiday, or a weekend without meetings. Somebody
/// must say that they mean it.
fn closed(year: &YearPlan, day: NaiveDate) -> Option<Trouble> {
    let is_used = year.weekdays.contains(&day.weekday().number_from_monday());
    let weekend = (is_weekend(day) && !is_used).then_some(Trouble::Weekend);
    holiday(day).map(Trouble::Holiday).or(weekend)
}

/// Why somebody must say that they mean a day before a meeting gets it: people hardly expect a meeting on
/// it ([`closed`]), or it is likely mistyped. A meeting that has been held may be given the day it was
/// held on, which has been.
pub fn odd(
    series: &Series,
    planned: Option<&Planned>,
    day: NaiveDate,
    today: NaiveDate,
) -> Option<Trouble> {
    let known = planned.and_then(|planned| planned.day);
    if known == Some(day) {
        return None;
    }
    let is_held = known.is_some_and(|known| known < today);
    if day.year() != series.year {
        return Some(Trouble::OtherYear(series.year));
    }
    if day < today && !is_held {
        return Some(Trouble::Past);
    }
    closed(&series.plan, day)
}

fn of_day(year: &YearPlan, meeting: &Planned, add: &mut dyn FnMut(Trouble)) {
    let Some(day) = meeting.day else { return add(Trouble::NoDay) };
    let is_used = year.weekdays.contains(&day.weekday().number_from_monday());
    if let Some(why) = closed(year, day) {
        add(why);
    } else if !is_used {
        add(Trouble::Weekday);
    }
    if !(year.from..=year.to).contains(&day) {
        add(Trouble::OutsideSeason);
    }
    if year.body(&meeting.body).is_some_and(|body| body.busy.contains(&day)) {
        add(Trouble::BodyBusy);
    }
    let others = || year.meetings.iter().filter(|m| m.id != meeting.id && m.day == Some(day));
    if let Some(other) = others().find(|m| m.body == meeting.body) {
        add(Trouble::SameDay(other.service.clone()));
    }
    if others().count() >= usize::try_from(year.most_a_day).unwrap_or(1) {
        add(Trouble::TooManyThatDay);
    }
    if meeting.not_on.contains(&day) {
        add(Trouble::OtherSide);
    }
}

fn of_people(year: &YearPlan, meeting: &Planned, add: &mut dyn FnMut(&'static str, Trouble)) {
    if meeting.people.is_empty() && meeting.day.is_none() {
        return;
    }
    for one in year.politicians.iter().filter(|one| meeting.people.contains(&one.id)) {
        if meeting.day.is_some_and(|day| one.away.contains(&day)) {
            add("people", Trouble::Away(one.name.clone()));
        }
    }
    let is_rota = year.body(&meeting.body).is_some_and(|body| body.call == Call::Rota);
    let count = meeting.people.len();
    if is_rota && u32::try_from(count) != Ok(year.per_meeting) {
        add("people", Trouble::Count(count, year.per_meeting));
    }
    if !meeting.people.contains(&meeting.chair) {
        add("chair", Trouble::ChairAbsent);
    }
}
