//! From the button that starts a meeting to what everybody answered, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_audit::Audit;
use medvirk_input::Input;
use medvirk_kernel::Role;
use medvirk_meetings::{Meetings, model::State};
use medvirk_people::People;
use medvirk_processes::Processes;
use medvirk_slice::Slice;
use medvirk_testkit::{TestApp, TestDatabase, each_database, page_text};
use medvirk_welcome::Welcome;

const PROCESS: &str = "medvirkning-2027";

async fn town(database: TestDatabase) -> TestApp {
    let slices: Vec<Box<dyn Slice>> = vec![
        Box::new(Audit),
        Box::new(People),
        Box::new(Processes),
        Box::new(Meetings::default()),
        Box::new(Input),
        Box::new(Welcome),
    ];
    let test = TestApp::new(database, slices).await;
    let (cx, files) = (test.system_cx().await, medvirk_testkit::fjordvik());
    Processes.demo(&cx, &files).await.unwrap();
    // The town's areas are read anew from here on.
    let cx = test.system_cx().await;
    Welcome.demo(&cx, &files).await.unwrap();
    test
}

#[test]
fn the_demo_holds_a_meeting_that_was_and_one_that_is_open() {
    each_database(|database| async {
        let test = town(database).await;
        let db = test.site.db.reader();
        let held = medvirk_meetings::by_slug(db, "velkommen-2026").await.unwrap();
        let people = medvirk_meetings::sign_ups(db, held.id).await.unwrap();
        assert_eq!(people.len(), 37);
        assert_eq!(people.iter().filter(|s| s.state == State::Confirmed).count(), 20);
        assert!(people.iter().any(|s| s.checked_in_at.is_some()));
        let open = medvirk_meetings::by_slug(db, "velkommen").await.unwrap();
        assert_eq!(open.opening(test.now()), medvirk_meetings::model::Opening::Open);
        test.run_jobs().await;
    });
}

#[test]
fn residents_read_how_people_want_to_be_asked_and_recognise_nobody() {
    each_database(|database| async {
        let test = town(database).await;
        let mut browser = test.browser();
        let page = browser.get(&format!("/processes/{PROCESS}/ways")).await.expect(200);
        let text = page_text(&page.body);
        // 37 rows less the two that repeat others.
        assert!(text.contains("35 personer har svart"), "{text}");
        assert!(text.contains("Gjestebud hjemme hos noen 10"), "{text}");
        assert!(text.contains("få"), "small figures are hidden: {text}");
        assert!(!text.contains("badstua"), "own words are not published");
        for by in ["age", "area", "new"] {
            browser.get(&format!("/processes/{PROCESS}/ways/{by}")).await.expect(200);
        }
        browser.get(&format!("/processes/{PROCESS}/ways/name")).await.expect(404);
        browser.get("/processes/kultur-2027/ways").await.expect(404);
    });
}

#[test]
fn a_planner_starts_a_meeting_and_reads_the_words() {
    each_database(|database| async {
        let test = town(database).await;
        let process = medvirk_processes::by_slug(test.site.db.reader(), PROCESS).await.unwrap();
        let base = format!("/staff/processes/{}/ways", process.id);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = planner.get(&base).await.expect(200);
        assert!(page_text(&page.body).contains("I badstua er alle like"));
        let file = planner.get(&format!("{base}/file.csv")).await.expect(200);
        assert!(file.body.contains("methods,all,all,gjestebud,10"), "{}", file.body);
        planner.post(&base, &format!("{base}/start"), &[]).await;
        let db = test.site.db.reader();
        let all = medvirk_meetings::of_process(db, process.id).await.unwrap();
        assert_eq!(all.len(), 3);
        let mut reader = test.staff_browser(&[Role::Reader]).await;
        reader.get(&base).await.expect(403);
    });
}

#[test]
fn own_words_become_input_when_the_meeting_has_been_and_once_only() {
    each_database(|database| async {
        let test = town(database).await;
        let db = test.site.db.reader();
        let held = medvirk_meetings::by_slug(db, "velkommen-2026").await.unwrap();
        let source = medvirk_input::source_of(db, "welcome", held.id.0).await.unwrap().unwrap();
        assert_eq!(source.code, "NI01");
        let came = medvirk_meetings::sign_ups(db, held.id).await.unwrap();
        assert_eq!(source.head_count, came.iter().map(|one| one.came).sum::<u32>());
        let notes = || async {
            let filter = medvirk_input::NoteFilter::of(held.process);
            medvirk_input::all_notes(db, &filter).await.unwrap()
        };
        let before = notes().await;
        assert!(before.iter().any(|note| note.text.contains("badstua")));
        // Everything that was written, but not twice by those who signed up twice, is a note.
        let words = |one: &medvirk_meetings::model::SignUp| {
            one.state != State::Duplicate && one.answers.one("free_text").is_some()
        };
        assert_eq!(before.len(), came.iter().filter(|one| words(one)).count());
        assert!(!before.is_empty());
        let outside = came.iter().find(|one| one.state == State::Outside && words(one)).unwrap();
        // The open meeting has not been: the day after it, what was written for it is handed over.
        let open = medvirk_meetings::by_slug(db, "velkommen").await.unwrap();
        let of_open = medvirk_input::source_of(db, "welcome", open.id.0).await.unwrap();
        assert!(of_open.is_none());
        test.clock.advance(chrono::TimeDelta::days(1));
        test.run_daily_jobs().await;
        assert_eq!(notes().await.len(), before.len(), "the same words are one note");
        // Whom the meeting was not for is forgotten a month after it; the words say nothing of who it was.
        test.run_daily_jobs().await;
        let one = medvirk_meetings::sign_up(db, outside.id).await.unwrap();
        assert!(one.erased_at.is_some() && one.answers.one("free_text").is_none());
        test.clock.advance(chrono::TimeDelta::days(1));
        test.run_daily_jobs().await;
        assert_eq!(notes().await.len(), before.len(), "what was said stays");
        let source = medvirk_input::source_of(db, "welcome", held.id.0).await.unwrap().unwrap();
        assert_eq!(source.corrected_at, None, "a day without news writes nothing");
        let page = format!("/staff/processes/{}/ways", held.process);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let shown = planner.get(&page).await.expect(200);
        assert!(page_text(&shown.body).contains("legges ordene til innspillene"));
    });
}
