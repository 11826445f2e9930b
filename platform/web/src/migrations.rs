//! Tables of the web layer: sessions and rate limits.

use sea_orm_migration::{prelude::*, schema::*};

/// All migrations of this crate.
pub fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(WebTables)]
}

struct WebTables;

impl MigrationName for WebTables {
    fn name(&self) -> &str {
        "m20261122_0002_web_tables"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for WebTables {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let session = Table::create()
            .table("web_session")
            .col(string("token_hash").primary_key())
            .col(uuid("account"))
            .col(boolean("is_verified"))
            .col(timestamp_with_time_zone("began_at"))
            .col(timestamp_with_time_zone("seen_at"))
            .take();
        manager.create_table(session).await?;
        let limit = Table::create()
            .table("web_limit")
            .col(string("key"))
            .col(timestamp_with_time_zone("window_start"))
            .col(integer("taken"))
            .primary_key(Index::create().col("key").col("window_start"))
            .take();
        manager.create_table(limit).await
    }
}
