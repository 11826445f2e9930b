//! The page of a user council, by its link: what the meeting is about, what became of last year's
//! points, and what the council wants to have taken up. And what staff decide on that.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Resource, Result, to_oslo};
use medvirk_meetings::model::{Meeting, MeetingState};
use medvirk_slice::{Cx, LinkProblem, Links, TodayItem, Urgency};
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, link_gone, render, see_other};
use uuid::Uuid;

use super::{meeting, open, path, words};
use crate::{
    EDIT, T, actions, letters,
    model::{Planned, PlannedId, Question, QuestionId, Series},
    points,
    policy::{ASK, LINK_COUNCIL},
    store, text,
};

/// A question, as it is shown.
pub(super) struct Line {
    pub id: String,
    /// Name of the field for the answer.
    pub field: String,
    pub asker: String,
    pub question: String,
    pub verdict: String,
    pub is_open: bool,
}

fn line(t: T, one: &Question) -> Line {
    let words = match one.is_taken_up {
        None => t.question_undecided(),
        Some(true) => t.question_taken(),
        Some(false) => t.question_left(),
    };
    Line {
        id: one.id.to_string(),
        field: format!("answer-{}", one.id),
        asker: one.asker.clone(),
        question: one.question.clone(),
        verdict: format!("{words} {}", one.answer).trim().to_owned(),
        is_open: one.is_taken_up.is_none(),
    }
}

/// The questions of a meeting.
pub(super) async fn lines(cx: &Cx, planned: &Planned) -> Result<Vec<Line>> {
    let questions = store::questions(cx.db().reader(), planned.id).await?;
    Ok(questions.iter().map(|one| line(T(cx.language()), one)).collect())
}

#[derive(Template)]
#[template(path = "dialogue/council.html")]
struct CouncilPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    lead: String,
    facts: Vec<(String, String)>,
    agenda: Vec<String>,
    points: Vec<(String, String)>,
    questions: Vec<Line>,
    until: Option<String>,
    /// Why it will not be held, when it will not.
    off: Option<String>,
}

/// What a link opens.
struct Opened {
    cx: Cx,
    series: Series,
    id: PlannedId,
    meeting: Meeting,
    resource: Resource,
}

impl Opened {
    fn planned(&self) -> Result<&Planned> {
        self.series.plan.meeting(self.id).ok_or(Error::NotFound)
    }

    /// The last day something can be asked, while it can.
    fn open_until(&self) -> Option<NaiveDate> {
        let until = letters::ask_until(to_oslo(self.meeting.starts_at).date_naive());
        let is_held = self.meeting.state != MeetingState::CalledOff;
        (is_held && self.cx.today() <= until).then_some(until)
    }
}

/// Why a council's link does not open.
type Refused = medvirk_web::NotOpened<LinkProblem>;

async fn opened(cx: &Cx, token: &str) -> std::result::Result<Opened, Refused> {
    let db = cx.db().reader();
    let id = match Links::open(db, cx.now(), LINK_COUNCIL, token).await? {
        Ok(id) => id,
        Err(problem) => return Err(Refused::Link(problem)),
    };
    let series = store::of_planned(db, PlannedId(id)).await?;
    let process = medvirk_processes::get(db, series.process).await?;
    let made = series.plan.meeting(PlannedId(id)).and_then(|one| one.meeting);
    let meeting = medvirk_meetings::get(db, made.ok_or(Error::NotFound)?).await?;
    let resource = process.resource().held_by(id);
    let cx = cx.as_holder(LINK_COUNCIL, id);
    Ok(Opened { cx, series, id: PlannedId(id), meeting, resource })
}

/// Why the link does not open, and whom to ask.
fn gone(cx: &Cx, problem: LinkProblem) -> Result<Response, Fault> {
    let t = T(cx.language());
    let words = match problem {
        LinkProblem::Unknown => t.gone_unknown(),
        LinkProblem::Withdrawn => t.gone_withdrawn(),
        LinkProblem::Expired => t.gone_expired(),
    };
    link_gone(cx, problem.status(), words)
}

/// `GET /dialogue/{token}`
pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    match opened(&cx, &token).await {
        Ok(opened) => page(&cx, &opened, &token, Form::new(&cx), StatusCode::OK).await,
        Err(refused) => refused.told(|problem| gone(&cx, problem)),
    }
}

async fn page(
    cx: &Cx,
    opened: &Opened,
    token: &str,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    opened.cx.permit(ASK, opened.resource)?;
    let (t, language, planned) = (T(cx.language()), cx.language(), opened.planned()?);
    let meeting = &opened.meeting;
    let hosts: Vec<String> = meeting.plan.hosts.iter().map(|host| host.name.clone()).collect();
    let facts = [
        (t.fact_when(), letters::when(language, meeting)),
        (t.field_place(), meeting.plan.place.line()),
        (t.field_chair(), opened.series.plan.name(&planned.chair).to_owned()),
        (t.field_people(), format::list_and(language, &hosts)),
    ];
    let points = points::now(cx.db().reader(), &planned.open_points).await?;
    let is_off = meeting.state == MeetingState::CalledOff;
    let shown = CouncilPage {
        page: Page::table(cx, t.meeting_title(planned.service.as_str())),
        t,
        form,
        action: format!("/dialogue/{token}"),
        lead: planned.user_council.clone(),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        agenda: meeting.plan.agenda.iter().map(|item| item.title.to(language).to_owned()).collect(),
        points: points.into_iter().map(|p| (words::stands(t, &p), p.text)).collect(),
        questions: lines(cx, planned).await?,
        off: is_off.then(|| meeting.plan.called_off.to(language).to_owned()),
        until: opened.open_until().map(|day| format::date(language, day)),
    };
    render(status, &shown)
}

/// `POST /dialogue/{token}`
pub(super) async fn ask(
    cx: Cx,
    Path(token): Path<String>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = match opened(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone(&cx, problem)),
    };
    let permit = opened.cx.permit(ASK, opened.resource)?;
    let done = async {
        let mut reader = Reader::new(&sent);
        let asker = reader.required("asker", text::field_asker(), 200);
        let question = reader.required("question", text::field_question(), 300);
        let asked = reader.finish((asker, question))?;
        if opened.open_until().is_none() {
            return Err(Error::Conflict(text::refused_ask_late()));
        }
        let tx = cx.begin().await?;
        actions::ask(&tx, &opened.cx, &permit, opened.id, asked).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => {
            let words = T(cx.language()).asked_done();
            Ok(see_other(&format!("/dialogue/{token}")).flash(&words))
        }
        Err(error) => {
            let (status, refusals) = super::refusals(error)?;
            page(&cx, &opened, &token, Form::refused(&cx, sent, refusals), status).await
        }
    }
}

/// `POST …/meetings/{meeting}/questions/{question}`
pub(super) async fn decide(
    cx: Cx,
    Path((id, planned, question)): Path<(Uuid, Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let meetings = meeting::meetings_permit(&cx, &series).await?;
    let found = meeting::found(&series, planned)?;
    let field = format!("answer-{question}");
    let done = async {
        let mut reader = Reader::new(&sent);
        let answer = reader.text(&field, text::question_answer(), 2_000);
        let answer = reader.finish(answer)?;
        let seen = super::seen(&series, &sent);
        let of = (&seen, found.id, QuestionId(question));
        let verdict = (sent.get("verdict") == "take", answer);
        let tx = cx.begin().await?;
        actions::decide(&tx, &cx, (&permit, &meetings), of, verdict).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => {
            let here = path(series.id, &format!("/meetings/{planned}"));
            Ok(see_other(&here).flash(&T(cx.language()).question_decided()))
        }
        Err(error) => {
            let mut whole = super::meeting_form::pairs(found);
            whole.push((field.clone(), sent.get(&field).to_owned()));
            meeting::again(&cx, &series, Some(found), Submitted::from_pairs(whole), error).await
        }
    }
}

/// Questions that wait for somebody.
pub(super) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let (db, t) = (cx.db().reader(), T(cx.language()));
    let waiting = store::undecided(db).await?;
    let mut items = Vec::new();
    if waiting.is_empty() {
        return Ok(items);
    }
    for series in store::all(db).await? {
        let process = medvirk_processes::get(db, series.process).await?;
        if !cx.may(EDIT, process.resource()) {
            continue;
        }
        for planned in &series.plan.meetings {
            let count = waiting.iter().filter(|one| one.planned == planned.id).count();
            let is_to_come = planned.day.is_some_and(|day| day >= cx.today());
            if count == 0 || !is_to_come {
                continue;
            }
            items.push(TodayItem {
                urgency: Urgency::Soon,
                text: t.today_questions(planned.service.as_str()),
                href: path(series.id, &format!("/meetings/{}", planned.id)),
                due: planned.day,
                count: u64::try_from(count).ok(),
                icon: "speech",
            });
        }
    }
    Ok(items)
}
