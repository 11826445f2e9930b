//! Reads a file of population figures, whichever of the two forms it has, and says in words where a
//! fault is.

use medvirk_kernel::{Language, Message};

use crate::{
    T,
    model::{
        age_band::AgeBands,
        json_stat::{Dataset, Expected, JsonStatError},
        population::{
            CsvFault, CsvFaultKind, CsvField, Population, Selection, Subject, TableError, from_csv,
            from_table,
        },
    },
    text,
};

/// How the figures of a file are chosen.
pub(super) struct Choice<'a> {
    /// The municipality's number, for a table with several places.
    pub(super) number: &'a str,
    /// The year; the newest when it is empty.
    pub(super) year: &'a str,
    /// The bands of the settings.
    pub(super) bands: &'a AgeBands,
}

/// The figures of a file, or every fault in words.
pub(super) fn read_file(
    bytes: &[u8],
    choice: &Choice<'_>,
    language: Language,
) -> Result<Population, Vec<Message>> {
    let words = as_text(bytes);
    let start = words.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with('{') || start.starts_with('[') {
        let table = Dataset::parse(&words).map_err(|e| vec![json_fault(&e)])?;
        return read_table(&table, choice).map_err(|e| vec![table_fault(&e)]);
    }
    let mut population = from_csv(&words, choice.bands).map_err(|faults| -> Vec<Message> {
        faults.iter().map(|fault| csv_fault(fault, language)).collect()
    })?;
    population.year = choice.year.parse().ok();
    Ok(population)
}

/// Files from older spreadsheets are in Windows-1252, whose letters are those of Latin-1.
fn as_text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
    }
}

fn read_table(table: &Dataset, choice: &Choice<'_>) -> Result<Population, TableError> {
    let year = Some(choice.year).filter(|y| !y.is_empty());
    let whole = Selection { region: None, year, metric: None, bands: choice.bands };
    match from_table(table, whole) {
        Err(TableError::Choose { subject: Subject::Region, .. }) => {
            from_table(table, Selection { region: Some(choice.number), ..whole })
        }
        done => done,
    }
}

fn json_fault(error: &JsonStatError) -> Message {
    match error {
        JsonStatError::Syntax { line, column } => text::population_fault_syntax(*line, *column),
        JsonStatError::NotADataset { class } => text::population_fault_class(class),
        JsonStatError::Missing { at } => text::population_fault_missing(at),
        JsonStatError::WrongType { at, expected } => {
            text::population_fault_type(at, expected_words(*expected))
        }
        JsonStatError::SizeDiffers { dimension, size, categories } => {
            text::population_fault_size(dimension, *size, *categories)
        }
        JsonStatError::BadPlace { at } => text::population_fault_place(at),
        JsonStatError::ValueCount { expected, found } => {
            text::population_fault_values(*expected, *found)
        }
        JsonStatError::TooLarge => text::population_fault_large(),
    }
}

fn expected_words(expected: Expected) -> Message {
    match expected {
        Expected::Object => text::population_type_object(),
        Expected::Array => text::population_type_array(),
        Expected::ArrayOrObject => text::population_type_array_or_object(),
        Expected::Text => text::population_type_text(),
        Expected::NumberOrNull => text::population_type_number(),
        Expected::Index => text::population_type_index(),
    }
}

fn subject(subject: Subject) -> Message {
    match subject {
        Subject::Region => text::population_subject_region(),
        Subject::Sex => text::population_subject_sex(),
        Subject::Age => text::population_subject_age(),
        Subject::Year => text::population_subject_year(),
        Subject::Metric => text::population_subject_metric(),
    }
}

/// The first codes of a long list.
fn some(codes: &[String]) -> String {
    let shown = codes.iter().take(8).map(String::as_str).collect::<Vec<_>>().join(", ");
    if codes.len() > 8 { format!("{shown} …") } else { shown }
}

fn table_fault(error: &TableError) -> Message {
    match error {
        TableError::NoDimension(about) => text::population_fault_no_dimension(subject(*about)),
        TableError::Choose { subject: about, codes } => {
            text::population_fault_choose(subject(*about), some(codes))
        }
        TableError::NotThere { subject: about, code, codes } => {
            text::population_fault_not_there(subject(*about), code, some(codes))
        }
        TableError::Unexpected { dimension } => text::population_fault_unexpected(dimension),
        TableError::UnknownSex { code } => text::population_fault_sex(code),
        TableError::UnknownAge { code } => text::population_fault_age(code),
        TableError::AgeSpansBands { code, band } => {
            text::population_fault_spans(code, band.to_string())
        }
        TableError::NotACount { cell } => text::population_fault_count(cell.join(" / ")),
    }
}

fn field(field: CsvField) -> Message {
    match field {
        CsvField::Area => text::population_field_area(),
        CsvField::Age => text::population_field_age(),
        CsvField::Gender => text::population_field_gender(),
        CsvField::Count => text::population_field_count(),
    }
}

fn csv_fault(fault: &CsvFault, language: Language) -> Message {
    let line = fault.line;
    let column = fault.field.map(|f| field(f).to(language)).unwrap_or_default();
    match &fault.kind {
        CsvFaultKind::NoColumn => text::population_fault_no_column(column),
        CsvFaultKind::Unreadable => text::population_fault_line(line),
        CsvFaultKind::Empty => text::population_fault_empty(line, column),
        CsvFaultKind::NotUnderstood(found) => {
            text::population_fault_not_understood(line, column, found)
        }
        CsvFaultKind::SpansBands(band) => {
            text::population_fault_line_spans(line, column, band.to_string())
        }
        CsvFaultKind::Repeated(earlier) => text::population_fault_repeated(line, *earlier),
    }
}

/// Words for a gender.
pub(super) fn gender(t: T, gender: crate::model::gender::Gender) -> String {
    use crate::model::gender::Gender;
    match gender {
        Gender::Woman => t.gender_women(),
        Gender::Man => t.gender_men(),
        Gender::Other => t.gender_other(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_from_an_old_spreadsheet_keeps_its_letters() {
        let bands = AgeBands::default();
        let choice = Choice { number: "", year: "", bands: &bands };
        let bytes = b"Omr\xe5de;Alder;Kj\xf8nn;Antall\r\n\xd8vre Dal;75+;Kvinner;50\r\n";
        let read = read_file(bytes, &choice, Language::Nb).unwrap();
        assert_eq!(read.by_area()["Øvre Dal"], 50);
    }

    #[test]
    fn every_fault_of_a_csv_file_is_told() {
        let bands = AgeBands::default();
        let choice = Choice { number: "", year: "", bands: &bands };
        let bytes = "area,age_band,gender,count\nLia,13-17,kvinne,x\nLia,16-19,mann,2\n".as_bytes();
        let faults = read_file(bytes, &choice, Language::Nb).unwrap_err();
        assert_eq!(faults.len(), 2);
    }
}
