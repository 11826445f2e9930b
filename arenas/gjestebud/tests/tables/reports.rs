//! Reports on their way in: by file, by several devices at once, and never half kept.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use medvirk_gjestebud::Gjestebud;
use medvirk_kernel::{Role, Uuid};
use medvirk_slice::Slice;
use medvirk_testkit::{each_database, page_text};
use serde_json::json;

use crate::world::World;
use crate::{expected, import, said};

#[test]
fn the_report_files_of_the_town_come_in_with_every_trap_accounted_for() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let mut planner = world.test.staff_browser(&[Role::Planner]).await;
        let names: Vec<String> =
            world.files.under("gjestebud_reports/").map(str::to_owned).collect();
        assert_eq!(names.len(), 23);
        world.test.clock.set("2026-03-16T08:00:00Z".parse().unwrap());
        let page = import(&world, &mut planner, &names, "").await;
        let outcomes = page.texts("#outcomes .ds-tag");
        let count = |words: &str| outcomes.iter().filter(|o| *o == words).count();
        // 21 new, one sent twice, one with nine at the table.
        assert_eq!(
            (count("Tatt imot"), count("Hadde den fra før"), count("Ikke tatt imot")),
            (21, 1, 1)
        );
        assert!(page_text(&page.body).contains("Det er plass til 8 rundt bordet"));
        assert_eq!(world.sources().await.len(), 21);

        // Staff keep the ninth guest with a reason; statistics count nine.
        let nine = vec!["gjestebud_reports/GB15.yaml".to_owned()];
        let page = import(&world, &mut planner, &nine, "Søskenbarnet var på besøk").await;
        assert_eq!(page.texts("#outcomes .ds-tag"), ["Tatt imot"]);
        let sources = world.sources().await;
        let heads: u32 = sources.iter().map(|s| s.head_count).sum();
        assert_eq!((sources.len(), heads), (22, expected("people_at_tables", "")));
        assert_eq!(world.count("gjestebud_report").await, 22);
        let one = planner.get(&world.path(&format!("/{}", world.id("GB15").await))).await;
        assert!(page_text(&one.body).contains("Søskenbarnet var på besøk"));

        // Paper and telephone are the same kind of record; language is kept.
        let of = |code: &str| sources.iter().find(|s| s.code == code).unwrap();
        assert_eq!(
            (of("GB19").channel.as_str(), of("GB08").channel.as_str()),
            ("papir", "telefon")
        );
        assert_eq!(of("GB17").language, medvirk_kernel::Language::En);
        assert_eq!(of("GB10").first_time, None);
        let notes: BTreeMap<String, String> =
            world.notes().await.into_iter().map(|n| (n.code, n.text)).collect();
        assert_eq!(notes.len() as u32, expected("notes_total", ""));
        assert!(notes["GB22-N14"].starts_with("Giitu"));
        let one = planner.get(&world.path(&format!("/{}", world.id("GB16").await))).await;
        assert!(page_text(&one.body).contains("ikke oppgitt 1"), "one gender not stated (A-18)");

        // Late are two, with numbers to phone; planned against held shows it.
        let late = planner.get(&world.path("/late")).await.expect(200);
        assert_eq!(late.texts("tbody th"), ["GB05", "GB18"]);
        assert_eq!(late.attribute("tbody a[href^=tel]", "href").unwrap(), "tel:+4700013005");
        let page = planner.get(&world.path("")).await.expect(200);
        assert_eq!(page.texts(".mv-tile__number")[0], "22 av 24");
        let rows = page.texts(".mv-bartable tbody tr");
        assert!(rows.iter().any(|row| row == "Arbeid og næring221"), "{rows:?}");
        let file = planner.get(&world.path("?format=csv")).await.expect(200);
        assert_eq!(file.body.lines().count(), 25);

        // All of it once more changes nothing.
        let page = import(&world, &mut planner, &names, "Søskenbarnet var på besøk").await;
        assert!(page.texts("#outcomes .ds-tag").iter().all(|o| o == "Hadde den fra før"));
        assert_eq!(world.count("gjestebud_report").await, 22);
    });
}

#[test]
fn a_report_is_kept_once_however_often_it_is_sent_at_the_same_moment() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let link = world.link("GB08").await;
        let report = world.report("GB08", 7, "Bussen går ikke om kvelden\nVeien er smal").await;
        let sends = (0..12).map(|_| {
            let (mut browser, report) = (world.test.browser(), report.clone());
            let path = format!("{link}/report.json");
            tokio::spawn(async move { said(&browser.post_json(&path, &report).await.expect(200)) })
        });
        let mut states = Vec::new();
        for send in sends.collect::<Vec<_>>() {
            states.push(send.await.unwrap()["state"].as_str().unwrap().to_owned());
        }
        states.sort();
        assert_eq!(states.iter().filter(|s| *s == "received").count(), 1, "{states:?}");
        assert_eq!(states.iter().filter(|s| *s == "already").count(), 11);
        assert_eq!(world.count("gjestebud_report").await, 1);
        let notes: Vec<_> = world.notes().await.into_iter().map(|n| (n.code, n.text)).collect();
        let note = |code: &str, text: &str| (code.to_owned(), text.to_owned());
        assert_eq!(
            notes,
            [note("GB08-N01", "Bussen går ikke om kvelden"), note("GB08-N02", "Veien er smal")]
        );
        // Confirmed means on disk, for whoever asks next.
        let mut host = world.test.browser();
        let page = host.get(&link).await.expect(200);
        assert_eq!(page.address, format!("{link}/receipt"));
        assert!(page_text(&page.body).contains("Bussen går ikke om kvelden"));
    });
}

#[test]
fn nothing_is_confirmed_when_it_could_not_be_kept_whole() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let link = world.link("GB08").await;
        // Another table has taken the note's code: input refuses, so nothing at all is kept.
        let other = world.link("GB07").await;
        let mut host = world.test.browser();
        let report = world.report("GB07", 1, "Skoleveien").await;
        host.post_json(&format!("{other}/report.json"), &report).await.expect(200);
        world
            .cx
            .db()
            .begin()
            .await
            .map(|tx| async move {
                use sea_orm::ConnectionTrait;
                let sql = "UPDATE input_note SET code = 'GB08-N01' WHERE code = 'GB07-N01'";
                tx.execute_unprepared(sql).await.unwrap();
                tx.commit().await.unwrap();
            })
            .unwrap()
            .await;
        let report = world.report("GB08", 2, "Noe annet").await;
        let answer = host.post_json(&format!("{link}/report.json"), &report).await;
        assert!(!answer.status.is_success());
        assert_eq!(world.count("gjestebud_report").await, 1);
        assert_eq!(world.sources().await.len(), 1);
    });
}

#[test]
fn two_devices_are_never_merged_and_staff_decide() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let link = world.link("GB08").await;
        let mut host = world.test.browser();
        let path = format!("{link}/report.json");
        let device = |id: u128| json!({ "client_id": Uuid::from_u128(id) });
        let met = host.post_json(&format!("{link}/device"), &device(1)).await.expect(200);
        assert_eq!(said(&met)["other_device"], json!(false));
        let met = host.post_json(&format!("{link}/device"), &device(2)).await.expect(200);
        assert_eq!(said(&met)["other_device"], json!(true));

        let first = world.report("GB08", 1, "Fra den første").await;
        let second = world.report("GB08", 2, "Fra den andre").await;
        assert_eq!(said(&host.post_json(&path, &first).await)["state"], json!("received"));
        for _ in 0..2 {
            let answer = said(&host.post_json(&path, &second).await.expect(200));
            assert!(["rival", "already"].contains(&answer["state"].as_str().unwrap()));
        }
        assert_eq!(world.count("gjestebud_report").await, 2);
        assert_eq!(world.notes().await[0].text, "Fra den første");

        let mut planner = world.test.staff_browser(&[Role::Planner]).await;
        let page = world.path(&format!("/{}", world.id("GB08").await));
        let one = planner.get(&page).await.expect(200);
        let parts: Vec<&str> = one.body.split("name=\"keep\" value=\"").collect();
        assert_eq!(parts.len(), 3);
        let of_second = parts.iter().position(|part| part.contains("Fra den andre")).unwrap();
        let chosen = &parts[of_second + 1][..36];
        let list = planner.get(&world.path("?stand=undecided")).await;
        assert_eq!(list.texts("#all ~ * tbody th, .mv-table-box[data-cards] tbody th").len(), 1);
        let keep = [("keep", chosen)];
        planner.post(&page, &format!("{page}/decide"), &keep).await.expect(200);
        let texts: Vec<_> = world.notes().await.into_iter().map(|n| n.text).collect();
        assert_eq!(texts, ["Fra den andre"]);
        assert_eq!(world.sources().await.len(), 1);
    });
}

#[test]
fn a_table_may_leave_ten_reports_to_decide_about_and_loses_none() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let link = world.link("GB08").await;
        let mut host = world.test.browser();
        let path = format!("{link}/report.json");
        for n in 1..=11 {
            let report = world.report("GB08", n, &format!("Rapport {n}")).await;
            host.post_json(&path, &report).await.expect(200);
        }
        let more = world.report("GB08", 12, "Rapport 12").await;
        let refused = host.post_json(&path, &more).await.expect(422);
        assert!(refused.body.contains("10 andre rapporter"), "{}", refused.body);
        // What was received is known again, however many there are.
        for n in [1, 11] {
            let known = world.report("GB08", n, &format!("Rapport {n}")).await;
            let answer = host.post_json(&path, &known).await.expect(200);
            assert_eq!(said(&answer)["state"], json!("already"));
        }
        assert_eq!(world.count("gjestebud_report").await, 11);
        // When staff have decided, the table may send again.
        let mut planner = world.test.staff_browser(&[Role::Planner]).await;
        let page = world.path(&format!("/{}", world.id("GB08").await));
        let one = planner.get(&page).await.expect(200);
        let chosen = one.attribute("[name=keep]", "value").unwrap();
        let keep = [("keep", chosen.as_str())];
        planner.post(&page, &format!("{page}/decide"), &keep).await.expect(200);
        host.post_json(&path, &more).await.expect(200);
        assert_eq!(world.count("gjestebud_report").await, 12);
        // A year later those set aside are gone; the one that counts and the undecided one are not.
        world.test.clock.advance(TimeDelta::days(400));
        let (cx, permit) =
            (world.test.system_cx().await, world.site_permit("people.erase_expired"));
        let tx = cx.begin().await.unwrap();
        assert!(Gjestebud.erase_expired(&cx, &tx, &permit).await.unwrap() >= 10);
        tx.commit().await.unwrap();
        assert_eq!(world.count("gjestebud_report").await, 2);
    });
}
