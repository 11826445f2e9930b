//! A table as it came: a header and rows with their line in the file. From CSV as Norwegian
//! spreadsheets write it (semicolons, Windows-1252), or from the cells of a workbook.

/// More rows than any round of applications; a larger file is refused.
pub const MAX_ROWS: usize = 50_000;

/// A table of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The column names.
    pub header: Vec<String>,
    /// The rows below, also blank ones.
    pub rows: Vec<SheetRow>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// 1-based line in the file.
    pub line: usize,
    /// The cells.
    pub cells: Vec<String>,
}

/// Why a file is no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// There is no row with text.
    Empty,
    /// More than [`MAX_ROWS`] rows.
    TooManyRows,
    /// Not readable as CSV at this line.
    Unreadable {
        /// 1-based line.
        line: u64,
    },
}

impl Sheet {
    /// A table from the rows of a workbook's sheet. The first row with text is the header.
    ///
    /// # Errors
    /// [`SheetError::Empty`] or [`SheetError::TooManyRows`].
    pub fn from_rows(rows: Vec<Vec<String>>) -> Result<Self, SheetError> {
        let numbered =
            rows.into_iter().enumerate().map(|(i, cells)| SheetRow { line: i + 1, cells });
        Sheet::from_numbered(numbered.collect())
    }

    /// A table from a CSV file: UTF-8 or UTF-16 with a mark, plain UTF-8, else Windows-1252; comma,
    /// semicolon or tab, whichever the first line has most of.
    ///
    /// # Errors
    /// [`SheetError`].
    pub fn from_csv(bytes: &[u8]) -> Result<Self, SheetError> {
        let text = decode(bytes);
        // Excel's own hint about the separator is not a row.
        let (hint, skipped) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'))
        {
            Some((separator, _)) => (separator.bytes().next(), 1),
            None => (None, 0),
        };
        let table =
            if skipped == 1 { text.split_once('\n').map_or("", |(_, rest)| rest) } else { &text };
        let separator = hint.unwrap_or_else(|| separator(table));
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(table.as_bytes());
        let mut rows = vec![];
        for record in reader.records() {
            let record = record.map_err(|e| SheetError::Unreadable {
                line: e.position().map_or(0, csv::Position::line) + skipped,
            })?;
            let line = record.position().map_or(0, csv::Position::line) + skipped;
            let cells = record.iter().map(str::to_owned).collect();
            rows.push(SheetRow { line: usize::try_from(line).unwrap_or(usize::MAX), cells });
        }
        Sheet::from_numbered(rows)
    }

    fn from_numbered(mut rows: Vec<SheetRow>) -> Result<Self, SheetError> {
        let filled = |row: &SheetRow| row.cells.iter().any(|cell| !cell.trim().is_empty());
        let header = rows.iter().position(filled).ok_or(SheetError::Empty)?;
        let below = rows.split_off(header + 1);
        if below.len() > MAX_ROWS {
            return Err(SheetError::TooManyRows);
        }
        let header = rows.pop().map(|row| row.cells).unwrap_or_default();
        Ok(Sheet {
            header: header.iter().map(|name| name.trim().to_owned()).collect(),
            rows: below,
        })
    }
}

fn decode(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
        },
    }
}

fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let count = |separator: u8| first.bytes().filter(|b| *b == separator).count();
    let mut best = b',';
    for candidate in [b';', b'\t'] {
        if count(candidate) > count(best) {
            best = candidate;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
        sheet.rows.iter().map(|r| r.cells.iter().map(String::as_str).collect()).collect()
    }

    #[test]
    fn a_file_from_a_norwegian_spreadsheet_is_read() {
        let (bytes, _, _) =
            encoding_rs::WINDOWS_1252.encode("Navn;Område\r\n\"Bråten; Åse\";Øvre Dal\r\n");
        let sheet = Sheet::from_csv(&bytes).unwrap();
        assert_eq!(sheet.header, ["Navn", "Område"]);
        assert_eq!(cells(&sheet), [["Bråten; Åse", "Øvre Dal"]]);
        let hinted = Sheet::from_csv(b"sep=;\nnavn;alder\nKari;36\n").unwrap();
        assert_eq!((hinted.header.len(), hinted.rows[0].line), (2, 3));
    }

    #[test]
    fn marks_blank_lines_and_cells_with_line_breaks_are_handled() {
        let sheet =
            Sheet::from_csv("\u{feff}\n\nname,why\nKari,\"to\nlinjer\"\n,\nOla,x\n".as_bytes())
                .unwrap();
        assert_eq!(sheet.header, ["name", "why"]);
        assert_eq!(cells(&sheet), [["Kari", "to\nlinjer"], ["", ""], ["Ola", "x"]]);
        assert_eq!(sheet.rows.iter().map(|r| r.line).collect::<Vec<_>>(), [4, 6, 7]);
    }

    #[test]
    fn empty_and_endless_files_are_refused() {
        assert_eq!(Sheet::from_csv(b""), Err(SheetError::Empty));
        assert_eq!(Sheet::from_rows(vec![vec![" ".into()]]), Err(SheetError::Empty));
        let endless = vec![vec!["x".to_owned()]; MAX_ROWS + 2];
        assert_eq!(Sheet::from_rows(endless), Err(SheetError::TooManyRows));
    }

    proptest::proptest! {
        #[test]
        fn no_file_makes_the_reader_fall(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
            let _ = Sheet::from_csv(&bytes);
        }
    }
}
