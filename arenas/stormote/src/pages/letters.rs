//! Who is sent what: members of the council are summoned, others invited; reminders.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::Error;
use medvirk_meetings::model::MeetingState;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::{Frame, frame, open, path, words};
use crate::{
    T, actions,
    model::{Invitee, LetterKind},
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
    without_contact: usize,
    is_published: bool,
    may_tell: bool,
    /// What each of the next would get, at most so many lines.
    next: Vec<(String, String)>,
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
        (name, words::letter(t, one.letter))
    });
    let f = frame(&cx, &meeting, &process, "/letters", t.tab_letters());
    html(&LettersPage {
        page: f.page.clone(),
        t,
        kinds: kinds.collect(),
        next: next.collect(),
        more: due.len().saturating_sub(SHOWN),
        due: due.len(),
        silent: silent.len(),
        without_contact: all.iter().filter(|one| one.contact.is_none()).count(),
        is_published: meeting.state == MeetingState::Published,
        may_tell: cx.may(TELL, process.resource()),
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
