//! The history over HTTP, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_audit::{Audit, READ, record};
use medvirk_kernel::{AccountId, Actor, Grant, ProcessId, Resource, Role, Staff};
use medvirk_testkit::{TestApp, each_database};
use uuid::Uuid;

#[test]
fn a_recorded_action_can_be_read_by_those_who_may() {
    each_database(|database| async {
        let test = TestApp::new(database, vec![Box::new(Audit)]).await;
        let cx = test.staff_cx(&[Role::Planner]).await;
        let permit = cx.permit(READ, Resource::SITE).unwrap();
        let tx = cx.begin().await.unwrap();
        let subject = ("theme", Uuid::from_u128(5));
        record(&tx, &cx, &permit, subject, serde_json::json!({"count": 3})).await.unwrap();
        tx.commit().await.unwrap();

        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = planner.get("/staff/history").await.expect(200);
        assert_eq!(page.texts("tbody th"), ["21. november 2026 kl. 10.00"]);
        let found = planner.get("/staff/history?q=AUDIT.read").await.expect(200);
        assert_eq!(found.texts("tbody tr").len(), 1);
        let none = planner.get("/staff/history?q=100%25").await.expect(200);
        assert_eq!(none.texts("tbody tr").len(), 0);

        let mut politician = test.staff_browser(&[Role::Politician]).await;
        politician.get("/staff/history").await.expect(403);
    });
}

#[test]
fn a_planner_of_one_process_does_not_read_the_history_of_all() {
    each_database(|database| async {
        let test = TestApp::new(database, vec![Box::new(Audit)]).await;
        let grant = Grant { role: Role::Planner, process: Some(ProcessId(Uuid::from_u128(7))) };
        let account = AccountId(Uuid::from_u128(8));
        let actor = Actor::Staff(Staff { account, name: "Prøve".into(), grants: vec![grant] });
        let mut planner = test.browser_of(actor);
        planner.get("/staff/history").await.expect(403);
        planner.get(&format!("/staff/history/{}", Uuid::from_u128(5))).await.expect(403);
    });
}
