//! The host reads again what was received, puts words right and adds what was forgotten. What was sent
//! first is kept.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Refusals};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use serde_json::json;

use super::{Opened, gone, open};
use crate::{
    T,
    model::report::{Answer, Entry, Note, Report},
    tables::{
        handover,
        questionnaire::{self, Errors},
        seat::Seat,
        store::report::{self, Stored},
    },
};

/// One question with what was said to it.
struct Question {
    text: String,
    field: String,
    /// Field and words of each note.
    notes: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "tables/readback.html")]
struct ReadbackPage {
    page: Page,
    t: T,
    form: Form,
    errors: Errors,
    token: String,
    version: i32,
    title: String,
    questions: Vec<Question>,
    quotes: Vec<usize>,
    priorities: Vec<(String, String)>,
}

pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let Some(stored) = report::counted(cx.db().reader(), opened.seat.id()).await? else {
        return Ok(see_other(&opened.path("")));
    };
    opened.permit()?;
    let mut fields = questionnaire::fields(&opened.seat, &stored.report);
    // The notes have fields of their own here, so that each keeps its number.
    fields.retain(|(name, _)| !name.starts_with("q-"));
    let form = Form::filled(&opened.cx, fields);
    respond(StatusCode::OK, &opened, &stored, form, &Refusals::default())
}

fn respond(
    status: StatusCode,
    opened: &Opened,
    stored: &Stored,
    form: Form,
    refusals: &Refusals,
) -> Result<Response, Fault> {
    let (cx, seat) = (&opened.cx, &opened.seat);
    let (t, language) = (T(cx.language()), cx.language());
    let questions = seat.theme.questions.iter().map(|question| Question {
        text: question.text.to(language).to_owned(),
        field: questionnaire::question_field(question),
        notes: notes_of(&stored.report, &question.code)
            .map(|note| {
                let field = note_field(note);
                let sent = form.value(&field);
                let words = if form.is_refused() { sent } else { &note.text };
                (field.clone(), words.to_owned())
            })
            .collect(),
    });
    let page = ReadbackPage {
        page: Page::table(cx, t.table_readback_title()),
        t,
        errors: Errors::new(refusals, language),
        token: opened.token.clone(),
        version: stored.version,
        title: seat.theme.title.to(language).to_owned(),
        questions: questions.collect(),
        quotes: (1..=questionnaire::QUOTES).collect(),
        priorities: (1..=questionnaire::PRIORITIES)
            .map(|n| (format!("priority-{n}"), t.table_field_priority(n)))
            .collect(),
        form,
    };
    render(status, &page)
}

fn notes_of<'a>(report: &'a Report, question: &'a str) -> impl Iterator<Item = &'a Note> {
    report.answers.iter().filter(move |a| a.question == question).flat_map(|a| &a.notes)
}

fn note_field(note: &Note) -> String {
    format!("n-{}", note.id)
}

pub(super) async fn correct(
    cx: Cx,
    Path(token): Path<String>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let Some(stored) = report::counted(cx.db().reader(), opened.seat.id()).await? else {
        return Ok(see_other(&opened.path("")));
    };
    match keep(&opened, &stored, &submitted).await {
        Ok(()) => {
            let words = T(cx.language()).table_flash_corrected();
            Ok(see_other(&opened.path("/receipt")).flash(&words))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&opened.cx, submitted, refusals.clone());
            respond(StatusCode::UNPROCESSABLE_ENTITY, &opened, &stored, form, &refusals)
        }
        Err(other) => Err(other.into()),
    }
}

async fn keep(opened: &Opened, stored: &Stored, form: &Submitted) -> medvirk_kernel::Result<()> {
    let (cx, seat) = (&opened.cx, &opened.seat);
    let permit = opened.permit()?;
    let report = corrected(cx, seat, stored, form)?;
    let tx = cx.begin().await?;
    let mut known = stored.clone();
    known.version = form.get("version").parse().unwrap_or(0);
    report::correct(&tx, &permit, &known, &report, cx.now()).await?;
    let changed = Stored { report, ..stored.clone() };
    handover::correct(&tx, cx, &permit, seat, &changed).await?;
    handover::confirm(&tx, cx, &permit, seat).await?;
    let detail = json!({ "report": stored.id, "read_back": "corrected" });
    medvirk_audit::record(&tx, cx, &permit, ("gjestebud", seat.id().0), detail).await?;
    tx.commit().await
}

/// The report as the host wants it. Notes keep their numbers; one that is emptied is taken back; new
/// ones get the next numbers.
fn corrected(
    cx: &Cx,
    seat: &Seat,
    stored: &Stored,
    form: &Submitted,
) -> medvirk_kernel::Result<Report> {
    let mut reader = Reader::new(form);
    let answered = questionnaire::read(cx, seat, form, &mut reader);
    reader.finish(())?;
    let mut next = next_number(seat, stored);
    let mut answers = Vec::new();
    for question in &seat.theme.questions {
        let mut notes: Vec<Note> = notes_of(&stored.report, &question.code)
            .map(|note| Note {
                id: note.id.clone(),
                text: form.get(&note_field(note)).replace("\r\n", " "),
            })
            .filter(|note| !note.text.trim().is_empty())
            .collect();
        let added = answered.draft.answers.iter().find(|a| a.question == question.code);
        for note in added.into_iter().flat_map(|a| &a.notes) {
            notes.push(Note { id: format!("{}-N{next:02}", seat.code()), text: note.text.clone() });
            next += 1;
        }
        if !notes.is_empty() {
            answers.push(Answer { question: question.code.clone(), notes });
        }
    }
    let draft = answered.draft;
    let report = Report {
        answers,
        quotes: draft.quotes,
        priorities: draft.priorities.into_iter().filter(|p| !p.trim().is_empty()).collect(),
        drawing: draft.drawing,
        comment: draft.comment,
        head_count: draft.head_count.unwrap_or(stored.report.head_count),
        first_time_count: draft.first_time_count,
        ..stored.report.clone()
    };
    // What staff have accepted for a reason, the host need not explain again.
    let entry = match &stored.reason {
        Some(reason) => Entry::Staff { reason: Some(reason) },
        None => Entry::Host,
    };
    Ok(questionnaire::judge(seat, report, entry)?.report)
}

/// The number after the highest ever given to a note of this table.
fn next_number(seat: &Seat, stored: &Stored) -> usize {
    let notes = stored.report.notes().chain(stored.sent().notes());
    let prefix = format!("{}-N", seat.code());
    let number = |note: &Note| note.id.strip_prefix(&prefix)?.parse::<usize>().ok();
    notes.filter_map(number).max().unwrap_or(0) + 1
}
