//! What the phones at the door said, each once. A phone that was without a network tells late and may
//! tell twice; what holds is what was done last, whenever it came here.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::OnConflict};
use uuid::Uuid;

use super::entity::act::{ActiveModel, Column, Entity};
use crate::model::{MeetingId, SignUpId};

/// Somebody was checked in, or out again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// Made by the phone; the same again is the same act.
    pub id: Uuid,
    /// Who came.
    pub sign_up: SignUpId,
    /// When it was done, by the phone's clock.
    pub at: DateTime<Utc>,
    /// How many came; 0 takes an earlier act back.
    pub came: u32,
}

/// Writes an act down; one that is known already is left as it is.
pub(crate) async fn note(tx: &Tx, _permit: &Permit, meeting: MeetingId, act: Act) -> Result<()> {
    let row = ActiveModel {
        id: Set(act.id),
        meeting: Set(meeting.0),
        sign_up: Set(act.sign_up.0),
        at: Set(act.at),
        came: Set(i32::try_from(act.came)?),
    };
    Entity::insert(row)
        .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The act that holds for a sign-up: the last that was done; of two at one moment the greater id, so
/// that every order of arrival ends the same.
pub(crate) async fn last(tx: &Tx, sign_up: SignUpId) -> Result<Option<Act>> {
    let row = Entity::find()
        .filter(Column::SignUp.eq(sign_up.0))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .one(tx)
        .await?;
    Ok(row.map(|row| Act {
        id: row.id,
        sign_up: SignUpId(row.sign_up),
        at: row.at,
        came: row.came.unsigned_abs(),
    }))
}
