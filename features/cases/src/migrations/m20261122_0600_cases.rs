//! Cases, decisions, actions, answers and whom they went to. What people write in a paper is one JSON value, so that one
//! version covers it all; every version is kept.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [case(), version(), decision(), action(), answer(), answered(), delivery()] {
            manager.create_table(table).await?;
        }
        // A process leads to one case; two people who begin at once must not make two.
        let mut one_case = Index::create();
        one_case.name("cases_case_process").table("cases_case").col("process").unique();
        manager.create_index(one_case).await?;
        for (name, table, column) in [
            ("cases_action_case", "cases_action", "case_id"),
            ("cases_delivery_process", "cases_delivery", "process"),
            ("cases_delivery_contact", "cases_delivery", "contact"),
        ] {
            let index = Index::create().name(name).table(table).col(column).to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn case() -> TableCreateStatement {
    Table::create()
        .table("cases_case")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(string("state"))
        .col(json("head"))
        .col(json("content"))
        .col(integer("version"))
        .col(timestamp_with_time_zone("changed_at"))
        .take()
}

fn version() -> TableCreateStatement {
    Table::create()
        .table("cases_version")
        .col(uuid("case_id"))
        .col(integer("version"))
        .col(json("head"))
        .col(json("content"))
        .col(string("actor"))
        .col(timestamp_with_time_zone("saved_at"))
        .primary_key(Index::create().col("case_id").col("version"))
        .take()
}

fn decision() -> TableCreateStatement {
    Table::create()
        .table("cases_decision")
        .col(uuid("case_id").primary_key())
        .col(json("decision"))
        .col(timestamp_with_time_zone("entered_at"))
        .col(integer("version"))
        .take()
}

fn action() -> TableCreateStatement {
    Table::create()
        .table("cases_action")
        .col(pk_uuid("id"))
        .col(uuid("case_id"))
        .col(string("code"))
        .col(integer("point"))
        .col(text("text"))
        .col(string("owner"))
        .col(date_null("due"))
        .col(date_null("new_due"))
        .col(text("reason"))
        .col(string("state"))
        .col(string("plan"))
        .col(big_integer_null("budget"))
        .col(json("themes"))
        .col(integer("version"))
        .take()
}

fn answer() -> TableCreateStatement {
    Table::create()
        .table("cases_answer")
        .col(uuid("process"))
        .col(uuid("theme"))
        .col(json("texts"))
        .col(integer("version"))
        .primary_key(Index::create().col("process").col("theme"))
        .take()
}

fn answered() -> TableCreateStatement {
    Table::create()
        .table("cases_answered")
        .col(uuid("process").primary_key())
        .col(timestamp_with_time_zone("at"))
        .col(string("actor"))
        .take()
}

/// Whom the answer went to and how. Without names and addresses; the person is a reference that is
/// taken out when the person is erased, so that the count stays.
fn delivery() -> TableCreateStatement {
    Table::create()
        .table("cases_delivery")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(uuid_null("contact"))
        .col(string("channel"))
        .col(string("language"))
        .col(json("themes"))
        .col(timestamp_with_time_zone("at"))
        .take()
}
