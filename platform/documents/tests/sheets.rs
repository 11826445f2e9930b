//! What is written can be read again.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::Cursor;

use chrono::NaiveDate;
use medvirk_documents::sheet::Cell;
use medvirk_documents::{CsvForm, Sheet, csv, read_table, xlsx};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn sheet() -> Sheet {
    let mut sheet = Sheet::new("Bord: vår", ["navn", "telefon", "antall", "andel", "dato", "ja"]);
    sheet.push([
        "Åse \"Bygda\" Ås; Lia".into(),
        "+47 000 13 001".into(),
        8.into(),
        0.25.into(),
        day().into(),
        true.into(),
    ]);
    sheet.push(["=HYPERLINK(\"http://example.org\")".into(), "@alle".into(), Cell::Empty]);
    sheet.push(["to\nlinjer".into(), "-".into(), i64::MAX.into(), (-3.5).into()]);
    sheet
}

fn expected() -> Vec<Vec<String>> {
    let rows = [
        ["Åse \"Bygda\" Ås; Lia", "+47 000 13 001", "8", "0.25", "2026-03-02", "true"],
        ["=HYPERLINK(\"http://example.org\")", "@alle", "", "", "", ""],
        ["to\nlinjer", "-", "9223372036854775807", "-3.5", "", ""],
    ];
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

#[test]
fn a_workbook_read_again_has_the_same_rows() {
    let bytes = xlsx(&[sheet(), Sheet::new("Tom", ["a"])], day()).unwrap();
    let table = read_table(&bytes, "bord.xlsx").unwrap();
    assert_eq!(table.sheet.as_deref(), Some("Bord- vår"));
    assert_eq!(table.header, sheet().columns);
    assert_eq!(table.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), expected());
    assert_eq!(bytes, xlsx(&[sheet(), Sheet::new("Tom", ["a"])], day()).unwrap());
}

#[test]
fn no_text_becomes_a_formula_in_the_workbook() {
    let bytes = xlsx(&[sheet()], day()).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = String::new();
    let mut file = zip.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::Read::read_to_string(&mut file, &mut part).unwrap();
    assert!(!part.contains("<f>"), "{part}");
}

#[test]
fn csv_read_again_has_the_same_rows() {
    let open = csv(&sheet(), CsvForm::OPEN);
    let table = read_table(&open, "bord.csv").unwrap();
    assert_eq!(table.rows.iter().map(|row| row.cells.clone()).collect::<Vec<_>>(), expected());
    assert!(String::from_utf8(open).unwrap().contains("\"'=HYPERLINK("));
    let excel = read_table(&csv(&sheet(), CsvForm::NORWEGIAN_EXCEL), "bord.csv").unwrap();
    assert_eq!(excel.rows[0].cells[3], "0,25");
}
