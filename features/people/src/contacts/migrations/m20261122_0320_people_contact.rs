//! Contacts, what they took part in, what they agreed to.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [contact(), participation(), consent()] {
            manager.create_table(table).await?;
        }
        for (name, table, column) in [
            ("people_contact_email_key", "people_contact", "email_key"),
            ("people_contact_phone_key", "people_contact", "phone_key"),
            ("people_contact_sort", "people_contact", "sort"),
            ("people_contact_keep_until", "people_contact", "keep_until"),
            ("people_contact_merged_into", "people_contact", "merged_into"),
            ("people_participation_process", "people_participation", "process"),
            ("people_consent_contact", "people_consent", "contact"),
        ] {
            let index = Index::create().name(name).table(table).col(column).to_owned();
            manager.create_index(index).await?;
        }
        let one = Index::create()
            .name("people_participation_one")
            .table("people_participation")
            .col("contact")
            .col("process")
            .col("role")
            .col("about_kind")
            .col("about_id")
            .unique()
            .to_owned();
        manager.create_index(one).await
    }
}

fn contact() -> TableCreateStatement {
    Table::create()
        .table("people_contact")
        .col(pk_uuid("id"))
        .col(text("name"))
        .col(text_null("email"))
        .col(text_null("email_key"))
        .col(text_null("phone"))
        .col(text_null("phone_e164"))
        .col(text_null("phone_key"))
        .col(text_null("address"))
        .col(text("language"))
        .col(text("wants"))
        .col(text("channel"))
        .col(text_null("area"))
        .col(text("source"))
        .col(date_null("keep_until"))
        .col(timestamp_with_time_zone_null("declined_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("erased_at"))
        .col(uuid_null("merged_into"))
        .col(integer("version"))
        .col(text("search"))
        .col(text("sort"))
        .take()
}

fn participation() -> TableCreateStatement {
    Table::create()
        .table("people_participation")
        .col(pk_uuid("id"))
        .col(uuid("contact"))
        .col(uuid("process"))
        .col(text("role"))
        .col(uuid_null("theme"))
        .col(text("about_kind"))
        .col(uuid("about_id"))
        .col(boolean("wants_answer"))
        .col(timestamp_with_time_zone("since"))
        .take()
}

fn consent() -> TableCreateStatement {
    Table::create()
        .table("people_consent")
        .col(pk_uuid("id"))
        .col(uuid("contact"))
        .col(text("language"))
        .col(text("text"))
        .col(timestamp_with_time_zone("given_at"))
        .col(timestamp_with_time_zone_null("withdrawn_at"))
        .take()
}
