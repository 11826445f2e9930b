//! What has been published of a process: a picture of the moment it was done, already without what
//! must not be shown, so that a later change cannot leak.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect, Set, sea_query::OnConflict};
use uuid::Uuid;

use super::{entity::publication as row, json, read};
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
