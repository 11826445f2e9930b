//! Who is sent the minutes of a meeting.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let reader = Table::create()
            .table("meetings_minutes_reader")
            .col(pk_uuid("id"))
            .col(uuid("meeting"))
            .col(uuid("contact"))
            .take();
        manager.create_table(reader).await?;
        let index = Index::create()
            .name("meetings_minutes_reader_once")
            .table("meetings_minutes_reader")
            .col("meeting")
            .col("contact")
            .unique()
            .take();
        manager.create_index(index).await
    }
}
