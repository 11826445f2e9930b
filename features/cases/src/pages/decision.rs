//! The decision: how the body treated the case, its votes and what it decided.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Refusals};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{
    FormPage, day,
    decision_form::{pairs, read, sheet},
    in_case, nothing, open,
    overview::found,
    sheet::{operated, plain, with_blank_rows},
};
use crate::{
    T, actions,
    actions::staff_path,
    documents,
    model::{
        case::{Case, CaseState},
        decision::Decision,
    },
    paper::PaperTable,
    policy::{DECIDE, READ},
    store,
};

#[derive(Template)]
#[template(path = "cases/decision.html")]
struct DecisionPage {
    page: Page,
    t: T,
    base: String,
    decision: Decision,
    facts: Vec<(String, String)>,
    motions: Option<PaperTable>,
    votes: Option<PaperTable>,
    may_decide: bool,
    public_href: Option<String>,
    changed: bool,
}

pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let Some(case) = store::case_of(db, process.id).await? else {
        return nothing(&cx, &process, t.decision_heading(), t.no_case_yet());
    };
    let may_decide = cx.may(DECIDE, process.resource());
    let Some(decision) = store::decision(db, case.id).await? else {
        if case.state == CaseState::Draft {
            return nothing(&cx, &process, t.decision_heading(), t.decision_waits());
        }
        if may_decide {
            return Ok(see_other(&staff_path(&process, "decision/edit")));
        }
        return nothing(&cx, &process, t.decision_heading(), t.decision_none());
    };
    html(&DecisionPage {
        page: in_case(&cx, &process, t.decision_heading()),
        t,
        base: staff_path(&process, ""),
        facts: facts(&t, &decision),
        motions: (!decision.motions.is_empty()).then(|| documents::motions(&t, &decision)),
        votes: (!decision.votes.is_empty()).then(|| documents::votes(&t, &decision.votes)),
        may_decide,
        public_href: process.is_public().then(|| actions::public_path(&process, "")),
        changed: decision.points != case.content.proposal,
        decision,
    })
}

/// The facts of a decision with their labels.
pub(super) fn facts(t: &T, decision: &Decision) -> Vec<(String, String)> {
    [
        (t.paper_body(), decision.body.clone()),
        (t.paper_meeting_date(), day(t.lang(), decision.date)),
        (t.paper_case_number(), decision.case_number.clone()),
        (t.minutes_present(), decision.present.map(|n| n.to_string()).unwrap_or_default()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect()
}

pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, DECIDE).await?;
    let t = T(cx.language());
    let case = found(&cx, &process).await?;
    if case.state == CaseState::Draft {
        return nothing(&cx, &process, t.decision_heading(), t.decision_waits());
    }
    let known = store::decision(cx.db().reader(), case.id).await?;
    let decision = known.unwrap_or_else(|| proposed(&case));
    let shown = Shown::of(with_blank_rows(&sheet(t), pairs(&decision)), decision.version);
    page(&cx, &process, shown, StatusCode::OK)
}

/// What was proposed is where most decisions end, so it is there to be changed.
fn proposed(case: &Case) -> Decision {
    let body = case.content.deciding_body().cloned().unwrap_or_default();
    Decision {
        body: body.name,
        date: body.date,
        case_number: body.case_number,
        points: case.content.proposal.clone(),
        ..Decision::default()
    }
}

pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, DECIDE).await?;
    let t = T(cx.language());
    let base: i32 = submitted.get("version").parse().unwrap_or(-1);
    if let Some(values) = operated(&sheet(t), &submitted) {
        return page(&cx, &process, Shown::of(values, base), StatusCode::OK);
    }
    let done = match read(&submitted) {
        Ok(decision) => actions::decide(&cx, &permit, &process, &decision).await,
        Err(refused) => Err(refused),
    };
    match done {
        Ok(()) => Ok(see_other(&staff_path(&process, "decision")).flash(&t.flash_decided())),
        Err(Error::Refused(refusals)) => {
            let shown = Shown { refusals, ..Shown::of(submitted, base) };
            page(&cx, &process, shown, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(Error::Conflict(why)) => {
            let case = found(&cx, &process).await?;
            // A case that is not ready is no matter of two texts.
            let now = match store::decision(cx.db().reader(), case.id).await? {
                Some(now) if case.state != CaseState::Draft => now,
                _ => return Err(Error::Conflict(why).into()),
            };
            let theirs = Some(plain(pairs(&now)));
            let shown = Shown { theirs, ..Shown::of(submitted, now.version) };
            page(&cx, &process, shown, StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

/// What the form of a decision shows.
pub(super) struct Shown {
    /// What stands in it.
    pub(super) values: Submitted,
    /// The decision it was filled in from; 0 for none.
    pub(super) version: i32,
    /// What is wrong with it.
    pub(super) refusals: Refusals,
    /// What somebody else has saved meanwhile.
    pub(super) theirs: Option<String>,
    /// What to say before it, when it was read from a file.
    pub(super) lead: Option<String>,
}

impl Shown {
    /// Values over a version, with nothing to say.
    pub(super) fn of(values: Submitted, version: i32) -> Self {
        Shown { values, version, refusals: Refusals::default(), theirs: None, lead: None }
    }
}

pub(super) fn page(
    cx: &Cx,
    process: &Process,
    shown: Shown,
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let sheet = sheet(t);
    let (title, lead) = match shown.version > 0 {
        true => (t.decision_correct(), t.decision_correct_lead()),
        false => (t.decision_enter(), t.decision_lead()),
    };
    let form = Form::refused(cx, shown.values.clone(), shown.refusals);
    render(
        status,
        &FormPage {
            page: in_case(cx, process, title),
            t,
            lead: shown.lead.unwrap_or(lead),
            action: staff_path(process, "decision/edit"),
            version: shown.version,
            fields: sheet.fields(&form),
            groups: sheet.groups(&form, &shown.values),
            form,
            theirs: shown.theirs,
            beside: Html::default(),
            codes: Vec::new(),
            submit: t.decision_save(),
            cancel: staff_path(process, ""),
        },
    )
}
