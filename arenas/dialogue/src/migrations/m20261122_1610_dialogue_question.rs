//! What user councils ask before a meeting.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let question = Table::create()
            .table("dialogue_question")
            .col(pk_uuid("id"))
            .col(uuid("planned"))
            .col(text("asker"))
            .col(text("question"))
            .col(timestamp_with_time_zone("sent_at"))
            .col(boolean_null("is_taken_up"))
            .col(text("answer"))
            .take();
        manager.create_table(question).await?;
        let index = Index::create()
            .name("dialogue_question_planned")
            .table("dialogue_question")
            .col("planned")
            .take();
        manager.create_index(index).await
    }
}
