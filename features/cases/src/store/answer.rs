//! Answers per theme.

use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_processes::{ThemeId, Words};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::Expr};
use serde::{Deserialize, Serialize};

use super::changed_meanwhile;
use crate::model::answer::Answer;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub process: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub theme: Uuid,
        pub texts: Json,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

#[derive(Serialize, Deserialize)]
struct Texts {
    you_said: Words,
    decided: Words,
    we_do: Words,
    we_do_not: Words,
    because: Words,
}

/// The answers of a process.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn answers(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Answer>> {
    let rows = row::Entity::find().filter(row::Column::Process.eq(process.0)).all(db).await?;
    rows.into_iter().map(from_row).collect()
}

/// The answer about one theme, if somebody has begun it.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn answer(
    db: &impl ConnectionTrait,
    process: ProcessId,
    theme: ThemeId,
) -> Result<Option<Answer>> {
    let found = row::Entity::find_by_id((process.0, theme.0)).one(db).await?;
    found.map(from_row).transpose()
}

/// Writes an answer over the version it was read at; version 0 adds it.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`] when somebody changed it meanwhile.
pub async fn put_answer(tx: &Tx, _permit: &Permit, answer: &Answer) -> Result<()> {
    let texts = serde_json::to_value(Texts {
        you_said: answer.you_said.clone(),
        decided: answer.decided.clone(),
        we_do: answer.we_do.clone(),
        we_do_not: answer.we_do_not.clone(),
        because: answer.because.clone(),
    })?;
    if answer.version == 0 {
        let active = row::ActiveModel {
            process: Set(answer.process.0),
            theme: Set(answer.theme.0),
            texts: Set(texts),
            version: Set(1),
        };
        let done = row::Entity::insert(active).exec_without_returning(tx).await;
        return match done {
            Ok(_) => Ok(()),
            Err(e) if is_unique_violation(&e) => Err(changed_meanwhile()),
            Err(e) => Err(e.into()),
        };
    }
    let written = row::Entity::update_many()
        .col_expr(row::Column::Texts, Expr::value(texts))
        .col_expr(row::Column::Version, Expr::value(answer.version + 1))
        .filter(row::Column::Process.eq(answer.process.0))
        .filter(row::Column::Theme.eq(answer.theme.0))
        .filter(row::Column::Version.eq(answer.version))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 { Err(changed_meanwhile()) } else { Ok(()) }
}

fn from_row(row: row::Model) -> Result<Answer> {
    let texts: Texts = serde_json::from_value(row.texts)?;
    Ok(Answer {
        process: ProcessId(row.process),
        theme: ThemeId(row.theme),
        you_said: texts.you_said,
        decided: texts.decided,
        we_do: texts.we_do,
        we_do_not: texts.we_do_not,
        because: texts.because,
        version: row.version,
    })
}
