//! From the municipality's own file with one row per area, age and gender. Headers may be Norwegian
//! or English, the separator comma or semicolon; every fault is named by line and column.

use super::{Adder, MOST_PEOPLE, Population, ages, band_of};
use crate::model::age_band::{AgeBand, AgeBands};
use crate::model::gender::Gender;

/// A column of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvField {
    /// Area; may be left out.
    Area,
    /// Age or age band.
    Age,
    /// Gender.
    Gender,
    /// Number of people.
    Count,
}

/// One fault in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvFault {
    /// 1-based line in the file; the header is line 1.
    pub line: u64,
    /// The column, when the fault is in one.
    pub field: Option<CsvField>,
    /// What is wrong.
    pub kind: CsvFaultKind,
}

/// What is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvFaultKind {
    /// The header lacks a column.
    NoColumn,
    /// Not readable as CSV.
    Unreadable,
    /// A required field is empty.
    Empty,
    /// Not an age, gender or number; the text found.
    NotUnderstood(String),
    /// The age group spans the edge of this band.
    SpansBands(AgeBand),
    /// The same area, age and gender stood in this earlier line.
    Repeated(u64),
}

/// Reads the file.
///
/// # Errors
/// All faults found, in file order.
pub fn from_csv(text: &str, bands: &AgeBands) -> Result<Population, Vec<CsvFault>> {
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or("");
    let separator =
        if header.matches(';').count() > header.matches(',').count() { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let unreadable = |line| CsvFault { line, field: None, kind: CsvFaultKind::Unreadable };
    let columns = match reader.headers() {
        Ok(header) => Columns::find(header)?,
        Err(_) => return Err(vec![unreadable(1)]),
    };
    let mut adder = Adder::default();
    let mut population = Population::default();
    let mut faults = vec![];
    let mut seen = std::collections::BTreeMap::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(e) => {
                faults.push(unreadable(e.position().map_or(0, csv::Position::line)));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        match columns.read(&record, bands) {
            Err((field, kind)) => faults.push(CsvFault { line, field: Some(field), kind }),
            Ok(row) => {
                if let Some(earlier) = seen.insert((row.area.clone(), row.ages, row.gender), line) {
                    let kind = CsvFaultKind::Repeated(earlier);
                    faults.push(CsvFault { line, field: None, kind });
                }
                match row.band {
                    Some(band) => adder.add(row.area, band, row.gender, row.people),
                    None => population.outside_bands += row.people,
                }
            }
        }
    }
    population.counts = adder.counts();
    if faults.is_empty() { Ok(population) } else { Err(faults) }
}

struct Columns {
    area: Option<usize>,
    age: usize,
    gender: usize,
    count: usize,
}

struct Row {
    area: Option<String>,
    ages: AgeBand,
    band: Option<AgeBand>,
    gender: Gender,
    people: u64,
}

fn named(header: &str) -> Option<CsvField> {
    match header.trim().to_lowercase().replace(['_', '-'], " ").as_str() {
        "area" | "område" | "omrade" | "grend" | "krets" | "grunnkrets" | "bygd" | "bydel" => {
            Some(CsvField::Area)
        }
        "age band" | "age" | "alder" | "aldersgruppe" | "age group" => Some(CsvField::Age),
        "gender" | "sex" | "kjønn" | "kjonn" => Some(CsvField::Gender),
        "count" | "antall" | "antal" | "personer" | "personar" | "people" | "population"
        | "innbyggere" | "innbyggjarar" | "folketall" | "folketal" => Some(CsvField::Count),
        _ => None,
    }
}

impl Columns {
    fn find(header: &csv::StringRecord) -> Result<Self, Vec<CsvFault>> {
        let at = |field| header.iter().position(|name| named(name) == Some(field));
        let fault = |field| CsvFault { line: 1, field: Some(field), kind: CsvFaultKind::NoColumn };
        match (at(CsvField::Age), at(CsvField::Gender), at(CsvField::Count)) {
            (Some(age), Some(gender), Some(count)) => {
                Ok(Columns { area: at(CsvField::Area), age, gender, count })
            }
            _ => Err([CsvField::Age, CsvField::Gender, CsvField::Count]
                .into_iter()
                .filter(|field| at(*field).is_none())
                .map(fault)
                .collect()),
        }
    }

    fn read(
        &self,
        record: &csv::StringRecord,
        bands: &AgeBands,
    ) -> Result<Row, (CsvField, CsvFaultKind)> {
        let text = |at: usize, field| match record.get(at).map(str::trim) {
            Some(text) if !text.is_empty() => Ok(text),
            _ => Err((field, CsvFaultKind::Empty)),
        };
        let odd = |field, text: &str| (field, CsvFaultKind::NotUnderstood(text.to_owned()));
        let area = match self.area {
            Some(at) => Some(text(at, CsvField::Area)?.to_owned()),
            None => None,
        };
        let age = text(self.age, CsvField::Age)?;
        let ages = ages(age).ok_or_else(|| odd(CsvField::Age, age))?;
        let band =
            band_of(bands, ages).map_err(|band| (CsvField::Age, CsvFaultKind::SpansBands(band)))?;
        let gender = text(self.gender, CsvField::Gender)?;
        let gender = Gender::from_word(gender).ok_or_else(|| odd(CsvField::Gender, gender))?;
        let count = text(self.count, CsvField::Count)?;
        // Spaces inside are thousands separators, as Norwegian spreadsheets write them.
        let digits: String = count.chars().filter(|c| !c.is_whitespace()).collect();
        let people = digits.parse().ok().filter(|people| *people <= MOST_PEOPLE);
        let people = people.ok_or_else(|| odd(CsvField::Count, count))?;
        Ok(Row { area, ages, band, gender, people })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands() -> AgeBands {
        AgeBands::default()
    }

    #[test]
    fn a_norwegian_file_with_semicolons_is_read() {
        let text =
            "\u{feff}Område;Alder;Kjønn;Antall\r\nLia;13-17;Kvinner;1 024\r\nLia;75+;M;3\r\n";
        let people = from_csv(text, &bands()).unwrap();
        assert_eq!(people.total(), 1027);
        assert_eq!(people.by_area()["Lia"], 1027);
    }

    #[test]
    fn single_years_are_added_into_bands() {
        let text = "age,gender,count\n13,kvinne,2\n14,kvinne,3\n";
        let people = from_csv(text, &bands()).unwrap();
        assert_eq!(people.counts.len(), 1);
        assert_eq!((people.total(), people.counts[0].area.as_deref()), (5, None));
    }

    #[test]
    fn every_fault_has_its_line_and_column() {
        let text = "area,age_band,gender,count\nLia,13-17,kvinne,x\nLia,16-19,mann,2\n,13-17,mann,2\n\
                    Lia,13-17,ukjent,2\nLia,75+,mann,2\nLia,75+,mann,2\n";
        let fault = |line, field, kind| CsvFault { line, field, kind };
        assert_eq!(
            from_csv(text, &bands()).unwrap_err(),
            [
                fault(2, Some(CsvField::Count), CsvFaultKind::NotUnderstood("x".into())),
                fault(3, Some(CsvField::Age), CsvFaultKind::SpansBands("13-17".parse().unwrap())),
                fault(4, Some(CsvField::Area), CsvFaultKind::Empty),
                fault(5, Some(CsvField::Gender), CsvFaultKind::NotUnderstood("ukjent".into())),
                fault(7, None, CsvFaultKind::Repeated(6)),
            ]
        );
    }

    #[test]
    fn missing_columns_are_named() {
        let faults = from_csv("area,count\nLia,2\n", &bands()).unwrap_err();
        let fields: Vec<_> = faults.iter().filter_map(|f| f.field).collect();
        assert_eq!(fields, [CsvField::Age, CsvField::Gender]);
    }

    proptest::proptest! {
        #[test]
        fn no_file_makes_the_reader_fall(text in "[a-zæøå0-9,;\"\n+-]{0,200}") {
            let _ = from_csv(&text, &bands());
        }
    }
}
