//! Phases of a process: the list with their lawful dates, and the form of one.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::{
    ConfirmPage, FormPage, in_process, open,
    sheet::{Item, Pairs, Part, Sheet, put, put_words, submitted_version},
    staff_path, words,
};
use crate::{
    EDIT, Phase, PhaseId, Process, READ, REMOVE, T, Words, actions,
    model::phase::{self, HEARING_DAYS, Hearing, PhaseProblem},
    store, text,
};

const HEARINGS: [(&str, Hearing); 4] = [
    ("planning_programme", Hearing::PlanningProgramme),
    ("municipal_plan", Hearing::MunicipalPlan),
    ("zoning_plan", Hearing::ZoningPlan),
    ("voluntary", Hearing::Voluntary),
];

struct Row {
    name: String,
    when: String,
    body: String,
    hearing: String,
    deadline: String,
    state: (&'static str, String),
    href: String,
}

#[derive(Template)]
#[template(path = "processes/phases.html")]
struct ListPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    new: Option<String>,
}

/// `GET …/phases`
pub(super) async fn list(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let (language, t) = (cx.language(), T(cx.language()));
    let phases = store::phases(cx.db().reader(), process.id).await?;
    let may = cx.may(EDIT, process.resource());
    let row = |phase: &Phase| Row {
        name: phase.name.to(language).to_owned(),
        when: words::when(language, phase.from, phase.to),
        body: phase.body.clone().unwrap_or_default(),
        hearing: phase.hearing.map(|h| words::hearing(h).to(language)).unwrap_or_default(),
        deadline: phase
            .report_deadline
            .map(|day| t.phases_deadline_by(medvirk_i18n::format::date(language, day)))
            .unwrap_or_default(),
        state: words::phase_state(t, phase, cx.today()),
        href: if may {
            staff_path(&process, &format!("phases/{}", phase.id))
        } else {
            String::new()
        },
    };
    let rows = phases.iter().map(row).collect();
    let new = may.then(|| staff_path(&process, "phases/new"));
    html(&ListPage { page: in_process(&cx, &process, t.phases_heading()), t, rows, new })
}

fn sheet(cx: &Cx, process: &Process) -> Sheet {
    let t = T(cx.language());
    let mut hearings = vec![(String::new(), t.phases_no_hearing())];
    let named =
        HEARINGS.map(|(code, kind)| (code.to_owned(), words::hearing(kind).to(cx.language())));
    hearings.extend(named);
    let what = Part::new(
        text::phases_part_what(),
        vec![
            Item::line("name", text::phases_name()).required().lingual(),
            Item::date("from", text::phases_from()).required(),
            Item::date("to", text::phases_to()).required(),
            Item::line("body", text::phases_body()).hint(text::phases_body_hint()),
            Item::date("report_deadline", text::phases_report_deadline())
                .hint(text::phases_report_deadline_hint()),
        ],
    );
    let hearing = Part::new(
        text::phases_part_hearing(),
        vec![Item::choice("hearing", text::phases_hearing(), hearings)],
    );
    let hearing = hearing.lead(text::phases_part_hearing_lead(HEARING_DAYS / 7));
    Sheet::new(cx, process.language, vec![what, hearing])
}

fn pairs(process: &Process, phase: &Phase) -> Pairs {
    let mut pairs = Vec::new();
    put_words(&mut pairs, "name", &phase.name, process.language);
    put(&mut pairs, "from", phase.from);
    put(&mut pairs, "to", phase.to);
    put(&mut pairs, "body", phase.body.clone().unwrap_or_default());
    let deadline = phase.report_deadline.map(|d| d.to_string()).unwrap_or_default();
    put(&mut pairs, "report_deadline", deadline);
    let code =
        HEARINGS.iter().find(|(_, kind)| Some(*kind) == phase.hearing).map(|(code, _)| *code);
    put(&mut pairs, "hearing", code.unwrap_or_default());
    put(&mut pairs, "version", phase.version);
    pairs
}

/// Reads the form; dates the law does not allow are refused at their field.
fn read(
    cx: &Cx,
    sheet: &Sheet,
    submitted: &Submitted,
    before: Option<&Phase>,
    others: &[Phase],
) -> Result<Phase> {
    let mut reader = Reader::new(submitted);
    let no_words = Words::default();
    let name = sheet.words(&mut reader, "name", before.map_or(&no_words, |p| &p.name));
    let from = sheet.date(&mut reader, "from");
    let to = sheet.date(&mut reader, "to");
    let body = Some(sheet.text(&mut reader, "body")).filter(|body| !body.is_empty());
    let report_deadline = sheet.date(&mut reader, "report_deadline");
    let chosen = sheet.choice(&mut reader, "hearing").unwrap_or_default();
    let hearing = HEARINGS.iter().find(|(code, _)| *code == chosen).map(|(_, kind)| *kind);
    let (Some(from), Some(to)) = (from, to) else {
        reader.finish(())?;
        return Err(Error::internal("a phase without dates was not refused"));
    };
    let code = match before {
        Some(phase) => phase.code.clone(),
        None => free_code(&actions::slug_of(&name, cx.municipality().default_language), others),
    };
    let id = before.map_or_else(|| cx.new_id(), |p| p.id);
    let version = submitted_version(submitted);
    let phase = Phase { id, code, name, from, to, body, hearing, report_deadline, version };
    for problem in phase::check(&[phase.rule()]) {
        let field = match problem {
            PhaseProblem::DeadlineBeforeEnd { .. } => "report_deadline",
            _ => "to",
        };
        reader.refuse(field, words::phase_problem(cx.language(), &problem));
    }
    reader.finish(phase)
}

/// The wished code, with a number behind when another phase has it.
fn free_code(wished: &str, others: &[Phase]) -> String {
    let base = if wished.is_empty() { "fase" } else { wished };
    let is_free = |code: &String| !others.iter().any(|p| p.code == *code);
    let numbered = (2u32..).map(|n| format!("{base}-{n}"));
    std::iter::once(base.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

fn page(cx: &Cx, process: &Process, title: String) -> Page {
    let t = T(cx.language());
    in_process(cx, process, title).crumb(t.phases_heading(), staff_path(process, "phases"))
}

/// `GET …/phases/new`
pub(super) async fn new(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let page = page(&cx, &process, T(cx.language()).phases_new());
    let shown = FormPage::new(&cx, page, &sheet(&cx, &process), Form::new(&cx));
    render(StatusCode::OK, &shown.cancel(staff_path(&process, "phases")))
}

/// `POST …/phases/new`
pub(super) async fn create(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let sheet = sheet(&cx, &process);
    match add(&cx, &permit, &sheet, &submitted, &process).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let back = sheet.came_back(&cx, submitted, error, (Vec::new(), 0))?;
            let page = page(&cx, &process, T(cx.language()).phases_new());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel(staff_path(&process, "phases")))
        }
    }
}

fn back_to_list(cx: &Cx, process: &Process) -> Result<Response, Fault> {
    Ok(see_other(&staff_path(process, "phases")).flash(&T(cx.language()).saved()))
}

async fn add(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    process: &Process,
) -> Result<()> {
    let others = store::phases(cx.db().reader(), process.id).await?;
    let phase = read(cx, sheet, submitted, None, &others)?;
    let tx = cx.begin().await?;
    store::insert_phase(&tx, permit, process.id, &phase).await?;
    record(&tx, cx, permit, &phase, "added").await?;
    tx.commit().await
}

async fn record(tx: &Tx, cx: &Cx, permit: &Permit, phase: &Phase, what: &str) -> Result<()> {
    let detail = json!({"what": what, "code": phase.code, "from": phase.from, "to": phase.to});
    medvirk_audit::record(tx, cx, permit, ("phase", phase.id.into()), detail).await
}

async fn find(cx: &Cx, process: &Process, id: Uuid) -> Result<Phase> {
    let phases = store::phases(cx.db().reader(), process.id).await?;
    phases.into_iter().find(|p| p.id == PhaseId(id)).ok_or(Error::NotFound)
}

fn removable(cx: &Cx, process: &Process, phase: &Phase) -> Option<(String, String)> {
    let path = staff_path(process, &format!("phases/{}/remove", phase.id));
    cx.may(REMOVE, process.resource()).then(|| (path, T(cx.language()).phases_remove()))
}

/// `GET …/phases/{phase}`
pub(super) async fn edit(cx: Cx, Path((id, of)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let phase = find(&cx, &process, of).await?;
    let page = page(&cx, &process, phase.name.to(cx.language()).to_owned());
    let form = Form::filled(&cx, pairs(&process, &phase));
    let shown = FormPage::new(&cx, page, &sheet(&cx, &process), form);
    let shown = shown.cancel(staff_path(&process, "phases"));
    render(StatusCode::OK, &shown.removable(removable(&cx, &process, &phase)))
}

/// `POST …/phases/{phase}`
pub(super) async fn save(
    cx: Cx,
    Path((id, of)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let phase = find(&cx, &process, of).await?;
    let sheet = sheet(&cx, &process);
    match change(&cx, &permit, &sheet, &submitted, &process, &phase).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let fresh = find(&cx, &process, of).await?;
            let saved = (pairs(&process, &fresh), fresh.version);
            let back = sheet.came_back(&cx, submitted, error, saved)?;
            let page = page(&cx, &process, phase.name.to(cx.language()).to_owned());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel(staff_path(&process, "phases")))
        }
    }
}

async fn change(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    process: &Process,
    phase: &Phase,
) -> Result<()> {
    let changed = read(cx, sheet, submitted, Some(phase), &[])?;
    let tx = cx.begin().await?;
    store::update_phase(&tx, permit, process.id, &changed).await?;
    record(&tx, cx, permit, &changed, "changed").await?;
    tx.commit().await
}

/// `GET …/phases/{phase}/remove`
pub(super) async fn ask(cx: Cx, Path((id, of)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, REMOVE).await?;
    let phase = find(&cx, &process, of).await?;
    let t = T(cx.language());
    let page = page(&cx, &process, t.phases_remove());
    let lead = t.remove_lead(phase.name.to(cx.language()));
    ConfirmPage::show(&cx, page, lead, t.phases_remove(), staff_path(&process, "phases"))
}

/// `POST …/phases/{phase}/remove`
pub(super) async fn remove(
    cx: Cx,
    Path((id, of)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, REMOVE).await?;
    let phase = find(&cx, &process, of).await?;
    let tx = cx.begin().await?;
    store::delete_phase(&tx, &permit, phase.id).await?;
    record(&tx, &cx, &permit, &phase, "removed").await?;
    tx.commit().await?;
    Ok(see_other(&staff_path(&process, "phases")).flash(&T(cx.language()).removed()))
}
