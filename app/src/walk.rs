//! Walks every address of every slice as everybody who might come, and sees that each door holds. The
//! list of addresses is the router's own, so a route nobody thought of is walked too.

use axum::http::Method;
use medvirk_kernel::{Actor, Holder, Role, Who};
use medvirk_slice::{Access, RouteInfo, Routes};
use medvirk_testkit::{Browser, TestApp, TestDatabase, each_database};

use crate::slices;

fn routes() -> Vec<RouteInfo> {
    let all = slices::all();
    all.iter().fold(Routes::new(), |sum, s| sum.merge(s.routes())).list().to_vec()
}

/// The path with a record that does not exist in place of every parameter.
fn concrete(path: &str) -> String {
    path.split('/')
        .map(|part| match part.starts_with('{') {
            true if part.contains("slug") || part.contains("code") => "finnes-ikke".to_owned(),
            true if part.contains("token") => "0".repeat(32),
            true => "00000000-0000-7000-8000-000000000000".to_owned(),
            false => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

async fn call(browser: &mut Browser, route: &RouteInfo) -> (u16, String) {
    let path = concrete(&route.path);
    let answer = match route.method {
        Method::GET => browser.get(&path).await,
        _ => browser.post_with_token("forged", &path, &[]).await,
    };
    (answer.status.as_u16(), answer.address)
}

async fn test_app(database: TestDatabase) -> TestApp {
    TestApp::new(database, slices::all()).await
}

#[test]
fn nobody_comes_through_the_staff_door_without_an_account() {
    each_database(|database| async {
        let test = test_app(database).await;
        for route in routes() {
            let Access::Staff(_) = route.access else { continue };
            for mut browser in [test.browser(), test.browser_of(host())] {
                let (status, address) = call(&mut browser, &route).await;
                let sent_away = address.starts_with("/staff/sign-in") || address == "/setup";
                let refused = status == 403 || (route.method == Method::GET && sent_away);
                assert!(refused, "{} {}: {status} at {address}", route.method, route.path);
            }
        }
    });
}

#[test]
fn staff_without_the_role_are_refused() {
    each_database(|database| async {
        let test = test_app(database).await;
        for route in routes() {
            let Access::Staff(action) = route.access else { continue };
            let rule = test.app.rules.iter().find(|r| r.action == action);
            let rule = rule.unwrap_or_else(|| panic!("{}: {action:?} is in no table", route.path));
            for role in Role::ALL {
                let admitted =
                    rule.who.iter().any(|w| *w == Who::Role(role) || *w == Who::AnyStaff);
                let mut browser = test.staff_browser(&[role]).await;
                let (status, _) = call(&mut browser, &route).await;
                assert!(status < 500, "{} {} as {role:?}: {status}", route.method, route.path);
                if !admitted {
                    assert_eq!(status, 403, "{} {} as {role:?}", route.method, route.path);
                }
            }
        }
    });
}

#[test]
fn a_link_nobody_issued_opens_nothing() {
    each_database(|database| async {
        let test = test_app(database).await;
        for route in routes() {
            let Access::Link(_) = route.access else { continue };
            let (status, _) = call(&mut test.browser(), &route).await;
            let closed = matches!(status, 403 | 404 | 410 | 422);
            assert!(closed, "{} {}: {status}", route.method, route.path);
        }
    });
}

#[test]
fn a_public_address_never_breaks_and_takes_no_forged_form() {
    each_database(|database| async {
        let test = test_app(database).await;
        for route in routes() {
            let Access::Public = route.access else { continue };
            let (status, _) = call(&mut test.browser(), &route).await;
            assert!(status < 500, "{} {}: {status}", route.method, route.path);
            if route.method == Method::POST {
                assert!(status >= 400, "{} took a forged form: {status}", route.path);
            }
        }
    });
}

#[test]
fn every_action_of_a_route_stands_in_the_table() {
    let rules = medvirk_kernel::Rules::new(slices::all().iter().flat_map(|s| s.rules()));
    for route in routes() {
        if let Access::Staff(action) = route.access {
            let known = rules.iter().any(|r| r.action == action);
            assert!(known, "{}: {action:?} is in no table", route.path);
        }
    }
}

fn host() -> Actor {
    Actor::Holder(Holder { kind: "host", id: medvirk_kernel::Uuid::nil() })
}
