//! Tables out: a sheet of typed cells becomes XLSX or CSV.

mod csv;
mod xlsx;

pub(crate) use csv::begins_like_formula;
pub use csv::{CsvForm, csv};
pub use xlsx::xlsx;

use chrono::NaiveDate;

/// A sheet of a workbook, or a CSV file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Name on the tab; made fit for Excel (31 characters, no `[]:*?/\`, unique) when written.
    pub name: String,
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// The rows; missing cells are empty, cells beyond the columns have no heading.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A sheet with headings and no rows yet.
    pub fn new<C: Into<String>>(
        name: impl Into<String>,
        columns: impl IntoIterator<Item = C>,
    ) -> Sheet {
        Sheet {
            name: name.into(),
            columns: columns.into_iter().map(Into::into).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, cells: impl IntoIterator<Item = Cell>) -> &mut Sheet {
        self.rows.push(cells.into_iter().collect());
        self
    }
}

/// The value of a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Words, also numbers that are names: phones, postal codes, case numbers.
    Text(String),
    /// A whole number.
    Int(i64),
    /// Any number; one that is not finite is written as empty.
    Number(f64),
    /// A date.
    Date(NaiveDate),
    /// True or false.
    Bool(bool),
    /// Nothing.
    #[default]
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}
impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Int(number)
    }
}
impl From<i32> for Cell {
    fn from(number: i32) -> Cell {
        Cell::Int(number.into())
    }
}
impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Int(number.into())
    }
}
impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}
impl From<bool> for Cell {
    fn from(answer: bool) -> Cell {
        Cell::Bool(answer)
    }
}
impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Cell {
        Cell::Date(date)
    }
}
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}

/// Why a sheet cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// Excel takes 32 767 characters in a cell.
    #[error("a cell in row {row} has too many characters")]
    CellTooLong {
        /// Row as the program shows it, the headings being row 1.
        row: usize,
    },
    /// Excel takes 1 048 576 rows and 16 384 columns.
    #[error("the sheet has too many rows or columns")]
    TooLarge,
    /// The file could not be written.
    #[error("writing failed: {0}")]
    Writing(String),
}
