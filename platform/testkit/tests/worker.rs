//! What the worker and the test databases promise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use chrono::TimeDelta;
use medvirk_jobs::queue::{self, NewJob};
use medvirk_kernel::Result;
use medvirk_slice::{App, Cx, JobHandler, Slice, run_jobs};
use medvirk_testkit::{TestApp, TestDatabase, each_database};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

/// Counts how often each job was run. The first two take four minutes each of the test's clock.
#[derive(Clone, Default)]
struct Slow {
    runs: Arc<Mutex<BTreeMap<u64, u32>>>,
    /// Another node, which looks for work while the second job runs.
    other: Arc<Mutex<Option<App>>>,
    clock: Arc<Mutex<Option<Arc<medvirk_kernel::FixedClock>>>>,
}

impl Slice for Slow {
    fn name(&self) -> &'static str {
        "slow"
    }
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        vec![Box::new(self.clone())]
    }
}

#[async_trait]
impl JobHandler for Slow {
    fn kind(&self) -> &'static str {
        "slow.run"
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let number = payload["n"].as_u64().unwrap();
        *self.runs.lock().unwrap().entry(number).or_default() += 1;
        if number < 3 {
            let clock = self.clock.lock().unwrap().clone().unwrap();
            clock.advance(TimeDelta::minutes(4));
        }
        let other = if number == 2 { self.other.lock().unwrap().take() } else { None };
        if let Some(other) = other {
            let report = Box::pin(run_jobs(&other, cx.site())).await?;
            assert_eq!(report.done, 1, "the other node takes the third job");
        }
        Ok(())
    }
}

#[test]
fn a_job_behind_slow_ones_is_run_by_one_node_only() {
    each_database(|database| async {
        let slow = Slow::default();
        let test = TestApp::new(database, vec![Box::new(slow.clone())]).await;
        let other = App::new(
            vec![Box::new(slow.clone())],
            test.clock.clone(),
            test.app.chance.clone(),
            vec![test.site.clone()],
            test.site.clone(),
            "other-node".to_owned(),
            false,
        );
        *slow.other.lock().unwrap() = Some(other);
        *slow.clock.lock().unwrap() = Some(test.clock.clone());
        let cx = test.system_cx().await;
        let tx = cx.begin().await.unwrap();
        for n in 1..=3 {
            let job = NewJob {
                kind: "slow.run",
                payload: json!({ "n": n }),
                run_at: cx.now() + TimeDelta::milliseconds(n),
                key: None,
            };
            queue::enqueue(&tx, cx.new_id(), cx.now(), job).await.unwrap();
        }
        tx.commit().await.unwrap();
        test.clock.advance(TimeDelta::seconds(1));
        test.run_jobs().await;
        assert_eq!(*slow.runs.lock().unwrap(), BTreeMap::from([(1, 1), (2, 1), (3, 1)]));
    });
}

#[test]
fn a_test_database_is_gone_after_the_test_also_when_it_failed() {
    let Ok(server) = std::env::var("MEDVIRK_TEST_POSTGRES") else { return };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let name = runtime.block_on(async {
        let failed = tokio::spawn(async {
            let database = TestDatabase::postgres().await.unwrap();
            let row = database.db.reader().query_one_raw(sea_orm::Statement::from_string(
                sea_orm::DbBackend::Postgres,
                "SELECT current_database()::text AS name",
            ));
            let name: String = row.await.unwrap().unwrap().try_get("", "name").unwrap();
            std::panic::panic_any(name);
        });
        let panic = failed.await.unwrap_err().into_panic();
        *panic.downcast::<String>().unwrap()
    });
    runtime.block_on(async {
        let admin = sea_orm::Database::connect(&server).await.unwrap();
        let found = admin.query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Postgres,
            format!("SELECT datname FROM pg_database WHERE datname = '{name}'"),
        ));
        assert!(found.await.unwrap().is_none(), "{name} is still there");
    });
}
