//! Templates of the municipality, booklets of meetings, and what a meeting does with its answers.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_processes::ThemeId;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use uuid::Uuid;

use super::entity::{booklet as row, setup as setup_row, template as template_row};
use crate::{model::Booklet, text};

/// A booklet or template as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// The record.
    pub id: Uuid,
    /// The booklet.
    pub booklet: Booklet,
    /// Place in the list, from 1.
    pub position: i32,
    /// Counts changes, against two at once.
    pub version: i32,
}

/// What a meeting does with the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Setup {
    /// Begins the codes of its notes; unique in its process.
    pub code: String,
    /// The theme its notes belong to; none until somebody has chosen.
    pub theme: Option<ThemeId>,
    /// Why they do not become notes, when somebody has decided so; empty otherwise.
    pub unused: String,
}

/// What a meeting does with the answers, and its version; 0 when nothing was decided.
pub(crate) async fn setup(db: &impl ConnectionTrait, id: MeetingId) -> Result<(Setup, i32)> {
    let found = setup_row::Entity::find_by_id(id.0).one(db).await?;
    Ok(found.map_or_else(Default::default, |m| {
        (Setup { code: m.code, theme: m.theme.map(ThemeId), unused: m.unused }, m.version)
    }))
}

/// Keeps it.
pub(crate) async fn put_setup(
    tx: &Tx,
    _permit: &Permit,
    id: MeetingId,
    setup: &Setup,
) -> Result<()> {
    let row = setup_row::ActiveModel {
        meeting: Set(id.0),
        code: Set(setup.code.clone()),
        theme: Set(setup.theme.map(|theme| theme.0)),
        unused: Set(setup.unused.clone()),
        version: Set(1),
    };
    let known = OnConflict::column(setup_row::Column::Meeting)
        .update_columns([setup_row::Column::Theme, setup_row::Column::Unused])
        .to_owned();
    setup_row::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}

/// How codes of notes of these meetings begin, so that those of another can be told apart.
pub(crate) async fn codes_of(db: &impl ConnectionTrait, ids: &[MeetingId]) -> Result<Vec<String>> {
    let ids = ids.iter().map(|id| id.0);
    let all = setup_row::Entity::find().filter(setup_row::Column::Meeting.is_in(ids));
    Ok(all.select_only().column(setup_row::Column::Code).into_tuple().all(db).await?)
}

/// Meetings with booklets or groups of which nobody has decided what becomes of the answers.
pub(crate) async fn undecided(db: &impl ConnectionTrait) -> Result<Vec<MeetingId>> {
    let open = setup_row::Entity::find()
        .filter(setup_row::Column::Theme.is_null())
        .filter(setup_row::Column::Unused.eq(""))
        .order_by_asc(setup_row::Column::Meeting);
    let ids: Vec<Uuid> =
        open.select_only().column(setup_row::Column::Meeting).into_tuple().all(db).await?;
    Ok(ids.into_iter().map(MeetingId).collect())
}

/// The municipality's own templates.
pub(crate) async fn templates(db: &impl ConnectionTrait) -> Result<Vec<Kept>> {
    let rows = template_row::Entity::find()
        .order_by_asc(template_row::Column::Position)
        .order_by_asc(template_row::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|m| kept(m.id, m.data, m.position, m.version)).collect()
}

/// One template.
pub(crate) async fn template(db: &impl ConnectionTrait, id: Uuid) -> Result<Kept> {
    let m = template_row::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    kept(m.id, m.data, m.position, m.version)
}

pub(crate) async fn insert_template(tx: &Tx, _permit: &Permit, new: &Kept) -> Result<()> {
    let row = template_row::ActiveModel {
        id: Set(new.id),
        position: Set(new.position),
        data: Set(serde_json::to_value(&new.booklet)?),
        version: Set(1),
    };
    template_row::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// # Errors
/// Conflict, when it was changed meanwhile.
pub(crate) async fn save_template(tx: &Tx, _permit: &Permit, changed: &Kept) -> Result<()> {
    let done = template_row::Entity::update_many()
        .col_expr(template_row::Column::Data, Expr::value(serde_json::to_value(&changed.booklet)?))
        .col_expr(template_row::Column::Version, Expr::col(template_row::Column::Version).add(1))
        .filter(template_row::Column::Id.eq(changed.id))
        .filter(template_row::Column::Version.eq(changed.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)
}

pub(crate) async fn remove_template(tx: &Tx, _permit: &Permit, id: Uuid) -> Result<()> {
    template_row::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// The booklets of a meeting, in their order.
pub(crate) async fn booklets(db: &impl ConnectionTrait, id: MeetingId) -> Result<Vec<Kept>> {
    let rows = row::Entity::find()
        .filter(row::Column::Meeting.eq(id.0))
        .order_by_asc(row::Column::Position)
        .order_by_asc(row::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|m| kept(m.id, m.data, m.position, m.version)).collect()
}

/// One booklet of a meeting.
pub(crate) async fn booklet(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
    id: Uuid,
) -> Result<Kept> {
    let m = row::Entity::find_by_id(id)
        .filter(row::Column::Meeting.eq(meeting.0))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    kept(m.id, m.data, m.position, m.version)
}

pub(crate) async fn insert_booklet(
    tx: &Tx,
    _permit: &Permit,
    meeting: MeetingId,
    new: &Kept,
) -> Result<()> {
    let row = row::ActiveModel {
        id: Set(new.id),
        meeting: Set(meeting.0),
        code: Set(new.booklet.code.clone()),
        position: Set(new.position),
        data: Set(serde_json::to_value(&new.booklet)?),
        version: Set(1),
    };
    row::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// # Errors
/// Conflict, when it was changed meanwhile.
pub(crate) async fn save_booklet(tx: &Tx, _permit: &Permit, changed: &Kept) -> Result<()> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::Data, Expr::value(serde_json::to_value(&changed.booklet)?))
        .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
        .filter(row::Column::Id.eq(changed.id))
        .filter(row::Column::Version.eq(changed.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)
}

pub(crate) async fn remove_booklet(tx: &Tx, _permit: &Permit, id: Uuid) -> Result<()> {
    row::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

fn kept(id: Uuid, data: serde_json::Value, position: i32, version: i32) -> Result<Kept> {
    Ok(Kept { id, booklet: serde_json::from_value(data)?, position, version })
}

fn guarded(rows: u64) -> Result<()> {
    if rows == 0 { Err(Error::Conflict(text::refused_changed_meanwhile())) } else { Ok(()) }
}
