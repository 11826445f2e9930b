//! Minutes that wait for somebody of the staff: remarks without an answer, and those that can be approved.

use medvirk_kernel::Result;
use medvirk_slice::{Cx, TodayItem, Urgency};

use super::{path, store};
use crate::{T, policy::MINUTES};

/// What needs somebody today.
pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let (db, t) = (cx.db().reader(), T(cx.language()));
    let mut items = Vec::new();
    for one in store::out(db).await? {
        let meeting = crate::store::get(db, one.meeting).await?;
        let process = medvirk_processes::get(db, meeting.process).await?;
        if !cx.may(MINUTES, process.resource()) {
            continue;
        }
        let remarks = store::remarks(db, one.id).await?;
        let waiting = remarks.iter().filter(|remark| remark.is_accepted.is_none()).count();
        let title = meeting.title.to(cx.language());
        let is_over = !one.takes_remarks(cx.today());
        let text = match (waiting, is_over) {
            (0, false) => continue,
            (0, true) => t.minutes_today_approve(title),
            _ => t.minutes_today_remarks(title),
        };
        items.push(TodayItem {
            urgency: if is_over { Urgency::Soon } else { Urgency::Normal },
            text,
            href: path(meeting.id, ""),
            // The date was for remarks; approving them has none.
            due: one.remarks_until.filter(|_| !is_over),
            count: u64::try_from(waiting).ok().filter(|waiting| *waiting > 0),
            icon: "speech",
        });
    }
    Ok(items)
}
