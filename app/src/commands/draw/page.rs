//! `report.html`: the public page of a draw. One file, without scripts, that fetches nothing.

use askama::Template;
use medvirk_i18n::format::{decimal, number};
use medvirk_sortition::{Exactness, Method};

use super::report::{Outcome, QuotaEntry, Report};
use super::{T, files, words};

const STYLE: &str = include_str!("../../../templates/draw/report.css");
/// Width and height of the picture of chances, and its margins.
const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 58.0;
const BOTTOM: f64 = 34.0;
const TOP: f64 = 14.0;
/// Width of a quota's bar.
const BAR: f64 = 220.0;

#[derive(Template)]
#[template(path = "draw/report.html")]
struct Page<'a> {
    t: T,
    style: String,
    title: &'a str,
    lead: String,
    ticket: String,
    given: String,
    source: &'a str,
    selected: Vec<&'a String>,
    /// Those who wait, and how well they keep the quotas.
    waiting: Option<(Vec<&'a String>, String)>,
    method: String,
    least: String,
    certainty: String,
    tickets: String,
    deviation: String,
    curve: Curve,
    quotas: Vec<Bar<'a>>,
    levels: Vec<[String; 3]>,
    never: Vec<(String, Vec<String>)>,
    costs: Vec<String>,
    untried: Option<String>,
    changes: Vec<String>,
    notes: &'a [String],
    hash: &'a str,
    software: &'a str,
    is_checkable: bool,
}

/// The sorted chances as a line from left to right.
struct Curve {
    line: String,
    area: String,
    /// Height of the mean and its label.
    mean: (String, String),
    /// (height, label) of the scale.
    marks: Vec<(String, String)>,
    people: String,
}

/// A quota as a bar with a mark.
struct Bar<'a> {
    feature: Option<&'a str>,
    value: &'a str,
    range: String,
    pool: String,
    selected: u32,
    from: String,
    width: String,
    at: String,
}

/// The page.
pub(super) fn page(t: T, drawn: &Outcome<'_>, report: &Report) -> String {
    let announced = &drawn.record.announcement;
    let drawing = drawn.record.drawing.as_ref();
    let count = |count: usize| number(t.0, i64::try_from(count).unwrap_or(i64::MAX));
    let page = Page {
        t,
        // The page is complete in itself, so its style stands in it.
        style: format!("<style>{STYLE}</style>"),
        title: &announced.title,
        lead: t.page_lead(drawn.selected().len(), announced.people.len()),
        ticket: drawing.map_or_else(String::new, |d| words::ticket(d.ticket, announced.tickets)),
        given: drawing.map_or_else(String::new, |d| words::given(t, &d.seed)),
        source: &announced.seed_source,
        selected: drawn.selected(),
        waiting: drawn
            .waiting()
            .map(|waiting| waiting.lists.values().flatten().collect())
            .zip(words::survival(t, drawn.record)),
        method: words::method(t, drawn.fair.method),
        least: least(t, report),
        certainty: certainty(t, drawn),
        tickets: count(announced.tickets),
        deviation: decimal(t.0, report.deviation, 1),
        curve: curve(t, drawn),
        quotas: bars(report, drawn.selected().len()),
        levels: levels(t, drawn),
        never: drawn.explained.never(t),
        costs: drawn.explained.costs(t),
        untried: drawn.explained.untried(t),
        changes: drawn.changes.iter().map(|change| words::change(t, change)).collect(),
        notes: drawn.notes,
        hash: &drawn.record.hash,
        software: &announced.software,
        is_checkable: !drawn.is_late,
    };
    page.render().unwrap_or_default()
}

/// The least chance, in a sentence.
pub(super) fn least(t: T, report: &Report) -> String {
    let said = t.least(
        words::percent(t, report.min_probability),
        words::percent(t, report.max_probability),
    );
    if report.never.is_empty() { said } else { format!("{said} {}", t.never(report.never.len())) }
}

/// How certain it is that nothing fairer exists.
pub(super) fn certainty(t: T, drawn: &Outcome<'_>) -> String {
    match drawn.fair.exactness {
        Exactness::Proved if drawn.fair.method == Method::Leximin => t.certain_leximin(),
        _ if drawn.fair.exactness.is_exact() => t.certain(),
        Exactness::Within { reached, bound } => {
            let figures = (decimal(t.0, reached, 6), decimal(t.0, bound, 6));
            if drawn.is_late {
                t.within_late(figures.0, figures.1)
            } else {
                t.within(figures.0, figures.1)
            }
        }
        Exactness::Proved | Exactness::Counted => t.counted(),
    }
}

fn curve(t: T, drawn: &Outcome<'_>) -> Curve {
    let announced = &drawn.record.announcement;
    let mut chances: Vec<f64> = announced.chances.values().map(|c| files::value(c)).collect();
    chances.sort_by(f64::total_cmp);
    let most = chances.last().copied().unwrap_or(1.0).max(0.000_001);
    // The scale ends at a round number above the largest chance, in four or five steps.
    let step = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25]
        .into_iter()
        .find(|step| step * 5.0 >= most)
        .unwrap_or(0.25);
    let top = (most / step).ceil() * step;
    let floor = HEIGHT - BOTTOM;
    let y = |chance: f64| floor - chance / top * (floor - TOP);
    let wide = (WIDTH - LEFT) / chances.len().max(1) as f64;
    let mut points: Vec<(f64, f64)> = Vec::new();
    for (place, chance) in chances.iter().enumerate() {
        let (from, to) = (LEFT + wide * place as f64, LEFT + wide * (place + 1) as f64);
        match points.last_mut() {
            Some(last) if last.1 == y(*chance) => last.0 = to,
            _ => points.extend([(from, y(*chance)), (to, y(*chance))]),
        }
    }
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let line = points.join(" ");
    let mean = chances.iter().sum::<f64>() / chances.len().max(1) as f64;
    let marks = (0..=(top / step).round() as usize).map(|mark| {
        let chance = step * mark as f64;
        let digits = usize::from(step < 0.01);
        let label = decimal(t.0, chance * 100.0, digits);
        (format!("{:.1}", y(chance)), medvirk_i18n::words::T(t.0).percent(label))
    });
    Curve {
        area: format!("{LEFT},{floor} {line} {WIDTH},{floor}"),
        line,
        mean: (format!("{:.1}", y(mean)), t.curve_mean(words::percent(t, mean))),
        marks: marks.collect(),
        people: t.curve_people(chances.len()),
    }
}

fn bars(report: &Report, seats: usize) -> Vec<Bar<'_>> {
    let scale = BAR / seats.max(1) as f64;
    let mut before = "";
    let bar = |quota: &'_ QuotaEntry| {
        let from = f64::from(quota.min) * scale;
        let to = f64::from(quota.max).min(seats as f64) * scale;
        (format!("{from:.1}"), format!("{:.1}", (to - from).max(3.0)))
    };
    let quotas = report.quotas.iter().map(|quota| {
        let (from, width) = bar(quota);
        let is_new = before != quota.feature;
        before = &quota.feature;
        Bar {
            feature: is_new.then_some(quota.feature.as_str()),
            value: &quota.value,
            range: words::range((quota.min, quota.max)),
            pool: quota.pool.to_string(),
            selected: quota.selected,
            from,
            width,
            at: format!("{:.1}", f64::from(quota.selected) * scale),
        }
    });
    quotas.collect()
}

fn levels(t: T, drawn: &Outcome<'_>) -> Vec<[String; 3]> {
    let size = |group: &usize| drawn.fair.groups.get(*group).map_or(0, |group| group.ids.len());
    let levels = drawn.fair.levels.iter().map(|level| {
        let people: usize = level.groups.iter().map(size).sum();
        [words::percent(t, level.chance.value()), level.chance.to_string(), people.to_string()]
    });
    levels.collect()
}
