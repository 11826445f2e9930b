//! Meetings.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};

use super::entity::meeting::{ActiveModel, Column, Entity, Model};
use crate::model::{Meeting, MeetingId, MeetingState};

impl TryFrom<Model> for Meeting {
    type Error = Error;
    fn try_from(m: Model) -> Result<Self> {
        Ok(Meeting {
            id: MeetingId(m.id),
            process: ProcessId(m.process),
            kind: m.kind,
            slug: m.slug,
            state: MeetingState::from_code(&m.state)
                .ok_or_else(|| Error::internal(format!("unknown state {}", m.state)))?,
            title: serde_json::from_value(m.title)?,
            starts_at: m.starts_at,
            ends_at: m.ends_at,
            plan: serde_json::from_value(m.plan)?,
            sequence: m.sequence.unsigned_abs(),
            version: m.version,
        })
    }
}

fn row(meeting: &Meeting) -> Result<ActiveModel> {
    Ok(ActiveModel {
        id: Set(meeting.id.0),
        process: Set(meeting.process.0),
        kind: Set(meeting.kind.clone()),
        slug: Set(meeting.slug.clone()),
        state: Set(meeting.state.code().to_owned()),
        title: Set(serde_json::to_value(&meeting.title)?),
        starts_at: Set(meeting.starts_at),
        ends_at: Set(meeting.ends_at),
        plan: Set(serde_json::to_value(&meeting.plan)?),
        sequence: Set(i32::try_from(meeting.sequence)?),
        version: Set(meeting.version),
    })
}

/// One meeting.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn get(db: &impl ConnectionTrait, id: MeetingId) -> Result<Meeting> {
    Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)?.try_into()
}

/// The meeting at an address.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Meeting> {
    let found = Entity::find().filter(Column::Slug.eq(slug)).one(db).await?;
    found.ok_or(Error::NotFound)?.try_into()
}

/// The meetings of a process, first to last.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn of_process(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Meeting>> {
    let found = Entity::find().filter(Column::Process.eq(process.0));
    let rows = found.order_by_asc(Column::StartsAt).all(db).await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// All meetings of one kind, first to last.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn of_kind(db: &impl ConnectionTrait, kind: &str) -> Result<Vec<Meeting>> {
    let found = Entity::find().filter(Column::Kind.eq(kind));
    let rows = found.order_by_asc(Column::StartsAt).all(db).await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// Meetings that end after `from` and begin before `to`, first to last, drafts included.
pub(crate) async fn within(
    db: &impl ConnectionTrait,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Meeting>> {
    let found = Entity::find().filter(Column::EndsAt.gt(from)).filter(Column::StartsAt.lt(to));
    let rows = found.order_by_asc(Column::StartsAt).all(db).await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// All meetings, the last first.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<Meeting>> {
    let rows = Entity::find().order_by_desc(Column::StartsAt).all(db).await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// Takes a meeting away that nobody has signed up for.
pub(crate) async fn remove(tx: &Tx, _permit: &Permit, id: MeetingId) -> Result<()> {
    Entity::delete_by_id(id.0).exec(tx).await?;
    super::places::remove(tx, id).await
}

/// Meetings everybody may see that end after `from`, first to last. Whether their process is public
/// is not known here.
pub(crate) async fn shown(db: &impl ConnectionTrait, from: DateTime<Utc>) -> Result<Vec<Meeting>> {
    let found = Entity::find()
        .filter(Column::EndsAt.gt(from))
        .filter(Column::State.ne(MeetingState::Draft.code()));
    let rows = found.order_by_asc(Column::StartsAt).order_by_asc(Column::Slug).all(db).await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// Writes a new meeting.
///
/// # Errors
/// A refusal at `slug`, when another meeting has that address.
pub(crate) async fn insert(tx: &Tx, _permit: &Permit, meeting: &Meeting) -> Result<()> {
    match Entity::insert(row(meeting)?).exec_without_returning(tx).await {
        Err(e) if medvirk_store::is_unique_violation(&e) => {
            Err(Error::refused_at("slug", crate::text::refused_slug_taken()))
        }
        other => Ok(other.map(|_| ())?),
    }
}

/// Writes a meeting over the version it was read at, and gives it the next.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub(crate) async fn update(tx: &Tx, _permit: &Permit, meeting: &Meeting) -> Result<()> {
    let mut changed = row(meeting)?;
    changed.id = NotSet;
    changed.version = Set(meeting.version + 1);
    let done = Entity::update_many()
        .set(changed)
        .filter(Column::Id.eq(meeting.id.0))
        .filter(Column::Version.eq(meeting.version))
        .exec(tx)
        .await;
    match done {
        Err(e) if medvirk_store::is_unique_violation(&e) => {
            Err(Error::refused_at("slug", crate::text::refused_slug_taken()))
        }
        Err(e) => Err(e.into()),
        Ok(done) if done.rows_affected == 0 => {
            Err(Error::Conflict(crate::text::refused_changed_meanwhile()))
        }
        Ok(_) => Ok(()),
    }
}
