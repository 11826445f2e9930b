//! The table of draws. One draw of a process stands at a time; a cancelled one is kept with its reason.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_processes::Words;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::hosts::{
    call::changed,
    lot::{Lot, Outcome},
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_draw")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub stands_for: Option<Uuid>,
        pub seed: String,
        pub seed_source: Json,
        pub at: DateTimeUtc,
        pub lot: Json,
        pub outcome: Json,
        pub declined: Json,
        pub answered_at: Option<DateTimeUtc>,
        pub cancelled_at: Option<DateTimeUtc>,
        pub cancelled_because: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{Column, Entity, Model};

/// A draw.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draw {
    pub id: Uuid,
    pub process: ProcessId,
    /// The number that decided, as digits; empty for a draw that was made elsewhere and entered.
    pub seed: String,
    /// Where the number came from.
    pub seed_source: Words,
    pub at: DateTime<Utc>,
    pub lot: Lot,
    pub outcome: Outcome,
    /// References of reserves who said no when they were asked.
    pub declined: BTreeSet<String>,
    /// When everybody was answered.
    pub answered_at: Option<DateTime<Utc>>,
    pub cancelled_at: Option<DateTime<Utc>>,
    pub cancelled_because: Option<String>,
}

impl Draw {
    /// Whether it can be repeated from its number.
    pub fn is_repeatable(&self) -> bool {
        !self.seed.is_empty()
    }
}

impl TryFrom<Model> for Draw {
    type Error = Error;
    fn try_from(m: Model) -> Result<Self> {
        Ok(Draw {
            id: m.id,
            process: ProcessId(m.process),
            seed: m.seed,
            seed_source: serde_json::from_value(m.seed_source)?,
            at: m.at,
            lot: serde_json::from_value(m.lot)?,
            outcome: serde_json::from_value(m.outcome)?,
            declined: serde_json::from_value(m.declined)?,
            answered_at: m.answered_at,
            cancelled_at: m.cancelled_at,
            cancelled_because: m.cancelled_because,
        })
    }
}

/// The draw that stands.
pub(crate) async fn standing(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<Draw>> {
    let found = Entity::find().filter(Column::StandsFor.eq(process.0)).one(db).await?;
    found.map(Draw::try_from).transpose()
}

/// A draw without its lot, which may be large.
pub(crate) struct Brief {
    pub at: DateTime<Utc>,
    /// How many were drawn.
    pub drawn: usize,
    /// When everybody was answered.
    pub answered_at: Option<DateTime<Utc>>,
}

/// The draw that stands, in brief.
pub(crate) async fn in_brief(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<Brief>> {
    let found: Option<(DateTime<Utc>, Option<DateTime<Utc>>, serde_json::Value)> = Entity::find()
        .select_only()
        .columns([Column::At, Column::AnsweredAt, Column::Outcome])
        .filter(Column::StandsFor.eq(process.0))
        .into_tuple()
        .one(db)
        .await?;
    let Some((at, answered_at, outcome)) = found else { return Ok(None) };
    let outcome: Outcome = serde_json::from_value(outcome)?;
    Ok(Some(Brief { at, answered_at, drawn: outcome.seats.values().map(Vec::len).sum() }))
}

/// All draws of a process, newest first.
pub(crate) async fn all(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Draw>> {
    let rows = Entity::find()
        .filter(Column::Process.eq(process.0))
        .order_by_desc(Column::At)
        .all(db)
        .await?;
    rows.into_iter().map(Draw::try_from).collect()
}

/// Adds a draw that stands.
///
/// # Errors
/// A conflict when another stands.
pub(crate) async fn insert(tx: &Tx, _permit: &Permit, draw: &Draw) -> Result<()> {
    let row = row::ActiveModel {
        id: Set(draw.id),
        process: Set(draw.process.0),
        stands_for: Set(Some(draw.process.0)),
        seed: Set(draw.seed.clone()),
        seed_source: Set(serde_json::to_value(&draw.seed_source)?),
        at: Set(draw.at),
        lot: Set(serde_json::to_value(&draw.lot)?),
        outcome: Set(serde_json::to_value(&draw.outcome)?),
        declined: Set(serde_json::to_value(&draw.declined)?),
        answered_at: Set(draw.answered_at),
        cancelled_at: Set(None),
        cancelled_because: Set(None),
    };
    match Entity::insert(row).exec_without_returning(tx).await {
        Err(e) if medvirk_store::is_unique_violation(&e) => Err(changed()),
        other => Ok(other.map(|_| ())?),
    }
}

/// Cancels the draw that stands.
///
/// # Errors
/// A conflict when it does not stand any more.
pub(crate) async fn cancel(
    tx: &Tx,
    _permit: &Permit,
    id: Uuid,
    at: DateTime<Utc>,
    because: &str,
) -> Result<()> {
    let done = Entity::update_many()
        .col_expr(Column::StandsFor, Expr::value(None::<Uuid>))
        .col_expr(Column::CancelledAt, Expr::value(at))
        .col_expr(Column::CancelledBecause, Expr::value(because))
        .filter(Column::Id.eq(id))
        .filter(Column::CancelledAt.is_null())
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}

/// Holds the draw until the transaction ends, so that two who change places of it at once come one
/// after the other.
///
/// # Errors
/// A conflict when it does not stand any more.
pub(crate) async fn hold(tx: &Tx, _permit: &Permit, id: Uuid) -> Result<()> {
    // A write that changes nothing holds the row on every database.
    let held = Entity::update_many()
        .col_expr(Column::StandsFor, Expr::col(Column::StandsFor))
        .filter(Column::Id.eq(id))
        .filter(Column::StandsFor.is_not_null())
        .exec(tx)
        .await?;
    if held.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}

/// Notes that everybody has been answered.
pub(crate) async fn answered(tx: &Tx, _permit: &Permit, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::AnsweredAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .filter(Column::AnsweredAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes that a reserve said no.
pub(crate) async fn decline(tx: &Tx, _permit: &Permit, draw: &Draw, reference: &str) -> Result<()> {
    let mut declined = draw.declined.clone();
    declined.insert(reference.to_owned());
    Entity::update_many()
        .col_expr(Column::Declined, Expr::value(serde_json::to_value(&declined)?))
        .filter(Column::Id.eq(draw.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes the features of one person out of every draw of a process; the result stays.
pub(crate) async fn forget(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    reference: &str,
) -> Result<()> {
    for mut draw in all(tx, process).await? {
        if !draw.lot.forget(reference) {
            continue;
        }
        Entity::update_many()
            .col_expr(Column::Lot, Expr::value(serde_json::to_value(&draw.lot)?))
            .filter(Column::Id.eq(draw.id))
            .exec(tx)
            .await?;
    }
    Ok(())
}
