//! From assignment to read-back over HTTP, on both databases, with the traps of the demo town.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "tables/raw.rs"]
mod raw;
#[path = "tables/world.rs"]
mod world;

use std::collections::BTreeMap;

use chrono::TimeDelta;
use medvirk_gjestebud::Gjestebud;
use medvirk_kernel::{Role, Uuid};
use medvirk_people::participations;
use medvirk_slice::{PersonKey, Slice};
use medvirk_testkit::{Answer, Browser, each_database, page_text};
use serde_json::{Value, json};
use world::World;

fn said(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap()
}

/// Uploads report files as staff do; gives code and outcome of each.
async fn import(world: &World, planner: &mut Browser, names: &[String], reason: &str) -> Answer {
    let page = world.path("/import");
    let files: Vec<(&str, &str, &[u8])> = names
        .iter()
        .map(|name| ("files", name.as_str(), world.files.bytes(name).unwrap()))
        .collect();
    planner.post_files(&page, &page, &[("reason", reason)], &files).await.expect(200)
}

fn expected(figure: &str, key: &str) -> u32 {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/summary.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.deserialize::<(String, String, String)>().map(Result::unwrap);
    rows.filter(|r| r.0 == figure && r.1 == key).map(|r| r.2.parse().unwrap()).next().unwrap()
}

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

#[test]
fn a_ninth_guest_is_refused_at_the_field_and_nothing_is_lost() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let link = world.link("GB08").await;
        let mut host = world.test.browser();
        let mut report = world.report("GB08", 3, "Alle naboene kom").await;
        report["fields"]["head_count"] = json!(["9"]);
        let answer = host.post_json(&format!("{link}/report.json"), &report).await.expect(422);
        let errors = said(&answer);
        assert_eq!(errors["errors"][0]["field"], json!("head_count"));
        assert!(errors["errors"][0]["message"].as_str().unwrap().contains("plass til 8"));

        let questions = world.questions("GB08").await;
        let fields = [
            ("held_on", "2026-02-20"),
            ("head_count", "9"),
            (questions[0].as_str(), "Alle naboene kom\nOg hunden"),
            ("comment", "Vi ble mange"),
        ];
        let page = host.post(&link, &format!("{link}/report"), &fields).await.expect(422);
        assert_eq!(page.attribute("#f-head_count", "value").unwrap(), "9");
        assert_eq!(page.attribute("#f-head_count", "aria-invalid").unwrap(), "true");
        assert!(page.body.contains("Alle naboene kom\nOg hunden"));
        assert!(page.body.contains("Vi ble mange"));
        assert_eq!(world.count("gjestebud_report").await, 0);

        // Without day, people and words everything missing is told at once.
        let page = host.post(&link, &format!("{link}/report"), &[]).await.expect(422);
        assert!(page.texts(".ds-error-summary li").len() >= 2);
    });
}

#[test]
fn a_host_without_script_sends_photos_and_the_place_they_were_taken_is_gone() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let link = world.link("GB08").await;
        let mut host = world.test.browser();
        let questions = world.questions("GB08").await;
        let fields = [
            ("held_on", "2026-02-20"),
            ("head_count", "6"),
            (questions[0].as_str(), "Bussen"),
            ("photo-text-1", "Kart over skoleveien"),
        ];
        let photo = raw::photo_with_place(80, 40);
        assert!(photo.windows(12).any(|w| w == b"GPS-63-NORTH"));
        let files: [(&str, &str, &[u8]); 2] =
            [("photo-1", "kart.jpg", &photo), ("photo-2", "brev.docx", b"PK\x03\x04 no picture")];
        let action = format!("{link}/report");
        let page = host.post_files(&link, &action, &fields, &files).await.expect(422);
        // The wrong file is told at its field; the good photo is kept and need not be chosen again.
        assert!(page.texts(".ds-error-summary li")[0].contains("ikke et bilde"));
        let kept = page.attribute("input[name=kept]", "value").unwrap();
        let text = format!("kept-text-{}", kept.trim());
        assert_eq!(
            page.attribute(&format!("[name='{text}']"), "value").unwrap(),
            "Kart over skoleveien"
        );

        let again =
            [&fields[..3], &[("kept", kept.as_str()), (text.as_str(), "Kart over skoleveien")]]
                .concat();
        let page = host.post_files(&link, &action, &again, &[]).await.expect(200);
        assert_eq!(page.address, format!("{link}/receipt"));
        let source = page.attribute(".mv-photos img", "src").unwrap();
        let stored = host.get(&source).await.expect(200);
        assert_eq!(stored.content_type, "image/jpeg");
        assert!(!stored.bytes.windows(4).any(|w| w == b"Exif" || w == b"GPS-"));
        let picture = image::load_from_memory(&stored.bytes).unwrap();
        assert_eq!((picture.width(), picture.height()), (40, 80), "turned upright");
        let drawings = world.cx.db().reader();
        let filter = medvirk_input::NoteFilter {
            kinds: vec![medvirk_input::NoteKind::Drawing],
            ..medvirk_input::NoteFilter::of(world.process.id)
        };
        let drawings = medvirk_input::notes(drawings, &filter, 0, 9).await.unwrap().0;
        assert_eq!(drawings[0].text, "Kart over skoleveien");
        assert!(drawings[0].file.is_some());
    });
}

#[test]
fn a_hundred_megabytes_are_refused_in_words() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let world = World::drawn(medvirk_testkit::TestDatabase::sqlite().await).await;
        let link = world.link("GB08").await;
        let address = raw::serve(&world.test.app).await;
        let large = vec![b'x'; 100 * 1024 * 1024];
        let photo = format!("{link}/photos/{}", Uuid::from_u128(5));
        let answer = raw::ask(address, "POST", &photo, "image/jpeg", &large).await;
        assert_eq!(answer.status, 413);
        assert!(answer.text().contains("15 MB"), "{}", answer.text());
        let answer =
            raw::ask(address, "POST", &format!("{link}/report.json"), "application/json", &large)
                .await;
        assert_eq!((answer.status, answer.text().contains("1 MB")), (413, true));
        let edge = "multipart/form-data; boundary=edge";
        let answer = raw::ask(address, "POST", &format!("{link}/report"), edge, &large).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("40 MB"));
        assert_eq!(world.count("gjestebud_photo").await, 0);

        // A photo of a sensible size comes through, twice is once, and the page's worker is allowed.
        let small = raw::photo_with_place(60, 30);
        for _ in 0..2 {
            let answer = raw::ask(address, "POST", &photo, "image/jpeg", &small).await;
            assert_eq!(answer.status, 200, "{}", answer.text());
        }
        assert_eq!(world.count("gjestebud_photo").await, 1);
        let mut report = world.report("GB08", 4, "Med tegning").await;
        report["photos"] = json!([{ "id": Uuid::from_u128(6), "description": "Borte" }]);
        let mut host = world.test.browser();
        let answer = host.post_json(&format!("{link}/report.json"), &report).await.expect(422);
        assert_eq!(said(&answer)["errors"][0]["field"], json!("photo"));
        report["photos"] = json!([{ "id": Uuid::from_u128(5), "description": "Kart" }]);
        host.post_json(&format!("{link}/report.json"), &report).await.expect(200);
        let worker = raw::ask(address, "GET", "/b/sw.js", "", b"").await;
        let head = worker.head.to_lowercase();
        assert!(
            head.contains("service-worker-allowed: /b/") && head.contains("no-cache"),
            "{head}"
        );
        assert!(worker.text().contains("table-sw.js"));
    });
}

#[test]
fn a_link_that_does_not_open_says_why_and_whom_to_phone() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let link = world.link("GB08").await;
        let mut host = world.test.browser();
        host.get(&link).await.expect(200);
        world.withdraw_link("GB08").await;
        let page = host.get(&link).await.expect(410);
        assert!(page_text(&page.body).contains("trukket tilbake"));
        assert_eq!(page.attribute("main a[href^=tel]", "href").unwrap(), "tel:+4700010000");
        let report = world.report("GB08", 1, "For sent").await;
        host.post_json(&format!("{link}/report.json"), &report).await.expect(410);
        host.get(&format!("/b/{}", "0".repeat(32))).await.expect(404);

        let renewed = world.link("GB08").await;
        assert_ne!(renewed, link);
        host.get(&renewed).await.expect(200);
        world.test.clock.advance(TimeDelta::days(91));
        let page = host.get(&renewed).await.expect(410);
        let text = page_text(&page.body);
        assert!(text.contains("lenken er for gammel"), "{text}");
        assert_eq!(world.count("gjestebud_report").await, 0);
    });
}

#[test]
fn the_host_page_speaks_nynorsk() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let link = world.link("GB23").await;
        let mut host = world.test.browser().speaking("nn");
        let page = host.get(&link).await.expect(200);
        let text = page_text(&page.body);
        assert_eq!(page.attribute("html", "lang").unwrap(), "nn");
        assert!(text.contains("Skriv ned det nokon seier"), "{text}");
        for wrong in [" ikke ", " noen ", " hvor ", " dere "] {
            assert!(!text.to_lowercase().contains(wrong), "{wrong}: {text}");
        }
        // Papers and mails are in the host's own language, whoever prints them.
        let mut planner = world.test.staff_browser(&[Role::Planner]).await;
        let one = world.path(&format!("/{}", world.id("GB23").await));
        planner.post(&one, &format!("{one}/kit"), &[]).await.expect(200);
        world.test.run_jobs().await;
        assert_eq!(
            world.mails().await,
            ["Oppdrag til deg som er vert: Kultur, idrett og frivillig arbeid"]
        );
    });
}

#[test]
fn the_host_reads_it_again_and_confirms_or_corrects() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let (link, mut host) = (world.link("GB08").await, world.test.browser());
        let report = world.report("GB08", 1, "Bussen går aldri\nVeien er smal").await;
        host.post_json(&format!("{link}/report.json"), &report).await.expect(200);
        assert!(world.mails().await[0].starts_with("Takk for rapporten"));
        let receipt = format!("{link}/receipt");
        let page = host.post(&receipt, &format!("{link}/confirm"), &[]).await.expect(200);
        assert!(page_text(&page.body).contains("sagt at det stemmer"));
        assert!(world.sources().await[0].confirmed_at.is_some());

        let questions = world.questions("GB08").await;
        let readback = format!("{link}/readback");
        let version = host.get(&readback).await.attribute("[name=version]", "value").unwrap();
        let fields = [
            ("version", version.as_str()),
            ("head_count", "7"),
            ("n-GB08-N01", "Bussen går bare om morgenen"),
            ("n-GB08-N02", ""),
            (questions[1].as_str(), "Sykkelvei til skolen"),
            ("priority-1", "Buss om kvelden"),
        ];
        host.post(&readback, &readback, &fields).await.expect(200);
        let notes: Vec<_> = world.notes().await.into_iter().map(|n| (n.code, n.text)).collect();
        let note = |code: &str, text: &str| (code.to_owned(), text.to_owned());
        assert_eq!(
            notes,
            [
                note("GB08-N01", "Bussen går bare om morgenen"),
                note("GB08-N03", "Sykkelvei til skolen")
            ]
        );
        assert_eq!(world.sources().await[0].head_count, 7);
        // The same form again was made from an older report.
        host.post(&readback, &readback, &fields).await.expect(409);
        // What was first sent is still known when it is sent once more.
        let again = host.post_json(&format!("{link}/report.json"), &report).await.expect(200);
        assert_eq!(said(&again)["state"], json!("already"));
        assert_eq!(world.sources().await[0].head_count, 7);
    });
}

#[test]
fn a_guest_who_wants_an_answer_leaves_an_address_and_nobody_else_is_known() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let (link, mut host) = (world.link("GB08").await, world.test.browser());
        let mut report = world.report("GB08", 1, "Bussen").await;
        report["fields"]["guest-name-1"] = json!(["Gjest Gjestesen"]);
        report["fields"]["guest-email-1"] = json!(["gjest@example.org"]);
        let path = format!("{link}/report.json");
        let refused = said(&host.post_json(&path, &report).await.expect(422));
        assert_eq!(refused["errors"][0]["field"], json!("guest-consent-1"));
        report["fields"]["guest-consent-1"] = json!(["1"]);
        report["fields"]["send_copy"] = json!(["1"]);
        host.post_json(&path, &report).await.expect(200);
        host.post_json(&path, &report).await.expect(200);
        let db = world.cx.db().reader();
        let counts = participations::head_counts(db, world.process.id).await.unwrap();
        assert_eq!((counts["guest"], counts["host"]), (1, 1));
        let mut mails = world.mails().await;
        mails.sort();
        assert_eq!(
            mails,
            [
                "Det dere sa om Vei, buss og hverdagsreiser",
                "Takk for rapporten om Vei, buss og hverdagsreiser"
            ]
        );
        // The report itself holds no address.
        let receipt = host.get(&link).await.expect(200);
        assert!(!receipt.body.contains("gjest@example.org"));
        let people = participations::of_process(db, world.process.id).await.unwrap();
        let (_, guest) = people.iter().find(|(p, _)| p.role == "guest").unwrap();
        let key = PersonKey { contact: guest.id.0 };
        let data = Gjestebud.person_data(&world.cx, &key).await.unwrap().unwrap();
        assert_eq!(data["tables"]["guest_at"][0]["gjestebud"], json!("GB08"));
    });
}

#[test]
fn hosts_are_reminded_once_for_each_cause() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        // On 2 March: GB23 (3 March), GB18 (4 March) and GB24 (5 March) are near; the others are over.
        world.test.clock.set("2026-03-02T08:00:00Z".parse().unwrap());
        for _ in 0..3 {
            world.remind().await;
        }
        let mails = world.mails().await;
        let count = |start: &str| mails.iter().filter(|m| m.starts_with(start)).count();
        assert_eq!((count("Snart gjestebud"), count("Snart gjestebod")), (2, 1));
        assert_eq!(count("Hvordan gikk"), 21);
        assert_eq!(mails.len(), 24);
        // After the deadline those without a report hear once more, and that is all.
        let link = world.link("GB08").await;
        let report = world.report("GB08", 1, "Bussen").await;
        world.test.browser().post_json(&format!("{link}/report.json"), &report).await.expect(200);
        world.test.clock.set("2026-03-17T08:00:00Z".parse().unwrap());
        for _ in 0..2 {
            world.remind().await;
        }
        let mails = world.mails().await;
        let late =
            mails.iter().filter(|m| m.starts_with("Vi savner") || m.starts_with("Vi saknar"));
        assert_eq!(late.count(), 23);
        // A round of last year does not wake up.
        let before = world.mails().await.len();
        world.test.clock.set("2026-11-21T08:00:00Z".parse().unwrap());
        world.remind().await;
        assert_eq!(world.mails().await.len(), before);
    });
}

#[test]
fn kits_are_printed_and_sent_once_by_the_way_that_reaches_the_host() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let mut planner = world.test.staff_browser(&[Role::Planner]).await;
        let one = world.path(&format!("/{}", world.id("GB19").await));
        let pdf = planner.get(&format!("{one}/kit.pdf")).await.expect(200);
        assert_eq!(
            (pdf.content_type.as_str(), &pdf.bytes[..5]),
            ("application/pdf", &b"%PDF-"[..])
        );
        let page = planner.get(&one).await.expect(200);
        assert!(page.body.contains("http://localhost/b/"), "printing issues the link");
        for _ in 0..2 {
            planner.post(&one, &format!("{one}/kit"), &[]).await.expect(200);
            world.test.run_jobs().await;
        }
        assert_eq!(world.mails().await.len(), 1);
        let overview = world.path("");
        planner.post(&overview, &world.path("/kits"), &[]).await.expect(200);
        assert!(
            planner.get(&world.path("/baskets.pdf")).await.expect(200).bytes.starts_with(b"%PDF")
        );

        // The municipality words the kit its own way; two at once are noticed.
        let kit = world.path("/kit");
        let version = planner.get(&kit).await.attribute("[name=version]", "value").unwrap();
        let fields = [
            ("version", version.as_str()),
            ("title-nb", "Takk for at du er vert"),
            ("basket", "Kaffe | 2 poser\nKringle | 1 stk"),
            ("points", "Torget i sentrum"),
        ];
        planner.post(&kit, &kit, &fields).await.expect(200);
        planner.post(&kit, &kit, &fields).await.expect(409);
        let baskets = planner.get(&world.path("/baskets")).await.expect(200);
        assert!(
            page_text(&baskets.body).contains("Kaffe 48 poser"),
            "{}",
            page_text(&baskets.body)
        );
    });
}

#[test]
fn a_basket_goes_one_tap_at_a_time_and_a_second_tap_changes_nothing() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        // Whoever stands at the pick-up point needs no other role.
        let mut desk = world.test.staff_browser(&[Role::SquareHost]).await;
        let list = world.path("/baskets");
        let basket = format!("{list}/{}", world.id("GB08").await);
        let tap = |from: &'static str, to: &'static str| [("from", from), ("to", to)];
        for _ in 0..2 {
            desk.post(&list, &basket, &tap("unpacked", "packed")).await.expect(200);
        }
        desk.post(&list, &basket, &tap("packed", "at_point")).await.expect(200);
        desk.post(&list, &basket, &tap("at_point", "picked_up")).await.expect(200);
        desk.post(&list, &basket, &tap("unpacked", "packed")).await.expect(409);
        let page = desk.get(&list).await.expect(200);
        assert_eq!(page.texts("#GB08 .ds-tag").last().unwrap(), "Hentet");
        assert_eq!(page.texts(".mv-tile__number")[0], "1 av 24");
        desk.get(&world.path("")).await.expect(403);
        desk.get(&world.path("/import")).await.expect(403);
        let mut politician = world.test.staff_browser(&[Role::Politician]).await;
        politician.get(&list).await.expect(403);
    });
}

#[test]
fn staff_type_in_paper_and_a_broken_rule_needs_a_reason() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let mut planner = world.test.staff_browser(&[Role::Planner]).await;
        let one = world.path(&format!("/{}", world.id("GB19").await));
        let form = format!("{one}/report");
        let questions = world.questions("GB19").await;
        let mut fields = vec![
            ("channel", "papir"),
            ("received_on", "2026-02-19"),
            ("received_by", "servicetorget"),
            ("pages", "8"),
            ("unclear", "2"),
            ("held_on", "2026-02-17"),
            ("head_count", "9"),
            (questions[0].as_str(), "At noen kjenner igjen stemmen min"),
        ];
        let scan: [(&str, &str, &[u8]); 1] = [("scan", "skjema.pdf", b"%PDF-1.7 scan")];
        let page = planner.post_files(&form, &form, &fields, &scan).await.expect(422);
        assert!(page.texts(".ds-error-summary li")[0].contains("Skriv en begrunnelse"));
        fields.push(("reason", "Hjemmehjelpen ble sittende"));
        let page = planner.post_files(&form, &form, &fields, &scan).await.expect(200);
        let text = page_text(&page.body);
        assert!(text.contains("papir") && text.contains("Hjemmehjelpen ble sittende"), "{text}");
        let scan = page.attribute("a[href*='/files/']", "href").unwrap();
        assert_eq!(planner.get(&scan).await.expect(200).content_type, "application/pdf");
        let source = &world.sources().await[0];
        assert_eq!((source.channel.as_str(), source.head_count), ("papir", 9));
    });
}

#[test]
fn a_forgotten_host_leaves_what_was_said_and_nothing_else() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        let (link, mut host) = (world.link("GB08").await, world.test.browser());
        let mut report = world.report("GB08", 1, "Bussen").await;
        report["fields"]["comment"] = json!(["Ring meg på hytta"]);
        host.post_json(&format!("{link}/report.json"), &report).await.expect(200);
        let contact = world.gjestebud("GB08").await.contact;
        let key = PersonKey { contact: contact.0 };
        let held = Gjestebud.person_data(&world.cx, &key).await.unwrap().unwrap();
        assert_eq!(held["tables"]["host_of"][0]["gjestebud"], json!("GB08"));
        let permit = world.site_permit("people.erase_expired");
        let tx = world.cx.begin().await.unwrap();
        assert!(Gjestebud.forget_person(&world.cx, &tx, &permit, &key).await.unwrap() > 0);
        tx.commit().await.unwrap();
        host.get(&link).await.expect(410);
        let held = Gjestebud.person_data(&world.cx, &key).await.unwrap();
        let kept = held.map_or(String::new(), |data| data.to_string());
        assert!(!kept.contains("hytta"));
        assert_eq!(world.sources().await.len(), 1);

        // Photos no report came for go after two months, with their files.
        let other = world.link("GB07").await;
        let address = raw::serve(&world.test.app).await;
        let photo = format!("{other}/photos/{}", Uuid::from_u128(9));
        let body = raw::photo_with_place(20, 10);
        assert_eq!(raw::ask(address, "POST", &photo, "image/jpeg", &body).await.status, 200);
        world.test.clock.advance(TimeDelta::days(61));
        let cx = world.test.system_cx().await;
        let tx = cx.begin().await.unwrap();
        Gjestebud.erase_expired(&cx, &tx, &permit).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(world.count("gjestebud_photo").await, 0);
        world.test.run_jobs().await;
    });
}

#[test]
fn the_page_of_today_tells_what_waits() {
    each_database(|database| async {
        let world = World::drawn(database).await;
        world.test.clock.set("2026-03-16T08:00:00Z".parse().unwrap());
        let planner = world.test.staff_cx(&[Role::Planner]).await;
        let items = Gjestebud.today(&planner).await.unwrap();
        let late = items.iter().find(|i| i.href.ends_with("/late")).unwrap();
        assert_eq!(late.count, Some(24));
        world.test.clock.set("2026-02-03T08:00:00Z".parse().unwrap());
        let planner = world.test.staff_cx(&[Role::Planner]).await;
        let items = Gjestebud.today(&planner).await.unwrap();
        // GB01 is on 5 February: its basket must go out now.
        let baskets = items.iter().find(|i| i.href.ends_with("/baskets")).unwrap();
        assert_eq!(baskets.count, Some(1));
        let politician = world.test.staff_cx(&[Role::Politician]).await;
        assert!(Gjestebud.today(&politician).await.unwrap().is_empty());
    });
}
