//! Which message is about which record of which slice, and messages that reached nobody.

use chrono::{DateTime, Utc};
use medvirk_jobs::outbox::{self, Entry};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_slice::Cx;
use medvirk_store::{Database, Tx};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, TryInsertResult,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::super::{Contact, ContactId, Letter, Sent};

/// What every message of ours is about in the outbox.
pub(in crate::contacts) const CONTACT: &str = "contact";

mod link {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "people_message")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub message: Uuid,
        pub about_kind: String,
        pub about_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

mod unreached {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "people_unreached")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contact: Uuid,
        pub subject: String,
        pub text: String,
        /// Unique, as in the outbox.
        pub cause: String,
        pub process: Option<Uuid>,
        pub about_kind: Option<String>,
        pub about_id: Option<Uuid>,
        pub at: DateTimeUtc,
        pub done_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A message that reached nobody.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::contacts) struct Unreached {
    pub id: Uuid,
    pub contact: ContactId,
    pub at: DateTime<Utc>,
    pub letter: Letter,
}

impl From<unreached::Model> for Unreached {
    fn from(m: unreached::Model) -> Self {
        Unreached {
            id: m.id,
            contact: ContactId(m.contact),
            at: m.at,
            letter: Letter {
                subject: m.subject,
                text: m.text,
                cause: m.cause,
                process: m.process.map(ProcessId),
                about: m.about_kind.zip(m.about_id),
                attachments: Vec::new(),
                not_before: None,
            },
        }
    }
}

/// Notes what a message is about.
pub(in crate::contacts) async fn note(
    tx: &Tx,
    _permit: &Permit,
    message: Uuid,
    about: Option<(String, Uuid)>,
) -> Result<()> {
    let Some((kind, id)) = about else { return Ok(()) };
    let row = link::ActiveModel { message: Set(message), about_kind: Set(kind), about_id: Set(id) };
    link::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// The messages about a record of any slice, newest first; at most 200.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn about(db: &Database, (kind, id): (&str, Uuid)) -> Result<Vec<Entry>> {
    let ids: Vec<Uuid> = link::Entity::find()
        .select_only()
        .column(link::Column::Message)
        .filter(link::Column::AboutKind.eq(kind))
        .filter(link::Column::AboutId.eq(id))
        .order_by_desc(link::Column::Message)
        .limit(200)
        .into_tuple()
        .all(db.reader())
        .await?;
    let mut entries = Vec::with_capacity(ids.len());
    for id in ids {
        entries.push(outbox::get(db, id).await?.entry);
    }
    Ok(entries)
}

/// Keeps a message that nothing could carry, once for each cause.
pub(in crate::contacts) async fn set_aside(
    tx: &Tx,
    cx: &Cx,
    _permit: &Permit,
    to: &Contact,
    letter: &Letter,
) -> Result<Sent> {
    if to.erased_at.is_some() {
        return Ok(Sent::Unreachable);
    }
    let (about_kind, about_id) = letter.about.clone().unzip();
    let row = unreached::ActiveModel {
        id: Set(cx.new_id()),
        contact: Set(to.id.0),
        subject: Set(letter.subject.clone()),
        text: Set(letter.text.clone()),
        cause: Set(letter.cause.clone()),
        process: Set(letter.process.map(Uuid::from)),
        about_kind: Set(about_kind),
        about_id: Set(about_id),
        at: Set(cx.now()),
        done_at: Set(None),
    };
    let once = OnConflict::column(unreached::Column::Cause).do_nothing().to_owned();
    let insert = unreached::Entity::insert(row).on_conflict(once);
    match insert.try_insert().exec_without_returning(tx).await? {
        TryInsertResult::Inserted(1) => Ok(Sent::Unreachable),
        _ => Ok(Sent::Already),
    }
}

/// Messages that reached nobody and wait for somebody to find a way, oldest first.
pub(in crate::contacts) async fn waiting(
    db: &impl ConnectionTrait,
    offset: u64,
    limit: u64,
) -> Result<(Vec<Unreached>, u64)> {
    let found = unreached::Entity::find().filter(unreached::Column::DoneAt.is_null());
    let total = found.clone().count(db).await?;
    let rows = found.order_by_asc(unreached::Column::Id).offset(offset).limit(limit);
    Ok((rows.all(db).await?.into_iter().map(Unreached::from).collect(), total))
}

/// One of them.
pub(in crate::contacts) async fn one_waiting(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Unreached> {
    let row = unreached::Entity::find_by_id(id).one(db).await?.filter(|r| r.done_at.is_none());
    row.map(Unreached::from).ok_or(Error::NotFound)
}

/// All that wait for one person.
pub(in crate::contacts) async fn waiting_for(
    db: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Vec<Unreached>> {
    let rows = unreached::Entity::find()
        .filter(unreached::Column::Contact.eq(contact.0))
        .filter(unreached::Column::DoneAt.is_null())
        .order_by_asc(unreached::Column::Id);
    Ok(rows.all(db).await?.into_iter().map(Unreached::from).collect())
}

/// Takes a message off the list: it has been sent, or told in another way.
pub(in crate::contacts) async fn done(tx: &Tx, _permit: &Permit, cx: &Cx, id: Uuid) -> Result<()> {
    unreached::Entity::update_many()
        .col_expr(unreached::Column::DoneAt, Expr::value(cx.now()))
        .filter(unreached::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Gives the messages that reached nobody from `gone` to `kept`.
pub(in crate::contacts) async fn hand_over(
    tx: &Tx,
    _permit: &Permit,
    gone: ContactId,
    kept: ContactId,
) -> Result<()> {
    unreached::Entity::update_many()
        .col_expr(unreached::Column::Contact, Expr::value(kept.0))
        .filter(unreached::Column::Contact.eq(gone.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Blanks everything that was written to one person. Returns how many messages that were.
pub(in crate::contacts) async fn forget(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    contact: ContactId,
) -> Result<u64> {
    let sent = outbox::forget(tx, (CONTACT, contact.0), cx.now()).await?;
    let set_aside = unreached::Entity::update_many()
        .col_expr(unreached::Column::Subject, Expr::value(""))
        .col_expr(unreached::Column::Text, Expr::value(""))
        .col_expr(unreached::Column::DoneAt, Expr::value(cx.now()))
        .filter(unreached::Column::Contact.eq(contact.0))
        .filter(unreached::Column::Text.ne(""))
        .exec(tx)
        .await?;
    Ok(sent + set_aside.rows_affected)
}
