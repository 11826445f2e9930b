//! What was received under one theme, moved to another.

use medvirk_kernel::{Permit, Result};
use medvirk_processes::ThemeId;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait},
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{note, sentence_note, source};

/// Moves what was received of a record to another theme, with every note of it that a coder has not
/// moved elsewhere. Codes and what was moderated stay. `false`, and nothing is moved, when a sentence
/// rests on one of the notes: it says something of the theme it was written under, and somebody must
/// look at it first.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn move_to_theme(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (kind, record): (&str, Uuid),
    theme: ThemeId,
) -> Result<bool> {
    let Some(known) = super::source_of(tx, kind, record).await? else { return Ok(true) };
    if known.theme == theme {
        return Ok(true);
    }
    let id = Uuid::from(known.id);
    let moves = Condition::all()
        .add(note::Column::Source.eq(id))
        .add(note::Column::Theme.eq(Uuid::from(known.theme)));
    let notes = note::Entity::find().select_only().column(note::Column::Id);
    let notes = notes.filter(moves.clone()).into_query();
    let cited =
        sentence_note::Entity::find().filter(sentence_note::Column::Note.in_subquery(notes));
    if cited.count(tx).await? > 0 {
        return Ok(false);
    }
    let theme = Uuid::from(theme);
    let sources = source::Entity::update_many().filter(source::Column::Id.eq(id));
    sources.col_expr(source::Column::Theme, Expr::value(theme)).exec(tx).await?;
    let notes = note::Entity::update_many().filter(moves);
    // Who had one of them open sees that it was moved, instead of moving it back.
    let next = Expr::col(note::Column::Version).add(1);
    let notes = notes.col_expr(note::Column::Version, next);
    notes.col_expr(note::Column::Theme, Expr::value(theme)).exec(tx).await?;
    let detail = json!({ "theme": theme, "before": known.theme });
    medvirk_audit::record(tx, cx, permit, ("source", id), detail).await?;
    Ok(true)
}
