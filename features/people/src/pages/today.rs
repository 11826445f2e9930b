//! The first page of staff: what needs doing today, in all slices, and the way to the processes.

use askama::Template;
use axum::response::Response;
use chrono::{NaiveDate, Timelike};
use medvirk_i18n::{format, sort_by_text};
use medvirk_kernel::{ProcessId, Resource, Role, to_oslo};
use medvirk_slice::{Cx, TodayItem, Urgency};
use medvirk_web::{Access, Fault, Page, Routes, html};

use crate::{
    T,
    accounts::store,
    policy::{ACCOUNTS, SETTINGS, TODAY},
};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(TODAY), "/staff", show)
}

#[derive(Template)]
#[template(path = "people/today.html")]
struct TodayPage {
    page: Page,
    t: T,
    greeting: String,
    lead: String,
    tiles: Vec<Tile>,
    groups: Vec<Group>,
    processes: Vec<Link>,
    first_steps: Vec<FirstStep>,
    may_make_processes: bool,
}

/// A figure with the way to what it counts.
struct Tile {
    number: String,
    text: String,
    href: String,
}

struct Link {
    text: String,
    href: String,
}

/// Things of one urgency.
struct Group {
    id: &'static str,
    icon: &'static str,
    heading: String,
    items: Vec<Item>,
}

struct Item {
    text: String,
    href: String,
    note: String,
    tag: String,
    color: &'static str,
}

/// What a new site needs first.
struct FirstStep {
    icon: &'static str,
    heading: String,
    words: String,
    href: &'static str,
    button: String,
}

/// The processes of all slices, by name.
pub(super) async fn process_names(cx: &Cx) -> Result<Vec<(ProcessId, String)>, Fault> {
    let mut all = Vec::new();
    for slice in &cx.app().slices {
        all.extend(slice.process_names(cx).await?);
    }
    sort_by_text(cx.language(), &mut all, |(_, title)| title.as_str());
    Ok(all)
}

async fn show(cx: Cx) -> Result<Response, Fault> {
    cx.permit(TODAY, Resource::SITE)?;
    let t = T(cx.language());
    let mut items = Vec::new();
    for slice in &cx.app().slices {
        items.extend(slice.today(&cx).await?);
    }
    items.sort_by_key(|i| (i.urgency, i.due.is_none(), i.due));
    let lead = lead(&cx, &items);
    let (tiles, items) = tiles(&cx, items);
    let processes = process_names(&cx).await?;
    let first_steps = if processes.is_empty() { first_steps(&cx).await? } else { Vec::new() };
    let link = |(id, text)| Link { text, href: format!("/staff/processes/{id}") };
    html(&TodayPage {
        page: Page::staff(&cx, t.today_heading()),
        t,
        greeting: greeting(&cx),
        lead,
        tiles,
        groups: groups(&cx, items),
        processes: processes.into_iter().map(link).collect(),
        first_steps,
        may_make_processes: is_planner(&cx),
    })
}

fn is_planner(cx: &Cx) -> bool {
    let grants = cx.actor().staff().map(|s| s.grants.as_slice()).unwrap_or_default();
    grants.iter().any(|g| g.role == Role::Planner && g.process.is_none())
}

/// "God morgen, Ingvild": by the clock on the wall, with the first name.
fn greeting(cx: &Cx) -> String {
    let t = T(cx.language());
    let name = cx.actor().staff().map_or("", |s| s.name.as_str());
    let first = name.split_whitespace().next().unwrap_or("");
    match to_oslo(cx.now()).hour() {
        5..10 => t.today_morning(first),
        10..18 => t.today_day(first),
        _ => t.today_evening(first),
    }
}

fn lead(cx: &Cx, items: &[TodayItem]) -> String {
    let t = T(cx.language());
    let day = format::date_with_weekday(cx.language(), cx.today());
    let count = |urgency| items.iter().filter(|i| i.urgency == urgency).count();
    t.today_lead(capital(&day), count(Urgency::Overdue), count(Urgency::Soon))
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().collect::<String>() + chars.as_str())
}

/// Figures that only inform become tiles; the rest are things to do.
fn tiles(cx: &Cx, items: Vec<TodayItem>) -> (Vec<Tile>, Vec<TodayItem>) {
    let is_tile =
        |i: &TodayItem| i.urgency == Urgency::Normal && i.count.is_some() && i.due.is_none();
    let (figures, rest): (Vec<_>, Vec<_>) = items.into_iter().partition(is_tile);
    let tile = |i: TodayItem| Tile {
        number: figure(cx, i.count.unwrap_or(0)),
        text: i.text,
        href: i.href,
    };
    (figures.into_iter().map(tile).collect(), rest)
}

fn figure(cx: &Cx, count: u64) -> String {
    format::number(cx.language(), i64::try_from(count).unwrap_or(i64::MAX))
}

fn groups(cx: &Cx, items: Vec<TodayItem>) -> Vec<Group> {
    let t = T(cx.language());
    let kinds = [
        (Urgency::Overdue, "overdue", "warning", t.today_overdue(), "danger"),
        (Urgency::Soon, "soon", "clock", t.today_soon(), "warning"),
        (Urgency::Normal, "later", "info", t.today_later(), "neutral"),
    ];
    let mut groups = Vec::new();
    for (urgency, id, icon, heading, color) in kinds {
        let some = items.iter().filter(|i| i.urgency == urgency);
        let items: Vec<Item> = some.map(|i| item(cx, i, color)).collect();
        if !items.is_empty() {
            groups.push(Group { id, icon, heading, items });
        }
    }
    groups
}

fn item(cx: &Cx, item: &TodayItem, color: &'static str) -> Item {
    let note = item.due.map(|due| when(cx, due)).unwrap_or_default();
    let tag = item.count.map(|n| figure(cx, n)).unwrap_or_default();
    Item { text: item.text.clone(), href: item.href.clone(), note, tag, color }
}

fn when(cx: &Cx, due: NaiveDate) -> String {
    let t = T(cx.language());
    let date = format::date(cx.language(), due);
    match (due - cx.today()).num_days() {
        0 => t.today_due_today(date),
        1 => t.today_due_tomorrow(date),
        days if days > 0 => t.today_due_in(date, days),
        days => t.today_due_past(-days, date),
    }
}

/// What somebody can do on a site without processes, by what they may.
async fn first_steps(cx: &Cx) -> Result<Vec<FirstStep>, Fault> {
    let t = T(cx.language());
    let mut steps = Vec::new();
    if cx.may(SETTINGS, Resource::SITE) && !super::settings_items(cx).is_empty() {
        steps.push(FirstStep {
            icon: "settings",
            heading: t.first_settings(),
            words: t.first_settings_words(),
            href: "/staff/settings",
            button: t.first_settings_button(),
        });
    }
    if cx.may(ACCOUNTS, Resource::SITE) && store::count_open(cx.db().reader()).await? < 2 {
        steps.push(FirstStep {
            icon: "people",
            heading: t.first_invite(),
            words: t.first_invite_words(),
            href: "/staff/accounts/invite",
            button: t.first_invite_button(),
        });
    }
    if is_planner(cx) {
        steps.push(FirstStep {
            icon: "fjord",
            heading: t.first_process(),
            words: t.first_process_words(),
            href: "/staff/processes/new",
            button: t.first_process_button(),
        });
    }
    Ok(steps)
}
