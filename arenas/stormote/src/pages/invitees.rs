//! The list: searched, filtered, sorted, taken out as a file.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::{format, sort_key};
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, Html, List, ListQuery, Page, escape, html};
use uuid::Uuid;

use super::{Frame, frame, open, path, words};
use crate::{
    T,
    actions::{self, Listed},
    model::{Answer, Kind, Role},
    policy::READ,
};

#[derive(Template)]
#[template(path = "stormote/invitees.html")]
struct ListPage {
    f: Frame,
    page: Page,
    t: T,
    list: List,
}

/// `GET /staff/stormote/{meeting}/invitees`
pub(super) async fn show(
    cx: Cx,
    Path(id): Path<Uuid>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let t = T(cx.language());
    let all = actions::list(cx.db().reader(), meeting.id).await?;
    let mut rows: Vec<&Listed> = all.iter().filter(|one| is_asked_for(one, &query)).collect();
    sort(&mut rows, &query, t);
    let mut list = List::new(&cx, &query, t.tab_invitees(), rows.len() as u64)
        .searchable()
        .filter("kind", t.field_kind(), kinds(t))
        .filter("area", t.field_area(), areas(t, &all))
        .filter("answer", t.field_answer(), answers(t))
        .filter("flag", t.filter_flag(), flags(t))
        .columns(columns(t))
        .empty(Html(format!("<p class=\"ds-paragraph\">{}</p>", escape(&t.list_empty()))));
    let shown = usize::try_from(query.limit()).unwrap_or(usize::MAX);
    let skipped = usize::try_from(query.offset()).unwrap_or(usize::MAX);
    for one in rows.into_iter().skip(skipped).take(shown) {
        list.row(row(&cx, t, &path(meeting.id, "/invitees"), one));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let f = frame(&cx, &meeting, &process, "/invitees", t.tab_invitees());
    html(&ListPage { page: f.page.clone(), t, list, f })
}

fn columns(t: T) -> Vec<Column> {
    vec![
        Column::sortable("name", t.field_name()),
        Column::sortable("kind", t.field_kind()),
        Column::sortable("area", t.field_area()),
        Column::new(t.field_sector()),
        Column::sortable("answer", t.field_answer()),
        Column::new(t.column_flags()),
        Column::sortable("calls", t.column_calls()).number(),
        Column::sortable("next", t.column_next_call()),
        Column::new(t.field_phone()),
    ]
}

fn row(cx: &Cx, t: T, base: &str, listed: &Listed) -> Vec<Cell> {
    let one = &listed.one;
    let name = if listed.name.is_empty() { t.nameless() } else { listed.name.clone() };
    let (color, answer) = words::answer(t, one.answer);
    let next = one.next_call_on.filter(|_| one.is_to_be_called());
    vec![
        Cell::link(&format!("{base}/{}", one.id), name).note(&whom(listed)),
        Cell::tag(words::kind_color(one.kind), words::kind(t, one.kind)),
        Cell::text(words::area(t, &one.about.area)),
        Cell::text(one.about.sector.clone()),
        Cell::tag(color, answer),
        Cell::text(marks(t, listed).join(", ")),
        Cell::number(i64::from(one.calls)),
        Cell::text(next.map(|day| format::date_short(cx.language(), day)).unwrap_or_default()),
        Cell::text(listed.phone.clone()),
    ]
}

/// Office and organisation on one line; of a deputy the organisation, the office is another's.
pub(super) fn whom(listed: &Listed) -> String {
    let about = &listed.one.about;
    if listed.one.deputy().is_some() {
        return about.organisation.clone();
    }
    let parts = [about.position.as_str(), about.organisation.as_str(), about.party.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Flags and offices in words.
pub(super) fn marks(t: T, listed: &Listed) -> Vec<String> {
    let about = &listed.one.about;
    let mut marks = Vec::new();
    for (is, words) in [
        (about.is_natural_leader, t.field_natural_leader()),
        (about.is_bottleneck, t.field_bottleneck()),
        (about.leader == Role::Appointed, t.field_leader_appointed()),
        (about.secretary == Role::Appointed, t.field_secretary_appointed()),
    ] {
        if is {
            marks.push(words);
        }
    }
    marks
}

fn is_asked_for(listed: &Listed, query: &ListQuery) -> bool {
    let (one, search) = (&listed.one, query.search().to_lowercase());
    let about = &one.about;
    let text = [&listed.name, &about.organisation, &about.position, &about.sector, &one.reference];
    let found = search.is_empty() || text.iter().any(|t| t.to_lowercase().contains(&search));
    let fits =
        |name: &str, value: &str| query.filter(name).is_empty() || query.filter(name) == value;
    let flag = match query.filter("flag") {
        "" => true,
        "leader" => about.is_natural_leader,
        "bottleneck" => about.is_bottleneck,
        "can-lead" => about.leader != Role::No,
        "can-write" => about.secretary != Role::No,
        "here" => one.sign_up.is_some(),
        _ => one.is_to_be_called(),
    };
    found
        && flag
        && fits("kind", one.kind.code())
        && fits("area", if about.area.is_empty() { "-" } else { &about.area })
        && fits("answer", one.answer.code())
}

fn sort(rows: &mut [&Listed], query: &ListQuery, t: T) {
    let (column, backwards) = query.sort().unwrap_or(("", false));
    match column {
        "name" => rows.sort_by_key(|one| sort_key(t.0, &one.name)),
        "kind" => rows.sort_by_key(|one| one.one.kind),
        "area" => rows.sort_by_key(|one| sort_key(t.0, &words::area(t, &one.one.about.area))),
        "answer" => rows.sort_by_key(|one| one.one.answer),
        "calls" => rows.sort_by_key(|one| one.one.calls),
        "next" => rows.sort_by_key(|one| (one.one.next_call_on.is_none(), one.one.next_call_on)),
        _ => rows.sort_by(|a, b| {
            (a.one.kind, &a.one.reference, a.one.id).cmp(&(b.one.kind, &b.one.reference, b.one.id))
        }),
    }
    if backwards {
        rows.reverse();
    }
}

fn kinds(t: T) -> Vec<(String, String)> {
    Kind::ALL.iter().map(|kind| (kind.code().to_owned(), words::kind(t, *kind))).collect()
}

fn answers(t: T) -> Vec<(String, String)> {
    let words = |one: &Answer| (one.code().to_owned(), words::answer(t, *one).1);
    Answer::ALL.iter().map(words).collect()
}

fn areas(t: T, all: &[Listed]) -> Vec<(String, String)> {
    let found: BTreeSet<&str> = all.iter().map(|one| one.one.about.area.as_str()).collect();
    let option = |area: &str| {
        let value = if area.is_empty() { "-" } else { area };
        (value.to_owned(), words::area(t, area))
    };
    found.into_iter().map(option).collect()
}

fn flags(t: T) -> Vec<(String, String)> {
    [
        ("leader", t.field_natural_leader()),
        ("bottleneck", t.field_bottleneck()),
        ("can-lead", t.field_can_lead()),
        ("can-write", t.field_can_write()),
        ("to-call", t.filter_to_call()),
        ("here", t.filter_signed_up()),
    ]
    .map(|(code, words)| (code.to_owned(), words))
    .to_vec()
}
