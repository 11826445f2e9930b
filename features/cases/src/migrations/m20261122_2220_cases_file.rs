//! Files that people attach to a case; their bytes lie among the files of the site.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("cases_file")
            .col(pk_uuid("id"))
            .col(uuid("case_id"))
            .col(string("name"))
            .col(string("kind"))
            .col(big_integer("bytes"))
            .col(string("sum"))
            .col(string("claim"))
            .col(timestamp_with_time_zone("added_at"))
            .take();
        manager.create_table(table).await?;
        let mut index = Index::create();
        index.name("cases_file_case").table("cases_file").col("case_id");
        manager.create_index(index).await
    }
}
