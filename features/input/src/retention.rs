//! How long what must not be published is kept, and what the archive must have.

use chrono::TimeDelta;
use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;

use crate::{T, store, text};

/// How long after a process was closed the words that were kept from publication stay: long enough
/// for a complaint about how they were used.
const KEPT: TimeDelta = TimeDelta::days(180);

/// Erases, in processes closed long enough ago, what was kept from publication: shielded texts,
/// originals of changed wordings, messages to the municipality and earlier wordings. Published wordings
/// and all counts stay. Returns the number of texts.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    let mut erased = 0;
    for process in medvirk_processes::list(tx).await? {
        if process.closed_at.is_some_and(|at| at + KEPT <= cx.now()) {
            let words = text::erased_text().to(process.language);
            erased += store::erase_withheld(tx, permit, process.id, &words).await?;
        }
    }
    Ok(erased)
}

/// All input with its codes, and the page of what was published.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn records(cx: &Cx, id: ProcessId) -> Result<Vec<(String, String)>> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    if store::sources(db, id).await?.is_empty() {
        return Ok(vec![]);
    }
    let mut records = vec![(t.records_notes(), format!("/staff/processes/{id}/notes?format=csv"))];
    if store::publication(db, id).await?.is_some() {
        let process = medvirk_processes::get(db, id).await?;
        records.push((t.records_said(), format!("/processes/{}/said", process.slug)));
    }
    Ok(records)
}
