//! XLSX. The archive is measured before it is opened, so that a small file cannot fill the
//! memory, and cells are read one by one.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::{NaiveDate, TimeDelta};

use super::shape::Collector;
use super::{Limit, Limits, ReadError, Table, Warning};

/// Files in the archive, at most.
const MOST_FILES: usize = 2_000;

pub(super) fn read(
    bytes: &[u8],
    wanted: Option<&str>,
    limits: &Limits,
) -> Result<Table, ReadError> {
    measure(bytes, limits)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(because)?;
    let shown = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let names: Vec<String> =
        book.sheets_metadata().iter().filter(shown).map(|sheet| sheet.name.clone()).collect();
    if let Some(name) = wanted {
        if !names.iter().any(|known| known == name) {
            return Err(ReadError::NoSuchSheet);
        }
        return tab(&mut book, name, limits)?.map_or(Err(ReadError::Empty), |table| {
            Ok(Table { sheet: Some(name.to_owned()), sheets: names, ..table })
        });
    }
    let mut found = None;
    let mut others = 0;
    for name in &names {
        if found.is_some() {
            others += usize::from(has_content(&mut book, name)?);
        } else if let Some(table) = tab(&mut book, name, limits)? {
            found = Some((name.clone(), table));
        }
    }
    let (name, mut table) = found.ok_or(ReadError::Empty)?;
    if others > 0 {
        table.warnings.push(Warning::OtherSheets { count: others });
    }
    Ok(Table { sheet: Some(name), sheets: names, ..table })
}

/// A tab as a table; `None` when nothing is in it.
fn tab<RS: Read + io::Seek>(
    book: &mut Xlsx<RS>,
    name: &str,
    limits: &Limits,
) -> Result<Option<Table>, ReadError> {
    let mut collector = Collector::new(limits);
    let mut warnings = Vec::new();
    let mut cells = book.worksheet_cells_reader(name).map_err(because)?;
    while let Some(cell) = cells.next_cell().map_err(because)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize + 1, column as usize);
        match cell.get_value() {
            DataRef::Error(_) => warnings.push(Warning::FormulaError { row, column }),
            value => collector.cell(row, column, &written(value))?,
        }
        if warnings.len() > limits.rows {
            let limit = limits.rows;
            return Err(ReadError::TooLarge { which: Limit::Rows, limit, row: Some(row) });
        }
    }
    if collector.is_empty() {
        return Ok(None);
    }
    // A workbook does not say how many cells a row was meant to have.
    collector.table(warnings, |_| None).map(Some)
}

fn has_content<RS: Read + io::Seek>(book: &mut Xlsx<RS>, name: &str) -> Result<bool, ReadError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(because)?;
    while let Some(cell) = cells.next_cell().map_err(because)? {
        if !written(cell.get_value()).trim().is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(answer) => answer.to_string(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Whole numbers without decimals, others as short as they are exact.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

/// Excel counts days; a value below one is a time of day. Rounded to seconds, because 18.30 is
/// not exact as a part of a day.
fn moment_text(moment: &ExcelDateTime) -> String {
    if moment.is_duration() || moment.as_f64() < 1.0 {
        let seconds = (moment.as_f64() * 86_400.0).round() as i64;
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        return match seconds {
            0 => format!("{hours:02}:{minutes:02}"),
            _ => format!("{hours:02}:{minutes:02}:{seconds:02}"),
        };
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    let time = date.and_then(|date| {
        date.and_hms_milli_opt(hour.into(), minute.into(), second.into(), milli.into())
    });
    let Some(exact) = time else { return number_text(moment.as_f64()) };
    let rounded = exact + TimeDelta::milliseconds(500);
    let pattern = match rounded.format("%H:%M:%S").to_string().as_str() {
        "00:00:00" => "%Y-%m-%d",
        time if time.ends_with(":00") => "%Y-%m-%dT%H:%M",
        _ => "%Y-%m-%dT%H:%M:%S",
    };
    rounded.format(pattern).to_string()
}

/// Unpacks everything into nothing and counts, because the sizes an archive declares can lie.
fn measure(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let damaged = |error: zip::result::ZipError| ReadError::Damaged(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let too_large = || {
        let limit = limits.unpacked_bytes;
        ReadError::TooLarge { which: Limit::UnpackedBytes, limit, row: None }
    };
    if archive.len() > MOST_FILES {
        return Err(too_large());
    }
    if archive.index_for_name("xl/workbook.xml").is_none() {
        return Err(ReadError::NotATable);
    }
    let mut room = limits.unpacked_bytes as u64;
    for nr in 0..archive.len() {
        let file = archive.by_index(nr).map_err(damaged)?;
        let unpacked = io::copy(&mut file.take(room + 1), &mut io::sink());
        let unpacked = unpacked.map_err(|error| ReadError::Damaged(error.to_string()))?;
        room = room.checked_sub(unpacked).ok_or_else(too_large)?;
    }
    Ok(())
}

/// An OLE compound file is an old workbook, a locked new one, or something else by Microsoft.
pub(super) fn of_compound_file(bytes: &[u8]) -> ReadError {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if has("EncryptedPackage") {
        ReadError::Password
    } else if has("Workbook") || has("Book") {
        ReadError::OldWorkbook
    } else {
        ReadError::NotATable
    }
}

fn because(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Password,
        XlsxError::WorksheetNotFound(_) => ReadError::NoSuchSheet,
        other => ReadError::Damaged(other.to_string()),
    }
}
