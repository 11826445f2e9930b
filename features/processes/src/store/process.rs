//! Processes.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Language, Permit, ProcessId, Result};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use uuid::Uuid;

use super::{entity::process as row, guarded, json, read};
use crate::{
    Process,
    model::process::{PlanId, stage_code, stage_from_code},
    text,
};

/// One process.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn get(db: &impl ConnectionTrait, id: ProcessId) -> Result<Process> {
    let found = row::Entity::find_by_id(Uuid::from(id)).one(db).await?;
    from_row(found.ok_or(Error::NotFound)?)
}

/// The process with this name in addresses, drafts too.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Process> {
    let found = row::Entity::find().filter(row::Column::Slug.eq(slug)).one(db).await?;
    from_row(found.ok_or(Error::NotFound)?)
}

/// The published or closed process with this name in addresses.
///
/// # Errors
/// [`Error::NotFound`], also for a draft: nobody outside must know that it exists.
pub async fn public_by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Process> {
    let process = by_slug(db, slug).await?;
    if process.is_public() { Ok(process) } else { Err(Error::NotFound) }
}

/// All processes, the newest first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn list(db: &impl ConnectionTrait) -> Result<Vec<Process>> {
    let rows = row::Entity::find().order_by_desc(row::Column::Id).all(db).await?;
    rows.into_iter().map(from_row).collect()
}

/// Adds a process. Its version starts at 1 whatever it says.
///
/// # Errors
/// Refused at `slug` when another process has the same name in addresses, and without a promise
/// when it is not a draft.
pub async fn insert_process(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    process: &Process,
) -> Result<()> {
    promised(process)?;
    let mut active = to_row(process)?;
    active.created_at = Set(now);
    active.version = Set(1);
    let taken = by_slug(tx, &process.slug).await.is_ok();
    if taken {
        return Err(Error::refused_at("slug", text::refused_slug_taken()));
    }
    row::Entity::insert(active).exec_without_returning(tx).await.map_err(slug_taken)?;
    Ok(())
}

/// Writes every field of a process over the version it was read at.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile; refused at `slug` when that is taken, and
/// without a promise when it is not a draft.
pub async fn update_process(tx: &Tx, _permit: &Permit, process: &Process) -> Result<()> {
    promised(process)?;
    let mut active = to_row(process)?;
    active.id = NotSet;
    active.version = Set(process.version + 1);
    let done = row::Entity::update_many()
        .set(active)
        .filter(row::Column::Id.eq(Uuid::from(process.id)))
        .filter(row::Column::Version.eq(process.version))
        .exec(tx)
        .await
        .map_err(slug_taken)?;
    guarded(done.rows_affected)
}

/// Nothing is published without a promise, whichever way it comes here.
fn promised(process: &Process) -> Result<()> {
    match process.is_public() && !process.promise.is_complete() {
        true => Err(Error::refused(text::refused_without_promise())),
        false => Ok(()),
    }
}

fn slug_taken(error: sea_orm::DbErr) -> Error {
    match is_unique_violation(&error) {
        true => Error::refused_at("slug", text::refused_slug_taken()),
        false => error.into(),
    }
}

fn to_row(process: &Process) -> Result<row::ActiveModel> {
    Ok(row::ActiveModel {
        id: Set(process.id.into()),
        slug: Set(process.slug.clone()),
        plan: Set(process.plan.into()),
        title: Set(json(&process.title)?),
        short_title: Set(json(&process.short_title)?),
        summary: Set(json(&process.summary)?),
        stage: Set(stage_code(process.stage).to_owned()),
        language: Set(process.language.code().to_owned()),
        settings: Set(json(&process.settings)?),
        promise: Set(json(&process.promise)?),
        promise_translations: Set(json(&process.promise_translations)?),
        reached_youth: Set(process.reached_youth.clone()),
        reached_adaptation: Set(process.reached_adaptation.clone()),
        without_sami_reason: Set(process.without_sami_reason.clone()),
        archive_case: Set(process.archive_case.clone()),
        archive_code: Set(process.archive_code.clone()),
        copied_from: Set(process.copied_from.map(Uuid::from)),
        created_at: NotSet,
        published_at: Set(process.published_at),
        closed_at: Set(process.closed_at),
        programme: Set(Some(json(&process.programme)?)),
        version: Set(process.version),
    })
}

fn from_row(m: row::Model) -> Result<Process> {
    Ok(Process {
        id: m.id.into(),
        slug: m.slug,
        plan: PlanId(m.plan),
        title: read(m.title)?,
        short_title: read(m.short_title)?,
        summary: read(m.summary)?,
        stage: stage_from_code(&m.stage),
        language: Language::from_code(&m.language).unwrap_or_default(),
        settings: read(m.settings)?,
        promise: read(m.promise)?,
        promise_translations: read(m.promise_translations)?,
        reached_youth: m.reached_youth,
        reached_adaptation: m.reached_adaptation,
        without_sami_reason: m.without_sami_reason,
        archive_case: m.archive_case,
        archive_code: m.archive_code,
        copied_from: m.copied_from.map(ProcessId),
        published_at: m.published_at,
        closed_at: m.closed_at,
        programme: m.programme.map(read).transpose()?.unwrap_or_default(),
        version: m.version,
    })
}
