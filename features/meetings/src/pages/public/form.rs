//! The form to sign up, and what becomes of it.
//!
//! The form may be filled in during the last hour before the opening, so that nobody has to type fast to
//! get a place; what is sent too early comes back as it was written.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Refusals, Result};
use medvirk_processes::model::promise::Contact;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Form, Html, Page, Submitted, html, render, see_other};

use super::{
    meeting::{Opened, Opens, open},
    party, questions, read,
    seen::Seen,
    shown::{Said, Standing},
};
use crate::{
    Desks, Outcome, T,
    jobs::when,
    model::{State, When},
    policy, text,
};

/// How long before the opening the form can be filled in.
const EARLY: TimeDelta = TimeDelta::hours(1);

#[derive(Template)]
#[template(path = "meetings/public_sign_up.html")]
struct SignUpPage {
    page: Page,
    t: T,
    slug: String,
    title: Said,
    when: String,
    place: String,
    tag: (&'static str, String),
    standing: Standing,
    opens: Option<Opens>,
    is_shown: bool,
    form: Form,
    once: String,
    audience: Said,
    only: bool,
    party: Vec<(String, String)>,
    children: bool,
    questions: Vec<Html>,
    sensitive: Vec<Html>,
    languages: Vec<(String, String)>,
    wants: Vec<(String, String)>,
    contact: Contact,
    tel: String,
}

impl SignUpPage {
    fn is(&self, standing: Standing) -> bool {
        self.standing == standing
    }

    fn of(cx: &Cx, opened: &Opened, form: Form, once: String) -> Self {
        let (t, language) = (T(cx.language()), cx.language());
        let (meeting, standing) = (&opened.meeting, opened.standing);
        let plan = &meeting.plan;
        let is_soon = matches!(standing, Standing::Before(at) if at - cx.now() <= EARLY);
        let title = Said::of(&meeting.title, language);
        let contact = opened.process.promise_in(language).contact;
        let (sensitive, plain): (Vec<_>, Vec<_>) = questions::put(cx, meeting, When::SignUp)
            .into_iter()
            .partition(questions::is_sensitive);
        let fields = |all: &[crate::model::Question]| {
            all.iter().map(|q| questions::field(cx, &form, q)).collect::<Vec<_>>()
        };
        let page = Page { is_indexed: false, ..Page::public(cx, t.apply_title(&title.text)) };
        let audience = plan.audience.clone().unwrap_or_default();
        SignUpPage {
            page: page
                .crumb(t.cal_menu(), "/meetings")
                .crumb(title.text.clone(), format!("/meetings/{}", meeting.slug)),
            t,
            slug: meeting.slug.clone(),
            when: when(language, meeting),
            place: plan.place.line(),
            tag: standing.tag(t),
            opens: Opens::of(standing, language),
            is_shown: standing.takes() || is_soon || form.is_refused(),
            standing,
            once,
            audience: Said::of(&audience.words, language),
            only: audience.only,
            party: party::sizes(t, plan.sign_up.party_max),
            children: plan.sign_up.children && plan.sign_up.party_max > 1,
            questions: fields(&plain),
            sensitive: fields(&sensitive),
            languages: cx
                .municipality()
                .languages
                .iter()
                .map(|l| (l.code().to_owned(), l.own_name().to_owned()))
                .collect(),
            wants: vec![
                ("email".to_owned(), t.apply_wants_email()),
                ("sms".to_owned(), t.apply_wants_sms()),
            ],
            tel: contact.phone.replace(' ', ""),
            contact,
            title,
            form,
        }
    }
}

/// `GET /meetings/{slug}/sign-up`
pub(super) async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let opened = open(&cx, &slug).await?;
    let known = [("language", cx.language().code()), ("size", "1")];
    let form = Form::filled(&cx, known);
    html(&SignUpPage::of(&cx, &opened, form, cx.new_token()))
}

/// `POST /meetings/{slug}/sign-up`
pub(super) async fn send(
    desks: Desks,
    seen: Seen,
    cx: Cx,
    slug: String,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, &slug).await?;
    // A key made by our own page; another text is no key.
    let once = Some(submitted.get("once").to_owned());
    let once = once.filter(|o| o.len() == 32 && o.bytes().all(|b| b.is_ascii_hexdigit()));
    let once = once.unwrap_or_else(|| cx.new_token());
    let incoming = match may_send(&cx, &opened, &seen, &submitted).await {
        Ok(()) => read::incoming(&cx, &opened.meeting, &submitted, &once),
        Err(refused) => Err(refused),
    };
    let outcome = match incoming {
        Ok(incoming) => {
            let permit = cx.permit(policy::SIGN_UP, opened.process.resource())?;
            desks.sign_up(&cx, permit, opened.meeting.id, incoming).await
        }
        Err(refused) => Err(refused),
    };
    match outcome {
        Ok(Outcome::Taken(taken)) => Ok(match (taken.token, taken.state) {
            (Some(token), _) => see_other(&format!("/s/{token}")),
            (None, State::Outside) => see_other(&format!("/meetings/{slug}")),
            (None, _) => see_other(&format!("/meetings/{slug}/already")),
        }),
        Ok(Outcome::Full) => {
            let refusals = Error::refused(text::apply_refused_full());
            refused(&cx, &opened, submitted, refusals, once)
        }
        Err(error) => refused(&cx, &opened, submitted, error, once),
    }
}

/// Whether a form is taken now, and from here.
async fn may_send(cx: &Cx, opened: &Opened, seen: &Seen, submitted: &Submitted) -> Result<()> {
    let language = cx.language();
    match opened.standing {
        Standing::Before(at) => {
            return Err(Error::refused(text::apply_refused_early(format::date_time(language, at))));
        }
        Standing::CalledOff => return Err(Error::refused(text::apply_refused_called_off())),
        Standing::Over | Standing::Closed | Standing::JustCome => {
            return Err(Error::refused(text::apply_refused_closed()));
        }
        // Whether there is room is decided at the desk, by one after the other.
        Standing::Free(_) | Standing::Waiting | Standing::Full => {}
    }
    // Nobody sees this field; a robot fills in everything.
    if !submitted.get("homepage").is_empty() {
        return Err(Error::refused(text::apply_refused_robot()));
    }
    if !seen.take(cx).await? {
        return Err(Error::refused(text::apply_refused_many()));
    }
    Ok(())
}

/// The form as it was sent, with what must be put right; anything else goes on as it is.
fn refused(
    cx: &Cx,
    opened: &Opened,
    submitted: Submitted,
    error: Error,
    once: String,
) -> Result<Response, Fault> {
    let refusals: Refusals = match error {
        Error::Refused(refusals) => refusals,
        other => return Err(other.into()),
    };
    let form = Form::refused(cx, submitted, refusals);
    render(StatusCode::UNPROCESSABLE_ENTITY, &SignUpPage::of(cx, opened, form, once))
}
