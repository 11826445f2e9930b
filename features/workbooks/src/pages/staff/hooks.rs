//! What this slice puts on pages of others: the staff menu, and the meeting's own page.

use askama::Template;
use medvirk_kernel::Result;
use medvirk_meetings::model::MeetingId;
use medvirk_slice::{Cx, Door, MenuEntry, Panel};
use uuid::Uuid;

use super::path;
use crate::{T, policy::READ, store};

pub(crate) fn menu(cx: &Cx, door: Door) -> Vec<MenuEntry> {
    if door != Door::Staff || !cx.allows_somewhere(READ) {
        return Vec::new();
    }
    let text = T(cx.language()).menu();
    vec![MenuEntry { order: 155, text, href: "/staff/workbooks".to_owned(), icon: "paper" }]
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
