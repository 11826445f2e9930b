//! The day: run sheet, training of secretaries, and the plan of the morning after.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["stormote_program", "stormote_training", "stormote_plan"] {
            let kept = Table::create()
                .table(table)
                .col(pk_uuid("id"))
                .col(json("data"))
                .col(integer("version"))
                .take();
            manager.create_table(kept).await?;
        }
        Ok(())
    }
}
