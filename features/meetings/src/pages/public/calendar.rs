//! The public calendar: all one can come to, as a list, as a month and as plain text.

use askama::Template;
use axum::response::Response;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Form, ListQuery, Page, html_for_all_until};

use super::{
    filter::{Choices, Filter, choices},
    month::{self, Month},
    shown::{Card, Listed, Standing, listed, stands_until},
};
use crate::T;

/// Meetings that have been, on one page.
const PER_PAGE: usize = 20;

/// One month of the list.
struct Section {
    id: String,
    heading: String,
    cards: Vec<Card>,
}

/// A way to look at the calendar.
struct View {
    words: String,
    href: String,
    icon: &'static str,
    is_here: bool,
}

#[derive(Template)]
#[template(path = "meetings/public_calendar.html")]
struct CalendarPage {
    page: Page,
    t: T,
    heading: String,
    views: Vec<View>,
    form: Form,
    choices: Choices,
    /// What the filter form sends along: the view.
    kept: Option<(&'static str, String)>,
    has_filter: bool,
    clear: String,
    count: usize,
    sections: Vec<Section>,
    month: Option<Month>,
    is_text: bool,
    is_past: bool,
    newer: Option<String>,
    older: Option<String>,
    past: String,
    upcoming: String,
    feed: String,
    webcal: String,
    embed: String,
    snippet: String,
}

/// `GET /meetings`
pub(super) async fn show(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    let t = T(cx.language());
    let filter = Filter::of(&query);
    let all = listed(&cx, DateTime::<Utc>::UNIX_EPOCH).await?;
    let choices = choices(&cx, &all, &filter).await?;
    let until = stands_until(all.iter().map(|one| &one.meeting), cx.now());
    let asked = query.filter("month");
    let this_month = cx.today().with_day(1).unwrap_or(cx.today());
    let first = (!asked.is_empty()).then(|| month::asked(asked).unwrap_or(this_month));
    let month = first.map(|first| Month::of(&cx, first, &all, &filter));
    let (is_past, is_text) = (query.filter("past") == "1", query.filter("view") == "text");
    let (before, ahead): (Vec<_>, Vec<_>) =
        all.into_iter().filter(|one| filter.takes(one)).partition(|o| o.meeting.is_over(cx.now()));
    let (chosen, newer, older) = if is_past {
        leaf(before, &filter, query.page())
    } else {
        // One that is called off stays, so that nobody stands before a locked door.
        (ahead, None, None)
    };
    let address = |path: &str, more: &[(&str, &str)]| filter.address(path, more);
    let this = this_month.format("%Y-%m").to_string();
    let is_list = month.is_none() && !is_text && !is_past;
    let view = |words, href, icon, is_here| View { words, href, icon, is_here };
    let feed = cx.absolute(&address("/meetings.ics", &[("lang", cx.language().code())]));
    let embed = address("/meetings/embed", &[("lang", cx.language().code())]);
    let heading = if is_past { t.cal_past_heading() } else { t.cal_heading() };
    let municipality = cx.municipality().name.clone();
    let page = Page::public(&cx, heading.clone()).crumb(t.cal_front(), "/");
    html_for_all_until(
        &CalendarPage {
            // Of all ways to look at the calendar search engines need one.
            page: Page { is_indexed: is_list && filter.is_empty(), ..page },
            t,
            views: vec![
                view(t.cal_view_list(), address("/meetings", &[]), "menu", is_list),
                view(
                    t.cal_view_month(),
                    address("/meetings", &[("month", &this)]),
                    "calendar",
                    month.is_some(),
                ),
                view(
                    t.cal_view_text(),
                    address("/meetings", &[("view", "text")]),
                    "paper",
                    is_text && month.is_none(),
                ),
            ],
            form: Form::filled(&cx, filter.pairs()),
            choices,
            kept: kept(asked, is_text, is_past),
            has_filter: !filter.is_empty(),
            clear: "/meetings".to_owned(),
            count: month.as_ref().map_or(chosen.len(), |month| month.count),
            sections: sections(&cx, &chosen),
            month,
            is_text,
            is_past,
            newer,
            older,
            past: address("/meetings", &[("past", "1")]),
            upcoming: address("/meetings", &[]),
            webcal: feed
                .split_once("://")
                .map(|(_, rest)| format!("webcal://{rest}"))
                .unwrap_or_default(),
            feed,
            snippet: snippet(&cx.absolute(&embed), &t.embed_title(&municipality)),
            embed,
            heading,
        },
        until,
    )
}

/// The view that a filter must not lose.
fn kept(month: &str, is_text: bool, is_past: bool) -> Option<(&'static str, String)> {
    match (month, is_text, is_past) {
        ("", true, _) => Some(("view", "text".to_owned())),
        ("", _, true) => Some(("past", "1".to_owned())),
        ("", ..) => None,
        (month, ..) => Some(("month", month.to_owned())),
    }
}

/// One page of the meetings that have been, the last first, and the addresses of the pages beside it.
fn leaf(
    before: Vec<Listed>,
    filter: &Filter,
    page: u64,
) -> (Vec<Listed>, Option<String>, Option<String>) {
    let page = usize::try_from(page).unwrap_or(1);
    let of =
        |page: usize| filter.address("/meetings", &[("past", "1"), ("page", &page.to_string())]);
    let held = before.into_iter().rev().filter(|one| one.standing != Standing::CalledOff);
    let held: Vec<_> = held.collect();
    let older = (held.len() > page * PER_PAGE).then(|| of(page + 1));
    let newer = (page > 1).then(|| of(page - 1));
    let shown = held.into_iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).collect();
    (shown, newer, older)
}

/// The meetings by month, in their order.
fn sections(cx: &Cx, chosen: &[Listed]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for one in chosen {
        let card = Card::of(cx, one);
        let id = format!("m-{}-{:02}", card.in_month.0, card.in_month.1);
        match sections.last_mut() {
            Some(last) if last.id == id => last.cards.push(card),
            _ => {
                let day = NaiveDate::from_ymd_opt(card.in_month.0, card.in_month.1, 1);
                let day = day.unwrap_or(cx.today());
                sections.push(Section {
                    id,
                    heading: capital(&month::heading(cx, day)),
                    cards: vec![card],
                });
            }
        }
    }
    sections
}

/// With a capital letter, as a heading begins.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What web editors paste into their page.
fn snippet(address: &str, title: &str) -> String {
    let (address, title) = (medvirk_web::escape(address), medvirk_web::escape(title));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>"
    )
}
