//! Why a meeting's answers do not become input, when somebody has decided so.

use sea_orm_migration::{prelude::*, schema::text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let unused = text("unused").default("").take();
        let change = Table::alter().table("workbooks_setup").add_column(unused).take();
        manager.alter_table(change).await
    }
}
