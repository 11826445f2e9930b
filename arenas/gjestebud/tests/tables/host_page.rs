//! The page of a host: what it refuses, what it strips, and what it says in which language.

use chrono::TimeDelta;
use medvirk_kernel::{Role, Uuid};
use medvirk_testkit::{each_database, page_text};
use serde_json::json;

use crate::raw;
use crate::said;
use crate::world::World;

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
