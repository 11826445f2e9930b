//! What residents do, over HTTP: sign up, wait, accept, change, cancel, answer; the calendar, its feed and
//! the list for other sites.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use chrono::TimeDelta;
use medvirk_jobs::outbox;
use medvirk_kernel::Language;
use medvirk_meetings::model::{
    AgendaItem, HostPerson, Kind, Meeting, MeetingState, Place, Plan, Question, QuestionOption,
    SignUp, SignUpRules, State, When, reserved,
};
use medvirk_processes::Words;
use medvirk_testkit::{Answer, Browser, each_database, page_text};
use town::{Town, at, newcomers};

const NB: Language = Language::Nb;

fn nb(text: &str) -> Words {
    Words::in_one(NB, text)
}

/// Makes a meeting out of the town's usual one.
async fn meeting(
    town: &Town,
    slug: &str,
    places: (Option<u32>, u32),
    change: impl FnOnce(&mut Meeting),
) -> Meeting {
    let cx = town.cx().await;
    let mut meeting = Meeting {
        id: cx.new_id(),
        process: town.process.id,
        kind: "open".to_owned(),
        slug: slug.to_owned(),
        state: MeetingState::Published,
        title: nb("Hva skal torget bli?"),
        starts_at: at("2026-12-13T17:30:00Z"),
        ends_at: at("2026-12-13T19:30:00Z"),
        plan: Plan {
            place: Place {
                name: "Torget".to_owned(),
                address: "Storgata 1".to_owned(),
                map: "https://maps.example.org/torget".to_owned(),
                directions: nb("Inngang fra elva."),
            },
            practical: vec![nb("Vi serverer suppe.")],
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    };
    change(&mut meeting);
    town.make(&meeting, places).await;
    meeting
}

/// Opens the form and sends it with these values.
async fn sign_up(browser: &mut Browser, slug: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("/meetings/{slug}/sign-up");
    let page = browser.get(&path).await;
    let value = |name: &str| page.attribute(&format!("input[name={name}]"), "value");
    let once = value("once").unwrap_or_default();
    let mut all = vec![("once", once.as_str())];
    all.extend(fields);
    browser.post_with_token(&value("csrf").unwrap_or_default(), &path, &all).await
}

/// Somebody with a name signs up and gets to the own page.
async fn signed_up(town: &Town, slug: &str, name: &str) -> (Browser, Answer) {
    let mut browser = town.test.browser();
    let email = format!("{}@example.org", name.to_lowercase());
    let page = sign_up(&mut browser, slug, &[("name", name), ("email", &email)]).await.expect(200);
    assert!(page.address.starts_with("/s/"), "{}", page.address);
    (browser, page)
}

async fn all(town: &Town, meeting: &Meeting) -> Vec<SignUp> {
    medvirk_meetings::sign_ups(town.test.site.db.reader(), meeting.id).await.unwrap()
}

/// Subjects and texts of all mails so far, the first first.
async fn mails(town: &Town) -> Vec<(String, String, String)> {
    town.test.run_jobs().await;
    let db = &town.test.site.db;
    let sent = outbox::list(db, &outbox::Filter::default(), 0, 100).await.unwrap();
    let mut mails = Vec::new();
    for entry in sent.entries.iter().rev() {
        let whole = outbox::get(db, entry.id).await.unwrap();
        mails.push((entry.to.clone(), entry.subject.clone(), whole.text));
    }
    mails
}

/// The lines of a calendar file, unfolded (RFC 5545, 3.1).
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n").map(str::to_owned).collect()
}

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
            assert_eq!(page.texts("h1"), ["Denne lenken virker ikke"]);
        }
        town.test.clock.set(at("2027-03-01T09:00:00Z"));
        kari.get(&own.address).await.expect(200);
        town.test.clock.set(at("2027-04-01T09:00:00Z"));
        let old = kari.get(&own.address).await.expect(410);
        assert!(page_text(&old.body).contains("gått ut på tid"));
    });
}

#[test]
fn wishes_are_given_before_and_changed_after_and_the_meeting_is_rated_once_it_has_been() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "svar", (Some(5), 0), |m| {
            let option = |code: &str| QuestionOption { code: code.to_owned(), text: nb(code) };
            m.plan.questions = vec![Question {
                id: reserved::METHODS.to_owned(),
                kind: Kind::Many,
                text: nb("Hvordan vil du si din mening?"),
                why: Words::default(),
                options: vec![option("gjestebud"), option("folkemøte")],
                is_required: false,
                is_sensitive: false,
                when: When::OwnPage,
            }];
        })
        .await;
        let (mut kari, own) = signed_up(&town, "svar", "Kari").await;
        let (answers, rating) =
            (format!("{}/answers", own.address), format!("{}/rating", own.address));
        let said = [("q-methods", "gjestebud"), ("q-methods", "folkemøte")];
        kari.post(&own.address, &answers, &said).await.expect(200);
        assert_eq!(all(&town, &made).await[0].answers.many("methods"), ["gjestebud", "folkemøte"]);
        kari.post(&own.address, &rating, &[("rating", "5")]).await.expect(409);

        town.test.clock.set(at("2026-12-14T09:00:00Z"));
        let page = kari.get(&own.address).await.expect(200);
        assert_eq!(page.texts("h1"), ["Takk for at du var med"]);
        assert!(page.texts("a[href$='/cancel']").is_empty());
        kari.post(&own.address, &answers, &[("q-methods", "folkemøte")]).await.expect(200);
        kari.post(&own.address, &rating, &[("rating", "9")]).await.expect(422);
        let given = [("rating", "4"), ("rating_text", "God suppe.")];
        kari.post(&own.address, &rating, &given).await.expect(200);
        let one = all(&town, &made).await.remove(0);
        assert_eq!(one.answers.many("methods"), ["folkemøte"]);
        assert_eq!(one.answers.number(reserved::RATING), Some(4));
        assert_eq!(one.answers.one(reserved::RATING_TEXT), Some("God suppe."));
        let page = kari.get(&own.address).await.expect(200);
        assert_eq!(page.attribute("input[name=rating][value='4']", "checked").as_deref(), Some(""));
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

#[test]
fn the_calendar_shows_what_is_chosen_in_every_form() {
    each_database(|database| async {
        let town = Town::new(database).await;
        meeting(&town, "torget", (Some(5), 0), |m| m.plan.area = Some("S".to_owned())).await;
        meeting(&town, "skogen", (Some(5), 0), |m| {
            m.title = nb("Vandring i skogen").and(Language::Nn, "Vandring i skogen, nynorsk");
            m.kind = "welcome".to_owned();
            m.plan.area = Some("N".to_owned());
            m.starts_at = at("2027-01-12T17:00:00Z");
            m.ends_at = at("2027-01-12T18:00:00Z");
        })
        .await;
        meeting(&town, "i-fjor", (Some(5), 0), |m| {
            m.title = nb("I fjor");
            m.starts_at = at("2025-10-12T17:00:00Z");
            m.ends_at = at("2025-10-12T18:00:00Z");
        })
        .await;
        let mut browser = town.test.browser();
        let list = browser.get("/meetings").await.expect(200);
        assert_eq!(list.texts(".mv-stack > section h2"), ["Desember 2026", "Januar 2027"]);
        assert_eq!(list.texts(".mv-event h3"), ["Hva skal torget bli?", "Vandring i skogen"]);
        let chosen = browser.get("/meetings?area=N").await.expect(200);
        assert_eq!(chosen.texts(".mv-event h3"), ["Vandring i skogen"]);
        let found = browser.get("/meetings?q=storgata+hva").await.expect(200);
        assert_eq!(found.texts(".mv-event h3").len(), 2 - 1);
        let none = browser.get("/meetings?kind=welcome&area=S").await.expect(200);
        assert!(page_text(&none.body).contains("Ingen møter passer"));
        let month = browser.get("/meetings?month=2027-01").await.expect(200);
        assert_eq!(month.texts(".mv-day__entry"), ["kl. 18.00 Vandring i skogen"]);
        assert!(month.texts(".mv-day").len() % 7 == 0);
        let text = browser.get("/meetings?view=text").await.expect(200);
        assert!(
            page_text(&text.body).contains("tirsdag 12. januar 2027, kl. 18.00–19.00: Vandring")
        );
        let past = browser.get("/meetings?past=1").await.expect(200);
        assert_eq!(past.texts(".mv-event h3"), ["I fjor"]);
        browser.get("/meetings?month=99999-99&page=-1&theme=x").await.expect(200);

        let feed = browser.get("/meetings.ics?kind=welcome&lang=nn").await.expect(200);
        let lines = unfolded(&feed.body);
        assert_eq!(lines.iter().filter(|l| *l == "BEGIN:VEVENT").count(), 1);
        assert!(
            lines.iter().any(|l| l.starts_with("SUMMARY:Vandring i skogen\\, nynorsk")),
            "{lines:?}"
        );
        let mut stranger = town.test.browser();
        let list = stranger.get("/meetings/embed?area=S&lang=nn").await.expect(200);
        assert_eq!(list.texts("h2"), ["Hva skal torget bli?"]);
        assert_eq!(list.attribute("html", "lang").as_deref(), Some("nn"));
        assert!(!list.body.contains("<script") && !list.headers.contains_key("set-cookie"));
        let policy = list.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors *"));
        assert!(list.attribute("h2 a", "href").unwrap().starts_with("http://localhost/meetings/"));
        let page = stranger.get("/meetings").await.expect(200);
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors 'none'"));
        let process = stranger.get(&format!("/processes/{}", town.process.slug)).await.expect(200);
        assert!(process.texts("h3").contains(&"Hva skal torget bli?".to_owned()));
        assert!(stranger.get("/").await.texts("h3").contains(&"Vandring i skogen".to_owned()));
        assert!(stranger.get("/sitemap.xml").await.body.contains("/meetings/skogen"));
    });
}
