//! Tables of the plug itself: settings of the site and personal links.

use sea_orm_migration::{prelude::*, schema::*};

/// All migrations of this crate.
pub fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(SiteTables)]
}

struct SiteTables;

impl MigrationName for SiteTables {
    fn name(&self) -> &str {
        "m20261122_0001_site_tables"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for SiteTables {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let setting = Table::create()
            .table("site_setting")
            .col(string("key").primary_key())
            .col(json("value"))
            .col(timestamp_with_time_zone("changed_at"))
            .take();
        manager.create_table(setting).await?;
        let link = Table::create()
            .table("site_link")
            .col(string("token_hash").primary_key())
            .col(string("kind"))
            .col(uuid("record"))
            .col(integer("generation"))
            .col(timestamp_with_time_zone("issued_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("withdrawn_at"))
            .take();
        manager.create_table(link).await?;
        manager
            .create_index(
                Index::create()
                    .name("site_link_record")
                    .table("site_link")
                    .col("kind")
                    .col("record")
                    .to_owned(),
            )
            .await
    }
}
