//! Requests by people about what we know of them (GDPR articles 15 and 17), with the date an answer
//! is due. The line outlives the person: it holds no name.

use chrono::{DateTime, Months, NaiveDate, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, sea_query::Expr,
};

use super::super::ContactId;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "people_request")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contact: Uuid,
        pub kind: String,
        pub received_on: Date,
        pub due_on: Date,
        pub done_at: Option<DateTimeUtc>,
        pub done_by: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{Column, Entity, Model};

/// What somebody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::contacts) enum Kind {
    /// To see everything.
    Access,
    /// To be forgotten.
    Erasure,
}

impl Kind {
    pub(in crate::contacts) const ALL: [Kind; 2] = [Kind::Access, Kind::Erasure];

    pub(in crate::contacts) const fn code(self) -> &'static str {
        match self {
            Kind::Access => "access",
            Kind::Erasure => "erasure",
        }
    }

    pub(in crate::contacts) fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// One request.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::contacts) struct Request {
    pub contact: ContactId,
    pub kind: Kind,
    pub received_on: NaiveDate,
    pub due_on: NaiveDate,
    pub done_at: Option<DateTime<Utc>>,
}

impl From<Model> for Request {
    fn from(m: Model) -> Self {
        Request {
            contact: ContactId(m.contact),
            kind: Kind::from_code(&m.kind).unwrap_or(Kind::Access),
            received_on: m.received_on,
            due_on: m.due_on,
            done_at: m.done_at,
        }
    }
}

/// Notes a request. An answer is due in a month (GDPR article 12, 3).
pub(in crate::contacts) async fn receive(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    contact: ContactId,
    kind: Kind,
    received_on: NaiveDate,
) -> Result<()> {
    let row = row::ActiveModel {
        id: Set(cx.new_id()),
        contact: Set(contact.0),
        kind: Set(kind.code().to_owned()),
        received_on: Set(received_on),
        due_on: Set(received_on.checked_add_months(Months::new(1)).unwrap_or(received_on)),
        done_at: Set(None),
        done_by: Set(None),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Notes that what somebody asked for has been done. Without a request it is noted as asked for and
/// done today, so that the log is whole.
pub(in crate::contacts) async fn answer(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    contact: ContactId,
    kind: Kind,
) -> Result<()> {
    let open = || {
        Entity::find()
            .filter(Column::Contact.eq(contact.0))
            .filter(Column::Kind.eq(kind.code()))
            .filter(Column::DoneAt.is_null())
    };
    if open().count(tx).await? == 0 {
        receive(tx, permit, cx, contact, kind, cx.today()).await?;
    }
    Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(cx.now()))
        .col_expr(Column::DoneBy, Expr::value(permit.actor().reference()))
        .filter(Column::Contact.eq(contact.0))
        .filter(Column::Kind.eq(kind.code()))
        .filter(Column::DoneAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// All requests, those to be answered first, by due date.
pub(in crate::contacts) async fn list(
    db: &impl ConnectionTrait,
    offset: u64,
    limit: u64,
) -> Result<(Vec<Request>, u64)> {
    let total = Entity::find().count(db).await?;
    let rows = Entity::find()
        .order_by_desc(Column::DoneAt.is_null())
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .offset(offset)
        .limit(limit);
    Ok((rows.all(db).await?.into_iter().map(Request::from).collect(), total))
}

/// The requests of one person.
pub(in crate::contacts) async fn of(
    db: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Vec<Request>> {
    let rows = Entity::find().filter(Column::Contact.eq(contact.0)).order_by_asc(Column::Id);
    Ok(rows.all(db).await?.into_iter().map(Request::from).collect())
}

/// How many requests wait, and when the first is due.
pub(in crate::contacts) async fn waiting(
    db: &impl ConnectionTrait,
) -> Result<(u64, Option<NaiveDate>)> {
    let open = Entity::find().filter(Column::DoneAt.is_null());
    let first = open.clone().order_by_asc(Column::DueOn).one(db).await?;
    Ok((open.count(db).await?, first.map(|r| r.due_on)))
}

/// Gives the requests of `gone` to `kept`.
pub(in crate::contacts) async fn hand_over(
    tx: &Tx,
    _permit: &Permit,
    gone: ContactId,
    kept: ContactId,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Contact, Expr::value(kept.0))
        .filter(Column::Contact.eq(gone.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets requests that were answered before `before`.
pub(in crate::contacts) async fn forget_older(
    tx: &Tx,
    _permit: &Permit,
    before: DateTime<Utc>,
) -> Result<u64> {
    let old = Entity::delete_many().filter(Column::DoneAt.lt(before)).exec(tx).await?;
    Ok(old.rows_affected)
}
