//! Who of the elected members was where, as what and for how long: a list for allowances, also as a file.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_meetings::minutes::{self, model::Part};
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, List, ListQuery, Page, html};
use uuid::Uuid;

use super::{open, path};
use crate::{READ, T};

#[derive(Template)]
#[template(path = "dialogue/attendance.html")]
struct AttendancePage {
    page: Page,
    t: T,
    list: List,
}

/// `GET …/attendance`
pub(super) async fn show(
    cx: Cx,
    Path(id): Path<Uuid>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, READ).await?;
    let t = T(cx.language());
    let mut rows = Vec::new();
    for planned in &series.plan.meetings {
        let (Some(meeting), Some(day)) = (planned.meeting, planned.day) else { continue };
        let Some(of) = minutes::of_meeting(cx.db().reader(), meeting).await? else { continue };
        for who in &of.content.attendees {
            let part = match who.part {
                Part::Chair => t.part_chair(),
                Part::Elected => t.part_elected(),
                Part::Substitute => t.part_substitute(),
                Part::Absent => t.part_absent(),
                Part::User | Part::Administration => continue,
            };
            let minutes = if who.part == Part::Absent { 0 } else { planned.minutes };
            let known = series.plan.politicians.iter().find(|one| one.name == who.name);
            let body = series.plan.body(&planned.body).map_or("", |body| body.name.as_str());
            rows.push(vec![
                Cell::text(&who.name),
                Cell::text(known.map_or("", |one| one.party.as_str())),
                Cell::text(known.map_or("", |one| one.office.as_str())),
                Cell::text(body),
                Cell::text(part),
                Cell::text(&planned.service),
                Cell::text(format::date_short(cx.language(), day)),
                Cell::number(i64::from(minutes)),
                Cell::text(&who.note),
            ]);
        }
    }
    let title = t.attendance();
    let mut list = List::new(&cx, &query, title.clone(), rows.len() as u64).columns(vec![
        Column::new(t.column_name()),
        Column::new(t.field_party()),
        Column::new(t.field_office()),
        Column::new(t.column_body()),
        Column::new(t.column_part()),
        Column::new(t.column_meeting()),
        Column::new(t.field_day()),
        Column::new(t.field_minutes()).number(),
        Column::new(t.column_note()),
    ]);
    let skip = usize::try_from(query.offset()).unwrap_or(0);
    let most = usize::try_from(query.limit()).unwrap_or(usize::MAX);
    rows.into_iter().skip(skip).take(most).for_each(|row| list.row(row));
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = Page::staff(&cx, title)
        .crumb(t.menu(), "/staff/dialogue")
        .crumb(t.year_heading(series.year.to_string()), path(series.id, ""));
    html(&AttendancePage { page, t, list })
}
