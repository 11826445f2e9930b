//! Import of applications from a spreadsheet: which column is which, and for every row what became
//! of it. Nothing is lost: each row of the file is in the result, in file order.

use std::collections::BTreeMap;

use super::application::{Application, Field, Issue, IssueKind, Level, Raw, Settings, read};
use super::sheet::{Sheet, SheetRow};

mod columns;

pub use columns::{Column, Columns, Override, find, missing};

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Can be taken in as it is.
    Ready,
    /// Can be taken in, but a person should look at it.
    Warning,
    /// Must be put right first.
    Error,
    /// Has no text.
    Blank,
}

/// One row of the file after reading.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedRow {
    /// 1-based line in the file.
    pub line: usize,
    /// What became of it.
    pub outcome: Outcome,
    /// What is odd about it, in the order of the form.
    pub issues: Vec<Issue>,
    /// What was read; also for rows with errors, so that they can be put right on the page. `None`
    /// for blank rows.
    pub application: Option<Application>,
    /// The cells as they came.
    pub cells: Vec<String>,
}

/// How many rows came to what. The sum is the number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Ready rows.
    pub ready: usize,
    /// Rows with warnings.
    pub warning: usize,
    /// Rows with errors.
    pub error: usize,
    /// Blank rows.
    pub blank: usize,
}

/// Reads every row of the sheet with the columns as matched.
pub fn import(sheet: &Sheet, columns: &Columns, settings: &Settings) -> Vec<ImportedRow> {
    let mut first_lines: BTreeMap<String, usize> = BTreeMap::new();
    sheet
        .rows
        .iter()
        .map(|row| {
            let mut imported = read_row(row, sheet.header.len(), columns, settings);
            let reference = imported.application.as_ref().map_or("", |a| &a.reference).to_owned();
            if !reference.is_empty() {
                if let Some(line) = first_lines.get(&reference) {
                    let kind = IssueKind::ReferenceTwice(*line);
                    imported.issues.insert(0, Issue { field: Some(Field::Reference), kind });
                    imported.outcome = outcome(&imported.issues);
                } else {
                    first_lines.insert(reference, row.line);
                }
            }
            imported
        })
        .collect()
}

fn read_row(row: &SheetRow, width: usize, columns: &Columns, settings: &Settings) -> ImportedRow {
    let cells = row.cells.clone();
    if cells.iter().all(|cell| cell.trim().is_empty()) {
        let (outcome, issues) = (Outcome::Blank, vec![]);
        return ImportedRow { line: row.line, outcome, issues, application: None, cells };
    }
    let mut raw = Raw::default();
    for (column, field) in columns.fields() {
        if let Some(cell) = cells.get(column) {
            raw.set(field, cell.as_str());
        }
    }
    let (application, mut issues) = read(&raw, settings);
    let beyond: Vec<String> =
        cells.iter().skip(width).filter(|cell| !cell.trim().is_empty()).cloned().collect();
    if !beyond.is_empty() {
        issues.push(Issue { field: None, kind: IssueKind::CellsBeyondHeader(beyond) });
    }
    let outcome = outcome(&issues);
    ImportedRow { line: row.line, outcome, issues, application: Some(application), cells }
}

fn outcome(issues: &[Issue]) -> Outcome {
    match issues.iter().map(|issue| issue.kind.level()).max() {
        Some(Level::Error) => Outcome::Error,
        Some(Level::Warning) => Outcome::Warning,
        Some(Level::Note) | None => Outcome::Ready,
    }
}

/// Counts rows by outcome.
pub fn tally(rows: &[ImportedRow]) -> Tally {
    let mut tally = Tally::default();
    for row in rows {
        match row.outcome {
            Outcome::Ready => tally.ready += 1,
            Outcome::Warning => tally.warning += 1,
            Outcome::Error => tally.error += 1,
            Outcome::Blank => tally.blank += 1,
        }
    }
    tally
}

#[cfg(test)]
mod tests;
