//! Forms with fields and with rows that can be added, moved and taken away. Every such button sends the
//! form and shows it again, so nothing needs a script and nothing is lost; only "save" saves.

use std::collections::BTreeMap;

use medvirk_kernel::Refusals;
use medvirk_web::{Field, Form, Submitted};

/// How a value is written.
pub(crate) enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Area(u8),
    /// A date.
    Date,
    /// A whole number.
    Number,
    /// One of a few, as (value, words).
    Choice(Vec<(String, String)>),
}

/// One value of a form or of a row.
pub(crate) struct Slot {
    /// Name of the field; in a row the name within the row.
    pub(crate) name: &'static str,
    /// What it is, in words.
    pub(crate) label: String,
    /// How it is written.
    pub(crate) kind: Kind,
    /// A line of help.
    pub(crate) hint: String,
    /// Whether it should be filled in.
    pub(crate) is_needed: bool,
    /// Name of the list that suggests values; empty for none.
    pub(crate) list: &'static str,
    /// Whether a single line needs the whole width, as a title does.
    pub(crate) is_wide: bool,
}

impl Slot {
    /// A slot with a label and no help.
    pub(crate) fn new(name: &'static str, label: String, kind: Kind) -> Self {
        Slot { name, label, kind, hint: String::new(), is_needed: false, list: "", is_wide: false }
    }
    /// With a line of help.
    pub(crate) fn hint(self, hint: String) -> Self {
        Slot { hint, ..self }
    }
    /// Should be filled in.
    pub(crate) fn needed(self) -> Self {
        Slot { is_needed: true, ..self }
    }
    /// Suggests the values of a list on the page.
    pub(crate) fn suggesting(self, list: &'static str) -> Self {
        Slot { list, ..self }
    }

    /// Over the whole width.
    pub(crate) fn wide(self) -> Self {
        Slot { is_wide: true, ..self }
    }

    fn takes_the_width(&self) -> bool {
        self.is_wide || matches!(self.kind, Kind::Area(_))
    }

    fn field(&self, form: &Form, name: &str) -> Field {
        let label = self.label.clone();
        let field = match &self.kind {
            Kind::Line => form.text(name, label),
            Kind::Area(rows) => form.area(name, label, *rows),
            Kind::Date => form.date(name, label),
            Kind::Number => form.number(name, label),
            Kind::Choice(options) => form.select(name, label, options.clone()),
        };
        let field = if self.hint.is_empty() { field } else { field.hint(&self.hint) };
        let field = if self.list.is_empty() { field } else { field.attribute("list", self.list) };
        if self.is_needed { field.required() } else { field }
    }
}

/// Rows of one kind.
pub(crate) struct Group {
    /// Short name in the names of fields.
    pub(crate) key: &'static str,
    /// Heading above the rows.
    pub(crate) heading: String,
    /// What one row is called, for its legend.
    pub(crate) row: String,
    /// Words of the button that adds one.
    pub(crate) add: String,
    /// What a row holds.
    pub(crate) slots: Vec<Slot>,
}

/// A form.
#[derive(Default)]
pub(crate) struct Sheet {
    /// Its single fields.
    pub(crate) slots: Vec<Slot>,
    /// Its rows.
    pub(crate) groups: Vec<Group>,
}

/// A form as it is shown.
pub(crate) struct Shown {
    /// What stands in its fields.
    pub(crate) values: Submitted,
    /// What was refused.
    pub(crate) refusals: Refusals,
    /// What somebody else has written meanwhile, if it differs.
    pub(crate) theirs: Option<String>,
}

impl Shown {
    /// With nothing to say about it.
    pub(crate) fn of(values: Submitted) -> Self {
        Shown { values, refusals: Refusals::default(), theirs: None }
    }
}

/// A group as the template shows it.
pub(crate) struct ShownGroup {
    /// See [`Group::key`].
    pub(crate) key: &'static str,
    /// See [`Group::heading`].
    pub(crate) heading: String,
    /// See [`Group::add`].
    pub(crate) add: String,
    /// Its rows.
    pub(crate) rows: Vec<ShownRow>,
}

/// A row as the template shows it.
pub(crate) struct ShownRow {
    /// Its legend, "Uttalelse 3".
    pub(crate) title: String,
    /// Place from 0; stands in the names of its buttons.
    pub(crate) place: usize,
    /// Its fields, and whether each needs the whole width.
    pub(crate) fields: Vec<(Field, bool)>,
    /// Whether another row stands below it.
    pub(crate) has_next: bool,
}

impl Sheet {
    /// The single fields, and whether each needs the whole width.
    pub(crate) fn fields(&self, form: &Form) -> Vec<(Field, bool)> {
        let shown = |slot: &Slot| (slot.field(form, slot.name), slot.takes_the_width());
        self.slots.iter().map(shown).collect()
    }

    /// What a field is called, by its name in the form; nothing where the text is all there is to read.
    pub(crate) fn label(&self, field: &str) -> Option<&str> {
        let mut parts = field.splitn(3, '.');
        let (first, slot) = (parts.next()?, parts.nth(1));
        let (slots, name) = match slot {
            Some(slot) => (&self.groups.iter().find(|g| g.key == first)?.slots, slot),
            None => (&self.slots, first),
        };
        let is_alone = slots.len() == 1 && name == "text";
        slots.iter().find(|s| s.name == name && !is_alone).map(|s| s.label.as_str())
    }

    /// The groups with as many rows as `values` has.
    pub(crate) fn groups(&self, form: &Form, values: &Submitted) -> Vec<ShownGroup> {
        let shown = |group: &Group| {
            let count = places(values, group.key).len();
            let rows = (0..count).map(|place| ShownRow {
                title: format!("{} {}", group.row, place + 1),
                place,
                fields: group
                    .slots
                    .iter()
                    .map(|slot| {
                        let named = name(group.key, place, slot.name);
                        (slot.field(form, &named), slot.takes_the_width())
                    })
                    .collect(),
                has_next: place + 1 < count,
            });
            ShownGroup {
                key: group.key,
                heading: group.heading.clone(),
                add: group.add.clone(),
                rows: rows.collect(),
            }
        };
        self.groups.iter().map(shown).collect()
    }
}

/// The name of a field in a row.
pub(crate) fn name(group: &str, place: usize, slot: &str) -> String {
    format!("{group}.{place}.{slot}")
}

/// One row as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row(BTreeMap<String, String>);

impl Row {
    /// The value of a slot, trimmed; empty when it is missing.
    pub(crate) fn get(&self, slot: &str) -> String {
        self.0.get(slot).map(|v| v.trim().replace("\r\n", "\n")).unwrap_or_default()
    }
    /// Whether nothing was written in it but choices.
    fn is_blank(&self) -> bool {
        self.0.iter().all(|(slot, value)| slot.starts_with("choice_") || value.trim().is_empty())
    }
}

/// The rows of a group with their places in the form, in order; blank ones are left out.
pub(crate) fn rows(values: &Submitted, group: &str) -> Vec<(usize, Row)> {
    places(values, group).into_iter().filter(|(_, row)| !row.is_blank()).collect()
}

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
            places.entry(place).or_default().0.insert(slot.to_owned(), value.to_owned());
        }
    }
    places
}

/// What a button in the form wants done with its rows; `None` when it was sent to be saved.
pub(crate) fn operated(sheet: &Sheet, values: &Submitted) -> Option<Submitted> {
    let mut operation = values.get("op").splitn(3, ':');
    let (verb, key) = (operation.next()?, operation.next()?);
    let place: usize = operation.next().and_then(|p| p.parse().ok()).unwrap_or(0);
    let group = sheet.groups.iter().find(|g| g.key == key)?;
    let mut list: Vec<Row> = places(values, key).into_values().collect();
    match verb {
        "add" => list.push(empty(group)),
        "remove" if place < list.len() => drop(list.remove(place)),
        "up" if place > 0 && place < list.len() => list.swap(place, place - 1),
        "down" if place + 1 < list.len() => list.swap(place, place + 1),
        _ => {}
    }
    let others = values.pairs().filter(|(field, _)| {
        *field != "op" && *field != "csrf" && !field.starts_with(&format!("{key}."))
    });
    let mut pairs: Vec<(String, String)> =
        others.map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    for (place, row) in list.into_iter().enumerate() {
        pairs.extend(row.0.into_iter().map(|(slot, value)| (name(key, place, &slot), value)));
    }
    Some(Submitted::from_pairs(pairs))
}

/// Pairs of a form as running text, a paragraph per field or row, for comparing and for showing what
/// somebody else wrote.
pub(crate) fn plain(pairs: impl IntoIterator<Item = (String, String)>) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut row = String::new();
    for (field, value) in pairs {
        if value.is_empty() {
            continue;
        }
        let place = field.rsplit_once('.').map_or("", |(place, _)| place).to_owned();
        match out.last_mut() {
            Some(last) if !place.is_empty() && place == row => {
                last.push('\n');
                last.push_str(&value);
            }
            _ => out.push(value),
        }
        row = place;
    }
    out.join("\n\n")
}

fn empty(group: &Group) -> Row {
    Row(group.slots.iter().map(|slot| (slot.name.to_owned(), String::new())).collect())
}

/// Pairs of a form with a blank row in every group that has none, so that there is somewhere to write.
pub(crate) fn with_blank_rows(sheet: &Sheet, pairs: Vec<(String, String)>) -> Submitted {
    let mut pairs = pairs;
    for group in &sheet.groups {
        let prefix = format!("{}.", group.key);
        if !pairs.iter().any(|(field, _)| field.starts_with(&prefix)) {
            let blank = group.slots.iter().map(|s| (name(group.key, 0, s.name), String::new()));
            pairs.extend(blank);
        }
    }
    Submitted::from_pairs(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let slot = Slot::new("text", "Punkt".to_owned(), Kind::Area(3));
        let group = Group {
            key: "point",
            heading: String::new(),
            row: "Punkt".to_owned(),
            add: String::new(),
            slots: vec![slot],
        };
        Sheet { slots: Vec::new(), groups: vec![group] }
    }

    fn texts(values: &Submitted) -> Vec<String> {
        places(values, "point").into_values().map(|row| row.get("text")).collect()
    }

    #[test]
    fn rows_are_added_moved_and_taken_away_without_losing_the_rest() {
        let sent = |op: &str| {
            Submitted::from_pairs([
                ("version", "3"),
                ("point.0.text", "a"),
                ("point.1.text", "b"),
                ("op", op),
            ])
        };
        let after = |op: &str| operated(&sheet(), &sent(op)).unwrap();
        assert_eq!(texts(&after("add:point")), ["a", "b", ""]);
        assert_eq!(texts(&after("up:point:1")), ["b", "a"]);
        assert_eq!(texts(&after("down:point:1")), ["a", "b"]);
        assert_eq!(texts(&after("remove:point:0")), ["b"]);
        assert_eq!(after("add:point").get("version"), "3");
        assert!(operated(&sheet(), &sent("")).is_none());
    }

    #[test]
    fn blank_rows_are_not_kept() {
        let sent = Submitted::from_pairs([("point.0.text", " "), ("point.1.text", "b")]);
        assert_eq!(rows(&sent, "point").len(), 1);
    }
}
