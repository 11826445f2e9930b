//! What needs a planner today: drafts that lack something, phases that begin or end within a week,
//! processes that can be closed.

use chrono::{Days, NaiveDate};
use medvirk_kernel::{Result, Stage};
use medvirk_slice::{Cx, TodayItem, Urgency};

use crate::{EDIT, Phase, Process, T, actions::Parts, store};

/// How many days ahead a phase is told of.
const AHEAD: Days = Days::new(7);

pub(crate) async fn items(cx: &Cx) -> Result<Vec<TodayItem>> {
    let db = cx.db().reader();
    let mut processes = store::list(db).await?;
    processes.retain(|p| p.stage != Stage::Closed && cx.may(EDIT, p.resource()));
    let ids: Vec<_> = processes.iter().map(|p| p.id).collect();
    let phases = store::phases_of(db, &ids).await?;
    let mut items = Vec::new();
    for process in &processes {
        let phases = phases.get(&process.id).map_or(&[][..], Vec::as_slice);
        if process.stage == Stage::Draft {
            items.extend(draft(cx, process).await?);
        } else {
            items.extend(published(cx, process, phases));
        }
    }
    Ok(items)
}

async fn draft(cx: &Cx, process: &Process) -> Result<Option<TodayItem>> {
    let ready = Parts::read(cx.db().reader(), process).await?.readiness(cx, process);
    let count = ready.missing.len();
    if count == 0 {
        return Ok(None);
    }
    Ok(Some(TodayItem {
        urgency: Urgency::Normal,
        text: T(cx.language()).today_missing(process.name(cx.language()), count),
        href: format!("/staff/processes/{}/publish", process.id),
        due: None,
        count: Some(count as u64),
        icon: "flag",
    }))
}

fn published(cx: &Cx, process: &Process, phases: &[Phase]) -> Vec<TodayItem> {
    let (t, today) = (T(cx.language()), cx.today());
    let soon = today.checked_add_days(AHEAD).unwrap_or(today);
    let name = process.name(cx.language());
    let item = |urgency, text, rest: &str, due: Option<NaiveDate>| TodayItem {
        urgency,
        text,
        href: format!("/staff/processes/{}{rest}", process.id),
        due,
        count: None,
        icon: "calendar",
    };
    let mut items = Vec::new();
    for phase in phases {
        let phase_name = phase.name.to(cx.language());
        if phase.from > today && phase.from <= soon {
            let text = t.today_begins(name, phase_name);
            items.push(item(Urgency::Soon, text, "/phases", Some(phase.from)));
        } else if phase.from < today && phase.to >= today && phase.to <= soon {
            let text = t.today_ends(name, phase_name);
            items.push(item(Urgency::Soon, text, "/phases", Some(phase.to)));
        }
    }
    if !phases.is_empty() && phases.iter().all(|phase| phase.to < today) {
        items.push(item(Urgency::Normal, t.today_close(name), "/publish", None));
    }
    items
}
