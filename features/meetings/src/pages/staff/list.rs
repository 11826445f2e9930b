//! All meetings of the municipality.

use askama::Template;
use axum::response::Response;
use medvirk_i18n::compare;
use medvirk_kernel::to_oslo;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, Html, List, ListQuery, Page, escape, html};

use super::{of_process, path, state_tag};
use crate::{
    T,
    jobs::when,
    model::{Meeting, MeetingId, MeetingState, Places},
    policy::{EDIT, READ},
    store,
};

#[derive(Template)]
#[template(path = "meetings/staff_list.html")]
struct ListPage {
    page: Page,
    t: T,
    list: List,
    new: Option<String>,
}

struct Row<'a> {
    meeting: Meeting,
    process: &'a Process,
    places: Places,
    waiting: u64,
}

/// `GET /staff/meetings`
pub(super) async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let processes = medvirk_processes::list(db).await?;
    let mine: Vec<&Process> = processes.iter().filter(|p| cx.may(READ, p.resource())).collect();
    let meetings = store::all(db).await?;
    let ids: Vec<MeetingId> = meetings.iter().map(|m| m.id).collect();
    let places = store::places_of(db, &ids).await?;
    let mut waits = store::waiting_counts(db).await?;
    let mut kinds: Vec<String> = meetings.iter().map(|m| m.kind.clone()).collect();
    kinds.sort();
    kinds.dedup();
    let mut rows: Vec<Row<'_>> = Vec::new();
    for meeting in meetings {
        let Some(process) = mine.iter().find(|p| p.id == meeting.process) else { continue };
        let (places, waiting) = (
            places.get(&meeting.id).copied().unwrap_or_default(),
            waits.remove(&meeting.id).unwrap_or_default(),
        );
        rows.push(Row { meeting, process, places, waiting });
    }
    let is_empty = rows.is_empty();
    rows.retain(|row| is_shown(&cx, row, &query));
    sort(&cx, &mut rows, &query);
    let new =
        mine.iter().any(|p| cx.may(EDIT, p.resource())).then(|| match query.filter("process") {
            "" => "/staff/meetings/new".to_owned(),
            process => format!("/staff/meetings/new?process={process}"),
        });
    let mut list = List::new(&cx, &query, t.desk_menu(), rows.len() as u64)
        .searchable()
        .filter("process", t.desk_process(), {
            let one = |p: &&Process| (p.id.to_string(), p.name(language).to_owned());
            mine.iter().map(one).collect()
        })
        .filter("kind", t.desk_kind_label(), {
            kinds.into_iter().map(|k| (k.clone(), t.desk_kind(k))).collect()
        })
        .filter("state", t.desk_state(), states(t))
        .columns(vec![
            Column::sortable("title", t.desk_meeting()),
            Column::sortable("when", t.desk_when()),
            Column::new(t.desk_place()),
            Column::sortable("taken", t.desk_taken()).number(),
            Column::new(t.desk_capacity()).number(),
            Column::sortable("waiting", t.desk_waiting()).number(),
            Column::new(t.desk_state()),
        ])
        .empty(if is_empty { empty(t, new.as_deref()) } else { Html::default() });
    let (from, to) = (query.offset() as usize, query.limit() as usize);
    for row in rows.iter().skip(from).take(to) {
        list.row(cells(&cx, row));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = Page::staff(&cx, t.desk_menu());
    // Whoever came from a process's menu stays in it.
    let chosen = mine.iter().find(|p| p.id.to_string() == query.filter("process"));
    let page = match chosen {
        Some(process) => {
            page.in_process(&cx, process.id, process.name(language)).under(of_process(process.id))
        }
        None => page,
    };
    html(&ListPage { page, t, list, new })
}

fn states(t: T) -> Vec<(String, String)> {
    let words = ["draft", "upcoming", "held", "called-off"];
    let said =
        [t.desk_state_draft(), t.desk_state_upcoming(), t.desk_state_held(), t.desk_state_off()];
    words.map(str::to_owned).into_iter().zip(said).collect()
}

fn is_shown(cx: &Cx, row: &Row<'_>, query: &ListQuery) -> bool {
    let wanted = query.search().to_lowercase();
    let meeting = &row.meeting;
    let is = |name: &str, value: &str| query.filter(name).is_empty() || query.filter(name) == value;
    let said = [
        meeting.title.to(cx.language()).to_owned(),
        meeting.plan.place.line(),
        row.process.name(cx.language()).to_owned(),
    ];
    let state = match meeting.state {
        MeetingState::Draft => "draft",
        MeetingState::CalledOff => "called-off",
        MeetingState::Published if meeting.is_over(cx.now()) => "held",
        MeetingState::Published => "upcoming",
    };
    said.iter().any(|text| text.to_lowercase().contains(&wanted))
        && is("process", &row.process.id.to_string())
        && is("kind", &meeting.kind)
        && is("state", state)
}

fn sort(cx: &Cx, rows: &mut [Row<'_>], query: &ListQuery) {
    let Some((column, backwards)) = query.sort() else {
        // What comes next stands first, then what has been, the latest first.
        let now = cx.now();
        rows.sort_by_key(|row| {
            let is_over = row.meeting.is_over(now);
            let at = row.meeting.starts_at.timestamp();
            (is_over, if is_over { -at } else { at })
        });
        return;
    };
    let language = cx.language();
    match column {
        "when" => rows.sort_by_key(|row| row.meeting.starts_at),
        "taken" => rows.sort_by_key(|row| row.places.taken),
        "waiting" => rows.sort_by_key(|row| row.waiting),
        _ => rows.sort_by(|a, b| {
            compare(language, a.meeting.title.to(language), b.meeting.title.to(language))
        }),
    }
    if backwards {
        rows.reverse();
    }
}

fn cells(cx: &Cx, row: &Row<'_>) -> Vec<Cell> {
    let (t, language, meeting) = (T(cx.language()), cx.language(), &row.meeting);
    let (color, state) = state_tag(t, meeting, cx.now());
    let kind = t.desk_kind(meeting.kind.as_str());
    vec![
        Cell::link(&path(meeting.id, ""), meeting.title.to(language))
            .note(&format!("{kind} · {}", row.process.name(language))),
        Cell::text(match cx.visit().path.contains("format=") {
            // A spreadsheet sorts what begins with the year.
            true => to_oslo(meeting.starts_at).format("%Y-%m-%d %H:%M").to_string(),
            false => when(language, meeting),
        }),
        Cell::text(meeting.plan.place.line()),
        Cell::number(i64::from(row.places.taken)),
        match row.places.capacity {
            Some(capacity) => Cell::number(i64::from(capacity)),
            None => Cell::text("–"),
        },
        Cell::number(i64::try_from(row.waiting).unwrap_or(i64::MAX)),
        Cell::tag(color, state),
    ]
}

fn empty(t: T, new: Option<&str>) -> Html {
    let scenes = medvirk_web::asset("scenes.svg");
    let way = new.map_or(String::new(), |to| {
        format!(
            "<p><a class=\"ds-button\" href=\"{}\">{}</a></p>",
            escape(to),
            escape(&t.plan_new())
        )
    });
    Html(format!(
        "<div class=\"mv-empty\"><svg class=\"mv-empty__picture\" aria-hidden=\"true\"><use href=\"{scenes}#empty-calendar\"/></svg><h2 class=\"ds-heading\" data-size=\"xs\">{}</h2><p>{}</p>{way}</div>",
        escape(&t.desk_none()),
        escape(&t.desk_none_lead())
    ))
}
