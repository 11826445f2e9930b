//! Evaluations, one per process.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::Expr};

use super::changed_meanwhile;
use crate::model::evaluation::Evaluation;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_evaluation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub process: Uuid,
        pub evaluation: Json,
        pub version: i32,
        pub changed_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The evaluation of a process, if somebody has written one.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn evaluation(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<Evaluation>> {
    let found = row::Entity::find_by_id(process.0).one(db).await?;
    let read = |row: row::Model| {
        let told: Evaluation = serde_json::from_value(row.evaluation)?;
        Ok(Evaluation { version: row.version, ..told })
    };
    found.map(read).transpose()
}

/// Writes an evaluation over the version it was read at; version 0 adds it.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`] when somebody changed it meanwhile.
pub async fn put_evaluation(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    process: ProcessId,
    evaluation: &Evaluation,
) -> Result<()> {
    let told = serde_json::to_value(evaluation)?;
    if evaluation.version == 0 {
        let active = row::ActiveModel {
            process: Set(process.0),
            evaluation: Set(told),
            version: Set(1),
            changed_at: Set(now),
        };
        return match row::Entity::insert(active).exec_without_returning(tx).await {
            Ok(_) => Ok(()),
            Err(e) if is_unique_violation(&e) => Err(changed_meanwhile()),
            Err(e) => Err(e.into()),
        };
    }
    let written = row::Entity::update_many()
        .col_expr(row::Column::Evaluation, Expr::value(told))
        .col_expr(row::Column::Version, Expr::value(evaluation.version + 1))
        .col_expr(row::Column::ChangedAt, Expr::value(now))
        .filter(row::Column::Process.eq(process.0))
        .filter(row::Column::Version.eq(evaluation.version))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 { Err(changed_meanwhile()) } else { Ok(()) }
}
