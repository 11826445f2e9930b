//! Meetings, their places, those who signed up, and what happened to each sign-up.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [meeting(), places(), sign_up(), key(), event()] {
            manager.create_table(table).await?;
        }
        let index = |name: &str, table: &'static str, columns: &[&'static str]| {
            let mut index = Index::create().name(name).table(table).take();
            for column in columns {
                index.col(*column);
            }
            index
        };
        let sign_up = "meetings_sign_up";
        for made in [
            index("meetings_meeting_process", "meetings_meeting", &["process"]),
            index("meetings_meeting_starts_at", "meetings_meeting", &["starts_at"]),
            index("meetings_sign_up_number", sign_up, &["meeting", "number"]).unique().take(),
            index("meetings_sign_up_waiting", sign_up, &["meeting", "state", "arrived_at"]),
            index("meetings_sign_up_contact", sign_up, &["contact"]),
            index("meetings_sign_up_has_needs", sign_up, &["has_needs"]),
            index("meetings_key_sign_up", "meetings_key", &["sign_up"]),
            index("meetings_event_sign_up", "meetings_event", &["sign_up"]),
            index("meetings_event_meeting", "meetings_event", &["meeting", "at"]),
        ] {
            manager.create_index(made).await?;
        }
        Ok(())
    }
}

fn meeting() -> TableCreateStatement {
    Table::create()
        .table("meetings_meeting")
        .col(pk_uuid("id"))
        .col(uuid("process"))
        .col(string("kind"))
        .col(string_uniq("slug"))
        .col(string("state"))
        .col(json("title"))
        .col(timestamp_with_time_zone("starts_at"))
        .col(timestamp_with_time_zone("ends_at"))
        .col(json("plan"))
        .col(integer("sequence"))
        .col(integer("version"))
        .take()
}

/// Written under a lock by whoever gives places. The checks are the last guard: whatever the program
/// does, the database gives no place twice.
fn places() -> TableCreateStatement {
    let within = Expr::col("capacity").is_null().or(Expr::col("taken").lte(Expr::col("capacity")));
    let of_all =
        Expr::col("taken_outside").gte(0).and(Expr::col("taken").gte(Expr::col("taken_outside")));
    Table::create()
        .table("meetings_places")
        .col(pk_uuid("meeting"))
        .col(integer_null("capacity"))
        .col(integer("reserved"))
        .col(integer("taken"))
        .col(integer("taken_outside"))
        .col(integer("last_number"))
        .check(within)
        .check(of_all)
        .take()
}

fn sign_up() -> TableCreateStatement {
    Table::create()
        .table("meetings_sign_up")
        .col(pk_uuid("id"))
        .col(uuid("meeting"))
        .col(integer("number"))
        .col(string("state"))
        .col(integer("size"))
        .col(json("children"))
        .col(boolean("is_outside"))
        .col(text("name"))
        .col(text_null("email"))
        .col(text_null("phone"))
        .col(string("language"))
        .col(string("wants"))
        .col(string("channel"))
        .col(timestamp_with_time_zone("arrived_at"))
        .col(timestamp_with_time_zone("entered_at"))
        .col(uuid_null("contact"))
        .col(json("answers"))
        .col(json("sensitive"))
        .col(boolean("has_needs"))
        .col(text("note"))
        .col(timestamp_with_time_zone_null("offer_until"))
        .col(timestamp_with_time_zone_null("cancelled_at"))
        .col(timestamp_with_time_zone_null("checked_in_at"))
        .col(integer("came"))
        .col(uuid_null("duplicate_of"))
        // What the sign-up is made from; the same again is the same sign-up.
        .col(string_uniq("once"))
        .col(timestamp_with_time_zone_null("erased_at"))
        .col(integer("version"))
        .take()
}

/// One person has one place: the keys of those who are signed up.
fn key() -> TableCreateStatement {
    Table::create()
        .table("meetings_key")
        .col(uuid("meeting"))
        .col(text("key"))
        .col(uuid("sign_up"))
        .primary_key(Index::create().col("meeting").col("key"))
        .take()
}

fn event() -> TableCreateStatement {
    Table::create()
        .table("meetings_event")
        .col(pk_uuid("id"))
        .col(uuid("meeting"))
        .col(uuid("sign_up"))
        .col(timestamp_with_time_zone("at"))
        .col(string("what"))
        .take()
}
