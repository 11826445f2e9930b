//! The page of a user council, by its link: what the meeting is about, what became of last year's
//! points, and what the council wants to have taken up. And what staff decide on that.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Resource, Result};
use medvirk_meetings::minutes::model::PointStatus;
use medvirk_slice::{Cx, Links, TodayItem, Urgency};
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{meeting, open, path};
use crate::{
    EDIT, T, actions, letters,
    model::{OpenPoint, Planned, PlannedId, Question, QuestionId, Series},
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
}

/// What a link opens.
struct Opened {
    cx: Cx,
    series: Series,
    id: PlannedId,
    resource: Resource,
}

impl Opened {
    fn planned(&self) -> Result<&Planned> {
        self.series.plan.meeting(self.id).ok_or(Error::NotFound)
    }

    /// Whether something can be asked today.
    fn is_open(&self) -> Result<bool> {
        let day = self.planned()?.day;
        Ok(day.is_some_and(|day| self.cx.today() <= letters::ask_until(day)))
    }
}

async fn opened(cx: &Cx, token: &str) -> Result<Opened> {
    let db = cx.db().reader();
    let id = Links::open(db, cx.now(), LINK_COUNCIL, token).await?.map_err(|_| Error::NotFound)?;
    let series = store::of_planned(db, PlannedId(id)).await?;
    let process = medvirk_processes::get(db, series.process).await?;
    let resource = process.resource().held_by(id);
    Ok(Opened { cx: cx.as_holder(LINK_COUNCIL, id), series, id: PlannedId(id), resource })
}

/// Where a point of last year stands, in words.
fn stands(t: T, point: &OpenPoint) -> String {
    let words = match (PointStatus::from_code(&point.status), point.due) {
        (Some(PointStatus::Done), _) => t.point_done(),
        (Some(PointStatus::NotDone), _) => t.point_not_done(),
        (Some(PointStatus::Delayed), Some(due)) => t.point_delayed(format::date(t.lang(), due)),
        (_, Some(due)) => t.point_due(format::date(t.lang(), due)),
        (_, None) => t.point_open(),
    };
    [point.owner.as_str(), &words, &point.reason]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// `GET /dialogue/{token}`
pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let opened = opened(&cx, &token).await?;
    page(&cx, &opened, &token, Form::new(&cx), StatusCode::OK).await
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
    let made = planned.meeting.ok_or(Error::NotFound)?;
    let meeting = medvirk_meetings::get(cx.db().reader(), made).await?;
    let hosts: Vec<String> = meeting.plan.hosts.iter().map(|host| host.name.clone()).collect();
    let facts = [
        (t.fact_when(), letters::when(language, &meeting)),
        (t.field_place(), meeting.plan.place.line()),
        (t.field_chair(), opened.series.plan.name(&planned.chair).to_owned()),
        (t.field_people(), format::list_and(language, &hosts)),
    ];
    let until = planned.day.filter(|_| opened.is_open().unwrap_or(false));
    let shown = CouncilPage {
        page: Page::table(cx, t.meeting_title(planned.service.as_str())),
        t,
        form,
        action: format!("/dialogue/{token}"),
        lead: planned.user_council.clone(),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        agenda: meeting.plan.agenda.iter().map(|item| item.title.to(language).to_owned()).collect(),
        points: planned.open_points.iter().map(|p| (p.text.clone(), stands(t, p))).collect(),
        questions: lines(cx, planned).await?,
        until: until.map(|day| format::date(language, letters::ask_until(day))),
    };
    render(status, &shown)
}

/// `POST /dialogue/{token}`
pub(super) async fn ask(
    cx: Cx,
    Path(token): Path<String>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = opened(&cx, &token).await?;
    let permit = opened.cx.permit(ASK, opened.resource)?;
    let done = async {
        let mut reader = Reader::new(&sent);
        let asker = reader.required("asker", text::field_asker(), 200);
        let question = reader.required("question", text::field_question(), 300);
        let asked = reader.finish((asker, question))?;
        if !opened.is_open()? {
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
