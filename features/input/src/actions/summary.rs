//! Summaries: sentences written, changed, moved and taken away.

use medvirk_kernel::{Error, Result};
use medvirk_processes::{Process, ThemeId, Words};
use medvirk_slice::Cx;
use serde_json::json;

use crate::{
    SUMMARISE,
    model::{
        coding::NoteId,
        summary::{Part, Sentence, SentenceId},
    },
    store,
};

/// Adds a sentence.
///
/// # Errors
/// Refused when it rests on no note.
pub(crate) async fn add(
    cx: &Cx,
    process: &Process,
    (theme, part): (ThemeId, Part),
    words: &Words,
    notes: &[NoteId],
) -> Result<SentenceId> {
    let permit = cx.permit(SUMMARISE, process.resource())?;
    let tx = cx.begin().await?;
    let place = (process.id, theme, part);
    let id = store::insert_sentence(&tx, cx, &permit, place, words, notes).await?;
    let detail = json!({"part": part.code(), "notes": notes.len()});
    medvirk_audit::record(&tx, cx, &permit, ("sentence", id.into()), detail).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes a sentence and what it rests on.
///
/// # Errors
/// Refused when it rests on no note; conflict when somebody changed it meanwhile.
pub(crate) async fn change(cx: &Cx, process: &Process, sentence: &Sentence) -> Result<()> {
    let permit = cx.permit(SUMMARISE, process.resource())?;
    let tx = cx.begin().await?;
    of_process(&tx, process, sentence.id).await?;
    store::update_sentence(&tx, cx, &permit, process.id, sentence).await?;
    let detail = json!({"part": sentence.part.code(), "notes": sentence.notes.len()});
    medvirk_audit::record(&tx, cx, &permit, ("sentence", sentence.id.into()), detail).await?;
    tx.commit().await
}

/// Takes a sentence away.
///
/// # Errors
/// Not found when it is of another process.
pub(crate) async fn remove(cx: &Cx, process: &Process, id: SentenceId) -> Result<()> {
    let permit = cx.permit(SUMMARISE, process.resource())?;
    let tx = cx.begin().await?;
    of_process(&tx, process, id).await?;
    store::delete_sentence(&tx, &permit, id).await?;
    medvirk_audit::record(&tx, cx, &permit, ("sentence", id.into()), json!({"removed": true}))
        .await?;
    tx.commit().await
}

/// Moves a sentence one place.
///
/// # Errors
/// Not found when it is of another process.
pub(crate) async fn shift(cx: &Cx, process: &Process, id: SentenceId, is_up: bool) -> Result<()> {
    let permit = cx.permit(SUMMARISE, process.resource())?;
    let tx = cx.begin().await?;
    of_process(&tx, process, id).await?;
    store::move_sentence(&tx, &permit, id, is_up).await?;
    medvirk_audit::record(&tx, cx, &permit, ("sentence", id.into()), json!({"up": is_up})).await?;
    tx.commit().await
}

async fn of_process(tx: &medvirk_store::Tx, process: &Process, id: SentenceId) -> Result<()> {
    let all = store::sentences(tx, process.id).await?;
    if all.values().flatten().any(|s| s.id == id) { Ok(()) } else { Err(Error::NotFound) }
}
