//! Coding: codes, minority view and end of a note, splitting, merging, undo, the second coder.

use std::collections::BTreeSet;

use medvirk_kernel::{Error, Message, Permit, Result};
use medvirk_processes::{Process, ThemeId};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;
use uuid::Uuid;

use crate::{
    CODE,
    model::{
        coding::{Board, CodeId, NoteId, Refused, Step},
        note::{Note, NoteFilter},
    },
    store::{self, Coder, Touched},
    text,
};

/// How a coder leaves a note.
#[derive(Clone, Debug, Default)]
pub(crate) struct Coded {
    /// All its codes.
    pub(crate) codes: BTreeSet<CodeId>,
    /// Marked as a minority view.
    pub(crate) is_minority: bool,
    /// Why it is not used, when it is not.
    pub(crate) reason: Option<String>,
    /// The theme it shall belong to; `None` leaves it where it is.
    pub(crate) theme: Option<ThemeId>,
    /// The version the coder saw; `None` when it does not matter.
    pub(crate) version: Option<i32>,
}

/// Writes how a coder leaves a note.
///
/// # Errors
/// Conflict when somebody changed the note meanwhile; refused when it was split or merged, and at
/// `theme` when a sentence about its theme rests on it.
pub(crate) async fn save(cx: &Cx, process: &Process, id: NoteId, coded: Coded) -> Result<()> {
    let permit = cx.permit(CODE, process.resource())?;
    let tx = cx.begin().await?;
    save_in(&tx, cx, &permit, &Coder::of(&permit), process, id, coded).await?;
    tx.commit().await
}

/// The same within a transaction, for a coder of the caller's choice.
pub(crate) async fn save_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    coder: &Coder,
    process: &Process,
    id: NoteId,
    coded: Coded,
) -> Result<()> {
    let note = of_process(tx, process, id).await?;
    if coded.version.is_some_and(|seen| seen != note.version) {
        return Err(Error::Conflict(text::refused_changed()));
    }
    let mut before = Touched::of(&note);
    let mut board = Board::new([note.piece()]);
    let mut steps = Vec::new();
    steps.extend(coded.codes.difference(&note.codes).map(|c| Step::AddCode { note: id, code: *c }));
    let gone = note.codes.difference(&coded.codes);
    steps.extend(gone.map(|c| Step::RemoveCode { note: id, code: *c }));
    if coded.is_minority != note.is_minority {
        steps.push(Step::Minority { note: id, is_minority: coded.is_minority });
    }
    for step in steps {
        board.take(step).map_err(|r| Error::refused(words(&r)))?;
    }
    let piece = board.get(id).cloned().ok_or(Error::NotFound)?;
    let reason = coded.reason.map(|r| r.trim().to_owned()).filter(|r| !r.is_empty());
    let theme = coded.theme.filter(|theme| *theme != note.theme);
    if let Some(to) = theme {
        check_move(tx, process, id, to).await?;
        before.theme = Some(note.theme);
    }
    let after = Touched { piece, reason, theme };
    let kind = match (after.reason != before.reason, theme) {
        (_, Some(_)) => "theme",
        (true, None) => "end",
        (false, None) => "code",
    };
    let used = after.reason.is_none();
    let detail = json!({"codes": after.piece.codes.len(), "used": used, "theme": theme});
    let pieces = (vec![before], vec![after]);
    store::apply(tx, cx, permit, coder, (process.id, kind), pieces.0, pieces.1).await?;
    medvirk_audit::record(tx, cx, permit, ("note", id.into()), detail).await
}

/// Whether a note may go to another theme.
async fn check_move(tx: &Tx, process: &Process, id: NoteId, to: ThemeId) -> Result<()> {
    let themes = medvirk_processes::themes(tx, process.id).await?;
    if !themes.iter().any(|theme| theme.id == to) {
        return Err(Error::NotFound);
    }
    // What a summary says of one theme must not rest on a note of another.
    if store::is_cited(tx, id).await? {
        return Err(Error::refused_at("theme", text::refused_theme_cited()));
    }
    Ok(())
}

/// Cuts a note in two before a character. Returns the first half.
///
/// # Errors
/// Refused at `split` when a half would have no words.
pub(crate) async fn split(cx: &Cx, process: &Process, id: NoteId, at: usize) -> Result<NoteId> {
    let permit = cx.permit(CODE, process.resource())?;
    let tx = cx.begin().await?;
    let note = of_process(&tx, process, id).await?;
    let (first, second) = (cx.new_id(), cx.new_id());
    let mut board = Board::new([note.piece()]);
    let step = Step::Split { note: id, at, first, second };
    let change = board.take(step).map_err(|r| Error::refused_at("split", words(&r)))?.clone();
    let mut after: Vec<Touched> = touched(&change.after, note.reason.as_ref());
    // The first half is written first, so that it gets the first code.
    after.sort_by_key(|t| (t.piece.id != first, t.piece.id != second));
    let (coder, before) = (Coder::of(&permit), vec![Touched::of(&note)]);
    store::apply(&tx, cx, &permit, &coder, (process.id, "split"), before, after).await?;
    medvirk_audit::record(&tx, cx, &permit, ("note", id.into()), json!({"split": at})).await?;
    tx.commit().await?;
    Ok(first)
}

/// Puts a note together with the next one of its source. Returns the new note.
///
/// # Errors
/// Refused when there is no next note.
pub(crate) async fn merge_with_next(cx: &Cx, process: &Process, id: NoteId) -> Result<NoteId> {
    let permit = cx.permit(CODE, process.resource())?;
    let tx = cx.begin().await?;
    let note = of_process(&tx, process, id).await?;
    let filter = NoteFilter { source: Some(note.source), ..NoteFilter::of(process.id) };
    let list = store::all_notes(&tx, &filter).await?;
    let next = list.iter().skip_while(|n| n.id != id).nth(1);
    let next = next.ok_or_else(|| Error::refused(text::refused_no_next()))?;
    let into = cx.new_id();
    let mut board = Board::new([note.piece(), next.piece()]);
    let step = Step::Merge { notes: vec![id, next.id], into };
    let change = board.take(step).map_err(|r| Error::refused(words(&r)))?.clone();
    // A merged note is used as soon as one of its parts is.
    let reason = note.reason.as_ref().filter(|_| next.reason.is_some());
    let mut after = touched(&change.after, reason);
    for touched in &mut after {
        let own = [&note, next].into_iter().find(|n| n.id == touched.piece.id);
        if let Some(own) = own {
            touched.reason.clone_from(&own.reason);
        }
    }
    let before = vec![Touched::of(&note), Touched::of(next)];
    let coder = Coder::of(&permit);
    store::apply(&tx, cx, &permit, &coder, (process.id, "merge"), before, after).await?;
    let detail = json!({"with": next.id});
    medvirk_audit::record(&tx, cx, &permit, ("note", id.into()), detail).await?;
    tx.commit().await?;
    Ok(into)
}

/// Undoes the coder's own last step. Returns the note it began with; `None` when there is nothing to
/// undo.
///
/// # Errors
/// Conflict when somebody has changed the note since.
pub(crate) async fn undo(cx: &Cx, process: &Process) -> Result<Option<NoteId>> {
    let permit = cx.permit(CODE, process.resource())?;
    let tx = cx.begin().await?;
    let Some(step) = store::undo(&tx, cx, &permit, process.id, &Coder::of(&permit)).await? else {
        return Ok(None);
    };
    let detail = json!({"undone": step.kind, "step": step.id});
    let subject = step.notes.first().map_or(Uuid::from(process.id), |n| Uuid::from(*n));
    medvirk_audit::record(&tx, cx, &permit, ("note", subject), detail).await?;
    tx.commit().await?;
    Ok(step.notes.first().copied())
}

/// Writes what a second coder gives a note, apart from the codes that count.
///
/// # Errors
/// Not found when the note is of another process.
pub(crate) async fn save_second(
    cx: &Cx,
    process: &Process,
    id: NoteId,
    codes: &BTreeSet<CodeId>,
    is_minority: bool,
) -> Result<()> {
    let permit = cx.permit(CODE, process.resource())?;
    let tx = cx.begin().await?;
    let note = of_process(&tx, process, id).await?;
    let coder = Coder::of(&permit);
    store::put_second(&tx, cx, &permit, &coder, &note, codes, is_minority).await?;
    let detail = json!({"second": codes.len()});
    medvirk_audit::record(&tx, cx, &permit, ("note", id.into()), detail).await?;
    tx.commit().await
}

/// Lets a second coder's codes count for a note, after the two have talked.
///
/// # Errors
/// Not found when that coder has not coded the note.
pub(crate) async fn adopt_second(
    cx: &Cx,
    process: &Process,
    id: NoteId,
    second: &str,
) -> Result<()> {
    let all = store::second_codings(cx.db().reader(), process.id).await?;
    let theirs = all.into_iter().find(|s| s.note == id && s.coder.key == second);
    let theirs = theirs.ok_or(Error::NotFound)?;
    let note = store::note(cx.db().reader(), id).await?;
    let coded = Coded {
        codes: theirs.codes,
        is_minority: theirs.is_minority,
        reason: note.reason,
        ..Coded::default()
    };
    save(cx, process, id, coded).await
}

/// Marks a note as not used for a reason, or as used again.
///
/// # Errors
/// Refused at `reason` when it is longer than 300 characters.
pub(crate) async fn end(
    cx: &Cx,
    process: &Process,
    id: NoteId,
    reason: Option<String>,
) -> Result<()> {
    let note = of_process(cx.db().reader(), process, id).await?;
    let (codes, is_minority) = (note.codes, note.is_minority);
    let coded = Coded { codes, is_minority, reason, ..Coded::default() };
    save(cx, process, id, coded).await
}

async fn of_process(
    db: &impl sea_orm::ConnectionTrait,
    process: &Process,
    id: NoteId,
) -> Result<Note> {
    let note = store::note(db, id).await?;
    if note.process == process.id { Ok(note) } else { Err(Error::NotFound) }
}

fn touched(pieces: &[crate::model::coding::Piece], reason: Option<&String>) -> Vec<Touched> {
    pieces
        .iter()
        .map(|p| Touched { piece: p.clone(), reason: reason.cloned(), theme: None })
        .collect()
}

/// Why a step cannot be taken, in words.
fn words(refused: &Refused) -> Message {
    match refused {
        Refused::Unknown(_) | Refused::IdTaken(_) => text::refused_unknown(),
        Refused::Replaced(_) => text::refused_replaced(),
        Refused::Unchanged => text::refused_unchanged(),
        Refused::EmptyHalf => text::refused_empty_half(),
        Refused::TooFew => text::refused_no_next(),
        Refused::DifferentSources => text::refused_other_source(),
    }
}
