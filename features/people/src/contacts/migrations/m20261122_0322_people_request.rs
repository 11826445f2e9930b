//! Requests about one's own data, and feedback from visitors.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(request()).await?;
        manager.create_table(feedback()).await?;
        let contact = Index::create()
            .name("people_request_contact")
            .table("people_request")
            .col("contact")
            .to_owned();
        manager.create_index(contact).await
    }
}

fn request() -> TableCreateStatement {
    Table::create()
        .table("people_request")
        .col(pk_uuid("id"))
        .col(uuid("contact"))
        .col(text("kind"))
        .col(date("received_on"))
        .col(date("due_on"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(text_null("done_by"))
        .take()
}

fn feedback() -> TableCreateStatement {
    Table::create()
        .table("people_feedback")
        .col(pk_uuid("id"))
        .col(text("topic"))
        .col(text("page"))
        .col(text("text"))
        .col(text("reply_to"))
        .col(text("language"))
        .col(timestamp_with_time_zone("received_at"))
        .col(date("due_on"))
        .col(text_null("answer"))
        .col(timestamp_with_time_zone_null("done_at"))
        .take()
}
