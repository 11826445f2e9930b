//! Themes with their questions.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    count,
    entity::{question, theme as row},
    guarded, json, read,
};
use crate::model::process::{FocusAreaId, Question, QuestionId, Theme, ThemeId};

/// The themes of a process with their questions, in order.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn themes(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Theme>> {
    themes_of(db, &[process]).await
}

/// The themes of several processes with their questions, in order.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn themes_of(db: &impl ConnectionTrait, processes: &[ProcessId]) -> Result<Vec<Theme>> {
    let ids: Vec<Uuid> = processes.iter().map(|id| id.0).collect();
    let rows = row::Entity::find()
        .filter(row::Column::Process.is_in(ids.clone()))
        .order_by_asc(row::Column::Process)
        .order_by_asc(row::Column::Position)
        .order_by_asc(row::Column::Code)
        .all(db)
        .await?;
    let questions = question::Entity::find()
        .filter(question::Column::Process.is_in(ids))
        .order_by_asc(question::Column::Position)
        .all(db)
        .await?;
    let mut by_theme: BTreeMap<Uuid, Vec<Question>> = BTreeMap::new();
    for q in questions {
        by_theme.entry(q.theme).or_default().push(question_from_row(q)?);
    }
    rows.into_iter()
        .map(|m| {
            let questions = by_theme.remove(&m.id).unwrap_or_default();
            from_row(m, questions)
        })
        .collect()
}

/// One theme with its questions.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn theme(db: &impl ConnectionTrait, id: ThemeId) -> Result<Theme> {
    let found = row::Entity::find_by_id(Uuid::from(id)).one(db).await?.ok_or(Error::NotFound)?;
    let questions = question::Entity::find()
        .filter(question::Column::Theme.eq(found.id))
        .order_by_asc(question::Column::Position)
        .all(db)
        .await?;
    from_row(found, questions.into_iter().map(question_from_row).collect::<Result<_>>()?)
}

/// Adds a theme with its questions.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert_theme(tx: &Tx, _permit: &Permit, theme: &Theme) -> Result<()> {
    let mut active = to_row(theme)?;
    active.version = Set(1);
    row::Entity::insert(active).exec_without_returning(tx).await?;
    put_questions(tx, theme).await
}

/// Writes a theme over the version it was read at; questions it no longer has are removed.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub async fn update_theme(tx: &Tx, _permit: &Permit, theme: &Theme) -> Result<()> {
    let mut active = to_row(theme)?;
    active.id = NotSet;
    active.version = Set(theme.version + 1);
    let done = row::Entity::update_many()
        .set(active)
        .filter(row::Column::Id.eq(Uuid::from(theme.id)))
        .filter(row::Column::Version.eq(theme.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)?;
    let kept: Vec<Uuid> = theme.questions.iter().map(|q| q.id.into()).collect();
    question::Entity::delete_many()
        .filter(question::Column::Theme.eq(Uuid::from(theme.id)))
        .filter(question::Column::Id.is_not_in(kept))
        .exec(tx)
        .await?;
    put_questions(tx, theme).await
}

/// Removes a theme and its questions.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn delete_theme(tx: &Tx, _permit: &Permit, id: ThemeId) -> Result<()> {
    let id = Uuid::from(id);
    question::Entity::delete_many().filter(question::Column::Theme.eq(id)).exec(tx).await?;
    row::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

async fn put_questions(tx: &Tx, theme: &Theme) -> Result<()> {
    let mut rows = Vec::new();
    for (position, q) in (0i32..).zip(&theme.questions) {
        rows.push(question::ActiveModel {
            id: Set(q.id.into()),
            process: Set(theme.process.into()),
            theme: Set(theme.id.into()),
            code: Set(q.code.clone()),
            text: Set(json(&q.text)?),
            position: Set(position),
        });
    }
    if rows.is_empty() {
        return Ok(());
    }
    question::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::column(question::Column::Id)
                .update_columns([question::Column::Text, question::Column::Position])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

fn to_row(theme: &Theme) -> Result<row::ActiveModel> {
    Ok(row::ActiveModel {
        id: Set(theme.id.into()),
        process: Set(theme.process.into()),
        focus_area: Set(theme.focus_area.into()),
        code: Set(theme.code.clone()),
        title: Set(json(&theme.title)?),
        intro: Set(json(&theme.intro)?),
        criteria_note: Set(json(&theme.criteria_note)?),
        planned_gjestebud: Set(i32::try_from(theme.planned_gjestebud)?),
        position: Set(theme.position),
        version: Set(theme.version),
    })
}

fn from_row(m: row::Model, questions: Vec<Question>) -> Result<Theme> {
    Ok(Theme {
        id: ThemeId(m.id),
        process: ProcessId(m.process),
        focus_area: FocusAreaId(m.focus_area),
        code: m.code,
        title: read(m.title)?,
        intro: read(m.intro)?,
        criteria_note: read(m.criteria_note)?,
        planned_gjestebud: count(m.planned_gjestebud),
        position: m.position,
        questions,
        version: m.version,
    })
}

fn question_from_row(m: question::Model) -> Result<Question> {
    Ok(Question { id: QuestionId(m.id), code: m.code, text: read(m.text)?, position: m.position })
}
