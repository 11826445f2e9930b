//! Councils, deadlines of the law, reminders and evaluation, over HTTP on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use ground::small::{SLUG, Small};
use medvirk_testkit::{each_database, page_text};

#[test]
fn every_council_of_the_law_is_asked_for_and_its_statement_follows_the_case() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let youth = [("council.0.body", "Ungdomsrådet"), ("council.0.text", "Rådet støtter buss.")];
        small.write(&mut planner, "councils", &youth).await.expect(200);
        let case = small.path("case");
        let text = page_text(&planner.get(&case).await.expect(200).body);
        assert!(!text.contains("Uttalelse fra ungdomsrådet mangler"), "its name says what it is");
        assert!(text.contains("Uttalelse fra eldrerådet mangler"));
        assert!(text.contains("Uttalelse fra rådet for personer med funksjonsnedsettelse mangler"));
        let late = [
            youth.as_slice(),
            &[("council.0.date", "2026-12-24"), ("reason", "De andre rådene er ikke berørt.")],
        ]
        .concat();
        small.write(&mut planner, "councils", &late).await.expect(200);
        let text = page_text(&planner.get(&case).await.expect(200).body);
        assert!(text.contains("er datert etter møtet"), "{text}");
        let paper = small.paper(&mut planner).await;
        assert!(paper.contains("Vedlegg 3: Uttalelser fra råd"));
        assert!(paper.contains("Det finnes ingen uttalelse fra eldrerådet"));
        let own = planner.get(&small.path("case/files/uttalelser.txt")).await.expect(200);
        assert!(own.body.contains("Rådet støtter buss."));
    });
}

#[test]
fn a_budget_that_is_too_late_cannot_be_made_ready() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.write_whole(&mut planner).await;
        let head = |notice| [("title", "Økonomiplan"), ("language", "nb"), ("notice", notice)];
        small.write(&mut planner, "head", &head("planning_strategy")).await.expect(200);
        let refused = small.press(&mut planner, "ask").await.expect(422);
        let text = page_text(&refused.body);
        assert!(text.contains("30 dager før møtet (plan- og bygningsloven § 10-1)"), "{text}");
        small.write(&mut planner, "head", &head("budget")).await.expect(200);
        small.press(&mut planner, "ask").await.expect(200);
    });
}

#[test]
fn the_owner_of_an_action_is_reminded_once_each_week_and_the_plan_is_a_link() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut planner = small.planner().await;
        let new = small.path("case/actions/new");
        let fields = [
            ("code", "TI01"),
            ("text", "Starte kveldsbuss"),
            ("owner", "Drift"),
            ("owner_email", "drift@example.org"),
            ("due", "2026-01-01"),
            ("state", "planned"),
            ("plan", "Økonomiplan 2027–2030"),
            ("plan_link", "https://www.example.org/plan"),
        ];
        let mut wrong = fields.to_vec();
        wrong[7].1 = "javascript:alert(1)";
        planner.post(&new, &new, &wrong).await.expect(422);
        planner.post(&new, &new, &fields).await.expect(200);
        small.test.run_daily_jobs().await;
        small.test.run_daily_jobs().await;
        let sent = small.messages_to("drift@example.org").await;
        assert_eq!(sent.len(), 1);
        assert!(sent[0].contains("Starte kveldsbuss") && sent[0].contains("1. januar 2026"));
        let mut visitor = small.test.browser();
        let public = visitor.get(&format!("/processes/{SLUG}/decision")).await.expect(200);
        assert!(public.body.contains("href=\"https://www.example.org/plan\""));
        assert!(!public.body.contains("drift@example.org"));
    });
}

#[test]
fn an_evaluation_is_written_over_the_version_it_was_read_at() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        let (page, edit) = (small.path("case/evaluation"), small.path("case/evaluation/edit"));
        let text = page_text(&planner.get(&page).await.expect(200).body);
        assert!(text.contains("Skriv evalueringen") && text.contains("Deltakere"));
        let told = |version: &'static str, words: &'static str| {
            [
                ("version", version),
                ("heard", "3"),
                ("clear", "4"),
                ("cost", "21000"),
                ("hours", "60"),
                ("differently", words),
            ]
        };
        let mut wrong = told("0", "x");
        wrong[1].1 = "6";
        planner.post(&edit, &edit, &wrong).await.expect(422);
        planner.post(&edit, &edit, &told("0", "Begynne før.")).await.expect(200);
        let text = page_text(&planner.get(&page).await.expect(200).body);
        assert!(text.contains("3,5 av 5") && text.contains("Begynne før."), "{text}");
        let back = planner.post(&edit, &edit, &told("0", "Noe annet.")).await.expect(409);
        assert!(back.body.contains("Begynne før.") && back.body.contains("Noe annet."));
        planner.post(&edit, &edit, &told("0", "Noe annet.")[1..]).await.expect(409);
        let paper = planner.get(&small.path("case/files/evaluering.txt")).await.expect(200);
        assert!(paper.body.contains("Begynne før.") && paper.body.contains("21\u{a0}000 kr"));
        let data = planner.get(&small.path("case/files/evaluering.json")).await.expect(200);
        let data: serde_json::Value = serde_json::from_str(&data.body).unwrap();
        assert_eq!((&data["mean"], &data["hours"]), (&3.5.into(), &60.into()));
        assert!(data["scores"]["answered"].is_null());
        let sheet = planner.get(&small.path("case/files/evaluering.csv")).await.expect(200);
        assert_eq!(sheet.body.lines().count(), 2);
        let mut visitor = small.test.browser();
        visitor.get(&format!("/processes/{SLUG}/decision/files/evaluering.pdf")).await.expect(404);
    });
}
