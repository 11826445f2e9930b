//! The list, its calls and pairs, what was decided about the meeting, the checklist, the groups, and
//! files on their way in.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(invitee()).await?;
        let call = Table::create()
            .table("stormote_call")
            .col(pk_uuid("id"))
            .col(uuid("meeting"))
            .col(uuid("invitee"))
            .col(timestamp_with_time_zone("at"))
            .col(string("called_by"))
            .col(string("outcome"))
            .col(text("note"))
            .col(date_null("next_on"))
            .take();
        manager.create_table(call).await?;
        let pair = Table::create()
            .table("stormote_pair")
            .col(uuid("first"))
            .col(uuid("second"))
            .col(uuid("meeting"))
            .col(string("wish"))
            .primary_key(Index::create().col("first").col("second"))
            .take();
        manager.create_table(pair).await?;
        let task = Table::create()
            .table("stormote_task")
            .col(pk_uuid("id"))
            .col(uuid("meeting"))
            .col(integer("place"))
            .col(text("what"))
            .col(string("owner"))
            .col(date_null("due"))
            .col(timestamp_with_time_zone_null("done_at"))
            .take();
        manager.create_table(task).await?;
        for (table, key) in [
            ("stormote_setup", uuid("id").primary_key().take()),
            ("stormote_seating", uuid("id").primary_key().take()),
            ("stormote_template", string("id").primary_key().take()),
        ] {
            let kept = Table::create()
                .table(table)
                .col(key)
                .col(json("data"))
                .col(integer("version"))
                .take();
            manager.create_table(kept).await?;
        }
        let import = Table::create()
            .table("stormote_import")
            .col(pk_uuid("id"))
            .col(uuid("meeting"))
            .col(string("file_name"))
            .col(json("sheet"))
            .col(json("chosen"))
            .col(timestamp_with_time_zone("at"))
            .take();
        manager.create_table(import).await?;
        for (name, table, column) in [
            ("stormote_invitee_meeting", "stormote_invitee", "meeting"),
            ("stormote_invitee_contact", "stormote_invitee", "contact"),
            ("stormote_call_meeting", "stormote_call", "meeting"),
            ("stormote_call_invitee", "stormote_call", "invitee"),
            ("stormote_pair_meeting", "stormote_pair", "meeting"),
            ("stormote_task_meeting", "stormote_task", "meeting"),
        ] {
            let index = Index::create().name(name).table(table).col(column).take();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn invitee() -> TableCreateStatement {
    Table::create()
        .table("stormote_invitee")
        .col(pk_uuid("id"))
        .col(uuid("meeting"))
        .col(uuid_null("contact"))
        .col(string("name"))
        .col(string("reference"))
        .col(string("kind"))
        .col(json("about"))
        .col(string("letter"))
        .col(timestamp_with_time_zone_null("invited_at"))
        .col(timestamp_with_time_zone_null("reminded_at"))
        .col(string("answer"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .col(integer("calls"))
        .col(string_null("last_outcome"))
        .col(date_null("next_call_on"))
        .col(uuid_null("sign_up"))
        .col(text("needs"))
        .col(text("note"))
        .col(integer("version"))
        .take()
}
