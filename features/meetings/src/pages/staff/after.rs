//! After the meeting: who came, what it took, how people liked it, and the summary that goes to all.
//! Figures about groups are shown only where enough people stand behind them.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Refusals};
use medvirk_processes::{Process, Words};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{Opened, in_meeting, open, path, sheet};
use crate::{
    T, actions,
    model::{Effort, Meeting, SignUp, State, reserved},
    policy::{EDIT, READ},
    store, text,
};

/// Marks people may give.
const MARKS: std::ops::RangeInclusive<i64> = 1..=5;

#[derive(Template)]
#[template(path = "meetings/staff_after.html")]
struct AfterPage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    version: i32,
    is_over: bool,
    may_edit: bool,
    figures: Vec<(String, String)>,
    marks: Vec<(i64, usize)>,
    average: String,
    /// Heading and rows of each division: group and people, empty where too few.
    groups: Vec<(String, Vec<(String, String)>)>,
    least: u32,
    thanks: String,
    summary: Vec<(String, String, &'static str)>,
    receivers: usize,
}

/// `GET …/after`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (Opened { meeting, process }, _) = open(&cx, id, READ).await?;
    let effort = meeting.plan.effort;
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let mut pairs = sheet::worded("summary", &meeting.plan.summary);
    pairs.push(("cost".to_owned(), number(effort.cost)));
    pairs.push(("hours".to_owned(), number(effort.hours)));
    pairs.push(("heads".to_owned(), number(effort.heads)));
    page(&cx, (&process, &meeting), Form::filled(&cx, pairs), StatusCode::OK).await
}

async fn page(
    cx: &Cx,
    (process, meeting): (&Process, &Meeting),
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (t, language) = (T(cx.language()), cx.language());
    let all = store::sign_ups(cx.db().reader(), meeting.id).await?;
    let marks: Vec<i64> = all.iter().filter_map(|o| o.answers.number(reserved::RATING)).collect();
    let count = |mark: i64| marks.iter().filter(|m| **m == mark).count();
    let enough = marks.len() >= cx.municipality().publish_min_cell as usize;
    let sum: i64 = marks.iter().sum();
    let average = match enough {
        true => format::decimal(language, sum as f64 / marks.len().max(1) as f64, 1),
        false => String::new(),
    };
    let shown = sheet::languages(cx).into_iter().map(|l| {
        let label = format!("{} – {}", t.after_summary(), l.own_name());
        (sheet::in_language("summary", l), label, l.code())
    });
    let page = AfterPage {
        page: in_meeting(cx, process, meeting, t.after_heading()),
        t,
        form,
        base: path(meeting.id, ""),
        version: meeting.version,
        is_over: meeting.is_over(cx.now()),
        may_edit: cx.may(EDIT, process.resource()),
        figures: figures(cx, meeting, &all),
        marks: if enough { MARKS.rev().map(|m| (m, count(m))).collect() } else { Vec::new() },
        average,
        groups: groups(cx, &all),
        least: cx.municipality().publish_min_cell,
        thanks: format::date_time(language, meeting.thanks_at()),
        summary: shown.collect(),
        receivers: all.iter().filter(|one| one.state.is_live()).count(),
    };
    render(status, &page)
}

fn figures(cx: &Cx, meeting: &Meeting, all: &[SignUp]) -> Vec<(String, String)> {
    let (t, language) = (T(cx.language()), cx.language());
    let number = |n: u32| format::number(language, i64::from(n));
    let came: u32 = all.iter().map(|one| one.came).sum();
    let walked: u32 = all.iter().filter(|o| o.channel == "door").map(|o| o.came).sum();
    let had_place = all.iter().filter(|o| o.state == State::Confirmed);
    let absent: u32 = had_place.filter(|o| o.checked_in_at.is_none()).map(|o| o.size).sum();
    let live: u32 = all.iter().filter(|o| o.state.is_live()).map(|o| o.size).sum();
    let heads = meeting.plan.effort.heads.unwrap_or(came);
    let mut figures = vec![
        (t.after_signed_up(), number(live)),
        (t.after_came(), number(heads)),
        (t.after_walk_ins(), number(walked)),
    ];
    if meeting.is_over(cx.now()) && came > 0 {
        figures.push((t.after_absent(), number(absent)));
    }
    let Effort { cost, hours, .. } = meeting.plan.effort;
    if let Some(hours) = hours {
        figures.push((t.after_hours(), number(hours)));
    }
    if let Some(cost) = cost {
        figures.push((t.after_cost(), t.after_kroner(cost)));
        if let Some(each) = cost.checked_div(heads) {
            figures.push((t.after_cost_each(), t.after_kroner(each)));
        }
    }
    figures
}

/// Those who came, by area and by age band. Where only one group is too small to be shown, the next
/// smallest is hidden with it, so that nobody can subtract.
fn groups(cx: &Cx, all: &[SignUp]) -> Vec<(String, Vec<(String, String)>)> {
    let t = T(cx.language());
    let least = cx.municipality().publish_min_cell;
    let area = |id: &str| {
        let areas = &cx.municipality().areas;
        areas.iter().find(|a| a.id == id).map_or_else(|| id.to_owned(), |a| a.name.clone())
    };
    let mut shown = Vec::new();
    for (id, heading) in
        [(reserved::AREA, t.after_by_area()), (reserved::AGE_BAND, t.after_by_age())]
    {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for one in all.iter().filter(|one| one.came > 0) {
            if let Some(group) = one.answers.one(id) {
                *counts.entry(group.to_owned()).or_default() += 1;
            }
        }
        let rows = suppressed(counts, least).into_iter().map(|(group, count)| {
            let name = if id == reserved::AREA { area(&group) } else { group };
            (name, count.map_or_else(|| t.after_too_few(least), |n| n.to_string()))
        });
        let rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            shown.push((heading, rows));
        }
    }
    shown
}

/// The counts that may be shown; `None` for those that may not.
fn suppressed(counts: BTreeMap<String, u32>, least: u32) -> Vec<(String, Option<u32>)> {
    let small = counts.values().filter(|n| **n < least).count();
    let beside = match small {
        1 => counts.values().filter(|n| **n >= least).min().copied(),
        _ => None,
    };
    let mut is_taken = false;
    let shown = counts.into_iter().map(|(group, n)| {
        let is_beside = !is_taken && n >= least && Some(n) == beside;
        is_taken |= is_beside;
        (group, (n >= least && !is_beside).then_some(n))
    });
    shown.collect()
}

/// `POST …/after/summary`
pub(super) async fn summary(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { mut meeting, process }, permit) = open(&cx, id, EDIT).await?;
    let is_sent = submitted.get("do") == "send";
    let mut reader = Reader::new(&submitted);
    let asked = ("summary", text::after_summary(), 20_000);
    let words: Words = sheet::words(&cx, &mut reader, asked, &meeting.plan.summary);
    if is_sent && words.is_empty() {
        let first = sheet::languages(&cx).first().copied().unwrap_or_default();
        reader.refuse(&sheet::in_language("summary", first), text::after_refused_empty());
    }
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        return come_back(&cx, (&process, &meeting), submitted, refusals).await;
    }
    meeting.version = submitted.get("version").parse().unwrap_or(0);
    let tx = cx.begin().await?;
    actions::summarise(&tx, &cx, &permit, &meeting, (words, is_sent)).await?;
    tx.commit().await?;
    let t = T(cx.language());
    let words = if is_sent { t.after_sent() } else { t.after_saved() };
    Ok(see_other(&path(meeting.id, "/after")).flash(&words))
}

/// `POST …/after/effort`
pub(super) async fn effort(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { mut meeting, process }, permit) = open(&cx, id, EDIT).await?;
    let mut reader = Reader::new(&submitted);
    let mut count = |field: &str, label, most: i64| {
        reader.whole(field, label, 0..=most).and_then(|n| u32::try_from(n).ok())
    };
    let effort = Effort {
        cost: count("cost", text::after_cost(), 100_000_000),
        hours: count("hours", text::after_hours(), 100_000),
        heads: count("heads", text::after_heads(), 100_000),
    };
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        return come_back(&cx, (&process, &meeting), submitted, refusals).await;
    }
    meeting.version = submitted.get("version").parse().unwrap_or(0);
    let tx = cx.begin().await?;
    actions::put_effort(&tx, &cx, &permit, &meeting, effort).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/after")).flash(&T(cx.language()).after_saved()))
}

async fn come_back(
    cx: &Cx,
    about: (&Process, &Meeting),
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let mut pairs = sheet::worded("summary", &about.1.plan.summary);
    pairs.retain(|(name, _)| !submitted.contains(name));
    pairs.extend(submitted.pairs().map(|(k, v)| (k.to_owned(), v.to_owned())));
    let form = Form::refused(cx, Submitted::from_pairs(pairs), refusals);
    page(cx, about, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_can_subtract_to_a_group_that_is_too_small() {
        let counts = |all: &[(&str, u32)]| {
            let counts = all.iter().map(|(k, n)| ((*k).to_owned(), *n)).collect();
            suppressed(counts, 5).into_iter().map(|(_, n)| n).collect::<Vec<_>>()
        };
        assert_eq!(counts(&[("a", 9), ("b", 6), ("c", 2)]), [Some(9), None, None]);
        assert_eq!(counts(&[("a", 9), ("b", 1), ("c", 2)]), [Some(9), None, None]);
        assert_eq!(counts(&[("a", 9), ("b", 6)]), [Some(9), Some(6)]);
    }
}
