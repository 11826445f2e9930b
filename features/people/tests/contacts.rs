//! People who take part, over HTTP and through the crate's surface, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use chrono::TimeDelta;
use medvirk_jobs::outbox::{self, Channel, State};
use medvirk_kernel::{AccountId, Actor, Grant, Language, Resource, Role, Staff};
use medvirk_people::{
    NewContact, Sent, Wants,
    contacts::{self, EDIT},
    participations, send_voluntary, wording,
};
use medvirk_testkit::each_database;
use town::{PROCESS, Town, letter, person};
use uuid::Uuid;

#[test]
fn taking_part_twice_in_the_same_way_is_one_participation() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let kari = town.add(person("Kari Li", "kari@example.org")).await;
        for wants_answer in [false, true] {
            town.takes_part(kari, "host", Some(1), wants_answer).await;
        }
        town.takes_part(kari, "host", None, true).await;
        town.takes_part(kari, "guest", Some(1), true).await;
        let db = town.cx.db().reader();
        let all = participations::of_process(db, PROCESS).await.unwrap();
        let mut roles: Vec<_> =
            all.iter().map(|(p, _)| (p.role.as_str(), p.wants_answer)).collect();
        roles.sort_unstable();
        assert_eq!(roles, [("guest", true), ("host", true), ("host", true)]);
        assert!(all.iter().all(|(_, c)| c.name == "Kari Li"));
        let counts = participations::head_counts(db, PROCESS).await.unwrap();
        assert_eq!(counts["host"], 1);
    });
}

#[test]
fn of_many_at_once_the_known_are_found_and_the_others_added_once() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let kari = town.add(person("Kari Li", "kari@example.org")).await;
        let with_phone =
            NewContact { phone: Some("+47 000 13 004".into()), ..person("Ola Berg", "") };
        let mut again = with_phone.clone();
        again.phone = Some("00013004".into());
        let people = vec![
            person("KARI LI", "Kari@Example.org"),
            // Another of the household at the same address is somebody else.
            person("Siv Li", "kari@example.org"),
            with_phone,
            again,
            person("Siv Li", "kari@example.org"),
        ];
        let permit = town.cx.permit(EDIT, Resource::SITE).unwrap();
        let tx = town.cx.begin().await.unwrap();
        let same = |known: &str, new: &str| known.to_lowercase() == new.to_lowercase();
        let ids = contacts::meet(&tx, &permit, &town.cx, people, same).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(ids.len(), 5);
        assert_eq!((ids[0], ids[2], ids[1]), (kari, ids[3], ids[4]));
        assert!(ids[1] != kari && ids[2] != kari && ids[1] != ids[2]);
        let ola = contacts::get(town.cx.db().reader(), ids[2]).await.unwrap();
        assert!(ola.keep_until.is_some() && ola.name == "Ola Berg");
    });
}

#[test]
fn erasure_takes_the_person_away_everywhere_and_keeps_the_counts() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let kari = town.add(person("Kari Li", "kari@example.org")).await;
        let ola = town.add(person("Ola Berg", "ola@example.org")).await;
        for who in [kari, ola] {
            town.takes_part(who, "host", None, true).await;
            town.other.remember(who);
        }
        assert_eq!(town.send(kari, letter("drawn:kari")).await, Sent::Email);

        let mut browser = town.app.staff_browser(&[Role::Planner]).await;
        let page = format!("/staff/people/{kari}/erase");
        browser.post(&page, &page, &[]).await.expect(422);
        let list = browser.post(&page, &page, &[("sure", "1")]).await.expect(200);
        assert_eq!(list.texts("tbody th"), ["Ola Berg"]);

        let db = town.cx.db().reader();
        let gone = contacts::get(db, kari).await.unwrap();
        assert_eq!((gone.name.as_str(), gone.email), ("", None));
        assert!(gone.erased_at.is_some());
        let there = participations::of_process(db, PROCESS).await.unwrap();
        assert_eq!(there.len(), 1);
        assert_eq!(participations::head_counts(db, PROCESS).await.unwrap()["host"], 2);
        assert_eq!(town.other.known(), [ola]);
        let sent = outbox::list(town.cx.db(), &outbox::Filter::default(), 0, 10).await.unwrap();
        assert_eq!((sent.total, sent.entries[0].to.as_str()), (1, ""));
        assert_eq!(sent.entries[0].state, State::Cancelled);

        let log = browser.get("/staff/people/requests").await.expect(200);
        assert_eq!(log.texts("tbody th"), ["Slettet person"]);
        assert_eq!(log.texts("tbody .ds-tag"), ["Gjort"]);
        assert_eq!(town.send(kari, letter("later:kari")).await, Sent::Unreachable);
    });
}

#[test]
fn an_access_file_holds_what_every_slice_knows() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let kari = town.add(person("Kari Li", "kari@example.org")).await;
        town.takes_part(kari, "guest", None, true).await;
        town.other.remember(kari);
        town.send(kari, letter("drawn:kari")).await;

        let mut browser = town.app.staff_browser(&[Role::Planner]).await;
        let at = format!("/staff/people/{kari}");
        for day in ["i fjor", "2099-01-01"] {
            let wrong = [("kind", "erasure"), ("received_on", day)];
            let back = browser.post(&at, &format!("{at}/requests"), &wrong).await.expect(422);
            assert_eq!(back.texts("#f-received_on-e").len(), 1);
            assert_eq!(back.attribute("#f-received_on", "value").unwrap(), day);
        }
        let requested = [("kind", "access"), ("received_on", "2026-11-10")];
        let page = browser.post(&at, &format!("{at}/requests"), &requested).await.expect(200);
        assert!(page.body.contains("Frist 10.12.2026"));

        let file = browser.get(&format!("{at}/data.json")).await.expect(200);
        let file: serde_json::Value = serde_json::from_str(&file.body).unwrap();
        let own = &file["held"]["people"][0];
        assert_eq!(own["contact"]["email"], "kari@example.org");
        assert_eq!(own["took_part_in"][0]["role"], "guest");
        assert_eq!(own["messages"][0]["subject"], "Du er trukket");
        assert_eq!(own["requests"][0]["kind"], "access");
        assert_eq!(file["held"]["town"][0]["favourite"], "vaffel");
        let readable = browser.get(&format!("{at}/data")).await.expect(200);
        for words in ["kari@example.org", "vaffel", "Du er trukket"] {
            assert!(readable.body.contains(words), "{words}");
        }
        let given =
            browser.post(&format!("{at}/data"), &format!("{at}/data"), &[]).await.expect(200);
        assert!(!given.body.contains("Frist 10.12.2026"));
    });
}

#[test]
fn a_wording_with_an_unknown_placeholder_is_refused_at_the_field() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = town.app.staff_browser(&[Role::Planner]).await;
        let page = "/staff/wording/town.drawn/nb";
        let list = browser.get("/staff/wording").await.expect(200);
        assert!(list.texts("tbody th").contains(&"Vert".to_owned()));

        let wrong =
            [("subject", "Hei"), ("body", "Hei [navn], velkommen til [place]."), ("do", "save")];
        let refused = browser.post(page, page, &wrong).await.expect(422);
        assert_eq!(
            refused.texts("#f-body-e"),
            ["Ukjent plassholder: [navn]. Du kan bruke: [name], [place]."]
        );
        assert!(refused.texts("textarea")[0].contains("velkommen"));

        let right = [("subject", "Til [name]"), ("body", "Velkommen til [place]!"), ("do", "save")];
        let own = browser.post(page, page, &right).await.expect(200);
        assert_eq!(own.texts("tbody .ds-tag"), ["Egen tekst"]);
        let filled = town.word(Language::Nb).await;
        assert_eq!(filled, ("Til Kari".to_owned(), "Velkommen til [name]!".to_owned()));
        assert_eq!(town.word(Language::Nn).await.0, "Vert");

        browser.post(page, page, &[("do", "reset")]).await.expect(200);
        assert_eq!(town.word(Language::Nb).await.0, "Vert");
        browser.post(page, page, &right).await.expect(200);
        let values = [("name", "Kari".to_owned())];
        let db = town.cx.db().reader();
        assert!(wording(db, &town.cx, "town.drawn", Language::Nb, &values).await.is_err());
    });
}

#[test]
fn a_message_goes_the_way_the_person_wants_and_only_once() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let everything = NewContact {
            phone: Some("20 00 00 55".into()),
            address: Some("Storgata 1\n0099 Prøvedal".into()),
            ..person("Kari Li", "kari@example.org")
        };
        for (wants, sent) in [
            (Wants::None, Sent::Email),
            (Wants::Email, Sent::Email),
            (Wants::Sms, Sent::Sms),
            (Wants::Letter, Sent::Letter),
        ] {
            let who = town.add(NewContact { wants, ..everything.clone() }).await;
            assert_eq!(town.send(who, letter(&format!("drawn:{who}"))).await, sent);
            assert_eq!(town.send(who, letter(&format!("drawn:{who}"))).await, Sent::Already);
        }
        let only_phone =
            NewContact { email: None, address: None, wants: Wants::Email, ..everything.clone() };
        let who = town.add(only_phone).await;
        assert_eq!(town.send(who, letter("drawn:phone")).await, Sent::Sms);

        let of = |channel| outbox::Filter { channel: Some(channel), ..outbox::Filter::default() };
        let letters = outbox::list(town.cx.db(), &of(Channel::Letter), 0, 9).await.unwrap().entries;
        assert_eq!(letters[0].to, "Storgata 1\n0099 Prøvedal");
        let whole = outbox::get(town.cx.db(), letters[0].id).await.unwrap();
        assert!(
            whole.text.ends_with("Prøvedal kommune\nE-post: post@example.org"),
            "{}",
            whole.text
        );

        let mut browser = town.app.staff_browser(&[Role::Planner]).await;
        let phone = browser.get("/staff/outbox/phone").await.expect(200);
        assert_eq!(phone.attribute("a[href^='tel:']", "href").as_deref(), Some("tel:+4720000055"));
        let id = letters[0].id.to_string();
        let at = "/staff/outbox/letters";
        let none = browser.post(at, at, &[("do", "print")]).await.expect(422);
        assert!(none.body.contains("Velg minst ett brev"));
        let pdf = browser.post(at, at, &[("do", "print"), ("id", &id)]).await.expect(200);
        assert!(pdf.bytes.starts_with(b"%PDF"));
        browser.post(at, at, &[("do", "printed"), ("id", &id)]).await.expect(200);
        let done = outbox::get(town.cx.db(), letters[0].id).await.unwrap();
        assert_eq!(done.entry.state, State::Printed);
    });
}

#[test]
fn what_reaches_nobody_is_listed_until_it_does() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let ola = town.add(NewContact { email: None, ..person("Ola Berg", "") }).await;
        assert_eq!(town.send(ola, letter("drawn:ola")).await, Sent::Unreachable);
        assert_eq!(town.send(ola, letter("drawn:ola")).await, Sent::Already);

        let mut browser = town.app.staff_browser(&[Role::CouncilSecretary]).await;
        let list = browser.get("/staff/outbox/unreached").await.expect(200);
        assert_eq!(list.texts("section h2"), ["Ola Berg"]);
        let action = list.attribute("section form", "action").unwrap();
        browser.post("/staff/outbox/unreached", &action, &[("do", "again")]).await.expect(409);

        let edit = format!("/staff/people/{ola}/edit");
        let fields = [
            ("name", "Ola Berg"),
            ("email", "ola@example.org"),
            ("language", "nb"),
            ("wants", "none"),
            ("source", "staff"),
            ("version", "0"),
        ];
        browser.post(&edit, &edit, &fields).await.expect(200);
        let after =
            browser.post("/staff/outbox/unreached", &action, &[("do", "again")]).await.expect(200);
        assert!(after.texts("section h2").is_empty());
        let sent = outbox::list(town.cx.db(), &outbox::Filter::default(), 0, 9).await.unwrap();
        assert_eq!(sent.entries[0].to, "ola@example.org");
        browser.post(&edit, &edit, &fields).await.expect(409);
    });
}

#[test]
fn an_impossible_telephone_number_is_kept_and_marked() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = town.app.staff_browser(&[Role::Planner]).await;
        let fields = [
            ("name", "Turid Åsen"),
            ("phone", "+47 000 13 004"),
            ("language", "nn"),
            ("wants", "sms"),
            ("source", "staff"),
        ];
        let form = "/staff/people/new";
        let page = browser.post(form, form, &fields).await.expect(200);
        assert!(page.body.contains("+47 000 13 004") && page.body.contains("Ikke kontrollert"));
        let db = town.cx.db().reader();
        let known = contacts::find_same(db, None, Some("00013004")).await.unwrap();
        assert_eq!(known[0].phone.as_deref(), Some("+47 000 13 004"));
        assert_eq!(known[0].phone_e164, None);
        assert_eq!(town.send(known[0].id, letter("drawn:turid")).await, Sent::Sms);

        let twin = browser.post(form, form, &fields).await.expect(422);
        assert_eq!(twin.texts(".mv-notice li"), ["Turid Åsen"]);
        let mut anyway = fields.to_vec();
        anyway.push(("anyway", "1"));
        browser.post(form, form, &anyway).await.expect(200);
        let found = browser.get("/staff/people?q=ÅSEN&language=nn&channel=sms").await.expect(200);
        assert_eq!(found.texts("tbody th").len(), 2);
        let doubles = browser.get("/staff/people/duplicates").await.expect(200);
        assert_eq!(doubles.texts("section h2"), ["Turid Åsen"]);
        let file = browser.get("/staff/people?format=csv").await.expect(200);
        assert!(file.body.contains("Turid Åsen"));
    });
}

#[test]
fn two_records_of_one_person_become_one() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let phoned = NewContact {
            phone: Some("000 13 003".into()),
            ..NewContact { email: None, ..person("Solveig T", "") }
        };
        let kept = town.add(person("Solveig Anna T", "sol@example.org")).await;
        let gone = town.add(phoned).await;
        for who in [kept, gone] {
            town.takes_part(who, "applicant", None, false).await;
            town.other.remember(who);
        }
        town.takes_part(gone, "guest", None, false).await;
        town.send(gone, letter("drawn:gone")).await;

        let mut browser = town.app.staff_browser(&[Role::Planner]).await;
        let at = format!("/staff/people/{kept}/merge");
        let preview = browser.get(&format!("{at}?with={gone}")).await.expect(200);
        assert_eq!(preview.texts("tbody tr:nth-child(3) td")[2], "000 13 003");
        let with = gone.to_string();
        browser.post(&format!("{at}?with={gone}"), &at, &[("with", &with)]).await.expect(200);

        let db = town.cx.db().reader();
        let one = contacts::get(db, gone).await.unwrap();
        assert_eq!((one.id, one.phone.as_deref()), (kept, Some("000 13 003")));
        assert_eq!(contacts::many(db, &[gone]).await.unwrap()[&gone].id, kept);
        let counts = participations::head_counts(db, PROCESS).await.unwrap();
        assert_eq!((counts["applicant"], counts["guest"]), (1, 1));
        let old = browser.get(&format!("/staff/people/{gone}")).await.expect(200);
        assert_eq!(old.address, format!("/staff/people/{kept}"));
        assert!(old.texts(".mv-today__link").contains(&"Du er trukket".to_owned()));

        let erase = format!("/staff/people/{kept}/erase");
        browser.post(&erase, &erase, &[("sure", "1")]).await.expect(200);
        assert!(town.other.known().is_empty());
        let sent = outbox::list(town.cx.db(), &outbox::Filter::default(), 0, 9).await.unwrap();
        assert_eq!(sent.entries[0].to, "");
    });
}

#[test]
fn people_are_forgotten_by_themselves_when_their_time_is_over() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let kari = town.add(person("Kari Li", "kari@example.org")).await;
        town.takes_part(kari, "guest", None, false).await;
        town.other.remember(kari);
        let mut browser = town.app.staff_browser(&[Role::Administrator]).await;
        let at = "/staff/people/privacy";
        let wrong = [("people", "0"), ("messages", "12"), ("answered", "6")];
        browser.post(at, at, &wrong).await.expect(422);
        let right =
            [("people", "12"), ("messages", "12"), ("answered", "6"), ("source-guest", "3")];
        browser.post(at, at, &right).await.expect(200);
        let ola =
            town.add(NewContact { source: "guest".into(), ..person("Ola", "ola@example.org") });
        let ola = ola.await;
        let db = town.cx.db().reader();
        let until = contacts::get(db, ola).await.unwrap().keep_until.unwrap();
        assert_eq!(until.to_string(), "2027-02-21");

        town.app.clock.advance(TimeDelta::days(100));
        town.app.run_daily_jobs().await;
        assert!(contacts::get(db, ola).await.unwrap().erased_at.is_some());
        assert!(contacts::get(db, kari).await.unwrap().erased_at.is_none());
        town.app.clock.advance(TimeDelta::days(700));
        town.app.run_daily_jobs().await;
        assert!(contacts::get(db, kari).await.unwrap().erased_at.is_some());
        assert!(town.other.known().is_empty());
        assert_eq!(participations::head_counts(db, PROCESS).await.unwrap()["guest"], 1);
    });
}

#[test]
fn many_people_are_forgotten_in_transactions_that_let_others_write() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut all = Vec::new();
        for n in 0..60 {
            all.push(town.add(person("Kari Li", &format!("kari{n}@example.org"))).await);
        }
        town.app.clock.advance(TimeDelta::days(800));
        town.app.run_daily_jobs().await;
        let db = town.cx.db().reader();
        let people = contacts::many(db, &all).await.unwrap();
        assert!(people.values().all(|contact| contact.erased_at.is_some()));
        // One line for each transaction: none of them took all sixty.
        let lines = medvirk_audit::of_subject(db, Uuid::nil()).await.unwrap();
        let records = lines.iter().filter_map(|line| line.detail["records"].as_u64());
        let records: Vec<_> = records.collect();
        assert!(records.len() >= 3, "{records:?}");
    });
}

#[test]
fn anybody_can_tell_what_does_not_work_and_it_is_answered_in_time() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut visitor = town.app.browser();
        let empty = visitor.post("/accessibility", "/accessibility", &[]).await.expect(422);
        assert!(empty.texts("#f-text-e")[0].contains("Hva vil du si?"));
        let told =
            [("text", "Tabellen går utenfor"), ("page", "/x"), ("reply_to", "a@example.org")];
        let thanks = visitor.post("/accessibility", "/accessibility", &told).await.expect(200);
        assert!(thanks.body.contains("5. desember 2026"));
        let asked = [("topic", "privacy"), ("text", "Hva har dere om meg?")];
        visitor.post("/contact", "/contact", &asked).await.expect(200);

        let mut browser = town.app.staff_browser(&[Role::Planner]).await;
        let list = browser.get("/staff/feedback?state=open").await.expect(200);
        assert_eq!(list.texts("tbody tr").len(), 2);
        let one = list.attribute("tbody a", "href").unwrap();
        browser.post(&one, &one, &[]).await.expect(422);
        browser.post(&one, &one, &[("answer", "Rettet.")]).await.expect(200);
        let open = browser.get("/staff/feedback?state=open").await.expect(200);
        assert_eq!(open.texts("tbody tr").len(), 1);
        let mut politician = town.app.staff_browser(&[Role::Politician]).await;
        for page in ["/staff/feedback", "/staff/people", "/staff/outbox", "/staff/wording"] {
            politician.get(page).await.expect(403);
        }
    });
}

#[test]
fn voluntary_messages_stop_when_somebody_says_no() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let kari = town.add(person("Kari Li", "kari@example.org")).await;
        let voluntary = async |cause: &str| {
            let permit = town.cx.permit(EDIT, Resource::SITE).unwrap();
            let tx = town.cx.begin().await.unwrap();
            let to = contacts::get(&tx, kari).await.unwrap();
            let sent = send_voluntary(&tx, &town.cx, &permit, &to, letter(cause)).await.unwrap();
            tx.commit().await.unwrap();
            sent
        };
        assert_eq!(voluntary("news:1").await, Some(Sent::Email));
        let sent = outbox::list(town.cx.db(), &outbox::Filter::default(), 0, 9).await.unwrap();
        let text = outbox::get(town.cx.db(), sent.entries[0].id).await.unwrap().text;
        let link = text.split("http://localhost").nth(1).unwrap().trim().to_owned();
        let mut visitor = town.app.browser();
        visitor.post(&link, &link, &[]).await.expect(200);
        assert_eq!(voluntary("news:2").await, None);
        assert_eq!(town.send(kari, letter("drawn:kari")).await, Sent::Email);
        let unknown = format!("/unsubscribe/{}", Uuid::nil().simple());
        visitor.get(&unknown).await.expect(404);
    });
}

#[test]
fn the_privacy_page_says_how_long_in_every_language() {
    each_database(|database| async {
        let town = Town::new(database).await;
        for (language, words) in [("nb", "24 måneder"), ("nn", "24 månader"), ("en", "24 months")]
        {
            let mut visitor = town.app.browser().speaking(language);
            let page = visitor.get("/privacy").await.expect(200);
            assert!(page.body.contains(words), "{language}");
            visitor.get("/contact").await.expect(200);
            visitor.get("/accessibility").await.expect(200);
        }
    });
}

#[test]
fn a_planner_of_one_process_reads_no_contact_or_message_of_all() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let kari = town.add(person("Kari Li", "kari@example.org")).await;
        let grant = Grant { role: Role::Planner, process: Some(PROCESS) };
        let account = AccountId(Uuid::from_u128(8));
        let actor = Actor::Staff(Staff { account, name: "Prøve".into(), grants: vec![grant] });
        let mut planner = town.app.browser_of(actor);
        for path in ["", "/duplicates", "/new", "/requests"] {
            planner.get(&format!("/staff/people{path}")).await.expect(403);
        }
        for path in ["", "/edit", "/merge", "/data", "/data.json", "/data.html", "/erase"] {
            planner.get(&format!("/staff/people/{kari}{path}")).await.expect(403);
        }
        for path in ["", "/letters", "/phone", "/unreached"] {
            planner.get(&format!("/staff/outbox{path}")).await.expect(403);
        }
    });
}
