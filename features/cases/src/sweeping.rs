//! The bytes of files that no case names any more are removed: at once when somebody takes a file away, and
//! an hour after an upload that never was noted.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use medvirk_jobs::queue::{self, NewJob};
use medvirk_kernel::Result;
use medvirk_slice::{Cx, JobHandler};
use medvirk_store::Tx;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    model::{
        attachment::{AttachedFile, FileId},
        case::CaseId,
    },
    store,
};

/// Kind of the job.
const SWEEP: &str = "cases.sweep-file";
/// When an upload that was not noted is certainly over.
const OVER: TimeDelta = TimeDelta::hours(1);

#[derive(Serialize, Deserialize)]
struct Swept {
    case: CaseId,
    file: FileId,
}

/// Asks, in a transaction of its own, for a file to be removed should it not be noted within the hour.
///
/// # Errors
/// Internal, when the queue cannot be written.
pub(crate) async fn ask_for_later(cx: &Cx, file: &AttachedFile) -> Result<()> {
    let tx = cx.begin().await?;
    enqueue(&tx, cx, file, cx.now() + OVER).await?;
    tx.commit().await
}

/// Asks for the bytes of a file to be removed once the caller has committed that nothing names it.
///
/// # Errors
/// Internal, when the queue cannot be written.
pub(crate) async fn ask(tx: &Tx, cx: &Cx, file: &AttachedFile) -> Result<()> {
    enqueue(tx, cx, file, cx.now()).await
}

async fn enqueue(tx: &Tx, cx: &Cx, file: &AttachedFile, run_at: DateTime<Utc>) -> Result<()> {
    let payload = serde_json::to_value(Swept { case: file.case, file: file.id })?;
    let job = NewJob { kind: SWEEP, payload, run_at, key: None };
    queue::enqueue(tx, cx.new_id(), cx.now(), job).await
}

/// The job.
pub(crate) struct Sweep;

#[async_trait]
impl JobHandler for Sweep {
    fn kind(&self) -> &'static str {
        SWEEP
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let swept: Swept = serde_json::from_value(payload)?;
        let held = store::files(cx.db().reader(), swept.case).await?;
        if held.iter().any(|file| file.id == swept.file) {
            return Ok(());
        }
        cx.site().files.delete(&AttachedFile::path_of(swept.case, swept.file)).await
    }
}
