//! What a politician finds of the year: what she leads and comes to next, and meetings she may read about.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_dialogue::Dialogue;
use medvirk_kernel::{AccountId, Actor, Grant, Role, Staff, Uuid};
use medvirk_slice::Slice;
use medvirk_testkit::each_database;

use town::town;

/// Somebody signed in under a name.
fn called(name: &str, role: Role) -> Actor {
    let grants = vec![Grant { role, process: None }];
    Actor::Staff(Staff { account: AccountId(Uuid::from_u128(0xd1a)), name: name.into(), grants })
}

#[test]
fn a_politician_is_told_what_she_leads_and_comes_to_next() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let mayor = called("Arnhild Selvåg", Role::Politician);
        let items = Dialogue.today(&test.cx(mayor.clone()).await).await.unwrap();
        let chair = next.plan.politicians.iter().find(|one| one.name == "Arnhild Selvåg").unwrap();
        let leads = next.plan.meetings.iter().filter(|one| one.chair == chair.id).count();
        let told =
            items.iter().filter(|item| item.text.starts_with("Du leder dialogmøtet")).count();
        assert!(leads > 0 && told == leads.min(4), "{items:?}");
        assert!(items.windows(2).all(|pair| pair[0].due <= pair[1].due), "the nearest first");
        let page = test.browser_of(mayor).get(&format!("/staff/dialogue/{}", next.id)).await;
        let page = page.expect(200);
        for item in &items {
            let (path, place) = item.href.split_once('#').unwrap();
            assert_eq!(path, format!("/staff/dialogue/{}", next.id));
            assert!(page.body.contains(&format!("id=\"{place}\"")), "{place}");
        }
        // Somebody of another name, and whoever has the whole list, are told nothing of it.
        let other = test.cx(called("Kari Nordmann", Role::Politician)).await;
        assert!(Dialogue.today(&other).await.unwrap().is_empty());
        let planner = test.cx(called("Arnhild Selvåg", Role::Planner)).await;
        let items = Dialogue.today(&planner).await.unwrap();
        assert!(items.iter().all(|item| !item.text.starts_with("Du leder")));
    });
}

#[test]
fn meetings_people_read_about_are_links_for_whoever_may_only_read() {
    each_database(|database| async {
        let (test, year, _) = town(database).await;
        let mut politician = test.staff_browser(&[Role::Politician]).await;
        let page = politician.get(&format!("/staff/dialogue/{}", year.id)).await.expect(200);
        let link = page.attribute(".mv-event h3 a", "href").unwrap();
        assert!(link.starts_with("/meetings/"), "{link}");
        politician.get(&link).await.expect(200);
        assert_eq!(page.texts(".mv-event h3 a").len(), year.plan.meetings.len());
    });
}
