//! Those who come: whoever has said yes stands on the door's list, however it was said and without
//! letters nobody asked for; parties, deputies, addresses, and what is refused at its field.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod list;
mod town;

use list::{LIST, change, empty, import, names, page_of, placed};
use medvirk_kernel::Role;
use medvirk_meetings::{WalkIn, policy::ENTER};
use medvirk_testkit::{each_database, page_text};
use town::town;

#[test]
fn whoever_comes_by_the_file_is_at_the_door_and_hears_nothing() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (meeting, base) = empty(&test, &held, &mut planner).await;
        import(&mut planner, &base, LIST).await;
        let there = placed(&test, &meeting).await;
        assert_eq!(names(&there), ["Ada Li", "Bo Dal", "Stedfortreder for Dina Vik"]);
        test.run_jobs().await;
        let mut delivers = test.staff_browser(&[Role::Planner]).await;
        let outbox = delivers.get("/staff/outbox").await;
        assert!(!outbox.body.contains("Ada Li"), "nobody asked for a letter");
        // The register knows who they are, so that they can be answered, and forgotten.
        assert!(there[..2].iter().all(|one| one.contact.is_some()));
        // The same file once more changes nothing; a no gives the place back.
        import(&mut planner, &base, LIST).await;
        assert_eq!(placed(&test, &meeting).await.len(), 3);
        import(&mut planner, &base, &LIST.replace("ada@example.org;ja", "ada@example.org;nei"))
            .await;
        assert_eq!(placed(&test, &meeting).await.len(), 2);
        // So does the form, either way.
        let page = page_of(&mut planner, &base, "Cato").await;
        change(&mut planner, &page, &[("answer", "yes")]).await;
        assert!(names(&placed(&test, &meeting).await).contains(&"Cato Moe"));
        change(&mut planner, &page, &[("answer", "no")]).await;
        assert!(!names(&placed(&test, &meeting).await).contains(&"Cato Moe"));
    });
}

#[test]
fn who_is_sent_instead_has_a_place_in_their_own_name() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (meeting, base) = empty(&test, &held, &mut planner).await;
        import(&mut planner, &base, LIST).await;
        let page = page_of(&mut planner, &base, "Dina").await;
        change(&mut planner, &page, &[("answer", "deputy"), ("deputy_name", "Even Sund")]).await;
        let there = placed(&test, &meeting).await;
        assert_eq!(names(&there), ["Ada Li", "Bo Dal", "Even Sund"]);
        let list = planner.get(&format!("{base}/invitees?q=even")).await.expect(200);
        assert!(list.body.contains("Even Sund (Dina Vik)"));
        change(&mut planner, &page, &[("answer", "yes")]).await;
        assert_eq!(names(&placed(&test, &meeting).await), ["Ada Li", "Bo Dal", "Dina Vik"]);
    });
}

#[test]
fn an_address_comes_with_the_list_and_who_has_none_is_named() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (_, base) = empty(&test, &held, &mut planner).await;
        import(&mut planner, &base, &LIST.replace(";ja;", ";;")).await;
        let letters = planner.get(&format!("{base}/letters")).await.expect(200);
        let text = page_text(&letters.body);
        assert!(text.contains("Én på listen får brev på papir"), "{text}");
        assert_eq!(letters.texts("main details a[href*='/invitees/']"), ["Dina Vik"]);
        let page = page_of(&mut planner, &base, "Bo").await;
        let person = planner.get(&page).await.expect(200);
        assert_eq!(
            person.texts("textarea[name=address]").concat().trim(),
            "Strandvegen 3 9999 Fjordvik"
        );
        // The letter is read before it is sent.
        let letter = page.replace("/invitees/", "/letters/");
        let letter = page_text(&planner.get(&letter).await.expect(200).body);
        assert!(letter.contains("Hei Bo Dal") && letter.contains("Strandvegen 3"), "{letter}");
        assert!(letter.contains("Går på papir") && !letter.contains("[name]"), "{letter}");
        // What will be filled in is said in words.
        let words = planner.get("/staff/wording/stormote.invitation/nb").await.expect(200);
        assert!(words.texts("mark").iter().any(|one| one == "navnet til mottakeren"));
        // Nothing to send is no button.
        planner
            .post(&format!("{base}/letters"), &format!("{base}/letters"), &[("what", "letter")])
            .await;
        let letters = planner.get(&format!("{base}/letters")).await.expect(200);
        assert!(!page_text(&letters.body).contains("Send 0 brev"));
    });
}

#[test]
fn a_party_from_the_street_has_a_seat_each() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let cx = test.system_cx().await;
        let process = medvirk_processes::get(cx.db().reader(), meeting.process).await.unwrap();
        let permit = cx.permit(ENTER, process.resource()).unwrap();
        let walk_in = WalkIn {
            id: cx.new_id(),
            name: "Frid Nes".to_owned(),
            came: 3,
            at: cx.now(),
            is_let_in: true,
        };
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::walk_in(&tx, &cx, &permit, &meeting, walk_in).await.unwrap();
        tx.commit().await.unwrap();
        let page = format!("{base}/opening");
        let text = page_text(&planner.get(&page).await.expect(200).body);
        assert!(text.contains("133"), "heads are counted, not parties: {text}");
        planner.post(&page, &format!("{page}/propose"), &[]).await.expect(200);
        let shown = planner.get(&page).await.expect(200);
        let text = page_text(&shown.body);
        for one in ["Frid Nes", "Frid Nes, følge 2", "Frid Nes, følge 3"] {
            assert!(text.contains(one), "{one}");
        }
        let version = shown.attribute("input[name=version]", "value").unwrap();
        planner.post(&page, &format!("{page}/accept"), &[("version", &version)]).await.expect(200);
        let screen = planner.get(&format!("{base}/screen")).await.expect(200);
        assert_eq!(screen.texts("tbody tr").len(), 133);
        let found = planner.get(&format!("{base}/screen?q=frid")).await.expect(200);
        assert_eq!(found.texts("tbody tr").len(), 3);
        assert!(found.attribute("main a[href$='/opening']", "href").is_some(), "a way back");
    });
}

#[test]
fn who_came_without_a_code_is_not_asked_whether_they_can_come() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (_, base) = empty(&test, &held, &mut planner).await;
        import(&mut planner, &base, LIST).await;
        let page = format!("{base}/opening");
        let shown = planner.get(&page).await.expect(200);
        let person = shown.texts("select[name=person] option");
        assert!(person.iter().any(|name| name == "Cato Moe"), "{person:?}");
        let cato = page_of(&mut planner, &base, "Cato").await;
        let id = cato.rsplit('/').next().unwrap().to_owned();
        planner.post(&page, &format!("{page}/arrive"), &[("person", &id)]).await.expect(200);
        test.run_jobs().await;
        let outbox = planner.get("/staff/outbox").await;
        assert!(!outbox.body.contains("Cato Moe"));
    });
}

#[test]
fn a_call_or_a_room_that_is_refused_loses_nothing() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (_, base) = empty(&test, &held, &mut planner).await;
        let asked = "navn;type;telefon;invitert\nGro Berg;lag;+47 000 21 777;2026-11-01\n";
        import(&mut planner, &base, asked).await;
        let page = format!("{base}/calls");
        let shown = planner.get(&page).await.expect(200);
        let action = shown.attribute("form[action*='/calls/']", "action").unwrap();
        let id = action.rsplit('/').next().unwrap().to_owned();
        let (outcome, note) = (format!("outcome-{id}"), format!("note-{id}"));
        let long = "Ho ringer att. ".repeat(80);
        let fields = [(outcome.as_str(), "busy"), (note.as_str(), long.as_str())];
        let back = planner.post(&page, &action, &fields).await.expect(422);
        assert_eq!(back.texts(&format!("#f-{note}-e")).len(), 1);
        assert_eq!(back.texts(&format!("textarea[name={note}]")).concat().trim(), long.trim());
        let kept = back.attribute(&format!("[name={outcome}] option[selected]"), "value");
        assert_eq!(kept.unwrap(), "busy");
        let page = format!("{base}/rooms");
        for (field, value) in
            [("seats-0", "-3"), ("seats-0", "ti"), ("name-0", &"lang ".repeat(30))]
        {
            let name = if field == "name-0" { value.trim() } else { "Salen" };
            let seats = if field == "seats-0" { value } else { "9" };
            let fields = [
                ("name-0", name),
                ("kind-0", "hall"),
                ("seats-0", seats),
                ("equipment-0", "Teleslynge"),
            ];
            let back = planner.post(&page, &page, &fields).await.expect(422);
            assert_eq!(back.texts(&format!("#f-{field}-e")).len(), 1, "{field} {value}");
            assert_eq!(back.attribute("input[name=equipment-0]", "value").unwrap(), "Teleslynge");
            assert_eq!(back.attribute("input[name=seats-0]", "value").unwrap(), seats);
        }
    });
}

#[test]
fn training_ends_after_it_begins_and_is_not_after_the_meeting() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/leaders");
        for (day, from, to, field) in [
            ("2026-04-17", "10:00", "09:00", "to"),
            ("2026-04-17", "10:00", "10:00", "to"),
            ("2027-02-20", "09:00", "10:00", "day"),
        ] {
            let fields = [("do", "training"), ("day", day), ("from", from), ("to", to)];
            let back = planner.post(&page, &page, &fields).await.expect(422);
            let link = back.attribute(".ds-error-summary a", "href").unwrap();
            assert_eq!(link, format!("#f-{field}"), "{day} {from} {to}");
        }
    });
}
