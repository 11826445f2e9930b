//! Reports that should have come, with the number to phone.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::ProcessId;
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, Html, List, ListQuery, Page, html, icon};

use crate::{T, policy::READ, tables::round::Round};

#[derive(Template)]
#[template(path = "tables/late.html")]
struct LatePage {
    page: Page,
    t: T,
    list: List,
}

pub(super) async fn show(
    cx: Cx,
    Path(process): Path<ProcessId>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let process = super::process_for(&cx, process, READ).await?;
    let round = Round::of(&cx, process).await?;
    let t = T(cx.language());
    let late = round.late();
    let done = format!(
        "<div class=\"mv-empty\"><h3>{}</h3></div>",
        medvirk_web::escape(&t.table_late_empty())
    );
    let mut list = List::new(&cx, &query, t.table_late_title(), late.len() as u64)
        .empty(Html(done))
        .columns(vec![
            Column::new(t.table_column_code()),
            Column::new(t.table_column_host()),
            Column::new(t.table_column_phone()),
            Column::new(t.table_column_theme()),
            Column::new(t.table_column_date()),
            Column::new(t.table_column_days_late()).number(),
        ]);
    for (line, days) in late {
        let seat = &line.seat;
        let day = seat.gjestebud.planned_date;
        let day = day.map_or(String::new(), |day| format::date_short(cx.language(), day));
        list.row(vec![
            Cell::link(&seat.path(), seat.code()),
            Cell::text(&seat.host.name).note(seat.host.email.as_deref().unwrap_or("")),
            phone(seat.host.phone.as_deref()),
            Cell::text(seat.theme.title.to(cx.language())),
            Cell::text(day),
            Cell::number(days),
        ]);
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    html(&LatePage { page: super::page(&cx, &round.process, t.table_late_title()), t, list })
}

/// A number one can press on a telephone.
fn phone(number: Option<&str>) -> Cell {
    let Some(number) = number else { return Cell::text("") };
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let shown = medvirk_web::escape(number);
    let link = format!(
        "<a class=\"ds-link mv-nowrap\" href=\"tel:{digits}\">{}{shown}</a>",
        icon("phone")
    );
    Cell::html(Html(link), number)
}
