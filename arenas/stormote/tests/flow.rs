//! The whole of a stormøte in the demo town, on both databases: the list, coverage, answers, groups,
//! the door.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_kernel::Role;
use medvirk_testkit::{each_database, page_text};
use town::town;

#[test]
fn the_day_of_fjordvik_is_as_its_files_say() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let text = page_text(&planner.get(&base).await.expect(200).body);
        // 142 invited and 14 who came in from the street; 130 in the room.
        assert!(text.contains("156 på listen") && text.contains("130 er kommet"), "{text}");
        let people = medvirk_meetings::sign_ups(test.site.db.reader(), meeting.id).await.unwrap();
        assert_eq!(people.iter().filter(|s| s.checked_in_at.is_some()).count(), 130);
        // All seven pairs of the list are met, in sixteen groups.
        let groups = page_text(&planner.get(&format!("{base}/groups")).await.expect(200).body);
        assert!(groups.contains("16 grupper"), "{groups}");
        assert!(!groups.contains("Dette kunne ikke oppfylles"), "{groups}");
        // Fifteen of eighteen secretaries came; the proposal is proved.
        let door = page_text(&planner.get(&format!("{base}/opening")).await.expect(200).body);
        assert!(door.contains("15/16"), "{door}");
        assert!(door.contains("Det er bevist at færre ikke kan flyttes"), "{door}");
        for page in ["invitees", "letters", "calls", "rooms", "checklist", "screen", "groups/rules"]
        {
            planner.get(&format!("{base}/{page}")).await.expect(200);
        }
        let accept = format!("{base}/opening/accept");
        let version = planner.get(&format!("{base}/opening")).await;
        let version = version.attribute("input[name=version]", "value").unwrap();
        planner
            .post(&format!("{base}/opening"), &accept, &[("version", &version)])
            .await
            .expect(200);
        let screen = planner.get(&format!("{base}/screen")).await.expect(200);
        assert_eq!(screen.texts("tbody tr").len(), 130);
        // A couple who came in from the street want different groups.
        let names = medvirk_testkit::fjordvik();
        let file = names.text("checkin.csv").unwrap().to_owned();
        let couple = ["W01", "W02"].map(|id| {
            let line = file.lines().find(|line| line.contains(&format!(",{id},"))).unwrap();
            let name = line.split(',').nth(2).unwrap().to_owned();
            let row = screen.texts("tbody tr").into_iter().find(|row| row.starts_with(&name));
            row.unwrap_or_else(|| panic!("{name} has a group"))[name.len()..].to_owned()
        });
        assert_ne!(couple[0], couple[1]);
        let mut reader = test.staff_browser(&[Role::Reader]).await;
        reader.get(&base).await.expect(403);
    });
}

#[test]
fn seats_are_changed_by_form_and_a_change_is_taken_back() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/groups");
        let shown = planner.get(&page).await.expect(200);
        let version = shown.attribute("input[name=version]", "value").unwrap();
        let person = shown.attribute("select[name=person] option", "value").unwrap();
        let change = format!("{page}/change");
        let mut went = 0;
        for to in ["1", "2"] {
            let fields = [("do", "move"), ("person", &person), ("to", to), ("version", &version)];
            went += u32::from(planner.post(&page, &change, &fields).await.status == 200);
        }
        // The second form was made from groups that are no longer; or the first was no move.
        assert_eq!(went, 1);
        let shown = planner.get(&page).await.expect(200);
        let version = shown.attribute("input[name=version]", "value").unwrap();
        planner.post(&page, &change, &[("do", "undo"), ("version", &version)]).await.expect(200);
        for paper in ["tags", "doors", "signs", "names"] {
            planner.get(&format!("{base}/groups/{paper}.pdf")).await.expect(200);
        }
    });
}

#[test]
fn a_planner_starts_one_fills_the_list_and_a_file_with_a_fault_is_refused_whole() {
    each_database(|database| async {
        let (test, meeting, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let own = format!("/staff/processes/{}/stormote", meeting.process);
        planner.post(&own, &format!("{own}/start"), &[]).await.expect(200);
        let db = test.site.db.reader();
        let all = medvirk_meetings::of_kind(db, medvirk_stormote::KIND).await.unwrap();
        let new = all.iter().find(|m| m.id != meeting.id).unwrap();
        let base = format!("/staff/stormote/{}", new.id);
        let form = format!("{base}/invitees/new");
        let fields = [
            ("name", "Kari Li"),
            ("email", "kari@example.org"),
            ("kind", "club"),
            ("letter", "invitation"),
            ("answer", "none"),
        ];
        planner.post(&form, &form, &fields).await.expect(200);
        let nobody = [("name", ""), ("kind", "club"), ("letter", "invitation"), ("answer", "none")];
        planner.post(&form, &form, &nobody).await.expect(422);
        let list = planner.get(&format!("{base}/invitees?q=kari")).await.expect(200);
        assert!(list.body.contains("Kari Li"));
        // One bad row, and nothing of the file is taken in.
        let import = format!("{base}/import");
        let file = "navn;type;e-post\nOla Dal;lag;ola@example.org\nPer Moe;konge;\n".as_bytes();
        let files = [("file", "liste.csv", file)];
        let seen = planner.post_files(&import, &import, &[], &files).await.expect(200);
        assert!(page_text(&seen.body).contains("Én rad har feil"), "{}", page_text(&seen.body));
        let confirm = seen.attribute("form[action$='/confirm']", "action").unwrap();
        let here = confirm.trim_end_matches("/confirm").to_owned();
        planner.post(&here, &confirm, &[]).await.expect(409);
        let list = planner.get(&format!("{base}/invitees?q=ola")).await.expect(200);
        assert!(!list.body.contains("Ola Dal"));
        let checklist = planner.get(&format!("{base}/checklist")).await.expect(200);
        assert!(page_text(&checklist.body).contains("Bestille sal og grupperom"));
    });
}

/// The address of the screen on a run page that has one.
fn stage_of(run: &medvirk_testkit::Answer) -> String {
    run.attribute("a[href^='/stage/']", "href").unwrap()
}

#[test]
fn the_run_sheet_of_fjordvik_is_warned_about_as_its_files_say() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/program");
        let sheet = planner.get(&page).await.expect(200);
        let warned = sheet.texts(".mv-notice[data-color=warning]");
        // Plenum 2 has 30 minutes and needs 48; plenum 1 is tight; group work 1 is longer.
        assert_eq!(warned.len(), 1, "{warned:?}");
        assert!(warned[0].contains("Plenum 2") && warned[0].contains("30 minutter"), "{warned:?}");
        assert!(warned[0].contains("trenger 48"), "{warned:?}");
        let known = sheet.texts(".mv-notice[data-color=info]");
        assert!(known.len() == 1 && known[0].contains("Plenum 1"), "{known:?}");
        // Group work that is cut to help plenary is pointed out until somebody says it is meant.
        let seen = sheet.attribute("input[name=seen-4]", "value").unwrap();
        let fields = [
            ("seen-4", seen.as_str()),
            ("title-4", "Gruppearbeid 1"),
            ("minutes-4", "77"),
            ("kind-4", "work"),
            ("lead-4", "groups"),
        ];
        let cut = planner.post(&page, &format!("{page}/4"), &fields).await.expect(200);
        let warned = cut.texts(".mv-notice[data-color=warning]");
        assert!(warned.iter().any(|w| w.contains("fra 95 til 77")), "{warned:?}");
        // Lunch is at noon whatever is before it; what is before it lasts until a quarter past.
        let seen = cut.attribute("input[name=seen-5]", "value").unwrap();
        let lunch = [
            ("seen-5", seen.as_str()),
            ("title-5", "Lunsj"),
            ("minutes-5", "50"),
            ("at-5", "10:00"),
            ("kind-5", "break"),
            ("lead-5", "other"),
        ];
        let fixed = planner.post(&page, &format!("{page}/5"), &lunch).await.expect(200);
        let warned = fixed.texts(".mv-notice[data-color=warning]");
        assert!(warned.iter().any(|w| w.contains("«Lunsj» skal begynne 10.00")), "{warned:?}");
        for file in
            ["program/sheet.pdf", "leaders/rotation.pdf", "after/plan.pdf", "after/plan.docx"]
        {
            planner.get(&format!("{base}/{file}")).await.expect(200);
        }
    });
}

#[test]
fn a_new_meeting_has_the_sheet_of_the_method_and_runs_on_the_screen_by_buttons() {
    each_database(|database| async {
        let (test, meeting, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let own = format!("/staff/processes/{}/stormote", meeting.process);
        planner.post(&own, &format!("{own}/start"), &[]).await.expect(200);
        let all = medvirk_meetings::of_kind(test.site.db.reader(), medvirk_stormote::KIND).await;
        let new = all.unwrap().into_iter().find(|m| m.id != meeting.id).unwrap();
        let base = format!("/staff/stormote/{}", new.id);
        let sheet = planner.get(&format!("{base}/program")).await.expect(200);
        assert_eq!(sheet.texts(".mv-program > li").len(), 9);
        assert!(sheet.texts(".mv-notice[data-color=warning]").is_empty());
        let page = format!("{base}/run");
        let shown = planner.post(&page, &page, &[("do", "stage")]).await.expect(200);
        let screen = stage_of(&shown);
        let mut hall = test.browser();
        let waiting = page_text(&hall.get(&screen).await.expect(200).body);
        assert!(waiting.contains("Velkommen"), "{waiting}");
        let press = async |planner: &mut medvirk_testkit::Browser, fields: &[(&str, &str)]| {
            let shown = planner.get(&page).await;
            let version = shown.attribute("input[name=version]", "value").unwrap();
            let mut fields = fields.to_vec();
            fields.push(("version", &version));
            planner.post(&page, &page, &fields).await.expect(200)
        };
        press(&mut planner, &[("do", "next")]).await;
        let opened = hall.get(&screen).await.expect(200);
        assert!(page_text(&opened.body).contains("Åpning"));
        assert_eq!(opened.texts("[data-left]"), ["15:00"]);
        // Item four is the first group work; going on at once is asked about first.
        press(&mut planner, &[("do", "begin"), ("item", "4")]).await;
        let asked = press(&mut planner, &[("do", "next")]).await;
        assert!(page_text(&asked.body).contains("Gruppene har 90 minutter igjen"));
        let still = page_text(&hall.get(&screen).await.expect(200).body);
        assert!(still.contains("Gruppearbeid 1"), "{still}");
        // Whoever wanted to go to another item is asked about that one.
        let asked = press(&mut planner, &[("do", "begin"), ("item", "6")]).await;
        assert_eq!(asked.attribute("[role=alert] input[name=item]", "value").unwrap(), "6");
        assert_eq!(asked.attribute("[role=alert] button", "value").unwrap(), "begin");
        press(&mut planner, &[("do", "next"), ("sure", "1")]).await;
        let moved = page_text(&hall.get(&screen).await.expect(200).body);
        assert!(moved.contains("Lunsj"), "{moved}");
        // A button of a page from before does nothing and says so.
        let old = [("do", "next"), ("version", "1")];
        let late = planner.post(&page, &page, &old).await.expect(200);
        assert!(page_text(&late.body).contains("Noen andre trykket før deg"));
        assert!(page_text(&hall.get(&screen).await.expect(200).body).contains("Lunsj"));
        hall.get(&format!("/stage/{}", "0".repeat(32))).await.expect(404);
        planner.post(&page, &page, &[("do", "close-stage")]).await.expect(200);
        hall.get(&screen).await.expect(410);
    });
}

#[test]
fn a_group_has_three_minutes_on_the_screen_with_its_own_sentences() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/run");
        let log = page_text(&planner.get(&page).await.expect(200).body);
        assert!(log.contains("Slik gikk dagen") && log.contains("9 min over"), "{log}");
        let words = format!("{page}/sentences/6");
        let fields = [("says-0", "Lys i gangvegen\nBuss om kvelden"), ("said-0", "")];
        planner.post(&words, &words, &fields).await.expect(200);
        let shown = planner.post(&page, &page, &[("do", "stage")]).await.expect(200);
        let screen = stage_of(&shown);
        for fields in [
            [("do", "again"), ("", "")],
            [("do", "begin"), ("item", "6")],
            [("do", "group"), ("group", "0")],
        ] {
            let shown = planner.get(&page).await;
            let version = shown.attribute("input[name=version]", "value").unwrap();
            let all = [fields[0], fields[1], ("version", version.as_str())];
            planner.post(&page, &page, &all).await.expect(200);
        }
        let mut hall = test.browser();
        let hall = hall.get(&screen).await.expect(200);
        assert_eq!(hall.texts("h1"), ["Gruppe 1"]);
        assert_eq!(hall.texts(".mv-stage__points li"), ["Lys i gangvegen", "Buss om kvelden"]);
        assert_eq!(hall.texts("[data-left]"), ["03:00"]);
        assert!(hall.texts(".mv-stage__next li").iter().any(|one| one == "Gruppe 2"));
    });
}

#[test]
fn groups_in_two_rounds_are_shown_on_every_list_and_made_right_at_the_door() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let rules = format!("{base}/groups/rules");
        let form = planner.get(&rules).await.expect(200);
        let seen = form.attribute("input[name=seen-rules]", "value").unwrap();
        let mut fields = vec![
            ("seen-rules", seen.as_str()),
            ("min", "7"),
            ("max", "9"),
            ("groups", "16"),
            ("rounds", "2"),
            ("leaders", "mixed"),
            ("secretary", "1"),
            ("common", "norsk"),
            ("weight-area", "much"),
            ("weight-sector", "much"),
        ];
        fields.extend([("spread", "elected"), ("spread", "employee")]);
        planner.post(&rules, &rules, &fields).await.expect(200);
        let groups = format!("{base}/groups");
        let compose = format!("{groups}/compose");
        let made = planner.post(&groups, &compose, &[("seed", "2026")]).await.expect(200);
        let said = page_text(&made.body);
        assert!(said.contains("i mer enn én runde"), "{said}");
        let second = planner.get(&format!("{groups}?round=2")).await.expect(200);
        assert_eq!(second.texts(".mv-group").len(), 16);
        assert!(second.texts(".mv-group__fault").is_empty());
        // A move in the second round leaves the first alone, and is taken back.
        let version = second.attribute("input[name=version]", "value").unwrap();
        let person = second.attribute(".mv-group [data-person]", "data-person").unwrap();
        let change = format!("{groups}/change");
        let first = planner.get(&groups).await.expect(200).texts(".mv-group");
        let fields = [
            ("do", "move"),
            ("round", "2"),
            ("person", person.as_str()),
            ("to", "9"),
            ("version", version.as_str()),
        ];
        let moved = planner.post(&groups, &change, &fields).await.expect(200);
        assert_ne!(moved.texts(".mv-group"), second.texts(".mv-group"));
        // Somebody who moves from an older page sees the groups as they are now, the person still chosen.
        let late = planner.post(&groups, &change, &fields).await.expect(409);
        assert_eq!(late.texts(".mv-group"), moved.texts(".mv-group"));
        assert!(late.texts("[role=alert]")[0].contains("endret dette imens"));
        let chosen = late.attribute("select[name=person] option[selected]", "value");
        assert_eq!(chosen, Some(person.clone()));
        let same = planner.get(&groups).await.expect(200);
        assert_eq!(same.texts(".mv-group"), first);
        let version = same.attribute("input[name=version]", "value").unwrap();
        let undo = [("do", "undo"), ("round", "2"), ("version", version.as_str())];
        let back = planner.post(&groups, &change, &undo).await.expect(200);
        assert_eq!(back.texts(".mv-group"), second.texts(".mv-group"));
        let door = format!("{base}/opening");
        let proposed = planner.post(&door, &format!("{door}/propose"), &[]).await.expect(200);
        assert!(page_text(&proposed.body).contains("Runde 2:"), "{}", page_text(&proposed.body));
        let version = proposed.attribute("input[name=version]", "value").unwrap();
        planner.post(&door, &format!("{door}/accept"), &[("version", &version)]).await.expect(200);
        let screen = planner.get(&format!("{base}/screen")).await.expect(200);
        assert_eq!(screen.texts("thead th"), ["Navn", "Runde 1", "Runde 2"]);
        assert_eq!(screen.texts("tbody tr").len(), 130);
        assert!(screen.texts("tbody td").iter().all(|seat| !seat.is_empty()));
        // Sizes and offices hold in both; how kinds are spread is only looked after at the door.
        for round in ["1", "2"] {
            let shown = planner.get(&format!("{groups}?round={round}")).await.expect(200);
            let faults = shown.texts(".mv-group__fault");
            assert!(faults.iter().all(|fault| !fault.contains("i hver av")), "{faults:?}");
        }
        for paper in
            ["groups/tags", "groups/doors", "groups/signs", "groups/names", "leaders/rotation"]
        {
            planner.get(&format!("{base}/{paper}.pdf")).await.expect(200);
        }
        let leaders = page_text(&planner.get(&format!("{base}/leaders")).await.expect(200).body);
        assert!(leaders.contains("Runde 2"), "{leaders}");
    });
}

#[test]
fn secretaries_are_trained_leaders_take_turns_and_the_morning_after_has_a_plan() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/leaders");
        let shown = planner.get(&page).await.expect(200);
        let text = page_text(&shown.body);
        // Fourteen came in time; one came too late for the training.
        assert!(text.contains("14 av 18 oppnevnte har fått opplæring"), "{text}");
        assert!(text.contains("Vervet går på omgang:"), "{text}");
        let after = format!("{base}/after");
        let text = page_text(&planner.get(&after).await.expect(200).body);
        assert!(text.contains("Utstyrsbua") && text.contains("Kveldsbussen"), "{text}");
        let shown = planner.get(&after).await;
        let version = shown.attribute("input[name=version]", "value").unwrap();
        let fields = [
            ("version", version.as_str()),
            ("what-new", "Skilt til grendehuset"),
            ("owner-new", "Stig Rune Hollup"),
            ("due-new", "2026-05-01"),
        ];
        let text = planner.post(&after, &format!("{after}/actions"), &fields).await.expect(200);
        assert!(page_text(&text.body).contains("Skilt til grendehuset"));
        let mut reader = test.staff_browser(&[Role::Reader]).await;
        for page in ["program", "run", "leaders", "after"] {
            reader.get(&format!("{base}/{page}")).await.expect(403);
        }
    });
}
