//! XLSX workbooks: bold headings that stay in view, filters, real numbers and dates. Texts are
//! written as texts, so a formula in them never runs.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Cell, Sheet, SheetError};

/// Widths of columns in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;
/// Rows that are looked at to choose the width of a column.
const ROWS_MEASURED: usize = 500;

/// Writes a workbook with one tab for each sheet. `made_on` is noted as the day it was made, so
/// the same sheets and day give the same bytes.
///
/// # Errors
/// [`SheetError::CellTooLong`] and [`SheetError::TooLarge`] where Excel has its limits.
pub fn xlsx(sheets: &[Sheet], made_on: NaiveDate) -> Result<Vec<u8>, SheetError> {
    let mut book = Workbook::new();
    let made = excel_date(made_on).map_err(writing)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let mut names = HashSet::new();
    for sheet in sheets {
        let tab = book.add_worksheet();
        tab.set_name(tab_name(&sheet.name, &mut names)).map_err(writing)?;
        fill(tab, sheet)?;
    }
    if sheets.is_empty() {
        book.add_worksheet();
    }
    book.save_to_buffer().map_err(writing)
}

fn fill(tab: &mut Worksheet, sheet: &Sheet) -> Result<(), SheetError> {
    let heading = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (nr, name) in sheet.columns.iter().enumerate() {
        let column = u16::try_from(nr).map_err(|_| SheetError::TooLarge)?;
        tab.write_string_with_format(0, column, name, &heading).map_err(|e| said(e, 1))?;
        tab.set_column_width(column, width(sheet, nr) as f64).map_err(writing)?;
    }
    for (nr, row) in sheet.rows.iter().enumerate() {
        let line = u32::try_from(nr + 1).map_err(|_| SheetError::TooLarge)?;
        for (nr, cell) in row.iter().enumerate() {
            let column = u16::try_from(nr).map_err(|_| SheetError::TooLarge)?;
            write(tab, line, column, cell, &date).map_err(|e| said(e, line as usize + 1))?;
        }
    }
    if let (Some(last), true) = (sheet.columns.len().checked_sub(1), !sheet.rows.is_empty()) {
        let last = u16::try_from(last).map_err(|_| SheetError::TooLarge)?;
        let rows = u32::try_from(sheet.rows.len()).map_err(|_| SheetError::TooLarge)?;
        tab.autofilter(0, 0, rows, last).map_err(writing)?;
    }
    tab.set_freeze_panes(1, 0).map_err(writing)?;
    Ok(())
}

fn write(
    tab: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    date_format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => tab.write_string(row, column, text)?,
        // Excel keeps fifteen digits; longer numbers are names and stay texts.
        Cell::Int(number) if number.unsigned_abs() >= 1_000_000_000_000_000 => {
            tab.write_string(row, column, number.to_string())?
        }
        Cell::Int(number) => tab.write_number(row, column, *number as f64)?,
        Cell::Number(number) if number.is_finite() => tab.write_number(row, column, *number)?,
        Cell::Date(date) => match excel_date(*date) {
            Ok(day) => tab.write_datetime_with_format(row, column, &day, date_format)?,
            // Excel knows no days before 1900.
            Err(_) => tab.write_string(row, column, date.to_string())?,
        },
        Cell::Bool(answer) => tab.write_boolean(row, column, *answer)?,
        Cell::Number(_) | Cell::Empty => tab,
    };
    Ok(())
}

fn excel_date(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(0);
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8)
}

fn width(sheet: &Sheet, column: usize) -> usize {
    let lengths = sheet.rows.iter().take(ROWS_MEASURED).map(|row| match row.get(column) {
        Some(Cell::Text(text)) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        Some(Cell::Date(_)) => 10,
        _ => 0,
    });
    let heading = sheet.columns[column].chars().count() + 2;
    lengths.max().unwrap_or(0).max(heading).clamp(NARROWEST, WIDEST)
}

/// A name that Excel accepts and that no other tab has.
fn tab_name(name: &str, taken: &mut HashSet<String>) -> String {
    const LONGEST: usize = 31;
    let clean: String = name
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { '-' } else { c })
        .filter(|c| !c.is_control())
        .collect();
    let clean = clean.trim().trim_matches('\'');
    let stem = if clean.is_empty() { "1" } else { clean };
    for nr in 1usize.. {
        let ending = if nr == 1 { String::new() } else { format!(" ({nr})") };
        let room = LONGEST - ending.len();
        let name: String = stem.chars().take(room).chain(ending.chars()).collect();
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    stem.to_owned()
}

fn said(error: XlsxError, row: usize) -> SheetError {
    match error {
        XlsxError::MaxStringLengthExceeded => SheetError::CellTooLong { row },
        XlsxError::RowColumnLimitError => SheetError::TooLarge,
        other => writing(other),
    }
}

fn writing(error: XlsxError) -> SheetError {
    SheetError::Writing(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_names_are_made_fit_and_unique() {
        let mut taken = HashSet::new();
        assert_eq!(tab_name("Tema 1/2: skole?", &mut taken), "Tema 1-2- skole-");
        assert_eq!(tab_name("tema 1/2: skole?", &mut taken), "tema 1-2- skole- (2)");
        assert_eq!(tab_name("", &mut taken), "1");
        assert_eq!(tab_name(&"å".repeat(40), &mut taken).chars().count(), 31);
    }

    #[test]
    fn a_cell_that_excel_would_cut_is_refused() {
        let mut sheet = Sheet::new("x", ["a"]);
        sheet.push([Cell::Text("a".into())]).push([Cell::Text("b".repeat(40_000))]);
        let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        assert!(matches!(xlsx(&[sheet], day), Err(SheetError::CellTooLong { row: 3 })));
    }
}
