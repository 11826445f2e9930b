//! Lotteries: the numbered, equally likely results that are made public before the draw.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(lottery()).await?;
        manager.create_table(tickets()).await?;
        let index = |column: &'static str| {
            let name = format!("gjestebud_lottery_{column}");
            Index::create().name(name).table("gjestebud_lottery").col(column).take()
        };
        manager.create_index(index("process")).await?;
        manager.create_index(index("draw")).await
    }
}

fn lottery() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_lottery")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        // The process while it counts, empty once it does not: one lottery counts at a time.
        .col(uuid_null("stands_for").unique_key())
        .col(string("state"))
        .col(string("method"))
        .col(string("origin"))
        .col(json("source"))
        .col(json("lot"))
        .col(string("fingerprint"))
        .col(string("hash"))
        .col(text_null("record"))
        .col(text_null("chances"))
        .col(boolean("is_open"))
        .col(uuid_null("draw"))
        .col(timestamp_with_time_zone("begun_at"))
        .col(timestamp_with_time_zone_null("announced_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(text_null("ended_because"))
        .take()
}

fn tickets() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_lottery_tickets")
        .col(pk_uuid("lottery"))
        .col(json("tickets"))
        .take()
}
