//! What a draw says beside its result: alternates, what the quotas do, help.

use crate::{CATEGORIES, Desk, ids, medvirk, people};

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
