//! Several sites in one process, and the demo: what the browser of the test kit cannot do.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use medvirk_jobs::mailer::DemoMailer;
use medvirk_kernel::{Actor, FixedChance, FixedClock};
use medvirk_slice::{App, Cx, DemoTown, Files, Site, Slice};
use medvirk_testkit::each_database;
use tower::ServiceExt;

use super::*;

/// An app with two sites of their own databases, each with the demo's staff.
async fn two_sites(database: TestDatabase, is_demo: bool) -> (Router, [TestDatabase; 2]) {
    let other = TestDatabase::sqlite().await;
    let databases = [database, other];
    let site = |n: usize, host: &str, secret: u8| {
        let db = &databases[n];
        let files = Files::in_folder(db.folder.join("files")).unwrap();
        let hosts = vec![host.to_owned()];
        let mailer = Arc::new(DemoMailer);
        Arc::new(Site::new(host.to_owned(), hosts, db.db.clone(), files, mailer, [secret; 32]))
    };
    let sites = [site(0, "a.example.org", 1), site(1, "b.example.org", 2)];
    let clock = Arc::new(FixedClock::at("2026-11-21T09:00:00Z".parse().unwrap()));
    let chance = Arc::new(FixedChance::seeded(5));
    let slices: Vec<Box<dyn Slice>> = vec![Box::new(Audit), Box::new(People)];
    let first = sites[0].clone();
    let app = App::new(slices, clock, chance, sites.to_vec(), first, "n".to_owned(), is_demo);
    let plan = include_bytes!("../../../../demo/fjordvik/plan.yaml").to_vec();
    let town = DemoTown::new([("plan.yaml".to_owned(), plan)].into());
    for site in &sites {
        app.migrator_with(medvirk_web::migrations).run(&site.db).await.unwrap();
        let cx = Cx::system(&app, site, "demo").await.unwrap();
        assert_eq!(cx.actor(), &Actor::System("demo"));
        People.demo(&cx, &town).await.unwrap();
    }
    (medvirk_web::serve_app(app), databases)
}

/// What came back: status, cookies as the browser would send them, form token.
struct Came {
    status: u16,
    cookies: String,
    token: String,
    body: String,
}

async fn send(router: &Router, host: &str, cookies: &str, path: &str, form: Option<&str>) -> Came {
    let request = Request::builder()
        .uri(path)
        .method(if form.is_some() { "POST" } else { "GET" })
        .header(header::HOST, host)
        .header(header::COOKIE, cookies)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(form.map_or_else(Body::empty, |f| Body::from(f.to_owned())))
        .unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let set = response.headers().get_all(header::SET_COOKIE).iter();
    let pairs = set.filter_map(|v| v.to_str().ok()?.split(';').next().map(str::to_owned));
    let cookies: Vec<String> = pairs.collect();
    let status = response.status().as_u16();
    let bytes = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    let token = body.split("name=\"csrf\" value=\"").nth(1).and_then(|r| r.split('"').next());
    Came { status, cookies: cookies.join("; "), token: token.unwrap_or("").to_owned(), body }
}

/// Clicks "try as planner" on a site; gives the cookies.
async fn click(router: &Router, host: &str) -> Came {
    let page = send(router, host, "", "/staff/sign-in", None).await;
    let form = format!("csrf={}&role=planner&next=/staff", page.token);
    let came = send(router, host, &page.cookies, "/staff/sign-in/demo", Some(&form)).await;
    Came { cookies: format!("{}; {}", page.cookies, came.cookies), ..came }
}

#[test]
fn in_the_demo_one_click_is_enough_and_a_session_holds_for_its_own_site_only() {
    each_database(|database| async {
        let (router, _keep) = two_sites(database, true).await;
        let page = send(&router, "a.example.org", "", "/staff/sign-in", None).await;
        assert_eq!(page.body.matches("action=\"/staff/sign-in/demo\"").count(), 4);
        let came = click(&router, "a.example.org").await;
        assert_eq!(came.status, 303);
        let here = send(&router, "a.example.org", &came.cookies, "/staff", None).await;
        assert_eq!(here.status, 200);
        assert!(here.body.contains("God dag, Ingvild"));
        let there = send(&router, "b.example.org", &came.cookies, "/staff", None).await;
        assert_eq!(there.status, 303, "the other site does not know the session");
        let own = send(&router, "a.example.org", &came.cookies, "/staff/account", None).await;
        assert_eq!(own.status, 200);
    });
}

#[test]
fn outside_the_demo_there_is_no_way_in_without_a_password() {
    each_database(|database| async {
        let (router, _keep) = two_sites(database, false).await;
        let page = send(&router, "a.example.org", "", "/staff/sign-in", None).await;
        assert!(!page.body.contains("/staff/sign-in/demo"));
        assert!(!page.body.contains(medvirk_people::DEMO_PASSWORD));
        assert_eq!(click(&router, "a.example.org").await.status, 404);
    });
}
