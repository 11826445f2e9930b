//! What messages are about, messages that reached nobody, and the municipality's own wordings.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [message(), unreached(), wording()] {
            manager.create_table(table).await?;
        }
        let about = Index::create()
            .name("people_message_about")
            .table("people_message")
            .col("about_kind")
            .col("about_id")
            .to_owned();
        manager.create_index(about).await?;
        let cause = Index::create()
            .name("people_unreached_cause")
            .table("people_unreached")
            .col("cause")
            .unique()
            .to_owned();
        manager.create_index(cause).await?;
        let contact = Index::create()
            .name("people_unreached_contact")
            .table("people_unreached")
            .col("contact")
            .to_owned();
        manager.create_index(contact).await
    }
}

fn message() -> TableCreateStatement {
    Table::create()
        .table("people_message")
        .col(pk_uuid("message"))
        .col(text("about_kind"))
        .col(uuid("about_id"))
        .take()
}

fn unreached() -> TableCreateStatement {
    Table::create()
        .table("people_unreached")
        .col(pk_uuid("id"))
        .col(uuid("contact"))
        .col(text("subject"))
        .col(text("text"))
        .col(text("cause"))
        .col(uuid_null("process"))
        .col(text_null("about_kind"))
        .col(uuid_null("about_id"))
        .col(timestamp_with_time_zone("at"))
        .col(timestamp_with_time_zone_null("done_at"))
        .take()
}

fn wording() -> TableCreateStatement {
    Table::create()
        .table("people_wording")
        .col(text("key"))
        .col(text("language"))
        .col(text("subject"))
        .col(text("body"))
        .col(timestamp_with_time_zone("changed_at"))
        .primary_key(Index::create().col("key").col("language"))
        .take()
}
