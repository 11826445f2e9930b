//! Which line of the agenda a remark on minutes is about, and which version of the text its author read.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [text_null("item"), integer_null("version")] {
            let change = Table::alter().table("meetings_minutes_remark").add_column(column).take();
            manager.alter_table(change).await?;
        }
        Ok(())
    }
}
