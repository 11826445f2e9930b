//! A form described once: fields, some with a version per language, and rows that are added, moved and
//! taken away. Every such button sends the form and shows it again, so nothing needs a script and
//! nothing is lost; only "save" saves.

use std::collections::BTreeMap;

use medvirk_kernel::{Language, Message};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_web::{Field, Form, Reader, Submitted};

/// How a value is written.
pub(super) enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Area(u8),
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// A whole number.
    Number,
    /// Yes or no.
    Tick,
    /// One of a few, as (value, words).
    Choice(Vec<(String, String)>),
    /// Any number of a few.
    Checks(Vec<(String, String)>),
    /// Carried along unseen.
    Hidden,
}

/// One value of the form or of a row. Names that begin with `choice_` do not make a row worth keeping.
pub(super) struct Slot {
    /// Name of the field; in a row the name within the row.
    pub name: &'static str,
    label: Message,
    kind: Kind,
    hint: Option<Message>,
    is_needed: bool,
    is_lingual: bool,
}

impl Slot {
    pub fn new(name: &'static str, label: Message, kind: Kind) -> Self {
        Slot { name, label, kind, hint: None, is_needed: false, is_lingual: false }
    }
    pub fn line(name: &'static str, label: Message) -> Self {
        Slot::new(name, label, Kind::Line)
    }
    pub fn number(name: &'static str, label: Message) -> Self {
        Slot::new(name, label, Kind::Number)
    }
    pub fn date(name: &'static str, label: Message) -> Self {
        Slot::new(name, label, Kind::Date)
    }
    pub fn time(name: &'static str, label: Message) -> Self {
        Slot::new(name, label, Kind::Time)
    }
    pub fn tick(name: &'static str, label: Message) -> Self {
        Slot::new(name, label, Kind::Tick)
    }
    pub fn hint(self, hint: Message) -> Self {
        Slot { hint: Some(hint), ..self }
    }
    pub fn needed(self) -> Self {
        Slot { is_needed: true, ..self }
    }
    /// With a version in each language of the municipality.
    pub fn lingual(self) -> Self {
        Slot { is_lingual: true, ..self }
    }

    /// Names and labels of its fields.
    fn each(&self, cx: &Cx, prefix: &str) -> Vec<(String, String)> {
        let label = self.label.to(cx.language());
        if !self.is_lingual {
            return vec![(format!("{prefix}{}", self.name), label)];
        }
        let one = |l: &Language| {
            (
                in_language(&format!("{prefix}{}", self.name), *l),
                format!("{label} – {}", l.own_name()),
            )
        };
        languages(cx).iter().map(one).collect()
    }

    fn fields(&self, cx: &Cx, form: &Form, prefix: &str) -> Vec<(String, bool)> {
        let one = |(at, (name, label)): (usize, (String, String))| {
            let field = self.field(form, &name, label);
            let is_needed = self.is_needed && (!self.is_lingual || at == 0);
            let field = if is_needed { field.required() } else { field };
            let field = match &self.hint {
                Some(hint) if at == 0 => field.hint(hint.to(cx.language())),
                _ => field,
            };
            let html = match self.kind {
                Kind::Hidden => form.hidden(&name, form.value(&name)).0,
                _ => field.to_string(),
            };
            (
                html,
                matches!(self.kind, Kind::Area(_) | Kind::Checks(_) | Kind::Tick)
                    || self.is_lingual,
            )
        };
        self.each(cx, prefix).into_iter().enumerate().map(one).collect()
    }

    fn field(&self, form: &Form, name: &str, label: String) -> Field {
        match &self.kind {
            Kind::Line | Kind::Hidden => form.text(name, label),
            Kind::Area(rows) => form.area(name, label, *rows),
            Kind::Date => form.date(name, label),
            Kind::Time => form.time(name, label),
            Kind::Number => form.number(name, label),
            Kind::Tick => form.tick(name, label),
            Kind::Choice(options) => form.select(name, label, options.clone()),
            Kind::Checks(options) => form.checks(name, label, options.clone()),
        }
    }
}

/// Rows of one kind.
pub(super) struct Group {
    /// Short name in the names of fields.
    pub key: &'static str,
    /// What one row is called, for its legend.
    pub row: Message,
    /// Words of the button that adds one.
    pub add: Message,
    /// What a row holds.
    pub slots: Vec<Slot>,
}

/// A part of the form with a heading.
pub(super) struct Part {
    /// Its anchor.
    pub key: &'static str,
    pub heading: Message,
    pub lead: Option<Message>,
    pub slots: Vec<Slot>,
    pub group: Option<Group>,
}

/// A part as the template shows it.
pub(super) struct ShownPart {
    pub key: &'static str,
    pub heading: String,
    pub lead: String,
    /// HTML of each field, and whether it needs the whole width.
    pub fields: Vec<(String, bool)>,
    pub rows: Vec<ShownRow>,
    /// Key of the rows and words of the button that adds one; empty for none.
    pub add: Option<(&'static str, String)>,
}

/// A row as the template shows it.
pub(super) struct ShownRow {
    pub title: String,
    pub place: usize,
    pub fields: Vec<(String, bool)>,
    pub has_next: bool,
}

/// The languages texts are written in, the municipality's own first.
pub(super) fn languages(cx: &Cx) -> Vec<Language> {
    let own = cx.municipality().default_language;
    let mut all = cx.municipality().languages.clone();
    all.sort_by_key(|l| *l != own);
    all
}

pub(super) fn in_language(name: &str, language: Language) -> String {
    format!("{name}-{}", language.code())
}

/// Name of a field in a row.
pub(super) fn name(group: &str, place: usize, slot: &str) -> String {
    format!("{group}.{place}.{slot}")
}

/// A text in all its languages as values of a form.
pub(super) fn worded(name: &str, words: &Words) -> Vec<(String, String)> {
    words.iter().map(|(l, text)| (in_language(name, l), text.to_owned())).collect()
}

/// Reads a text in all languages; versions in languages the form does not show stay as in `before`.
pub(super) fn words(
    cx: &Cx,
    reader: &mut Reader<'_>,
    (name, label, most): (&str, Message, usize),
    before: &Words,
) -> Words {
    let mut words = before.clone();
    for language in languages(cx) {
        words.set(language, reader.text(&in_language(name, language), label.clone(), most));
    }
    words
}

pub(super) fn shown(cx: &Cx, parts: &[Part], form: &Form, values: &Submitted) -> Vec<ShownPart> {
    let language = cx.language();
    let part = |part: &Part| {
        let rows = part.group.as_ref().map(|g| shown_rows(cx, g, form, values)).unwrap_or_default();
        ShownPart {
            key: part.key,
            heading: part.heading.to(language),
            lead: part.lead.as_ref().map(|l| l.to(language)).unwrap_or_default(),
            fields: part.slots.iter().flat_map(|slot| slot.fields(cx, form, "")).collect(),
            rows,
            add: part.group.as_ref().map(|g| (g.key, g.add.to(language))),
        }
    };
    parts.iter().map(part).collect()
}

fn shown_rows(cx: &Cx, group: &Group, form: &Form, values: &Submitted) -> Vec<ShownRow> {
    let places = places(values, group.key);
    let count = places.len();
    let row = |(at, place): (usize, usize)| {
        let prefix = format!("{}.{place}.", group.key);
        ShownRow {
            title: format!("{} {}", group.row.to(cx.language()), at + 1),
            place,
            fields: group.slots.iter().flat_map(|slot| slot.fields(cx, form, &prefix)).collect(),
            has_next: at + 1 < count,
        }
    };
    places.into_keys().enumerate().map(row).collect()
}

type Row = BTreeMap<String, Vec<String>>;

fn places(values: &Submitted, group: &str) -> BTreeMap<usize, Row> {
    let mut places: BTreeMap<usize, Row> = BTreeMap::new();
    for (field, value) in values.pairs() {
        let mut parts = field.splitn(3, '.');
        let (Some(key), Some(place), Some(slot)) = (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let Ok(place) = place.parse() else { continue };
        if key == group {
            places
                .entry(place)
                .or_default()
                .entry(slot.to_owned())
                .or_default()
                .push(value.to_owned());
        }
    }
    places
}

/// Places of the rows in which something is written, in order.
pub(super) fn filled(values: &Submitted, group: &str) -> Vec<usize> {
    let is_filled = |row: &Row| {
        row.iter().any(|(slot, all)| {
            !slot.starts_with("choice_") && all.iter().any(|value| !value.trim().is_empty())
        })
    };
    places(values, group).into_iter().filter(|(_, row)| is_filled(row)).map(|(at, _)| at).collect()
}

/// What a button in the form wants done with its rows; `None` when it was sent to be saved.
pub(super) fn operated(parts: &[Part], values: &Submitted) -> Option<Submitted> {
    let mut operation = values.get("op").splitn(3, ':');
    let (verb, key) = (operation.next()?, operation.next()?);
    let place: usize = operation.next().and_then(|p| p.parse().ok()).unwrap_or(0);
    let group = parts.iter().filter_map(|p| p.group.as_ref()).find(|g| g.key == key)?;
    let rows = places(values, key);
    let at = rows.keys().position(|p| *p == place);
    let mut list: Vec<Row> = rows.into_values().collect();
    match (verb, at) {
        ("add", _) => {
            let blank = |slot: &Slot| (format!("choice_new-{}", slot.name), vec![String::new()]);
            list.push(group.slots.iter().take(1).map(blank).collect());
        }
        ("remove", Some(at)) => drop(list.remove(at)),
        ("up", Some(at)) if at > 0 => list.swap(at, at - 1),
        ("down", Some(at)) if at + 1 < list.len() => list.swap(at, at + 1),
        _ => {}
    }
    let prefix = format!("{key}.");
    let others = values
        .pairs()
        .filter(|(field, _)| *field != "op" && *field != "csrf" && !field.starts_with(&prefix));
    let mut pairs: Vec<(String, String)> =
        others.map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    for (place, row) in list.into_iter().enumerate() {
        let of_slot = |(slot, all): (String, Vec<String>)| {
            let name = name(key, place, &slot);
            all.into_iter().map(move |value| (name.clone(), value)).collect::<Vec<_>>()
        };
        pairs.extend(row.into_iter().flat_map(of_slot));
    }
    Some(Submitted::from_pairs(pairs))
}

/// What stands saved and differs from what was sent: label and saved text. Rows are compared whole.
pub(super) fn differences(
    cx: &Cx,
    parts: &[Part],
    mine: &Submitted,
    saved: &Submitted,
) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let plain = |all: Vec<&str>| all.join(", ").replace("\r\n", "\n");
    for part in parts {
        for (name, label) in part.slots.iter().flat_map(|slot| slot.each(cx, "")) {
            let theirs = plain(saved.all(&name));
            if theirs != plain(mine.all(&name)) {
                found.push((label, theirs));
            }
        }
        let Some(group) = &part.group else { continue };
        let rows = |values: &Submitted| {
            let line = |place: usize| {
                let slots = group.slots.iter().filter(|slot| !matches!(slot.kind, Kind::Hidden));
                let names =
                    slots.flat_map(|slot| slot.each(cx, &format!("{}.{place}.", group.key)));
                let said = names.map(|(name, _)| plain(values.all(&name)));
                said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
            };
            filled(values, group.key).into_iter().map(line).collect::<Vec<_>>().join("\n")
        };
        let theirs = rows(saved);
        if theirs != rows(mine) {
            found.push((part.heading.to(cx.language()), theirs));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn parts() -> Vec<Part> {
        let group = Group {
            key: "agenda",
            row: text::people(1),
            add: text::people(1),
            slots: vec![Slot::line("who", text::people(1))],
        };
        vec![Part {
            key: "agenda",
            heading: text::people(1),
            lead: None,
            slots: Vec::new(),
            group: Some(group),
        }]
    }

    #[test]
    fn rows_are_added_moved_and_taken_away_without_losing_the_rest() {
        let after = |op: &str| {
            let sent = Submitted::from_pairs([
                ("version", "3"),
                ("agenda.0.who", "a"),
                ("agenda.4.who", "b"),
                ("op", op),
            ]);
            let after = operated(&parts(), &sent).unwrap();
            assert_eq!(after.get("version"), "3");
            let rows = places(&after, "agenda").into_values();
            rows.map(|row| row.get("who").map_or("", |v| v[0].as_str()).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(after("add:agenda"), ["a", "b", ""]);
        assert_eq!(after("up:agenda:4"), ["b", "a"]);
        assert_eq!(after("down:agenda:0"), ["b", "a"]);
        assert_eq!(after("remove:agenda:0"), ["b"]);
        assert!(operated(&parts(), &Submitted::default()).is_none());
    }

    #[test]
    fn a_row_with_nothing_but_choices_is_not_kept() {
        let sent = [("question.0.choice_kind", "line"), ("question.1.text-nb", "Hvem?")];
        assert_eq!(filled(&Submitted::from_pairs(sent), "question"), [1]);
    }
}
