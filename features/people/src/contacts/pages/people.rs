//! Everybody we know, and those who may be the same.

use askama::Template;
use axum::response::Response;
use medvirk_i18n::{format, words};
use medvirk_kernel::Resource;
use medvirk_slice::Cx;
use medvirk_web::{Access, Cell, Column, Fault, Html, List, ListQuery, Page, Routes, html};

use super::super::{
    Contact, EDIT, READ, find, labels,
    policy::{ANSWER_REQUESTS, SET_PRIVACY},
};
use crate::T;

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(READ), "/staff/people", list).get(
        Access::Staff(EDIT),
        "/staff/people/duplicates",
        duplicates,
    )
}

#[derive(Template)]
#[template(path = "contacts/people.html")]
struct PeoplePage {
    page: Page,
    t: T,
    tiles: Vec<(u64, String)>,
    total: u64,
    twice: usize,
    may_edit: bool,
    may_answer: bool,
    may_set: bool,
    list: List,
}

async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(READ, Resource::SITE)?;
    let t = T(cx.language());
    let db = cx.db().reader();
    let filter = find::Filter {
        search: query.search().to_owned(),
        language: query.filter("language").to_owned(),
        channel: query.filter("channel").to_owned(),
        source: query.filter("source").to_owned(),
    };
    let sort = query.sort().unwrap_or(("", true));
    let (people, total) = find::list(db, &filter, sort, (query.offset(), query.limit())).await?;
    let sources = find::sources(db).await?.into_iter();
    let sources = sources.map(|code| (code.clone(), labels::source(t, &code))).collect();
    let mut list = List::new(&cx, &query, t.contact_list_heading(), total)
        .searchable()
        .filter("language", words::T(cx.language()).word_language(), labels::languages())
        .filter("channel", t.contact_reached_by(), labels::channels(t))
        .filter("source", t.contact_source(), sources)
        .empty(labels::empty("empty-table", &t.contact_none_heading(), &t.contact_none()))
        .columns(columns(&cx, t));
    for person in &people {
        list.row(row(&cx, t, person));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let channels = find::channels(db).await?;
    let tiles: Vec<_> = labels::channels(t)
        .into_iter()
        .map(|(code, words)| (channels.get(&code).copied().unwrap_or(0), words))
        .collect();
    html(&PeoplePage {
        page: Page::staff(&cx, t.contact_list_heading()),
        t,
        total: tiles.iter().map(|(n, _)| n).sum(),
        tiles,
        twice: find::duplicates(db).await?.len(),
        may_edit: cx.may(EDIT, Resource::SITE),
        may_answer: cx.may(ANSWER_REQUESTS, Resource::SITE),
        may_set: cx.may(SET_PRIVACY, Resource::SITE),
        list,
    })
}

fn columns(cx: &Cx, t: T) -> Vec<Column> {
    let w = words::T(cx.language());
    vec![
        Column::sortable("name", w.word_name()),
        Column::new(w.word_email()),
        Column::new(w.word_phone()),
        Column::new(t.contact_reached_by()),
        Column::new(w.word_language()),
        Column::new(t.contact_source()),
        Column::sortable("keep", t.contact_keep_until()),
    ]
}

fn row(cx: &Cx, t: T, person: &Contact) -> Vec<Cell> {
    let phone = person.phone.clone().unwrap_or_default();
    let channel = match person.channel() {
        Some(channel) => Cell::text(labels::channel(t, channel)),
        None => Cell::tag("danger", t.contact_unreachable()),
    };
    let keep = person.keep_until.map(|day| format::date_short(cx.language(), day));
    vec![
        Cell::link(&format!("/staff/people/{}", person.id), &person.name)
            .note(&labels::area(cx, person.area.as_deref())),
        Cell::text(person.email.clone().unwrap_or_default()),
        Cell::html(labels::phone(t, person), phone),
        channel,
        Cell::text(person.language.own_name()),
        Cell::text(labels::source(t, &person.source)),
        Cell::text(keep.unwrap_or_default()),
    ]
}

#[derive(Template)]
#[template(path = "contacts/duplicates.html")]
struct DuplicatesPage {
    page: Page,
    t: T,
    groups: Vec<Vec<Contact>>,
    empty: Html,
}

async fn duplicates(cx: Cx) -> Result<Response, Fault> {
    cx.permit(EDIT, Resource::SITE)?;
    let t = T(cx.language());
    html(&DuplicatesPage {
        page: Page::staff(&cx, t.merge_list_heading())
            .crumb(t.contact_list_heading(), "/staff/people"),
        t,
        groups: find::duplicates(cx.db().reader()).await?,
        empty: labels::empty("empty-done", &t.merge_none_heading(), &t.merge_none()),
    })
}
