//! Somebody signs up: the ticket, the form that comes back, the opening, the same person twice.

use chrono::TimeDelta;
use medvirk_kernel::Language;
use medvirk_meetings::model::{
    AgendaItem, HostPerson, Kind, Question, QuestionOption, When, reserved,
};
use medvirk_processes::Words;
use medvirk_testkit::{each_database, page_text};

use crate::{
    town::{Town, at},
    world::{all, mails, meeting, nb, sign_up, signed_up, unfolded},
};

#[test]
fn somebody_signs_up_and_holds_a_ticket_and_a_mail_that_say_the_same() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "torget", (Some(20), 0), |m| {
            m.plan.hosts = vec![HostPerson {
                name: "Solveig Bakken".to_owned(),
                role: "leder i utvalget".to_owned(),
                party: "Bygdelista".to_owned(),
            }];
            m.plan.agenda = vec![
                AgendaItem { minutes: 15, title: nb("Velkommen"), who: String::new() },
                AgendaItem { minutes: 60, title: nb("Samtale"), who: "alle".to_owned() },
            ];
        })
        .await;
        let mut browser = town.test.browser();
        let page = browser.get("/meetings/torget").await.expect(200);
        let words = page_text(&page.body);
        for said in [
            "Hva skal torget bli?",
            "søndag 13. desember 2026, kl. 18.30–20.30",
            "Solveig Bakken",
            "leder i utvalget, Bygdelista",
            "kl. 18.45",
            "20 av 20 plasser er ledige",
            "Vi serverer suppe.",
        ] {
            assert!(words.contains(said), "{said}: {words}");
        }
        assert!(!page.body.contains("name=\"csrf\""), "the page is the same for all");
        let map = page.attribute("a[rel~=external]", "href");
        assert_eq!(map.as_deref(), Some("https://maps.example.org/torget"));

        let (mut browser, own) = signed_up(&town, "torget", "Kari").await;
        assert_eq!(own.texts("h1"), ["Du har plass"]);
        assert_eq!(own.texts(".mv-ticket__number"), ["1"]);
        assert_eq!(own.texts("svg.mv-ticket__code").len(), 1);
        let file = browser.get(&format!("{}/meeting.ics", own.address)).await.expect(200);
        assert!(file.content_type.starts_with("text/calendar"));
        let lines = unfolded(&file.body);
        assert!(lines.contains(&"DTSTART:20261213T173000Z".to_owned()), "{lines:?}");
        assert!(lines.contains(&format!("UID:{}@localhost", made.id)), "{lines:?}");

        let mails = mails(&town).await;
        let (to, subject, text) = &mails[0];
        assert_eq!(
            (to.as_str(), subject.as_str()),
            ("kari@example.org", "Du har plass: Hva skal torget bli?")
        );
        for said in ["Torget, Storgata 1", "Inngang fra elva.", "suppe", &own.address] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let page = browser.get("/meetings/torget").await.expect(200);
        assert!(page_text(&page.body).contains("19 av 20 plasser er ledige"));
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once_and_nothing_is_lost() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "alt", (Some(20), 0), |m| {
            m.plan.sign_up.party_max = 4;
            m.plan.sign_up.children = true;
            let question = |id: &str, kind, is_required| Question {
                id: id.to_owned(),
                kind,
                text: nb(id),
                why: Words::default(),
                options: vec![QuestionOption { code: "ja".to_owned(), text: nb("Ja") }],
                is_required,
                is_sensitive: false,
                when: When::SignUp,
            };
            m.plan.questions = vec![
                question("hvorfor", Kind::Text, true),
                question("valg", Kind::One, true),
                question("flere", Kind::Many, false),
                question("antall", Kind::Number, false),
                question("siden", Kind::Month, false),
                question(reserved::AREA, Kind::Area, true),
                question(reserved::AGE_BAND, Kind::AgeBand, true),
                question(reserved::GENDER, Kind::Gender, false),
                question(reserved::NEEDS, Kind::Text, false),
            ];
        })
        .await;
        let mut browser = town.test.browser();
        let wrong = [
            ("name", ""),
            ("phone", "ring meg"),
            ("size", "9"),
            ("young", "2"),
            ("q-hvorfor", ""),
            ("q-valg", "nei"),
            ("q-antall", "mange"),
            ("q-siden-month", "5"),
            ("q-needs", "Rullestol"),
        ];
        let back = sign_up(&mut browser, "alt", &wrong).await.expect(422);
        let faults = back.texts(".ds-error-summary li");
        // Name, telephone, size, why, choice, number, month, area, age; children beyond the size.
        assert!(faults.len() >= 9, "{faults:?}");
        assert!(back.body.contains("Rullestol"), "what was written is still there");
        assert!(all(&town, &made).await.is_empty());

        let right = [
            ("name", "Kari  Li"),
            ("phone", "000 12 345"),
            ("size", "4"),
            ("young", "1"),
            ("youth", "1"),
            ("q-hvorfor", "Fordi"),
            ("q-valg", "ja"),
            ("q-flere", "ja"),
            ("q-antall", "3"),
            ("q-siden-month", "5"),
            ("q-siden-year", "2025"),
            ("q-area", "N"),
            ("q-age_band", "30-44"),
            ("q-needs", "Rullestol"),
            ("wants", "sms"),
            ("language", "en"),
        ];
        sign_up(&mut browser, "alt", &right).await.expect(200);
        let one = all(&town, &made).await.remove(0);
        assert_eq!((one.name.as_str(), one.size, one.children.all()), ("Kari Li", 4, 2));
        assert_eq!((one.language, one.email), (Language::En, None));
        assert_eq!(one.answers.one("siden"), Some("2025-05"));
        assert_eq!(one.answers.number("antall"), Some(3));
        assert_eq!(one.answers.many("flere"), ["ja"]);
        assert!(one.answers.one(reserved::NEEDS).is_none(), "needs are kept apart");
        assert_eq!(one.sensitive.one(reserved::NEEDS), Some("Rullestol"));
        assert!(!one.answers.0.contains_key(reserved::GENDER), "not answered is not there");
    });
}

#[test]
fn before_the_opening_the_form_is_refused_and_kept_and_at_the_second_it_is_taken() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let opens = at("2026-11-21T17:00:00Z");
        let made = meeting(&town, "snart", (Some(1), 0), |m| {
            m.plan.sign_up.opens_at = Some(opens);
        })
        .await;
        let mut browser = town.test.browser();
        let page = browser.get("/meetings/snart").await.expect(200);
        assert!(page_text(&page.body).contains("Påmeldingen åpner 21. november 2026 kl. 18.00."));
        assert_eq!(page.attribute("[data-opens]", "data-opens").unwrap(), "2026-11-21T17:00:00Z");
        let form = browser.get("/meetings/snart/sign-up").await.expect(200);
        assert!(form.texts("form.mv-form").is_empty(), "hours before there is only the clock");

        town.test.clock.set(opens - TimeDelta::minutes(30));
        let kari = [("name", "Kari"), ("email", "kari@example.org")];
        let early = sign_up(&mut browser, "snart", &kari).await.expect(422);
        assert!(early.texts(".ds-error-summary")[0].contains("åpner 21. november 2026 kl. 18.00"));
        assert_eq!(early.attribute("#f-name", "value").as_deref(), Some("Kari"));
        assert!(all(&town, &made).await.is_empty());

        town.test.clock.set(opens - TimeDelta::seconds(1));
        let page = browser.get("/meetings/snart").await.expect(200);
        assert!(page.body.contains("data-opens"));
        town.test.clock.set(opens);
        let page = browser.get("/meetings/snart").await.expect(200);
        assert!(!page.body.contains("data-opens") && page.body.contains("1 ledig plass"));
        // The form that came back is sent as it stands.
        let once = early.attribute("input[name=once]", "value").unwrap();
        let csrf = early.attribute("input[name=csrf]", "value").unwrap();
        let fields = [("once", once.as_str()), kari[0], kari[1]];
        let own = browser.post_with_token(&csrf, "/meetings/snart/sign-up", &fields).await;
        assert_eq!(own.expect(200).texts("h1"), ["Du har plass"]);
    });
}

#[test]
fn the_same_form_twice_is_one_sign_up_and_the_same_person_twice_learns_nothing() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "en", (Some(20), 0), |_| {}).await;
        let mut browser = town.test.browser();
        let form = browser.get("/meetings/en/sign-up").await.expect(200);
        let once = form.attribute("input[name=once]", "value").unwrap();
        let csrf = form.attribute("input[name=csrf]", "value").unwrap();
        let fields = [("once", once.as_str()), ("name", "Kari"), ("email", "kari@example.org")];
        let first = browser.post_with_token(&csrf, "/meetings/en/sign-up", &fields).await;
        let again = browser.post_with_token(&csrf, "/meetings/en/sign-up", &fields).await;
        assert_eq!(first.expect(200).address, again.expect(200).address);
        assert_eq!(all(&town, &made).await.len(), 1);
        assert_eq!(mails(&town).await.len(), 1);

        // Somebody else types her address.
        let mut other = town.test.browser();
        let nosy = [("name", "Nysgjerrig"), ("email", "KARI@example.org")];
        let page = sign_up(&mut other, "en", &nosy).await.expect(200);
        assert_eq!(page.address, "/meetings/en/already");
        assert!(!page.body.contains("/s/") && !page.body.contains("Kari"));
        let mails = mails(&town).await;
        assert_eq!(mails.len(), 2, "the receipt goes to the known address once more");
        assert_eq!(mails[1].0, "kari@example.org");
        assert_eq!(all(&town, &made).await.iter().filter(|s| s.state.is_live()).count(), 1);
    });
}
