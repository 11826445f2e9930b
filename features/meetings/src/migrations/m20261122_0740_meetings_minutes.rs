//! Minutes, their versions, the remarks on them and what was added after approval.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let minutes = Table::create()
            .table("meetings_minutes")
            .col(pk_uuid("id"))
            .col(uuid_uniq("meeting"))
            .col(string("state"))
            .col(json("content"))
            .col(json("follow_ups"))
            .col(date_null("remarks_until"))
            .col(timestamp_with_time_zone_null("approved_at"))
            .col(integer("version"))
            .take();
        let version = Table::create()
            .table("meetings_minutes_version")
            .col(pk_uuid("id"))
            .col(uuid("minutes"))
            .col(integer("number"))
            .col(json("content"))
            .col(timestamp_with_time_zone("saved_at"))
            .col(string("actor"))
            .take();
        let remark = Table::create()
            .table("meetings_minutes_remark")
            .col(pk_uuid("id"))
            .col(uuid("minutes"))
            .col(text("by"))
            .col(text("text"))
            .col(timestamp_with_time_zone("sent_at"))
            .col(boolean_null("is_accepted"))
            .col(text("answer"))
            .take();
        let addition = Table::create()
            .table("meetings_minutes_addition")
            .col(pk_uuid("id"))
            .col(uuid("minutes"))
            .col(text("text"))
            .col(timestamp_with_time_zone("added_at"))
            .col(string("actor"))
            .take();
        for table in [minutes, version, remark, addition] {
            manager.create_table(table).await?;
        }
        let versions = Index::create()
            .name("meetings_minutes_version_number")
            .table("meetings_minutes_version")
            .col("minutes")
            .col("number")
            .unique()
            .take();
        manager.create_index(versions).await?;
        for table in ["meetings_minutes_remark", "meetings_minutes_addition"] {
            let index =
                Index::create().name(format!("{table}_of")).table(table).col("minutes").take();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
