//! Bars with their numbers beside them: a table that is its own picture.

use medvirk_i18n::{Language, format};

use crate::{
    T,
    model::{
        publication::{ReachLine, ReachTable},
        suppress::Shown,
    },
};

/// One bar.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bar {
    /// What it stands for.
    pub(crate) label: String,
    /// Language of the label; empty for the page's own.
    pub(crate) lang: &'static str,
    /// Where a press on the label leads; empty for nowhere.
    pub(crate) href: String,
    /// Colour of a code, 1 to 24; 0 for the usual one.
    pub(crate) colour: i32,
    /// Length, 0 to 100.
    pub(crate) fill: u32,
    /// Where the mark of the target stands, 0 to 100.
    pub(crate) target: Option<u32>,
    /// Shorter than the target.
    pub(crate) is_short: bool,
    /// The numbers.
    pub(crate) cells: Vec<String>,
}

/// A chart with its table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chart {
    /// Title.
    pub(crate) caption: String,
    /// Heading of the labels.
    pub(crate) group: String,
    /// Heading of the bars.
    pub(crate) bar: String,
    /// Headings of the numbers.
    pub(crate) headings: Vec<String>,
    /// The bars.
    pub(crate) rows: Vec<Bar>,
    /// What the signs mean: (`target`, `short` or `fill`, words).
    pub(crate) legend: Vec<(&'static str, String)>,
    /// A sentence below; empty for none.
    pub(crate) note: String,
}

/// Reach as bars: share of participants, with the share of residents as mark. `name` writes a group.
pub(crate) fn reach(
    language: Language,
    caption: String,
    group: String,
    table: &ReachTable,
    name: impl Fn(&str) -> String,
) -> Chart {
    let t = T(language);
    let shares = table.rows.iter().flat_map(|r| [r.share, r.expected]).flatten();
    let most = shares.fold(0.0_f64, f64::max).max(0.01);
    let rows = table.rows.iter().map(|row| bar(language, row, most, &name)).collect();
    let mut notes = Vec::new();
    if table.not_stated > 0 {
        notes.push(t.reach_not_stated(table.not_stated));
    }
    if table.has_hidden() {
        notes.push(t.reach_hidden());
    }
    Chart {
        caption,
        group,
        bar: t.reach_bar(),
        headings: vec![t.reach_people(), t.reach_share(), t.reach_expected()],
        rows,
        legend: vec![
            ("fill", t.reach_legend_enough()),
            ("short", t.reach_legend_short()),
            ("target", t.reach_legend_target()),
        ],
        note: notes.join(" "),
    }
}

fn bar(language: Language, row: &ReachLine, most: f64, name: impl Fn(&str) -> String) -> Bar {
    let t = T(language);
    let share =
        |share: Option<f64>| share.map_or("–".to_owned(), |s| format::percent(language, s));
    let people = match row.people {
        Shown::Number(people) => format::number(language, i64::try_from(people).unwrap_or(0)),
        Shown::Hidden => t.reach_too_few(),
    };
    let is_short = matches!((row.share, row.expected), (Some(s), Some(e)) if s < e);
    Bar {
        label: name(&row.group),
        fill: row.share.map_or(0, |s| length(s, most)),
        target: row.expected.map(|e| length(e, most)),
        is_short,
        cells: vec![people, share(row.share), share(row.expected)],
        ..Bar::default()
    }
}

/// How long a bar is that stands for `part` of `most`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 100
pub(crate) fn length(part: f64, most: f64) -> u32 {
    if most <= 0.0 { 0 } else { (part / most * 100.0).clamp(0.0, 100.0).round() as u32 }
}

/// The name of a gender or age band, for people.
pub(crate) fn group_name(language: Language, group: &str) -> String {
    let t = T(language);
    match group {
        "kvinne" => t.gender_woman(),
        "mann" => t.gender_man(),
        "annet" => t.gender_other(),
        other => other.replace('-', "–"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_never_leaves_its_track() {
        assert_eq!(length(0.5, 0.5), 100);
        assert_eq!(length(2.0, 0.5), 100);
        assert_eq!(length(0.1, 0.0), 0);
    }
}
