//! Telephone calls.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};

use super::entity::call::{ActiveModel, Column, Entity, Model};
use crate::model::{Call, InviteeId, Outcome};

impl TryFrom<Model> for Call {
    type Error = Error;
    fn try_from(m: Model) -> Result<Self> {
        let outcome = Outcome::from_code(&m.outcome);
        Ok(Call {
            invitee: InviteeId(m.invitee),
            at: m.at,
            by: m.called_by,
            outcome: outcome.ok_or_else(|| Error::internal(format!("no outcome {}", m.outcome)))?,
            note: m.note,
            next_on: m.next_on,
        })
    }
}

/// All calls for a meeting, first to last.
pub(crate) async fn calls(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<Call>> {
    let found = Entity::find().filter(Column::Meeting.eq(meeting.0)).order_by_asc(Column::At);
    found.all(db).await?.into_iter().map(Call::try_from).collect()
}

/// The calls to one person, last first.
pub(crate) async fn calls_of(db: &impl ConnectionTrait, id: InviteeId) -> Result<Vec<Call>> {
    let found = Entity::find().filter(Column::Invitee.eq(id.0)).order_by_desc(Column::At);
    found.all(db).await?.into_iter().map(Call::try_from).collect()
}

/// Writes calls down.
pub(crate) async fn note_call(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    meeting: MeetingId,
    calls: &[Call],
) -> Result<()> {
    let row = |call: &Call| ActiveModel {
        id: Set(cx.new_id()),
        meeting: Set(meeting.0),
        invitee: Set(call.invitee.0),
        at: Set(call.at),
        called_by: Set(call.by.clone()),
        outcome: Set(call.outcome.code().to_owned()),
        note: Set(call.note.clone()),
        next_on: Set(call.next_on),
    };
    for part in calls.chunks(500) {
        Entity::insert_many(part.iter().map(row)).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Takes away what was said in the calls to one person; that they were made stays.
pub(crate) async fn forget_calls(tx: &Tx, _permit: &Permit, id: InviteeId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Note, Expr::value(""))
        .filter(Column::Invitee.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}
