//! The waiting list, offers, and parties that grow.

use chrono::TimeDelta;
use medvirk_meetings::model::{SignUpRules, State};
use medvirk_testkit::{each_database, page_text};

use crate::{
    town::Town,
    world::{all, mails, meeting, signed_up},
};

#[test]
fn a_cancelled_place_goes_to_the_next_and_everybody_reads_it_in_words() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "to", (Some(1), 0), |_| {}).await;
        let (mut kari, own) = signed_up(&town, "to", "Kari").await;
        let page = kari.get("/meetings/to").await.expect(200);
        assert!(page_text(&page.body).contains("Fullt – du kan stå på venteliste"));
        let (mut ola, waits) = signed_up(&town, "to", "Ola").await;
        assert_eq!(waits.texts("h1"), ["Du er nummer 1 på ventelisten"]);
        let (mut per, after) = signed_up(&town, "to", "Per").await;
        assert_eq!(after.texts("h1"), ["Du er nummer 2 på ventelisten"]);

        let sure = kari.get(&format!("{}/cancel", own.address)).await.expect(200);
        assert_eq!(sure.texts("h1"), ["Vil du melde deg av?"]);
        let cancel = format!("{}/cancel", own.address);
        let gone = kari.post(&cancel, &cancel, &[]).await.expect(200);
        assert_eq!(gone.texts("h1"), ["Du er meldt av"]);
        assert_eq!(ola.get(&waits.address).await.texts("h1"), ["Du har plass"]);
        let next = per.get(&after.address).await;
        assert_eq!(next.texts("h1"), ["Du er nummer 1 på ventelisten"]);
        let subjects: Vec<_> = mails(&town).await.into_iter().map(|m| (m.0, m.1)).collect();
        let got =
            |to: &str, part: &str| subjects.iter().any(|(t, s)| t == to && s.starts_with(part));
        assert!(got("kari@example.org", "Du er meldt av"), "{subjects:?}");
        assert!(got("ola@example.org", "Nå har du fått plass"), "{subjects:?}");
        let states: Vec<_> = all(&town, &made).await.iter().map(|s| s.state).collect();
        assert_eq!(states, [State::Cancelled, State::Confirmed, State::Waiting]);
        // Whoever cancelled may come back, to the end of the line.
        let (_, back) = signed_up(&town, "to", "Kari").await;
        assert_eq!(back.texts("h1"), ["Du er nummer 2 på ventelisten"]);
    });
}

#[test]
fn an_offered_place_is_accepted_on_the_own_page() {
    each_database(|database| async {
        let town = Town::new(database).await;
        meeting(&town, "tilbud", (Some(1), 0), |m| m.plan.sign_up.accept_hours = 24).await;
        let (mut kari, own) = signed_up(&town, "tilbud", "Kari").await;
        let (mut ola, waits) = signed_up(&town, "tilbud", "Ola").await;
        let cancel = format!("{}/cancel", own.address);
        kari.post(&cancel, &cancel, &[]).await.expect(200);
        let offered = ola.get(&waits.address).await.expect(200);
        assert_eq!(offered.texts("h1"), ["Du får tilbud om plass"]);
        assert!(page_text(&offered.body).contains("Svar innen 22. november 2026 kl. 10.00"));
        let accept = format!("{}/accept", waits.address);
        let page = ola.post(&waits.address, &accept, &[]).await.expect(200);
        assert_eq!(page.texts("h1"), ["Du har plass"]);
        assert_eq!(page.texts("[role=status]")[0], "Så fint. Plassen er din.");
    });
}

#[test]
fn an_offer_that_has_run_out_cannot_be_accepted() {
    each_database(|database| async {
        let town = Town::new(database).await;
        meeting(&town, "frist", (Some(1), 0), |m| m.plan.sign_up.accept_hours = 24).await;
        let (mut kari, own) = signed_up(&town, "frist", "Kari").await;
        let (mut ola, waits) = signed_up(&town, "frist", "Ola").await;
        let cancel = format!("{}/cancel", own.address);
        kari.post(&cancel, &cancel, &[]).await.expect(200);
        let page = ola.get(&waits.address).await.expect(200);
        let csrf = page.attribute("input[name=csrf]", "value").unwrap();
        town.test.clock.advance(TimeDelta::hours(25));
        let late = ola.post_with_token(&csrf, &format!("{}/accept", waits.address), &[]).await;
        assert!(page_text(&late.expect(409).body).contains("Fristen er ute"));
    });
}

#[test]
fn a_party_grows_only_where_there_is_room() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "flokk", (Some(4), 0), |m| {
            m.plan.sign_up.party_max = 5;
            m.plan.sign_up.children = true;
        })
        .await;
        let (mut kari, own) = signed_up(&town, "flokk", "Kari").await;
        let party = format!("{}/party", own.address);
        let refused = kari.post(&own.address, &party, &[("size", "5")]).await.expect(422);
        assert!(
            refused.texts(".ds-error-summary li")[0].contains("plass til"),
            "{:?}",
            refused.texts("li")
        );
        let changed = [("size", "3"), ("school", "1")];
        let page = kari.post(&own.address, &party, &changed).await.expect(200);
        assert_eq!(page.texts("[role=status]")[0], "Påmeldingen er endret.");
        let one = all(&town, &made).await.remove(0);
        assert_eq!((one.size, one.children.school), (3, 1));
        let alone = [("size", "1"), ("school", "1")];
        kari.post(&own.address, &party, &alone).await.expect(422);
    });
}

#[test]
fn full_without_a_waiting_list_says_so_before_and_after_the_form() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "fullt", (Some(1), 0), |m| {
            m.plan.sign_up = SignUpRules { waiting_list: false, ..SignUpRules::default() };
        })
        .await;
        let mut ola = town.test.browser();
        let form = ola.get("/meetings/fullt/sign-up").await.expect(200);
        signed_up(&town, "fullt", "Kari").await;
        let csrf = form.attribute("input[name=csrf]", "value").unwrap();
        let fields = [("name", "Ola"), ("email", "ola@example.org")];
        let late = ola.post_with_token(&csrf, "/meetings/fullt/sign-up", &fields).await.expect(422);
        assert!(late.texts(".ds-error-summary")[0].contains("Den siste plassen ble tatt"));
        let form = ola.get("/meetings/fullt/sign-up").await.expect(200);
        assert!(form.texts("form.mv-form").is_empty());
        assert!(page_text(&form.body).contains("har ingen venteliste"));
        assert_eq!(all(&town, &made).await.len(), 1);
    });
}
