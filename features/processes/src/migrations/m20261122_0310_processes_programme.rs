//! The planning programme (pbl § 4-1) of a process.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table =
            Table::alter().table("processes_process").add_column(json_null("programme")).to_owned();
        manager.alter_table(table).await
    }
}
