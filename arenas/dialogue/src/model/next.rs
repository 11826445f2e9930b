//! Next year made of this year: the same bodies, services and rules a year later, nothing planned yet,
//! and what was promised and not done first on each agenda.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::{OpenPoint, Planned, PlannedId, Sitting, YearPlan};

/// The year after. `new_id` makes ids; `open` are the points this year's minutes left open, by meeting.
pub fn next_year(
    year: &YearPlan,
    open: &BTreeMap<PlannedId, Vec<OpenPoint>>,
    mut new_id: impl FnMut() -> PlannedId,
) -> YearPlan {
    let later = |sitting: &Sitting| Sitting {
        body: sitting.body.clone(),
        day: sitting.day.map(same_weekday),
        case: String::new(),
    };
    let mut next = YearPlan {
        planning: later(&year.planning),
        council: later(&year.council),
        from: same_weekday(year.from),
        to: same_weekday(year.to),
        // Its days are proposals until somebody says that they are decided.
        is_shown: false,
        ..year.clone()
    };
    for body in &mut next.bodies {
        body.busy.clear();
    }
    for politician in &mut next.politicians {
        politician.before = year.share(&politician.id);
        politician.away.clear();
    }
    next.meetings = year
        .meetings
        .iter()
        .map(|meeting| Planned {
            id: new_id(),
            service: meeting.service.clone(),
            user_council: meeting.user_council.clone(),
            is_by_invitation: meeting.is_by_invitation,
            emails: meeting.emails.clone(),
            body: meeting.body.clone(),
            starts: meeting.starts,
            minutes: meeting.minutes,
            place: meeting.place.clone(),
            topics: meeting.topics.clone(),
            theme: meeting.theme,
            open_points: open.get(&meeting.id).cloned().unwrap_or_default(),
            ..Planned::default()
        })
        .collect();
    next
}

/// The day 52 weeks later, or 53 when it would otherwise fall in the same year.
fn same_weekday(day: NaiveDate) -> NaiveDate {
    let later = day.checked_add_days(Days::new(364)).unwrap_or(day);
    if later.year() > day.year() { later } else { later + Days::new(7) }
}
