//! A fresh database per test: a SQLite file in a folder of its own, and a PostgreSQL database when
//! `MEDVIRK_TEST_POSTGRES` names a server.

use std::{future::Future, path::PathBuf, thread};

use medvirk_store::{Database, Durability, Place};
use sea_orm::ConnectionTrait;
use tempfile::TempDir;

/// Where one test keeps its data; gone when dropped.
pub struct TestDatabase {
    /// The open database, without tables.
    pub db: Database,
    /// A folder for files.
    pub folder: PathBuf,
    _keep: TempDir,
    _drop: Option<DropDatabase>,
}

/// Takes a PostgreSQL database away again, also after a test that failed.
struct DropDatabase {
    server: String,
    name: String,
}

impl Drop for DropDatabase {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // A thread of its own, because a test's runtime cannot be waited for from within.
        let dropping = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(async {
                let admin = sea_orm::Database::connect(&server).await?;
                // The pools of the test are still open.
                let sql = format!("DROP DATABASE {name} WITH (FORCE)");
                admin.execute_unprepared(&sql).await?;
                admin.close().await
            })
        });
        if !matches!(dropping.join(), Ok(Ok(()))) {
            eprintln!("the test database {} is left behind", self.name);
        }
    }
}

impl TestDatabase {
    /// A SQLite file.
    pub async fn sqlite() -> Self {
        let keep = tempfile::tempdir().unwrap();
        let place = Place::File(keep.path().join("medvirk.db"));
        let db = Database::open(&place, Durability::Lax).await.unwrap();
        TestDatabase { db, folder: keep.path().to_owned(), _keep: keep, _drop: None }
    }

    /// A PostgreSQL database of its own; `None` when no server is named.
    pub async fn postgres() -> Option<Self> {
        let server = std::env::var("MEDVIRK_TEST_POSTGRES").ok()?;
        let admin = sea_orm::Database::connect(&server).await.expect("the test server answers");
        let id = medvirk_kernel::Chance::token(&medvirk_kernel::SystemChance);
        let name = format!("test_{id}");
        admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
        admin.close().await.unwrap();
        let (base, _) = server.rsplit_once('/').expect("an address with a database name");
        let place = Place::Postgres(format!("{base}/{name}"));
        let db = Database::open(&place, Durability::Lax).await.unwrap();
        let keep = tempfile::tempdir().unwrap();
        let drop = DropDatabase { server, name };
        Some(TestDatabase { db, folder: keep.path().to_owned(), _keep: keep, _drop: Some(drop) })
    }
}

/// Runs `test` on SQLite, and on PostgreSQL when a server is named; says so when it is not.
pub fn each_database<F: Future<Output = ()>>(test: impl Fn(TestDatabase) -> F) {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        test(TestDatabase::sqlite().await).await;
        match TestDatabase::postgres().await {
            Some(database) => test(database).await,
            None => eprintln!("SKIPPED on PostgreSQL: MEDVIRK_TEST_POSTGRES names no server"),
        }
    });
}
