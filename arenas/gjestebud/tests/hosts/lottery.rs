//! The lottery: public before the draw, checked by anybody, void as soon as anything in it changes.

use std::collections::BTreeSet;

use medvirk_draw_record::{Record, verify};
use medvirk_testkit::each_database;

use crate::town::{MAIN, Readable, Town};

#[test]
fn the_lottery_is_public_before_the_draw_and_anybody_can_check_it_afterwards() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let page = format!("{}/draw", town.base(MAIN).await);
        let public = format!("/processes/{MAIN}/draw");
        let file = format!("{public}/file.json");
        let ready = town.prepare("nash", "dice").await.expect(200);
        // Nobody outside sees what is not announced.
        town.test.browser().get(&public).await.expect(404);
        town.test.browser().get(&file).await.expect(404);

        town.announce(&ready, true).await.expect(200);
        let announced = town.test.browser().get(&public).await.expect(200);
        assert!(announced.text().contains("Ingen vet det ennå."), "{}", announced.text());
        assert!(!announced.body.contains("S001"));
        let before = town.test.browser().get(&file).await.expect(200).body;
        let before = Record::from_json(&before).unwrap();
        assert!(announced.body.contains(&before.hash), "the checksum stands on the page");
        assert!(before.drawing.is_none());
        assert_eq!(before.announcement.people.len(), 73);
        let quotas = before.announcement.panels.iter().flat_map(|panel| &panel.quotas);
        let asked: BTreeSet<&String> =
            quotas.chain(&before.announcement.overall).map(|quota| &quota.feature).collect();
        for person in &before.announcement.people {
            assert!(person.values.keys().all(|feature| asked.contains(feature)), "{person:?}");
        }

        let drawn = town.planner().await.post(&page, &page, &[("seed", "0 0 3")]).await;
        drawn.expect(200);
        let after = town.test.browser().get(&file).await.expect(200).body;
        let after = Record::from_json(&after).unwrap();
        assert_eq!(after.hash, before.hash, "what was announced is what was drawn by");
        assert_eq!(after.drawing.as_ref().unwrap().ticket, 3);
        assert!(verify(&after, &mut |_| true).unwrap().is_right());
        let results = town.test.browser().get(&format!("{public}/results.csv")).await.expect(200);
        assert_eq!(
            results.body.lines().filter(|l| l.starts_with("003,")).count(),
            after.drawing.unwrap().seats.len()
        );
        let shown = town.test.browser().get(&public).await.expect(200);
        assert!(shown.text().contains("Tallet ble 003"), "{}", shown.text());
    });
}

#[test]
fn the_planner_sees_what_the_tight_criteria_cost_soon_after_the_lottery_is_ready() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let page = format!("{}/draw", town.base(MAIN).await);
        let mut shown = town.prepare("nash", "dice").await.expect(200);
        for _ in 0..150 {
            if shown.text().contains("Hva kriteriene koster") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            shown = town.planner().await.get(&page).await.expect(200);
        }
        assert!(shown.text().contains("ville den minste sjansen steget fra"), "{}", shown.text());
    });
}

#[test]
fn an_announcement_is_void_when_an_application_or_the_criteria_change() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let page = format!("{}/draw", town.base(MAIN).await);
        let public = format!("/processes/{MAIN}/draw");
        let ready = town.prepare("nash", "dice").await.expect(200);
        town.announce(&ready, false).await.expect(200);
        // Without the tick the file is for the municipality only; what is drawn from is for everybody.
        let file = format!("{public}/file.json");
        town.test.browser().get(&file).await.expect(404);
        town.test.browser().get(&format!("{public}/results.csv")).await.expect(200);
        let told = town.test.browser().get(&public).await.expect(200);
        assert!(told.text().contains("Be kommunen om den"), "{}", told.text());
        town.planner().await.get(&format!("{page}/file")).await.expect(200);

        let round = "feature,value,min,max\ngender,kvinne,10,15\n";
        town.criteria("host_criteria_round.csv", round.as_bytes()).await.expect(200);
        let shown = town.planner().await.get(&page).await.expect(200);
        assert!(shown.text().contains("Kunngjøringen gjelder ikke lenger."), "{}", shown.text());
        assert!(shown.text().contains("Plasser, kriterier eller antall reserver er endret."));
        let told = town.test.browser().get(&public).await.expect(200);
        assert!(told.text().contains("Kunngjøringen gjelder ikke lenger."));
        let drawn = town.planner().await.post(&page, &page, &[("seed", "417")]).await;
        assert_eq!(drawn.status.as_u16(), 409, "nobody is drawn by a void lottery");

        let again = format!("{page}/withdraw");
        let before = town.planner().await.post(&page, &again, &[]).await.expect(200);
        assert!(before.text().contains("Kunngjøringer som ikke gjelder lenger"));
        town.draw("417").await.expect(200);
        let shown = town.test.browser().get(&public).await.expect(200);
        assert!(shown.text().contains("Tallet ble 417"));
    });
}

#[test]
fn the_file_is_opened_later_once_the_planner_has_seen_who_could_be_recognised() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let page = format!("{}/draw", town.base(MAIN).await);
        let file = format!("/processes/{MAIN}/draw/file.json");
        let ready = town.prepare("nash", "dice").await.expect(200);
        assert!(ready.attribute("input[name=open][checked]", "value").is_none());
        town.announce(&ready, false).await.expect(200);
        let shown = town.planner().await.get(&page).await.expect(200);
        assert!(shown.text().contains("alene om sin blanding"), "{}", shown.text());
        let id = shown.attribute("input[name=lottery]", "value").unwrap();
        let open = format!("{page}/open");
        let fields = [("lottery", id.as_str())];
        let silent = town.planner().await.post(&page, &open, &fields).await;
        assert_eq!(silent.status.as_u16(), 422);
        town.test.browser().get(&file).await.expect(404);
        let fields = [("lottery", id.as_str()), ("accept", "1")];
        town.planner().await.post(&page, &open, &fields).await.expect(200);
        let body = town.test.browser().get(&file).await.expect(200).body;
        assert!(Record::from_json(&body).unwrap().announcement.alone() > 0);
    });
}

#[test]
fn an_announcement_that_holds_is_taken_back_only_with_a_reason_everybody_can_read() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let page = format!("{}/draw", town.base(MAIN).await);
        let ready = town.prepare("minimax", "public").await.expect(200);
        town.announce(&ready, true).await.expect(200);
        let back = format!("{page}/withdraw");
        let silent = town.planner().await.post(&page, &back, &[("reason", "")]).await;
        assert!(silent.expect(422).text().contains("Skriv hva som er galt."));
        let fields = [("reason", "Feil dag i kunngjøringen.")];
        town.planner().await.post(&page, &back, &fields).await.expect(200);
        let ready = town.prepare("nash", "numbers").await.expect(200);
        town.announce(&ready, true).await.expect(200);
        let public = format!("/processes/{MAIN}/draw");
        let shown = town.test.browser().get(&public).await.expect(200);
        assert!(shown.text().contains("Feil dag i kunngjøringen."), "{}", shown.text());
        let wrong = town.planner().await.post(&page, &page, &[("seed", "sju")]).await;
        assert!(wrong.expect(422).text().contains("Skriv minst to tall"));
        let drawn = town.planner().await.post(&page, &page, &[("seed", "3, 7, 11 – 22")]).await;
        assert_eq!(drawn.expect(200).texts(".mv-draw__digits li").len(), 3);
    });
}

#[test]
fn an_applicant_sees_the_own_chance_once_the_lottery_is_public() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let ready = town.prepare("nash", "dice").await.expect(200);
        let application = town.application("S005").await;
        let id = application.rsplit('/').next().unwrap();
        let receipt = format!("/processes/{MAIN}/host/receipt/{id}");
        let before = town.test.browser().get(&receipt).await.expect(200);
        assert!(!before.text().contains("Din sjanse"));
        town.announce(&ready, true).await.expect(200);
        let after = town.test.browser().get(&receipt).await.expect(200);
        assert!(after.text().contains("Din sjanse"), "{}", after.text());
        assert!(after.text().contains("Omtrent"), "{}", after.text());
    });
}
