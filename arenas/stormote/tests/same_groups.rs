//! The same list and the same number of the draw give the same groups in another database, where all
//! records have other ids.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_audit::Audit;
use medvirk_cases::Cases;
use medvirk_input::Input;
use medvirk_kernel::Role;
use medvirk_meetings::Meetings;
use medvirk_people::People;
use medvirk_processes::Processes;
use medvirk_slice::Slice;
use medvirk_stormote::Stormote;
use medvirk_testkit::{TestApp, TestDatabase, each_database};
use medvirk_workbooks::Workbooks;

/// The groups of the demo town, as composed and as proposed at the door; before it is filled in, so
/// many ids are used up.
async fn groups(database: TestDatabase, used: usize) -> [Vec<String>; 2] {
    let slices: Vec<Box<dyn Slice>> = vec![
        Box::new(Audit),
        Box::new(People),
        Box::new(Processes),
        Box::new(Meetings::default()),
        Box::new(Input),
        Box::new(Workbooks),
        Box::new(Cases),
        Box::new(Stormote),
    ];
    let test = TestApp::new(database, slices).await;
    let (cx, files) = (test.system_cx().await, medvirk_testkit::fjordvik());
    Processes.demo(&cx, &files).await.unwrap();
    let cx = test.system_cx().await;
    for _ in 0..used {
        cx.new_id::<medvirk_kernel::ProcessId>();
    }
    Stormote.demo(&cx, &files).await.unwrap();
    let meeting = medvirk_meetings::by_slug(test.site.db.reader(), "stormote-2026").await.unwrap();
    let base = format!("/staff/stormote/{}", meeting.id);
    let mut planner = test.staff_browser(&[Role::Planner]).await;
    let groups = planner.get(&format!("{base}/groups")).await.expect(200);
    let door = planner.get(&format!("{base}/opening")).await.expect(200);
    [groups.texts(".mv-group"), door.texts(".mv-group")]
}

#[test]
fn another_database_gives_the_same_groups_before_the_day_and_at_the_door() {
    let found = std::sync::Mutex::new(Vec::new());
    // Each kind of database twice, so that there are two to compare even where there is one kind.
    for used in [0, 1] {
        each_database(|database| async {
            let groups = groups(database, used).await;
            assert_eq!(groups[0].len(), 16);
            assert!(!groups[1].is_empty());
            found.lock().unwrap().push(groups);
        });
    }
    let found = found.into_inner().unwrap();
    assert!(found.len() >= 2);
    for other in &found[1..] {
        assert_eq!(other, &found[0]);
    }
}
