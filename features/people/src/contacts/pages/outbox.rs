//! All messages, by channel and state.

use askama::Template;
use axum::response::Response;
use medvirk_i18n::format;
use medvirk_jobs::outbox::{self, Channel, Entry, Filter, State};
use medvirk_kernel::Resource;
use medvirk_slice::Cx;
use medvirk_web::{Access, Cell, Column, Fault, List, ListQuery, Page, Routes, html};

use super::super::{labels, messages, policy::DELIVER};
use crate::T;

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(DELIVER), "/staff/outbox", list)
}

#[derive(Template)]
#[template(path = "contacts/outbox.html")]
struct OutboxPage {
    page: Page,
    t: T,
    is_demo: bool,
    tiles: Vec<Tile>,
    list: List,
}

/// A figure that leads to its list.
struct Tile {
    number: u64,
    words: String,
    href: &'static str,
}

async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(DELIVER, Resource::SITE)?;
    let t = T(cx.language());
    let filter = Filter {
        channel: Channel::from_code(query.filter("channel")),
        states: State::from_code(query.filter("state")).into_iter().collect(),
        search: Some(query.search().to_owned()).filter(|s| !s.is_empty()),
        ..Filter::default()
    };
    let (entries, total) = read(&cx, &filter, query.offset(), query.limit()).await?;
    let pair = |code: &str, words: String| (code.to_owned(), words);
    let channels = Channel::ALL.map(|c| pair(c.code(), labels::channel(t, c)));
    let states = State::ALL.map(|s| pair(s.code(), labels::state(t, s).1));
    let mut list = List::new(&cx, &query, t.outbox_heading(), total)
        .searchable()
        .filter("channel", t.outbox_channel(), channels.to_vec())
        .filter("state", t.outbox_state(), states.to_vec())
        .empty(labels::empty("empty-mail", &t.outbox_none_heading(), &t.outbox_none()))
        .columns(vec![
            Column::new(t.outbox_to()),
            Column::new(t.outbox_subject()),
            Column::new(t.outbox_channel()),
            Column::new(t.outbox_state()),
            Column::new(t.outbox_when()),
        ]);
    for entry in &entries {
        list.row(row(&cx, t, entry));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    html(&OutboxPage {
        page: Page::staff(&cx, t.outbox_heading()),
        t,
        is_demo: cx.app().is_demo,
        tiles: tiles(&cx, t).await?,
        list,
    })
}

/// The outbox gives at most 500 at once; an export asks again until it has all.
async fn read(
    cx: &Cx,
    filter: &Filter,
    offset: u64,
    limit: u64,
) -> Result<(Vec<Entry>, u64), Fault> {
    let mut page = outbox::list(cx.db(), filter, offset, limit).await?;
    while (page.entries.len() as u64) < limit.min(page.total.saturating_sub(offset)) {
        let from = offset + page.entries.len() as u64;
        let more = outbox::list(cx.db(), filter, from, limit).await?.entries;
        if more.is_empty() {
            break;
        }
        page.entries.extend(more);
    }
    Ok((page.entries, page.total))
}

fn row(cx: &Cx, t: T, entry: &Entry) -> Vec<Cell> {
    let name = match (entry.to_name.as_str(), entry.to.as_str()) {
        ("", "") => t.erase_somebody(),
        ("", to) => to.to_owned(),
        (name, _) => name.to_owned(),
    };
    let (color, state) = labels::state(t, entry.state);
    let when = format::date_time(cx.language(), entry.done_at.unwrap_or(entry.created_at));
    let is_later = entry.done_at.is_none() && entry.attempts == 0 && entry.due_at > cx.now();
    let later =
        is_later.then(|| t.outbox_not_before(format::date_time(cx.language(), entry.due_at)));
    vec![
        Cell::link(&format!("/staff/outbox/{}", entry.id), name),
        Cell::text(&entry.subject),
        Cell::text(labels::channel(t, entry.channel)),
        Cell::tag(color, state),
        Cell::text(when).note(&later.unwrap_or_default()),
    ]
}

async fn tiles(cx: &Cx, t: T) -> Result<Vec<Tile>, Fault> {
    let counts = outbox::counts(cx.db()).await?;
    let of = |state: State| -> u64 {
        counts.iter().filter(|((_, s), _)| *s == state).map(|(_, n)| n).sum()
    };
    let (_, unreached) = messages::waiting(cx.db().reader(), 0, 1).await?;
    let tile = |number, words, href| Tile { number, words, href };
    Ok(vec![
        tile(of(State::ToPrint), t.outbox_tile_print(), "/staff/outbox/letters"),
        tile(of(State::ToPhone), t.outbox_tile_phone(), "/staff/outbox/phone"),
        tile(unreached, t.outbox_tile_unreached(), "/staff/outbox/unreached"),
        tile(of(State::Dead), t.outbox_tile_dead(), "/staff/outbox?state=dead"),
        tile(of(State::Queued), t.outbox_tile_queued(), "/staff/outbox?state=queued"),
        tile(of(State::Sent), t.outbox_tile_sent(), "/staff/outbox?state=sent"),
    ])
}
