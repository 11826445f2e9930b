//! Plans and what they govern.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Permit, Result};
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use uuid::Uuid;

use super::{
    entity::{governs, plan as row},
    guarded, json, read,
};
use crate::model::process::{Plan, PlanId, PlanKind};

/// All plans, the oldest first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn plans(db: &impl ConnectionTrait) -> Result<Vec<Plan>> {
    let rows = row::Entity::find().order_by_asc(row::Column::Id).all(db).await?;
    let mut ties: BTreeMap<Uuid, Vec<PlanId>> = BTreeMap::new();
    for tie in governs::Entity::find().all(db).await? {
        ties.entry(tie.plan).or_default().push(PlanId(tie.governed));
    }
    rows.into_iter().map(|m| from_row(m, &mut ties)).collect()
}

/// One plan.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn plan(db: &impl ConnectionTrait, id: PlanId) -> Result<Plan> {
    let found = row::Entity::find_by_id(Uuid::from(id)).one(db).await?.ok_or(Error::NotFound)?;
    let rows = governs::Entity::find().filter(governs::Column::Plan.eq(found.id)).all(db).await?;
    let governed = rows.into_iter().map(|tie| PlanId(tie.governed)).collect();
    from_row(found, &mut BTreeMap::from([(id.into(), governed)]))
}

/// Adds a plan.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert_plan(tx: &Tx, _permit: &Permit, plan: &Plan) -> Result<()> {
    let mut active = to_row(plan)?;
    active.version = Set(1);
    row::Entity::insert(active).exec_without_returning(tx).await?;
    put_ties(tx, plan).await
}

/// Writes a plan over the version it was read at.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub async fn update_plan(tx: &Tx, _permit: &Permit, plan: &Plan) -> Result<()> {
    let mut active = to_row(plan)?;
    active.id = NotSet;
    active.version = Set(plan.version + 1);
    let done = row::Entity::update_many()
        .set(active)
        .filter(row::Column::Id.eq(Uuid::from(plan.id)))
        .filter(row::Column::Version.eq(plan.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)?;
    put_ties(tx, plan).await
}

async fn put_ties(tx: &Tx, plan: &Plan) -> Result<()> {
    let id = Uuid::from(plan.id);
    governs::Entity::delete_many().filter(governs::Column::Plan.eq(id)).exec(tx).await?;
    let ties: Vec<_> = plan
        .governs
        .iter()
        .map(|governed| governs::ActiveModel { plan: Set(id), governed: Set(governed.0) })
        .collect();
    if !ties.is_empty() {
        governs::Entity::insert_many(ties).exec_without_returning(tx).await?;
    }
    Ok(())
}

fn to_row(plan: &Plan) -> Result<row::ActiveModel> {
    Ok(row::ActiveModel {
        id: Set(plan.id.into()),
        title: Set(json(&plan.title)?),
        kind: Set(plan.kind.code().to_owned()),
        horizon: Set(plan.horizon),
        parent: Set(plan.parent.map(Uuid::from)),
        version: Set(plan.version),
    })
}

fn from_row(m: row::Model, ties: &mut BTreeMap<Uuid, Vec<PlanId>>) -> Result<Plan> {
    Ok(Plan {
        id: PlanId(m.id),
        title: read(m.title)?,
        kind: PlanKind::from_code(&m.kind),
        horizon: m.horizon,
        parent: m.parent.map(PlanId),
        governs: ties.remove(&m.id).unwrap_or_default(),
        version: m.version,
    })
}
