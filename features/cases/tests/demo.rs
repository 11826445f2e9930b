//! The demo town's case: as the data says, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use ground::town::{MAIN, Town};
use medvirk_kernel::Role;
use medvirk_testkit::{each_database, page_text};

#[test]
fn the_town_s_case_is_decided_followed_up_and_answered_and_one_theme_stays_flagged() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let case = page_text(&planner.get(&town.path("case")).await.expect(200).body);
        assert!(case.contains("Vedtatt"), "{case}");
        assert!(case.contains("«Fjord, jord og skog» har") && case.contains("men ingen vurdering"));
        let preview = planner.get(&town.path("case/preview")).await.expect(200);
        let text = page_text(&preview.body);
        for words in [
            "25/0871-64",
            "10417/26",
            "Ingvild Myrvang",
            "MEDVIRKNING OG INNSPILL",
            "UTTALELSE FRA RÅD",
            "Ungdomsrådet",
            "Samisk forening",
            "ØKONOMISKE KONSEKVENSER",
            "INNSTILLING",
            "men er ikke vurdert",
        ] {
            assert!(text.contains(words), "{words}");
        }
        let version = planner.get(&town.path("case/versions/1")).await.expect(200);
        let words = version.texts("section ins").concat();
        assert!(words.contains("2026") && !words.contains("2026-"), "days as people read them");
        let actions = planner.get(&town.path("case/actions")).await.expect(200);
        assert_eq!(actions.texts("tbody tr").len(), 10);
        let mut visitor = town.test.browser();
        let public = visitor.get(&format!("/processes/{MAIN}/decision")).await.expect(200);
        assert_eq!(public.texts(".mv-proposal li").len(), 8);
        assert_eq!(public.texts(".mv-answer").len(), 10);
        let text = page_text(&public.body);
        assert!(text.contains("15 for, 10 mot") && text.contains("Låsene på Sørsida er restordre"));
        let sent = planner.get(&town.path("case/answers/sent")).await.expect(200);
        assert!(page_text(&sent.body).contains("2 er nådd"));
        let begun = medvirk_processes::by_slug(town.cx.db().reader(), "kultur-2027").await.unwrap();
        let draft = planner.get(&format!("/staff/processes/{}/case", begun.id)).await.expect(200);
        assert!(page_text(&draft.body).contains("Under arbeid"));
        visitor.get("/processes/kultur-2027/decision").await.expect(404);
    });
}
