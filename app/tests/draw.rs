//! `medvirk draw` as people use it: files in, files out, exit codes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

const CATEGORIES: &str =
    "feature,value,min,max\ngender,woman,2,3\ngender,man,2,3\narea,north,1,3\narea,south,2,4\n";

/// Forty people; every fourth shares an address with the next.
fn people() -> String {
    let mut csv = String::from("id,name,gender,area,street\n");
    for n in 0..40 {
        let gender = ["woman", "man", "man"][n % 3];
        let area = ["north", "south"][n % 2];
        let street = n - usize::from(n % 4 == 1);
        csv.push_str(&format!("p{n:02},\"Invented, {n}\",{gender},{area},{street} Mill Road\n"));
    }
    csv
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn medvirk(arguments: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_medvirk"))
        .arg("draw")
        .args(arguments)
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with the two files.
struct Desk(TempDir);

impl Desk {
    fn with(people: impl AsRef<[u8]>, categories: impl AsRef<[u8]>) -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("people.csv"), people).unwrap();
        fs::write(folder.path().join("categories.csv"), categories).unwrap();
        Desk(folder)
    }

    fn usual() -> Self {
        Desk::with(people(), CATEGORIES)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn report(&self) -> Value {
        serde_json::from_str(&self.read("out/report.json")).unwrap()
    }

    fn run(&self, before: &[&str], more: &[&str]) -> Said {
        let text = |name: &str| self.path(name).to_str().unwrap().to_owned();
        let (people, categories, out) = (text("people.csv"), text("categories.csv"), text("out"));
        let usual = ["--people", &people, "--categories", &categories, "--out", &out];
        medvirk(&[before, &usual, more].concat())
    }

    fn draw(&self, more: &[&str]) -> Said {
        self.run(&[], &[&["--select", "5"], more].concat())
    }

    fn verify(&self) -> i32 {
        medvirk(&["verify", self.path("out/record.json").to_str().unwrap()]).code
    }

    /// Puts another text into a file, checks, and puts the first back.
    fn verify_with(&self, name: &str, from: &str, to: &str) -> i32 {
        let text = self.read(name);
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(self.path(name), text.replacen(from, to, 1)).unwrap();
        let code = self.verify();
        fs::write(self.path(name), text).unwrap();
        code
    }
}

fn ids(csv: &str) -> Vec<String> {
    csv.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect()
}

#[test]
fn a_draw_writes_its_files_and_verifies() {
    let desk = Desk::usual();
    let said = desk.draw(&["--seed", "20260105"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("5 of 40 people have been drawn"), "{}", said.out);
    let panel = desk.read("out/panel.csv");
    assert!(panel.starts_with("id,name,gender,area,street\n"));
    assert!(panel.contains("\"Invented, "), "all columns are kept");
    assert_eq!(ids(&panel).len(), 5);
    let probabilities = desk.read("out/probabilities.csv");
    assert!(probabilities.starts_with("id,probability,exact\n"));
    let sum: f64 = probabilities
        .lines()
        .skip(1)
        .map(|l| l.split(',').nth(1).unwrap().parse::<f64>().unwrap())
        .sum();
    assert!((sum - 5.0).abs() < 1e-9);
    let lottery = desk.read("out/lottery.csv");
    assert!(lottery.starts_with("number,ids\n000,"));
    assert_eq!(lottery.lines().count(), 1_001);
    let report = desk.report();
    let keys =
        ["gini", "geometric_mean", "levels", "quotas", "seed", "pool_hash", "deviation", "hash"];
    for key in keys {
        assert!(!report[key].is_null(), "{key}");
    }
    assert_eq!((&report["method"], &report["exact"]), (&"leximin".into(), &true.into()));
    assert_eq!(report["seed"], 20_260_105);
    assert!(report["min_probability"].as_f64().unwrap() > 0.1);
    let drawn: Vec<String> = serde_json::from_value(report["selected"].clone()).unwrap();
    assert_eq!(drawn, ids(&panel));
    for quota in report["quotas"].as_array().unwrap() {
        let of = |key: &str| quota[key].as_u64().unwrap();
        assert!(of("min") <= of("selected") && of("selected") <= of("max") && of("pool") > 0);
    }
    let page = desk.read("out/report.html");
    assert!(page.contains("<svg") && !page.contains("<script") && !page.contains("http"));
    assert!(!page.contains("Invented"), "the page has ids, not names");
    assert_eq!(desk.verify(), 0);
}

#[test]
fn the_same_number_gives_the_same_files_to_the_byte() {
    let (first, second) = (Desk::usual(), Desk::usual());
    for desk in [&first, &second] {
        assert_eq!(desk.draw(&["--seed-text", "3 7 11 19 24 31 34"]).code, 0);
    }
    for name in [
        "panel.csv",
        "probabilities.csv",
        "lottery.csv",
        "report.json",
        "report.html",
        "record.json",
    ] {
        let name = format!("out/{name}");
        assert_eq!(first.read(&name), second.read(&name), "{name}");
    }
    // Without a number there is a fresh one, and it is told.
    assert_eq!(first.draw(&[]).code, 0);
    assert_ne!(first.report()["seed"], second.report()["seed"]);
    assert_eq!(first.verify(), 0);
}

#[test]
fn whatever_is_changed_afterwards_is_seen() {
    let desk = Desk::usual();
    assert_eq!(desk.draw(&["--dice", "417"]).code, 0);
    assert_eq!(desk.verify(), 0);
    assert_eq!(desk.verify_with("out/record.json", "\"ticket\": 417", "\"ticket\": 418"), 1);
    assert_eq!(desk.verify_with("out/record.json", "\"dice\": 417", "\"dice\": 12"), 1);
    assert_eq!(
        desk.verify_with("out/record.json", "\"gender\": \"man\"", "\"gender\": \"woman\""),
        1
    );
    assert_eq!(desk.verify_with("out/record.json", "\"max\": 3", "\"max\": 4"), 1);
    assert_eq!(desk.verify_with("out/probabilities.csv", "p03,0.", "p03,0.9"), 1);
    assert_eq!(desk.verify_with("out/lottery.csv", "p0", "p1"), 1);
    assert_eq!(desk.verify_with("out/record.json", "{", "["), 2);
    assert_eq!(desk.verify(), 0);
}

#[test]
fn a_draw_is_announced_then_decided_by_dice_and_only_once() {
    let desk = Desk::usual();
    let announced =
        desk.run(&["announce"], &["--select", "5", "--seed-source", "three dice in the hall"]);
    assert_eq!(announced.code, 0, "{}", announced.err);
    let record: Value = serde_json::from_str(&desk.read("out/record.json")).unwrap();
    let hash = record["hash"].as_str().unwrap().to_owned();
    assert!(announced.out.contains(&hash) && !desk.path("out/panel.csv").exists());
    assert!(!announced.out.contains("recognise"), "nobody is alone among forty in four kinds");
    assert_eq!(desk.verify(), 0);
    let path = desk.path("out/record.json");
    let people = desk.path("people.csv");
    let number = |dice: &str| {
        let people = people.to_str().unwrap();
        medvirk(&["number", path.to_str().unwrap(), "--dice", dice, "--people", people])
    };
    assert_eq!(number("1000").code, 2);
    let said = number("417");
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(desk.report()["hash"], hash.as_str());
    let line = desk.read("out/lottery.csv").lines().nth(418).unwrap().to_owned();
    assert_eq!(line, format!("417,{}", ids(&desk.read("out/panel.csv")).join(" ")));
    assert_eq!(desk.verify(), 0);
    let again = number("418");
    assert_eq!(again.code, 2);
    assert!(again.err.contains("The draw has taken place"));
}

#[test]
fn addresses_lists_and_an_earlier_draw_are_kept_to() {
    let desk = Desk::usual();
    let said = desk.draw(&[
        "--seed",
        "1",
        "--one-per-address",
        "street",
        "--must",
        "p04",
        "--never",
        "p05,p06",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    for line in desk.read("out/lottery.csv").lines().skip(1) {
        let ids: Vec<&str> = line[4..].split(' ').collect();
        assert!(ids.contains(&"p04") && !ids.contains(&"p05") && !ids.contains(&"p06"), "{line}");
        let shares = |n: usize| {
            ids.contains(&format!("p{n:02}").as_str())
                && ids.contains(&format!("p{:02}", n + 1).as_str())
        };
        assert!((0..10).all(|pair| !shares(pair * 4)), "{line}");
    }
    assert!(!desk.read("out/record.json").contains("Mill Road"));
    assert_eq!(desk.verify(), 0);
    // Of those drawn, one leaves and four stay.
    let panel = desk.read("out/panel.csv");
    let left = ids(&panel).into_iter().find(|id| id != "p04").unwrap();
    let stay: Vec<&str> = panel.lines().filter(|line| !line.starts_with(&left)).collect();
    fs::write(desk.path("earlier.csv"), stay.join("\n")).unwrap();
    let earlier = desk.path("earlier.csv");
    let said = desk.draw(&["--seed", "2", "--keep", earlier.to_str().unwrap(), "--never", &left]);
    assert_eq!(said.code, 0, "{}", said.err);
    let now = ids(&desk.read("out/panel.csv"));
    assert!(ids(&stay.join("\n")).iter().all(|id| now.contains(id)) && !now.contains(&left));
}

#[test]
fn alternates_are_drawn_by_the_same_number_and_keep_the_quotas() {
    let people = people();
    let mut rows = people.lines();
    let mut csv = format!("{},out\n", rows.next().unwrap());
    for (n, row) in rows.enumerate() {
        csv.push_str(&format!("{row},{}\n", if n % 5 == 0 { "\"0,5\"" } else { "" }));
    }
    let desk = Desk::with(&csv, CATEGORIES);
    let announced =
        desk.run(&["announce"], &["--select", "5", "--seed-source", "dice", "--alternates", "4"]);
    assert_eq!(announced.code, 0, "{}", announced.err);
    let record = desk.path("out/record.json");
    let people = desk.path("people.csv");
    let said = medvirk(&[
        "number",
        record.to_str().unwrap(),
        "--dice",
        "417",
        "--people",
        people.to_str().unwrap(),
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    let waiting = desk.read("out/alternates.csv");
    assert!(waiting.starts_with("id,name,gender,area,street,out\n"));
    let (listed, drawn) = (ids(&waiting), ids(&desk.read("out/panel.csv")));
    assert!(listed.len() == 4 && listed.iter().all(|id| !drawn.contains(id)), "{listed:?}");
    assert!(said.out.contains(&format!("Alternates: {}", listed.join(" "))), "{}", said.out);
    let told = &desk.report()["alternates"];
    assert_eq!(serde_json::from_value::<Vec<String>>(told["ids"].clone()).unwrap(), listed);
    assert!(told["survival"].as_f64().unwrap() > 0.8 && told["drop_out"] == 0.1, "{told}");
    let hold = (told["survival"].as_f64().unwrap() * 100.0 + 1e-9).floor();
    let sentence = format!("the quotas hold in {hold} of 100 sampled courses");
    assert!(said.out.contains(&sentence), "{}", said.out);
    assert!(desk.read("out/report.html").contains(&sentence));
    assert_eq!(desk.verify(), 0);
    let listed = format!("\"{}\",\n          \"{}\"", listed[0], listed[1]);
    let swapped: Vec<&str> = listed.split('"').collect();
    let swapped = format!("\"{}\",\n          \"{}\"", swapped[3], swapped[1]);
    assert_eq!(desk.verify_with("out/record.json", &listed, &swapped), 1);

    // Who withdraws more often than others stands in a column.
    let known = ["--seed", "1", "--alternates", "4", "--drop-out-column", "out"];
    let said = desk.draw(&known);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(desk.report()["alternates"]["known"], 8);
    let desk = Desk::with(csv.replacen("\"0,5\"", "often", 1), CATEGORIES);
    let said = desk.draw(&known);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("people.csv, row 2, column out: often is not a share"),
        "{}",
        said.err
    );
    assert_eq!(desk.draw(&["--drop-out", "0.2"]).code, 2, "without --alternates it says nothing");
}

#[test]
fn quotas_that_cannot_hold_are_explained_and_relaxed_only_when_accepted() {
    let categories = "feature,value,min,max\ngender,woman,14,15\ngender,man,0,1\narea,north,15,15\narea,south,0,0\n";
    let desk = Desk::with(people(), categories);
    let select = ["--select", "15", "--seed", "1"];
    let said = desk.run(&[], &select);
    assert_eq!(said.code, 3);
    assert!(
        said.err.contains("cannot be met together") && said.err.contains("At least 14"),
        "{}",
        said.err
    );
    assert!(said.err.contains("instead of 14–15"), "{}", said.err);
    assert!(!desk.path("out").exists());
    let said = desk.run(&[], &[&select[..], &["--relax"]].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!desk.report()["relaxed"].as_array().unwrap().is_empty());
    assert_eq!(desk.verify(), 0);
    // Numbers of one category that do not add up.
    let desk = Desk::with(people(), "feature,value,min,max\ngender,woman,4,4\ngender,man,4,4\n");
    let said = desk.draw(&["--seed", "1"]);
    assert_eq!(said.code, 3);
    assert!(
        said.err.contains("The least numbers of gender add up to 8, more than 5 seats"),
        "{}",
        said.err
    );
    assert_eq!(desk.draw(&["--seed", "1", "--relax"]).code, 0);
}

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

#[test]
fn every_method_draws_and_json_is_only_json() {
    for method in ["leximin", "maximin", "minimax", "nash", "goldilocks", "legacy"] {
        let desk = Desk::usual();
        let said = desk.draw(&["--seed", "1", "--method", method, "--format", "json", "--quiet"]);
        assert_eq!(said.code, 0, "{method}: {}", said.err);
        let report: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(report["method"], method);
        assert_eq!(desk.verify(), 0, "{method}");
    }
}

#[test]
fn what_the_quotas_do_is_said_in_the_report() {
    // Fourteen women for four seats at least, twenty-six men for the fifth.
    let tight = "feature,value,min,max\ngender,woman,4,5\ngender,man,0,1\n";
    let desk = Desk::with(people(), tight);
    let said = desk.draw(&["--seed", "1"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let sentence = "If gender woman were 3–5 instead of 4–5, gender man were 0–2 instead of 0–1, \
                    the least chance would rise from 3.8% to 7.7%.";
    assert!(said.out.contains(sentence), "{}", said.out);
    assert!(desk.read("out/report.html").contains(sentence));
    let report = desk.report();
    assert_eq!(report["costs"].as_array().unwrap().len(), 1, "{}", report["costs"]);
    let cost = &report["costs"][0];
    assert_eq!((&cost["reached"], &cost["freed"]), (&true.into(), &0.into()));
    assert!((cost["loosened"].as_f64().unwrap() - 2.0 / 26.0).abs() < 1e-9);

    let closed = "feature,value,min,max\ngender,woman,5,5\ngender,man,0,0\n";
    let desk = Desk::with(people(), closed);
    let said = desk.draw(&["--seed", "1"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Can never be drawn: p01 p02 p04"), "{}", said.out);
    assert_eq!(desk.report()["alone"], 0);
    let told = &desk.report()["never_because"][0];
    assert_eq!(told["ids"].as_array().unwrap().len(), 26);
    assert!(!told["demands"].as_array().unwrap().is_empty());
    assert!(said.out.contains("26 more could be drawn"), "{}", said.out);
    assert!(desk.read("out/report.html").contains("Who can never be drawn"));
}

#[test]
fn the_help_is_in_the_readers_language_and_about_the_draw_alone() {
    for (language, words) in [("nb", "Bruk: medvirk draw"), ("nn", "Eit døme:"), ("en", "Usage:")]
    {
        for command in [&["--help"][..], &["announce", "--help"], &["verify", "-h"]] {
            let help = medvirk(&[command, &["--language", language]].concat());
            assert_eq!(help.code, 0, "{}", help.err);
            assert!(!help.out.contains("--settings") && !help.out.contains("--data"));
        }
        let help = medvirk(&["--help", "--language", language]).out;
        assert!(help.contains(words) && help.contains("--time-limit"), "{help}");
    }
}

/// Two thousand people in a thousand kinds.
fn hard() -> Desk {
    let values = ["a", "b", "c", "d", "e"];
    let mut people = String::from("id,one,two,three,four,five\n");
    let mut state = 7_u64;
    for n in 0..2_000 {
        people.push_str(&format!("p{n:04}"));
        for _ in 0..5 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            // Squared, so that some values are rare.
            let share = (state >> 40) as f64 / f64::from(1 << 24);
            people.push_str(&format!(",{}", values[(share * share * 5.0) as usize]));
        }
        people.push('\n');
    }
    let mut categories = String::from("feature,value,min,max\n");
    for feature in ["one", "two", "three", "four", "five"] {
        for value in values {
            categories.push_str(&format!("{feature},{value},20,24\n"));
        }
    }
    Desk::with(people, categories)
}

#[test]
fn who_stops_a_draw_gets_the_best_so_far_with_its_interval() {
    let desk = hard();
    let text = |name: &str| desk.path(name).to_str().unwrap().to_owned();
    let mut child = Command::new(env!("CARGO_BIN_EXE_medvirk"))
        .args(["draw", "--people", &text("people.csv"), "--categories", &text("categories.csv")])
        .args(["--out", &text("out"), "--select", "110", "--seed", "1"])
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_secs(4));
    let interrupt = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    let code = child.wait().unwrap().code().unwrap();
    if code == 130 {
        assert!(!desk.path("out").exists(), "nothing had been found");
        return;
    }
    assert_eq!(code, 4);
    let report = desk.report();
    assert_eq!((&report["stopped"], &report["exact"]), (&true.into(), &false.into()));
    let interval: (f64, f64) = serde_json::from_value(report["interval"].clone()).unwrap();
    assert!(interval.0 <= interval.1, "{interval:?}");
    assert!(desk.path("out/panel.csv").exists() && !desk.path("out/record.json").exists());
}

#[test]
fn no_time_is_said_and_nothing_is_written() {
    let desk = Desk::usual();
    let said = desk.draw(&["--seed", "1", "--time-limit", "0s"]);
    assert_eq!(said.code, 4, "{}{}", said.out, said.err);
    assert!(!desk.path("out/record.json").exists());
}

#[test]
fn public_pools_are_drawn_exactly() {
    let shared = std::env::var("MEDVIRK_SHARED").map(PathBuf::from);
    let shared =
        shared.unwrap_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"));
    let folder = shared.join("data/sortition");
    if !folder.exists() {
        println!("SKIPPED: {} is not there; set MEDVIRK_SHARED", folder.display());
        return;
    }
    for (name, least) in
        [("syn_mass_24", 8.0 / 31.0), ("sfa_fixture_22", 1.0 / 11.0), ("example_small_20", 0.1)]
    {
        let seats = name.rsplit('_').next().unwrap();
        let read = |file: &str| fs::read(folder.join(name).join(file)).unwrap();
        let desk = Desk::with(read("people.csv"), read("features.csv"));
        let said = desk.run(&[], &["--select", seats, "--seed", "1"]);
        assert_eq!(said.code, 0, "{name}: {}", said.err);
        let report = desk.report();
        assert!((report["min_probability"].as_f64().unwrap() - least).abs() < 1e-9, "{name}");
        assert_eq!(report["exact"], true, "{name}");
        assert_eq!(desk.verify(), 0, "{name}");
    }
}
