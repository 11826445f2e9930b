//! The municipality's own templates of case papers.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("cases_template")
            .col(pk_uuid("id"))
            .col(string("name"))
            // The name in small letters: two templates of one name could not be told apart.
            .col(string_uniq("known_as"))
            .col(json("layout"))
            .col(integer("version"))
            .col(timestamp_with_time_zone("changed_at"))
            .take();
        manager.create_table(table).await
    }
}
