//! Those who signed up for one meeting. What people need is like health data: it is shown to those who
//! must arrange it, and stands in a file only when they ask for it.

use std::fmt::Write;

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::{compare, format};
use medvirk_kernel::to_oslo;
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, Html, List, ListQuery, Page, escape, html};
use uuid::Uuid;

use super::{super::public::questions::is_sensitive, Opened, answers, in_meeting, open, path};
use crate::{
    T,
    model::{Meeting, MeetingState, Question, SignUp, State},
    policy::{ENTER, NEEDS, READ},
    store,
};

#[derive(Template)]
#[template(path = "meetings/staff_sign_ups.html")]
struct ListPage {
    page: Page,
    t: T,
    base: String,
    lead: String,
    list: List,
    may_enter: bool,
    with_needs: bool,
}

/// `GET …/sign-ups`
pub(super) async fn list(
    cx: Cx,
    Path(id): Path<Uuid>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let (Opened { meeting, process }, _) = open(&cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let all = store::sign_ups(db, meeting.id).await?;
    let may_see_needs = cx.may(NEEDS, process.resource());
    let shows_needs =
        may_see_needs && (query.export().is_none() || query.filter("with") == "needs");
    let asked: Vec<&Question> =
        meeting.plan.questions.iter().filter(|q| !is_sensitive(q)).collect();
    let (total, is_empty) = (all.len(), all.is_empty());
    let mut rows: Vec<&SignUp> = all.iter().filter(|one| is_shown(one, &query)).collect();
    sort(&cx, &mut rows, &query);
    let may_enter = cx.may(ENTER, process.resource())
        && meeting.state == MeetingState::Published
        && !meeting.is_over(cx.now());
    let is_export = query.export().is_some();
    let list = List::new(&cx, &query, t.desk_sign_ups(), rows.len() as u64).searchable();
    let mut list = filtered(list, t)
        .columns(columns(&cx, &asked, is_export, shows_needs))
        .empty(if is_empty { empty(t, &meeting, may_enter) } else { Html::default() });
    let (from, to) = (query.offset() as usize, query.limit() as usize);
    for one in rows.into_iter().skip(from).take(to) {
        list.row(row(&cx, &meeting, one, (&asked, is_export, shows_needs)));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = ListPage {
        page: in_meeting(&cx, &process, &meeting, t.desk_sign_ups()),
        t,
        base: path(meeting.id, ""),
        lead: t.sign_lead(total),
        list,
        may_enter,
        with_needs: may_see_needs && all.iter().any(|one| !one.sensitive.is_empty()),
    };
    html(&page)
}

/// What a line says: a file has one column for each question; on the page they share one.
fn columns(cx: &Cx, asked: &[&Question], is_export: bool, shows_needs: bool) -> Vec<Column> {
    let t = T(cx.language());
    let mut columns = vec![
        Column::sortable("name", t.sign_name()),
        Column::sortable("number", t.sign_number()).number(),
        Column::new(t.desk_state()),
        Column::sortable("arrived", t.sign_arrived()),
        Column::new(t.sign_reach()),
        Column::sortable("size", t.sign_size()).number(),
        Column::new(t.sign_came()).number(),
    ];
    if is_export {
        columns.extend(asked.iter().map(|q| Column::new(q.text.to(cx.language()))));
        columns.push(Column::new(t.sign_channel()));
    } else {
        columns.push(Column::new(t.sign_answers()));
    }
    if shows_needs {
        columns.push(Column::new(t.sign_needs()));
    }
    columns
}

fn filtered(list: List, t: T) -> List {
    let channels = ["web", "email", "phone", "desk", "door"];
    list.filter("state", t.desk_state(), {
        State::ALL.map(|s| (s.code().to_owned(), t.sign_state(s.code()))).to_vec()
    })
    .filter("channel", t.sign_channel(), {
        channels.map(|c| (c.to_owned(), t.sign_channel_word(c))).to_vec()
    })
    .filter("door", t.sign_door(), {
        vec![("in".to_owned(), t.sign_is_in()), ("out".to_owned(), t.sign_is_out())]
    })
}

/// The line of one sign-up, with the columns of [`columns`].
fn row(
    cx: &Cx,
    meeting: &Meeting,
    one: &SignUp,
    (asked, is_export, shows_needs): (&[&Question], bool, bool),
) -> Vec<Cell> {
    let t = T(cx.language());
    let mut cells = cells(cx, one);
    let said = answers::said(cx, meeting, &one.answers);
    if is_export {
        let answer = |q: &Question| said.iter().find(|(id, ..)| *id == q.id);
        let text = |q: &&Question| answer(q).map(|(.., text)| text.clone()).unwrap_or_default();
        cells.extend(asked.iter().map(|q| Cell::text(text(q))));
        cells.push(Cell::text(t.sign_channel_word(one.channel.as_str())));
    } else {
        cells.push(short_answers(&said));
    }
    if shows_needs {
        let needs = answers::said(cx, meeting, &one.sensitive);
        let needs: Vec<String> = needs.into_iter().map(|(.., text)| text).collect();
        cells.push(Cell::text(needs.join(" · ")));
    }
    cells
}

fn is_shown(one: &SignUp, query: &ListQuery) -> bool {
    let wanted = query.search().to_lowercase();
    let is = |name: &str, value: &str| query.filter(name).is_empty() || query.filter(name) == value;
    let said = [
        Some(one.name.clone()),
        Some(one.number.to_string()),
        one.email.clone(),
        one.phone.clone().map(|p| p.replace(' ', "")),
        one.phone.clone(),
    ];
    let door = if one.checked_in_at.is_some() { "in" } else { "out" };
    said.into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted))
        && is("state", one.state.code())
        && is("channel", &one.channel)
        && is("door", door)
}

fn sort(cx: &Cx, rows: &mut [&SignUp], query: &ListQuery) {
    // By number, as they were entered, until something else is asked for.
    let Some((column, backwards)) = query.sort() else { return };
    match column {
        "name" => rows.sort_by(|a, b| compare(cx.language(), &a.name, &b.name)),
        "arrived" => rows.sort_by_key(|one| (one.arrived_at, one.number)),
        "size" => rows.sort_by_key(|one| one.size),
        _ => rows.sort_by_key(|one| one.number),
    }
    if backwards {
        rows.reverse();
    }
}

fn cells(cx: &Cx, one: &SignUp) -> Vec<Cell> {
    let t = T(cx.language());
    let href = path(one.meeting, &format!("/sign-ups/{}", one.id));
    let local = to_oslo(one.arrived_at);
    let arrived = match cx.visit().path.contains("format=") {
        true => local.format("%Y-%m-%d %H:%M:%S").to_string(),
        false => format::date_time(cx.language(), one.arrived_at),
    };
    let children = match one.children.all() {
        0 => String::new(),
        count => t.sign_children(count),
    };
    let reach: Vec<&str> =
        [one.email.as_deref(), one.phone.as_deref()].into_iter().flatten().collect();
    let (color, state) = state_tag(t, one.state);
    vec![
        Cell::link(&href, shown_name(t, one)),
        Cell::number(i64::from(one.number)),
        Cell::tag(color, state),
        Cell::text(arrived),
        Cell::text(reach.join(" · ")),
        Cell::number(i64::from(one.size)).note(&children),
        match one.checked_in_at {
            Some(_) => Cell::number(i64::from(one.came)),
            None => Cell::text(""),
        },
    ]
}

/// The name, or what stands instead of one.
pub(super) fn shown_name(t: T, one: &SignUp) -> String {
    match (one.name.is_empty(), one.erased_at) {
        (false, _) => one.name.clone(),
        (true, Some(_)) => t.sign_erased(),
        (true, None) => t.sign_nameless(),
    }
}

/// What a sign-up is worth: colour and words.
pub(super) fn state_tag(t: T, state: State) -> (&'static str, String) {
    let color = match state {
        State::Confirmed => "success",
        State::Offered => "info",
        State::Waiting => "warning",
        State::Lapsed | State::Cancelled => "neutral",
        State::Duplicate | State::Outside => "danger",
    };
    (color, t.sign_state(state.code()))
}

fn short_answers(said: &[(String, String, String)]) -> Cell {
    let mut out = String::new();
    for (_, question, answer) in said {
        let (question, answer) = (escape(question), escape(answer));
        let _ = write!(out, "<span class=\"mv-cell-note\">{question}: {answer}</span>");
    }
    Cell::html(Html(out), "")
}

fn empty(t: T, meeting: &Meeting, may_enter: bool) -> Html {
    let scenes = medvirk_web::asset("scenes.svg");
    let way = match may_enter {
        true => format!(
            "<p><a class=\"ds-button\" href=\"{}\">{}</a></p>",
            path(meeting.id, "/enter"),
            escape(&t.enter_title())
        ),
        false => String::new(),
    };
    Html(format!(
        "<div class=\"mv-empty\"><svg class=\"mv-empty__picture\" aria-hidden=\"true\"><use href=\"{scenes}#empty-table\"/></svg><h2 class=\"ds-heading\" data-size=\"xs\">{}</h2><p>{}</p>{way}</div>",
        escape(&t.sign_none()),
        escape(&t.sign_none_lead())
    ))
}
