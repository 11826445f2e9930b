//! One sign-up: what it holds, and what staff do for the person.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Permit, Refusals};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{
    Opened, answers, in_meeting, open, path,
    sign_ups::{shown_name, state_tag},
};
use crate::{
    T, actions,
    model::{Children, Meeting, SignUp, SignUpId, State},
    policy::{ENTER, NEEDS, READ},
    store, text,
};

const NOTE: usize = 2_000;

#[derive(Template)]
#[template(path = "meetings/staff_one.html")]
struct OnePage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    tag: (&'static str, String),
    facts: Vec<(String, String)>,
    answers: Vec<(String, String)>,
    needs: Vec<(String, String)>,
    has_hidden_needs: bool,
    first: Option<(String, String)>,
    history: Vec<(String, String)>,
    trace: Option<String>,
    is_live: bool,
    is_offered: bool,
    asks_children: bool,
    may_enter: bool,
    note: String,
}

/// `GET …/sign-ups/{sign_up}`
pub(super) async fn show(cx: Cx, Path((id, one)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (Opened { meeting, process }, _) = open(&cx, id, READ).await?;
    let one = of_meeting(&cx, &meeting, one).await?;
    let form = Form::filled(&cx, values(&one));
    page(&cx, (&process, &meeting, &one), form, StatusCode::OK).await
}

async fn of_meeting(cx: &Cx, meeting: &Meeting, one: Uuid) -> medvirk_kernel::Result<SignUp> {
    let one = store::sign_up(cx.db().reader(), SignUpId(one)).await?;
    if one.meeting == meeting.id { Ok(one) } else { Err(Error::NotFound) }
}

fn values(one: &SignUp) -> Vec<(String, String)> {
    let number = |n: u32| n.to_string();
    [
        ("size", number(one.size)),
        ("young", number(one.children.young)),
        ("school", number(one.children.school)),
        ("youth", number(one.children.youth)),
        ("note", one.note.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

async fn page(
    cx: &Cx,
    (process, meeting, one): (&Process, &Meeting, &SignUp),
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let first = match one.duplicate_of {
        Some(first) => {
            let first = store::sign_up(db, first).await?;
            let href = path(meeting.id, &format!("/sign-ups/{}", first.id));
            Some((href, t.one_duplicate_of(first.number)))
        }
        None => None,
    };
    let events = store::events(db, meeting.id).await?;
    let own = events.iter().rev().filter(|event| event.sign_up == one.id);
    let history =
        own.map(|e| (format::date_time(language, e.at), t.event(e.what.code()))).collect();
    let may_see_needs = cx.may(NEEDS, process.resource());
    let plain = |all: Vec<(String, String, String)>| {
        all.into_iter().map(|(_, question, answer)| (question, answer)).collect::<Vec<_>>()
    };
    let needs = plain(answers::said(cx, meeting, &one.sensitive));
    let trace = format!("/staff/history/{}", one.id);
    let title = t.one_title(shown_name(t, one), one.number);
    let page = OnePage {
        page: in_meeting(cx, process, meeting, title)
            .crumb(t.desk_sign_ups(), path(meeting.id, "/sign-ups")),
        t,
        form,
        base: path(meeting.id, &format!("/sign-ups/{}", one.id)),
        tag: state_tag(t, one.state),
        facts: facts(cx, one).await?,
        answers: plain(answers::said(cx, meeting, &one.answers)),
        has_hidden_needs: !may_see_needs && !needs.is_empty(),
        needs: if may_see_needs { needs } else { Vec::new() },
        first,
        history,
        trace: cx.may_open(&trace, process.resource()).then_some(trace),
        is_live: one.state.is_live(),
        is_offered: one.state == State::Offered,
        asks_children: meeting.plan.sign_up.children,
        may_enter: cx.may(ENTER, process.resource()) && one.erased_at.is_none(),
        note: one.note.clone(),
    };
    render(status, &page)
}

async fn facts(cx: &Cx, one: &SignUp) -> medvirk_kernel::Result<Vec<(String, String)>> {
    let (t, language) = (T(cx.language()), cx.language());
    let mut facts = vec![
        (t.sign_number(), one.number.to_string()),
        (t.sign_channel(), t.sign_channel_word(one.channel.as_str())),
        (t.sign_arrived(), format::date_time(language, one.arrived_at)),
        (t.sign_entered(), format::date_time(language, one.entered_at)),
        (t.sign_size(), t.people(one.size)),
    ];
    if one.children.all() > 0 {
        let Children { young, school, youth } = one.children;
        facts.push((t.one_children(), t.one_children_bands(young, school, youth)));
    }
    if let Some(email) = &one.email {
        facts.push((t.sign_email(), email.clone()));
    }
    if let Some(phone) = &one.phone {
        facts.push((t.sign_phone(), phone.clone()));
    }
    facts.push((t.one_language(), one.language.own_name().to_owned()));
    if one.state == State::Waiting {
        let position = store::position(cx.db().reader(), one).await?;
        facts.push((t.one_position(), position.to_string()));
    }
    if let Some(until) = one.offer_until {
        facts.push((t.one_offer_until(), format::date_time(language, until)));
    }
    if let Some(at) = one.checked_in_at {
        facts.push((t.sign_came(), t.one_came(one.came, format::time(language, at))));
    }
    Ok(facts)
}

/// What every change of a sign-up begins with.
async fn begin(
    cx: &Cx,
    (id, one): (Uuid, Uuid),
) -> medvirk_kernel::Result<(Opened, SignUp, Permit)> {
    let (opened, permit) = open(cx, id, ENTER).await?;
    let one = of_meeting(cx, &opened.meeting, one).await?;
    Ok((opened, one, permit))
}

fn back(meeting: &Meeting, one: &SignUp, words: &str) -> Response {
    see_other(&path(meeting.id, &format!("/sign-ups/{}", one.id))).flash(words)
}

/// What staff do to a sign-up with one button.
#[derive(Clone, Copy)]
enum Verb {
    Cancel,
    Accept,
    SendAgain,
}

async fn press(cx: &Cx, ids: (Uuid, Uuid), verb: Verb) -> Result<Response, Fault> {
    let (Opened { meeting, .. }, one, permit) = begin(cx, ids).await?;
    let (tx, t) = (cx.begin().await?, T(cx.language()));
    let words = match verb {
        Verb::Cancel => {
            actions::cancel(&tx, cx, &permit, &meeting, one.id, cx.now()).await?;
            t.one_cancelled()
        }
        Verb::Accept => {
            actions::accept(&tx, cx, &permit, &meeting, one.id, cx.now()).await?;
            t.one_accepted()
        }
        Verb::SendAgain => {
            actions::send_again(&tx, cx, &permit, &meeting, one.id).await?;
            t.one_sent()
        }
    };
    tx.commit().await?;
    Ok(back(&meeting, &one, &words))
}

/// `POST …/cancel`
pub(super) async fn cancel(
    cx: Cx,
    Path(ids): Path<(Uuid, Uuid)>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    press(&cx, ids, Verb::Cancel).await
}

/// `POST …/accept`
pub(super) async fn accept(
    cx: Cx,
    Path(ids): Path<(Uuid, Uuid)>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    press(&cx, ids, Verb::Accept).await
}

/// `POST …/again`
pub(super) async fn again(
    cx: Cx,
    Path(ids): Path<(Uuid, Uuid)>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    press(&cx, ids, Verb::SendAgain).await
}

/// `POST …/note`
pub(super) async fn note(
    cx: Cx,
    Path(ids): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { meeting, process }, one, permit) = begin(&cx, ids).await?;
    let mut reader = Reader::new(&submitted);
    let note = reader.text("note", text::one_note(), NOTE);
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        return come_back(&cx, (&process, &meeting, &one), submitted, refusals).await;
    }
    let tx = cx.begin().await?;
    actions::put_note(&tx, &cx, &permit, &meeting, (one.id, note)).await?;
    tx.commit().await?;
    Ok(back(&meeting, &one, &T(cx.language()).one_noted()))
}

/// `POST …/party`
pub(super) async fn party(
    cx: Cx,
    Path(ids): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { meeting, process }, one, permit) = begin(&cx, ids).await?;
    let changed = async {
        let mut reader = Reader::new(&submitted);
        // Staff may write down a party that is larger than people may sign up themselves.
        let (size, children) = party_of(&mut reader, meeting.plan.sign_up.children, one.children);
        reader.finish(())?;
        let tx = cx.begin().await?;
        actions::change_party(&tx, &cx, &permit, &meeting, one.id, (size, children)).await?;
        tx.commit().await
    };
    match changed.await {
        Ok(()) => Ok(back(&meeting, &one, &T(cx.language()).one_party_changed())),
        Err(Error::Refused(refusals)) => {
            come_back(&cx, (&process, &meeting, &one), submitted, refusals).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Most people staff write down in one sign-up.
pub(super) const MOST: i64 = 50;

/// Size and children of a party; where children are not asked for, those known stay.
pub(super) fn party_of(
    reader: &mut Reader<'_>,
    asks_children: bool,
    known: Children,
) -> (u32, Children) {
    let mut count = |field: &str, label, least: i64| {
        reader.whole(field, label, least..=MOST).and_then(|n| u32::try_from(n).ok())
    };
    let size = count("size", text::sign_size(), 1).unwrap_or(1);
    if !asks_children {
        return (size, known);
    }
    let children = Children {
        young: count("young", text::one_young(), 0).unwrap_or_default(),
        school: count("school", text::one_school(), 0).unwrap_or_default(),
        youth: count("youth", text::one_youth(), 0).unwrap_or_default(),
    };
    if children.all() > size {
        reader.refuse("size", text::enter_refused_children());
    }
    (size, children)
}

async fn come_back(
    cx: &Cx,
    about: (&Process, &Meeting, &SignUp),
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let mut pairs = values(about.2);
    pairs.retain(|(name, _)| !submitted.contains(name));
    pairs.extend(submitted.pairs().map(|(k, v)| (k.to_owned(), v.to_owned())));
    let form = Form::refused(cx, Submitted::from_pairs(pairs), refusals);
    page(cx, about, form, StatusCode::UNPROCESSABLE_ENTITY).await
}
