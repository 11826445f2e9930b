//! How a process went, as those who ran it see it.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("cases_evaluation")
            .col(uuid("process").primary_key())
            .col(json("evaluation"))
            .col(integer("version"))
            .col(timestamp_with_time_zone("changed_at"))
            .take();
        manager.create_table(table).await
    }
}
