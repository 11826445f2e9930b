//! A second coder's codes, given without seeing the first's; kept apart from the codes that count.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

use super::{coding::Coder, entity::second as row, json, read};
use crate::model::{
    coding::{CodeId, NoteId},
    note::Note,
};

/// What a second coder gave one note.
#[derive(Clone, Debug, PartialEq)]
pub struct SecondCoding {
    /// The note.
    pub note: NoteId,
    /// Who.
    pub coder: Coder,
    /// Their codes; none is an answer too.
    pub codes: BTreeSet<CodeId>,
    /// Whether they saw a minority view.
    pub is_minority: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// All second codings of a process, one per note and coder.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn second_codings(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Vec<SecondCoding>> {
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .order_by_asc(row::Column::Coder)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|m| {
            Ok(SecondCoding {
                note: m.note.into(),
                coder: Coder { key: m.coder, name: m.coder_name },
                codes: read(m.codes)?,
                is_minority: m.is_minority,
                at: m.at,
            })
        })
        .collect()
}

/// Writes what a second coder gives a note, over what they gave before.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn put_second(
    tx: &Tx,
    cx: &Cx,
    _permit: &Permit,
    coder: &Coder,
    note: &Note,
    codes: &BTreeSet<CodeId>,
    is_minority: bool,
) -> Result<()> {
    row::Entity::delete_many()
        .filter(row::Column::Note.eq(Uuid::from(note.id)))
        .filter(row::Column::Coder.eq(&coder.key))
        .exec(tx)
        .await?;
    let line = row::ActiveModel {
        id: Set(cx.new_id()),
        process: Set(note.process.into()),
        note: Set(note.id.into()),
        coder: Set(coder.key.clone()),
        coder_name: Set(coder.name.clone()),
        codes: Set(json(codes)?),
        is_minority: Set(is_minority),
        at: Set(cx.now()),
    };
    row::Entity::insert(line).exec_without_returning(tx).await?;
    Ok(())
}
