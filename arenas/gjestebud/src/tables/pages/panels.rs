//! What the tables show on pages of other slices: the menu, the page of a process, today.

use askama::Template;
use medvirk_kernel::{ProcessId, Resource, Result, Stage};
use medvirk_slice::{Chapter, Cx, Door, MenuEntry, Panel, TodayItem, Urgency};

use super::overview::{Bar, bars};
use crate::{
    T,
    model::report::Due,
    policy::READ,
    tables::{
        policy::HAND_OVER,
        round::{Round, Stand},
        seat::tables_path,
        tally::Tally,
    },
};

/// Rounds that ended longer ago are not on the page of today.
const DAYS_BACK: i64 = 60;
/// A read-back nobody has answered for so long is worth a telephone call.
const READBACK_DAYS: i64 = 7;

pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    let t = T(cx.language());
    let resource = Resource { process: Some(process), stage: None, held: None };
    let path = tables_path(process);
    let mut menu = Vec::new();
    if cx.may(READ, resource) {
        let text = t.table_overview_title();
        let href = path.clone();
        menu.push((Chapter::Meet, MenuEntry { order: 260, text, href, icon: "table" }));
    }
    if cx.may(HAND_OVER, resource) {
        let (text, href) = (t.table_baskets_title(), format!("{path}/baskets"));
        menu.push((Chapter::Meet, MenuEntry { order: 270, text, href, icon: "basket" }));
    }
    menu
}

#[derive(Template)]
#[template(path = "tables/panel.html")]
struct TablesPanel {
    t: T,
    bars: Vec<Bar>,
    reported: u32,
    planned: u32,
    heads: u32,
    late: usize,
    /// Where staff read more; empty on the public page.
    path: String,
}

pub(crate) async fn process_panels(cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
    let process = medvirk_processes::get(cx.db().reader(), process).await?;
    let (late, path) = match door {
        Door::Public if process.is_public() => (0, String::new()),
        Door::Staff if cx.may(READ, process.resource()) => {
            let path = tables_path(process.id);
            (Round::of(cx, process.clone()).await?.late().len(), path)
        }
        _ => return Ok(Vec::new()),
    };
    let tally = Tally::read(cx, process.id).await?;
    if tally.tables == 0 {
        return Ok(Vec::new());
    }
    let whole = tally.whole();
    let panel = TablesPanel {
        t: T(cx.language()),
        bars: bars(cx.language(), tally.plans()),
        reported: whole.reported,
        planned: whole.planned.max(whole.assigned),
        heads: tally.heads,
        late,
        path,
    };
    Ok(vec![Panel { order: 260, html: panel.render()? }])
}

pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let mut items = Vec::new();
    for process in medvirk_processes::list(cx.db().reader()).await? {
        let resource = process.resource();
        let is_live = process.stage == Stage::Published;
        if is_live && (cx.may(READ, resource) || cx.may(HAND_OVER, resource)) {
            let round = Round::of(cx, process).await?;
            items.extend(items_of(cx, &round));
        }
    }
    Ok(items)
}

fn items_of(cx: &Cx, round: &Round) -> Vec<TodayItem> {
    let (t, today) = (T(cx.language()), cx.today());
    let name = round.process.name(cx.language()).to_owned();
    let path = tables_path(round.process.id);
    let resource = round.process.resource();
    let mut items = Vec::new();
    let mut add = |urgency, count: usize, text: String, href: String, icon| {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        if count > 0 {
            items.push(TodayItem { urgency, text, href, due: None, count: Some(count), icon });
        }
    };
    if cx.may(READ, resource) {
        let is_fresh = |line: &&crate::tables::round::Line| matches!(line.due, Due::Late { days } if days <= DAYS_BACK);
        let late = round.lines.iter().filter(is_fresh).count();
        add(Urgency::Overdue, late, t.table_today_late(&name), format!("{path}/late"), "phone");
        let undecided = round.lines.iter().filter(|l| l.stand == Stand::Undecided).count();
        let at = format!("{path}?stand=undecided");
        add(Urgency::Soon, undecided, t.table_today_undecided(&name), at, "swap");
        let unread = round.lines.iter().filter(|l| l.stand == Stand::Reported);
        let days = |at: chrono::DateTime<chrono::Utc>| (cx.now() - at).num_days();
        let unread = unread
            .filter_map(|l| l.report.as_ref())
            .filter(|r| (READBACK_DAYS..=DAYS_BACK).contains(&days(r.received_at)))
            .count();
        let at = format!("{path}?stand=reported");
        add(Urgency::Normal, unread, t.table_today_readback(&name), at, "check-circle");
    }
    if cx.may(HAND_OVER, resource) {
        let baskets = round.lines.iter().filter(|l| l.needs_basket(today)).count();
        let at = format!("{path}/baskets");
        add(Urgency::Soon, baskets, t.table_today_baskets(&name), at, "basket");
    }
    items
}
