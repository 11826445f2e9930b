//! A stormøte copied to a new day: what was prepared comes along, what belongs to the day that was stays.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_kernel::Role;
use medvirk_testkit::{each_database, page_text};
use town::town;

#[test]
fn a_copied_stormote_has_list_rooms_run_sheet_and_checklist_and_no_answers() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let own = format!("/staff/meetings/{}", meeting.id);
        let copy = format!("{own}/copy");
        planner.post(&copy, &copy, &[("date", "2027-04-17")]).await.expect(200);
        test.run_jobs().await;
        test.run_jobs().await;
        let all = medvirk_meetings::of_kind(test.site.db.reader(), "stormote").await.unwrap();
        let again = all.iter().find(|one| one.starts_at > meeting.starts_at).unwrap();
        let new = base.replace(&meeting.id.to_string(), &again.id.to_string());
        let text = page_text(&planner.get(&new).await.expect(200).body);
        assert!(text.contains("142 på listen") && text.contains("0 er kommet"), "{text}");
        for (page, mark) in [("rooms", "Klasserom 101"), ("program", "Gruppearbeid 1")] {
            let body = planner.get(&format!("{new}/{page}")).await.expect(200).body;
            assert!(body.contains(mark), "{mark}");
        }
        let lists = [&base, &new].map(|base| format!("{base}/checklist"));
        let before = planner.get(&lists[0]).await.expect(200);
        let after = planner.get(&lists[1]).await.expect(200);
        let count =
            |page: &medvirk_testkit::Answer| page.texts("form[action*='/checklist/']").len();
        assert!(count(&after) > 5 && count(&after) == count(&before));
        // The list keeps who must sit together, and nobody has answered or has a place.
        let people = medvirk_meetings::sign_ups(test.site.db.reader(), again.id).await.unwrap();
        assert!(people.is_empty());
        let groups = page_text(&planner.get(&format!("{new}/groups")).await.expect(200).body);
        assert!(!groups.contains("16 grupper"), "{groups}");
    });
}
