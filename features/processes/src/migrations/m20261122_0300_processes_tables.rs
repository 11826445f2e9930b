//! Plans, processes with their parts, and population figures. Texts of the municipality are JSON maps
//! from language to text.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [plan(), governs(), process(), focus_area(), theme(), question()] {
            manager.create_table(table).await?;
        }
        for table in [phase(), target_group(), population()] {
            manager.create_table(table).await?;
        }
        for index in [
            unique("processes_process_slug", "processes_process", &["slug"]),
            unique("processes_focus_area_code", "processes_focus_area", &["process", "code"]),
            unique("processes_theme_code", "processes_theme", &["process", "code"]),
            unique("processes_phase_code", "processes_phase", &["process", "code"]),
            unique("processes_question_code", "processes_question", &["process", "code"]),
            plain("processes_question_theme", "processes_question", "theme"),
            plain("processes_target_group_process", "processes_target_group", "process"),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn unique(name: &str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table(table).unique().to_owned();
    for column in columns {
        index.col(*column);
    }
    index
}

fn plain(name: &str, table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create().name(name).table(table).col(column).to_owned()
}

fn plan() -> TableCreateStatement {
    Table::create()
        .table("processes_plan")
        .col(pk_uuid("id"))
        .col(json("title"))
        .col(string("kind"))
        .col(integer_null("horizon"))
        .col(uuid_null("parent"))
        .col(integer("version"))
        .take()
}

fn governs() -> TableCreateStatement {
    Table::create()
        .table("processes_plan_governs")
        .col(uuid("plan"))
        .col(uuid("governed"))
        .primary_key(Index::create().col("plan").col("governed"))
        .take()
}

fn process() -> TableCreateStatement {
    Table::create()
        .table("processes_process")
        .col(pk_uuid("id"))
        .col(string("slug"))
        .col(uuid("plan"))
        .col(json("title"))
        .col(json("short_title"))
        .col(json("summary"))
        .col(string("stage"))
        .col(string("language"))
        .col(json("settings"))
        .col(json("promise"))
        .col(json("promise_translations"))
        .col(text("reached_youth"))
        .col(text("reached_adaptation"))
        .col(text_null("without_sami_reason"))
        .col(string("archive_case"))
        .col(string("archive_code"))
        .col(uuid_null("copied_from"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(integer("version"))
        .take()
}

fn focus_area() -> TableCreateStatement {
    Table::create()
        .table("processes_focus_area")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(string("code"))
        .col(json("title"))
        .col(string("responsible_name"))
        .col(string("responsible_role"))
        .col(string("responsible_email"))
        .col(integer("position"))
        .col(integer("version"))
        .take()
}

fn theme() -> TableCreateStatement {
    Table::create()
        .table("processes_theme")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid("focus_area"))
        .col(string("code"))
        .col(json("title"))
        .col(json("intro"))
        .col(json("criteria_note"))
        .col(integer("planned_gjestebud"))
        .col(integer("position"))
        .col(integer("version"))
        .take()
}

fn question() -> TableCreateStatement {
    Table::create()
        .table("processes_question")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid("theme"))
        .col(string("code"))
        .col(json("text"))
        .col(integer("position"))
        .take()
}

fn phase() -> TableCreateStatement {
    Table::create()
        .table("processes_phase")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(string("code"))
        .col(json("name"))
        .col(date("from_day"))
        .col(date("to_day"))
        .col(string_null("body"))
        .col(string_null("hearing"))
        .col(date_null("report_deadline"))
        .col(integer("version"))
        .take()
}

fn target_group() -> TableCreateStatement {
    Table::create()
        .table("processes_target_group")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(json("name"))
        .col(json("aim"))
        .col(json("how"))
        .col(text("reached"))
        .col(integer("position"))
        .col(integer("version"))
        .take()
}

/// One row per kind of source: figures for the whole municipality, and figures per area.
fn population() -> TableCreateStatement {
    Table::create()
        .table("processes_population")
        .col(string("kind").primary_key())
        .col(json("data"))
        .col(string("file_name"))
        .col(timestamp_with_time_zone("imported_at"))
        .take()
}
