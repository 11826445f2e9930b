//! From raw rows to a table: headings are found, rows are squared up, oddities are noted.

use super::{Limit, Limits, ReadError, Row, Table, Warning};

/// Rows among which the headings are looked for.
const HEADINGS_WITHIN: usize = 10;
/// Rows that show how wide the table is.
const WIDTH_SHOWN_BY: usize = 40;

/// Collects rows within the limits.
pub(super) struct Collector<'a> {
    limits: &'a Limits,
    rows: Vec<Row>,
    bytes: usize,
}

impl<'a> Collector<'a> {
    pub(super) fn new(limits: &'a Limits) -> Collector<'a> {
        Collector { limits, rows: Vec::new(), bytes: 0 }
    }

    /// Adds a cell to the row of this number; rows come in rising order.
    pub(super) fn cell(&mut self, row: usize, column: usize, text: &str) -> Result<(), ReadError> {
        let text = trimmed(text);
        if text.is_empty() {
            return Ok(());
        }
        if column >= self.limits.columns {
            return Err(self.too_large(Limit::Columns, row));
        }
        if text.len() > self.limits.cell_characters
            && text.chars().count() > self.limits.cell_characters
        {
            return Err(self.too_large(Limit::CellCharacters, row));
        }
        self.bytes += text.len();
        if self.bytes > self.limits.unpacked_bytes {
            return Err(self.too_large(Limit::UnpackedBytes, row));
        }
        if self.rows.last().is_none_or(|last| last.number != row) {
            // One more for the headings.
            if self.rows.len() > self.limits.rows {
                return Err(self.too_large(Limit::Rows, row));
            }
            self.rows.push(Row { number: row, cells: Vec::new() });
        }
        if let Some(last) = self.rows.last_mut() {
            if last.cells.len() <= column {
                last.cells.resize(column + 1, String::new());
            }
            last.cells[column] = text.to_owned();
        }
        Ok(())
    }

    fn too_large(&self, which: Limit, row: usize) -> ReadError {
        let limit = match which {
            Limit::FileBytes => self.limits.file_bytes,
            Limit::UnpackedBytes => self.limits.unpacked_bytes,
            Limit::Rows => self.limits.rows,
            Limit::Columns => self.limits.columns,
            Limit::CellCharacters => self.limits.cell_characters,
        };
        ReadError::TooLarge { which, limit, row: Some(row) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table. `short` tells how many cells a row of the file really had, when it is known
    /// and fewer than the headings.
    pub(super) fn table(
        self,
        mut warnings: Vec<Warning>,
        written_cells: impl Fn(usize) -> Option<usize>,
    ) -> Result<Table, ReadError> {
        let mut rows = self.rows;
        let at = headings_at(&rows);
        if rows.is_empty() {
            return Err(ReadError::Empty);
        }
        if at > 0 {
            warnings.push(Warning::RowsAboveHeadings { count: at });
        }
        let header = rows.drain(..=at).next_back().unwrap_or_default().cells;
        note_headings(&header, &rows, &mut warnings);
        for row in &mut rows {
            let written = written_cells(row.number).unwrap_or(header.len());
            if row.cells.len() > header.len() {
                let cells = row.cells.len();
                warnings.push(Warning::LongRow { row: row.number, cells });
            } else if written < header.len() {
                warnings.push(Warning::ShortRow { row: row.number, cells: written });
            }
            if row.cells.len() < header.len() {
                row.cells.resize(header.len(), String::new());
            }
        }
        note_double_encoding(&header, &rows, &mut warnings);
        Ok(Table { sheet: None, sheets: Vec::new(), header, rows, warnings })
    }
}

/// White space of every kind, also the fixed space of web pages, is taken off both ends.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}')
}

/// The headings are in the first row that is at least half as full as the fullest; a title above
/// the table is not.
fn headings_at(rows: &[Row]) -> usize {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let fullest = rows.iter().take(WIDTH_SHOWN_BY).map(filled).max().unwrap_or(0);
    let found = rows.iter().take(HEADINGS_WITHIN).position(|row| filled(row) * 2 >= fullest);
    found.unwrap_or(0)
}

fn note_headings(header: &[String], rows: &[Row], warnings: &mut Vec<Warning>) {
    let mut noted: Vec<String> = Vec::new();
    for (column, heading) in header.iter().enumerate() {
        let lower = heading.to_lowercase();
        if heading.is_empty() {
            let has_content =
                rows.iter().any(|row| row.cells.get(column).is_some_and(|c| !c.is_empty()));
            if has_content {
                warnings.push(Warning::NoHeading { column });
            }
        } else if !noted.contains(&lower) {
            let same = |(_, other): &(usize, &String)| other.to_lowercase() == lower;
            let columns: Vec<usize> =
                header.iter().enumerate().filter(same).map(|(nr, _)| nr).collect();
            if columns.len() > 1 {
                warnings.push(Warning::SameHeading { heading: heading.clone(), columns });
            }
            noted.push(lower);
        }
    }
}

/// `æ`, `ø`, `å` and their capitals in UTF-8, read as Windows-1252 and encoded again.
fn note_double_encoding(header: &[String], rows: &[Row], warnings: &mut Vec<Warning>) {
    const TRACES: [&str; 6] = ["Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…"];
    let broken = |cells: &[String]| {
        cells.iter().any(|cell| cell.contains('Ã') && TRACES.iter().any(|t| cell.contains(t)))
    };
    let first = rows.iter().find(|row| broken(&row.cells)).map(|row| row.number);
    let first = if broken(header) { Some(first.map_or(1, |row| row.min(1))) } else { first };
    if let Some(row) = first {
        warnings.push(Warning::EncodedTwice { row });
    }
}
