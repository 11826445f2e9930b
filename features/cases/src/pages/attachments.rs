//! The attachments of a case as files: what each line of the list is, which lines have no file yet, and
//! whether a PDF says it is PDF/A.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Language, Refusal, Refusals, Result as Checked};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Page, Submitted, Upload, attachment, html, inline_file, render, see_other,
};
use uuid::Uuid;

use super::{in_case, open};
use crate::{
    T,
    actions::staff_path,
    attaching::{self, Place},
    model::{
        attachment::{AttachedFile, FileId, FileKind, MOST_ALL, MOST_FILE},
        case::{Case, CaseState, NamedDocument},
    },
    policy::{READ, WRITE},
    store, text,
};

const MEGABYTE: u64 = 1024 * 1024;

/// One attachment.
struct AttachmentLine {
    number: usize,
    title: String,
    /// What it is: made by Medvirk, or name and size of its file.
    what: String,
    /// Where it is read; empty while there is nothing.
    href: String,
    /// Colour and words: PDF/A, not PDF/A, no file.
    tag: (&'static str, String),
    /// What to do about it; empty when nothing.
    advice: String,
    /// The line to attach a file to.
    lacks: Option<usize>,
    /// Where its file is taken away.
    remove: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "cases/attachments.html")]
struct AttachmentsPage {
    page: Page,
    t: T,
    base: String,
    upload: String,
    form: Form,
    version: i32,
    lines: Vec<AttachmentLine>,
    /// Files that no line names any more.
    loose: Vec<AttachmentLine>,
    accept: &'static str,
    most_file: u64,
    most_all: u64,
    most_bytes: String,
    too_large: String,
    used: String,
    /// Whether the paper is handed over, so that nothing of it can be changed.
    is_locked: bool,
    may_write: bool,
}

/// A size as people read it.
pub(super) fn size(language: Language, bytes: u64) -> String {
    match bytes {
        0..1_048_576 => format!("{} kB", format::number(language, bytes.div_ceil(1024) as i64)),
        _ => format!("{} MB", format::decimal(language, bytes as f64 / MEGABYTE as f64, 1)),
    }
}

/// A case with its files: all this page tells of.
struct Listed {
    process: Process,
    case: Case,
    files: BTreeMap<FileId, AttachedFile>,
}

impl Listed {
    async fn of(cx: &Cx, process: Process) -> Result<Self, Fault> {
        let case = super::overview::found(cx, &process).await?;
        let files = store::files(cx.db().reader(), case.id).await?;
        Ok(Listed { process, case, files: files.into_iter().map(|f| (f.id, f)).collect() })
    }
}

pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    html(&page(&cx, &Listed::of(&cx, process).await?, Form::new(&cx)))
}

fn page(cx: &Cx, listed: &Listed, form: Form) -> AttachmentsPage {
    let t = T(cx.language());
    let (case, process) = (&listed.case, &listed.process);
    let may_write = case.state == CaseState::Draft && cx.may(WRITE, process.resource());
    let named: Vec<FileId> = case.content.attachments.iter().filter_map(|a| a.file).collect();
    let loose = listed.files.values().filter(|f| !named.contains(&f.id));
    let used: u64 = listed.files.values().map(|f| f.bytes).sum();
    let lines = case.content.attachments.iter().enumerate();
    AttachmentsPage {
        page: in_case(cx, process, t.attachments_heading()),
        t,
        base: staff_path(process, ""),
        upload: staff_path(process, "attachments"),
        form,
        version: case.version,
        lines: lines.map(|(at, a)| line(&t, listed, (at, a), may_write)).collect(),
        loose: loose.map(|file| loose_line(&t, listed, file, may_write)).collect(),
        accept: FileKind::ACCEPT,
        most_file: MOST_FILE as u64 / MEGABYTE,
        most_all: MOST_ALL / MEGABYTE,
        most_bytes: MOST_FILE.to_string(),
        too_large: t.refused_file_size(MOST_FILE as u64 / MEGABYTE),
        used: size(t.lang(), used),
        is_locked: case.state != CaseState::Draft,
        may_write,
    }
}

fn line(
    t: &T,
    listed: &Listed,
    (at, named): (usize, &NamedDocument),
    may_write: bool,
) -> AttachmentLine {
    let blank = AttachmentLine {
        number: at + 1,
        title: named.title.clone(),
        what: String::new(),
        href: String::new(),
        tag: ("success", String::new()),
        advice: String::new(),
        lacks: None,
        remove: None,
    };
    if let Some(made_of) = named.made_of {
        let name = made_of.file_stem();
        return AttachmentLine {
            what: t.attachment_made(),
            href: staff_path(&listed.process, &format!("files/{name}.pdf")),
            tag: ("success", "PDF/A-2a".to_owned()),
            ..blank
        };
    }
    match named.file.and_then(|id| listed.files.get(&id)) {
        Some(file) => told(t, listed, file, blank, may_write),
        None => {
            AttachmentLine { tag: ("warning", t.attachment_no_file()), lacks: Some(at), ..blank }
        }
    }
}

fn loose_line(t: &T, listed: &Listed, file: &AttachedFile, may_write: bool) -> AttachmentLine {
    let blank = AttachmentLine {
        number: 0,
        title: file.name.clone(),
        what: String::new(),
        href: String::new(),
        tag: ("neutral", String::new()),
        advice: String::new(),
        lacks: None,
        remove: None,
    };
    told(t, listed, file, blank, may_write)
}

fn told(
    t: &T,
    listed: &Listed,
    file: &AttachedFile,
    blank: AttachmentLine,
    may_write: bool,
) -> AttachmentLine {
    let at = format!("attachments/{}", file.id);
    let tag = match (file.claimed(), file.is_archival()) {
        (Some(claimed), _) => ("success", claimed),
        (None, true) => ("success", file.kind.ending().to_uppercase()),
        (None, false) if file.kind == FileKind::Pdf => ("warning", t.attachment_not_pdfa()),
        (None, false) => ("warning", t.attachment_not_archival(file.kind.ending().to_uppercase())),
    };
    let is_locked = listed.case.state != CaseState::Draft;
    let advice = match file.kind {
        _ if file.is_archival() => String::new(),
        FileKind::Pdf if is_locked => t.attachment_pdfa_locked(),
        _ if is_locked => t.attachment_archival_locked(),
        FileKind::Pdf => t.attachment_pdfa_advice(),
        _ => t.attachment_archival_advice(),
    };
    AttachmentLine {
        what: format!("{}, {}", file.name, size(t.lang(), file.bytes)),
        href: staff_path(&listed.process, &at),
        tag,
        advice,
        remove: may_write.then(|| {
            let action = staff_path(&listed.process, &format!("{at}/remove"));
            (action, format!("remove-{}", file.id))
        }),
        ..blank
    }
}

/// The file of a form whose only file is called `file`, or why there is none, beside what else was sent. One
/// that is too large for any form of ours is refused here too, at its field.
///
/// # Errors
/// What else is wrong with the request.
pub(super) fn upload(
    sent: Result<Submitted, Fault>,
) -> Result<(Submitted, Checked<Upload>), Fault> {
    let fault = match sent {
        Ok(sent) => {
            let file = sent.file("file").cloned();
            let file =
                file.ok_or_else(|| Error::refused_at("file", text::refused_no_decision_file()));
            return Ok((sent, file));
        }
        Err(fault) => fault,
    };
    let Error::Refused(refusals) = &*fault.0 else { return Err(fault) };
    let at_file = |r: &Refusal| Refusal { field: Some("file".to_owned()), ..r.clone() };
    let why = Refusals(refusals.0.iter().map(at_file).collect());
    Ok((Submitted::default(), Err(Error::Refused(why))))
}

pub(super) async fn attach(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Result<Submitted, Fault>,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, WRITE).await?;
    let listed = Listed::of(&cx, process).await?;
    let (submitted, upload) = upload(submitted)?;
    let done = match upload {
        Ok(upload) => {
            let place = Place {
                line: submitted.get("line").parse().ok(),
                title: submitted.get("title").chars().take(400).collect(),
                base: base(&submitted),
            };
            let sent = (listed.case.id, upload, place);
            attaching::attach(&cx, &permit, &listed.process, sent).await
        }
        Err(refused) => Err(refused),
    };
    match done {
        Ok(()) => {
            let path = staff_path(&listed.process, "attachments");
            Ok(see_other(&path).flash(&T(cx.language()).flash_attached()))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, &listed, form))
        }
        Err(other) => Err(other.into()),
    }
}

/// The version whose list was seen; whoever does not say gets the conflict.
fn base(submitted: &Submitted) -> i32 {
    submitted.get("version").parse().unwrap_or_default()
}

pub(super) async fn remove(
    cx: Cx,
    Path((id, file)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, WRITE).await?;
    attaching::detach(&cx, &permit, &process, (FileId(file), base(&submitted))).await?;
    let path = staff_path(&process, "attachments");
    Ok(see_other(&path).flash(&T(cx.language()).flash_detached()))
}

pub(super) async fn for_staff(
    cx: Cx,
    Path((id, file)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let case = super::overview::found(&cx, &process).await?;
    given(&cx, &case, FileId(file)).await
}

/// Everybody reads the attachments of a paper that is handed over, and no other file of the case.
pub(super) async fn for_everybody(
    cx: Cx,
    Path((slug, file)): Path<(String, Uuid)>,
) -> Result<Response, Fault> {
    let db = cx.db().reader();
    let process = medvirk_processes::public_by_slug(db, &slug).await?;
    let case = store::case_of(db, process.id).await?.ok_or(Error::NotFound)?;
    let file = FileId(file);
    let is_attached = case.content.attachments.iter().any(|a| a.file == Some(file));
    if case.state == CaseState::Draft || !is_attached {
        return Err(Error::NotFound.into());
    }
    given(&cx, &case, file).await
}

async fn given(cx: &Cx, case: &Case, id: FileId) -> Result<Response, Fault> {
    let files = store::files(cx.db().reader(), case.id).await?;
    let file = files.into_iter().find(|f| f.id == id).ok_or(Error::NotFound)?;
    let bytes = cx.site().files.get(&file.path()).await?;
    Ok(match file.kind {
        FileKind::Pdf | FileKind::Jpeg | FileKind::Png => {
            inline_file(file.kind.mime(), &file.name, bytes)
        }
        // What a browser might run or guess at is saved, not shown.
        kind => attachment(kind.mime(), &file.name, bytes),
    })
}
