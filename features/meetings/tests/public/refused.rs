//! What is refused: the wrong audience, drafts, forged links, robots.

use chrono::TimeDelta;
use medvirk_meetings::model::{MeetingState, State};
use medvirk_testkit::{each_database, page_text};

use crate::{
    town::{Town, at, newcomers},
    world::{all, meeting, nb, sign_up, signed_up, unfolded},
};

#[test]
fn a_meeting_only_for_newcomers_says_so_at_the_question_and_writes_nothing() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "nye", (Some(20), 0), |m| {
            m.plan.audience = Some(newcomers());
        })
        .await;
        let mut browser = town.test.browser();
        let kari = [("name", "Kari"), ("email", "kari@example.org")];
        let missing = sign_up(&mut browser, "nye", &kari).await.expect(422);
        assert!(missing.texts(".ds-error-summary li")[0].contains("Når flyttet du hit?"));
        let old = [kari[0], kari[1], ("q-moved_in-month", "5"), ("q-moved_in-year", "2005")];
        let refused = sign_up(&mut browser, "nye", &old).await.expect(422);
        let link = refused.attribute(".ds-error-summary a", "href").unwrap();
        assert_eq!(link, "#f-q-moved_in-month");
        assert!(refused.texts(".ds-error-summary li")[0].contains("september 2025"));
        assert!(all(&town, &made).await.is_empty());
        let new = [kari[0], kari[1], ("q-moved_in-month", "9"), ("q-moved_in-year", "2025")];
        sign_up(&mut browser, "nye", &new).await.expect(200);
        assert_eq!(all(&town, &made).await[0].state, State::Confirmed);
    });
}

#[test]
fn a_draft_is_not_there_and_what_is_called_off_says_why() {
    each_database(|database| async {
        let town = Town::new(database).await;
        meeting(&town, "utkast", (Some(1), 0), |m| m.state = MeetingState::Draft).await;
        let made = meeting(&town, "avlyst", (Some(5), 0), |_| {}).await;
        let (mut kari, own) = signed_up(&town, "avlyst", "Kari").await;
        let cx = town.cx().await;
        let permit = cx.permit(medvirk_meetings::policy::EDIT, town.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        let why = nb("Ferja går ikke.");
        medvirk_meetings::call_off(&tx, &cx, &permit, &made, why).await.unwrap();
        tx.commit().await.unwrap();
        for path in ["", "/sign-up", "/meeting.ics", "/already"] {
            kari.get(&format!("/meetings/utkast{path}")).await.expect(404);
        }
        let page = kari.get("/meetings/avlyst").await.expect(200);
        assert!(page_text(&page.body).contains("Møtet er avlyst Ferja går ikke."));
        let own_page = kari.get(&own.address).await.expect(200);
        assert_eq!(own_page.texts("h1"), ["Møtet er avlyst"]);
        assert!(own_page.texts("svg.mv-ticket__code").is_empty());
        let file = kari.get("/meetings/avlyst/meeting.ics").await.expect(200);
        let lines = unfolded(&file.body);
        assert!(
            lines.contains(&"METHOD:CANCEL".to_owned())
                && lines.contains(&"STATUS:CANCELLED".to_owned())
        );
        let feed = kari.get("/meetings.ics").await.expect(200);
        assert!(feed.body.contains("STATUS:CANCELLED") && !feed.body.contains("utkast"));
        let nobody = [("name", "Ola"), ("email", "ola@example.org")];
        let refused = sign_up(&mut kari, "avlyst", &nobody).await;
        assert!(refused.status.is_client_error());
    });
}

#[test]
fn a_link_that_is_forged_or_too_old_opens_nothing() {
    each_database(|database| async {
        let town = Town::new(database).await;
        meeting(&town, "lenke", (Some(5), 0), |_| {}).await;
        let (mut kari, own) = signed_up(&town, "lenke", "Kari").await;
        for forged in ["0".repeat(32), "x".to_owned(), "0".repeat(400)] {
            let page = kari.get(&format!("/s/{forged}")).await.expect(404);
            assert_eq!(page.texts("h1"), ["Lenken virker ikke"]);
        }
        town.test.clock.set(at("2027-03-01T09:00:00Z"));
        kari.get(&own.address).await.expect(200);
        town.test.clock.set(at("2027-04-01T09:00:00Z"));
        let old = kari.get(&own.address).await.expect(410);
        assert!(page_text(&old.body).contains("gått ut på tid"));
    });
}

#[test]
fn a_robot_and_too_many_from_one_address_are_told_so_and_keep_what_they_wrote() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "robot", (None, 0), |_| {}).await;
        let mut browser = town.test.browser();
        let robot =
            [("name", "R2"), ("email", "r2@example.org"), ("homepage", "https://x.example")];
        let refused = sign_up(&mut browser, "robot", &robot).await.expect(422);
        assert!(refused.texts(".ds-error-summary")[0].contains("robot"));
        let csrf = refused.attribute("input[name=csrf]", "value").unwrap();
        let mut last = 0;
        for n in 1..=130 {
            let name = [("name", "")];
            let page =
                browser.post_with_token(&csrf, "/meetings/robot/sign-up", &name).await.expect(422);
            if page.body.contains("fra samme nett") {
                last = n;
                break;
            }
        }
        assert_eq!(last, 121, "twenty in memory and a hundred in the database");
        town.test.clock.advance(TimeDelta::minutes(10));
        let kari = [("name", "Kari"), ("email", "kari@example.org")];
        sign_up(&mut browser, "robot", &kari).await.expect(200);
        assert_eq!(all(&town, &made).await.len(), 1);
    });
}
