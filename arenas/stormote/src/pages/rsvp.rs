//! The invited person's own page, by the link in their letter: what it is, and a yes or a no.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Result};
use medvirk_meetings::{
    model::{Meeting, MeetingState},
    policy::LINK_OWN as LINK_SIGN_UP,
};
use medvirk_slice::{Cx, LinkProblem, Links};
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, link_gone, render, see_other};

use super::words;
use crate::{
    T,
    actions::{self, Listed},
    model::{Answer, Deputy, InviteeId, LetterKind},
    policy::{LINK_OWN, OWN},
    store, text,
};

/// What can be answered.
const CHOICES: [Answer; 4] = [Answer::Yes, Answer::Maybe, Answer::Deputy, Answer::No];

#[derive(Template)]
#[template(path = "stormote/rsvp.html")]
struct RsvpPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    name: String,
    title: String,
    purpose: String,
    when: String,
    place: String,
    is_summons: bool,
    is_open: bool,
    is_called_off: bool,
    answered: Option<String>,
    choices: Vec<(String, String)>,
    /// The page of their place at the meeting.
    ticket: Option<String>,
    meeting: Option<String>,
    /// Their group in each round, once the groups of the opening stand.
    groups: Vec<String>,
}

struct Opened {
    cx: Cx,
    listed: Listed,
    meeting: Meeting,
}

async fn open(cx: &Cx, token: &str) -> Result<std::result::Result<Opened, LinkProblem>> {
    let db = cx.db().reader();
    let id = match Links::open(db, cx.now(), LINK_OWN, token).await? {
        Ok(id) => InviteeId(id),
        Err(problem) => return Ok(Err(problem)),
    };
    let listed = actions::one(db, id).await?;
    let meeting = medvirk_meetings::get(db, listed.one.meeting).await?;
    Ok(Ok(Opened { cx: cx.as_holder(LINK_OWN, id.0), listed, meeting }))
}

pub(super) fn gone(cx: &Cx, problem: LinkProblem) -> Result<Response, Fault> {
    link_gone(cx, problem.status(), T(cx.language()).gone_why())
}

/// `GET /rsvp/{token}`
pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let own = match open(&cx, &token).await? {
        Ok(own) => own,
        Err(problem) => return gone(&cx, problem),
    };
    let answer = own.listed.one.answer;
    let deputy = own.listed.one.about.deputy.clone().unwrap_or_default();
    let form = match answer {
        Answer::None => Form::new(&own.cx),
        _ => Form::filled(
            &own.cx,
            [
                ("answer", answer.code()),
                ("needs", own.listed.one.needs.as_str()),
                ("deputy_name", deputy.name.as_str()),
                ("deputy_email", deputy.email.as_str()),
            ],
        ),
    };
    page(&own, &token, form, StatusCode::OK).await
}

async fn page(
    own: &Opened,
    token: &str,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (cx, meeting, one) = (&own.cx, &own.meeting, &own.listed.one);
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let is_published = meeting.state == MeetingState::Published;
    let ticket = match one.sign_up {
        Some(id) => Links::current(db, cx.site(), cx.now(), (LINK_SIGN_UP, id.0)).await?,
        None => None,
    };
    let title = meeting.title.to(language).to_owned();
    let process = medvirk_processes::get(db, meeting.process).await?;
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (seating, _) = store::seating(db, meeting.id).await?;
    let groups = (0..seating.rounds()).filter_map(|round| {
        let group = seating.group_in(round, one.id)?;
        let room = setup.room(group).map_or(String::new(), |room| room.name.clone());
        let seat = [t.group_number(group + 1), room].join(", ");
        let seat = seat.trim_end_matches(", ").to_owned();
        Some(if seating.rounds() > 1 { t.tag_round(round + 1, seat) } else { seat })
    });
    let page = RsvpPage {
        page: Page::table(cx, title.clone()),
        t,
        form,
        action: format!("/rsvp/{token}"),
        name: own.listed.name.clone(),
        title,
        purpose: meeting.plan.purpose.to(language).to_owned(),
        when: actions::when(language, meeting),
        place: meeting.plan.place.line(),
        is_summons: one.letter == LetterKind::Summons,
        is_open: is_published && !meeting.is_over(cx.now()) && cx.now() < meeting.starts_at,
        is_called_off: meeting.state == MeetingState::CalledOff,
        answered: (one.answer != Answer::None).then(|| words::answer(t, one.answer).1),
        choices: CHOICES
            .iter()
            .map(|answer| (answer.code().to_owned(), words::answer(t, *answer).1))
            .collect(),
        ticket: ticket.map(|token| format!("/s/{token}")),
        meeting: (is_published && process.is_public())
            .then(|| format!("/meetings/{}", meeting.slug)),
        groups: groups.filter(|_| seating.opened_at.is_some()).collect(),
    };
    render(status, &page)
}

/// `POST /rsvp/{token}`
pub(super) async fn save(
    cx: Cx,
    Path(token): Path<String>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let own = match open(&cx, &token).await? {
        Ok(own) => own,
        Err(problem) => return gone(&cx, problem),
    };
    let (cx, meeting) = (&own.cx, &own.meeting);
    let process = medvirk_processes::get(cx.db().reader(), meeting.process).await?;
    let permit = cx.permit(OWN, process.resource().held_by(own.listed.one.id.0))?;
    if meeting.state != MeetingState::Published || cx.now() >= meeting.starts_at {
        return Err(Error::Conflict(text::refused_answer_late()).into());
    }
    let codes = CHOICES.map(Answer::code);
    let mut form = Reader::new(&submitted);
    let chosen = form.choice("answer", text::rsvp_question(), &codes);
    let chosen = form.must("answer", text::rsvp_question(), chosen);
    let needs = form.text("needs", text::field_needs(), 500);
    let deputy = Deputy {
        name: form.text("deputy_name", text::rsvp_deputy_name(), 200),
        email: form.email("deputy_email").unwrap_or_default(),
    };
    let (answer, needs) = match form.finish((chosen, needs)) {
        Ok((chosen, needs)) => {
            (chosen.and_then(|code| Answer::from_code(&code)).unwrap_or(Answer::None), needs)
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(cx, submitted, refusals);
            return page(&own, &token, form, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Err(error) => return Err(error.into()),
    };
    let tx = cx.begin().await?;
    let mut one = store::invitee(&tx, own.listed.one.id).await?;
    one.needs = needs;
    one.about.deputy = (answer == Answer::Deputy && deputy != Deputy::default()).then_some(deputy);
    let said = actions::Said { answer, channel: "web", at: cx.now() };
    let has_place = actions::answer(&tx, cx, &permit, meeting, &mut one, &said).await?;
    tx.commit().await?;
    let t = T(cx.language());
    let words = if has_place { t.rsvp_thanks() } else { t.rsvp_full() };
    Ok(see_other(&format!("/rsvp/{token}")).flash(&words))
}
