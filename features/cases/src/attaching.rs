//! The case's own files: attached to a line of the list of attachments, or as a new line, and taken away
//! again while the paper is a draft.

use medvirk_kernel::{Error, Message, Permit, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::{Upload, aside};
use serde_json::json;

use crate::{
    actions::{differs_since, draft_of},
    exchange::arkivmelding::sum,
    model::{
        attachment::{AttachedFile, FileId, FileKind, MOST_ALL, MOST_FILE, MOST_FILES, claim_of},
        case::{Case, CaseId, NamedDocument},
        picture,
    },
    pages::section::Section,
    store, sweeping, text,
};

/// Most characters of a file's name that are kept.
const NAME: usize = 200;
const MEGABYTE: u64 = 1024 * 1024;

/// Where a file goes.
pub(crate) struct Place {
    /// The line of the list it belongs to, from 0; a new one when there is none.
    pub(crate) line: Option<usize>,
    /// What a new line is called; the name of the file when empty.
    pub(crate) title: String,
    /// The version whose list was seen.
    pub(crate) base: i32,
}

/// Attaches a file. Somebody else's change of another section of the paper is no conflict: both stand.
///
/// # Errors
/// Refused at `file`, when it is too large, of a kind that is not taken, or one too many; a conflict, when
/// the paper is locked or its list of attachments was changed meanwhile.
pub(crate) async fn attach(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (case, upload, place): (CaseId, Upload, Place),
) -> Result<()> {
    let (file, bytes) = aside(|| taken(cx, case, upload)).map_err(refused)?;
    // Asked for before there are any bytes, so that a stop at any moment leaves nothing behind.
    sweeping::ask_for_later(cx, &file).await?;
    let files = &cx.site().files;
    files.put(&file.path(), bytes).await?;
    let noted = note(cx, permit, process, (&file, place)).await;
    if noted.is_err()
        && let Err(error) = files.delete(&file.path()).await
    {
        // Why the file was not noted is the answer; its bytes are swept away later.
        tracing::warn!(file = %file.id, ?error, "a file that nothing names could not be removed");
    }
    noted
}

fn refused(why: Message) -> Error {
    Error::refused_at("file", why)
}

/// What is kept of an upload, or why nothing is.
fn taken(
    cx: &Cx,
    case: CaseId,
    upload: Upload,
) -> std::result::Result<(AttachedFile, Vec<u8>), Message> {
    if upload.bytes.len() > MOST_FILE {
        return Err(text::refused_file_size(MOST_FILE as u64 / MEGABYTE));
    }
    let kind = FileKind::of(&upload.name, &upload.bytes).ok_or_else(text::refused_file_kind)?;
    let bytes = picture::alone(kind, upload.bytes).ok_or_else(text::refused_file_picture)?;
    let file = AttachedFile {
        id: cx.new_id(),
        case,
        name: upload.name.chars().filter(|c| !c.is_control()).take(NAME).collect(),
        kind,
        bytes: bytes.len() as u64,
        sum: sum(&bytes),
        claim: claim_of(kind, &bytes),
        added_at: cx.now(),
    };
    Ok((file, bytes))
}

/// Whether the case has room for one file more.
fn room(file: &AttachedFile, held: &[AttachedFile]) -> std::result::Result<(), Message> {
    let all: u64 = held.iter().map(|f| f.bytes).sum::<u64>() + file.bytes;
    if held.len() >= MOST_FILES {
        return Err(text::refused_file_count(MOST_FILES));
    }
    if all > MOST_ALL {
        return Err(text::refused_file_all(MOST_ALL / MEGABYTE));
    }
    Ok(())
}

/// The draft as it is, when nobody has changed its list of attachments since `base`.
async fn listed(tx: &Tx, process: &Process, base: i32) -> Result<Case> {
    let now = draft_of(tx, process).await?;
    let differs = differs_since(tx, Section::Attachments, (&now, base)).await?;
    if differs { Err(store::changed_meanwhile()) } else { Ok(now) }
}

async fn note(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (file, place): (&AttachedFile, Place),
) -> Result<()> {
    let tx = cx.begin().await?;
    let mut now = listed(&tx, process, place.base).await?;
    let held = store::files(&tx, now.id).await?;
    room(file, &held).map_err(refused)?;
    let list = &mut now.content.attachments;
    match place.line.and_then(|line| list.get_mut(line)) {
        Some(document) if document.lacks_file(|id| held.iter().any(|f| f.id == id)) => {
            document.file = Some(file.id);
        }
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
    medvirk_audit::record(&tx, cx, permit, ("case", now.id.0), detail).await?;
    tx.commit().await
}

/// Takes a file away. Its line in the list stays, without a file.
///
/// # Errors
/// Not found, when the case has no such file; a conflict, when the paper is locked or its list of
/// attachments was changed meanwhile.
pub(crate) async fn detach(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (id, base): (FileId, i32),
) -> Result<()> {
    let tx = cx.begin().await?;
    let mut now = listed(&tx, process, base).await?;
    let held = store::files(&tx, now.id).await?;
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
    medvirk_audit::record(&tx, cx, permit, ("case", now.id.0), detail).await?;
    sweeping::ask(&tx, cx, &file).await?;
    tx.commit().await
}
