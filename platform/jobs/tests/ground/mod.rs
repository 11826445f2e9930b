//! A migrated, empty database for each test: SQLite always, PostgreSQL when MEDVIRK_TEST_POSTGRES
//! holds the address of a server where databases may be made.
#![allow(dead_code)] // each test file uses its own part

pub mod smtp;

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, TimeZone, Utc};
use medvirk_store::{Database, Durability, Migrator, Place};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

static COUNTER: AtomicU32 = AtomicU32::new(0);

/// Runs `test` on each kind of database, one after the other.
pub async fn each_database<F: Future<Output = ()>>(test: impl Fn(Database) -> F) {
    let folder = tempfile::tempdir().unwrap();
    test(open(&Place::File(folder.path().join("medvirk.db"))).await).await;
    let Ok(server) = std::env::var("MEDVIRK_TEST_POSTGRES") else { return };
    let n = COUNTER.fetch_add(1, Ordering::Relaxed);
    let name = format!("medvirk_jobs_{}_{n}", std::process::id());
    let admin = sea_orm::Database::connect(&server).await.unwrap();
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    let (base, _) = server.rsplit_once('/').unwrap();
    let db = open(&Place::Postgres(format!("{base}/{name}"))).await;
    test(db.clone()).await;
    db.reader().clone().close().await.unwrap();
    let drop = format!("DROP DATABASE {name} WITH (FORCE)");
    admin.execute_unprepared(&drop).await.unwrap();
}

async fn open(place: &Place) -> Database {
    let db = Database::open(place, Durability::Lax).await.unwrap();
    Migrator::new(medvirk_jobs::migrations).run(&db).await.unwrap();
    db
}

/// The moment tests begin at.
pub fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 0).unwrap()
}

/// The `n`th id.
pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0192_f0c0_0000_7000_8000_0000_0000_0000 + n)
}
