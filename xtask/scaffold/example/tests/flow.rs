//! The arena over HTTP, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_audit::Audit;
use medvirk_example::Example;
use medvirk_kernel::{Language, ProcessId, Resource, Role, Uuid};
use medvirk_processes::{CREATE, Plan, PlanId, PlanKind, Process, Processes, Words};
use medvirk_testkit::{TestApp, each_database};

const PROCESS: ProcessId = ProcessId(Uuid::from_u128(1));

async fn app_with_a_process(database: medvirk_testkit::TestDatabase) -> TestApp {
    let slices: Vec<Box<dyn medvirk_slice::Slice>> =
        vec![Box::new(Audit), Box::new(Processes), Box::new(Example)];
    let test = TestApp::new(database, slices).await;
    let cx = test.staff_cx(&[Role::Planner]).await;
    let permit = cx.permit(CREATE, Resource::SITE).unwrap();
    let title = || Words::in_one(Language::Nb, "Kommuneplan");
    let plan = Plan {
        id: PlanId(Uuid::from_u128(2)),
        title: title(),
        kind: PlanKind::Municipal,
        horizon: None,
        parent: None,
        governs: Vec::new(),
        version: 1,
    };
    let process = Process::draft(PROCESS, "kommuneplan", plan.id, title(), Language::Nb);
    let tx = cx.begin().await.unwrap();
    medvirk_processes::insert_plan(&tx, &permit, &plan).await.unwrap();
    medvirk_processes::insert_process(&tx, &permit, cx.now(), &process).await.unwrap();
    tx.commit().await.unwrap();
    test
}

#[test]
fn a_planner_adds_an_entry_once() {
    each_database(|database| async {
        let test = app_with_a_process(database).await;
        let path = format!("/staff/processes/{PROCESS}/example");
        let mut planner = test.staff_browser(&[Role::Planner]).await;

        planner.post(&path, &path, &[("title", "")]).await.expect(422);
        planner.post(&path, &path, &[("title", "Torget")]).await.expect(200);
        let again = planner.post(&path, &path, &[("title", "torget")]).await.expect(422);
        assert_eq!(again.attribute("#f-title", "value").as_deref(), Some("torget"));
        let list = planner.get(&path).await.expect(200);
        assert_eq!(list.texts("main .ds-list > li").len(), 1);
    });
}

#[test]
fn others_read_but_do_not_add() {
    each_database(|database| async {
        let test = app_with_a_process(database).await;
        let path = format!("/staff/processes/{PROCESS}/example");
        let mut reader = test.staff_browser(&[Role::Reader]).await;
        let page = reader.get(&path).await.expect(200);
        assert_eq!(page.attribute("#f-title", "value"), None);
        reader.post(&path, &path, &[("title", "Torget")]).await.expect(403);
    });
}
