//! One row per entry.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let entry = Table::create()
            .table("example_entry")
            .col(pk_uuid("id"))
            .col(uuid("process"))
            .col(string("title"))
            .col(timestamp_with_time_zone("added_at"))
            .take();
        manager.create_table(entry).await?;
        let index = Index::create()
            .name("example_entry_process")
            .table("example_entry")
            .col("process")
            .to_owned();
        manager.create_index(index).await
    }
}
