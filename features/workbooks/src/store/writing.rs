//! What groups write: cells as they stand, the history of every write, and photos.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::entity::{cell as row, entry, photo as photo_row};
use crate::model::{Answers, Cell, GroupId, Outcome, Photo, Write};

/// Everything a group has written.
pub(crate) async fn answers(db: &impl ConnectionTrait, id: GroupId) -> Result<Answers> {
    Ok(answers_of(db, &[id]).await?.remove(&id).unwrap_or_default())
}

/// Everything these groups have written.
pub(crate) async fn answers_of(
    db: &impl ConnectionTrait,
    ids: &[GroupId],
) -> Result<BTreeMap<GroupId, Answers>> {
    let wanted = || ids.iter().map(|id| id.0);
    let mut all: BTreeMap<GroupId, Answers> = BTreeMap::new();
    let cells = row::Entity::find().filter(row::Column::GroupId.is_in(wanted())).all(db).await?;
    for m in cells {
        let cell = Cell {
            value: m.value,
            version: m.version,
            writer: m.writer,
            others: m.others,
            rivals: serde_json::from_value(m.rivals)?,
            at: Some(m.at),
        };
        all.entry(GroupId(m.group_id)).or_default().cells.insert(m.key, cell);
    }
    let photos = photo_row::Entity::find()
        .filter(photo_row::Column::GroupId.is_in(wanted()))
        .filter(photo_row::Column::IsRemoved.eq(false))
        .order_by_asc(photo_row::Column::At)
        .order_by_asc(photo_row::Column::Id)
        .all(db)
        .await?;
    for m in photos {
        let photo = Photo { id: m.id, key: m.key, file: m.file };
        all.entry(GroupId(m.group_id)).or_default().photos.push(photo);
    }
    Ok(all)
}

/// Keeps a cell as it stands now.
pub(crate) async fn put_cell(
    tx: &Tx,
    _permit: &Permit,
    id: GroupId,
    key: &str,
    cell: &Cell,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = row::ActiveModel {
        group_id: Set(id.0),
        key: Set(key.to_owned()),
        value: Set(cell.value.clone()),
        version: Set(cell.version),
        writer: Set(cell.writer.clone()),
        others: Set(cell.others),
        rivals: Set(serde_json::to_value(&cell.rivals)?),
        at: Set(cell.at.unwrap_or(now)),
    };
    let known = OnConflict::columns([row::Column::GroupId, row::Column::Key])
        .update_columns([
            row::Column::Value,
            row::Column::Version,
            row::Column::Writer,
            row::Column::Others,
            row::Column::Rivals,
            row::Column::At,
        ])
        .to_owned();
    row::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}

/// Which of these writes came before.
pub(crate) async fn known_entries(
    tx: &Tx,
    id: GroupId,
    writes: &[Write],
) -> Result<BTreeSet<Uuid>> {
    let rows = entry::Entity::find()
        .filter(entry::Column::GroupId.eq(id.0))
        .filter(entry::Column::Id.is_in(writes.iter().map(|write| write.id)))
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|m| m.id).collect())
}

/// Writes down what a device wrote and what became of it; never changed.
pub(crate) async fn insert_entry(
    tx: &Tx,
    _permit: &Permit,
    id: GroupId,
    write: &Write,
    (outcome, version): (Outcome, i32),
    now: DateTime<Utc>,
) -> Result<()> {
    let row = entry::ActiveModel {
        group_id: Set(id.0),
        id: Set(write.id),
        key: Set(write.key.clone()),
        value: Set(write.value.clone()),
        version: Set(version),
        writer: Set(write.writer.clone()),
        outcome: Set(outcome.code().to_owned()),
        at: Set(now),
    };
    entry::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// How many writes of a group there are.
pub(crate) async fn entries(db: &impl ConnectionTrait, id: GroupId) -> Result<u64> {
    Ok(entry::Entity::find().filter(entry::Column::GroupId.eq(id.0)).count(db).await?)
}

/// What stood in a cell at a version; for telling what a stale form changed.
pub(crate) async fn value_at(
    db: &impl ConnectionTrait,
    id: GroupId,
    key: &str,
    version: i32,
) -> Result<Option<String>> {
    let found = entry::Entity::find()
        .filter(entry::Column::GroupId.eq(id.0))
        .filter(entry::Column::Key.eq(key))
        .filter(entry::Column::Version.eq(version))
        .filter(entry::Column::Outcome.eq(Outcome::Stands.code()))
        .one(db)
        .await?;
    Ok(found.map(|m| m.value))
}

/// Notes a stored photo. The same again changes nothing, also when it was taken away meanwhile.
pub(crate) async fn insert_photo(
    tx: &Tx,
    _permit: &Permit,
    id: GroupId,
    photo: &Photo,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = photo_row::ActiveModel {
        group_id: Set(id.0),
        id: Set(photo.id),
        key: Set(photo.key.clone()),
        file: Set(photo.file.clone()),
        at: Set(now),
        is_removed: Set(false),
    };
    let known = OnConflict::columns([photo_row::Column::GroupId, photo_row::Column::Id])
        .do_nothing()
        .to_owned();
    photo_row::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}

/// A photo of a group.
pub(crate) async fn photo(db: &impl ConnectionTrait, id: GroupId, photo: Uuid) -> Result<Photo> {
    let found = photo_row::Entity::find_by_id((id.0, photo)).one(db).await?;
    let m = found.filter(|m| !m.is_removed).ok_or(Error::NotFound)?;
    Ok(Photo { id: m.id, key: m.key, file: m.file })
}

/// Takes a photo out of the booklet. The file stays until the meeting is erased.
pub(crate) async fn remove_photo(
    tx: &Tx,
    _permit: &Permit,
    id: GroupId,
    photo: Uuid,
) -> Result<()> {
    photo_row::Entity::update_many()
        .col_expr(photo_row::Column::IsRemoved, Expr::value(true))
        .filter(photo_row::Column::GroupId.eq(id.0))
        .filter(photo_row::Column::Id.eq(photo))
        .exec(tx)
        .await?;
    Ok(())
}
