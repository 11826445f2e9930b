//! What this slice puts on pages of others: the staff menu, and the meeting's own page.

use askama::Template;
use medvirk_kernel::{ProcessId, Result};
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_slice::{Cx, Door, LooseEnd, MenuEntry, Panel, TodayItem, Urgency};
use uuid::Uuid;

use super::path;
use crate::{
    T, actions,
    policy::{EDIT, READ},
    store,
};

pub(crate) fn menu(cx: &Cx, door: Door) -> Vec<MenuEntry> {
    if door != Door::Staff || !cx.allows_somewhere(READ) {
        return Vec::new();
    }
    let text = T(cx.language()).menu();
    vec![MenuEntry { order: 155, text, href: "/staff/workbooks".to_owned(), icon: "paper" }]
}

/// Finished answers that wait for somebody to decide what becomes of them.
pub(crate) async fn loose_ends(cx: &Cx, process: ProcessId) -> Result<Vec<LooseEnd>> {
    let (t, language) = (T(cx.language()), cx.language());
    let waiting = actions::waiting(cx.db().reader(), process).await?.into_iter();
    let end = |(meeting, count): (Meeting, usize)| LooseEnd {
        text: t.waiting_end(count, meeting.title.to(language)),
        href: path(meeting.id, "/setup"),
    };
    Ok(waiting.map(end).collect())
}

/// The same for the page of the day of those who may decide, once the meeting is over.
pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let mut items = Vec::new();
    for (meeting, count) in actions::waiting_after(db, cx.now()).await? {
        let process = medvirk_processes::get(db, meeting.process).await?;
        if !cx.may(EDIT, process.resource()) {
            continue;
        }
        items.push(TodayItem {
            urgency: Urgency::Soon,
            text: t.today_waiting(meeting.title.to(language)),
            href: format!("{}#notes", path(meeting.id, "/setup")),
            due: None,
            count: u64::try_from(count).ok(),
            icon: "paper",
        });
    }
    Ok(items)
}

#[derive(Template)]
#[template(path = "workbooks/panel.html")]
struct StaffPanel {
    t: T,
    base: String,
    booklets: usize,
    groups: usize,
    has_any: bool,
}

/// On the staff page of a meeting: the way to its booklets.
pub(crate) async fn record_panels(
    cx: &Cx,
    (kind, id): (&str, Uuid),
    door: Door,
) -> Result<Vec<Panel>> {
    if kind != "meeting" || door != Door::Staff {
        return Ok(Vec::new());
    }
    let db = cx.db().reader();
    let meeting = medvirk_meetings::get(db, MeetingId(id)).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    if !cx.may(READ, process.resource()) {
        return Ok(Vec::new());
    }
    let booklets = store::booklets(db, meeting.id).await?.len();
    let groups = store::groups(db, meeting.id).await?.len();
    let panel = StaffPanel {
        t: T(cx.language()),
        base: path(meeting.id, ""),
        booklets,
        groups,
        has_any: booklets + groups > 0,
    };
    Ok(vec![Panel { order: 22, html: panel.render()? }])
}
