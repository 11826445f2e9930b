//! Messages to people and their attachments; the bytes stand apart so that lists do not read them.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(message()).await?;
        manager.create_table(attachment()).await?;
        let index = |name: &'static str, columns: &[&'static str]| {
            let mut index = Index::create().name(name).table("jobs_message").take();
            for column in columns {
                index.col(*column);
            }
            index
        };
        let cause = index("jobs_message_cause", &["cause"]).unique().take();
        manager.create_index(cause).await?;
        manager.create_index(index("jobs_message_due", &["state", "due_at"])).await?;
        manager.create_index(index("jobs_message_process", &["process"])).await?;
        manager.create_index(index("jobs_message_about", &["about_kind", "about_id"])).await
    }
}

fn message() -> TableCreateStatement {
    Table::create()
        .table("jobs_message")
        .col(pk_uuid("id"))
        .col(text("channel"))
        .col(text("state"))
        .col(text("recipient"))
        .col(text("to_name"))
        .col(text("language"))
        .col(text("subject"))
        .col(text("text"))
        .col(text_null("html"))
        .col(text_null("unsubscribe"))
        .col(text("cause"))
        .col(uuid_null("process"))
        .col(text_null("about_kind"))
        .col(uuid_null("about_id"))
        .col(timestamp_with_time_zone("due_at"))
        .col(integer("attempts"))
        .col(text_null("trouble"))
        .col(text_null("error"))
        .col(text("search"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("done_at"))
        .take()
}

fn attachment() -> TableCreateStatement {
    Table::create()
        .table("jobs_attachment")
        .col(uuid("message"))
        .col(integer("position"))
        .col(text("name"))
        .col(text("mime"))
        .col(integer("size"))
        .col(blob("bytes"))
        .primary_key(Index::create().col("message").col("position"))
        .take()
}
