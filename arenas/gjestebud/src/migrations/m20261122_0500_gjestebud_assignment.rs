//! One theme at one host's table.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let assignment = Table::create()
            .table("gjestebud_gjestebud")
            .col(pk_uuid("id"))
            .col(uuid("process"))
            .col(uuid("theme"))
            .col(string("code"))
            .col(uuid("application"))
            .col(uuid("contact"))
            .col(string("state"))
            .col(date_null("planned_date"))
            .col(time_null("planned_time"))
            .col(string_null("place_kind"))
            .col(string_null("pick_up_point"))
            .col(timestamp_with_time_zone("assigned_at"))
            .col(timestamp_with_time_zone_null("confirmed_at"))
            .col(timestamp_with_time_zone_null("withdrawn_at"))
            .col(integer("version"))
            .take();
        manager.create_table(assignment).await?;
        for (name, column) in [
            ("gjestebud_gjestebud_process", "process"),
            ("gjestebud_gjestebud_application", "application"),
            ("gjestebud_gjestebud_contact", "contact"),
        ] {
            let index = Index::create().name(name).table("gjestebud_gjestebud").col(column).take();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
