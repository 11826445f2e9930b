//! After the table: read-back, guests who want an answer, and hosts who are forgotten.

use chrono::TimeDelta;
use medvirk_gjestebud::Gjestebud;
use medvirk_kernel::Uuid;
use medvirk_people::participations;
use medvirk_slice::{PersonKey, Slice};
use medvirk_testkit::{each_database, page_text};
use serde_json::json;

use crate::raw;
use crate::said;
use crate::world::World;

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
