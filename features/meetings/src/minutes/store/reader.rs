//! Who is sent the minutes of a meeting: people of the register, so that whoever is erased there is
//! written to no more.

use medvirk_kernel::{Permit, Result};
use medvirk_people::{Contact, ContactId, contacts};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::OnConflict,
};

use crate::model::MeetingId;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings_minutes_reader")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting: Uuid,
        pub contact: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{ActiveModel, Column, Entity};

/// Adds people who are sent the minutes of a meeting, each once.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn add_readers(
    tx: &Tx,
    cx: &Cx,
    _permit: &Permit,
    meeting: MeetingId,
    people: &[ContactId],
) -> Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    let rows = people.iter().map(|contact| ActiveModel {
        id: Set(cx.new_id()),
        meeting: Set(meeting.0),
        contact: Set(contact.0),
    });
    let once = OnConflict::columns([Column::Meeting, Column::Contact]).do_nothing().to_owned();
    Entity::insert_many(rows).on_conflict(once).exec_without_returning(tx).await?;
    Ok(())
}

/// Sends the minutes of a meeting to these people and nobody else.
pub(in crate::minutes) async fn put_readers(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: MeetingId,
    people: &[ContactId],
) -> Result<()> {
    Entity::delete_many().filter(Column::Meeting.eq(meeting.0)).exec(tx).await?;
    add_readers(tx, cx, permit, meeting, people).await
}

/// Those who are sent the minutes of a meeting, in the order they were added.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn readers(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<Contact>> {
    let found = Entity::find().filter(Column::Meeting.eq(meeting.0)).order_by_asc(Column::Id);
    let ids: Vec<ContactId> =
        found.all(db).await?.into_iter().map(|row| ContactId(row.contact)).collect();
    let people = contacts::many(db, &ids).await?;
    let living = ids.iter().filter_map(|id| people.get(id)).filter(|one| one.erased_at.is_none());
    Ok(living.cloned().collect())
}
