//! What staff do around the tables: reminders, kits, baskets, reports on paper, things to do today.

use medvirk_gjestebud::Gjestebud;
use medvirk_kernel::Role;
use medvirk_slice::Slice;
use medvirk_testkit::{each_database, page_text};

use crate::world::World;

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
