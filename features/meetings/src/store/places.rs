//! How many places a meeting has and how many are taken: one row, locked by whoever gives places.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Permit, Result};
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, Set, sea_query::Expr,
};

use super::entity::places::{ActiveModel, Column, Entity, Model};
use crate::model::{MeetingId, Places};

impl From<&Model> for Places {
    fn from(m: &Model) -> Self {
        Places {
            capacity: m.capacity.map(i32::unsigned_abs),
            reserved: m.reserved.unsigned_abs(),
            taken: m.taken.unsigned_abs(),
            taken_outside: m.taken_outside.unsigned_abs(),
        }
    }
}

/// The places while this transaction holds them: nobody else can give or free one until it is over.
pub(crate) struct Held {
    pub places: Places,
    /// The number of the last sign-up; those asked for by [`hold`] come after it.
    pub last_number: u32,
}

/// Takes hold of the places, and of the next `numbers` numbers. Others who want the same wait, on
/// this machine and on every other.
///
/// # Errors
/// [`Error::NotFound`] when there is no such meeting.
pub(crate) async fn hold(tx: &Tx, meeting: MeetingId, numbers: usize) -> Result<Held> {
    let numbers = i32::try_from(numbers)?;
    // The update takes the lock on both databases, also when it changes nothing.
    Entity::update_many()
        .col_expr(Column::LastNumber, Expr::col(Column::LastNumber).add(numbers))
        .filter(Column::Meeting.eq(meeting.0))
        .exec(tx)
        .await?;
    let row = Entity::find_by_id(meeting.0).one(tx).await?.ok_or(Error::NotFound)?;
    let last_number = (row.last_number - numbers).unsigned_abs();
    Ok(Held { places: Places::from(&row), last_number })
}

/// The places as anybody may read them.
///
/// # Errors
/// [`Error::NotFound`] when there is no such meeting.
pub async fn read(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Places> {
    let row = Entity::find_by_id(meeting.0).one(db).await?.ok_or(Error::NotFound)?;
    Ok(Places::from(&row))
}

/// The places of many meetings.
pub(crate) async fn read_many(
    db: &impl ConnectionTrait,
    meetings: &[MeetingId],
) -> Result<BTreeMap<MeetingId, Places>> {
    if meetings.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids = meetings.iter().map(|id| id.0);
    let rows = Entity::find().filter(Column::Meeting.is_in(ids)).all(db).await?;
    Ok(rows.iter().map(|row| (MeetingId(row.meeting), Places::from(row))).collect())
}

/// Writes what is taken, and the last number given.
///
/// # Errors
/// Internal, when more would be taken than there is: the database refuses.
pub(crate) async fn put(
    tx: &Tx,
    _permit: &Permit,
    meeting: MeetingId,
    places: Places,
    last_number: u32,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::LastNumber, Expr::value(i32::try_from(last_number)?))
        .col_expr(Column::Taken, Expr::value(i32::try_from(places.taken)?))
        .col_expr(Column::TakenOutside, Expr::value(i32::try_from(places.taken_outside)?))
        .filter(Column::Meeting.eq(meeting.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes the places of a meeting away that is removed.
pub(super) async fn remove(tx: &Tx, meeting: MeetingId) -> Result<()> {
    Entity::delete_by_id(meeting.0).exec(tx).await?;
    Ok(())
}

/// Makes or changes how many places there are.
///
/// # Errors
/// A refusal at `capacity`, when more are taken already.
pub(crate) async fn set_capacity(
    tx: &Tx,
    _permit: &Permit,
    meeting: MeetingId,
    (capacity, reserved): (Option<u32>, u32),
) -> Result<()> {
    let number = |n: u32| i32::try_from(n);
    let capacity = capacity.map(number).transpose()?;
    let reserved = number(reserved)?;
    let changed = Entity::update_many()
        .col_expr(Column::Capacity, Expr::value(capacity))
        .col_expr(Column::Reserved, Expr::value(reserved))
        .filter(Column::Meeting.eq(meeting.0));
    let known = hold(tx, meeting, 0).await;
    match known {
        Ok(held) if capacity.is_some_and(|c| c.unsigned_abs() < held.places.taken) => Err(
            Error::refused_at("capacity", crate::text::refused_capacity_taken(held.places.taken)),
        ),
        Ok(_) => {
            changed.exec(tx).await?;
            Ok(())
        }
        Err(Error::NotFound) => {
            let row = ActiveModel {
                meeting: Set(meeting.0),
                capacity: Set(capacity),
                reserved: Set(reserved),
                taken: Set(0),
                taken_outside: Set(0),
                last_number: Set(0),
            };
            Entity::insert(row).exec_without_returning(tx).await?;
            Ok(())
        }
        Err(other) => Err(other),
    }
}
