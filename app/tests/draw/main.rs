//! `medvirk draw` as people use it: files in, files out, exit codes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod explained;
mod files;
mod stopped;

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
fn public_pools_are_drawn_exactly() {
    let shared = std::env::var("MEDVIRK_SHARED").map(PathBuf::from);
    let shared =
        shared.unwrap_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"));
    let folder = shared.join("data/sortition");
    if !folder.exists() {
        medvirk_testkit::skipped(&format!("{} is not there; set MEDVIRK_SHARED", folder.display()));
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
