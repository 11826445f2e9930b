//! CSV as it is met: UTF-8 with or without mark, UTF-16 with mark, Windows-1252; semicolon,
//! comma, tab or bar; quotes, line feeds in cells, ragged rows.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use super::shape::Collector;
use super::{Limit, Limits, ReadError, Table, Warning};
use crate::sheet::begins_like_formula;

/// Signs that may stand between cells, the likelier first.
const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Rows that show which sign it is.
const ROWS_TRIED: usize = 60;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Table, ReadError> {
    let (text, old_encoding) = decoded(bytes)?;
    let mut warnings = Vec::new();
    if old_encoding {
        warnings.push(Warning::OldEncoding);
    }
    // The first line may say which sign it is, as Excel writes it.
    let told = told_delimiter(&text);
    let (delimiter, body, skipped) = match told {
        Some((sign, rest)) => (sign, rest, 1),
        None => (likeliest_delimiter(&text), text.as_str(), 0),
    };
    let mut reader = reader(body, delimiter);
    let mut collector = Collector::new(limits);
    let mut written = HashMap::new();
    let mut record = StringRecord::new();
    let mut row = skipped;
    let mut lines_before = 1;
    let mut last_is_long = false;
    while reader.read_record(&mut record).map_err(|e| ReadError::Damaged(e.to_string()))? {
        let lines_after = reader.position().line();
        let within: u64 = record.iter().map(newlines).sum();
        // Empty lines are rows to a spreadsheet, line feeds within a cell are not.
        let consumed = lines_after.saturating_sub(lines_before).saturating_sub(within);
        row += usize::try_from(consumed.max(1)).unwrap_or(1);
        lines_before = lines_after;
        last_is_long = within > 0;
        if record.len() > limits.columns.saturating_mul(4) {
            let limit = limits.columns;
            return Err(ReadError::TooLarge { which: Limit::Columns, limit, row: Some(row) });
        }
        for (column, cell) in record.iter().enumerate() {
            collector.cell(row, column, disarmed(cell))?;
        }
        written.insert(row, record.len());
    }
    // An open quotation mark swallows the rest of the file into the last cell.
    if last_is_long && body.bytes().filter(|b| *b == b'"').count() % 2 == 1 {
        warnings.push(Warning::OpenQuote { row });
    }
    collector.table(warnings, |row| written.get(&row).copied())
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

fn newlines(cell: &str) -> u64 {
    cell.bytes().filter(|b| *b == b'\n').count() as u64
}

/// Takes away the apostrophe that [`crate::csv`] puts before texts like formulas.
fn disarmed(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| begins_like_formula(rest)).unwrap_or(cell)
}

/// The text, and whether it was in the old encoding.
fn decoded(bytes: &[u8]) -> Result<(String, bool), ReadError> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return if broken { Err(ReadError::Encoding) } else { plausible(text.into_owned(), false) };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return plausible(text.to_owned(), false);
    }
    // Five bytes mean nothing in Windows-1252; with them it is something else.
    if bytes.iter().any(|b| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d)) {
        return if looks_binary(bytes) {
            Err(ReadError::NotATable)
        } else {
            Err(ReadError::Encoding)
        };
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    plausible(text.into_owned(), true)
}

fn looks_binary(bytes: &[u8]) -> bool {
    bytes.iter().any(|b| matches!(b, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1f))
}

/// A text with control characters is a picture or a program, and one with tags is a page.
fn plausible(text: String, old: bool) -> Result<(String, bool), ReadError> {
    let start = text.trim_start();
    let is_page = ["<!doctype", "<html", "<?xml", "%pdf-", "{\\rtf"]
        .iter()
        .any(|sign| start.get(..sign.len()).is_some_and(|s| s.eq_ignore_ascii_case(sign)));
    if looks_binary(text.as_bytes()) || is_page {
        return Err(ReadError::NotATable);
    }
    // One kind of line end, also after the last line, so that lines can be counted.
    let mut text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok((text, old))
}

/// The sign from a first line `sep=;`, and the text after that line.
fn told_delimiter(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
    let sign = *rest.as_bytes().first().filter(|sign| DELIMITERS.contains(sign))?;
    rest[1..].strip_prefix('\n').map(|body| (sign, body))
}

/// The sign that gives the most rows of the most common width above one, then the widest.
fn likeliest_delimiter(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut widths: HashMap<usize, usize> = HashMap::new();
        let mut reader = reader(text, delimiter);
        let mut record = StringRecord::new();
        let mut rows = 0;
        while rows < ROWS_TRIED && reader.read_record(&mut record).unwrap_or(false) {
            *widths.entry(record.len()).or_default() += 1;
            rows += 1;
        }
        let wide = widths.iter().filter(|(width, _)| **width > 1);
        wide.map(|(width, count)| (*count, *width)).max().unwrap_or((0, 0))
    };
    let mut best = (DELIMITERS[0], (0, 0));
    for delimiter in DELIMITERS {
        let found = score(delimiter);
        if found > best.1 {
            best = (delimiter, found);
        }
    }
    best.0
}
