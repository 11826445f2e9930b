//! What the store promises: all or nothing, shared commits, checked backups, the same on both
#![allow(clippy::unwrap_used)]
//! databases.

use std::sync::Arc;

use medvirk_store::{Database, Durability, Migrator, Place, backup, restore, verify};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sea_orm_migration::{prelude::*, schema::*};

struct Notes;
impl MigrationName for Notes {
    fn name(&self) -> &str {
        "m20261122_000001_notes"
    }
}
#[async_trait::async_trait]
impl MigrationTrait for Notes {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(Table::create().table("note").col(pk_uuid("id")).col(text("text")).take())
            .await
    }
}

fn migrator() -> Migrator {
    Migrator::new(|| vec![Box::new(Notes)])
}

async fn fresh(folder: &std::path::Path) -> Database {
    let place = Place::File(folder.join("site/medvirk.db"));
    let db = Database::open(&place, Durability::Full).await.unwrap();
    migrator().run(&db).await.unwrap();
    db
}

async fn insert(db: &impl ConnectionTrait, n: u128) {
    let values = [sea_orm::Value::from(uuid::Uuid::from_u128(n)), "hei".into()];
    let sql = "INSERT INTO note (id, text) VALUES (?, ?)";
    db.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)).await.unwrap();
}

async fn count(db: &Database) -> i64 {
    let sql = Statement::from_string(DbBackend::Sqlite, "SELECT COUNT(*) FROM note");
    db.reader().query_one_raw(sql).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn a_transaction_that_is_dropped_never_happened() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh(folder.path()).await;
    let tx = db.begin().await.unwrap();
    insert(&tx, 1).await;
    drop(tx);
    let tx = db.begin().await.unwrap();
    insert(&tx, 2).await;
    tx.commit().await.unwrap();
    assert_eq!(count(&db).await, 1);
}

#[tokio::test]
async fn the_version_changes_with_every_commit_of_any_process_and_with_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh(folder.path()).await;
    let before = db.version().await.unwrap();
    let tx = db.begin().await.unwrap();
    insert(&tx, 1).await;
    assert_eq!(db.version().await.unwrap(), before, "nothing is committed");
    tx.commit().await.unwrap();
    let after = db.version().await.unwrap();
    assert_ne!(after, before);
    assert_eq!(count(&db).await, 1);
    assert_eq!(db.version().await.unwrap(), after, "reading changes nothing");
    let other = Database::open(db.place(), Durability::Full).await.unwrap();
    assert_eq!(db.version().await.unwrap(), after, "opening changes nothing");
    let tx = other.begin().await.unwrap();
    insert(&tx, 2).await;
    tx.commit().await.unwrap();
    assert_ne!(db.version().await.unwrap(), after);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_writers_share_commits_and_none_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let db = Arc::new(fresh(folder.path()).await);
    let writers: Vec<_> = (0..200u128)
        .map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                let tx = db.begin().await.unwrap();
                insert(&tx, n).await;
                if n % 10 == 9 {
                    return; // dropped: must not take its neighbours with it
                }
                tx.commit().await.unwrap();
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(count(&db).await, 180);
}

#[tokio::test]
async fn a_backup_is_checked_and_restores() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh(folder.path()).await;
    let tx = db.begin().await.unwrap();
    insert(&tx, 1).await;
    tx.commit().await.unwrap();
    let file = folder.path().join("backup.db");
    backup(&db, &file).await.unwrap();
    verify(&file).await.unwrap();
    let elsewhere = Place::File(folder.path().join("other/medvirk.db"));
    restore(&file, &elsewhere).await.unwrap();
    let other = Database::open(&elsewhere, Durability::Full).await.unwrap();
    assert_eq!(count(&other).await, 1);
    assert!(migrator().pending(&other).await.unwrap().is_empty());

    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    std::fs::write(&file, bytes).unwrap();
    assert!(verify(&file).await.is_err(), "a changed backup must be noticed");
}
