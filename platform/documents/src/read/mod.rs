//! Tables in: what people send as CSV or XLSX becomes rows of text. Nothing is dropped in
//! silence: what was mended or looks odd is a [`Warning`] with its row.

pub mod columns;
mod delimited;
pub mod plain;
mod shape;
mod workbook;

/// A table as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The tab it was read from; `None` for CSV.
    pub sheet: Option<String>,
    /// All tabs of the workbook that are not hidden.
    pub sheets: Vec<String>,
    /// Headings of the columns, trimmed; empty where a column has none.
    pub header: Vec<String>,
    /// The rows that are not empty, in the order of the file.
    pub rows: Vec<Row>,
    /// What was mended or looks odd, in the order of the rows.
    pub warnings: Vec<Warning>,
}

impl Table {
    /// Index of the first column with this heading, in any case.
    pub fn column(&self, heading: &str) -> Option<usize> {
        let wanted = heading.trim().to_lowercase();
        self.header.iter().position(|name| name.to_lowercase() == wanted)
    }
}

/// One row of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Row number as a spreadsheet shows it, from 1, headings included.
    pub number: usize,
    /// Cells, trimmed; at least as many as there are headings. Dates are `2026-03-02`, moments
    /// `2026-03-02T18:30`, whole numbers without decimals, truth values `true` and `false`.
    pub cells: Vec<String>,
}

/// Something the reader of the preview should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The file was not UTF-8 and was read as Windows-1252.
    OldEncoding,
    /// Letters look as if they were encoded twice (`Ã¸` for `ø`).
    EncodedTwice {
        /// First row where it was seen.
        row: usize,
    },
    /// Rows above the headings were passed over, such as a title.
    RowsAboveHeadings {
        /// How many rows that were not empty.
        count: usize,
    },
    /// A row has fewer cells than there are headings; empty cells were added.
    ShortRow {
        /// Row number.
        row: usize,
        /// How many cells it had.
        cells: usize,
    },
    /// A row has more cells than there are headings; they were kept.
    LongRow {
        /// Row number.
        row: usize,
        /// How many cells it has.
        cells: usize,
    },
    /// Two columns have the same heading.
    SameHeading {
        /// The heading.
        heading: String,
        /// Indices of the columns, from 0.
        columns: Vec<usize>,
    },
    /// A column with content has no heading.
    NoHeading {
        /// Index of the column, from 0.
        column: usize,
    },
    /// A formula gave an error; the cell was left empty.
    FormulaError {
        /// Row number.
        row: usize,
        /// Index of the column, from 0.
        column: usize,
    },
    /// A quotation mark was opened and never closed; the rest of the file is in one cell.
    OpenQuote {
        /// Row number.
        row: usize,
    },
    /// The workbook has further tabs with content, which were not read.
    OtherSheets {
        /// How many.
        count: usize,
    },
}

/// How much is read at most. Files from outside are never trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: usize,
    /// Bytes of the file when unpacked, and of all cells together.
    pub unpacked_bytes: usize,
    /// Rows that are not empty.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Characters in a cell.
    pub cell_characters: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 10 * 1024 * 1024,
            unpacked_bytes: 64 * 1024 * 1024,
            rows: 50_000,
            columns: 200,
            cell_characters: 20_000,
        }
    }
}

/// Which limit was passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// [`Limits::file_bytes`].
    FileBytes,
    /// [`Limits::unpacked_bytes`].
    UnpackedBytes,
    /// [`Limits::rows`].
    Rows,
    /// [`Limits::columns`].
    Columns,
    /// [`Limits::cell_characters`].
    CellCharacters,
}

/// Why a file was not read. The caller has the words for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Neither CSV nor XLSX.
    #[error("not a table")]
    NotATable,
    /// An old Excel file (`.xls`), which must be saved anew as XLSX.
    #[error("an old workbook")]
    OldWorkbook,
    /// The workbook is locked with a password.
    #[error("locked with a password")]
    Password,
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// A limit was passed.
    #[error("too large: {which:?} over {limit}, row {row:?}")]
    TooLarge {
        /// Which.
        which: Limit,
        /// The most that is read.
        limit: usize,
        /// The row where it was passed, when it is a row's fault.
        row: Option<usize>,
    },
    /// Text in an encoding that is neither UTF-8, UTF-16 nor Windows-1252.
    #[error("unknown encoding")]
    Encoding,
    /// The workbook has no tab of that name.
    #[error("no such sheet")]
    NoSuchSheet,
    /// The workbook is damaged. The text is for the log.
    #[error("damaged: {0}")]
    Damaged(String),
}

/// Reads the first tab with content, or the CSV, within the usual [`Limits`].
///
/// The content decides what the file is; the name only helps to tell a text that is no table.
///
/// # Errors
/// See [`ReadError`].
pub fn read_table(bytes: &[u8], filename: &str) -> Result<Table, ReadError> {
    read_table_within(bytes, filename, None, &Limits::default())
}

/// Reads the tab of the given name (`None`: the first with content) within the given limits.
///
/// # Errors
/// See [`ReadError`].
pub fn read_table_within(
    bytes: &[u8],
    filename: &str,
    sheet: Option<&str>,
    limits: &Limits,
) -> Result<Table, ReadError> {
    if bytes.len() > limits.file_bytes {
        let limit = limits.file_bytes;
        return Err(ReadError::TooLarge { which: Limit::FileBytes, limit, row: None });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK") {
        return workbook::read(bytes, sheet, limits);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Err(workbook::of_compound_file(bytes));
    }
    let name = filename.to_ascii_lowercase();
    let other = [".pdf", ".doc", ".docx", ".ods", ".jpg", ".jpeg", ".png", ".html", ".htm", ".xml"];
    if other.iter().any(|ending| name.ends_with(ending)) {
        return Err(ReadError::NotATable);
    }
    delimited::read(bytes, limits)
}
