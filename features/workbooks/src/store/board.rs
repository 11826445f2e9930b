//! Main trends and the answers gathered under them.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::entity::{card, trend as row};
use crate::model::{GroupId, Trend, TrendId};

/// The trends of a meeting, in their order, each with its answers.
pub(crate) async fn trends(db: &impl ConnectionTrait, id: MeetingId) -> Result<Vec<Trend>> {
    let rows = row::Entity::find()
        .filter(row::Column::Meeting.eq(id.0))
        .order_by_asc(row::Column::Position)
        .order_by_asc(row::Column::Id)
        .all(db)
        .await?;
    let ids = rows.iter().map(|m| m.id);
    let mut cards: BTreeMap<Uuid, Vec<(Uuid, String)>> = BTreeMap::new();
    let found = card::Entity::find()
        .filter(card::Column::Trend.is_in(ids))
        .order_by_asc(card::Column::Key)
        .order_by_asc(card::Column::GroupId)
        .all(db)
        .await?;
    for m in found {
        cards.entry(m.trend).or_default().push((m.group_id, m.key));
    }
    let trend = |m: row::Model| Trend {
        cards: cards.remove(&m.id).unwrap_or_default(),
        id: TrendId(m.id),
        title: m.title,
        position: m.position,
        is_shown: m.is_shown,
    };
    Ok(rows.into_iter().map(trend).collect())
}

/// One trend of a meeting, without its answers.
pub(crate) async fn trend(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
    id: TrendId,
) -> Result<Trend> {
    let m = row::Entity::find_by_id(id.0)
        .filter(row::Column::Meeting.eq(meeting.0))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(Trend { id, title: m.title, position: m.position, is_shown: m.is_shown, cards: Vec::new() })
}

pub(crate) async fn insert_trend(
    tx: &Tx,
    _permit: &Permit,
    meeting: MeetingId,
    new: &Trend,
) -> Result<()> {
    let row = row::ActiveModel {
        id: Set(new.id.0),
        meeting: Set(meeting.0),
        title: Set(new.title.clone()),
        position: Set(new.position),
        is_shown: Set(new.is_shown),
    };
    row::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Keeps title, place and whether it is shown.
pub(crate) async fn save_trend(tx: &Tx, _permit: &Permit, changed: &Trend) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::Title, Expr::value(changed.title.clone()))
        .col_expr(row::Column::Position, Expr::value(changed.position))
        .col_expr(row::Column::IsShown, Expr::value(changed.is_shown))
        .filter(row::Column::Id.eq(changed.id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes a trend; its answers are free again.
pub(crate) async fn remove_trend(tx: &Tx, _permit: &Permit, id: TrendId) -> Result<()> {
    card::Entity::delete_many().filter(card::Column::Trend.eq(id.0)).exec(tx).await?;
    row::Entity::delete_by_id(id.0).exec(tx).await?;
    Ok(())
}

/// Gathers answers under a trend, wherever they were before.
pub(crate) async fn put_cards(
    tx: &Tx,
    _permit: &Permit,
    trend: TrendId,
    cards: &[(GroupId, String)],
) -> Result<()> {
    for (group, key) in cards {
        let row = card::ActiveModel {
            group_id: Set(group.0),
            key: Set(key.clone()),
            trend: Set(trend.0),
        };
        let known = OnConflict::columns([card::Column::GroupId, card::Column::Key])
            .update_column(card::Column::Trend)
            .to_owned();
        card::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Takes answers out of their trends.
pub(crate) async fn remove_cards(
    tx: &Tx,
    _permit: &Permit,
    cards: &[(GroupId, String)],
) -> Result<()> {
    let mut any = Condition::any();
    for (group, key) in cards {
        any = any.add(
            Condition::all()
                .add(card::Column::GroupId.eq(group.0))
                .add(card::Column::Key.eq(key.as_str())),
        );
    }
    if !cards.is_empty() {
        card::Entity::delete_many().filter(any).exec(tx).await?;
    }
    Ok(())
}
