//! Jobs that wait or were given up; a finished job leaves no row.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("jobs_job")
            .col(pk_uuid("id"))
            .col(text("kind"))
            .col(json("payload"))
            .col(text_null("open_key"))
            .col(text("state"))
            .col(timestamp_with_time_zone("due_at"))
            .col(text_null("node"))
            .col(integer("attempt"))
            .col(integer("lease"))
            .col(boolean("again"))
            .col(text_null("error"))
            .col(timestamp_with_time_zone("created_at"))
            .take();
        manager.create_table(table).await?;
        let key = Index::create()
            .name("jobs_job_open_key")
            .table("jobs_job")
            .col("open_key")
            .unique()
            .take();
        manager.create_index(key).await?;
        let due = Index::create()
            .name("jobs_job_due")
            .table("jobs_job")
            .col("state")
            .col("due_at")
            .take();
        manager.create_index(due).await
    }
}
