//! The verbs. Each one: permitted, valid, written together with its line in the history.

use medvirk_kernel::{Error, Refusals, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use serde_json::Value;

use crate::{ADD, Entry, EntryId, model, store};

/// Adds an entry to a process.
///
/// # Errors
/// Forbidden by the table; refused at `title` when another entry has it.
pub(crate) async fn add(cx: &Cx, process: &Process, title: String) -> Result<EntryId> {
    let permit = cx.permit(ADD, process.resource())?;
    let tx = cx.begin().await?;
    let others = store::list(&tx, process.id).await?;
    if let Err(refusal) = model::distinct_title(&title, &others) {
        return Err(Error::Refused(Refusals(vec![refusal])));
    }
    let entry = Entry { id: cx.new_id(), process: process.id, title, added_at: cx.now() };
    store::insert(&tx, &permit, &entry).await?;
    medvirk_audit::record(&tx, cx, &permit, ("example entry", entry.id.0), Value::Null).await?;
    tx.commit().await?;
    Ok(entry.id)
}
