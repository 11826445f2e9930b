//! What was received, and whether it is right.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, html, see_other};
use serde_json::json;

use super::{Opened, gone, open};
use crate::{
    T,
    tables::{
        handover,
        seat::Seat,
        store::report::{self, Stored},
        words,
    },
};

/// What was said to one question.
pub(crate) struct Said {
    pub question: String,
    pub notes: Vec<String>,
}

/// The notes of a report under their questions, in the reader's language.
pub(crate) fn said(cx: &Cx, seat: &Seat, stored: &Stored) -> Vec<Said> {
    let answers = stored.report.answers.iter();
    answers
        .map(|answer| Said {
            question: seat
                .question(&answer.question)
                .map_or_else(|| answer.question.clone(), |q| q.text.to(cx.language()).to_owned()),
            notes: answer.notes.iter().map(|note| note.text.clone()).collect(),
        })
        .collect()
}

/// Day, time, place and area of a report, as far as they were told.
pub(crate) fn circumstances(cx: &Cx, stored: &Stored) -> String {
    let (report, language) = (&stored.report, cx.language());
    let mut parts = vec![format::date(language, report.held_on)];
    match (report.started, report.ended) {
        (Some(from), Some(to)) => parts.push(format::time_range(language, from, to)),
        (Some(from), None) => parts.push(format::time_of_day(language, from)),
        _ => {}
    }
    parts.extend(report.place_kind.as_deref().map(|kind| words::place(kind, language)));
    parts.extend(report.area.clone());
    parts.join(" · ")
}

#[derive(Template)]
#[template(path = "tables/receipt.html")]
struct ReceiptPage {
    page: Page,
    t: T,
    form: Form,
    seat: Seat,
    stored: Stored,
    token: String,
    title: String,
    circumstances: String,
    said: Vec<Said>,
    received: String,
    answer_by: String,
    may_answer: bool,
}

pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let Some(stored) = report::counted(cx.db().reader(), opened.seat.id()).await? else {
        return Ok(see_other(&opened.path("")));
    };
    let t = T(cx.language());
    let Opened { seat, token, cx } = opened;
    let title = seat.theme.title.to(cx.language()).to_owned();
    let promise = seat.process.promise_in(cx.language());
    html(&ReceiptPage {
        page: Page::table(&cx, t.table_receipt_title()),
        t,
        form: Form::new(&cx),
        title,
        circumstances: circumstances(&cx, &stored),
        said: said(&cx, &seat, &stored),
        received: format::date_time(cx.language(), stored.received_at),
        answer_by: promise.answer_by.map_or(String::new(), |day| format::date(cx.language(), day)),
        may_answer: cx.may(super::REPORT, seat.held()),
        seat,
        stored,
        token,
    })
}

pub(super) async fn confirm(
    cx: Cx,
    Path(token): Path<String>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let (cx, seat) = (&opened.cx, &opened.seat);
    let permit = opened.permit()?;
    let tx = cx.begin().await?;
    let Some(stored) = report::counted(&tx, seat.id()).await? else {
        return Ok(see_other(&opened.path("")));
    };
    report::confirm(&tx, &permit, stored.id, cx.now()).await?;
    handover::confirm(&tx, cx, &permit, seat).await?;
    let detail = json!({ "report": stored.id, "read_back": "confirmed" });
    medvirk_audit::record(&tx, cx, &permit, ("gjestebud", seat.id().0), detail).await?;
    tx.commit().await?;
    Ok(see_other(&opened.path("/receipt")).flash(&T(cx.language()).table_flash_confirmed()))
}
