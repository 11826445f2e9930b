//! Groups of meetings.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::{Expr, ExprTrait},
};

use uuid::Uuid;

use super::entity::group as row;
use crate::model::{Group, GroupId, NewGroup};

fn read(m: row::Model) -> Group {
    Group {
        id: GroupId(m.id),
        meeting: MeetingId(m.meeting),
        about: NewGroup {
            number: m.number.unsigned_abs(),
            name: m.name,
            secretary: m.secretary,
            contact: m.contact,
            people: m.people.unsigned_abs(),
            is_after: m.is_after,
        },
        version: m.version,
    }
}

/// The groups of a meeting: those of the meeting first, by number.
pub(crate) async fn groups(db: &impl ConnectionTrait, id: MeetingId) -> Result<Vec<Group>> {
    let rows = row::Entity::find()
        .filter(row::Column::Meeting.eq(id.0))
        .order_by_asc(row::Column::IsAfter)
        .order_by_asc(row::Column::Number)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// One group.
pub(crate) async fn group(db: &impl ConnectionTrait, id: GroupId) -> Result<Group> {
    Ok(read(row::Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)?))
}

/// Takes hold of a group until the transaction ends, so that two devices write one after the other.
pub(crate) async fn hold(tx: &Tx, _permit: &Permit, id: GroupId) -> Result<()> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
        .filter(row::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(Error::NotFound) } else { Ok(()) }
}

pub(crate) async fn insert_group(tx: &Tx, _permit: &Permit, new: &Group) -> Result<()> {
    let row = row::ActiveModel {
        id: Set(new.id.0),
        meeting: Set(new.meeting.0),
        is_after: Set(new.about.is_after),
        number: Set(i32::try_from(new.about.number)?),
        name: Set(new.about.name.clone()),
        secretary: Set(new.about.secretary.clone()),
        contact: Set(new.about.contact),
        people: Set(i32::try_from(new.about.people)?),
        version: Set(1),
    };
    row::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Keeps name, secretary and people of a group.
pub(crate) async fn save_group(tx: &Tx, _permit: &Permit, changed: &Group) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::Name, Expr::value(changed.about.name.clone()))
        .col_expr(row::Column::Secretary, Expr::value(changed.about.secretary.clone()))
        .col_expr(row::Column::Contact, Expr::value(changed.about.contact))
        .col_expr(row::Column::People, Expr::value(i32::try_from(changed.about.people)?))
        .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
        .filter(row::Column::Id.eq(changed.id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// The groups somebody writes for.
pub(crate) async fn groups_of(db: &impl ConnectionTrait, contact: Uuid) -> Result<Vec<Group>> {
    let found = row::Entity::find().filter(row::Column::Contact.eq(contact)).all(db).await?;
    Ok(found.into_iter().map(read).collect())
}

/// Forgets that somebody wrote. Returns the number of groups touched.
pub(crate) async fn forget_contact(tx: &Tx, _permit: &Permit, contact: Uuid) -> Result<u64> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::Secretary, Expr::value(""))
        .col_expr(row::Column::Contact, Expr::value(Option::<Uuid>::None))
        .filter(row::Column::Contact.eq(contact))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

/// Forgets who wrote in these meetings. Returns the number of groups touched.
pub(crate) async fn forget_secretaries(
    tx: &Tx,
    _permit: &Permit,
    meetings: &[MeetingId],
) -> Result<u64> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::Secretary, Expr::value(""))
        .col_expr(row::Column::Contact, Expr::value(Option::<Uuid>::None))
        .filter(row::Column::Meeting.is_in(meetings.iter().map(|id| id.0)))
        .filter(row::Column::Secretary.ne(""))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}
