//! Who was invited to a stormøte hears of a new day or place and of a cancellation, each once and in their
//! language, whether they have a place or not. On both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod list;
mod town;

use list::{empty, import, mails, permit, told};
use medvirk_kernel::{Language, Role};
use medvirk_meetings::policy::EDIT;
use medvirk_people::{NewContact, contacts};
use medvirk_processes::Words;
use medvirk_slice::Slice;
use medvirk_stormote::Stormote;
use medvirk_testkit::each_database;
use serde_json::json;
use town::town;

const LIST: &str = "nr;navn;type;e-post;svar;adresse;postnr;poststed;invitert
1;Ada Li;lag;ada@example.org;ja;;;;2026-11-01
2;Bo Dal;lag;;;Strandvegen 3;9999;Fjordvik;2026-11-01
3;Cato Moe;lag;cato@example.org;nei;;;;2026-11-01
4;Dina Vik;lag;dina@example.org;stedfortreder;;;;2026-11-01
5;Eli Aas;lag;eli@example.org;kanskje;;;;2026-11-01
6;Fay Hill;lag;fay@example.org;;;;;2026-11-01
7;Gro Berg;lag;gro@example.org;;;;;
";

#[test]
fn whoever_was_invited_hears_what_becomes_of_the_meeting_once() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (mut meeting, base) = empty(&test, &held, &mut planner).await;
        let cx = test.system_cx().await;
        let edit = permit(&cx, &meeting, EDIT).await;
        let english = NewContact {
            name: "Fay Hill".to_owned(),
            email: Some("fay@example.org".to_owned()),
            language: Language::En,
            ..NewContact::default()
        };
        let tx = cx.begin().await.unwrap();
        contacts::insert(&tx, &edit, &cx, english).await.unwrap();
        tx.commit().await.unwrap();
        import(&mut planner, &base, LIST).await;
        meeting.plan.place.name = "Kulturhuset".to_owned();
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::update(&tx, &cx, &edit, &meeting, (None, 0)).await.unwrap();
        tx.commit().await.unwrap();
        let expected = [
            ("Ada Li", "Endret", 1),
            ("Bo Dal", "Endret", 1),
            ("Cato Moe", "", 0),
            ("Dina Vik", "Endret", 1),
            ("Eli Aas", "Endret", 1),
            ("Fay Hill", "Changed", 1),
            ("Gro Berg", "", 0),
        ];
        for (name, subject, count) in expected {
            assert_eq!(told(&test, name, subject).await, count, "{name}");
        }
        let letter = mails(&test, "Eli Aas").await.remove(0).text;
        assert!(letter.contains("Kulturhuset") && letter.contains("/rsvp/"), "{letter}");
        // The same word told again is no second letter.
        let jobs = Stormote.jobs();
        let moved = jobs.iter().find(|job| job.kind() == "stormote.moved").unwrap();
        moved.run(&cx, json!({ "meeting": meeting.id })).await.unwrap();
        assert_eq!(told(&test, "Eli Aas", "").await, 1);
        let meeting = medvirk_meetings::get(cx.db().reader(), meeting.id).await.unwrap();
        let why = Words::in_one(Language::Nb, "Vannlekkasje i huset.");
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::call_off(&tx, &cx, &edit, &meeting, why).await.unwrap();
        tx.commit().await.unwrap();
        for (name, _, count) in expected {
            let subject = if name == "Fay Hill" { "Called off" } else { "Avlyst" };
            assert_eq!(told(&test, name, subject).await, count, "{name}");
        }
        let letters = mails(&test, "Eli Aas").await;
        assert!(letters.iter().any(|letter| letter.text.contains("Vannlekkasje i huset.")));
        // A meeting that is off is moved no more.
        moved.run(&cx, json!({ "meeting": meeting.id })).await.unwrap();
        assert_eq!(told(&test, "Eli Aas", "").await, 2);
    });
}
