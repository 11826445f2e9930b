//! The fictional town's reports and coding, read for tests.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One report, with what the tests of this crate need.
#[derive(Deserialize)]
pub struct Report {
    pub gjestebud_id: String,
    pub client_id: String,
    pub head_count: u32,
    pub first_time_count: Option<u32>,
    pub gender_counts: Option<BTreeMap<String, u32>>,
    pub age_band_counts: Option<BTreeMap<String, u32>>,
    pub answers: Vec<Answer>,
    pub comment: Option<String>,
}

#[derive(Deserialize)]
pub struct Answer {
    pub notes: Vec<Note>,
}

#[derive(Deserialize)]
pub struct Note {
    pub id: String,
    pub text: String,
}

/// One row of the coding key.
pub struct Coded {
    pub note: String,
    pub table: String,
    pub theme: String,
    pub codes: Vec<String>,
    pub minority: bool,
    pub used: bool,
    pub reason: String,
}

fn data(path: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

/// The 22 reports; the one that was sent twice is there once.
pub fn reports() -> Vec<Report> {
    let mut files: Vec<_> =
        std::fs::read_dir(data("gjestebud_reports")).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let mut seen = std::collections::BTreeSet::new();
    files
        .iter()
        .map(|path| yaml_serde::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
        .filter(|report: &Report| seen.insert(report.client_id.clone()))
        .collect()
}

/// Note id and text of all 367 notes.
pub fn notes() -> Vec<(String, String)> {
    let answers = reports().into_iter().flat_map(|r| r.answers);
    answers.flat_map(|a| a.notes).map(|n| (n.id, n.text)).collect()
}

/// The coding key.
pub fn coding_key() -> Vec<Coded> {
    let mut reader = csv::Reader::from_path(data("coding_key.csv")).unwrap();
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            Coded {
                note: row[0].to_owned(),
                table: row[1].to_owned(),
                theme: row[2].to_owned(),
                codes: row[4].split(';').map(str::to_owned).collect(),
                minority: &row[5] == "ja",
                used: &row[6] == "brukt",
                reason: row[7].to_owned(),
            }
        })
        .collect()
}

/// The expected figures: figure, key, value.
pub fn summary() -> Vec<(String, String, String)> {
    let mut reader = csv::Reader::from_path(data("summary.csv")).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// The expected values of one figure, by key.
pub fn figure(name: &str) -> BTreeMap<String, u32> {
    summary()
        .into_iter()
        .filter(|(figure, _, _)| figure == name)
        .map(|(_, key, value)| (key, value.parse().unwrap()))
        .collect()
}

/// People per value of one column of the population file.
pub fn population(column: usize) -> BTreeMap<String, u64> {
    let mut reader = csv::Reader::from_path(data("population_by_area.csv")).unwrap();
    let mut sums = BTreeMap::new();
    for row in reader.records() {
        let row = row.unwrap();
        *sums.entry(row[column].to_owned()).or_insert(0) += row[3].parse::<u64>().unwrap();
    }
    sums
}
