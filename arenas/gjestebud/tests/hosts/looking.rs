//! Looking through the applications: the traps of the town.

use medvirk_testkit::each_database;

use crate::town::{MAIN, Readable, Town};

#[test]
fn a01_two_applications_of_one_person_become_one_when_staff_say_so() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let page = format!("{}/duplicates", town.base(MAIN).await);
        let pairs = town.planner().await.get(&page).await.expect(200);
        assert_eq!(pairs.texts(".mv-panel h2"), ["Solveig Anna Tronsmo / Solveig A Tronsmo"]);
        assert!(pairs.text().contains("Samme telefon") && pairs.text().contains("Forkortet navn"));
        let id = |name: &str| pairs.attribute(&format!("input[name={name}]"), "value").unwrap();
        let (first, second) = (id("first"), id("second"));
        let fields = [("first", &*first), ("second", &*second), ("decision", "first")];
        let after = town.planner().await.post(&page, &page, &fields).await.expect(200);
        assert!(after.text().contains("Ingenting å ta stilling til"));
        let overview = town.planner().await.get(&town.base(MAIN).await).await;
        assert_eq!(overview.texts(".mv-tile__number")[0], "73", "74 rows are 73 people");
        let list = format!("{}/applications?state=merged", town.base(MAIN).await);
        let list = town.planner().await.get(&list).await;
        assert_eq!(list.texts("tbody tr").len(), 1, "the row is still there");
    });
}

#[test]
fn two_people_who_look_alike_are_kept_and_not_asked_about_again() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let page = format!("{}/duplicates", town.base(MAIN).await);
        let pairs = town.planner().await.get(&page).await;
        let id = |name: &str| pairs.attribute(&format!("input[name={name}]"), "value").unwrap();
        let (first, second) = (id("first"), id("second"));
        let fields = [("first", &*first), ("second", &*second), ("decision", "both")];
        let after = town.planner().await.post(&page, &page, &fields).await.expect(200);
        assert!(after.text().contains("Ingenting å ta stilling til"));
        let overview = town.planner().await.get(&town.base(MAIN).await).await;
        assert_eq!(overview.texts(".mv-tile__number")[0], "74");
    });
}

#[test]
fn a02_somebody_from_outside_cannot_be_drawn_but_is_answered() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let own = town.planner().await.get(&town.application("S055").await).await.expect(200);
        assert!(own.text().contains("Søkeren bor utenfor kommunen."));
        assert!(own.text().contains("Får likevel svar."));
    });
}

#[test]
fn a03_an_unknown_age_is_asked_about_on_the_phone_list() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let list = format!("{}/phone-list?q=S060", town.base(MAIN).await);
        let list = town.planner().await.get(&list).await.expect(200);
        assert_eq!(list.texts("tbody tr").len(), 1);
        assert!(list.texts("tbody td")[2].contains("Alder."));
        let own = town.planner().await.get(&town.application("S060").await).await;
        assert!(!own.text().contains("Kan ikke trekkes."), "quotas decide, not a rule");
    });
}

#[test]
fn a04_a_host_of_17_is_accepted_and_a_guardian_must_know() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let own = town.planner().await.get(&town.application("S032").await).await;
        assert!(own.text().contains("Søkeren er under 18 år."));
        assert!(own.text().contains("13–17 år"));
        assert!(!own.text().contains("Kan ikke trekkes."));
    });
}

#[test]
fn a05_nobody_is_kept_away_from_a_theme_without_a_reason_that_is_written_down() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let own = town.application("S051").await;
        let page = town.planner().await.get(&own).await.expect(200);
        let select = page.texts("#f-theme option");
        let value = page.attribute("#f-theme option", "value").unwrap();
        assert!(!select.is_empty());
        let action = format!("{own}/exclude");
        let silent = [("theme", value.as_str()), ("reason", " "), ("version", "1")];
        let refused = town.planner().await.post(&own, &action, &silent).await.expect(422);
        assert!(refused.text().contains("Uten grunn kan ingen holdes utenfor."));
        let spoken = [("theme", value.as_str()), ("reason", "Arbeider med vei"), ("version", "1")];
        let done = town.planner().await.post(&own, &action, &spoken).await.expect(200);
        assert!(done.text().contains("Holdes utenfor: Arbeider med vei"));
        assert!(done.text().contains("Holdt utenfor et tema, med grunn"), "it is in the history");
        let stale = town.planner().await.post(&own, &action, &spoken).await;
        assert_eq!(stale.status.as_u16(), 409);
    });
}

#[test]
fn a06_those_without_email_are_on_the_phone_list() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let list = format!("{}/phone-list", town.base(MAIN).await);
        let list = town.planner().await.get(&list).await.expect(200);
        assert_eq!(list.texts("tbody tr").len(), 15);
        let file = format!("{}/phone-list?format=csv", town.base(MAIN).await);
        let file = town.planner().await.get(&file).await.expect(200);
        assert_eq!(file.body.lines().count(), 16);
    });
}

#[test]
fn the_list_is_searched_filtered_sorted_and_exported() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let base = format!("{}/applications", town.base(MAIN).await);
        let mut planner = town.planner().await;
        let list = planner.get(&format!("{base}?area=Lia")).await.expect(200);
        assert!(list.texts("tbody td:nth-child(4)").iter().all(|area| area == "Lia"));
        let list = planner.get(&format!("{base}?sort=name")).await.expect(200);
        let names = list.texts("tbody th a");
        assert_eq!(names.len(), 50, "a page");
        let last = planner.get(&format!("{base}?sort=-name")).await.texts("tbody th a");
        assert!(last[0].starts_with('Å') || last[0].starts_with('Ø') || last[0] > names[0]);
        let channel = planner.get(&format!("{base}?channel=telefon")).await;
        assert!(channel.texts("tbody td:nth-child(7)").iter().all(|c| c == "Telefon"));
        let file = planner.get(&format!("{base}?format=csv")).await.expect(200);
        assert_eq!(file.body.lines().count(), 75);
        let book = planner.get(&format!("{base}?format=xlsx")).await.expect(200);
        assert!(book.bytes.starts_with(b"PK"));
    });
}
