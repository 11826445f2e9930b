//! Years of dialogue meetings.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let series = Table::create()
            .table("dialogue_series")
            .col(pk_uuid("id"))
            .col(uuid("process"))
            .col(integer("year"))
            .col(json("plan"))
            .col(integer("version"))
            .take();
        manager.create_table(series).await?;
        let index = Index::create()
            .name("dialogue_series_year")
            .table("dialogue_series")
            .col("process")
            .col("year")
            .unique()
            .take();
        manager.create_index(index).await
    }
}
