//! Receipts of the archive, each with the file it came in. The same file is kept once.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("cases_receipt")
            .col(pk_uuid("id"))
            .col(uuid("case_id"))
            .col(json("receipt"))
            .col(text("file"))
            .col(string("sum"))
            .col(timestamp_with_time_zone("at"))
            .take();
        manager.create_table(table).await?;
        let mut index = Index::create();
        index.name("cases_receipt_once").table("cases_receipt").col("case_id").col("sum").unique();
        manager.create_index(index).await
    }
}
