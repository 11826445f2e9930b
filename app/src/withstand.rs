//! What the whole binary must withstand, with all its slices: forms that are too large or of the wrong
//! kind, links that were taken back, and staff of one process who try the doors of others.

use std::collections::BTreeSet;

use axum::http::Method;
use chrono::TimeDelta;
use medvirk_kernel::{AccountId, Actor, Grant, ProcessId, Resource, Role, Rule, Staff, Uuid, Who};
use medvirk_slice::{Access, Links, RouteInfo, Routes, Slice};
use medvirk_testkit::{TestApp, TestDatabase, each_database, page_text};

use crate::slices;

/// Pages without a process in their address that staff of a single process may read: they show such
/// staff what is theirs, or what is public anyway.
const OPEN_TO_ALL: &[&str] = &[
    "/staff/processes",
    "/staff/plans",
    "/staff/population",
    "/staff/cases",
    "/staff/cases/trace",
    "/staff/cases/import",
    "/staff/meetings",
    "/staff/meetings/new",
    "/staff/dialogue",
    "/staff/dialogue/new",
];

async fn test_app(database: TestDatabase) -> TestApp {
    TestApp::new(database, slices::all()).await
}

fn routes() -> Vec<RouteInfo> {
    let all = slices::all();
    all.iter().fold(Routes::new(), |sum, s| sum.merge(s.routes())).list().to_vec()
}

/// Staff with every role there is, but in one process only.
fn staff_of_one_process() -> Actor {
    let process = Some(ProcessId(Uuid::from_u128(11)));
    let grants = Role::ALL.map(|role| Grant { role, process }).to_vec();
    Actor::Staff(Staff { account: AccountId(Uuid::from_u128(12)), name: "Prøve".into(), grants })
}

#[test]
fn a_form_larger_than_any_of_ours_is_answered_in_words() {
    each_database(|database| async {
        let test = test_app(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = "/staff/population";
        // Three files below the bound of one, together 41 MB.
        let file = vec![b'1'; 41 * 1024 * 1024 / 3];
        let files = [("file", "a.csv", &file[..]), ("b", "b.csv", &file), ("c", "c.csv", &file)];
        let answer = planner.post_files(page, page, &[], &files).await.expect(422);
        assert!(page_text(&answer.body).contains("40 MB"), "{}", page_text(&answer.body));
        // One file that is too large by itself is told by its own bound.
        let file = vec![b'1'; 16 * 1024 * 1024];
        let files = [("file", "a.csv", &file[..])];
        let answer = planner.post_files(page, page, &[], &files).await.expect(422);
        assert!(page_text(&answer.body).contains("15 MB"), "{}", page_text(&answer.body));
        // A form without files that is too large, too.
        let text = "a".repeat(1024 * 1024 + 1);
        let answer = test.browser().post("/contact", "/contact", &[("text", &text)]).await;
        assert!(page_text(&answer.expect(422).body).contains("1 MB"));
    });
}

#[test]
fn an_address_that_cannot_be_read_leads_to_a_page_that_says_so() {
    each_database(|database| async {
        let test = test_app(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        for path in ["/staff/processes/a-word/hosts/draw", "/staff/cases/%20"] {
            let answer = planner.get(path).await.expect(404);
            assert!(answer.body.contains("<h1"), "{path}: {}", answer.body);
        }
    });
}

#[test]
fn a_file_of_the_wrong_kind_is_answered_in_words() {
    each_database(|database| async {
        let test = test_app(database).await;
        let mut planner = test.staff_browser(&[Role::Planner, Role::Administrator]).await;
        let page = "/staff/population";
        for (name, bytes) in [
            ("befolkning.csv", &b"%PDF-1.7 not a table"[..]),
            ("befolkning.xlsx", b"PK\x03\x04 broken"),
            ("befolkning.json", b"{\"class\":"),
            ("befolkning.exe", b"MZ\x90\x00\xff\xfe"),
        ] {
            let files = [("file", name, bytes)];
            let answer = planner.post_files(page, page, &[], &files).await;
            assert_eq!(answer.status, 422, "{name}: {}", page_text(&answer.body));
        }
    });
}

#[test]
fn a_link_that_was_taken_back_says_so_and_whom_to_ask() {
    each_database(|database| async {
        let test = test_app(database).await;
        let rule =
            Rule { action: medvirk_kernel::Action("test.link"), who: &[Who::System], stages: &[] };
        let rules = medvirk_kernel::Rules::new([rule]);
        let permit =
            rules.permit(&Actor::System("test"), rule.action, Resource::SITE).expect("a permit");
        let (site, now) = (&test.site, test.now());
        let held = ("host", Uuid::from_u128(5));
        let tx = site.db.begin().await.expect("a transaction");
        let later = now + TimeDelta::days(9);
        let token = Links::issue(&tx, &permit, site, now, held, later).await.expect("a link");
        Links::withdraw(&tx, &permit, now, held).await.expect("taken back");
        tx.commit().await.expect("kept");
        let page = test.browser().get(&format!("/b/{token}")).await.expect(410);
        assert!(page.body.contains("post@example.org"), "{}", page_text(&page.body));
        assert!(!page.body.contains("<form"), "nothing to send: {}", page.body);
    });
}

#[test]
fn signs_no_database_can_keep_break_nothing() {
    each_database(|database| async {
        let test = test_app(database).await;
        let mut anybody = test.browser();
        anybody.get("/processes/a%00b").await.expect(404);
        anybody.get("/?q=a%00b").await.expect(200);
        let fields = [("topic", "other"), ("text", "a\0b"), ("reply_to", "\0")];
        anybody.post("/contact", "/contact", &fields).await.expect(200);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        for list in ["/staff/people", "/staff/outbox", "/staff/history", "/staff/processes"] {
            planner.get(&format!("{list}?q=%00&sort=%00&page=-1")).await.expect(200);
        }
    });
}

#[test]
fn a_role_in_one_process_opens_no_page_of_the_whole_site() {
    each_database(|database| async {
        let test = test_app(database).await;
        let (mut known, mut open) = (BTreeSet::new(), Vec::new());
        for route in routes() {
            let Access::Staff(action) = route.access else { continue };
            let rule = test.app.rules.iter().find(|r| r.action == action).expect("a rule");
            let is_everybodys = rule.who.contains(&Who::AnyStaff);
            if is_everybodys || route.path.contains("{process}") || route.method != Method::GET {
                continue;
            }
            if OPEN_TO_ALL.contains(&route.path.as_str()) {
                known.insert(route.path);
                continue;
            }
            let path = route
                .path
                .split('/')
                .map(|part| match part {
                    "{position}" => "0",
                    "{language}" => "nb",
                    _ if part.starts_with('{') => "00000000-0000-7000-8000-000000000000",
                    _ => part,
                })
                .collect::<Vec<_>>()
                .join("/");
            let answer = test.browser_of(staff_of_one_process()).get(&path).await;
            // A record that is not there is told apart from one of another process by its own slice.
            let is_missing = answer.status == 404 && route.path.contains('{');
            if answer.status != 403 && !is_missing {
                open.push(format!("{} {}", answer.status, route.path));
            }
        }
        assert!(open.is_empty(), "{open:#?}");
        assert!(known.contains("/staff/processes"), "{known:?}");
    });
}

#[test]
fn everybody_who_applies_at_the_same_moment_gets_a_number_of_their_own() {
    each_database(|database| async {
        let test = test_app(database).await;
        let town = crate::demo_town::files();
        medvirk_processes::Processes.demo(&test.system_cx().await, &town).await.expect("a town");
        test.site.refresh();
        let process = medvirk_processes::by_slug(test.site.db.reader(), "trafikk-2027").await;
        let id = process.expect("the process of the town").id;
        let page = format!("/staff/processes/{id}/hosts/call");
        let call = [
            ("opens", "2026-11-01"),
            ("closes", "2026-12-31"),
            ("minimum_age", "15"),
            ("intro-nb", "Vi trenger verter."),
            ("seed_source-nb", "Terningkast på torget."),
            ("version", "0"),
        ];
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        planner.post(&page, &page, &call).await.expect(200);
        // Fewer than one address may send in an hour.
        let applicants = (0..24).map(|n| {
            let mut browser = test.browser();
            tokio::spawn(async move {
                let form = "/processes/trafikk-2027/host";
                let (once, phone) = (Uuid::from_u128(n).to_string(), format!("+47 000 99 0{n:02}"));
                let name = format!("Søker nummer {n}");
                let fields = [
                    ("once", once.as_str()),
                    ("name", &name),
                    ("phone", &phone),
                    ("wants", "sms"),
                    ("area", "Sentrum"),
                    ("birth_year", "1984"),
                    ("theme_1", "T13"),
                    ("consent", "1"),
                ];
                let receipt = browser.post(form, form, &fields).await.expect(200);
                assert!(receipt.address.contains("/receipt/"), "{}", page_text(&receipt.body));
                let words = page_text(&receipt.body);
                let number = words.split_whitespace().find(|w| w.starts_with("S0"));
                number.expect("a number").trim_end_matches('.').to_owned()
            })
        });
        let mut numbers = BTreeSet::new();
        for applicant in applicants.collect::<Vec<_>>() {
            numbers.insert(applicant.await.expect("an answer"));
        }
        assert_eq!(numbers.len(), 24, "{numbers:?}");
    });
}
