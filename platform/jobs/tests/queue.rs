//! What the queue promises: a job is never lost, never run by two within its lease, and asked for
//! with a key only once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use ground::{each_database, id, noon};
use medvirk_jobs::queue::{self, Failed, Leased, NewJob};
use medvirk_store::Database;
use serde_json::json;
use tokio::sync::Barrier;

const LEASE: TimeDelta = TimeDelta::minutes(1);

async fn ask(db: &Database, n: u128, key: Option<&str>, run_at: DateTime<Utc>) {
    let tx = db.begin().await.unwrap();
    let job = NewJob {
        kind: "test",
        payload: json!({ "n": n as u64 }),
        run_at,
        key: key.map(str::to_owned),
    };
    queue::enqueue(&tx, id(n), noon(), job).await.unwrap();
    tx.commit().await.unwrap();
}

async fn take(db: &Database, now: DateTime<Utc>) -> Vec<Leased> {
    queue::lease(db, now, "node", LEASE, 10).await.unwrap()
}

#[tokio::test]
async fn a_lease_that_is_renewed_is_kept_and_a_lost_one_cannot_be() {
    each_database(|db| async move {
        ask(&db, 1, None, noon()).await;
        let job = take(&db, noon()).await.remove(0);
        let later = noon() + TimeDelta::seconds(50);
        assert!(queue::renew(&db, &job, later, LEASE).await.unwrap());
        assert!(take(&db, noon() + LEASE).await.is_empty());
        let over = later + LEASE;
        assert_eq!(take(&db, over).await.len(), 1);
        assert!(!queue::renew(&db, &job, over, LEASE).await.unwrap());
        assert!(take(&db, over).await.is_empty());
    })
    .await;
}

async fn finish(db: &Database, job: &Leased) -> medvirk_kernel::Result<()> {
    let tx = db.begin().await.unwrap();
    queue::finish(&tx, job, noon()).await?;
    tx.commit().await
}

#[tokio::test]
async fn a_job_waits_for_its_time_and_is_gone_when_finished() {
    each_database(|db| async move {
        let later = noon() + TimeDelta::hours(1);
        ask(&db, 1, None, later).await;
        assert!(take(&db, noon()).await.is_empty());
        assert_eq!(queue::next_due(&db).await.unwrap(), Some(later));
        let jobs = take(&db, later).await;
        assert_eq!((jobs[0].id, jobs[0].attempt), (id(1), 1));
        assert_eq!(jobs[0].payload, json!({ "n": 1 }));
        assert_eq!(queue::waiting(&db).await.unwrap().running, 1);
        finish(&db, &jobs[0]).await.unwrap();
        assert_eq!(queue::waiting(&db).await.unwrap(), queue::Waiting::default());
        assert_eq!(queue::next_due(&db).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_job_of_a_change_that_was_rolled_back_never_existed() {
    each_database(|db| async move {
        let tx = db.begin().await.unwrap();
        let job = NewJob { kind: "test", payload: json!(null), run_at: noon(), key: None };
        queue::enqueue(&tx, id(1), noon(), job).await.unwrap();
        drop(tx);
        assert!(take(&db, noon()).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_job_whose_worker_died_is_taken_again_and_the_late_worker_changes_nothing() {
    each_database(|db| async move {
        ask(&db, 1, None, noon()).await;
        let dead_worker = take(&db, noon()).await.remove(0);
        let before = noon() + LEASE - TimeDelta::seconds(1);
        assert!(take(&db, before).await.is_empty(), "the lease still holds");
        let second = take(&db, noon() + LEASE).await.remove(0);
        assert_eq!(second.attempt, 2);
        assert!(finish(&db, &dead_worker).await.is_err(), "its work must not be committed");
        let late = queue::fail(&db, &dead_worker, noon(), "late", 1).await.unwrap();
        assert_eq!(late, Failed::LeaseLost);
        finish(&db, &second).await.unwrap();
        assert!(finish(&db, &second).await.is_err(), "a job is finished once");
    })
    .await;
}

#[tokio::test]
async fn the_same_key_is_one_job_while_it_is_unfinished() {
    each_database(|db| async move {
        ask(&db, 1, Some("remind:7"), noon()).await;
        ask(&db, 2, Some("remind:7"), noon()).await;
        ask(&db, 3, Some("remind:8"), noon()).await;
        let jobs = take(&db, noon()).await;
        assert_eq!(jobs.iter().map(|j| j.id).collect::<Vec<_>>(), [id(1), id(3)]);
        finish(&db, &jobs[0]).await.unwrap();
        ask(&db, 4, Some("remind:7"), noon()).await;
        assert_eq!(take(&db, noon()).await[0].id, id(4), "the key is free again");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_ask_with_one_key_at_once_one_makes_the_job() {
    each_database(|db| async move {
        let asks: Vec<_> = (0..8)
            .map(|n| {
                let db = db.clone();
                tokio::spawn(async move { ask(&db, n, Some("k"), noon()).await })
            })
            .collect();
        for ask in asks {
            ask.await.unwrap();
        }
        assert_eq!(take(&db, noon()).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_job_asked_for_while_it_runs_runs_once_more() {
    each_database(|db| async move {
        ask(&db, 1, Some("count"), noon()).await;
        let running = take(&db, noon()).await.remove(0);
        ask(&db, 2, Some("count"), noon()).await;
        ask(&db, 3, Some("count"), noon()).await;
        assert!(take(&db, noon()).await.is_empty(), "not beside itself");
        finish(&db, &running).await.unwrap();
        let again = take(&db, noon()).await;
        assert_eq!((again.len(), again[0].id, again[0].attempt), (1, id(1), 1));
        assert!(finish(&db, &running).await.is_err(), "the first lease is over");
        finish(&db, &again[0]).await.unwrap();
        assert_eq!(queue::waiting(&db).await.unwrap().waiting, 0);
    })
    .await;
}

#[tokio::test]
async fn a_failing_job_waits_longer_each_time_and_is_given_up_in_the_end() {
    each_database(|db| async move {
        ask(&db, 1, Some("k"), noon()).await;
        let mut now = noon();
        for wait in [5, 10] {
            let job = take(&db, now).await.remove(0);
            let next = now + TimeDelta::seconds(wait);
            let outcome = queue::fail(&db, &job, now, "no luck", 3).await.unwrap();
            assert_eq!(outcome, Failed::Again(next));
            now = next;
        }
        let job = take(&db, now).await.remove(0);
        assert_eq!(queue::fail(&db, &job, now, "no luck", 3).await.unwrap(), Failed::Dead);
        assert!(take(&db, now + TimeDelta::days(9)).await.is_empty());
        let dead = queue::dead(&db, 0, 10).await.unwrap();
        assert_eq!((dead[0].attempts, dead[0].error.as_str()), (3, "no luck"));
        ask(&db, 2, Some("k"), now).await;
        assert_eq!(take(&db, now).await[0].id, id(2), "a dead job does not keep its key");
        let tx = db.begin().await.unwrap();
        assert_eq!(queue::revive(&tx, &[id(1)], now).await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert_eq!(take(&db, now).await[0].attempt, 1);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_takes_its_worker_with_it_is_given_up() {
    each_database(|db| async move {
        ask(&db, 1, None, noon()).await;
        let mut now = noon();
        let mut taken = 0;
        while !take(&db, now).await.is_empty() {
            taken += 1;
            now += LEASE;
        }
        assert_eq!(taken, 20);
        assert_eq!(queue::waiting(&db).await.unwrap().dead, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn four_workers_never_run_a_job_twice_within_its_lease() {
    each_database(|db| async move {
        const JOBS: u128 = 100;
        let tx = db.begin().await.unwrap();
        for n in 0..JOBS {
            let job = NewJob { kind: "test", payload: json!(null), run_at: noon(), key: None };
            queue::enqueue(&tx, id(n), noon(), job).await.unwrap();
        }
        tx.commit().await.unwrap();
        let start = Arc::new(Barrier::new(4));
        let workers: Vec<_> = (0..4)
            .map(|w| {
                let (db, start) = (db.clone(), start.clone());
                tokio::spawn(async move {
                    let mut mine = Vec::new();
                    start.wait().await;
                    let mut idle = 0;
                    // A worker may find all due rows locked by the others; that is not the end.
                    while idle < 20 {
                        let name = format!("node-{w}");
                        let jobs = queue::lease(&db, noon(), &name, LEASE, 3).await.unwrap();
                        idle = if jobs.is_empty() { idle + 1 } else { 0 };
                        for job in &jobs {
                            tokio::task::yield_now().await;
                            finish(&db, job).await.unwrap();
                        }
                        mine.extend(jobs);
                    }
                    mine
                })
            })
            .collect();
        let mut runs = BTreeMap::new();
        for worker in workers {
            for job in worker.await.unwrap() {
                *runs.entry(job.id).or_insert(0) += 1;
            }
        }
        assert_eq!(runs.len() as u128, JOBS);
        assert!(runs.values().all(|n| *n == 1), "{runs:?}");
    })
    .await;
}
