//! Templates, the booklets of a meeting, its groups, what they write and how it is gathered.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let setup = Table::create()
            .table("workbooks_setup")
            .col(pk_uuid("meeting"))
            .col(string("code"))
            .col(uuid_null("theme"))
            .col(integer("version"))
            .take();
        let template = Table::create()
            .table("workbooks_template")
            .col(pk_uuid("id"))
            .col(integer("position"))
            .col(json("data"))
            .col(integer("version"))
            .take();
        let booklet = Table::create()
            .table("workbooks_booklet")
            .col(pk_uuid("id"))
            .col(uuid("meeting"))
            .col(string("code"))
            .col(integer("position"))
            .col(json("data"))
            .col(integer("version"))
            .take();
        let group = Table::create()
            .table("workbooks_group")
            .col(pk_uuid("id"))
            .col(uuid("meeting"))
            .col(boolean("is_after"))
            .col(integer("number"))
            .col(text("name"))
            .col(text("secretary"))
            .col(uuid_null("contact"))
            .col(integer("people"))
            .col(integer("version"))
            .take();
        for table in [setup, template, booklet, group] {
            manager.create_table(table).await?;
        }
        for table in written() {
            manager.create_table(table).await?;
        }
        let unique = [
            ("workbooks_booklet_code", "workbooks_booklet", vec!["meeting", "code"]),
            ("workbooks_group_number", "workbooks_group", vec!["meeting", "is_after", "number"]),
        ];
        for (name, table, columns) in unique {
            let mut index = Index::create();
            index.name(name).table(table).unique();
            for column in columns {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        let trends = Index::create()
            .name("workbooks_trend_of_meeting")
            .table("workbooks_trend")
            .col("meeting")
            .take();
        manager.create_index(trends).await
    }
}

/// What groups write and what becomes of it.
fn written() -> [TableCreateStatement; 5] {
    let of_group = |key: &str| {
        let mut index = Index::create();
        index.col("group_id").col(key.to_owned()).primary();
        index
    };
    let cell = Table::create()
        .table("workbooks_cell")
        .col(uuid("group_id"))
        .col(string("key"))
        .col(text("value"))
        .col(integer("version"))
        .col(string("writer"))
        .col(integer("others"))
        .col(json("rivals"))
        .col(timestamp_with_time_zone("at"))
        .primary_key(&mut of_group("key"))
        .take();
    let entry = Table::create()
        .table("workbooks_entry")
        .col(uuid("group_id"))
        .col(uuid("id"))
        .col(string("key"))
        .col(text("value"))
        .col(integer("version"))
        .col(string("writer"))
        .col(string("outcome"))
        .col(timestamp_with_time_zone("at"))
        .primary_key(&mut of_group("id"))
        .take();
    let photo = Table::create()
        .table("workbooks_photo")
        .col(uuid("group_id"))
        .col(uuid("id"))
        .col(string("key"))
        .col(string("file"))
        .col(timestamp_with_time_zone("at"))
        .col(boolean("is_removed"))
        .primary_key(&mut of_group("id"))
        .take();
    let trend = Table::create()
        .table("workbooks_trend")
        .col(pk_uuid("id"))
        .col(uuid("meeting"))
        .col(text("title"))
        .col(integer("position"))
        .col(boolean("is_shown"))
        .take();
    let card = Table::create()
        .table("workbooks_card")
        .col(uuid("group_id"))
        .col(string("key"))
        .col(uuid("trend"))
        .primary_key(&mut of_group("key"))
        .take();
    [cell, entry, photo, trend, card]
}
