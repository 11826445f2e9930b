//! What meetings put on public pages of others: menu, front page, the page and timeline of a process.

use askama::Template;
use medvirk_kernel::{ProcessId, Result, to_oslo};
use medvirk_slice::{Cx, Door, MenuEntry, Milestone, Panel};

use super::shown::{Card, listed, upcoming};
use crate::{
    T,
    model::{Meeting, MeetingState},
    store,
};

/// Place of the meetings on the front page and among what a process asks people to do.
const NEXT: i32 = 20;
/// Most meetings in a panel.
const MOST: usize = 3;

/// Entries of the public menu.
pub(crate) fn menu(cx: &Cx) -> Vec<MenuEntry> {
    let text = T(cx.language()).cal_menu();
    vec![MenuEntry { order: 25, text, href: "/meetings".to_owned(), icon: "calendar" }]
}

#[derive(Template)]
#[template(path = "meetings/public_next.html")]
struct NextPanel {
    t: T,
    cards: Vec<Card>,
    all: String,
    more: usize,
    on_front: bool,
}

/// Meetings to come, on the front page.
pub(crate) async fn front_panels(cx: &Cx) -> Result<Vec<Panel>> {
    let next = upcoming(cx).await?;
    if next.is_empty() {
        return Ok(Vec::new());
    }
    let cards = next.iter().take(MOST).map(|one| Card::of(cx, one)).collect();
    let all = "/meetings".to_owned();
    let more = next.len().saturating_sub(MOST);
    let panel = NextPanel { t: T(cx.language()), cards, all, more, on_front: true };
    Ok(vec![Panel { order: NEXT, html: panel.render()? }])
}

/// Meetings to come, on the public page of their process.
pub(crate) async fn process_panels(cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
    if door != Door::Public {
        return Ok(Vec::new());
    }
    let mut next = upcoming(cx).await?;
    next.retain(|one| one.process.id == process);
    let Some(first) = next.first() else { return Ok(Vec::new()) };
    let filter =
        super::filter::Filter { process: first.process.slug.clone(), ..Default::default() };
    let all = filter.address("/meetings", &[]);
    let cards = next.iter().take(MOST).map(|one| Card::of(cx, one)).collect();
    let more = next.len().saturating_sub(MOST);
    let panel = NextPanel { t: T(cx.language()), cards, all, more, on_front: false };
    Ok(vec![Panel { order: NEXT, html: panel.render()? }])
}

/// Meetings on the timeline of their process.
pub(crate) async fn milestones(cx: &Cx, process: ProcessId) -> Result<Vec<Milestone>> {
    let held = |meeting: &Meeting| meeting.state == MeetingState::Published;
    let meetings = store::of_process(cx.db().reader(), process).await?;
    let dates = meetings.into_iter().filter(held).map(|meeting| {
        let (from, to) = (to_oslo(meeting.starts_at), to_oslo(meeting.ends_at));
        Milestone {
            from: from.date_naive(),
            to: Some(to.date_naive()).filter(|day| *day > from.date_naive()),
            text: meeting.title.to(cx.language()).to_owned(),
            href: Some(format!("/meetings/{}", meeting.slug)),
        }
    });
    Ok(dates.collect())
}

/// Addresses for search engines and the link checker.
pub(crate) async fn public_addresses(cx: &Cx) -> Result<Vec<String>> {
    let all = listed(cx, chrono::DateTime::<chrono::Utc>::UNIX_EPOCH).await?;
    let mut addresses = vec!["/meetings".to_owned()];
    addresses.extend(all.iter().map(|one| format!("/meetings/{}", one.meeting.slug)));
    Ok(addresses)
}
