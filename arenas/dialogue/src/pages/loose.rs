//! Approved minutes that are no input, because nobody has chosen the theme they stand under.

use medvirk_kernel::{ProcessId, Result};
use medvirk_meetings::minutes::{self, model::MinutesState};
use medvirk_slice::{Cx, LooseEnd, TodayItem, Urgency};

use super::path;
use crate::{EDIT, T, model::Series, store};

/// Services whose approved minutes wait for a theme, in the order of the plan.
async fn waiting(cx: &Cx, series: &Series) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for planned in &series.plan.meetings {
        let Some(id) = planned.meeting else { continue };
        if planned.theme.or(series.plan.theme).is_some() {
            continue;
        }
        let minutes = minutes::of_meeting(cx.db().reader(), id).await?;
        // What is said behind closed doors stays there.
        let is_open = |one: &minutes::model::Minutes| one.content.closed.is_none();
        if minutes.filter(is_open).is_some_and(|one| one.state == MinutesState::Approved) {
            found.push(planned.service.clone());
        }
    }
    Ok(found)
}

/// What was said in the meetings of a process and is neither input nor put aside.
pub(crate) async fn loose_ends(cx: &Cx, process: ProcessId) -> Result<Vec<LooseEnd>> {
    let t = T(cx.language());
    let mut ends = Vec::new();
    for series in store::all(cx.db().reader()).await? {
        if series.process != process {
            continue;
        }
        let end = |service: String| LooseEnd {
            text: t.loose_minutes(&*service, series.year.to_string()),
            href: path(series.id, "/frame"),
        };
        ends.extend(waiting(cx, &series).await?.into_iter().map(end));
    }
    Ok(ends)
}

/// The same for the page of the day of those who may choose: one line per year.
pub(super) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let mut items = Vec::new();
    for series in store::all(db).await? {
        let process = medvirk_processes::get(db, series.process).await?;
        if !cx.may(EDIT, process.resource()) {
            continue;
        }
        let count = waiting(cx, &series).await?.len();
        if count > 0 {
            items.push(TodayItem {
                urgency: Urgency::Soon,
                text: t.today_loose(series.year.to_string()),
                href: path(series.id, "/frame"),
                due: None,
                count: u64::try_from(count).ok(),
                icon: "speech",
            });
        }
    }
    Ok(items)
}
