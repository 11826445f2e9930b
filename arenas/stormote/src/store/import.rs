//! Files on their way in: kept until somebody has looked at them.

use medvirk_documents::read::columns::Override;
use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::Expr};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::entity::import::{ActiveModel, Column, Entity};
use crate::model::import::Field;

/// A table as it was read: header, and rows with their line in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sheet {
    pub header: Vec<String>,
    pub rows: Vec<(usize, Vec<String>)>,
}

/// An uploaded file.
pub(crate) struct Import {
    pub id: Uuid,
    pub file_name: String,
    pub sheet: Sheet,
    pub chosen: Override<Field>,
}

/// Keeps a table; older ones of the meeting that nobody took in are let go.
pub(crate) async fn keep(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    meeting: MeetingId,
    name: &str,
    sheet: &Sheet,
) -> Result<Uuid> {
    Entity::delete_many().filter(Column::Meeting.eq(meeting.0)).exec(tx).await?;
    let id: Uuid = cx.new_id();
    let chosen: Vec<(usize, Option<Field>)> = Vec::new();
    let row = ActiveModel {
        id: Set(id),
        meeting: Set(meeting.0),
        file_name: Set(name.chars().take(200).collect()),
        sheet: Set(serde_json::to_value(sheet)?),
        chosen: Set(serde_json::to_value(chosen)?),
        at: Set(cx.now()),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

/// A file of a meeting.
///
/// # Errors
/// [`Error::NotFound`], also when it has been taken in.
pub(crate) async fn import(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
    id: Uuid,
) -> Result<Import> {
    let found = Entity::find_by_id(id).one(db).await?.filter(|m| m.meeting == meeting.0);
    let m = found.ok_or(Error::NotFound)?;
    let chosen: Vec<(usize, Option<Field>)> = serde_json::from_value(m.chosen)?;
    Ok(Import {
        id: m.id,
        file_name: m.file_name,
        sheet: serde_json::from_value(m.sheet)?,
        chosen: chosen.into_iter().collect(),
    })
}

/// Notes what the user says about columns.
pub(crate) async fn choose(
    tx: &Tx,
    _permit: &Permit,
    id: Uuid,
    chosen: &Override<Field>,
) -> Result<()> {
    let chosen: Vec<_> = chosen.iter().collect();
    Entity::update_many()
        .col_expr(Column::Chosen, Expr::value(serde_json::to_value(chosen)?))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Lets a file go.
pub(crate) async fn discard(tx: &Tx, _permit: &Permit, id: Uuid) -> Result<()> {
    Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}
