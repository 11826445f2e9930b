//! What the phones at the door said.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let act = Table::create()
            .table("meetings_act")
            .col(pk_uuid("id"))
            .col(uuid("meeting"))
            .col(uuid("sign_up"))
            .col(timestamp_with_time_zone("at"))
            .col(integer("came"))
            .take();
        manager.create_table(act).await?;
        let index = Index::create()
            .name("meetings_act_sign_up")
            .table("meetings_act")
            .col("sign_up")
            .col("at")
            .take();
        manager.create_index(index).await
    }
}
