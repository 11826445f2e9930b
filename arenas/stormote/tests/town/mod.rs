//! The demo town with all a stormøte needs.

use medvirk_audit::Audit;
use medvirk_cases::Cases;
use medvirk_input::Input;
use medvirk_meetings::{Meetings, model::Meeting};
use medvirk_people::People;
use medvirk_processes::Processes;
use medvirk_slice::Slice;
use medvirk_stormote::Stormote;
use medvirk_testkit::{TestApp, TestDatabase};
use medvirk_workbooks::Workbooks;

/// The town, its stormøte, and where its pages begin.
pub async fn town(database: TestDatabase) -> (TestApp, Meeting, String) {
    town_with_other_ids(database, 0).await
}

/// The same town after so many ids are used up: its records have others.
pub async fn town_with_other_ids(
    database: TestDatabase,
    used: usize,
) -> (TestApp, Meeting, String) {
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
    // The town's areas are read anew from here on.
    let cx = test.system_cx().await;
    for _ in 0..used {
        cx.new_id::<medvirk_kernel::ProcessId>();
    }
    Stormote.demo(&cx, &files).await.unwrap();
    let db = test.site.db.reader();
    let meeting = medvirk_meetings::by_slug(db, "stormote-2026").await.unwrap();
    let base = format!("/staff/stormote/{}", meeting.id);
    (test, meeting, base)
}
