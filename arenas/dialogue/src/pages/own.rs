//! The meetings a politician leads or comes to next, for their page of the day, and where they may read
//! about a meeting.

use chrono::NaiveDate;
use medvirk_kernel::Result;
use medvirk_meetings::model::MeetingState;
use medvirk_processes::Process;
use medvirk_slice::{Cx, TodayItem, Urgency};

use super::{SOON, path};
use crate::{
    EDIT, READ, T,
    model::{Planned, Series, YearPlan},
    store,
};

/// Most meetings of one person on the page of the day: the nearest.
const MOST: usize = 4;

/// The address at which everybody may read about a meeting, once it is made and published.
pub(super) async fn read_at(cx: &Cx, process: &Process, one: &Planned) -> Result<Option<String>> {
    let Some(id) = one.meeting.filter(|_| process.is_public()) else { return Ok(None) };
    let meeting = medvirk_meetings::get(cx.db().reader(), id).await?;
    let is_shown = meeting.state != MeetingState::Draft;
    Ok(is_shown.then(|| format!("/meetings/{}", meeting.slug)))
}

/// Where a meeting stands on the page of its year.
pub(super) fn place(one: &Planned) -> String {
    format!("meeting-{}", one.id)
}

/// The politician of the year who is called what the account is called: politicians are entered by name,
/// and whoever of them signs in has an account in the same name.
fn own_id<'a>(cx: &Cx, plan: &'a YearPlan) -> Option<&'a str> {
    let name = cx.actor().staff()?.name.trim().to_lowercase();
    let found = plan.politicians.iter().find(|one| one.name.trim().to_lowercase() == name);
    found.map(|one| one.id.as_str())
}

/// What a reader leads or comes to next. Whoever plans the year has its list.
pub(super) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let db = cx.db().reader();
    let mut items: Vec<(NaiveDate, TodayItem)> = Vec::new();
    for series in store::all(db).await? {
        let Some(me) = own_id(cx, &series.plan) else { continue };
        let process = medvirk_processes::get(db, series.process).await?;
        let resource = process.resource();
        if !cx.may(READ, resource) || cx.may(EDIT, resource) {
            continue;
        }
        for one in &series.plan.meetings {
            let is_mine = one.chair == me || one.people.iter().any(|id| id == me);
            let Some(day) = one.day.filter(|day| is_mine && *day >= cx.today()) else { continue };
            if is_called_off(cx, one).await? {
                continue;
            }
            items.push((day, item(cx, (&series, &process), one, (day, one.chair == me)).await?));
        }
    }
    items.sort_by_key(|(day, _)| *day);
    Ok(items.into_iter().take(MOST).map(|(_, item)| item).collect())
}

async fn is_called_off(cx: &Cx, one: &Planned) -> Result<bool> {
    let Some(id) = one.meeting else { return Ok(false) };
    Ok(medvirk_meetings::get(cx.db().reader(), id).await?.state == MeetingState::CalledOff)
}

async fn item(
    cx: &Cx,
    (series, process): (&Series, &Process),
    one: &Planned,
    (day, leads): (NaiveDate, bool),
) -> Result<TodayItem> {
    let t = T(cx.language());
    let on_the_year = || format!("{}#{}", path(series.id, ""), place(one));
    Ok(TodayItem {
        urgency: if (day - cx.today()).num_days() <= SOON {
            Urgency::Soon
        } else {
            Urgency::Normal
        },
        text: match leads {
            true => t.today_lead(one.service.as_str()),
            false => t.today_attend(one.service.as_str()),
        },
        href: read_at(cx, process, one).await?.unwrap_or_else(on_the_year),
        due: Some(day),
        count: None,
        icon: "calendar",
    })
}
