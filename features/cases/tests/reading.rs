//! What those who read a case and do not write it find: the paper itself, their page of the day, and who
//! wrote each version.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use ground::small::{SLUG, Small};
use medvirk_kernel::{Actor, Grant, Role, Staff};
use medvirk_testkit::{Answer, each_database, page_text};

/// Addresses of the links of a page.
fn leads_to(page: &Answer, address: &str) -> bool {
    page.body.contains(&format!("href=\"{address}\""))
}

#[test]
fn whoever_only_reads_gets_the_paper_with_its_sources_decision_follow_up_and_files() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut planner = small.planner().await;
        let new = small.path("case/actions/new");
        let fields = [
            ("code", "TI01"),
            ("text", "Starte kveldsbuss"),
            ("owner", "Drift"),
            ("due", "2027-02-01"),
            ("state", "in_progress"),
            ("point", "2"),
        ];
        planner.post(&new, &new, &fields).await.expect(200);
        for role in [Role::Politician, Role::Reader] {
            let mut reader = small.test.staff_browser(&[role]).await;
            let case = reader.get(&small.path("case")).await.expect(200);
            let text = page_text(&case.body);
            for words in [
                "Kommunestyret gjorde vedtak 10. desember 2026",
                "MEDVIRKNING OG INNSPILL",
                "Folk vil ha buss om kvelden.",
                "Kveldsbuss prøves i 2027 og 2028.",
                "Starte kveldsbuss",
                "frist 1. februar 2027",
                "0 av 1 tiltak er gjennomført",
            ] {
                assert!(text.contains(words), "{words} in {text}");
            }
            assert!(!text.contains("Delene i saksframlegget") && !text.contains("Ordne"), "{text}");
            assert!(!case.body.contains("<form class=\"mv-gap-above\""), "nothing to press");
            for file in ["saksframlegg.pdf", "saksprotokoll.pdf", "innspill.pdf", "saken.zip"] {
                assert!(leads_to(&case, &small.path(&format!("case/files/{file}"))), "{file}");
            }
            // An attachment that Medvirk makes is a link on the list of the paper.
            let attached = case.texts("section[aria-labelledby=att] a");
            assert!(
                attached.iter().any(|title| title.starts_with("Alle innspill")),
                "{attached:?}"
            );
            // From a sentence to its sources, and back to where it stands.
            let source = case.attribute(".mv-claim .mv-ref", "href").unwrap();
            let sentence = reader.get(&source).await.expect(200);
            assert!(page_text(&sentence.body).contains("Vi trenger kveldsbuss."));
            assert!(sentence.body.contains(&format!("{}#s-", small.path("case"))));
            // The writers' preview leads to the same page.
            let preview = reader.get(&small.path("case/preview")).await.expect(200);
            assert_eq!(preview.texts(".mv-case__title"), case.texts(".mv-case__title"));
        }
        let case = planner.get(&small.path("case")).await.expect(200);
        assert!(page_text(&case.body).contains("Delene i saksframlegget"), "writers have theirs");
    });
}

#[test]
fn a_draft_is_read_as_a_draft_and_says_when_nobody_has_planned_its_treatment() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        small.write(&mut planner, "bodies", &[("body.0.name", "")]).await.expect(200);
        let mut politician = small.test.staff_browser(&[Role::Politician]).await;
        let case = politician.get(&small.path("case")).await.expect(200);
        let text = page_text(&case.body);
        assert!(text.contains("Dette er et utkast.") && text.contains("Det er ikke bestemt hvem"));
        assert!(!leads_to(&case, &format!("/processes/{SLUG}/decision")));
    });
}

#[test]
fn a_politician_is_told_of_cases_on_their_way_and_of_how_decisions_are_followed_up() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        small.write_most(&mut planner).await;
        let mut politician = small.test.staff_browser(&[Role::Politician]).await;
        let today = politician.get("/staff").await.expect(200);
        let text = page_text(&today.body);
        assert!(text.contains("Til behandling i Kommunestyret: Sentrumsplan"), "{text}");
        assert!(leads_to(&today, &small.path("case")));
        let today = planner.get("/staff").await.expect(200);
        assert!(
            !page_text(&today.body).contains("Til behandling i"),
            "writers have their own line"
        );
        small.assess_second(&mut planner).await;
        small.make_ready(&mut planner).await;
        let mut secretary = small.secretary().await;
        let page = small.path("case/decision/edit");
        secretary.post(&page, &page, &ground::small::decision()).await.expect(200);
        let new = small.path("case/actions/new");
        for (code, due) in [("TI01", "2026-11-01"), ("TI02", "2027-02-01")] {
            let fields = [("code", code), ("text", "Noe"), ("owner", "Drift"), ("due", due)];
            planner.post(&new, &new, &fields).await.expect(200);
        }
        let today = politician.get("/staff").await.expect(200);
        let text = page_text(&today.body);
        assert!(text.contains("Ett tiltak over fristen"), "{text}");
        assert!(text.contains("Følg opp vedtaket, 0 av 2 tiltak er gjennomført"), "{text}");
        assert!(!text.contains("Til behandling i"), "what is decided is on its way no more");
        for address in ["case/actions", "case/actions?state=overdue"] {
            assert!(leads_to(&today, &small.path(address)), "{address}");
            politician.get(&small.path(address)).await.expect(200);
        }
    });
}

#[test]
fn every_version_says_who_wrote_it() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let cx = small.test.system_cx().await;
        let name = "Kari Skriver";
        let made = medvirk_people::create_administrator(
            &cx,
            "kari@example.org",
            name,
            "fire måker på taket",
        );
        let account = made.await.unwrap();
        let grants = vec![Grant { role: Role::Planner, process: None }];
        let mut kari =
            small.test.browser_of(Actor::Staff(Staff { account, name: name.into(), grants }));
        let mut gone = small.colleague(9, Role::Planner);
        small.begin(&mut kari, "nb").await;
        small.write(&mut gone, "summary", &[("text", "Kort.")]).await.expect(200);
        let versions = small.path("case/versions");
        let mut reader = small.test.staff_browser(&[Role::Reader]).await;
        let list = reader.get(&versions).await.expect(200);
        let writers = list.texts(".mv-history li > span:not(.mv-muted)");
        assert_eq!(writers, ["· En tidligere ansatt", "· Kari Skriver"]);
        let own = kari.get(&versions).await.expect(200);
        assert!(page_text(&own.body).contains("Kari Skriver (deg)"));
        let one = reader.get(&format!("{versions}/1")).await.expect(200);
        assert!(page_text(&one.body).contains("· Kari Skriver"));
    });
}
