//! Where the owner of an action is reminded, and where the plan that carries it is read.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for mut column in [string("owner_email"), text("plan_link")] {
            let change = Table::alter().table("cases_action").add_column(column.default("")).take();
            manager.alter_table(change).await?;
        }
        Ok(())
    }
}
