//! Who is sent what: members of the council are summoned, others invited; reminders.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::{Error, Resource};
use medvirk_meetings::model::MeetingState;
use medvirk_people::contacts::DELIVER;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::{Frame, frame, open, path, words};
use crate::{
    T,
    actions::{self, Listed},
    model::{Invitee, InviteeId, LetterKind},
    policy::{READ, TELL},
    store, text,
};

/// A kind of letter: name, how many were sent it, how many wait for it, where its words are changed.
struct Kind {
    name: String,
    sent: usize,
    waiting: usize,
    wording: String,
}

#[derive(Template)]
#[template(path = "stormote/letters.html")]
struct LettersPage {
    f: Frame,
    page: Page,
    t: T,
    kinds: Vec<Kind>,
    due: usize,
    silent: usize,
    /// Those whom no letter reaches: name, and where an address is entered.
    unreached: Vec<(String, String)>,
    /// How many get theirs on paper, and where those are printed.
    on_paper: usize,
    printer: Option<String>,
    is_published: bool,
    /// Whether the meeting has been: no letter goes out any more.
    is_over: bool,
    may_tell: bool,
    /// What each of the next would get, and where it is read; at most so many lines.
    next: Vec<(String, String, String)>,
    more: usize,
}

/// Lines shown of those who are next.
const SHOWN: usize = 200;

/// `GET …/letters`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let t = T(cx.language());
    let list = actions::list(cx.db().reader(), meeting.id).await?;
    let all: Vec<Invitee> = list.iter().map(|listed| listed.one.clone()).collect();
    let due = actions::due_letters(&all, false);
    let silent = actions::due_letters(&all, true);
    let kinds = LetterKind::ALL.iter().map(|kind| Kind {
        name: words::letter(t, *kind),
        sent: all.iter().filter(|o| o.letter == *kind && o.invited_at.is_some()).count(),
        waiting: due.iter().filter(|o| o.letter == *kind).count(),
        wording: format!("/staff/wording/stormote.{}/{}", kind.code(), cx.language().code()),
    });
    let people = actions::people_of(&list);
    let next = due.iter().take(SHOWN).map(|one| {
        let name = people.get(&one.id).map_or(String::new(), |listed| listed.name.clone());
        (name, words::letter(t, one.letter), path(meeting.id, &format!("/letters/{}", one.id)))
    });
    let living = || list.iter().filter(|listed| !listed.name.is_empty());
    let unreached = living().filter(|listed| !listed.is_reached()).map(|listed| {
        (listed.name.clone(), path(meeting.id, &format!("/invitees/{}", listed.one.id)))
    });
    let on_paper = living().filter(|listed| way(listed) == Some("letter")).count();
    let f = frame(&cx, &meeting, &process, "/letters", t.tab_letters());
    html(&LettersPage {
        page: f.page.clone(),
        t,
        kinds: kinds.collect(),
        next: next.collect(),
        more: due.len().saturating_sub(SHOWN),
        due: due.len(),
        silent: silent.len(),
        unreached: unreached.collect(),
        on_paper,
        printer: cx.may(DELIVER, Resource::SITE).then(|| "/staff/outbox/letters".to_owned()),
        is_published: meeting.state == MeetingState::Published,
        is_over: meeting.is_over(cx.now()),
        may_tell: cx.may(TELL, process.resource()),
        f,
    })
}

/// The way a letter to somebody goes: `email`, `sms` or `letter`.
fn way(listed: &Listed) -> Option<&'static str> {
    Some(listed.contact.as_ref()?.channel()?.code())
}

#[derive(Template)]
#[template(path = "stormote/letter.html")]
struct LetterPage {
    f: Frame,
    page: Page,
    t: T,
    name: String,
    /// How it goes, in words.
    way: String,
    person: String,
    /// Lines of the address it goes to.
    to: Vec<String>,
    subject: String,
    text: String,
    lang: &'static str,
    wording: String,
}

/// `GET …/letters/{invitee}`: the letter as one person gets it.
pub(super) async fn one(
    cx: Cx,
    Path((id, invitee)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let listed = actions::one(db, InviteeId(invitee)).await?;
    let Some(contact) = listed.contact.clone().filter(|_| listed.one.meeting == meeting.id) else {
        return Err(Error::NotFound.into());
    };
    let (subject, text) = actions::letter_to(db, &cx, &meeting, (&listed.one, &contact)).await?;
    let (way, to) = match way(&listed) {
        Some("email") => (t.letter_by_email(), listed.email.clone()),
        Some("sms") => (t.letter_by_sms(), listed.phone.clone()),
        Some(_) => (t.letter_by_post(), listed.address.clone()),
        None => (t.letter_by_nothing(), String::new()),
    };
    let f = frame(&cx, &meeting, &process, "/letters", t.letter_to(&listed.name));
    html(&LetterPage {
        page: f.page.clone().crumb(t.tab_letters(), path(meeting.id, "/letters")),
        t,
        person: path(meeting.id, &format!("/invitees/{invitee}")),
        way,
        to: to.lines().map(str::to_owned).collect(),
        subject,
        text,
        lang: contact.language.code(),
        wording: format!(
            "/staff/wording/stormote.{}/{}",
            listed.one.letter.code(),
            contact.language.code()
        ),
        name: listed.name,
        f,
    })
}

/// `POST …/letters`
pub(super) async fn send(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, TELL).await?;
    if meeting.state != MeetingState::Published || meeting.is_over(cx.now()) {
        return Err(Error::Conflict(text::refused_not_published()).into());
    }
    let is_reminder = submitted.get("what") == "reminder";
    let tx = cx.begin().await?;
    let all = store::invitees(&tx, meeting.id).await?;
    let due = actions::due_letters(&all, is_reminder);
    let (sent, unreached) =
        actions::send_letters(&tx, &cx, &permit, &meeting, due, is_reminder).await?;
    tx.commit().await?;
    let words = T(cx.language()).letters_sent(sent, unreached);
    Ok(see_other(&path(meeting.id, "/letters")).flash(&words))
}
