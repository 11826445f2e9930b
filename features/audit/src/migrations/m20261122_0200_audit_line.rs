//! One line per action.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let line = Table::create()
            .table("audit_line")
            .col(pk_uuid("id"))
            .col(timestamp_with_time_zone("at"))
            .col(string("actor"))
            .col(string("action"))
            .col(uuid_null("process"))
            .col(string("subject_kind"))
            .col(uuid("subject"))
            .col(json("detail"))
            .take();
        manager.create_table(line).await?;
        let index = |name: &str, column: &'static str| {
            Index::create().name(name).table("audit_line").col(column).to_owned()
        };
        manager.create_index(index("audit_line_subject", "subject")).await?;
        manager.create_index(index("audit_line_at", "at")).await
    }
}
