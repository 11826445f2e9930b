//! What visitors tell us: something that cannot be used, or something else. No account needed; how
//! to reach them is up to them.

use chrono::{DateTime, Days, NaiveDate, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, sea_query::Expr,
};
use uuid::Uuid;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "people_feedback")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub topic: String,
        pub page: String,
        pub text: String,
        pub reply_to: String,
        pub language: String,
        pub received_at: DateTimeUtc,
        pub due_on: Date,
        pub answer: Option<String>,
        pub done_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(in crate::contacts) use row::Model as Feedback;
use row::{Column, Entity};

/// Days until an answer is due.
const DAYS: u64 = 14;

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::contacts) enum Topic {
    /// Something that cannot be seen, read or used.
    Accessibility,
    /// What we keep about people.
    Privacy,
    /// Anything else.
    Other,
}

impl Topic {
    pub(in crate::contacts) const ALL: [Topic; 3] =
        [Topic::Accessibility, Topic::Privacy, Topic::Other];

    pub(in crate::contacts) const fn code(self) -> &'static str {
        match self {
            Topic::Accessibility => "accessibility",
            Topic::Privacy => "privacy",
            Topic::Other => "other",
        }
    }

    pub(in crate::contacts) fn from_code(code: &str) -> Option<Topic> {
        Topic::ALL.into_iter().find(|t| t.code() == code)
    }
}

/// What somebody tells.
pub(in crate::contacts) struct NewFeedback {
    pub topic: Topic,
    pub page: String,
    pub text: String,
    pub reply_to: String,
}

/// Keeps it. Returns when an answer is due.
pub(in crate::contacts) async fn receive(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    new: NewFeedback,
) -> Result<(Uuid, NaiveDate)> {
    let due_on = cx.today().checked_add_days(Days::new(DAYS)).unwrap_or(cx.today());
    let id: Uuid = cx.new_id();
    let row = row::ActiveModel {
        id: Set(id),
        topic: Set(new.topic.code().to_owned()),
        page: Set(new.page),
        text: Set(new.text),
        reply_to: Set(new.reply_to),
        language: Set(cx.language().code().to_owned()),
        received_at: Set(cx.now()),
        due_on: Set(due_on),
        answer: Set(None),
        done_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok((id, due_on))
}

/// What has been told, what is to be answered first; `state` is `open`, `done` or empty.
pub(in crate::contacts) async fn list(
    db: &impl ConnectionTrait,
    state: &str,
    offset: u64,
    limit: u64,
) -> Result<(Vec<Feedback>, u64)> {
    let mut found = Entity::find();
    found = match state {
        "open" => found.filter(Column::DoneAt.is_null()),
        "done" => found.filter(Column::DoneAt.is_not_null()),
        _ => found,
    };
    let total = found.clone().count(db).await?;
    let rows = found
        .order_by_desc(Column::DoneAt.is_null())
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .offset(offset)
        .limit(limit);
    Ok((rows.all(db).await?, total))
}

/// One of them.
pub(in crate::contacts) async fn get(db: &impl ConnectionTrait, id: Uuid) -> Result<Feedback> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Notes what was answered or done about it.
pub(in crate::contacts) async fn answer(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    id: Uuid,
    answer: String,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Answer, Expr::value(Some(answer)))
        .col_expr(Column::DoneAt, Expr::value(cx.now()))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// How many wait, and when the first is due.
pub(in crate::contacts) async fn waiting(
    db: &impl ConnectionTrait,
) -> Result<(u64, Option<NaiveDate>)> {
    let open = Entity::find().filter(Column::DoneAt.is_null());
    let first = open.clone().order_by_asc(Column::DueOn).one(db).await?;
    Ok((open.count(db).await?, first.map(|f| f.due_on)))
}

/// Takes away how to reach those who told us something that was answered before `before`.
pub(in crate::contacts) async fn forget_older(
    tx: &Tx,
    _permit: &Permit,
    before: DateTime<Utc>,
) -> Result<u64> {
    let old = Entity::delete_many().filter(Column::DoneAt.lt(before)).exec(tx).await?;
    Ok(old.rows_affected)
}
