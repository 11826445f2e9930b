//! `medvirk groups` as people use it: a file in, files out, exit codes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

struct Said {
    code: i32,
    out: String,
    err: String,
}

/// A folder with the people's file.
struct Desk(TempDir);

impl Desk {
    fn with(people: impl AsRef<[u8]>) -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("people.csv"), people).unwrap();
        Desk(folder)
    }

    /// Forty people in four areas; every fifth is elected.
    fn usual() -> Self {
        let mut csv = String::from("id,name,area,gender,kind,lead,write,foe\n");
        for n in 0..40 {
            let area = ["north", "south", "east", "west"][n * 7 % 4];
            let gender = ["woman", "man"][n % 2];
            let kind = if n % 5 == 0 { "elected" } else { "other" };
            let (lead, write) = (["ja", "nei"][n % 2], ["no", "yes"][n % 2]);
            let foe = if n == 3 { "p08; p13" } else { "" };
            csv.push_str(&format!(
                "p{n:02},\"Invented, {n}\",{area},{gender},{kind},{lead},{write},{foe}\n"
            ));
        }
        Desk::with(csv)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, more: &[&str]) -> Said {
        let text = |name: &str| self.path(name).to_str().unwrap().to_owned();
        let (people, out) = (text("people.csv"), text("out/groups.csv"));
        let output = Command::new(env!("CARGO_BIN_EXE_medvirk"))
            .args(["groups", "--people", &people, "--out", &out])
            .args(more)
            .env("LC_ALL", "en_GB.UTF-8")
            .output()
            .unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn report(&self) -> Value {
        let text = fs::read_to_string(self.path("out/report.json")).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    /// Rows of groups.csv.
    fn rows(&self) -> Vec<BTreeMap<String, String>> {
        let mut reader = csv::Reader::from_path(self.path("out/groups.csv")).unwrap();
        reader.deserialize().map(|row| row.unwrap()).collect()
    }

    /// The ids in each group of a round.
    fn groups(&self, round: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in self.rows().into_iter().filter(|row| row["round"] == round) {
            groups
                .entry(row["group"].clone())
                .or_default()
                .insert(row.get("id").or(row.get("invitee_id")).unwrap().clone());
        }
        groups
    }
}

#[test]
fn groups_are_written_with_their_report() {
    let desk = Desk::usual();
    let said = desk.run(&[
        "--sizes",
        "7-9",
        "--balance",
        "area:much,gender",
        "--spread",
        "kind=elected",
        "--leader",
        "lead",
        "--secretary",
        "write",
        "--apart",
        "p00+p01",
        "--apart-column",
        "foe",
        "--together",
        "p02+p05",
        "--seed",
        "7",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("40 people in 5 groups"), "{}", said.out);
    let rows = desk.rows();
    assert_eq!(rows.len(), 40);
    assert_eq!(rows[0]["name"], format!("Invented, {}", rows[0]["id"][1..].parse::<u8>().unwrap()));
    let groups = desk.groups("1");
    assert_eq!(groups.len(), 5);
    for ids in groups.values() {
        let has = |id: &str| ids.contains(id);
        assert_eq!(ids.len(), 8);
        assert!(!(has("p00") && has("p01")) && !(has("p03") && (has("p08") || has("p13"))));
        assert_eq!(has("p02"), has("p05"));
        let elected = rows.iter().filter(|r| ids.contains(&r["id"]) && r["kind"] == "elected");
        assert!((1..=2).contains(&elected.count()));
        let role = |role: &str| {
            rows.iter().filter(|r| ids.contains(&r["id"]) && r["role"] == role).count()
        };
        assert_eq!((role("leader"), role("secretary")), (1, 1));
    }
    let report = desk.report();
    assert_eq!((&report["people"], &report["groups"]), (&40.into(), &5.into()));
    assert_eq!(report["proved_best"], true);
    let round = &report["rounds"][0];
    assert_eq!(round["value"], round["bound"]);
    assert_eq!(round["groups"][0]["counts"]["area"]["north"], 2);
}

#[test]
fn the_same_seed_writes_the_same_files() {
    let read = |seed: &str| {
        let desk = Desk::usual();
        let said = desk.run(&["--sizes", "5-6", "--balance", "area,kind", "--seed", seed]);
        assert_eq!(said.code, 0, "{}", said.err);
        fs::read_to_string(desk.path("out/groups.csv")).unwrap()
    };
    assert_eq!(read("1"), read("1"));
    assert_ne!(read("1"), read("2"));
}

#[test]
fn in_later_rounds_people_meet_others() {
    let desk = Desk::usual();
    let said = desk.run(&[
        "--sizes",
        "5-5",
        "--balance",
        "area",
        "--rounds",
        "3",
        "--lock",
        "p00=1/2",
        "--groups",
        "8",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(desk.report()["repeated_meetings"], 0);
    let (one, two) = (desk.groups("1"), desk.groups("2"));
    assert!(two["1"].contains("p00"));
    for ids in one.values() {
        assert!(two.values().all(|other| ids.intersection(other).count() <= 1));
    }
}

#[test]
fn what_cannot_be_is_explained_and_nothing_is_written() {
    let desk = Desk::usual();
    let said = desk.run(&["--sizes", "3-9", "--groups", "10", "--at-least", "kind=elected:1"]);
    assert_eq!(said.code, 3, "{}", said.out);
    assert!(said.err.contains("at least 1 with kind elected; 8 have it"), "{}", said.err);
    assert!(said.err.contains("Without any one of these"), "{}", said.err);
    assert!(!desk.path("out").exists());
    let said = desk.run(&[
        "--sizes",
        "8-8",
        "--together",
        "p01+p02,p02+p03",
        "--apart",
        "p01+p03",
        "--lang",
        "nn",
    ]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains("p01 og p03 sit kvar for seg"), "{}", said.err);
    assert!(!said.err.contains("minst"), "sizes have no part in it: {}", said.err);
    let said = desk.run(&["--sizes", "27-30", "--format", "json"]);
    assert_eq!(said.code, 3);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["exit"], 3);
}

#[test]
fn faults_are_named_with_row_and_column() {
    let desk = Desk::with("id;area;lead;foe\na;north;ja;\nb;;kanskje;x\nb;south;nei;b\n");
    let said = desk.run(&[
        "--sizes",
        "1-3",
        "--balance",
        "area",
        "--leader",
        "lead",
        "--apart-column",
        "foe",
    ]);
    assert_eq!(said.code, 2);
    for fault in [
        "people.csv, row 3, column area: the cell is empty",
        "people.csv, row 3, column lead: kanskje is neither yes nor no",
        "people.csv, row 3, column foe: nobody in people.csv has the id x",
        "people.csv, row 4, column id: b is already in row 3",
        "people.csv, row 4, column foe: b is paired with itself",
    ] {
        assert!(said.err.contains(fault), "{fault}\n{}", said.err);
    }
    let said = Desk::usual().run(&["--sizes", "7-9", "--balance", "sector", "--together", "p00+x"]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("there is no column sector. The columns are: id, name"),
        "{}",
        said.err
    );
    for wrong in
        [&["--sizes", "9-7"][..], &["--sizes", "7-9", "--apart", "p00"], &["--sizes", "0-3"]]
    {
        assert_eq!(Desk::usual().run(wrong).code, 2);
    }
}

#[test]
fn a_file_from_a_spreadsheet_is_read() {
    let desk = Desk::with(
        b"\xef\xbb\xbfid;omr\xc3\xa5de\r\n1;S\xc3\xb8r\r\n2;Nord\r\n3; S\xc3\xb8r \r\n4;Nord\r\n",
    );
    let said = desk.run(&["--sizes", "2-2", "--balance", "område", "--lang", "nb"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("mellomrom"), "{}", said.err);
    assert!(desk.groups("1").values().all(|ids| ids.len() == 2));
    assert_eq!(desk.report()["proved_best"], true);
}

/// The demo town's large meeting.
#[test]
fn the_demo_town_sits_in_sixteen_groups() {
    let people =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../demo/fjordvik/stormote_invitees.csv");
    let desk = Desk::with(fs::read(people).unwrap());
    let said = desk.run(&[
        "--id-column",
        "invitee_id",
        "--sizes",
        "7-9",
        "--balance",
        "sector,area,gender,age_band:little",
        "--spread",
        "role_kind=folkevalgt",
        "--apart-column",
        "keep_apart_with",
        "--together-column",
        "keep_together_with",
        "--leader",
        "can_be_leader",
        "--leader-appointed",
        "leader_appointed",
        "--secretary",
        "can_be_secretary",
        "--secretary-appointed",
        "secretary_appointed",
        "--language-column",
        "language",
        "--common-language",
        "norsk",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("142 people in 16 groups"), "{}", said.out);
    let groups = desk.groups("1");
    let group_of = |id: &str| groups.iter().find(|(_, ids)| ids.contains(id)).unwrap().0;
    for (one, other) in [("I034", "I075"), ("I049", "I105"), ("I062", "I100"), ("I081", "I106")] {
        assert_ne!(group_of(one), group_of(other));
    }
    for (one, other) in [("I039", "I142"), ("I124", "I137"), ("I134", "I135")] {
        assert_eq!(group_of(one), group_of(other));
    }
}
