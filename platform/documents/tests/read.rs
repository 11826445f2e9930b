//! Reading what people send: the same rows from every form of the same table, nothing lost in
//! silence, and a clear error for what is no table.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Cursor, Write};

use medvirk_documents::read::{
    Limit, Limits, ReadError, Table, Warning, read_table, read_table_within,
};

const CSV: &[u8] = include_bytes!("data/applications.csv");
const XLSX: &[u8] = include_bytes!("data/applications.xlsx");
const KINDS: &[u8] = include_bytes!("data/kinds.xlsx");

fn cells(table: &Table) -> Vec<&[String]> {
    table.rows.iter().map(|row| row.cells.as_slice()).collect()
}

#[test]
fn csv_and_xlsx_of_the_same_applications_give_the_same_rows() {
    let csv = read_table(CSV, "søknader.csv").unwrap();
    let xlsx = read_table(XLSX, "søknader.xlsx").unwrap();
    assert_eq!(csv.header, xlsx.header);
    assert_eq!(cells(&csv), cells(&xlsx));
    assert_eq!(csv.rows.len(), 23);
    assert_eq!(csv.warnings, []);
    assert_eq!(xlsx.warnings, []);
    assert_eq!(xlsx.sheet.as_deref(), Some("Søknader"));
    let phone = csv.column("Phone").unwrap();
    assert_eq!(csv.rows[0].cells[phone], "+47 000 13 001");
    assert_eq!(csv.rows[0].number, 2);
}

#[test]
fn every_encoding_and_delimiter_gives_the_same_rows() {
    let plain = read_table(CSV, "a.csv").unwrap();
    let text = std::str::from_utf8(CSV).unwrap();
    let marked = [b"\xef\xbb\xbf", CSV].concat();
    assert_eq!(read_table(&marked, "a.csv").unwrap(), plain);
    // Windows-1252 lacks some letters of the neighbours.
    let southern = text.replace('ń', "n");
    let (old, _, lossy) = encoding_rs::WINDOWS_1252.encode(&southern);
    assert!(!lossy);
    let from_old = read_table(&old, "a.csv").unwrap();
    assert_eq!(from_old.rows, read_table(southern.as_bytes(), "a.csv").unwrap().rows);
    assert_eq!(from_old.warnings, [Warning::OldEncoding]);
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_table(&utf16, "a.txt").unwrap(), plain);
    for delimiter in [b';', b'\t', b'|'] {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        for record in csv::Reader::from_reader(CSV).into_records() {
            writer.write_record(&record.unwrap()).unwrap();
        }
        let body = writer.into_inner().unwrap();
        let head = plain.header.join(std::str::from_utf8(&[delimiter]).unwrap());
        let all = [head.as_bytes(), b"\r\n", &body].concat();
        assert_eq!(read_table(&all, "a.csv").unwrap().rows, plain.rows, "{delimiter}");
    }
}

#[test]
fn kinds_of_cells_become_plain_text() {
    let table = read_table(KINDS, "bord.xlsx").unwrap();
    assert_eq!(table.header[..4], ["navn", "dato", "tid", "møte"]);
    assert_eq!(
        table.rows[0].cells,
        [
            "Bord 1",
            "2026-03-02",
            "18:30",
            "2026-03-02T18:30",
            "4700013001",
            "8",
            "0.25",
            "true",
            "",
            "løst"
        ]
    );
    assert_eq!(table.rows[0].number, 4);
    assert_eq!(
        table.rows[1].cells[..8],
        ["Bord 2", "", "", "2026-10-25T02:59:59", "+47 000 13 002", "7", "-3.5", "false"]
    );
    assert_eq!(table.sheets, ["Bord", "Andre"]);
    assert!(table.warnings.contains(&Warning::FormulaError { row: 4, column: 8 }));
    assert!(table.warnings.contains(&Warning::RowsAboveHeadings { count: 1 }));
    assert!(table.warnings.contains(&Warning::OtherSheets { count: 1 }));
    assert!(table.warnings.contains(&Warning::LongRow { row: 4, cells: 10 }));
}

#[test]
fn a_tab_can_be_chosen_by_name() {
    let limits = Limits::default();
    let table = read_table_within(KINDS, "b.xlsx", Some("Andre"), &limits).unwrap();
    assert_eq!(table.rows[0].cells, ["1", "2"]);
    let hidden = read_table_within(KINDS, "b.xlsx", Some("Skjult"), &limits);
    assert_eq!(hidden, Err(ReadError::NoSuchSheet));
}

#[test]
fn ragged_rows_are_kept_and_reported_with_their_numbers() {
    let table = read_table(b"a;b;c\n1;2\n\n3;4;5;6\n;;\n7;8;9;;\n", "x.csv").unwrap();
    let numbers: Vec<usize> = table.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 4, 6]);
    assert_eq!(table.rows[0].cells, ["1", "2", ""]);
    assert_eq!(table.rows[1].cells, ["3", "4", "5", "6"]);
    assert_eq!(
        table.warnings,
        [Warning::ShortRow { row: 2, cells: 2 }, Warning::LongRow { row: 4, cells: 4 }]
    );
}

#[test]
fn line_feeds_in_a_cell_do_not_shift_row_numbers() {
    let table = read_table(b"a,b\n\"en\nto\ntre\",2\n3,4", "x.csv").unwrap();
    assert_eq!(table.rows[0].cells[0], "en\nto\ntre");
    assert_eq!(table.rows[1].number, 3);
}

#[test]
fn row_numbers_are_right_with_every_line_end() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["", "a;b", "", "1;2", "3;\"x", "y\"", "", "5;6"].join(end);
        let table = read_table(text.as_bytes(), "x.csv").unwrap();
        let numbers: Vec<usize> = table.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [4, 5, 7], "{end:?}");
    }
}

#[test]
fn the_delimiter_is_not_fooled_by_commas_in_numbers_or_text() {
    let table = read_table("navn;andel\nLia, nord;3,5\nSør;4,5\n".as_bytes(), "x.csv").unwrap();
    assert_eq!(table.rows[0].cells, ["Lia, nord", "3,5"]);
    let told = read_table(b"sep=|\na|b\n1;2|3;4\n", "x.csv").unwrap();
    assert_eq!(told.rows[0].cells, ["1;2", "3;4"]);
    assert_eq!(told.rows[0].number, 3);
    let one = read_table(b"navn\nOla\nKari\n", "x.csv").unwrap();
    assert_eq!(one.rows.len(), 2);
}

#[test]
fn odd_headings_and_letters_are_noted() {
    let text = "navn;Navn;;tema\nPer;Ã¸st;x;skole\n";
    let table = read_table(text.as_bytes(), "x.csv").unwrap();
    assert_eq!(
        table.warnings,
        [
            Warning::SameHeading { heading: "navn".into(), columns: vec![0, 1] },
            Warning::NoHeading { column: 2 },
            Warning::EncodedTwice { row: 2 },
        ]
    );
    let open = read_table(b"a;b\n1;\"aldri lukket\n2;3\n", "x.csv").unwrap();
    assert_eq!(open.warnings, [Warning::OpenQuote { row: 2 }]);
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    let not: [(&[u8], &str); 6] = [
        (b"%PDF-1.7\n1 0 obj", "a.csv"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.csv"),
        (b"<!DOCTYPE html><html>", "a.csv"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a.xlsx"),
        (b"just words", "a.pdf"),
        (b"{\\rtf1 hei}", "a.csv"),
    ];
    for (bytes, name) in not {
        assert_eq!(read_table(bytes, name), Err(ReadError::NotATable), "{name}: {bytes:?}");
    }
    for empty in [b"".as_slice(), b" \r\n\n", b"\xef\xbb\xbf\n", b";;\n;;\n"] {
        assert_eq!(read_table(empty, "a.csv"), Err(ReadError::Empty), "{empty:?}");
    }
    assert_eq!(read_table(b"a;b\n\x81\x8d;\xff", "a.csv"), Err(ReadError::Encoding));
}

#[test]
fn old_and_locked_workbooks_are_told_apart() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let compound = |name: &str| {
        let magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].to_vec();
        [magic, vec![0; 500], wide(name), vec![0; 500]].concat()
    };
    assert_eq!(read_table(&compound("EncryptedPackage"), "a.xlsx"), Err(ReadError::Password));
    assert_eq!(read_table(&compound("Workbook"), "a.xls"), Err(ReadError::OldWorkbook));
    assert_eq!(read_table(&compound("WordDocument"), "a.xls"), Err(ReadError::NotATable));
}

#[test]
fn limits_hold_and_name_the_row() {
    let small = Limits { rows: 2, columns: 2, cell_characters: 3, ..Limits::default() };
    let read = |text: &str| read_table_within(text.as_bytes(), "a.csv", None, &small);
    let which = |result: Result<Table, ReadError>| match result {
        Err(ReadError::TooLarge { which, row, .. }) => (which, row),
        other => panic!("{other:?}"),
    };
    assert_eq!(which(read("a;b\n1;2\n3;4\n5;6\n")), (Limit::Rows, Some(4)));
    assert_eq!(which(read("a;b;c\n1;2;3\n")), (Limit::Columns, Some(1)));
    assert_eq!(which(read("a;b\n1;abcd\n")), (Limit::CellCharacters, Some(2)));
    assert!(read("a;b\n1;æøå\n;;\n;;\n3;4\n").is_ok());
    let tiny = Limits { file_bytes: 3, ..Limits::default() };
    let result = read_table_within(b"a;b\n", "a.csv", None, &tiny);
    assert_eq!(which(result), (Limit::FileBytes, None));
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn an_archive_that_swells_is_stopped() {
    let bomb = archive(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/worksheets/sheet1.xml", &vec![b' '; 3_000_000]),
    ]);
    assert!(bomb.len() < 20_000);
    let limits = Limits { unpacked_bytes: 1_000_000, ..Limits::default() };
    assert_eq!(
        read_table_within(&bomb, "a.xlsx", None, &limits),
        Err(ReadError::TooLarge { which: Limit::UnpackedBytes, limit: 1_000_000, row: None })
    );
    let other = archive(&[("content.xml", b"<office/>")]);
    assert_eq!(read_table(&other, "a.ods"), Err(ReadError::NotATable));
}

/// Every truncation and many single changed bytes: an error or a table, never a panic.
#[test]
fn damaged_workbooks_never_panic() {
    for end in (0..KINDS.len()).step_by(97) {
        let _ = read_table(&KINDS[..end], "a.xlsx");
    }
    let mut bytes = KINDS.to_vec();
    for at in (0..bytes.len()).step_by(11) {
        let before = bytes[at];
        bytes[at] ^= 0x55;
        let _ = read_table(&bytes, "a.xlsx");
        bytes[at] = before;
    }
}

/// Damage inside the parts, past the checksums.
#[test]
fn damaged_parts_never_panic() {
    let mut source = zip::ZipArchive::new(Cursor::new(KINDS)).unwrap();
    let parts: Vec<(String, Vec<u8>)> = (0..source.len())
        .map(|nr| {
            let mut file = source.by_index(nr).unwrap();
            let mut content = Vec::new();
            std::io::copy(&mut file, &mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect();
    for victim in 0..parts.len() {
        let length = parts[victim].1.len().max(1);
        for at in (0..length).step_by(length / 40 + 1) {
            let mut changed = parts.clone();
            if let Some(byte) = changed[victim].1.get_mut(at) {
                *byte = b'9';
            }
            let files: Vec<(&str, &[u8])> =
                changed.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
            let _ = read_table(&archive(&files), "a.xlsx");
        }
    }
}
