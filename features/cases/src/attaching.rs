//! The case's own files: attached to a line of the list of attachments, or as a new line, and taken away
//! again while the paper is a draft.

use medvirk_kernel::{Error, Message, Permit, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::Upload;
use serde_json::json;

use crate::{
    actions::unchanged,
    exchange::arkivmelding::sum,
    model::{
        attachment::{AttachedFile, FileId, FileKind, MOST_ALL, MOST_FILE, MOST_FILES, claim_of},
        case::{Case, CaseState, NamedDocument},
    },
    store, text,
};

/// Most characters of a file's name that are kept.
const NAME: usize = 200;

/// Where a file goes.
pub(crate) struct Place {
    /// The line of the list it belongs to, from 0; a new one when there is none.
    pub(crate) line: Option<usize>,
    /// What a new line is called; the name of the file when empty.
    pub(crate) title: String,
}

/// Attaches a file.
///
/// # Errors
/// Refused at `file`, when it is too large, of a kind that is not taken, or one too many; a conflict, when
/// the paper is locked or was changed meanwhile.
pub(crate) async fn attach(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (case, upload, place): (&Case, Upload, Place),
) -> Result<()> {
    let held = store::files(cx.db().reader(), case.id).await?;
    let kind = fit(&upload, &held).map_err(|why| Error::refused_at("file", why))?;
    let file = AttachedFile {
        id: cx.new_id(),
        case: case.id,
        name: upload.name.chars().filter(|c| !c.is_control()).take(NAME).collect(),
        kind,
        bytes: upload.bytes.len() as u64,
        sum: sum(&upload.bytes),
        claim: claim_of(kind, &upload.bytes),
        added_at: cx.now(),
    };
    let files = &cx.site().files;
    files.put(&file.path(), upload.bytes).await?;
    let noted = note(cx, permit, process, (case, &file, place)).await;
    if noted.is_err() {
        // Nothing names it; it would only take room.
        files.delete(&file.path()).await?;
    }
    noted
}

async fn note(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (case, file, place): (&Case, &AttachedFile, Place),
) -> Result<()> {
    let tx = cx.begin().await?;
    let mut now = draft(&tx, case).await?;
    let list = &mut now.content.attachments;
    match place.line.and_then(|line| list.get_mut(line)) {
        Some(document) if document.lacks_file() => document.file = Some(file.id),
        Some(_) => return Err(store::changed_meanwhile()),
        None => {
            let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
            let title = if place.title.is_empty() { stem.to_owned() } else { place.title };
            list.push(NamedDocument { title, file: Some(file.id), ..NamedDocument::default() });
        }
    }
    now.changed_at = cx.now();
    store::insert_file(&tx, permit, file).await?;
    store::update_case(&tx, permit, &now).await?;
    let detail = json!({
        "section": "attachments", "file": file.id, "bytes": file.bytes, "sum": file.sum,
        "version": now.version + 1, "process": process.id,
    });
    medvirk_audit::record(&tx, cx, permit, ("case", case.id.0), detail).await?;
    tx.commit().await
}

/// Takes a file away. Its line in the list stays, without a file.
///
/// # Errors
/// Not found, when the case has no such file; a conflict, when the paper is locked or was changed meanwhile.
pub(crate) async fn detach(cx: &Cx, permit: &Permit, case: &Case, id: FileId) -> Result<()> {
    let tx = cx.begin().await?;
    let mut now = draft(&tx, case).await?;
    let held = store::files(&tx, case.id).await?;
    let file = held.into_iter().find(|f| f.id == id).ok_or(Error::NotFound)?;
    let mut is_named = false;
    for document in now.content.attachments.iter_mut().filter(|d| d.file == Some(id)) {
        document.file = None;
        is_named = true;
    }
    if is_named {
        now.changed_at = cx.now();
        store::update_case(&tx, permit, &now).await?;
    }
    store::delete_file(&tx, permit, id).await?;
    let detail = json!({"section": "attachments", "removed": id, "sum": file.sum});
    medvirk_audit::record(&tx, cx, permit, ("case", case.id.0), detail).await?;
    tx.commit().await?;
    cx.site().files.delete(&file.path()).await
}

/// The case as it is, when it is the draft that was seen.
async fn draft(tx: &medvirk_store::Tx, case: &Case) -> Result<Case> {
    let now = unchanged(tx, case).await?;
    let is_draft = now.state == CaseState::Draft;
    if is_draft { Ok(now) } else { Err(Error::Conflict(text::conflict_locked())) }
}

/// What kind of file it is, when it can be taken; else why it cannot.
fn fit(upload: &Upload, held: &[AttachedFile]) -> std::result::Result<FileKind, Message> {
    const MEGABYTE: u64 = 1024 * 1024;
    let size = upload.bytes.len();
    let all: u64 = held.iter().map(|f| f.bytes).sum::<u64>() + size as u64;
    if size > MOST_FILE {
        return Err(text::refused_file_size(MOST_FILE as u64 / MEGABYTE));
    }
    if held.len() >= MOST_FILES {
        return Err(text::refused_file_count(MOST_FILES));
    }
    if all > MOST_ALL {
        return Err(text::refused_file_all(MOST_ALL / MEGABYTE));
    }
    let kind = FileKind::of(&upload.name, &upload.bytes);
    kind.ok_or_else(text::refused_file_kind)
}
