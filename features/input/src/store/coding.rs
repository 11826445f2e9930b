//! What coders do, written as one step per save: the pieces before and after, so that it can be shown
//! and undone.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_processes::ThemeId;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
    sea_query::{Expr, ExprTrait},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    entity::{note as note_row, note_code, sentence_note, step as row},
    json,
    note::{insert_notes, notes_by_id},
    read,
    receive::allowed_words,
};
use crate::{
    model::{
        coding::{NoteId, Origin, Piece},
        note::{Moderation, Note},
        privacy,
    },
    text,
};

/// Who coded: as in audit lines, with the name colleagues know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coder {
    /// Kind and id, `staff:0192…`.
    pub key: String,
    /// Name at the time.
    pub name: String,
}

impl Coder {
    /// The coder a permit was given to.
    pub fn of(permit: &Permit) -> Self {
        let name = permit.actor().staff().map_or(String::new(), |staff| staff.name.clone());
        Coder { key: permit.actor().reference(), name }
    }
}

/// A piece with its end, as a step leaves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    /// The piece.
    pub piece: Piece,
    /// Why it is not used, when it is not.
    pub reason: Option<String>,
    /// The theme it belongs to, in a step that moves it; `None` in all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeId>,
}

impl Touched {
    /// As a note stands now, in a step that leaves it in its theme.
    pub fn of(note: &Note) -> Self {
        Touched { piece: note.piece(), reason: note.reason.clone(), theme: None }
    }

    /// Whether the note still is as the step left it.
    fn is_still(&self, note: &Note) -> bool {
        let is_there = self.theme.is_none_or(|theme| theme == note.theme);
        is_there && self.piece == note.piece() && self.reason == note.reason
    }
}

/// One step of a coder.
#[derive(Clone, Debug, PartialEq)]
pub struct CodingStep {
    /// Its id.
    pub id: Uuid,
    /// Who took it.
    pub coder: Coder,
    /// Place in the process's log.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// `code`, `split`, `merge`, `end`, `theme`.
    pub kind: String,
    /// The notes it began with.
    pub notes: Vec<NoteId>,
    /// The pieces as they were.
    pub before: Vec<Touched>,
    /// The pieces as they became, new ones too.
    pub after: Vec<Touched>,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
}

/// Writes one step: changes the touched pieces, adds new ones and logs it. A step that changes nothing
/// is not logged.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn apply(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    coder: &Coder,
    (process, kind): (ProcessId, &str),
    before: Vec<Touched>,
    after: Vec<Touched>,
) -> Result<()> {
    if before == after {
        return mark_seen(tx, &before, coder).await;
    }
    let ids: Vec<NoteId> = before.iter().map(|t| t.piece.id).collect();
    let known = notes_by_id(tx, &ids).await?;
    let fresh: Vec<Note> = made(tx, cx, process, &known, &after).await?;
    insert_notes(tx, &fresh).await?;
    for touched in &after {
        write(tx, permit, touched, &coder.key).await?;
    }
    let seq = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .select_only()
        .column_as(row::Column::Seq.max(), "seq")
        .into_tuple::<Option<i64>>()
        .one(tx)
        .await?
        .flatten()
        .unwrap_or(0);
    let step = row::ActiveModel {
        id: Set(cx.new_id()),
        process: Set(process.into()),
        coder: Set(coder.key.clone()),
        coder_name: Set(coder.name.clone()),
        seq: Set(seq + 1),
        at: Set(cx.now()),
        kind: Set(kind.to_owned()),
        notes: Set(json(&ids)?),
        before: Set(json(&before)?),
        after: Set(json(&after)?),
        undone_at: Set(None),
    };
    row::Entity::insert(step).exec_without_returning(tx).await?;
    Ok(())
}

/// The last step of a coder that has not been undone.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn last_step(
    db: &impl ConnectionTrait,
    process: ProcessId,
    coder: &Coder,
) -> Result<Option<CodingStep>> {
    let found = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .filter(row::Column::Coder.eq(&coder.key))
        .filter(row::Column::UndoneAt.is_null())
        .order_by_desc(row::Column::Seq)
        .one(db)
        .await?;
    found.map(from_row).transpose()
}

/// Undoes the coder's last step and returns it; `None` when there is none.
///
/// # Errors
/// [`Error::Conflict`] when somebody has changed one of its pieces since, or a sentence rests on a
/// piece that would go away or back to another theme.
pub async fn undo(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: ProcessId,
    coder: &Coder,
) -> Result<Option<CodingStep>> {
    let Some(step) = last_step(tx, process, coder).await? else { return Ok(None) };
    let ids: Vec<NoteId> = step.after.iter().map(|t| t.piece.id).collect();
    let now = notes_by_id(tx, &ids).await?;
    let is_as_left = |t: &Touched| now.get(&t.piece.id).is_some_and(|n| t.is_still(n));
    if !step.after.iter().all(is_as_left) {
        return Err(Error::Conflict(text::refused_undo_changed()));
    }
    let is_old = |id: &NoteId| step.before.iter().any(|b| b.piece.id == *id);
    let created: Vec<Uuid> =
        ids.iter().filter(|id| !is_old(id)).map(|id| Uuid::from(*id)).collect();
    let moved = step.before.iter().filter(|touched| touched.theme.is_some());
    let moved: Vec<Uuid> = moved.map(|touched| touched.piece.id.into()).collect();
    if are_cited(tx, created.clone()).await? {
        return Err(Error::Conflict(text::refused_undo_cited()));
    }
    // What a summary says of one theme must not rest on a note of another.
    if are_cited(tx, moved).await? {
        return Err(Error::Conflict(text::refused_undo_moved()));
    }
    for touched in &step.before {
        write(tx, permit, touched, &coder.key).await?;
    }
    note_code::Entity::delete_many()
        .filter(note_code::Column::Note.is_in(created.clone()))
        .exec(tx)
        .await?;
    note_row::Entity::delete_many().filter(note_row::Column::Id.is_in(created)).exec(tx).await?;
    row::Entity::update_many()
        .col_expr(row::Column::UndoneAt, Expr::value(cx.now()))
        .filter(row::Column::Id.eq(step.id))
        .exec(tx)
        .await?;
    Ok(Some(step))
}

/// Whether a written sentence rests on one of the notes.
async fn are_cited(tx: &Tx, notes: Vec<Uuid>) -> Result<bool> {
    let resting = sentence_note::Entity::find().filter(sentence_note::Column::Note.is_in(notes));
    Ok(resting.count(tx).await? > 0)
}

/// A page of the steps of a process, newest first, of one coder or all, and how many there are.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn history(
    db: &impl ConnectionTrait,
    process: ProcessId,
    coder: Option<&str>,
    offset: u64,
    limit: u64,
) -> Result<(Vec<CodingStep>, u64)> {
    let mut found = row::Entity::find().filter(row::Column::Process.eq(Uuid::from(process)));
    if let Some(coder) = coder {
        found = found.filter(row::Column::Coder.eq(coder));
    }
    let total = found.clone().count(db).await?;
    let rows = found.order_by_desc(row::Column::Seq).offset(offset).limit(limit).all(db).await?;
    Ok((rows.into_iter().map(from_row).collect::<Result<_>>()?, total))
}

/// The coder has looked at the notes, though nothing was changed.
async fn mark_seen(tx: &Tx, notes: &[Touched], coder: &Coder) -> Result<()> {
    note_row::Entity::update_many()
        .col_expr(note_row::Column::IsChanged, Expr::value(false))
        .col_expr(note_row::Column::Coder, Expr::value(coder.key.clone()))
        .filter(note_row::Column::Id.is_in(notes.iter().map(|t| Uuid::from(t.piece.id))))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes how a piece stands now over its row.
async fn write(tx: &Tx, _permit: &Permit, touched: &Touched, coder: &str) -> Result<()> {
    let (piece, id) = (&touched.piece, Uuid::from(touched.piece.id));
    note_row::Entity::update_many()
        .col_expr(note_row::Column::IsMinority, Expr::value(piece.is_minority))
        .col_expr(note_row::Column::Reason, Expr::value(touched.reason.clone()))
        .col_expr(note_row::Column::ReplacedBy, Expr::value(json(&piece.replaced_by)?))
        .col_expr(note_row::Column::IsActive, Expr::value(piece.is_active()))
        .col_expr(note_row::Column::Coder, Expr::value(coder.to_owned()))
        .col_expr(note_row::Column::IsChanged, Expr::value(false))
        .col_expr(note_row::Column::Version, Expr::col(note_row::Column::Version).add(1))
        .filter(note_row::Column::Id.eq(id))
        .exec(tx)
        .await?;
    if let Some(theme) = touched.theme {
        note_row::Entity::update_many()
            .col_expr(note_row::Column::Theme, Expr::value(Uuid::from(theme)))
            .filter(note_row::Column::Id.eq(id))
            .exec(tx)
            .await?;
    }
    note_code::Entity::delete_many().filter(note_code::Column::Note.eq(id)).exec(tx).await?;
    let codes = piece
        .codes
        .iter()
        .map(|code| note_code::ActiveModel { note: Set(id), code: Set((*code).into()) });
    let codes: Vec<_> = codes.collect();
    if !codes.is_empty() {
        note_code::Entity::insert_many(codes).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Full notes for the pieces a step made. They inherit where they were said; each is searched anew
/// for what must not be published, and a shielded note's pieces stay shielded.
async fn made(
    tx: &Tx,
    cx: &Cx,
    process: ProcessId,
    known: &BTreeMap<NoteId, Note>,
    after: &[Touched],
) -> Result<Vec<Note>> {
    let fresh: Vec<&Touched> = after.iter().filter(|t| !known.contains_key(&t.piece.id)).collect();
    if fresh.is_empty() {
        return Ok(vec![]);
    }
    let allowed = allowed_words(tx, cx, process).await?;
    let mut notes = Vec::new();
    for (n, touched) in fresh.into_iter().enumerate() {
        let piece = &touched.piece;
        let parents: Vec<&Note> = match &piece.origin {
            Origin::Part { of, .. } => known.get(of).into_iter().collect(),
            Origin::Merged { of } => of.iter().filter_map(|id| known.get(id)).collect(),
            Origin::Raw => vec![],
        };
        let parent = *parents.first().ok_or(Error::NotFound)?;
        let findings = privacy::detect(&piece.text, &allowed);
        let is_shielded = parents.iter().any(|p| p.moderation == Moderation::Shielded);
        let is_looked_at = parents.iter().all(|p| p.moderation == Moderation::AsIs);
        let moderation = match () {
            () if is_shielded => Moderation::Shielded,
            () if findings.is_empty() => Moderation::Clear,
            () if is_looked_at => Moderation::AsIs,
            () => Moderation::Held,
        };
        let mark = if matches!(piece.origin, Origin::Merged { .. }) { "m" } else { "." };
        notes.push(Note {
            id: piece.id,
            code: free_code(tx, process, &parent.code, mark, n + 1).await?,
            text: piece.text.clone(),
            origin: piece.origin.clone(),
            replaced_by: vec![],
            is_active: true,
            codes: piece.codes.clone(),
            is_minority: piece.is_minority,
            reason: touched.reason.clone(),
            moderation,
            findings,
            published_text: None,
            published_at: None,
            created_at: cx.now(),
            version: 1,
            ..parent.clone()
        });
    }
    Ok(notes)
}

/// `GB01-N03.1`, `GB01-N03.2` for parts, `GB01-N03m1` for merged notes; the first number free.
async fn free_code(
    tx: &Tx,
    process: ProcessId,
    parent: &str,
    mark: &str,
    from: usize,
) -> Result<String> {
    for n in from..from + 1_000 {
        let code = format!("{parent}{mark}{n}");
        let taken = note_row::Entity::find()
            .filter(note_row::Column::Process.eq(Uuid::from(process)))
            .filter(note_row::Column::Code.eq(&code))
            .count(tx)
            .await?;
        if taken == 0 {
            return Ok(code);
        }
    }
    Err(Error::internal("no free code for a piece"))
}

fn from_row(m: row::Model) -> Result<CodingStep> {
    Ok(CodingStep {
        id: m.id,
        coder: Coder { key: m.coder, name: m.coder_name },
        seq: m.seq,
        at: m.at,
        kind: m.kind,
        notes: read(m.notes)?,
        before: read(m.before)?,
        after: read(m.after)?,
        undone_at: m.undone_at,
    })
}
