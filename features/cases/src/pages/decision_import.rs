//! A decision from the meeting system, as a file: read, matched with its case, and shown in the form of the
//! decision. Nothing is kept before somebody saves that form.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_kernel::Error;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Form, Page, Submitted, html, render};

use super::{
    attachments::upload,
    decision::{self, Shown},
    decision_form::{pairs, sheet},
    sheet::with_blank_rows,
};
use crate::{
    T,
    exchange::{
        case_key,
        decision_file::{self, Come, MOST},
        process_key,
    },
    model::{
        case::{Case, CaseState},
        decision::Decision,
        number::ArchiveNumber,
    },
    policy::DECIDE,
    store, text,
};

#[derive(Template)]
#[template(path = "cases/import.html")]
struct ImportPage {
    page: Page,
    t: T,
    form: Form,
    kilobytes: usize,
}

fn page(cx: &Cx, form: Form) -> ImportPage {
    let t = T(cx.language());
    let page = Page::staff(cx, t.import_heading()).crumb(t.list_heading(), "/staff/cases");
    ImportPage { page, t, form, kilobytes: MOST / 1024 }
}

pub(super) async fn show(cx: Cx) -> Result<Response, Fault> {
    html(&page(&cx, Form::new(&cx)))
}

pub(super) async fn read(cx: Cx, submitted: Result<Submitted, Fault>) -> Result<Response, Fault> {
    let read = match upload(submitted)?.1 {
        Ok(file) => open(&cx, &file.bytes).await,
        Err(refused) => Err(refused),
    };
    match read {
        Ok((process, case, come)) => filled_in(&cx, &process, &case, come).await,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, Submitted::default(), refusals);
            render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, form))
        }
        Err(other) => Err(other.into()),
    }
}

async fn open(cx: &Cx, file: &[u8]) -> Result<(Process, Case, Come), Error> {
    let come = decision_file::read(file)?;
    let mut found = Vec::new();
    for case in store::cases(cx.db().reader(), None).await? {
        let process = medvirk_processes::get(cx.db().reader(), case.process).await?;
        // A case this person may not decide is not named to them either.
        if cx.may(DECIDE, process.resource()) && is_about(&come, &case) {
            found.push((process, case));
        }
    }
    let number = come.numbers.first().map(|n| format!("{}/{}", n.year, n.sequence));
    let number = number.unwrap_or_default();
    if found.len() > 1 {
        return Err(Error::refused_at("file", text::refused_decision_several(number)));
    }
    let Some((process, case)) = found.pop() else {
        let message = text::refused_decision_unknown(&come.title, number);
        return Err(Error::refused_at("file", message));
    };
    if case.state == CaseState::Draft {
        return Err(Error::refused_at("file", text::refused_decision_draft(&case.head.title)));
    }
    Ok((process, case, come))
}

/// Our own key says which case it is; without one the number of the archive does.
fn is_about(come: &Come, case: &Case) -> bool {
    if !come.keys.is_empty() {
        return come.keys.contains(&case_key(case.id))
            || come.keys.contains(&process_key(case.process));
    }
    let number = ArchiveNumber::read(&case.head.archive_case_number);
    number.is_some_and(|number| come.numbers.iter().any(|n| n.is_same_case(number)))
}

async fn filled_in(cx: &Cx, process: &Process, case: &Case, come: Come) -> Result<Response, Fault> {
    let t = T(cx.language());
    let known = store::decision(cx.db().reader(), case.id).await?;
    let mut lead = vec![t.import_read()];
    if known.is_some() {
        lead.push(t.import_again());
    }
    if come.unread_votes > 0 {
        lead.push(t.import_unread(come.unread_votes));
    }
    // What the file does not tell, and somebody has written, stands.
    let known = known.unwrap_or_default();
    let decision = Decision {
        treatment: known.treatment,
        motions: known.motions,
        version: known.version,
        points: if come.decision.points.is_empty() { known.points } else { come.decision.points },
        votes: if come.decision.votes.is_empty() { known.votes } else { come.decision.votes },
        present: come.decision.present.or(known.present),
        ..come.decision
    };
    let values = with_blank_rows(&sheet(t), pairs(&decision));
    let shown = Shown { lead: Some(lead.join(" ")), ..Shown::of(values, decision.version) };
    decision::page(cx, process, shown, StatusCode::OK)
}
