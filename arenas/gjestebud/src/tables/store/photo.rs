//! Photos that came before their report, and the devices that write at a table.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::entity::{device, photo as row};
use crate::GjestebudId;

/// Names of the stored files of a table's photos, by the ids their device gave them.
pub(crate) async fn files(
    db: &impl ConnectionTrait,
    id: GjestebudId,
) -> Result<BTreeMap<Uuid, String>> {
    let rows = row::Entity::find().filter(row::Column::Gjestebud.eq(id.0)).all(db).await?;
    Ok(rows.into_iter().map(|m| (m.id, m.file)).collect())
}

/// How many photos a table has sent.
pub(crate) async fn count(db: &impl ConnectionTrait, id: GjestebudId) -> Result<u64> {
    Ok(row::Entity::find().filter(row::Column::Gjestebud.eq(id.0)).count(db).await?)
}

/// Notes a stored photo. The same photo again changes nothing.
pub(crate) async fn insert(
    tx: &Tx,
    _permit: &Permit,
    (gjestebud, id): (GjestebudId, Uuid),
    file: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = row::ActiveModel {
        gjestebud: Set(gjestebud.0),
        id: Set(id),
        file: Set(file.to_owned()),
        uploaded_at: Set(at),
        is_kept: Set(false),
    };
    let known =
        OnConflict::columns([row::Column::Gjestebud, row::Column::Id]).do_nothing().to_owned();
    row::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}

/// Notes that these photos belong to a report and stay.
pub(crate) async fn keep(
    tx: &Tx,
    _permit: &Permit,
    gjestebud: GjestebudId,
    ids: &[Uuid],
) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::IsKept, Expr::value(true))
        .filter(row::Column::Gjestebud.eq(gjestebud.0))
        .filter(row::Column::Id.is_in(ids.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes out photos sent before `before` that no report came for; gives the names of their files.
pub(crate) async fn take_left(
    tx: &Tx,
    _permit: &Permit,
    before: DateTime<Utc>,
) -> Result<Vec<String>> {
    let left = row::Entity::find()
        .filter(row::Column::IsKept.eq(false))
        .filter(row::Column::UploadedAt.lt(before))
        .limit(500)
        .all(tx)
        .await?;
    for photo in &left {
        row::Entity::delete_by_id((photo.gjestebud, photo.id)).exec(tx).await?;
    }
    Ok(left.into_iter().map(|photo| photo.file).collect())
}

/// Notes that a device writes at a table; gives when another one last did.
pub(crate) async fn see_device(
    tx: &Tx,
    _permit: &Permit,
    gjestebud: GjestebudId,
    client_id: &str,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>> {
    let of_table = || device::Entity::find().filter(device::Column::Gjestebud.eq(gjestebud.0));
    let other = of_table()
        .filter(device::Column::ClientId.ne(client_id))
        .order_by_desc(device::Column::SeenAt)
        .one(tx)
        .await?;
    // A link passed on by mistake must not fill the table.
    if of_table().count(tx).await? < 20 {
        let row = device::ActiveModel {
            gjestebud: Set(gjestebud.0),
            client_id: Set(client_id.to_owned()),
            seen_at: Set(now),
        };
        let known = OnConflict::columns([device::Column::Gjestebud, device::Column::ClientId])
            .update_column(device::Column::SeenAt)
            .to_owned();
        device::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    }
    Ok(other.map(|d| d.seen_at))
}

/// Forgets the devices of a table.
pub(crate) async fn forget_devices(
    tx: &Tx,
    _permit: &Permit,
    gjestebud: GjestebudId,
) -> Result<u64> {
    let gone = device::Entity::delete_many().filter(device::Column::Gjestebud.eq(gjestebud.0));
    Ok(gone.exec(tx).await?.rows_affected)
}
