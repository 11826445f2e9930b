//! The smaller parts of a process: focus areas, phases and target groups.

use std::collections::BTreeMap;

use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    entity::{focus_area, phase as phase_row, target_group},
    guarded, json, read,
};
use crate::model::process::{FocusArea, FocusAreaId, Phase, PhaseId, TargetGroup, TargetGroupId};

/// The focus areas of a process, in order.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn focus_areas(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<FocusArea>> {
    let rows = focus_area::Entity::find()
        .filter(focus_area::Column::Process.eq(Uuid::from(process)))
        .order_by_asc(focus_area::Column::Position)
        .order_by_asc(focus_area::Column::Code)
        .all(db)
        .await?;
    rows.into_iter().map(area_from_row).collect()
}

/// Adds a focus area.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert_focus_area(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    area: &FocusArea,
) -> Result<()> {
    let mut active = area_to_row(process, area)?;
    active.version = Set(1);
    focus_area::Entity::insert(active).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes a focus area over the version it was read at.
///
/// # Errors
/// A conflict when somebody changed it meanwhile.
pub async fn update_focus_area(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    area: &FocusArea,
) -> Result<()> {
    let mut active = area_to_row(process, area)?;
    active.id = NotSet;
    active.version = Set(area.version + 1);
    let done = focus_area::Entity::update_many()
        .set(active)
        .filter(focus_area::Column::Id.eq(Uuid::from(area.id)))
        .filter(focus_area::Column::Version.eq(area.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)
}

/// Removes a focus area; the caller sees to it that no theme is left in it.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn delete_focus_area(tx: &Tx, _permit: &Permit, id: FocusAreaId) -> Result<()> {
    focus_area::Entity::delete_by_id(Uuid::from(id)).exec(tx).await?;
    Ok(())
}

/// The phases of a process by first day, then by last day.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn phases(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Phase>> {
    let rows = phase_row::Entity::find()
        .filter(phase_row::Column::Process.eq(Uuid::from(process)))
        .order_by_asc(phase_row::Column::FromDay)
        .order_by_asc(phase_row::Column::ToDay)
        .order_by_asc(phase_row::Column::Code)
        .all(db)
        .await?;
    rows.into_iter().map(phase_from_row).collect()
}

/// The phases of several processes, each by first day.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn phases_of(
    db: &impl ConnectionTrait,
    processes: &[ProcessId],
) -> Result<BTreeMap<ProcessId, Vec<Phase>>> {
    let rows = phase_row::Entity::find()
        .filter(phase_row::Column::Process.is_in(processes.iter().map(|id| id.0)))
        .order_by_asc(phase_row::Column::FromDay)
        .order_by_asc(phase_row::Column::ToDay)
        .all(db)
        .await?;
    let mut by_process: BTreeMap<ProcessId, Vec<Phase>> = BTreeMap::new();
    for row in rows {
        by_process.entry(ProcessId(row.process)).or_default().push(phase_from_row(row)?);
    }
    Ok(by_process)
}

/// The phase of a process with this code, e.g. `gjestebud`.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn phase(
    db: &impl ConnectionTrait,
    process: ProcessId,
    code: &str,
) -> Result<Option<Phase>> {
    let found = phase_row::Entity::find()
        .filter(phase_row::Column::Process.eq(Uuid::from(process)))
        .filter(phase_row::Column::Code.eq(code))
        .one(db)
        .await?;
    found.map(phase_from_row).transpose()
}

/// Adds a phase; whether its dates are lawful has been checked before.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert_phase(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    phase: &Phase,
) -> Result<()> {
    let mut active = phase_to_row(process, phase)?;
    active.version = Set(1);
    phase_row::Entity::insert(active).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes a phase over the version it was read at.
///
/// # Errors
/// A conflict when somebody changed it meanwhile.
pub async fn update_phase(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    phase: &Phase,
) -> Result<()> {
    let mut active = phase_to_row(process, phase)?;
    active.id = NotSet;
    active.version = Set(phase.version + 1);
    let done = phase_row::Entity::update_many()
        .set(active)
        .filter(phase_row::Column::Id.eq(Uuid::from(phase.id)))
        .filter(phase_row::Column::Version.eq(phase.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)
}

/// Removes a phase.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn delete_phase(tx: &Tx, _permit: &Permit, id: PhaseId) -> Result<()> {
    phase_row::Entity::delete_by_id(Uuid::from(id)).exec(tx).await?;
    Ok(())
}

/// The target groups of a process, in order.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn target_groups(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Vec<TargetGroup>> {
    let rows = target_group::Entity::find()
        .filter(target_group::Column::Process.eq(Uuid::from(process)))
        .order_by_asc(target_group::Column::Position)
        .order_by_asc(target_group::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(group_from_row).collect()
}

/// Adds a target group.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert_target_group(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    group: &TargetGroup,
) -> Result<()> {
    let mut active = group_to_row(process, group)?;
    active.version = Set(1);
    target_group::Entity::insert(active).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes a target group over the version it was read at.
///
/// # Errors
/// A conflict when somebody changed it meanwhile.
pub async fn update_target_group(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    group: &TargetGroup,
) -> Result<()> {
    let mut active = group_to_row(process, group)?;
    active.id = NotSet;
    active.version = Set(group.version + 1);
    let done = target_group::Entity::update_many()
        .set(active)
        .filter(target_group::Column::Id.eq(Uuid::from(group.id)))
        .filter(target_group::Column::Version.eq(group.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)
}

/// Removes a target group.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn delete_target_group(tx: &Tx, _permit: &Permit, id: TargetGroupId) -> Result<()> {
    target_group::Entity::delete_by_id(Uuid::from(id)).exec(tx).await?;
    Ok(())
}

fn area_to_row(process: ProcessId, area: &FocusArea) -> Result<focus_area::ActiveModel> {
    Ok(focus_area::ActiveModel {
        id: Set(area.id.into()),
        process: Set(process.into()),
        code: Set(area.code.clone()),
        title: Set(json(&area.title)?),
        responsible_name: Set(area.responsible_name.clone()),
        responsible_role: Set(area.responsible_role.clone()),
        responsible_email: Set(area.responsible_email.clone()),
        position: Set(area.position),
        version: Set(area.version),
    })
}

fn area_from_row(m: focus_area::Model) -> Result<FocusArea> {
    Ok(FocusArea {
        id: FocusAreaId(m.id),
        code: m.code,
        title: read(m.title)?,
        responsible_name: m.responsible_name,
        responsible_role: m.responsible_role,
        responsible_email: m.responsible_email,
        position: m.position,
        version: m.version,
    })
}

fn phase_to_row(process: ProcessId, phase: &Phase) -> Result<phase_row::ActiveModel> {
    let hearing = match phase.hearing {
        Some(kind) => json(&kind)?.as_str().map(str::to_owned),
        None => None,
    };
    Ok(phase_row::ActiveModel {
        id: Set(phase.id.into()),
        process: Set(process.into()),
        code: Set(phase.code.clone()),
        name: Set(json(&phase.name)?),
        from_day: Set(phase.from),
        to_day: Set(phase.to),
        body: Set(phase.body.clone()),
        hearing: Set(hearing),
        report_deadline: Set(phase.report_deadline),
        version: Set(phase.version),
    })
}

fn phase_from_row(m: phase_row::Model) -> Result<Phase> {
    Ok(Phase {
        id: PhaseId(m.id),
        code: m.code,
        name: read(m.name)?,
        from: m.from_day,
        to: m.to_day,
        body: m.body,
        hearing: m.hearing.map(|kind| read(Value::String(kind))).transpose()?,
        report_deadline: m.report_deadline,
        version: m.version,
    })
}

fn group_to_row(process: ProcessId, group: &TargetGroup) -> Result<target_group::ActiveModel> {
    Ok(target_group::ActiveModel {
        id: Set(group.id.into()),
        process: Set(process.into()),
        name: Set(json(&group.name)?),
        aim: Set(json(&group.aim)?),
        how: Set(json(&group.how)?),
        reached: Set(group.reached.clone()),
        position: Set(group.position),
        version: Set(group.version),
    })
}

fn group_from_row(m: target_group::Model) -> Result<TargetGroup> {
    Ok(TargetGroup {
        id: TargetGroupId(m.id),
        name: read(m.name)?,
        aim: read(m.aim)?,
        how: read(m.how)?,
        reached: m.reached,
        position: m.position,
        version: m.version,
    })
}
