//! Sources with what was said, code book, coding with its undo log, summaries, publication, and where
//! input went from here.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            source(),
            note(),
            note_code(),
            note_version(),
            code(),
            step(),
            second(),
            sentence(),
            sentence_note(),
            publication(),
            forward(),
            allowed(),
        ];
        for table in tables {
            manager.create_table(table).await?;
        }
        for index in [
            index("input_source_record", "input_source", &["kind", "record"], true),
            index("input_source_process", "input_source", &["process"], false),
            index("input_note_code_in_process", "input_note", &["process", "code"], true),
            index("input_note_source", "input_note", &["source"], false),
            index("input_note_theme", "input_note", &["theme"], false),
            index("input_note_code_code", "input_note_code", &["code"], false),
            index("input_note_version_note", "input_note_version", &["note"], false),
            index("input_code_key", "input_code", &["process", "key"], true),
            index("input_step_process", "input_step", &["process", "coder", "seq"], false),
            index("input_second_note", "input_second", &["note", "coder"], true),
            index("input_second_process", "input_second", &["process"], false),
            index("input_sentence_process", "input_sentence", &["process", "theme"], false),
            index("input_sentence_note_note", "input_sentence_note", &["note"], false),
            index("input_forward_process", "input_forward", &["process"], false),
            index("input_allowed_word", "input_allowed", &["process", "word"], true),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn index(
    name: &str,
    table: &'static str,
    columns: &[&'static str],
    unique: bool,
) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table(table).to_owned();
    for column in columns {
        index.col(*column);
    }
    if unique {
        index.unique();
    }
    index
}

fn source() -> TableCreateStatement {
    Table::create()
        .table("input_source")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid("theme"))
        .col(string("kind"))
        .col(uuid("record"))
        .col(string("code"))
        .col(string("label"))
        .col(string("href"))
        .col(string("language"))
        .col(string("channel"))
        .col(date_null("held_on"))
        .col(timestamp_with_time_zone("received_at"))
        .col(string_null("area"))
        .col(integer("head_count"))
        .col(integer_null("first_time"))
        .col(json("genders"))
        .col(json("age_bands"))
        .col(timestamp_with_time_zone_null("confirmed_at"))
        .col(timestamp_with_time_zone_null("corrected_at"))
        .take()
}

fn note() -> TableCreateStatement {
    Table::create()
        .table("input_note")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid("theme"))
        .col(uuid("source"))
        .col(string("kind"))
        .col(string("code"))
        .col(uuid_null("question"))
        .col(integer("position"))
        .col(text("text"))
        .col(text("search"))
        .col(string("said_by"))
        .col(string_null("file"))
        .col(string("language"))
        .col(json("origin"))
        .col(json("replaced_by"))
        .col(boolean("is_active"))
        .col(boolean("is_minority"))
        .col(text_null("reason"))
        .col(string("moderation"))
        .col(json("findings"))
        .col(text_null("published_text"))
        .col(text_null("shield_reason"))
        .col(string_null("decided_by"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(string_null("coder"))
        .col(boolean("is_changed"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("version"))
        .take()
}

fn note_code() -> TableCreateStatement {
    Table::create()
        .table("input_note_code")
        .col(uuid("note"))
        .col(uuid("code"))
        .primary_key(Index::create().col("note").col("code"))
        .take()
}

fn note_version() -> TableCreateStatement {
    Table::create()
        .table("input_note_version")
        .col(pk_uuid("id"))
        .col(uuid("note"))
        .col(text("text"))
        .col(timestamp_with_time_zone("replaced_at"))
        .col(string("replaced_by"))
        .take()
}

fn code() -> TableCreateStatement {
    Table::create()
        .table("input_code")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(string("key"))
        .col(json("title"))
        .col(json("definition"))
        .col(integer("colour"))
        .col(integer("position"))
        .col(boolean("is_retired"))
        .col(uuid_null("merged_into"))
        .col(integer("version"))
        .take()
}

fn step() -> TableCreateStatement {
    Table::create()
        .table("input_step")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(string("coder"))
        .col(string("coder_name"))
        .col(big_integer("seq"))
        .col(timestamp_with_time_zone("at"))
        .col(string("kind"))
        .col(json("notes"))
        .col(json("before"))
        .col(json("after"))
        .col(timestamp_with_time_zone_null("undone_at"))
        .take()
}

fn second() -> TableCreateStatement {
    Table::create()
        .table("input_second")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid("note"))
        .col(string("coder"))
        .col(string("coder_name"))
        .col(json("codes"))
        .col(boolean("is_minority"))
        .col(timestamp_with_time_zone("at"))
        .take()
}

fn sentence() -> TableCreateStatement {
    Table::create()
        .table("input_sentence")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid("theme"))
        .col(string("part"))
        .col(integer("position"))
        .col(json("text"))
        .col(timestamp_with_time_zone("changed_at"))
        .col(integer("version"))
        .take()
}

fn sentence_note() -> TableCreateStatement {
    Table::create()
        .table("input_sentence_note")
        .col(uuid("sentence"))
        .col(uuid("note"))
        .primary_key(Index::create().col("sentence").col("note"))
        .take()
}

fn publication() -> TableCreateStatement {
    Table::create()
        .table("input_publication")
        .col(pk_uuid("process"))
        .col(timestamp_with_time_zone("published_at"))
        .col(json("data"))
        .take()
}

fn forward() -> TableCreateStatement {
    Table::create()
        .table("input_forward")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid_null("theme"))
        .col(uuid_null("note"))
        .col(string("step"))
        .col(uuid("record"))
        .col(json("label"))
        .col(string("href"))
        .col(string_null("public_href"))
        .col(timestamp_with_time_zone("at"))
        .take()
}

fn allowed() -> TableCreateStatement {
    Table::create()
        .table("input_allowed")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(string("word"))
        .take()
}
