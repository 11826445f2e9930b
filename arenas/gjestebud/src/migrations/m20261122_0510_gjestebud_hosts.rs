//! Call, applications, imports, pairs that are two people, criteria and draws.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [call(), application(), import(), two_people(), criteria(), draw()] {
            manager.create_table(table).await?;
        }
        let index = |name: &str, table: &'static str, column: &'static str| {
            Index::create().name(name).table(table).col(column).take()
        };
        let (application, draw) = ("gjestebud_application", "gjestebud_draw");
        manager
            .create_index(index("gjestebud_application_contact", application, "contact"))
            .await?;
        let mut number = index("gjestebud_application_reference", application, "process");
        manager.create_index(number.col("reference").unique().take()).await?;
        manager.create_index(index("gjestebud_draw_process", draw, "process")).await
    }
}

fn call() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_call")
        .col(pk_uuid("process"))
        .col(date("opens"))
        .col(date("closes"))
        .col(json("intro"))
        .col(integer("minimum_age"))
        .col(json("questions"))
        .col(date_null("draw_on"))
        .col(json("seed_source"))
        .col(integer("version"))
        .take()
}

fn application() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_application")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid("contact"))
        .col(string("reference"))
        .col(string("state"))
        .col(uuid_null("merged_into"))
        .col(string_uniq("once"))
        .col(string("language"))
        .col(json("data"))
        .col(json("extra"))
        .col(json("exclusions"))
        .col(timestamp_with_time_zone("received_at"))
        .col(timestamp_with_time_zone("entered_at"))
        .col(timestamp_with_time_zone_null("erased_at"))
        .col(integer("version"))
        .take()
}

fn import() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_import")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(string("file_name"))
        .col(string("file_hash"))
        .col(json("sheet"))
        .col(json("chosen"))
        .col(timestamp_with_time_zone("at"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(json("counts"))
        .take()
}

fn two_people() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_two_people")
        .col(uuid("first"))
        .col(uuid("second"))
        .col(timestamp_with_time_zone("at"))
        .primary_key(Index::create().col("first").col("second"))
        .take()
}

fn criteria() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_criteria")
        // A theme, or the process itself for the quotas of the whole round.
        .col(pk_uuid("scope"))
        .col(uuid("process"))
        .col(integer_null("seats"))
        .col(json("quotas"))
        .col(integer("version"))
        .take()
}

fn draw() -> TableCreateStatement {
    Table::create()
        .table("gjestebud_draw")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        // The process while the draw stands, empty once it is cancelled: one draw stands at a time.
        .col(uuid_null("stands_for").unique_key())
        .col(string("seed"))
        .col(json("seed_source"))
        .col(timestamp_with_time_zone("at"))
        .col(json("lot"))
        .col(json("outcome"))
        .col(json("declined"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .col(timestamp_with_time_zone_null("cancelled_at"))
        .col(text_null("cancelled_because"))
        .take()
}
