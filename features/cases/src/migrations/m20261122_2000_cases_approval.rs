//! Who was asked to look at a paper, and what they said.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("cases_approval")
            .col(uuid("case_id").primary_key())
            .col(string("asked_by"))
            .col(string("asked_name"))
            .col(timestamp_with_time_zone("asked_at"))
            .col(string("state"))
            .col(string("by_name"))
            .col(text("remark"))
            .take();
        manager.create_table(table).await
    }
}
