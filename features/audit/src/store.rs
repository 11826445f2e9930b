//! The table of lines.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::{Tx, contains_pattern};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
    sea_query::{Expr, ExprTrait, Func, LikeExpr},
};
use serde_json::Value;
use uuid::Uuid;

mod line {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_line")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub at: DateTimeUtc,
        pub actor: String,
        pub action: String,
        pub process: Option<Uuid>,
        pub subject_kind: String,
        pub subject: Uuid,
        pub detail: Json,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// Who: kind and id.
    pub actor: String,
    /// What: the permitted action.
    pub action: String,
    /// To what kind of record.
    pub subject_kind: String,
    /// To which record.
    pub subject: Uuid,
    /// Figures and ids that explain it.
    pub detail: Value,
}

impl From<line::Model> for Line {
    fn from(m: line::Model) -> Self {
        Line {
            at: m.at,
            actor: m.actor,
            action: m.action,
            subject_kind: m.subject_kind,
            subject: m.subject,
            detail: m.detail,
        }
    }
}

/// Writes down that `permit` was used on a record. `detail` must hold no personal data: the line
/// outlives the erasure of the person.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn record(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (subject_kind, subject): (&str, Uuid),
    detail: Value,
) -> Result<()> {
    record_many(tx, cx, permit, subject_kind, vec![(subject, detail)]).await
}

/// Writes down that `permit` was used on many records of a kind, each with its detail.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn record_many(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    subject_kind: &str,
    subjects: Vec<(Uuid, Value)>,
) -> Result<()> {
    if subjects.is_empty() {
        return Ok(());
    }
    let rows = subjects.into_iter().map(|(subject, detail)| line::ActiveModel {
        id: Set(cx.new_id()),
        at: Set(cx.now()),
        actor: Set(permit.actor().reference()),
        action: Set(permit.action().0.to_owned()),
        process: Set(permit.process().map(Uuid::from)),
        subject_kind: Set(subject_kind.to_owned()),
        subject: Set(subject),
        detail: Set(detail),
    });
    line::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// The history of one record, newest first; at most 200 lines.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn of_subject(db: &impl ConnectionTrait, subject: Uuid) -> Result<Vec<Line>> {
    let lines = line::Entity::find()
        .filter(line::Column::Subject.eq(subject))
        .order_by_desc(line::Column::At)
        .limit(200)
        .all(db)
        .await?;
    Ok(lines.into_iter().map(Line::from).collect())
}

/// A page of the whole history, newest first, and how many lines there are in all.
pub(crate) async fn list(
    db: &impl ConnectionTrait,
    search: &str,
    offset: u64,
    limit: u64,
) -> Result<(Vec<Line>, u64)> {
    let like = |column: line::Column| {
        let pattern = LikeExpr::new(contains_pattern(search)).escape('\\');
        Expr::expr(Func::lower(Expr::col(column))).like(pattern)
    };
    let mut found =
        line::Entity::find().order_by_desc(line::Column::At).order_by_desc(line::Column::Id);
    if !search.is_empty() {
        let either = Condition::any()
            .add(like(line::Column::Action))
            .add(like(line::Column::Actor))
            .add(like(line::Column::SubjectKind));
        found = found.filter(either);
    }
    let total = found.clone().count(db).await?;
    let lines = found.offset(offset).limit(limit).all(db).await?;
    Ok((lines.into_iter().map(Line::from).collect(), total))
}
