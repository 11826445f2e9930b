//! The keys of those who are signed up: one person has one place.

use std::collections::BTreeMap;

use medvirk_kernel::{Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::entity::key::{ActiveModel, Column, Entity};
use crate::model::{MeetingId, SignUpId};

/// Which of these keys somebody has, and in which sign-up.
pub(crate) async fn known(
    tx: &Tx,
    meeting: MeetingId,
    keys: Vec<String>,
) -> Result<BTreeMap<String, SignUpId>> {
    if keys.is_empty() {
        return Ok(BTreeMap::new());
    }
    let found = Entity::find()
        .filter(Column::Meeting.eq(meeting.0))
        .filter(Column::Key.is_in(keys))
        .all(tx)
        .await?;
    Ok(found.into_iter().map(|row| (row.key, SignUpId(row.sign_up))).collect())
}

/// Notes the keys of people who have just signed up.
pub(crate) async fn put(
    tx: &Tx,
    _permit: &Permit,
    meeting: MeetingId,
    keys: Vec<(String, SignUpId)>,
) -> Result<()> {
    if keys.is_empty() {
        return Ok(());
    }
    let rows = keys.into_iter().map(|(key, id)| ActiveModel {
        meeting: Set(meeting.0),
        key: Set(key),
        sign_up: Set(id.0),
    });
    Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Lets a person sign up anew.
pub(crate) async fn release(tx: &Tx, _permit: &Permit, id: SignUpId) -> Result<()> {
    Entity::delete_many().filter(Column::SignUp.eq(id.0)).exec(tx).await?;
    Ok(())
}
