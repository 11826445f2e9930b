//! What needs somebody today: sign-up about to open, meetings within days, long waiting lists, offers
//! without an answer, meetings held and not summed up.

use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_kernel::{Result, to_oslo};
use medvirk_slice::{Cx, TodayItem, Urgency};

use super::path;
use crate::{
    T,
    model::{Meeting, MeetingState, State},
    policy::READ,
    store,
};

/// A waiting list that could fill so much of the house again is worth a second meeting: one in so many.
const LONG_LIST: u32 = 4;

/// What needs somebody today.
pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let (db, now) = (cx.db().reader(), cx.now());
    let meetings = store::within(db, now - TimeDelta::days(30), now + TimeDelta::days(60)).await?;
    let mut items = Vec::new();
    let mut mine = Vec::new();
    for process in medvirk_processes::list(db).await? {
        if cx.may(READ, process.resource()) {
            mine.push(process.id);
        }
    }
    for meeting in meetings.iter().filter(|m| mine.contains(&m.process)) {
        match meeting.state {
            MeetingState::Published if meeting.is_over(now) => items.extend(held(cx, meeting)),
            MeetingState::Published => items.extend(coming(cx, meeting).await?),
            MeetingState::Draft if meeting.starts_at - now < TimeDelta::days(14) => {
                let text = T(cx.language()).today_draft(title(cx, meeting));
                items.push(item(Urgency::Soon, text, meeting, "", "pencil"));
            }
            _ => {}
        }
    }
    Ok(items)
}

fn title(cx: &Cx, meeting: &Meeting) -> String {
    meeting.title.to(cx.language()).to_owned()
}

fn item(urgency: Urgency, text: String, of: &Meeting, rest: &str, icon: &'static str) -> TodayItem {
    let due = Some(to_oslo(of.starts_at).date_naive());
    TodayItem { urgency, text, href: path(of.id, rest), due, count: None, icon }
}

fn held(cx: &Cx, meeting: &Meeting) -> Option<TodayItem> {
    let days = (cx.now() - meeting.ends_at).num_days();
    if !meeting.plan.summary.is_empty() {
        return None;
    }
    let urgency = if days > 14 { Urgency::Overdue } else { Urgency::Normal };
    let text = T(cx.language()).today_no_summary(title(cx, meeting));
    let due = Some(to_oslo(meeting.ends_at + TimeDelta::days(14)).date_naive());
    Some(TodayItem { due, ..item(urgency, text, meeting, "/after", "pencil") })
}

async fn coming(cx: &Cx, meeting: &Meeting) -> Result<Vec<TodayItem>> {
    let (t, now, db) = (T(cx.language()), cx.now(), cx.db().reader());
    let mut items = Vec::new();
    let opens = meeting.plan.sign_up.opens_at.filter(|_| meeting.plan.sign_up.needed);
    if let Some(opens) = opens.filter(|at| *at > now && *at - now < TimeDelta::days(3)) {
        let text = t.today_opens(title(cx, meeting), format::date_time(cx.language(), opens));
        let due = Some(to_oslo(opens).date_naive());
        items.push(TodayItem { due, ..item(Urgency::Normal, text, meeting, "", "open") });
    }
    if meeting.starts_at - now < TimeDelta::days(4) {
        let urgency = if meeting.starts_at - now < TimeDelta::days(1) {
            Urgency::Soon
        } else {
            Urgency::Normal
        };
        items.push(item(urgency, t.today_near(title(cx, meeting)), meeting, "", "calendar"));
    }
    let all = store::sign_ups(db, meeting.id).await?;
    let count = |state: State| all.iter().filter(|one| one.state == state).count() as u64;
    let capacity = store::places(db, meeting.id).await?.capacity.unwrap_or(u32::MAX);
    let (waiting, offered) = (count(State::Waiting), count(State::Offered));
    if waiting > 0 && waiting >= u64::from(capacity / LONG_LIST) {
        let text = t.today_waiting(title(cx, meeting), waiting);
        let found = item(Urgency::Normal, text, meeting, "/sign-ups?state=waiting", "people");
        items.push(TodayItem { count: Some(waiting), ..found });
    }
    if offered > 0 {
        let text = t.today_offered(title(cx, meeting), offered);
        let found = item(Urgency::Normal, text, meeting, "/sign-ups?state=offered", "clock");
        items.push(TodayItem { count: Some(offered), ..found });
    }
    Ok(items)
}
