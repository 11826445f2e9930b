//! Who of the elected members was where, as what and for how long: a list for allowances, also as a file.

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::{DateTime, Utc};
use medvirk_i18n::{format, sort_by_text};
use medvirk_kernel::{Language, Result, to_oslo};
use medvirk_meetings::minutes::{self, model::Attendee, model::Part};
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, List, ListQuery, Page, html};
use uuid::Uuid;

use super::{open, path, year::minutes_words};
use crate::{READ, T, model::Series};

#[derive(Template)]
#[template(path = "dialogue/attendance.html")]
struct AttendancePage {
    page: Page,
    t: T,
    list: List,
}

/// One elected member at one meeting: all that whoever pays allowances must know.
struct Line {
    who: Attendee,
    party: String,
    office: String,
    body: String,
    service: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    place: String,
    /// Where the minutes stand: before they are approved somebody may still remark on who was there.
    state: String,
}

/// The elected members of a year's minutes, by meeting.
async fn lines(cx: &Cx, series: &Series) -> Result<Vec<Line>> {
    let db = cx.db().reader();
    let mut lines = Vec::new();
    for planned in &series.plan.meetings {
        let Some(id) = planned.meeting else { continue };
        let Some(of) = minutes::of_meeting(db, id).await? else { continue };
        let meeting = medvirk_meetings::get(db, id).await?;
        let body = series.plan.body(&planned.body).map_or("", |body| body.name.as_str());
        for who in &of.content.attendees {
            if matches!(who.part, Part::User | Part::Administration) {
                continue;
            }
            let known = series.plan.politicians.iter().find(|one| one.name == who.name);
            lines.push(Line {
                who: who.clone(),
                party: known.map(|one| one.party.clone()).unwrap_or_default(),
                office: known.map(|one| one.office.clone()).unwrap_or_default(),
                body: body.to_owned(),
                service: planned.service.clone(),
                starts_at: meeting.starts_at,
                ends_at: meeting.ends_at,
                place: meeting.plan.place.line(),
                state: minutes_words(T(cx.language()), Some(&of)),
            });
        }
    }
    Ok(lines)
}

/// Hours with two decimals, as a municipality's pay sheet wants them.
fn hours(language: Language, minutes: i64) -> String {
    let (whole, rest) = (minutes / 60, minutes % 60 * 100 / 60);
    let mark = if language == Language::En { '.' } else { ',' };
    format!("{whole}{mark}{rest:02}")
}

fn cells(t: T, language: Language, line: &Line) -> Vec<Cell> {
    let part = match line.who.part {
        Part::Chair => t.part_chair(),
        Part::Substitute => t.part_substitute(),
        Part::Absent => t.part_absent(),
        _ => t.part_elected(),
    };
    let minutes = match line.who.part {
        Part::Absent => 0,
        _ => (line.ends_at - line.starts_at).num_minutes(),
    };
    let (from, to) = (to_oslo(line.starts_at), to_oslo(line.ends_at));
    vec![
        Cell::text(&line.who.name),
        Cell::text(part),
        Cell::text(&line.service),
        Cell::text(format::date_short(language, from.date_naive())),
        Cell::text(from.format("%H:%M").to_string()),
        Cell::text(to.format("%H:%M").to_string()),
        Cell::text(hours(language, minutes)),
        Cell::number(minutes),
        Cell::text(&line.who.note),
        Cell::text(&line.state),
        Cell::text(&line.office),
        Cell::text(&line.party),
        Cell::text(&line.body),
        Cell::text(&line.place),
    ]
}

/// `GET …/attendance`
pub(super) async fn show(
    cx: Cx,
    Path(id): Path<Uuid>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, READ).await?;
    let (t, language) = (T(cx.language()), cx.language());
    let mut all = lines(&cx, &series).await?;
    // Allowances are paid by person: each with their meetings in order.
    all.sort_by_key(|line| line.starts_at);
    match query.sort() {
        Some(("day", is_back)) => {
            if is_back {
                all.reverse();
            }
        }
        sort => {
            sort_by_text(language, &mut all, |line: &Line| line.who.name.as_str());
            if sort == Some(("name", true)) {
                all.reverse();
            }
        }
    }
    let title = t.attendance();
    let mut list = List::new(&cx, &query, title.clone(), all.len() as u64).columns(vec![
        Column::sortable("name", t.column_name()),
        Column::new(t.column_part()),
        Column::new(t.column_meeting()),
        Column::sortable("day", t.field_day()),
        Column::new(t.column_from()),
        Column::new(t.column_to()),
        Column::new(t.column_hours()).number(),
        Column::new(t.field_minutes()).number(),
        Column::new(t.column_note()),
        Column::new(t.column_minutes()),
        Column::new(t.field_office()),
        Column::new(t.field_party()),
        Column::new(t.column_body()),
        Column::new(t.field_place()),
    ]);
    let skip = usize::try_from(query.offset()).unwrap_or(0);
    let most = usize::try_from(query.limit()).unwrap_or(usize::MAX);
    all.iter().skip(skip).take(most).for_each(|line| list.row(cells(t, language, line)));
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = Page::staff(&cx, title)
        .crumb(t.menu(), "/staff/dialogue")
        .crumb(t.year_heading(series.year.to_string()), path(series.id, ""));
    html(&AttendancePage { page, t, list })
}
