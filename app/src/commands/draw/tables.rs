//! Tables in: a CSV with whatever separator and encoding it has, and what was mended on the way.

use std::path::Path;

use medvirk_documents::read::{Limits, ReadError, Table, Warning, read_table_within};

use super::T;

/// A table with the name of its file.
pub(crate) struct Named {
    pub(crate) file: String,
    pub(crate) table: Table,
}

/// Where something is wrong, and what.
pub(crate) fn at_cell(t: T, file: &str, row: usize, column: &str, what: String) -> String {
    t.fault_cell(file, row.to_string(), column, what)
}

/// Reads a file; what was mended is added to the notes.
pub(crate) fn read(t: T, path: &Path, notes: &mut Vec<String>) -> Result<Named, String> {
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let bytes = std::fs::read(path)
        .map_err(|e| t.fault_file(path.display().to_string(), t.cannot_read(e.to_string())))?;
    let limits = Limits {
        file_bytes: 256 * 1024 * 1024,
        unpacked_bytes: 256 * 1024 * 1024,
        rows: 1_000_000,
        ..Limits::default()
    };
    let table = read_table_within(&bytes, &file, None, &limits).map_err(|error| {
        let what = match error {
            ReadError::Empty => t.file_empty(),
            ReadError::Encoding => t.file_encoding(),
            ReadError::TooLarge { .. } => t.file_too_large(),
            _ => t.file_not_a_table(),
        };
        t.fault_file(&file, what)
    })?;
    for warning in &table.warnings {
        let what = match warning {
            Warning::OldEncoding => t.note_old_encoding(),
            Warning::EncodedTwice { row } => t.note_encoded_twice(row.to_string()),
            Warning::RowsAboveHeadings { count } => t.note_rows_above(*count),
            Warning::OpenQuote { row } => {
                return Err(t.fault_row(&file, row.to_string(), t.open_quote()));
            }
            _ => continue,
        };
        notes.push(t.fault_file(&file, what));
    }
    if let Some(row) = untrimmed(&bytes, &table) {
        notes.push(t.fault_row(&file, row.to_string(), t.note_trimmed()));
    }
    Ok(Named { file, table })
}

impl Named {
    /// The index of a column that must be there, once.
    pub(crate) fn column(&self, t: T, name: &str) -> Result<usize, String> {
        let exact = |heading: &&String| heading.as_str() == name;
        if self.table.header.iter().filter(exact).count() > 1 {
            return Err(t.fault_file(&self.file, t.column_twice(name)));
        }
        let position = self.table.header.iter().position(|heading| heading == name);
        position.or_else(|| self.table.column(name)).ok_or_else(|| {
            let columns = self.table.header.join(", ");
            t.fault_file(&self.file, t.no_column(name, columns))
        })
    }
}

/// The first row of which a cell had white space around it.
fn untrimmed(bytes: &[u8], table: &Table) -> Option<usize> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    for delimiter in [b';', b',', b'\t', b'|'] {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut records = reader.records().filter_map(Result::ok);
        let is_header =
            |record: &csv::StringRecord| record.iter().map(str::trim).eq(table.header.iter());
        if table.header.len() > 1 && records.any(|record| is_header(&record)) {
            let found = records.find(|r| r.iter().any(|cell| cell.trim() != cell))?;
            return found.position().and_then(|at| usize::try_from(at.line()).ok());
        }
    }
    None
}
