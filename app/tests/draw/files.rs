//! Files in: every fault with its place, and files as spreadsheets save them.

use crate::{CATEGORIES, Desk, ids, medvirk, people};

#[test]
fn every_fault_is_named_with_file_row_and_column() {
    let usual = people();
    let fault = |people: &str, categories: &str, words: &[&str]| {
        let desk = Desk::with(people, categories);
        let said = desk.draw(&["--seed", "1"]);
        assert_eq!(said.code, 2, "{words:?} {}", said.err);
        for word in words {
            assert!(said.err.contains(word), "{word}: {}", said.err);
        }
        assert!(!desk.path("out").exists());
    };
    let twice = usual.replacen("p03,", "p01,", 1);
    fault(&twice, CATEGORIES, &["people.csv, row 5, column id: p01 is already in row 3"]);
    let empty = usual.replacen(",woman,", ",,", 1);
    fault(&empty, CATEGORIES, &["people.csv, row 2, column gender: the cell is empty"]);
    let other = usual.replacen(",woman,", ",lady,", 1);
    fault(
        &other,
        CATEGORIES,
        &["row 2, column gender: lady is not in categories.csv", "woman, man"],
    );
    let renamed = usual.replacen(",area,", ",place,", 1);
    fault(&renamed, CATEGORIES, &["people.csv: there is no column for the category area"]);
    fault(&usual.replacen("id,", "key,", 1), CATEGORIES, &["there is no column id"]);
    let above = CATEGORIES.replacen("2,3", "4,3", 1);
    fault(&usual, &above, &["categories.csv, row 2, column min: the least number (4) is above"]);
    let half = CATEGORIES.replacen("2,3", "\"2,5\",3", 1);
    fault(&usual, &half, &["categories.csv, row 2, column min: 2,5 is not a whole number"]);
    let missing = CATEGORIES.replacen("2,3", ",3", 1);
    fault(&usual, &missing, &["categories.csv, row 2, column min: the cell is empty"]);
    let repeated = format!("{CATEGORIES}area,north,1,2\n");
    fault(&usual, &repeated, &["row 6, column value: north is already in row 4"]);
    let flex =
        "feature,value,min,max,min_flex,max_flex\ngender,woman,2,3,3,5\ngender,man,2,3,0,5\n";
    fault(&usual, flex, &["row 2, column min_flex: 3–5 is narrower than 2–3"]);
    let few: String = usual.lines().take(4).map(|line| format!("{line}\n")).collect();
    fault(&few, CATEGORIES, &["5 are to be drawn, but only 3 may be"]);
    fault("", CATEGORIES, &["people.csv: the file has no rows"]);
    let desk = Desk::usual();
    assert_eq!(desk.draw(&["--must", "nobody"]).code, 2);
    assert_eq!(desk.draw(&["--dice", "1000"]).code, 2);
    assert_eq!(desk.draw(&["--method", "fastest"]).code, 2);
    assert_eq!(medvirk(&["--select", "3"]).code, 2);
}

#[test]
fn files_as_spreadsheets_save_them_are_read() {
    let plain = Desk::usual();
    assert_eq!(plain.draw(&["--seed", "7"]).code, 0);
    let drawn = ids(&plain.read("out/panel.csv"));
    // Semicolons, a mark at the start, Windows line ends, a blank line, spaces, capital letters,
    // a line feed in a cell, and decimals in the numbers.
    let rows = people().replace("\"Invented, 3\"", "\"Invented\n3\"").replace(',', ";");
    let rows = rows.replacen(";woman;", "; woman ;", 1).replacen(";man;", ";Man;", 1);
    let rows = format!("\u{feff}{}", rows.replace('\n', "\r\n").replacen("\r\n", "\r\n\r\n", 1));
    let categories = "category;name;min;max\ngender;woman;2,0;3\ngender;man;2;3,00\narea;north;1;3\narea;south;2;4\n";
    let desk = Desk::with(rows, categories);
    let said = desk.draw(&["--seed", "7"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("Man was read as man"), "{}", said.err);
    assert!(said.err.contains("white space around a value was taken off"), "{}", said.err);
    let report = desk.report();
    let found: Vec<String> = serde_json::from_value(report["selected"].clone()).unwrap();
    assert_eq!(found, drawn);
    // Windows-1252.
    let norwegian = |text: &str| -> Vec<u8> {
        let text = text.replace("north", "nørd").replace("south", "sør");
        text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
    };
    let desk = Desk::with(norwegian(&people()), norwegian(CATEGORIES));
    let said = desk.draw(&["--seed", "7"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("people.csv: read as Windows-1252"), "{}", said.err);
    assert_eq!(ids(&desk.read("out/panel.csv")), drawn);
    // Nynorsk.
    let said = desk.draw(&["--seed", "7", "--language", "nn"]);
    assert!(said.out.contains("5 av 40 er trekte"), "{}", said.out);
    assert!(desk.read("out/report.html").contains("<html lang=\"nn\">"));
}
