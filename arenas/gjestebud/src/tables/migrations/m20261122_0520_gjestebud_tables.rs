//! What goes to the host, and what comes back from the table.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let kit = Table::create()
            .table("gjestebud_kit")
            .col(pk_uuid("process"))
            .col(json("data"))
            .col(integer("version"))
            .take();
        manager.create_table(kit).await?;
        let basket = Table::create()
            .table("gjestebud_basket")
            .col(pk_uuid("gjestebud"))
            .col(string("state"))
            .col(timestamp_with_time_zone("changed_at"))
            .take();
        manager.create_table(basket).await?;
        manager.create_table(report()).await?;
        manager.create_table(photo()).await?;
        let device = Table::create()
            .table("gjestebud_device")
            .col(uuid("gjestebud"))
            .col(string("client_id"))
            .col(timestamp_with_time_zone("seen_at"))
            .primary_key(Index::create().col("gjestebud").col("client_id"))
            .take();
        manager.create_table(device).await?;
        for (name, column) in
            [("gjestebud_report_process", "process"), ("gjestebud_report_gjestebud", "gjestebud")]
        {
            let index = Index::create().name(name).table("gjestebud_report").col(column).take();
            manager.create_index(index).await?;
        }
        let sent_once = Index::create()
            .name("gjestebud_report_sent_once")
            .table("gjestebud_report")
            .col("gjestebud")
            .col("client_id")
            .col("content_hash")
            .unique()
            .take();
        manager.create_index(sent_once).await
    }
}

/// `counted_for` is the gjestebud while the report is the one that counts, else empty: the database
/// itself sees to it that a table counts once.
fn report() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_report")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid("gjestebud"))
        .col(uuid_null("counted_for").unique_key().take())
        .col(string("standing"))
        .col(string("client_id"))
        .col(string("content_hash"))
        .col(json("data"))
        .col(json_null("as_sent"))
        .col(json("pictures"))
        .col(json("scans"))
        .col(json("flags"))
        .col(text_null("reason"))
        .col(string("channel"))
        .col(timestamp_with_time_zone("received_at"))
        .col(timestamp_with_time_zone_null("confirmed_at"))
        .col(timestamp_with_time_zone_null("corrected_at"))
        .col(integer("version"))
        .take()
}

fn photo() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_photo")
        .col(uuid("gjestebud"))
        .col(uuid("id"))
        .col(string("file"))
        .col(timestamp_with_time_zone("uploaded_at"))
        .col(boolean("is_kept"))
        .primary_key(Index::create().col("gjestebud").col("id"))
        .take()
}
