//! Everybody's chance as a picture: one bar per person, from the least chance to the largest, with the
//! same as a table. Nothing in it tells who a bar is.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use medvirk_i18n::{Language, format};
use medvirk_web::{Html, escape};

use super::super::lottery::{Chances, in_words};
use crate::T;

/// The picture with its table.
pub(super) struct Curve {
    pub picture: Html,
    /// What stands at the left edge, topmost first.
    pub scale: Vec<String>,
    pub even: String,
    pub rows: Vec<ChanceRow>,
    /// Whether all have the same chance.
    pub is_even: bool,
    /// Whether those drawn are shown.
    pub is_drawn: bool,
}

/// People with nearly the same chance.
pub(super) struct ChanceRow {
    pub percent: String,
    pub words: String,
    pub people: usize,
    pub drawn: usize,
}

/// Upper ends of the scale, so that its middle is a round number too.
const TOPS: [f64; 11] = [0.02, 0.04, 0.06, 0.08, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8];
/// More bars than this have no gaps between them.
const WITH_GAPS: usize = 200;

/// The picture of some chances; `drawn` are those who were drawn, when somebody has been.
pub(super) fn curve(t: T, chances: &Chances, drawn: Option<&BTreeSet<&String>>) -> Curve {
    let language = t.lang();
    let is_drawn = |id: &String| drawn.is_some_and(|drawn| drawn.contains(id));
    let mut bars: Vec<(f64, bool)> =
        chances.people.iter().map(|(id, chance)| (*chance, is_drawn(id))).collect();
    bars.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let top = TOPS.into_iter().find(|top| chances.most <= *top).unwrap_or(1.0);
    Curve {
        picture: picture(t, chances, &bars, top),
        scale: [top, top / 2.0, 0.0].map(|n| format::percent(language, n)).to_vec(),
        even: format::percent(language, chances.even()),
        rows: rows(t, &bars),
        is_even: chances.most - chances.least < 1e-6 && chances.never().is_empty(),
        is_drawn: drawn.is_some(),
    }
}

fn picture(t: T, chances: &Chances, bars: &[(f64, bool)], top: f64) -> Html {
    let gap = if bars.len() > WITH_GAPS { 0 } else { 2 };
    let mut paths = [String::new(), String::new()];
    for (n, (chance, is_drawn)) in bars.iter().enumerate() {
        let (left, right) = (n * 10 + gap / 2, n * 10 + 10 - gap / 2);
        // Somebody without a chance has a bar as thin as a line, so that nobody is left out.
        let height = (100.0 * (1.0 - (chance / top).min(1.0))).min(99.2);
        let _ = write!(paths[usize::from(*is_drawn)], "M{left} 100V{height:.1}H{right}V100Z");
    }
    let [others, drawn] = paths;
    let even = 100.0 * (1.0 - chances.even() / top);
    let wide = (bars.len() * 10).max(10);
    let (title, about) = (escape(&t.chances_title()), escape(&description(t, chances)));
    Html(format!(
        "<svg class=\"mv-chances__picture\" viewBox=\"0 0 {wide} 100\" preserveAspectRatio=\"none\" role=\"img\" aria-labelledby=\"chances-t chances-d\"><title id=\"chances-t\">{title}</title><desc id=\"chances-d\">{about}</desc><path class=\"mv-chances__grid\" d=\"M0 0H{wide}M0 50H{wide}M0 100H{wide}\"/><path class=\"mv-chances__bars\" d=\"{others}\"/><path class=\"mv-chances__bars\" data-part=\"drawn\" d=\"{drawn}\"/><path class=\"mv-chances__even\" d=\"M0 {even:.1}H{wide}\"/></svg>"
    ))
}

/// The picture in a sentence.
fn description(t: T, chances: &Chances) -> String {
    let language = t.lang();
    t.chances_description(
        chances.people.len(),
        format::percent(language, chances.least),
        format::percent(language, chances.most),
        format::percent(language, chances.even()),
    )
}

fn rows(t: T, bars: &[(f64, bool)]) -> Vec<ChanceRow> {
    let mut groups: BTreeMap<u32, (f64, usize, usize)> = BTreeMap::new();
    for (chance, is_drawn) in bars {
        let group = groups.entry((chance * 100.0).round() as u32).or_default();
        *group = (*chance, group.1 + 1, group.2 + usize::from(*is_drawn));
    }
    let row = |(chance, people, drawn)| ChanceRow {
        percent: format::percent(t.lang(), chance),
        words: said(t, chance),
        people,
        drawn,
    };
    groups.into_values().map(row).collect()
}

/// A chance in words: `1 av 3`.
pub(super) fn said(t: T, chance: f64) -> String {
    match in_words(chance) {
        _ if chance < 1e-9 => t.chance_none(),
        (1, 1) => t.chance_certain(),
        (above, below) => t.chance_in(above, below),
    }
}

/// A number with one decimal, for the deviation of tickets.
pub(super) fn tickets(language: Language, deviation: f64) -> String {
    format::decimal(language, deviation, 1)
}
