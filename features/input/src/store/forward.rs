//! Where input went from here: cases, decisions, actions and answers report themselves, so that the
//! trace of a note goes on although input knows none of them.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_processes::{ThemeId, Words};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

use super::{entity::forward as row, json, read};
use crate::model::coding::NoteId;

/// One step on the way of input.
#[derive(Clone, Debug, PartialEq)]
pub struct Forward {
    /// The process.
    pub process: ProcessId,
    /// The theme it concerns; `None` for all.
    pub theme: Option<ThemeId>,
    /// The note it concerns; `None` for all of the theme.
    pub note: Option<NoteId>,
    /// What kind of step, `case`, `decision`, `action`, `answer`.
    pub step: String,
    /// The record it stands for.
    pub record: Uuid,
    /// What people call it.
    pub label: Words,
    /// Its staff page.
    pub href: String,
    /// Its public page, when it has one.
    pub public_href: Option<String>,
    /// When it happened.
    pub at: DateTime<Utc>,
}

/// Notes that input went on to something. Again for the same step, record, theme and note changes
/// what it says.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn forward(tx: &Tx, cx: &Cx, _permit: &Permit, step: &Forward) -> Result<()> {
    let mut same = row::Entity::delete_many()
        .filter(row::Column::Process.eq(Uuid::from(step.process)))
        .filter(row::Column::Step.eq(&step.step))
        .filter(row::Column::Record.eq(step.record));
    same = match step.theme {
        Some(theme) => same.filter(row::Column::Theme.eq(Uuid::from(theme))),
        None => same.filter(row::Column::Theme.is_null()),
    };
    same = match step.note {
        Some(note) => same.filter(row::Column::Note.eq(Uuid::from(note))),
        None => same.filter(row::Column::Note.is_null()),
    };
    same.exec(tx).await?;
    let line = row::ActiveModel {
        id: Set(cx.new_id()),
        process: Set(step.process.into()),
        theme: Set(step.theme.map(Uuid::from)),
        note: Set(step.note.map(Uuid::from)),
        step: Set(step.step.clone()),
        record: Set(step.record),
        label: Set(json(&step.label)?),
        href: Set(step.href.clone()),
        public_href: Set(step.public_href.clone()),
        at: Set(step.at),
    };
    row::Entity::insert(line).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes back every step that stands for a record.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn withdraw_forward(tx: &Tx, _permit: &Permit, step: &str, record: Uuid) -> Result<()> {
    row::Entity::delete_many()
        .filter(row::Column::Step.eq(step))
        .filter(row::Column::Record.eq(record))
        .exec(tx)
        .await?;
    Ok(())
}

/// All steps of a process, oldest first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn forwards(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Forward>> {
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .order_by_asc(row::Column::At)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|m| {
            Ok(Forward {
                process: m.process.into(),
                theme: m.theme.map(Into::into),
                note: m.note.map(Into::into),
                step: m.step,
                record: m.record,
                label: read(m.label)?,
                href: m.href,
                public_href: m.public_href,
                at: m.at,
            })
        })
        .collect()
}
