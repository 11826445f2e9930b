//! From a JSON-stat table with place, sex, age and year to counts per age band and gender. The
//! dimensions are found by their role, else by their name, so that exports in other languages and
//! from other statistics tools work too.

use super::{Adder, MOST_PEOPLE, Population, ages, band_of};
use crate::model::age_band::{AgeBand, AgeBands};
use crate::model::gender::Gender;
use crate::model::json_stat::{Category, Dataset, Dimension, Role};

/// What to take from the table.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    /// The municipality's code, needed when the table has several places.
    pub region: Option<&'a str>,
    /// The year; the newest when `None`.
    pub year: Option<&'a str>,
    /// What is counted, needed when the table counts several things.
    pub metric: Option<&'a str>,
    /// The bands of the settings.
    pub bands: &'a AgeBands,
}

/// What a dimension must be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Place.
    Region,
    /// Sex.
    Sex,
    /// Age.
    Age,
    /// Year.
    Year,
    /// What is counted.
    Metric,
}

/// Why a table cannot be used. Dimensions and categories are named by the table's own codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// No dimension is about this.
    NoDimension(Subject),
    /// Several categories to choose from; their codes.
    Choose {
        /// The dimension.
        subject: Subject,
        /// The codes in the table.
        codes: Vec<String>,
    },
    /// The chosen category is not in the table.
    NotThere {
        /// The dimension.
        subject: Subject,
        /// What was asked for.
        code: String,
        /// The codes in the table.
        codes: Vec<String>,
    },
    /// A dimension we know nothing about, with more than one category.
    Unexpected {
        /// Its id.
        dimension: String,
    },
    /// A sex we cannot read.
    UnknownSex {
        /// Its code.
        code: String,
    },
    /// An age we cannot read.
    UnknownAge {
        /// Its code.
        code: String,
    },
    /// The table's age group spans the edge of a band.
    AgeSpansBands {
        /// Code of the age group.
        code: String,
        /// The band it begins in.
        band: AgeBand,
    },
    /// A value that is not a whole number from 0.
    NotACount {
        /// Sex, age and year of the cell.
        cell: [String; 3],
    },
}

/// Reads the people of one municipality in one year.
///
/// Categories that are sums of others ("both sexes", "all ages") are left out. Empty cells are
/// counted in [`Population::empty_cells`] and not taken for zero.
///
/// # Errors
/// [`TableError`] naming the dimension or category at fault.
pub fn from_table(table: &Dataset, choice: Selection<'_>) -> Result<Population, TableError> {
    let layout = Layout::find(table)?;
    let region =
        layout.region.map(|d| place(table, d, Subject::Region, choice.region)).transpose()?;
    let metric =
        layout.metric.map(|d| place(table, d, Subject::Metric, choice.metric)).transpose()?;
    let year = year(&table.dimensions[layout.year], choice.year)?;
    let mut places = vec![0; table.dimensions.len()];
    for (dimension, at) in
        [(layout.region, region), (layout.metric, metric), (Some(layout.year), Some(year))]
    {
        if let (Some(dimension), Some(at)) = (dimension, at) {
            places[dimension] = at;
        }
    }
    let genders = genders(&table.dimensions[layout.sex])?;
    let bands = bands(&table.dimensions[layout.age], choice.bands)?;
    let mut adder = Adder::default();
    let mut population = Population {
        year: leading_number(&table.dimensions[layout.year].categories[year].code),
        source: table.source.clone(),
        ..Population::default()
    };
    for (sex, gender) in &genders {
        for (age, band) in &bands {
            places[layout.sex] = *sex;
            places[layout.age] = *age;
            let Some(value) = table.value(&places) else {
                population.empty_cells += 1;
                continue;
            };
            let people = whole(value).ok_or_else(|| {
                let code = |d: usize, at: usize| table.dimensions[d].categories[at].code.clone();
                let cell =
                    [code(layout.sex, *sex), code(layout.age, *age), code(layout.year, year)];
                TableError::NotACount { cell }
            })?;
            match band {
                Some(band) => adder.add(None, *band, *gender, people),
                None => population.outside_bands += people,
            }
        }
    }
    population.counts = adder.counts();
    Ok(population)
}

/// Which dimension is about what; indices into [`Dataset::dimensions`].
struct Layout {
    region: Option<usize>,
    sex: usize,
    age: usize,
    year: usize,
    metric: Option<usize>,
}

impl Layout {
    fn find(table: &Dataset) -> Result<Self, TableError> {
        let at = |subject| table.dimensions.iter().position(|d| about(d) == Some(subject));
        let need = |subject| at(subject).ok_or(TableError::NoDimension(subject));
        for dimension in &table.dimensions {
            if about(dimension).is_none() && dimension.categories.len() > 1 {
                return Err(TableError::Unexpected { dimension: dimension.id.clone() });
            }
        }
        Ok(Layout {
            sex: need(Subject::Sex)?,
            age: need(Subject::Age)?,
            year: need(Subject::Year)?,
            region: at(Subject::Region),
            metric: at(Subject::Metric),
        })
    }
}

fn about(dimension: &Dimension) -> Option<Subject> {
    match dimension.role {
        Some(Role::Time) => return Some(Subject::Year),
        Some(Role::Geo) => return Some(Subject::Region),
        Some(Role::Metric) => return Some(Subject::Metric),
        None => {}
    }
    by_name(&dimension.id).or_else(|| by_name(&dimension.label))
}

fn by_name(name: &str) -> Option<Subject> {
    match name.trim().to_lowercase().as_str() {
        "region" | "kommune" | "kommuner" | "municipality" | "area" | "geo" => {
            Some(Subject::Region)
        }
        "kjonn" | "kjønn" | "sex" | "gender" | "kon" | "kön" => Some(Subject::Sex),
        "alder" | "age" | "ålder" | "aldersgruppe" | "age group" => Some(Subject::Age),
        "tid" | "år" | "ar" | "year" | "time" => Some(Subject::Year),
        "contentscode" | "statistikkvariabel" | "contents" | "observations" => {
            Some(Subject::Metric)
        }
        _ => None,
    }
}

fn codes(dimension: &Dimension) -> Vec<String> {
    dimension.categories.iter().map(|c| c.code.clone()).collect()
}

fn place(
    table: &Dataset,
    dimension: usize,
    subject: Subject,
    chosen: Option<&str>,
) -> Result<usize, TableError> {
    let dimension = &table.dimensions[dimension];
    match chosen {
        Some(code) => dimension.categories.iter().position(|c| c.code == code).ok_or_else(|| {
            TableError::NotThere { subject, code: code.to_owned(), codes: codes(dimension) }
        }),
        None if dimension.categories.len() == 1 => Ok(0),
        None => Err(TableError::Choose { subject, codes: codes(dimension) }),
    }
}

fn leading_number(code: &str) -> Option<i32> {
    let digits: String = code.chars().take_while(char::is_ascii_digit).take(4).collect();
    digits.parse().ok()
}

fn year(dimension: &Dimension, chosen: Option<&str>) -> Result<usize, TableError> {
    let places = dimension.categories.iter().enumerate();
    match chosen {
        Some(code) => dimension.categories.iter().position(|c| c.code == code).ok_or_else(|| {
            let codes = codes(dimension);
            TableError::NotThere { subject: Subject::Year, code: code.to_owned(), codes }
        }),
        // Codes like `2026K3` sort within their year by the text after it.
        None => places
            .max_by_key(|(_, c)| (leading_number(&c.code), c.code.clone()))
            .map(|(place, _)| place)
            .ok_or(TableError::NoDimension(Subject::Year)),
    }
}

fn is_sum(category: &Category) -> bool {
    let label = category.label.to_lowercase();
    ["begge", "alle", "i alt", "ialt", "total", "both", "all ", "sum"]
        .iter()
        .any(|word| label.starts_with(word))
}

/// Places of the sexes that are counted. Codes 1 (men) and 2 (women) are those of ISO/IEC 5218,
/// which Statistics Norway uses; a label that says otherwise goes first.
fn genders(dimension: &Dimension) -> Result<Vec<(usize, Gender)>, TableError> {
    let mut found = vec![];
    for (place, category) in dimension.categories.iter().enumerate() {
        if is_sum(category) {
            continue;
        }
        let by_code = || match category.code.as_str() {
            "1" => Some(Gender::Man),
            "2" => Some(Gender::Woman),
            code => Gender::from_word(code),
        };
        match Gender::from_word(&category.label).or_else(by_code) {
            Some(gender) => found.push((place, gender)),
            None => return Err(TableError::UnknownSex { code: category.code.clone() }),
        }
    }
    Ok(found)
}

/// Places of the ages that are counted, with their band.
fn bands(
    dimension: &Dimension,
    bands: &AgeBands,
) -> Result<Vec<(usize, Option<AgeBand>)>, TableError> {
    let mut found = vec![];
    for (place, category) in dimension.categories.iter().enumerate() {
        if is_sum(category) {
            continue;
        }
        let code = || category.code.clone();
        let ages = ages(&category.code)
            .or_else(|| ages(&category.label))
            .ok_or_else(|| TableError::UnknownAge { code: code() })?;
        let band = band_of(bands, ages)
            .map_err(|band| TableError::AgeSpansBands { code: code(), band })?;
        found.push((place, band));
    }
    Ok(found)
}

/// A count is a whole number from 0; anything above [`MOST_PEOPLE`] is no population.
fn whole(value: f64) -> Option<u64> {
    let exact = (0.0..9.0e15).contains(&value) && value.fract() == 0.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // checked just above
    let people = exact.then_some(value as u64);
    people.filter(|people| *people <= MOST_PEOPLE)
}

#[cfg(test)]
mod tests;
