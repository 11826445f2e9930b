//! What has been published of a process: a picture of the moment it was done, already without what
//! must not be shown, so that a later change cannot leak.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set, prelude::DateTimeUtc,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    entity::{note, publication as row, sentence, source},
    json, read,
};
use crate::model::publication::Publication;

/// What is published of a process, and since when; `None` when nothing is.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn publication(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<(DateTime<Utc>, Publication)>> {
    let found = row::Entity::find_by_id(Uuid::from(process)).one(db).await?;
    found.map(|m| Ok((m.published_at, read(m.data)?))).transpose()
}

/// Since when something of a process is published, without reading what.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn published_at(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<DateTime<Utc>>> {
    let found = row::Entity::find_by_id(Uuid::from(process)).select_only();
    Ok(found.column(row::Column::PublishedAt).into_tuple().one(db).await?)
}

/// Changes whenever something is received, coded, decided or written that a publication shows. Cheap,
/// so that a writer may ask.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn stamp(db: &impl ConnectionTrait, process: ProcessId) -> Result<String> {
    let process = Uuid::from(process);
    let notes: Option<(i64, Option<i64>)> = note::Entity::find()
        .select_only()
        .column_as(note::Column::Id.count(), "n")
        .column_as(note::Column::Version.sum(), "v")
        .filter(note::Column::Process.eq(process))
        .into_tuple()
        .one(db)
        .await?;
    let sources: Option<(i64, Option<i64>, Option<DateTimeUtc>)> = source::Entity::find()
        .select_only()
        .column_as(source::Column::Id.count(), "n")
        .column_as(source::Column::HeadCount.sum(), "v")
        .column_as(source::Column::CorrectedAt.max(), "at")
        .filter(source::Column::Process.eq(process))
        .into_tuple()
        .one(db)
        .await?;
    let sentences: Option<(i64, Option<i64>, Option<DateTimeUtc>)> = sentence::Entity::find()
        .select_only()
        .column_as(sentence::Column::Id.count(), "n")
        .column_as(sentence::Column::Version.sum(), "v")
        .column_as(sentence::Column::ChangedAt.max(), "at")
        .filter(sentence::Column::Process.eq(process))
        .into_tuple()
        .one(db)
        .await?;
    Ok(format!("{notes:?} {sources:?} {sentences:?}"))
}

/// Publishes over what was published before.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn put_publication(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    now: DateTime<Utc>,
    data: &Publication,
) -> Result<()> {
    let line = row::ActiveModel {
        process: Set(process.into()),
        published_at: Set(now),
        data: Set(json(data)?),
    };
    let changed = [row::Column::PublishedAt, row::Column::Data];
    row::Entity::insert(line)
        .on_conflict(OnConflict::column(row::Column::Process).update_columns(changed).to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Takes the publication back.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn withdraw_publication(tx: &Tx, _permit: &Permit, process: ProcessId) -> Result<()> {
    row::Entity::delete_by_id(Uuid::from(process)).exec(tx).await?;
    Ok(())
}
