//! The fictional town with its processes, and nothing of ours yet.

use medvirk_audit::Audit;
use medvirk_gjestebud::Gjestebud;
use medvirk_input::Input;
use medvirk_people::People;
use medvirk_processes::Processes;
use medvirk_slice::{DemoTown, Slice};
use medvirk_testkit::{TestApp, TestDatabase};

/// The town at a moment; `None` is the test clock's own.
pub async fn town(database: TestDatabase, at: Option<&str>) -> (TestApp, DemoTown) {
    let slices: Vec<Box<dyn Slice>> = vec![
        Box::new(Audit),
        Box::new(People),
        Box::new(Processes),
        Box::new(Input),
        Box::new(Gjestebud),
    ];
    let test = TestApp::new(database, slices).await;
    if let Some(moment) = at {
        test.clock.set(moment.parse().unwrap());
    }
    let files = medvirk_testkit::fjordvik();
    Processes.demo(&test.system_cx().await, &files).await.unwrap();
    (test, files)
}
