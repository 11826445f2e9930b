//! Entering a sign-up that came by telephone, by e-mail or over the desk, with the time it arrived: that
//! time orders the waiting list, as if the person had signed up on the web.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::{DateTime, NaiveTime, Utc};
use medvirk_kernel::{Error, Language, Refusals, Result, to_oslo};
use medvirk_people::Wants;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{super::public::questions, Opened, in_meeting, one::party_of, open, path};
use crate::{
    Incoming, Outcome, T, desk,
    model::{Answers, Children, Meeting, MeetingState, State, When, oslo},
    policy::ENTER,
    store, text,
};

const LINE: usize = 200;
const NOTE: usize = 2_000;
/// How a sign-up that staff enter may have come.
const CHANNELS: [&str; 3] = ["phone", "email", "desk"];

#[derive(Template)]
#[template(path = "meetings/staff_enter.html")]
struct EnterPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    back: String,
    once: String,
    channels: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    wants: Vec<(String, String)>,
    is_party: bool,
    asks_children: bool,
    questions: Vec<Html>,
    is_open: bool,
}

/// `GET …/enter`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (Opened { meeting, process }, _) = open(&cx, id, ENTER).await?;
    let now = to_oslo(cx.now());
    let start = [
        ("channel", "phone".to_owned()),
        ("arrived_date", now.date_naive().to_string()),
        ("arrived_time", now.format("%H:%M").to_string()),
        ("language", cx.municipality().default_language.code().to_owned()),
        ("size", "1".to_owned()),
    ];
    let once = cx.new_id::<Uuid>();
    page(&cx, (&process, &meeting), Form::filled(&cx, start), once, StatusCode::OK)
}

fn page(
    cx: &Cx,
    (process, meeting): (&Process, &Meeting),
    form: Form,
    once: Uuid,
    status: StatusCode,
) -> std::result::Result<Response, Fault> {
    let t = T(cx.language());
    let asked = questions::put(cx, meeting, When::SignUp);
    let languages = cx.municipality().languages.iter();
    let rules = &meeting.plan.sign_up;
    let page = EnterPage {
        page: in_meeting(cx, process, meeting, t.enter_title()),
        t,
        action: path(meeting.id, "/enter"),
        back: path(meeting.id, ""),
        once: once.to_string(),
        channels: CHANNELS.map(|c| (c.to_owned(), t.sign_channel_word(c))).to_vec(),
        languages: languages.map(|l| (l.code().to_owned(), l.own_name().to_owned())).collect(),
        wants: ["email", "sms"].map(|w| (w.to_owned(), t.enter_wants_word(w))).to_vec(),
        is_party: rules.party_max > 1,
        asks_children: rules.children && rules.party_max > 1,
        questions: asked.iter().map(|q| questions::field(cx, &form, q)).collect(),
        is_open: is_open(cx, meeting),
        form,
    };
    render(status, &page)
}

/// Staff may enter what arrived in time also when the sign-up has closed, until the meeting is over.
fn is_open(cx: &Cx, meeting: &Meeting) -> bool {
    meeting.state == MeetingState::Published && !meeting.is_over(cx.now())
}

/// `POST …/enter`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let (Opened { meeting, process }, permit) = open(&cx, id, ENTER).await?;
    let t = T(cx.language());
    let once = submitted.get("once").parse::<Uuid>().unwrap_or_else(|_| cx.new_id());
    let refused = |cx: &Cx, submitted: Submitted, refusals: Refusals| {
        let form = Form::refused(cx, submitted, refusals);
        page(cx, (&process, &meeting), form, once, StatusCode::UNPROCESSABLE_ENTITY)
    };
    if !is_open(&cx, &meeting) {
        return Err(Error::Conflict(text::enter_refused_closed()).into());
    }
    let incoming = match read(&cx, &meeting, &submitted, once) {
        Ok(incoming) => incoming,
        Err(Error::Refused(refusals)) => return refused(&cx, submitted, refusals),
        Err(other) => return Err(other.into()),
    };
    let tx = cx.begin().await?;
    // The meeting may have changed since the page was opened.
    let now = store::get(&tx, meeting.id).await?;
    let mut outcomes =
        desk::take_in(&tx, &cx, &permit, &now, vec![incoming], (cx.now(), desk::Tell::Receipt))
            .await?;
    tx.commit().await?;
    let Some(Outcome::Taken(taken)) = outcomes.pop() else {
        let full = medvirk_kernel::Refusal::of(text::enter_refused_full());
        return refused(&cx, submitted, Refusals(vec![full]));
    };
    let one = store::sign_up(cx.db().reader(), taken.id).await?;
    let words = match one.state {
        State::Waiting => {
            t.enter_waiting(one.number, store::position(cx.db().reader(), &one).await?)
        }
        State::Duplicate => t.enter_duplicate(one.number),
        State::Outside => t.enter_outside(one.number),
        _ => t.enter_confirmed(one.number),
    };
    Ok(see_other(&path(meeting.id, &format!("/sign-ups/{}", one.id))).flash(&words))
}

fn read(cx: &Cx, meeting: &Meeting, submitted: &Submitted, once: Uuid) -> Result<Incoming> {
    let mut reader = Reader::new(submitted);
    let channel = reader.choice("channel", text::sign_channel(), &CHANNELS);
    let channel = reader.must("channel", text::sign_channel(), channel);
    let channel = CHANNELS.into_iter().find(|c| channel.as_deref() == Some(c)).unwrap_or("phone");
    let arrived_at = arrived(cx, &mut reader);
    let name = reader.required("name", text::sign_name(), LINE);
    let email = reader.email("email");
    let phone = reader.optional("phone", text::sign_phone(), 60);
    if channel != "desk" && email.is_none() && phone.is_none() {
        reader.refuse("phone", text::enter_refused_reach());
    }
    let rules = &meeting.plan.sign_up;
    let (size, children) = match rules.party_max {
        0 | 1 => (1, Children::default()),
        _ => party_of(&mut reader, rules.children, Children::default()),
    };
    let mut asked = questions::put(cx, meeting, When::SignUp);
    for question in &mut asked {
        // What was not said on the telephone cannot be asked for now.
        question.is_required = false;
    }
    let (plain, secret) = questions::read(cx, &mut reader, submitted, &asked);
    let (mut answers, mut sensitive) = (Answers::default(), Answers::default());
    answers.change(plain);
    sensitive.change(secret);
    let language = Language::from_code(submitted.get("language"));
    let wants = Wants::from_code(submitted.get("wants")).unwrap_or(match (&email, &phone) {
        (Some(_), _) => Wants::Email,
        (None, Some(_)) => Wants::Sms,
        (None, None) => Wants::None,
    });
    let note = reader.text("note", text::one_note(), NOTE);
    reader.finish(Incoming {
        once: format!("staff:{once}"),
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        email,
        phone,
        language: language.unwrap_or(cx.municipality().default_language),
        wants,
        channel,
        arrived_at,
        size,
        children,
        answers,
        sensitive,
        note,
    })
}

/// When it arrived; now when nothing else was written, and never later.
fn arrived(cx: &Cx, reader: &mut Reader<'_>) -> DateTime<Utc> {
    let day = reader.date("arrived_date", text::sign_arrived());
    let time = reader.time("arrived_time", text::sign_arrived());
    let Some(day) = day else { return cx.now() };
    let now = to_oslo(cx.now());
    let typed = now.date_naive() == day && time.is_none_or(|t| same_minute(t, now.time()));
    if typed {
        return cx.now();
    }
    let at = oslo(day, time.unwrap_or(NaiveTime::MIN));
    if at > cx.now() {
        reader.refuse("arrived_date", text::enter_refused_later());
    }
    at
}

/// The form holds minutes, the order of the waiting list more: an untouched "now" stays exactly now.
fn same_minute(one: NaiveTime, other: NaiveTime) -> bool {
    use chrono::Timelike;
    (one.hour(), one.minute()) == (other.hour(), other.minute())
}
