//! The yearly wheel as a picture: twelve months around, and a mark for each day that is decided. The list
//! beside it says the same in words.

use std::{f64::consts::TAU, fmt::Write};

use chrono::{Datelike, NaiveDate};
use medvirk_i18n::format;
use medvirk_kernel::Language;
use medvirk_web::{Html, escape};

use crate::model::Series;

const SIZE: f64 = 320.0;

/// Where a day is, at a distance from the middle.
fn at(day: NaiveDate, distance: f64) -> (f64, f64) {
    let turn = TAU * (f64::from(day.ordinal0()) / 365.25 - 0.25);
    (SIZE / 2.0 + distance * turn.cos(), SIZE / 2.0 + distance * turn.sin())
}

/// The picture; `label` tells what it shows.
pub(super) fn picture(series: &Series, language: Language, label: &str) -> Html {
    let year = &series.plan;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {SIZE} {SIZE}\" width=\"100%\" height=\"{SIZE}\" role=\"img\" aria-label=\"{}\">\
         <circle cx=\"160\" cy=\"160\" r=\"110\" fill=\"none\" stroke=\"currentColor\" \
         stroke-opacity=\"0.25\" stroke-width=\"18\"/>",
        escape(label)
    );
    for month in 1..=12 {
        let Some(first) = NaiveDate::from_ymd_opt(series.year, month, 1) else { continue };
        let (x1, y1) = at(first, 98.0);
        let (x2, y2) = at(first, 122.0);
        let _ = write!(
            svg,
            "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" \
             stroke=\"currentColor\"/>"
        );
        let middle = first.with_day(16).unwrap_or(first);
        let (x, y) = at(middle, 140.0);
        let name: String = format::month(language, middle).chars().take(3).collect();
        let _ = write!(
            svg,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"12\" fill=\"currentColor\" \
             text-anchor=\"middle\" dominant-baseline=\"middle\">{}</text>",
            escape(&name)
        );
    }
    let mut dot = |day: NaiveDate, radius: f64, fill: &str| {
        let (x, y) = at(day, 110.0);
        let _ = write!(
            svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{fill}\" \
             stroke=\"currentColor\"/>"
        );
    };
    for day in year.meetings.iter().filter_map(|meeting| meeting.day) {
        dot(day, 4.0, "currentColor");
    }
    for day in [year.planning.day, year.council.day].into_iter().flatten() {
        dot(day, 8.0, "none");
    }
    let _ = write!(
        svg,
        "<text x=\"160\" y=\"160\" font-size=\"36\" fill=\"currentColor\" text-anchor=\"middle\" \
         dominant-baseline=\"middle\">{}</text></svg>",
        series.year
    );
    Html(svg)
}
