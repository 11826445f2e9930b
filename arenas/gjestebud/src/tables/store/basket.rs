//! Where the baskets are.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::OnConflict};

use super::entity::basket as row;
use crate::{GjestebudId, model::kit::BasketState, text};

/// Where the baskets of these gjestebud are; those nobody has touched are not packed.
pub(crate) async fn states(
    db: &impl ConnectionTrait,
    ids: &[GjestebudId],
) -> Result<BTreeMap<GjestebudId, BasketState>> {
    let rows = row::Entity::find()
        .filter(row::Column::Gjestebud.is_in(ids.iter().map(|id| id.0)))
        .all(db)
        .await?;
    let state = |m: row::Model| {
        let state = BasketState::from_code(&m.state).unwrap_or_default();
        (GjestebudId(m.gjestebud), state)
    };
    Ok(rows.into_iter().map(state).collect())
}

/// Notes that a basket is somewhere else now. Noting it twice changes nothing.
///
/// # Errors
/// [`Error::Conflict`] when it is no longer where the sender of the form saw it, or cannot get from
/// there to `to`.
pub(crate) async fn set_state(
    tx: &Tx,
    _permit: &Permit,
    id: GjestebudId,
    (from, to): (BasketState, BasketState),
    at: DateTime<Utc>,
) -> Result<()> {
    let now = states(tx, &[id]).await?.remove(&id).unwrap_or_default();
    if now == to {
        return Ok(());
    }
    if now != from || !now.may_become(to) {
        return Err(Error::Conflict(text::table_basket_moved()));
    }
    put(tx, _permit, id, to, at).await
}

/// Notes where a basket is, whatever was known before; for lists kept by hand.
pub(crate) async fn put(
    tx: &Tx,
    _permit: &Permit,
    id: GjestebudId,
    to: BasketState,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = row::ActiveModel {
        gjestebud: Set(id.0),
        state: Set(to.code().to_owned()),
        changed_at: Set(at),
    };
    let known = OnConflict::column(row::Column::Gjestebud)
        .update_columns([row::Column::State, row::Column::ChangedAt])
        .to_owned();
    row::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}
