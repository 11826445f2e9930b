//! What the archive has answered about a case: number, status, faults; and where its answer is brought in.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::Error;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, attachment, html, render, see_other};
use uuid::Uuid;

use super::{attachments::upload, in_case, open, overview::found};
use crate::{
    T,
    actions::staff_path,
    exchange::receipt::{self, MOST},
    model::{
        case::{Case, CaseState},
        receipt::{Answers, KeptReceipt, Receipt, ReceiptId},
    },
    policy::{MAKE_READY, READ},
    receiving::{self, SURE},
    store, text,
};

/// One answer of the archive.
pub(super) struct ReceiptLine {
    /// Colour and words: taken, or refused.
    pub(super) tag: (&'static str, String),
    /// What it answers.
    pub(super) about: String,
    /// Number, journal, status: label and value.
    pub(super) facts: Vec<(String, String)>,
    /// Why something was refused.
    pub(super) faults: Vec<String>,
    /// What should be looked at.
    pub(super) warning: String,
    /// When it was brought in.
    pub(super) when: String,
    /// The file as it came.
    pub(super) href: String,
    /// Where the paper gets its number from this answer; empty when there is nothing to get.
    take: String,
}

#[derive(Template)]
#[template(path = "cases/archive.html")]
struct ArchivePage {
    page: Page,
    t: T,
    base: String,
    upload: String,
    form: Form,
    lines: Vec<ReceiptLine>,
    kilobytes: usize,
    /// Whether somebody must say that the receipt is about this case.
    asks_sure: bool,
    is_draft: bool,
    may_write: bool,
}

pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let case = found(&cx, &process).await?;
    html(&page(&cx, (&process, &case), (Form::new(&cx), false)).await?)
}

async fn page(
    cx: &Cx,
    (process, case): (&Process, &Case),
    (form, asks_sure): (Form, bool),
) -> Result<ArchivePage, Fault> {
    let t = T(cx.language());
    let kept = store::receipts(cx.db().reader(), case.id).await?;
    let may_write = cx.may(MAKE_READY, process.resource());
    let line = |kept: &KeptReceipt| {
        let href = staff_path(process, &format!("archive/{}", kept.id));
        let may_take = may_write && receiving::offers_number(case, &kept.receipt);
        let take = if may_take { format!("{href}/number") } else { String::new() };
        ReceiptLine { take, ..line(&t, case, kept, href) }
    };
    Ok(ArchivePage {
        page: in_case(cx, process, t.archive_heading()),
        t,
        base: staff_path(process, ""),
        upload: staff_path(process, "archive"),
        asks_sure,
        form,
        lines: kept.iter().map(line).collect(),
        kilobytes: MOST / 1024,
        is_draft: case.state == CaseState::Draft,
        may_write,
    })
}

fn line(t: &T, case: &Case, kept: &KeptReceipt, href: String) -> ReceiptLine {
    let receipt = &kept.receipt;
    let fault = |(id, words): &(String, String)| t.archive_fault(words, id);
    ReceiptLine {
        tag: tag(t, receipt),
        about: match receipt.answers {
            _ if receipt.is_refused() && receipt.post.is_empty() => t.archive_message(),
            Answers::Paper => t.paper_kind(),
            Answers::Minutes => t.minutes_kind(),
        },
        facts: facts(t, receipt),
        faults: receipt.faults.iter().map(fault).collect(),
        warning: match receiving::other_number(case, receipt) {
            true => t.archive_other_number(receipt.written(), &case.head.archive_case_number),
            false => String::new(),
        },
        when: format::date_time(t.lang(), kept.at),
        href,
        take: String::new(),
    }
}

/// Colour and words of an answer.
pub(super) fn tag(t: &T, receipt: &Receipt) -> (&'static str, String) {
    match (receipt.is_refused(), receipt.written().is_empty()) {
        (true, _) => ("danger", t.archive_refused()),
        (false, true) => ("success", t.archive_taken()),
        (false, false) => ("success", t.archive_taken_as(receipt.written())),
    }
}

fn facts(t: &T, receipt: &Receipt) -> Vec<(String, String)> {
    let journal = receipt.journal.map(|(year, number)| format!("{number}/{year}"));
    let documents =
        if receipt.documents > 0 { receipt.documents.to_string() } else { String::new() };
    let case = receipt.written();
    let case = case.split_once('-').map_or(case.as_str(), |(case, _)| case).to_owned();
    [
        (t.archive_case_number(), case),
        (t.archive_post_number(), receipt.post_number.map(|n| n.to_string()).unwrap_or_default()),
        (t.archive_journal(), journal.unwrap_or_default()),
        (t.column_state(), receipt.status.clone()),
        (t.archive_documents(), documents),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect()
}

pub(super) async fn bring(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Result<Submitted, Fault>,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, MAKE_READY).await?;
    let case = found(&cx, &process).await?;
    if case.state == CaseState::Draft {
        return Err(Error::Conflict(text::conflict_not_ready()).into());
    }
    let (submitted, file) = upload(submitted)?;
    let is_sure = !submitted.get(SURE).is_empty();
    let read = file.and_then(|file| Ok((receipt::read(&file.bytes)?, file.bytes)));
    let kept = match read {
        Ok((came, bytes)) => receiving::keep(&cx, &permit, &case, (came, &bytes, is_sure)).await,
        Err(refused) => Err(refused),
    };
    match kept {
        Ok(receipt) => {
            let words = tag(&T(cx.language()), &receipt).1;
            Ok(see_other(&staff_path(&process, "archive")).flash(&words))
        }
        Err(Error::Refused(refusals)) => {
            let is_asked = refusals.0.iter().any(|r| r.field.as_deref() == Some(SURE));
            let form = (Form::refused(&cx, submitted, refusals), is_sure || is_asked);
            let page = page(&cx, (&process, &case), form).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

/// Gives the paper the number the archive says.
pub(super) async fn take_number(
    cx: Cx,
    Path((id, receipt)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, MAKE_READY).await?;
    let case = found(&cx, &process).await?;
    let number = receiving::take_number(&cx, &permit, &case, ReceiptId(receipt)).await?;
    let words = T(cx.language()).flash_number_taken(number);
    Ok(see_other(&staff_path(&process, "archive")).flash(&words))
}

pub(super) async fn file(
    cx: Cx,
    Path((id, receipt)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let case = found(&cx, &process).await?;
    let file = store::receipt_file(cx.db().reader(), case.id, ReceiptId(receipt)).await?;
    Ok(attachment("application/xml", "arkivmelding-kvittering.xml", file.into_bytes()))
}
