//! The whole of a stormøte in the demo town, on both databases: the list, coverage, answers, groups,
//! the door.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_audit::Audit;
use medvirk_kernel::Role;
use medvirk_meetings::{Meetings, model::Meeting};
use medvirk_people::People;
use medvirk_processes::Processes;
use medvirk_slice::Slice;
use medvirk_stormote::Stormote;
use medvirk_testkit::{TestApp, TestDatabase, each_database, page_text};

async fn town(database: TestDatabase) -> (TestApp, Meeting, String) {
    let slices: Vec<Box<dyn Slice>> = vec![
        Box::new(Audit),
        Box::new(People),
        Box::new(Processes),
        Box::new(Meetings::default()),
        Box::new(Stormote),
    ];
    let test = TestApp::new(database, slices).await;
    let (cx, files) = (test.system_cx().await, medvirk_testkit::fjordvik());
    Processes.demo(&cx, &files).await.unwrap();
    // The town's areas are read anew from here on.
    let cx = test.system_cx().await;
    Stormote.demo(&cx, &files).await.unwrap();
    let db = test.site.db.reader();
    let meeting = medvirk_meetings::by_slug(db, "stormote-2026").await.unwrap();
    let base = format!("/staff/stormote/{}", meeting.id);
    (test, meeting, base)
}

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
        let checklist = planner.get(&format!("{base}/checklist")).await.expect(200);
        assert!(page_text(&checklist.body).contains("Bestille sal og grupperom"));
    });
}
