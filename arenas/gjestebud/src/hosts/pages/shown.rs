//! Parts that several pages show: quotas as bars, themes with their progress, lists of choices.

use medvirk_processes::model::gender::Gender;
use medvirk_slice::Cx;
use medvirk_sortition::QuotaResult;
use medvirk_web::Html;

use crate::{T, hosts::words};

/// One quota beside its result.
pub(super) struct QuotaRow {
    pub feature: String,
    pub value: String,
    pub bounds: String,
    pub count: u32,
    pub holds: bool,
    /// A bar of the result with marks at least and largest number.
    pub bar: Html,
}

/// Quotas with their results, without those that say nothing ("0 to all" for a value nobody has).
pub(super) fn quota_rows(t: T, results: &[QuotaResult], seats: u32) -> Vec<QuotaRow> {
    let says_nothing = |q: &&QuotaResult| q.count == 0 && q.min == 0 && q.eligible == 0;
    let row = |q: &QuotaResult| QuotaRow {
        feature: words::feature(t, &q.feature),
        value: words::value(t, &q.feature, &q.value),
        bounds: words::bounds(t, (q.min, q.max)),
        count: q.count,
        holds: (q.min..=q.max).contains(&q.count),
        bar: bar(q.count, (q.min, q.max), seats),
    };
    results.iter().filter(|q| !says_nothing(q)).map(row).collect()
}

/// A bar of `count` out of `seats` with marks at the bounds.
pub(super) fn bar(count: u32, (min, max): (u32, u32), seats: u32) -> Html {
    let x = |n: u32| (u64::from(n.min(seats)) * 100 / u64::from(seats.max(1))).to_string();
    let state = if (min..=max).contains(&count) { "" } else { " data-state=\"short\"" };
    let mark = |n: u32| {
        let x = x(n);
        format!("<line class=\"mv-bar__target\" x1=\"{x}\" x2=\"{x}\" y1=\"-3\" y2=\"15\"/>")
    };
    let least = if min > 0 { mark(min) } else { String::new() };
    let largest = if max < seats && max != min { mark(max) } else { String::new() };
    Html(format!(
        "<svg class=\"mv-bar\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"mv-bar__track\" width=\"100\" height=\"12\" rx=\"2\"/><rect class=\"mv-bar__fill\"{state} width=\"{}\" height=\"12\" rx=\"2\"/>{least}{largest}</svg>",
        x(count)
    ))
}

/// Genders to choose from; not stated first.
pub(super) fn genders(t: T) -> Vec<(String, String)> {
    let words = [t.value_woman(), t.value_man(), t.value_other_gender()];
    let codes = Gender::ALL.map(|g| g.code().to_owned());
    let mut all = vec![(String::new(), t.choose_not_stated())];
    all.extend(codes.into_iter().zip(words));
    all
}

/// Areas to choose from; `choose` first, elsewhere last.
pub(super) fn areas(cx: &Cx, choose: String) -> Vec<(String, String)> {
    let t = T(cx.language());
    let mut all = vec![(String::new(), choose)];
    let own = cx.municipality().areas.iter();
    all.extend(own.map(|a| (a.name.clone(), a.name.clone())));
    all.push(("utenfor kommunen".to_owned(), t.area_elsewhere()));
    all
}

/// Where children can be, in the words that the draw understands.
pub(super) fn children(t: T) -> Vec<(String, String)> {
    [
        ("", t.choose_not_stated()),
        ("nei", t.child_no()),
        ("barnehage", t.child_kindergarten()),
        ("skole", t.child_school()),
        ("barnehage og skole", t.child_both()),
    ]
    .map(|(value, words)| (value.to_owned(), words))
    .to_vec()
}
