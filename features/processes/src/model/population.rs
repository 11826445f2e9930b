//! The population a round is measured against: counts per area, age band and gender, read from a
//! JSON-stat table like Statistics Norway's 07459 or from the municipality's own CSV.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::age_band::{AgeBand, AgeBands};
use super::gender::Gender;

mod from_csv;
mod from_table;

pub use from_csv::{CsvFault, CsvFaultKind, CsvField, from_csv};
pub use from_table::{Selection, Subject, TableError, from_table};

/// How many people of one kind live in a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The area; `None` when the count is for the whole municipality.
    pub area: Option<String>,
    /// The age band.
    pub age_band: AgeBand,
    /// The gender.
    pub gender: Gender,
    /// People.
    pub people: u64,
}

/// The people of a municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Population {
    /// The year counted, when the source says so.
    pub year: Option<i32>,
    /// Who counted, in the source's words.
    pub source: Option<String>,
    /// The counts.
    pub counts: Vec<Count>,
    /// People whose age lies in no band of the settings. They are not in `counts`.
    pub outside_bands: u64,
    /// Cells the source left empty. Not zero: nobody knows.
    pub empty_cells: usize,
}

impl Population {
    /// Everybody in the counts.
    pub fn total(&self) -> u64 {
        self.counts.iter().map(|c| c.people).sum()
    }

    /// People per age band, youngest first.
    pub fn by_age(&self) -> BTreeMap<AgeBand, u64> {
        self.sum(|c| Some(c.age_band))
    }

    /// People per gender.
    pub fn by_gender(&self) -> BTreeMap<Gender, u64> {
        self.sum(|c| Some(c.gender))
    }

    /// People per area; empty when the source has no areas.
    pub fn by_area(&self) -> BTreeMap<String, u64> {
        self.sum(|c| c.area.clone())
    }

    /// The same people without those whose band starts below `age`, for comparing with a round
    /// that has a minimum age.
    pub fn from_age(&self, age: u16) -> Population {
        let mut older = self.clone();
        older.counts.retain(|c| c.age_band.from() >= age);
        older
    }

    /// Age bands where two sources disagree, with the people each counts: a table for the whole
    /// municipality against a file per area, say.
    pub fn disagreements(&self, other: &Population) -> Vec<(AgeBand, Gender, u64, u64)> {
        let cells = |p: &Population| p.sum(|c| Some((c.age_band, c.gender)));
        let (mine, theirs) = (cells(self), cells(other));
        let keys: std::collections::BTreeSet<_> =
            mine.keys().chain(theirs.keys()).copied().collect();
        keys.into_iter()
            .map(|key| {
                let at = |map: &BTreeMap<_, u64>| map.get(&key).copied().unwrap_or(0);
                (key.0, key.1, at(&mine), at(&theirs))
            })
            .filter(|(_, _, a, b)| a != b)
            .collect()
    }

    fn sum<K: Ord>(&self, key: impl Fn(&Count) -> Option<K>) -> BTreeMap<K, u64> {
        let mut sums = BTreeMap::new();
        for count in &self.counts {
            if let Some(key) = key(count) {
                *sums.entry(key).or_insert(0) += count.people;
            }
        }
        sums
    }
}

/// More people than any place has. A larger number is a fault of the file, and sums stay exact.
pub const MOST_PEOPLE: u64 = 1_000_000_000;

/// Adds counts of one kind together, keeping a stable order.
#[derive(Default)]
struct Adder(BTreeMap<(Option<String>, AgeBand, Gender), u64>);

impl Adder {
    fn add(&mut self, area: Option<String>, band: AgeBand, gender: Gender, people: u64) {
        *self.0.entry((area, band, gender)).or_insert(0) += people;
    }

    fn counts(self) -> Vec<Count> {
        let count = |((area, age_band, gender), people)| Count { area, age_band, gender, people };
        self.0.into_iter().map(count).collect()
    }
}

/// A range of ages as a table or file writes it: `007`, `105+`, `0-4 år`, `67 år eller eldre`.
/// `None` when the text holds no age.
fn ages(text: &str) -> Option<AgeBand> {
    let lower = text.to_lowercase();
    let mut numbers = lower
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty() && digits.len() <= 3)
        .map_while(|digits| digits.parse::<u16>().ok());
    let from = numbers.next()?;
    let open = ["+", "eldre", "over", "older", "more", "oppover", "äldre"];
    match numbers.next() {
        Some(to) => AgeBand::new(from, Some(to)).ok(),
        None if open.iter().any(|word| lower.contains(word)) => AgeBand::new(from, None).ok(),
        None => AgeBand::new(from, Some(from)).ok(),
    }
}

/// The band that holds all of `ages`: `Ok(None)` when no band holds any of it.
fn band_of(bands: &AgeBands, ages: AgeBand) -> Result<Option<AgeBand>, AgeBand> {
    match bands.iter().find(|band| band.meets(ages)) {
        None => Ok(None),
        Some(band) if band.covers(ages) => Ok(Some(band)),
        Some(band) => Err(band),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_as_tables_write_them() {
        let read = |text: &str| ages(text).map(|a| a.to_string());
        assert_eq!(read("007").as_deref(), Some("7-7"));
        assert_eq!(read("105+").as_deref(), Some("105+"));
        assert_eq!(read("105 år eller eldre").as_deref(), Some("105+"));
        assert_eq!(read("0-4 år").as_deref(), Some("0-4"));
        assert_eq!(read("F16-19").as_deref(), Some("16-19"));
        assert_eq!(read("Alle aldre"), None);
    }

    #[test]
    fn a_range_over_two_bands_has_no_band() {
        let bands = AgeBands::default();
        let range = |text: &str| text.parse::<AgeBand>().unwrap();
        assert_eq!(band_of(&bands, range("13-15")), Ok(Some(range("13-17"))));
        assert_eq!(band_of(&bands, range("16-19")), Err(range("13-17")));
        let grown = AgeBands::parse(&["18+"]).unwrap();
        assert_eq!(band_of(&grown, range("0-4")), Ok(None));
    }
}
