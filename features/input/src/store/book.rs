//! The code book of a process.

use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

use super::{
    entity::{code as row, note_code},
    json,
    note::guarded,
    read,
};
use crate::{
    model::{coding::CodeId, note::Code},
    text,
};

/// All codes of a process in the order of the book, retired ones too.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn codes(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Code>> {
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .order_by_asc(row::Column::Position)
        .order_by_asc(row::Column::Key)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// Adds a code.
///
/// # Errors
/// Refused at `key` when the book has one with that key.
pub async fn insert_code(tx: &Tx, _permit: &Permit, code: &Code) -> Result<()> {
    let taken = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(code.process)))
        .filter(row::Column::Key.eq(&code.key))
        .one(tx)
        .await?;
    if taken.is_some() {
        return Err(Error::refused_at("key", text::refused_key_taken()));
    }
    let done = row::Entity::insert(to_row(code)?).exec_without_returning(tx).await;
    done.map(|_| ()).map_err(|e| match is_unique_violation(&e) {
        true => Error::refused_at("key", text::refused_key_taken()),
        false => e.into(),
    })
}

/// Writes title, definition, colour and place over the version they were read at.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed the code meanwhile.
pub async fn update_code(tx: &Tx, _permit: &Permit, code: &Code) -> Result<()> {
    let mut changed = to_row(code)?;
    changed.id = sea_orm::ActiveValue::NotSet;
    changed.version = Set(code.version + 1);
    let done = row::Entity::update_many()
        .set(changed)
        .filter(row::Column::Id.eq(Uuid::from(code.id)))
        .filter(row::Column::Version.eq(code.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)
}

/// Takes a code out of use, or back into it. Notes keep it.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed the code meanwhile.
pub async fn retire_code(tx: &Tx, permit: &Permit, code: &Code, is_retired: bool) -> Result<()> {
    update_code(tx, permit, &Code { is_retired, ..code.clone() }).await
}

/// Gives every note of one code another instead and retires the first. Returns how many notes.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed the code meanwhile.
pub async fn merge_codes(tx: &Tx, permit: &Permit, from: &Code, into: CodeId) -> Result<u64> {
    let merged = Code { is_retired: true, merged_into: Some(into), ..from.clone() };
    update_code(tx, permit, &merged).await?;
    let notes = note_code::Entity::find()
        .filter(note_code::Column::Code.eq(Uuid::from(from.id)))
        .all(tx)
        .await?;
    let has: std::collections::BTreeSet<Uuid> = note_code::Entity::find()
        .filter(note_code::Column::Code.eq(Uuid::from(into)))
        .all(tx)
        .await?
        .into_iter()
        .map(|line| line.note)
        .collect();
    note_code::Entity::delete_many()
        .filter(note_code::Column::Code.eq(Uuid::from(from.id)))
        .exec(tx)
        .await?;
    let fresh: Vec<_> = notes
        .iter()
        .filter(|line| !has.contains(&line.note))
        .map(|line| note_code::ActiveModel { note: Set(line.note), code: Set(into.into()) })
        .collect();
    for some in fresh.chunks(1_000) {
        note_code::Entity::insert_many(some.to_vec()).exec_without_returning(tx).await?;
    }
    Ok(notes.len() as u64)
}

fn to_row(code: &Code) -> Result<row::ActiveModel> {
    Ok(row::ActiveModel {
        id: Set(code.id.into()),
        process: Set(code.process.into()),
        key: Set(code.key.clone()),
        title: Set(json(&code.title)?),
        definition: Set(json(&code.definition)?),
        colour: Set(code.colour.clamp(1, 24)),
        position: Set(code.position),
        is_retired: Set(code.is_retired),
        merged_into: Set(code.merged_into.map(Uuid::from)),
        version: Set(code.version),
    })
}

fn from_row(m: row::Model) -> Result<Code> {
    Ok(Code {
        id: m.id.into(),
        process: m.process.into(),
        key: m.key,
        title: read(m.title)?,
        definition: read(m.definition)?,
        colour: m.colour,
        position: m.position,
        is_retired: m.is_retired,
        merged_into: m.merged_into.map(Into::into),
        version: m.version,
    })
}
