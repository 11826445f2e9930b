//! What a stormøte puts on pages of others: the process's menu, its meeting's page, what is to do
//! today.

use askama::Template;
use medvirk_kernel::{ProcessId, Resource, Result};
use medvirk_meetings::model::{Meeting, MeetingId, MeetingState};
use medvirk_slice::{Chapter, Cx, Door, MenuEntry, Panel, TodayItem, Urgency};
use uuid::Uuid;

use super::path;
use crate::{
    T,
    model::{Answer, KIND},
    policy::{CALL, READ},
    store,
};

pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    let resource = Resource { process: Some(process), ..Resource::SITE };
    if !cx.may(READ, resource) {
        return Vec::new();
    }
    let href = format!("/staff/processes/{process}/stormote");
    let text = T(cx.language()).all_heading();
    vec![(Chapter::Meet, MenuEntry { order: 330, text, href, icon: "stage" })]
}

#[derive(Template)]
#[template(path = "stormote/panel.html")]
struct StaffPanel {
    t: T,
    base: String,
    listed: usize,
    yes: usize,
    groups: usize,
}

/// On the staff page of the meeting: the way to the list and the groups.
pub(crate) async fn record_panels(
    cx: &Cx,
    (kind, id): (&str, Uuid),
    door: Door,
) -> Result<Vec<Panel>> {
    if kind == "action" && door == Door::Staff {
        return action_panels(cx, id).await;
    }
    if kind != "meeting" || door != Door::Staff {
        return Ok(Vec::new());
    }
    let db = cx.db().reader();
    let meeting = medvirk_meetings::get(db, MeetingId(id)).await?;
    if meeting.kind != KIND {
        return Ok(Vec::new());
    }
    let process = medvirk_processes::get(db, meeting.process).await?;
    if !cx.may(READ, process.resource()) {
        return Ok(Vec::new());
    }
    let all = store::invitees(db, meeting.id).await?;
    let panel = StaffPanel {
        t: T(cx.language()),
        base: path(meeting.id, ""),
        listed: all.len(),
        yes: all.iter().filter(|one| one.answer == Answer::Yes).count(),
        groups: store::seating(db, meeting.id).await?.0.groups.len(),
    };
    Ok(vec![Panel { order: 20, html: panel.render()? }])
}

#[derive(Template)]
#[template(path = "stormote/panel_action.html")]
struct ActionPanel {
    t: T,
    meeting: String,
    href: String,
}

/// On the page of an action of a case that a plan of a morning after went on in: the way back.
async fn action_panels(cx: &Cx, action: Uuid) -> Result<Vec<Panel>> {
    let db = cx.db().reader();
    for meeting in medvirk_meetings::of_kind(db, KIND).await? {
        let (plan, _) = store::plan(db, meeting.id).await?;
        if !plan.followed().any(|own| own == action) {
            continue;
        }
        let process = medvirk_processes::get(db, meeting.process).await?;
        if !cx.may(READ, process.resource()) {
            return Ok(Vec::new());
        }
        let panel = ActionPanel {
            t: T(cx.language()),
            meeting: meeting.title.to(cx.language()).to_owned(),
            href: path(meeting.id, "/after"),
        };
        return Ok(vec![Panel { order: 20, html: panel.render()? }]);
    }
    Ok(Vec::new())
}

/// Lines of checklists and of the plan of the morning after that are due, and calls to be made.
pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let db = cx.db().reader();
    let mut items = Vec::new();
    let late = |due: chrono::NaiveDate| match (due - cx.today()).num_days() {
        ..0 => Some(Urgency::Overdue),
        0..=7 => Some(Urgency::Soon),
        _ => None,
    };
    let undone = store::undone(db).await?;
    for meeting in medvirk_meetings::of_kind(db, KIND).await? {
        let is_coming = !meeting.is_over(cx.now()) && meeting.state != MeetingState::CalledOff;
        let process = medvirk_processes::get(db, meeting.process).await?;
        if !cx.may(READ, process.resource()) {
            continue;
        }
        // What was promised the morning after is asked for until it is done.
        let (plan, _) = store::plan(db, meeting.id).await?;
        // What goes on in a case is asked for by the case.
        let own = plan.at_once.into_iter().filter(|one| one.done_at.is_none());
        items.extend(own.filter(|one| one.action.is_none()).filter_map(|one| {
            let due = one.due?;
            Some(item(&meeting, "/after", (late(due)?, one.what, due)))
        }));
        if !is_coming {
            continue;
        }
        let own = undone.iter().filter(|task| task.meeting == meeting.id);
        items.extend(own.filter_map(|task| {
            let due = task.due?;
            Some(item(&meeting, "/checklist", (late(due)?, task.what.clone(), due)))
        }));
        if cx.may(CALL, process.resource()) {
            items.extend(to_call(cx, &meeting).await?);
        }
    }
    Ok(items)
}

fn item(
    meeting: &Meeting,
    page: &str,
    (urgency, text, due): (Urgency, String, chrono::NaiveDate),
) -> TodayItem {
    let href = path(meeting.id, page);
    TodayItem { urgency, text, href, due: Some(due), count: None, icon: "check" }
}

async fn to_call(cx: &Cx, meeting: &Meeting) -> Result<Option<TodayItem>> {
    let all = store::invitees(cx.db().reader(), meeting.id).await?;
    let is_due = |day: Option<chrono::NaiveDate>| day.is_some_and(|day| day <= cx.today());
    let due = all.iter().filter(|one| one.is_to_be_called() && is_due(one.next_call_on)).count();
    if due == 0 {
        return Ok(None);
    }
    Ok(Some(TodayItem {
        urgency: Urgency::Soon,
        text: T(cx.language()).today_calls(due, meeting.title.to(cx.language())),
        href: path(meeting.id, "/calls"),
        due: None,
        count: Some(due as u64),
        icon: "phone",
    }))
}
