//! What pages that are kept in memory promise: made once for everybody, never for the wrong one, and
//! never longer than what they show stands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use askama::Template;
use axum::response::Response;
use chrono::TimeDelta;
use medvirk_kernel::Role;
use medvirk_slice::{Access, Cx, Fault, Routes, Slice};
use medvirk_testkit::{TestApp, TestDatabase, each_database};
use sea_orm::ConnectionTrait;

/// A slice that counts how often its pages are made.
#[derive(Clone, Default)]
struct Board(Arc<AtomicUsize>);

#[derive(Template)]
#[template(source = "<main>{{ words }}</main>", ext = "html")]
struct BoardPage {
    words: String,
}

impl Slice for Board {
    fn name(&self) -> &'static str {
        "board"
    }

    fn routes(&self) -> Routes {
        let (one, two) = (self.0.clone(), self.0.clone());
        let board = move |cx: Cx| show(cx, one.clone(), |_| String::new());
        let leak = move |cx: Cx| show(cx, two.clone(), |cx| cx.visit().csrf.clone());
        let soon = self.0.clone();
        let soon = move |cx: Cx| {
            soon.fetch_add(1, Ordering::SeqCst);
            let opens = "2026-11-21T09:00:10Z".parse().ok();
            let words = if opens.is_some_and(|at| cx.now() < at) { "not yet" } else { "open" };
            let page = BoardPage { words: words.to_owned() };
            async move { medvirk_web::html_for_all_until(&page, opens) }
        };
        let framed = |_: Cx| async {
            medvirk_web::html_embedded(&BoardPage { words: "for others".to_owned() })
        };
        Routes::new()
            .get(Access::Public, "/board", board)
            .get(Access::Public, "/leak", leak)
            .get(Access::Public, "/soon", soon)
            .get(Access::Public, "/framed", framed)
    }
}

async fn show(cx: Cx, made: Arc<AtomicUsize>, more: fn(&Cx) -> String) -> Result<Response, Fault> {
    made.fetch_add(1, Ordering::SeqCst);
    let rows = cx.db().reader().query_all_raw(sea_orm::Statement::from_string(
        cx.db().reader().get_database_backend(),
        "SELECT key FROM site_setting",
    ));
    let rows = rows.await?.len();
    let who = cx.actor().staff().map_or("nobody", |s| s.name.as_str()).to_owned();
    let (language, name) = (cx.language().code(), &cx.municipality().name);
    let words = format!("{rows} {language} {who} {name} {} {}", cx.today(), more(&cx));
    medvirk_web::html_for_all(&BoardPage { words })
}

async fn board(database: TestDatabase) -> (TestApp, impl Fn() -> usize) {
    let board = Board::default();
    let made = board.0.clone();
    let test = TestApp::new(database, vec![Box::new(board)]).await;
    (test, move || made.swap(0, Ordering::SeqCst))
}

/// Checks how often pages were made. On PostgreSQL it may be oftener: its snapshot is that of the whole
/// cluster, so another database's commit (here: another test's) ends a kept page a little early.
fn assert_made(test: &TestApp, made: usize, wanted: usize, why: &str) {
    match test.site.db.reader().get_database_backend() {
        sea_orm::DbBackend::Postgres => assert!(made >= wanted, "{why}: {made}"),
        _ => assert_eq!(made, wanted, "{why}"),
    }
}

/// Checks that a page is kept at all, also where a commit elsewhere in the cluster may end it: among so
/// many pairs of readings there must be one that needed no new page.
async fn assert_kept(test: &TestApp, made: impl Fn() -> usize, address: &str) {
    for _ in 0..200 {
        test.browser().get(address).await.expect(200);
        made();
        test.browser().get(address).await.expect(200);
        if made() == 0 {
            return;
        }
    }
    panic!("{address} is made anew every time");
}

#[test]
fn a_page_for_everybody_is_made_once_until_something_is_written() {
    each_database(|database| async {
        let (test, made) = board(database).await;
        let first = test.browser().get("/board").await.expect(200);
        for _ in 0..5 {
            assert_eq!(test.browser().get("/board").await.expect(200).body, first.body);
        }
        assert_made(&test, made(), 1, "made once");
        assert_kept(&test, &made, "/board").await;
        let tx = test.site.db.begin().await.unwrap();
        let sql = "INSERT INTO site_setting (key, value, changed_at) \
                   VALUES ('a', '1', '2026-11-21 09:00:00+00:00')";
        tx.execute_unprepared(sql).await.unwrap();
        test.browser().get("/board").await.expect(200);
        assert_made(&test, made(), 0, "not committed yet");
        tx.commit().await.unwrap();
        let second = test.browser().get("/board").await.expect(200);
        assert_ne!(second.body, first.body, "the very next reader sees what is committed");
        assert_made(&test, made(), 1, "made once");
    });
}

#[test]
fn a_kept_page_goes_to_nobody_it_was_not_made_for() {
    each_database(|database| async {
        let (test, made) = board(database).await;
        let nb = test.browser().get("/board").await.expect(200);
        let en = test.browser().speaking("en").get("/board").await.expect(200);
        assert!(nb.body.contains(" nb nobody ") && en.body.contains(" en nobody "));
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        assert!(planner.get("/board").await.body.contains(" nb Prøve Planlegger "));
        assert!(test.browser().get("/board").await.body.contains(" nb nobody "));
        assert!(test.browser().get("/board?lang=nn").await.body.contains(" nn nobody "));
        assert_made(&test, made(), 4, "two kept, one of staff, one with a query");
    });
}

#[test]
fn a_page_with_a_visitors_own_token_is_never_kept() {
    each_database(|database| async {
        let (test, made) = board(database).await;
        let one = test.browser().get("/leak").await.expect(200);
        let other = test.browser().get("/leak").await.expect(200);
        assert_ne!(one.body, other.body);
        assert_made(&test, made(), 2, "never kept");
    });
}

#[test]
fn a_kept_page_ends_with_the_day() {
    each_database(|database| async {
        let (test, made) = board(database).await;
        test.browser().get("/board").await.expect(200);
        test.clock.advance(TimeDelta::seconds(50));
        test.browser().get("/board").await.expect(200);
        assert_made(&test, made(), 1, "made once");
        test.clock.advance(TimeDelta::days(1));
        assert!(test.browser().get("/board").await.body.contains("2026-11-22"));
        assert_made(&test, made(), 1, "made once");
    });
}

#[test]
fn a_page_that_says_something_of_the_hour_ends_at_the_second() {
    each_database(|database| async {
        let (test, made) = board(database).await;
        for _ in 0..3 {
            assert!(test.browser().get("/soon").await.body.contains("not yet"));
        }
        assert_made(&test, made(), 1, "made once");
        assert_kept(&test, &made, "/soon").await;
        test.clock.advance(TimeDelta::seconds(9));
        assert!(test.browser().get("/soon").await.body.contains("not yet"));
        test.clock.advance(TimeDelta::seconds(1));
        assert!(test.browser().get("/soon").await.body.contains("open"));
    });
}

#[test]
fn only_a_page_made_for_it_may_be_framed_and_it_leaves_no_cookie() {
    each_database(|database| async {
        let (test, _) = board(database).await;
        let mut browser = test.browser();
        let framed = browser.get("/framed?lang=en").await.expect(200);
        let policy = framed.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors *") && !policy.contains("script-src"));
        assert!(!framed.headers.contains_key("set-cookie"), "{:?}", framed.headers);
        let board = browser.get("/board").await.expect(200);
        let policy = board.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors 'none'"));
        assert!(board.headers.contains_key("set-cookie"));
    });
}
