//! What other pages show of minutes.

use askama::Template;
use medvirk_kernel::Result;
use medvirk_slice::{Cx, Door, Panel};
use uuid::Uuid;

use super::{path, store};
use crate::{
    T,
    model::{MeetingId, MeetingState},
    policy::MINUTES,
};

#[derive(Template)]
#[template(path = "meetings/minutes_panel.html")]
struct MinutesPanel {
    t: T,
    state: String,
    href: String,
    words: String,
}

/// On the page of a meeting: for staff where the minutes stand, for everybody the approved ones.
pub(crate) async fn record_panels(
    cx: &Cx,
    (kind, id): (&str, Uuid),
    door: Door,
) -> Result<Vec<Panel>> {
    if kind != "meeting" || door == Door::Table {
        return Ok(Vec::new());
    }
    let (db, t) = (cx.db().reader(), T(cx.language()));
    let meeting = crate::store::get(db, MeetingId(id)).await?;
    let minutes = store::of_meeting(db, meeting.id).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    let (href, state, words) = match (door, &minutes) {
        (Door::Public, Some(one)) if one.is_public() => (
            format!("/meetings/{}/minutes", meeting.slug),
            t.minutes_panel_public(),
            t.minutes_read(),
        ),
        (Door::Public, _) => return Ok(Vec::new()),
        (_, Some(one)) => {
            (path(meeting.id, ""), super::staff::state_words(t, one), t.minutes_heading())
        }
        (_, None) if !cx.may(MINUTES, process.resource()) => return Ok(Vec::new()),
        (_, None) => (path(meeting.id, "/edit"), t.minutes_none(), t.minutes_begin()),
    };
    let html = MinutesPanel { t, state, href, words }.render()?;
    Ok(vec![Panel { order: 40, html }])
}

/// Approved minutes, for search engines and the link checker.
pub(crate) async fn public_addresses(cx: &Cx) -> Result<Vec<String>> {
    let db = cx.db().reader();
    let mut addresses = Vec::new();
    for one in store::approved(db).await? {
        let meeting = crate::store::get(db, one.meeting).await?;
        let process = medvirk_processes::get(db, meeting.process).await?;
        if process.is_public() && meeting.state != MeetingState::Draft {
            addresses.push(format!("/meetings/{}/minutes", meeting.slug));
        }
    }
    Ok(addresses)
}
