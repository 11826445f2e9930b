//! The calendar for others: a feed that calendars subscribe to, and a list that other web sites show.

use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use chrono::TimeDelta;
use medvirk_slice::Cx;
use medvirk_web::{Fault, ListQuery, Page, html_embedded};

use super::{
    filter::Filter,
    meeting::ics,
    shown::{Card, listed, upcoming},
};
use crate::{T, calendar};

/// How long a meeting stays in the feed after it has been.
const KEPT: TimeDelta = TimeDelta::days(90);
/// Meetings in a list on another site, unless it asks for fewer or more.
const SHOWN: usize = 10;
/// Most of them.
const MOST: usize = 50;

/// `GET /meetings.ics`
pub(super) async fn ics_feed(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    let filter = Filter::of(&query);
    let all = listed(&cx, cx.now() - KEPT).await?;
    let chosen = all.into_iter().filter(|one| filter.takes(one)).map(|one| one.meeting);
    let meetings: Vec<_> = chosen.collect();
    let name = T(cx.language()).embed_title(&cx.municipality().name);
    Ok(briefly(ics(calendar::feed(&cx, &name, &meetings, cx.language()))))
}

#[derive(Template)]
#[template(path = "meetings/public_embed.html")]
struct EmbedPage {
    page: Page,
    t: T,
    heading: String,
    all: String,
    cards: Vec<Card>,
}

/// `GET /meetings/embed`
pub(super) async fn embed(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    let t = T(cx.language());
    let filter = Filter::of(&query);
    let most = query.filter("count").parse().unwrap_or(SHOWN).clamp(1, MOST);
    let chosen = upcoming(&cx).await?.into_iter().filter(|one| filter.takes(one)).take(most);
    let cards = chosen.map(|one| {
        let card = Card::of(&cx, &one);
        Card { href: cx.absolute(&card.href), ..card }
    });
    let heading = t.embed_title(&cx.municipality().name);
    let shown = EmbedPage {
        cards: cards.collect(),
        page: Page { is_indexed: false, ..Page::table(&cx, heading.clone()) },
        t,
        heading,
        all: cx.absolute(&filter.address("/meetings", &[("lang", cx.language().code())])),
    };
    Ok(briefly(html_embedded(&shown)?))
}

/// Many ask for these again and again; the same reader gets what was said some minutes ago.
fn briefly(mut answer: Response) -> Response {
    let kept = HeaderValue::from_static("private, max-age=300");
    answer.headers_mut().insert(header::CACHE_CONTROL, kept);
    answer
}
