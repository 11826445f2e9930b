//! The own page of somebody who signed up: the link is the key, also as the ticket at the door.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Permit, Refusals, Result};
use medvirk_processes::{Process, model::promise::Contact};
use medvirk_slice::{Cx, LinkProblem, Links};
use medvirk_web::{Fault, Form, Html, Page, Submitted, html, render};

use super::{
    gone,
    meeting::{ics, map, practical},
    party, questions,
    shown::Said,
    ticket,
};
use crate::{
    T, calendar,
    jobs::when,
    model::{Meeting, MeetingState, Place, Question, SignUp, SignUpId, State, When, reserved},
    policy::{LINK_OWN, OWN},
    store,
};

/// A sign-up opened by its link.
pub(super) struct Own {
    /// Acting as the holder of the link.
    pub cx: Cx,
    pub one: SignUp,
    pub meeting: Meeting,
    pub process: Process,
    pub token: String,
}

impl Own {
    pub fn permit(&self) -> Result<Permit> {
        self.cx.permit(OWN, self.process.resource().held_by(self.one.id.0))
    }

    /// An address under the link.
    pub fn path(&self, rest: &str) -> String {
        format!("/s/{}{rest}", self.token)
    }

    /// Whether party and place can still be changed.
    pub fn is_open(&self) -> bool {
        self.one.state.is_live()
            && self.meeting.state == MeetingState::Published
            && !self.meeting.is_over(self.cx.now())
    }

    /// Whether somebody who came, or had a place where nobody stood at the door, is asked how it was.
    pub fn is_rated(&self) -> bool {
        self.one.state.has_place()
            && self.meeting.state == MeetingState::Published
            && self.meeting.is_over(self.cx.now())
    }

    /// What is asked on this page.
    pub fn questions(&self) -> Vec<Question> {
        let is_asked = self.one.state.is_live() && self.meeting.state == MeetingState::Published;
        if is_asked { questions::put(&self.cx, &self.meeting, When::OwnPage) } else { Vec::new() }
    }
}

/// Why a page does not open.
pub(super) type Refused = medvirk_web::NotOpened<LinkProblem>;

/// The sign-up a link opens, or the page that says why it does not.
pub(super) async fn open(cx: &Cx, token: &str) -> std::result::Result<Own, Refused> {
    let db = cx.db().reader();
    let id = match Links::open(db, cx.now(), LINK_OWN, token).await? {
        Ok(id) => SignUpId(id),
        Err(problem) => return Err(Refused::Link(problem)),
    };
    let one = store::sign_up(db, id).await?;
    if one.erased_at.is_some() {
        return Err(Refused::Link(LinkProblem::Withdrawn));
    }
    let meeting = store::get(db, one.meeting).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    let cx = cx.as_holder(LINK_OWN, id.0);
    Ok(Own { cx, one, meeting, process, token: token.to_lowercase() })
}

/// What the page says first: icon, colour, heading, words.
struct Status {
    icon: &'static str,
    color: &'static str,
    heading: String,
    words: String,
}

/// The ticket.
struct Ticket {
    code: Html,
    number: u32,
    name: String,
    people: String,
}

#[derive(Template)]
#[template(path = "meetings/public_own.html")]
struct OwnPage {
    page: Page,
    t: T,
    base: String,
    status: Status,
    title: Said,
    when: String,
    place: Place,
    map: Option<String>,
    directions: Said,
    practical: Vec<Said>,
    ticket: Option<Ticket>,
    is_offered: bool,
    is_open: bool,
    is_ahead: bool,
    party: Vec<(String, String)>,
    children: bool,
    party_form: Form,
    questions: Vec<Html>,
    answers_form: Form,
    is_rated: bool,
    ratings: Vec<(String, String)>,
    rating_form: Form,
    called_off: Said,
    summary: Said,
    slug: String,
    process: (String, String),
    contact: Contact,
    tel: String,
}

impl OwnPage {
    fn accept_start(&self) -> Html {
        self.party_form.start(&format!("{}/accept", self.base))
    }
    fn party_start(&self) -> Html {
        self.party_form.start(&format!("{}/party", self.base))
    }
    fn answers_start(&self) -> Html {
        self.answers_form.start(&format!("{}/answers", self.base))
    }
    fn rating_start(&self) -> Html {
        self.rating_form.start(&format!("{}/rating", self.base))
    }

    /// Whether the place is gone while others may still sign up, so that the way back is shown.
    fn has_lost_it(&self) -> bool {
        self.is_ahead && !self.is_open
    }
}

/// `GET /s/{token}`
pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    match open(&cx, &token).await {
        Ok(own) => html(&page(&own, Forms::of(&own)).await?),
        Err(refused) => refused.told(|problem| gone::page(&cx, problem)),
    }
}

/// The forms of the page.
pub(super) struct Forms {
    party: Form,
    answers: Form,
    rating: Form,
}

impl Forms {
    /// As the sign-up stands.
    pub fn of(own: &Own) -> Self {
        let one = &own.one;
        let known = [&one.answers, &one.sensitive];
        let rating = one.answers.number(reserved::RATING).map(|n| n.to_string());
        let words = one.answers.one(reserved::RATING_TEXT).map(str::to_owned);
        let given = [(reserved::RATING, rating), (reserved::RATING_TEXT, words)];
        Forms {
            party: Form::filled(&own.cx, party::values(one.size, one.children)),
            answers: Form::filled(&own.cx, questions::values(&own.questions(), &known)),
            rating: Form::filled(&own.cx, given.into_iter().filter_map(|(n, v)| Some((n, v?)))),
        }
    }
}

/// Which form comes back.
#[derive(Clone, Copy)]
pub(super) enum Which {
    Party,
    Answers,
    Rating,
}

/// The page with a form as it was sent, and what must be put right.
pub(super) async fn come_back(
    own: &Own,
    which: Which,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let mut forms = Forms::of(own);
    let refused = Form::refused(&own.cx, submitted, refusals);
    match which {
        Which::Party => forms.party = refused,
        Which::Answers => forms.answers = refused,
        Which::Rating => forms.rating = refused,
    }
    render(StatusCode::UNPROCESSABLE_ENTITY, &page(own, forms).await?)
}

async fn page(own: &Own, forms: Forms) -> Result<OwnPage> {
    let (cx, one, meeting) = (&own.cx, &own.one, &own.meeting);
    let (t, language) = (T(cx.language()), cx.language());
    let plan = &meeting.plan;
    let is_ahead = meeting.state == MeetingState::Published && !meeting.is_over(cx.now());
    let contact = own.process.promise_in(language).contact;
    let status = status(own).await?;
    let has_ticket = one.state == State::Confirmed && is_ahead;
    let code = || ticket::code(&cx.absolute(&own.path("")), &t.mine_code_label());
    let ticket = match has_ticket {
        true => Some(Ticket {
            code: code()?,
            number: one.number,
            name: one.name.clone(),
            people: t.people(one.size),
        }),
        false => None,
    };
    let form = &forms.answers;
    Ok(OwnPage {
        page: Page::table(cx, status.heading.clone()),
        t,
        base: own.path(""),
        status,
        title: Said::of(&meeting.title, language),
        when: when(language, meeting),
        place: plan.place.clone(),
        map: map(&plan.place),
        directions: Said::of(&plan.place.directions, language),
        practical: practical(meeting, language),
        ticket,
        is_offered: one.state == State::Offered && own.is_open(),
        is_open: own.is_open(),
        is_ahead,
        party: party::sizes(t, plan.sign_up.party_max),
        children: plan.sign_up.children && plan.sign_up.party_max > 1,
        questions: own.questions().iter().map(|q| questions::field(cx, form, q)).collect(),
        is_rated: own.is_rated(),
        ratings: [
            ("5", t.mine_rating_5()),
            ("4", t.mine_rating_4()),
            ("3", t.mine_rating_3()),
            ("2", t.mine_rating_2()),
            ("1", t.mine_rating_1()),
        ]
        .map(|(value, words)| (value.to_owned(), words))
        .to_vec(),
        called_off: Said::of(&plan.called_off, language),
        summary: Said::of(&plan.summary, language),
        slug: meeting.slug.clone(),
        process: (own.process.name(language).to_owned(), own.process.slug.clone()),
        tel: contact.phone.replace(' ', ""),
        contact,
        party_form: forms.party,
        answers_form: forms.answers,
        rating_form: forms.rating,
    })
}

async fn status(own: &Own) -> Result<Status> {
    let (cx, one, meeting) = (&own.cx, &own.one, &own.meeting);
    let (t, language) = (T(cx.language()), cx.language());
    let say = |icon, color, heading, words| Status { icon, color, heading, words };
    if meeting.state == MeetingState::CalledOff {
        return Ok(say("close", "danger", t.mine_called_off(), t.mine_called_off_lead()));
    }
    if meeting.is_over(cx.now()) {
        return Ok(match one.state.has_place() {
            true => say("check-circle", "success", t.mine_thanks(), t.mine_thanks_lead()),
            false => say("info", "info", t.mine_over(), t.mine_over_lead()),
        });
    }
    Ok(match one.state {
        State::Confirmed => {
            say("check-circle", "success", t.mine_confirmed(), t.mine_confirmed_lead())
        }
        State::Offered => {
            let until = one.offer_until.map(|at| format::date_time(language, at));
            let lead = t.mine_offered_lead(until.unwrap_or_default());
            say("bell", "warning", t.mine_offered(), lead)
        }
        State::Waiting => {
            let position = store::position(cx.db().reader(), one).await?;
            say("clock", "info", t.mine_waiting(position), t.mine_waiting_lead())
        }
        State::Lapsed => say("clock", "neutral", t.mine_lapsed(), t.mine_lapsed_lead()),
        State::Cancelled => say("close", "neutral", t.mine_cancelled(), t.mine_cancelled_lead()),
        State::Duplicate => say("copy", "info", t.mine_duplicate(), t.mine_duplicate_lead()),
        State::Outside => say("info", "info", t.mine_outside(), t.mine_outside_lead()),
    })
}

/// `GET /s/{token}/meeting.ics`
pub(super) async fn file(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let own = match open(&cx, &token).await {
        Ok(own) => own,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let is_off = own.meeting.state == MeetingState::CalledOff || !own.one.state.is_live();
    Ok(ics(calendar::one_event(&own.cx, &own.meeting, own.cx.language(), is_off)))
}

#[derive(Template)]
#[template(path = "meetings/public_cancel.html")]
struct CancelPage {
    page: Page,
    t: T,
    base: String,
    title: Said,
    when: String,
    is_waiting: bool,
    form: Form,
}

impl CancelPage {
    fn start(&self) -> Html {
        self.form.start(&format!("{}/cancel", self.base))
    }
}

/// `GET /s/{token}/cancel`: the question before the place is given up.
pub(super) async fn ask_cancel(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let own = match open(&cx, &token).await {
        Ok(own) => own,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    if !own.is_open() {
        return html(&page(&own, Forms::of(&own)).await?);
    }
    let t = T(own.cx.language());
    html(&CancelPage {
        page: Page::table(&own.cx, t.mine_cancel_heading()),
        t,
        base: own.path(""),
        title: Said::of(&own.meeting.title, own.cx.language()),
        when: when(own.cx.language(), &own.meeting),
        is_waiting: own.one.state == State::Waiting,
        form: Form::new(&own.cx),
    })
}
