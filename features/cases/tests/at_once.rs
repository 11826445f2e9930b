//! Several people at the same case at once, over HTTP on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use ground::small::Small;
use medvirk_testkit::{each_database, page_text};

#[test]
fn of_planners_who_begin_the_case_at_once_one_wins_and_the_others_get_that_case() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let (mut one, mut two) = (small.planner().await, small.planner().await);
        let (mut three, mut four) = (small.secretary().await, small.planner().await);
        let begun = tokio::join!(
            small.begun(&mut one, "nb"),
            small.begun(&mut two, "nb"),
            small.begun(&mut three, "nb"),
            small.begun(&mut four, "nb")
        );
        let begun = [begun.0, begun.1, begun.2, begun.3];
        let flashes = begun.map(|page| page.expect(200).body.contains("Noen har allerede begynt"));
        assert_eq!(flashes.into_iter().filter(|second| *second).count(), 3);
    });
}

#[test]
fn a_form_that_does_not_say_what_it_was_filled_in_from_is_a_conflict_not_a_fault() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let new = small.path("case/actions/new");
        let fields =
            [("code", "TI01"), ("text", "Låser"), ("owner", "Drift"), ("due", "2027-01-01")];
        let list = planner.post(&new, &new, &fields).await.expect(200);
        let action = list.attribute("a[href*='/case/actions/0']", "href").unwrap();
        let back = planner.post(&action, &action, &fields).await.expect(409);
        assert!(page_text(&back.body).contains("Noen andre har endret dette"));
        let summary = small.path("case/edit/summary");
        planner.post(&summary, &summary, &[("text", "Noe nytt.")]).await.expect(409);
    });
}
