//! CSV. A program that opens such a file may run a text that looks like a formula, so those are
//! disarmed.
//!
//! The rule: a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return (or the
//! full-width forms of the four signs) gets an apostrophe in front, unless it is nothing but a
//! number (`-3,5`) or a phone number (`+` and then only digits and spaces, `+47 000 13 001`).
//! Numbers, dates and truth values are written as they are. [`crate::read_table`] takes the
//! apostrophe away again.

use std::borrow::Cow;

use super::{Cell, Sheet};

/// How the CSV file is written. Always UTF-8 with CRLF (RFC 4180).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvForm {
    /// Byte order mark, by which Excel knows that the file is UTF-8.
    pub bom: bool,
    /// Between the cells.
    pub delimiter: u8,
    /// Between whole and part of numbers.
    pub decimal: char,
}

impl CsvForm {
    /// For double-clicking in a Norwegian Excel: mark, semicolon, decimal comma.
    pub const NORWEGIAN_EXCEL: CsvForm = CsvForm { bom: true, delimiter: b';', decimal: ',' };
    /// For other programs and open data: no mark, comma, decimal point.
    pub const OPEN: CsvForm = CsvForm { bom: false, delimiter: b',', decimal: '.' };
}

/// Writes the sheet as CSV, headings first.
pub fn csv(sheet: &Sheet, form: CsvForm) -> Vec<u8> {
    let mut out = if form.bom { "\u{feff}".to_owned() } else { String::new() };
    let headings: Vec<Cow<'_, str>> = sheet.columns.iter().map(|name| guarded(name)).collect();
    line(&mut out, &headings, form);
    for row in &sheet.rows {
        let mut cells: Vec<Cow<'_, str>> = row.iter().map(|cell| written(cell, form)).collect();
        while cells.len() < sheet.columns.len() {
            cells.push(Cow::Borrowed(""));
        }
        line(&mut out, &cells, form);
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: &[Cow<'_, str>], form: CsvForm) {
    let delimiter = char::from(form.delimiter);
    for (nr, cell) in cells.iter().enumerate() {
        if nr > 0 {
            out.push(delimiter);
        }
        let special = |c: char| c == delimiter || matches!(c, '"' | '\n' | '\r');
        // A line of one empty cell would be taken for an empty line.
        let alone = cells.len() == 1 && cell.is_empty();
        if alone || cell.contains(special) || cell.starts_with(' ') || cell.ends_with(' ') {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

fn written(cell: &Cell, form: CsvForm) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => guarded(text),
        Cell::Int(number) => Cow::Owned(number.to_string()),
        Cell::Number(number) if number.is_finite() => {
            let plain = number.to_string();
            Cow::Owned(plain.replace('.', form.decimal.encode_utf8(&mut [0; 4])))
        }
        Cell::Number(_) | Cell::Empty => Cow::Borrowed(""),
        Cell::Date(date) => Cow::Owned(date.to_string()),
        Cell::Bool(answer) => Cow::Borrowed(if *answer { "true" } else { "false" }),
    }
}

/// Whether a program may take the text for a formula.
pub(crate) fn begins_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

fn guarded(text: &str) -> Cow<'_, str> {
    if begins_like_formula(text) && !is_number(text) && !is_phone(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mut parts = digits.splitn(2, ['.', ',']);
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    parts.next().is_some_and(all_digits) && parts.next().is_none_or(all_digits)
}

fn is_phone(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '\u{a0}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_looks_like_a_formula_is_disarmed() {
        for bad in ["=1+1", "=HYPERLINK(\"x\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"]
        {
            assert_eq!(guarded(bad), format!("'{bad}"), "{bad}");
        }
        assert_eq!(guarded("+47-000-13-001"), "'+47-000-13-001");
        assert_eq!(guarded("＝1"), "'＝1");
        assert_eq!(guarded("-"), "'-");
    }

    #[test]
    fn numbers_and_phones_stay_as_they_are() {
        for good in ["+47 000 13 001", "+4700013001", "-3,5", "-12", "+0.5", "vanlig = tekst", ""] {
            assert_eq!(guarded(good), good);
        }
    }

    #[test]
    fn norwegian_excel_gets_mark_semicolon_and_comma() {
        let mut sheet = Sheet::new("Bord", ["navn", "tall", "dato"]);
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 2);
        sheet.push(["a;\"b\"".into(), 2.5.into(), date.into()]);
        sheet.push([Cell::Empty, Cell::Number(f64::NAN)]);
        let bytes = csv(&sheet, CsvForm::NORWEGIAN_EXCEL);
        let expected = "\u{feff}navn;tall;dato\r\n\"a;\"\"b\"\"\";2,5;2026-03-02\r\n;;\r\n";
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }
}
