//! Matching the columns of a table with the fields of a record by their names; the user has the last
//! word. The names of a field are the caller's, in plain letters ([`super::plain::plain`]).

use std::collections::{BTreeMap, BTreeSet};

use super::plain::{edits, plain};

/// A guess below this is no guess.
const LEAST: u8 = 60;

/// One column of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column<F> {
    /// Its name in the file.
    pub name: String,
    /// The field it is taken for; `None` when it is left out.
    pub field: Option<F>,
    /// How sure the guess is, 0 to 100; 100 also for what the user said.
    pub score: u8,
    /// Whether the user said so.
    pub is_chosen: bool,
}

/// What the user says about columns, by place: a field, or `None` to leave the column out.
pub type Override<F> = BTreeMap<usize, Option<F>>;

/// All columns of a file, matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns<F>(Vec<Column<F>>);

impl<F: Copy + Ord> Columns<F> {
    /// Matches a header with the `names` of fields in plain letters. Every field is given to one column at most: what the user chose first, then
    /// the best guess, the leftmost of equals.
    pub fn find(header: &[String], names: &[(F, &[&str])], chosen: &Override<F>) -> Self {
        let mut columns: Vec<Column<F>> = header
            .iter()
            .map(|name| Column { name: name.clone(), field: None, score: 0, is_chosen: false })
            .collect();
        let mut taken: BTreeSet<F> = BTreeSet::new();
        for (place, field) in chosen {
            if let Some(column) = columns.get_mut(*place)
                && field.is_none_or(|field| taken.insert(field))
            {
                (column.field, column.score, column.is_chosen) = (*field, 100, true);
            }
        }
        for (score, place, field) in guesses(header, names) {
            let column = &mut columns[place];
            if column.field.is_none() && !column.is_chosen && taken.insert(field) {
                (column.field, column.score) = (Some(field), score);
            }
        }
        Columns(columns)
    }

    /// The columns, in file order.
    pub fn iter(&self) -> impl Iterator<Item = &Column<F>> {
        self.0.iter()
    }

    /// Place and field of the columns that are read.
    pub fn fields(&self) -> impl Iterator<Item = (usize, F)> + '_ {
        self.0.iter().enumerate().filter_map(|(place, column)| Some((place, column.field?)))
    }

    /// Whether some column is taken for `field`.
    pub fn has(&self, field: F) -> bool {
        self.fields().any(|(_, found)| found == field)
    }

    /// Names of the columns that are left out.
    pub fn left_out(&self) -> Vec<&str> {
        self.0.iter().filter(|c| c.field.is_none()).map(|c| c.name.as_str()).collect()
    }
}

/// All guesses, best first; equals from left to right and in the order of the form.
fn guesses<F: Copy + Ord>(header: &[String], names: &[(F, &[&str])]) -> Vec<(u8, usize, F)> {
    let mut guesses = vec![];
    for (place, name) in header.iter().enumerate() {
        let name = plain(name);
        for (field, known) in names {
            let best = known.iter().map(|known| score(&name, known)).max().unwrap_or(0);
            if best >= LEAST {
                guesses.push((best, place, *field));
            }
        }
    }
    guesses.sort_by_key(|(score, place, field)| (std::cmp::Reverse(*score), *place, *field));
    guesses
}

/// How well a column name fits a known name, both in plain letters: 100 the same, 95 the same but
/// for spaces, 65 to 90 the known name among other words (the more of the name it is, the better),
/// 60 to 80 one misspelt letter in seven at most.
fn score(name: &str, known: &str) -> u8 {
    if name == known {
        return 100;
    }
    let (tight, known_tight) = (name.replace(' ', ""), known.replace(' ', ""));
    if tight == known_tight {
        return 95;
    }
    let (length, known_length) = (tight.chars().count(), known_tight.chars().count());
    let inside = format!(" {name} ").contains(&format!(" {known} "));
    if inside && known_length >= 3 {
        let part = 25 * known_length / length.max(1);
        return 65 + u8::try_from(part).unwrap_or(25).min(25);
    }
    let apart = edits(&tight, &known_tight);
    if known_length >= 5 && apart * 7 <= known_length.max(7) {
        return if apart == 1 { 80 } else { 60 };
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [(u8, &[&str]); 2] = [(1, &["navn", "name"]), (2, &["telefon", "phone"])];

    #[test]
    fn columns_are_matched_by_name_and_the_user_has_the_last_word() {
        let header = ["Telfon", "Navn på vert", "Skostørrelse"].map(str::to_owned);
        let fields = |chosen: &Override<u8>| {
            let columns = Columns::find(&header, &NAMES, chosen);
            columns.iter().map(|c| c.field).collect::<Vec<_>>()
        };
        assert_eq!(fields(&Override::new()), [Some(2), Some(1), None]);
        assert_eq!(fields(&Override::from([(2, Some(1)), (0, None)])), [None, None, Some(1)]);
    }
}
