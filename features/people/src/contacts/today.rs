//! What this part shows on pages it does not own: the menu, and what waits today.

use medvirk_jobs::outbox::{self, State};
use medvirk_kernel::{Resource, Result};
use medvirk_slice::{Cx, Door, MenuEntry, TodayItem, Urgency};

use super::{
    feedback, messages,
    policy::{ANSWER_FEEDBACK, ANSWER_REQUESTS, DELIVER, READ, WORD},
    requests,
};
use crate::T;

pub(super) fn menu(cx: &Cx, door: Door) -> Vec<MenuEntry> {
    if door != Door::Staff {
        return Vec::new();
    }
    let t = T(cx.language());
    [
        (READ, 500, t.contact_list_heading(), "/staff/people", "people"),
        (DELIVER, 510, t.outbox_heading(), "/staff/outbox", "envelope"),
        (WORD, 520, t.wording_menu(), "/staff/wording", "pencil"),
        (ANSWER_FEEDBACK, 530, t.feedback_heading(), "/staff/feedback", "speech"),
    ]
    .into_iter()
    .filter(|(action, ..)| cx.may(*action, Resource::SITE))
    .map(|(_, order, text, href, icon)| MenuEntry { order, text, href: href.to_owned(), icon })
    .collect()
}

pub(super) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let mut items = Vec::new();
    if cx.may(DELIVER, Resource::SITE) {
        items.extend(to_deliver(cx).await?);
    }
    let t = T(cx.language());
    let db = cx.db().reader();
    if cx.may(ANSWER_REQUESTS, Resource::SITE) {
        let (count, due) = requests::waiting(db).await?;
        let text = t.waiting_requests(count);
        items.extend(item(cx, count, text, "/staff/people/requests", "lock", due));
    }
    if cx.may(ANSWER_FEEDBACK, Resource::SITE) {
        let (count, due) = feedback::waiting(db).await?;
        let text = t.waiting_feedback(count);
        items.extend(item(cx, count, text, "/staff/feedback?state=open", "speech", due));
    }
    Ok(items)
}

async fn to_deliver(cx: &Cx) -> Result<Vec<TodayItem>> {
    let t = T(cx.language());
    let counts = outbox::counts(cx.db()).await?;
    let of = |state: State| -> u64 {
        counts.iter().filter(|((_, s), _)| *s == state).map(|(_, n)| n).sum()
    };
    let (_, unreached) = messages::waiting(cx.db().reader(), 0, 1).await?;
    let (print, phone, dead) = (of(State::ToPrint), of(State::ToPhone), of(State::Dead));
    let mut items = Vec::new();
    items.extend(item(cx, print, t.waiting_print(print), "/staff/outbox/letters", "print", None));
    items.extend(item(cx, phone, t.waiting_phone(phone), "/staff/outbox/phone", "phone", None));
    items.extend(
        [
            (dead, t.waiting_dead(dead), "/staff/outbox?state=dead"),
            (unreached, t.waiting_unreached(unreached), "/staff/outbox/unreached"),
        ]
        .into_iter()
        .filter_map(|(count, text, href)| item(cx, count, text, href, "warning", None))
        .map(|item| TodayItem { urgency: Urgency::Overdue, ..item }),
    );
    Ok(items)
}

/// Nothing when there is nothing to do.
fn item(
    cx: &Cx,
    count: u64,
    text: String,
    href: &str,
    icon: &'static str,
    due: Option<chrono::NaiveDate>,
) -> Option<TodayItem> {
    let urgency = match due.map(|day| (day - cx.today()).num_days()) {
        Some(..0) => Urgency::Overdue,
        Some(0..=7) | None => Urgency::Soon,
        Some(_) => Urgency::Normal,
    };
    (count > 0).then(|| TodayItem {
        urgency,
        text,
        href: href.to_owned(),
        due,
        count: Some(count),
        icon,
    })
}
