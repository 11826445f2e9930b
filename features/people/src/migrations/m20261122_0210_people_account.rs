//! Accounts, their roles and their recovery codes.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let account = Table::create()
            .table("people_account")
            .col(pk_uuid("id"))
            .col(string("name"))
            .col(string("email"))
            .col(string_uniq("email_key"))
            .col(string_null("language"))
            .col(string_null("password"))
            .col(uuid_null("factor"))
            .col(uuid_null("factor_asked"))
            .col(big_integer_null("last_step"))
            .col(integer("invitations"))
            .col(timestamp_with_time_zone_null("invited_at"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("signed_in_at"))
            .col(timestamp_with_time_zone_null("closed_at"))
            .col(integer("version"))
            .take();
        manager.create_table(account).await?;
        let grant = Table::create()
            .table("people_grant")
            .col(pk_uuid("id"))
            .col(uuid("account"))
            .col(string("role"))
            .col(uuid_null("process"))
            .take();
        manager.create_table(grant).await?;
        let code = Table::create()
            .table("people_recovery_code")
            .col(pk_uuid("id"))
            .col(uuid("account"))
            .col(string("hash"))
            .col(timestamp_with_time_zone_null("used_at"))
            .take();
        manager.create_table(code).await?;
        for table in ["people_grant", "people_recovery_code"] {
            let name = format!("{table}_account");
            let index = Index::create().name(name).table(table).col("account").to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
