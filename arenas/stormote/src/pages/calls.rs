//! The call list for a telephone in the hand: whom to call first, and how it went.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{
    Frame, frame,
    invitees::whom,
    open, path,
    returned::{Late, Returned, Shown, at},
    words,
};
use crate::{
    T,
    actions::{self, Listed},
    model::{InviteeId, Outcome},
    policy::CALL,
    store, text,
};

/// Somebody to call.
struct ToCall {
    id: InviteeId,
    name: String,
    whom: String,
    phone: String,
    /// The number as a telephone dials it.
    dial: String,
    kind: (&'static str, String),
    answer: (&'static str, String),
    when: String,
    is_late: bool,
    /// What was said before: when and by whom, what.
    before: Vec<(String, String)>,
    marks: Vec<String>,
}

#[derive(Template)]
#[template(path = "stormote/calls.html")]
struct CallsPage {
    f: Frame,
    page: Page,
    t: T,
    to_call: Vec<ToCall>,
    /// Whether nobody is on the list at all.
    is_nobody: bool,
    /// Whether the meeting has been.
    is_over: bool,
    /// What can come of a call.
    choices: Vec<(String, String)>,
    form: Form,
    late: Option<Late>,
    left: usize,
    made: usize,
    outcomes: Vec<(String, String, usize)>,
    tomorrow: String,
}

/// People shown with their forms at once.
const SHOWN: usize = 25;
/// Most characters of what was said.
const MOST: usize = 1000;

/// `GET …/calls`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None).await
}

async fn page(cx: &Cx, id: Uuid, returned: Option<Returned>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, CALL).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let list = actions::list(db, meeting.id).await?;
    let calls = store::calls(db, meeting.id).await?;
    let is_back =
        |l: &Listed| returned.as_ref().is_some_and(|back| back.key == l.one.id.to_string());
    let is_over = meeting.is_over(cx.now());
    let is_due = |l: &Listed| l.one.is_to_be_called() && !l.name.is_empty() && !is_over;
    let is_shown = |l: &&Listed| is_due(l) || is_back(l);
    let mut waiting: Vec<&Listed> = list.iter().filter(is_shown).collect();
    // Those who are due, longest ago first; then those nobody has called; then those to come.
    waiting.sort_by_key(|l| {
        let turn = match l.one.next_call_on {
            Some(day) if day <= cx.today() => 0,
            None => 1,
            Some(_) => 2,
        };
        (!is_back(l), turn, l.one.next_call_on, l.one.calls, l.name.to_lowercase())
    });
    let left = waiting.len();
    let shown = waiting.into_iter().take(SHOWN).map(|listed| {
        let one = &listed.one;
        let own = calls.iter().rev().filter(|call| call.invitee == one.id).take(3);
        let before = own.map(|call| {
            let at = format::date_time(cx.language(), call.at);
            let head = format!("{at}, {}", call.by);
            (head, format!("{}. {}", words::outcome(t, call.outcome), call.note))
        });
        ToCall {
            id: one.id,
            name: listed.name.clone(),
            whom: whom(listed),
            phone: listed.phone.clone(),
            dial: listed.phone.replace(' ', ""),
            kind: (words::kind_color(one.kind), words::kind(t, one.kind)),
            answer: words::answer(t, one.answer),
            when: one.next_call_on.map(|d| format::date(cx.language(), d)).unwrap_or_default(),
            is_late: one.next_call_on.is_some_and(|day| day < cx.today()),
            before: before.collect(),
            marks: super::invitees::marks(t, listed),
        }
    });
    let shown: Vec<ToCall> = shown.collect();
    let outcomes = Outcome::ALL.iter().map(|outcome| {
        let count = calls.iter().filter(|call| call.outcome == *outcome).count();
        (outcome.code().to_owned(), words::outcome(t, *outcome), count)
    });
    let choices = std::iter::once((String::new(), "–".to_owned()));
    let choices = choices.chain(
        Outcome::ALL.iter().map(|outcome| (outcome.code().to_owned(), words::outcome(t, *outcome))),
    );
    let choices: Vec<(String, String)> = choices.collect();
    let saved = returned.as_ref().map(|back| (back.key.clone(), Vec::new()));
    let back = Shown::new(cx, returned, 0, saved.into_iter().collect());
    let f = frame(cx, &meeting, &process, "/calls", t.tab_calls());
    let shows = CallsPage {
        page: f.page.clone(),
        t,
        to_call: shown,
        is_nobody: list.is_empty(),
        is_over,
        choices,
        form: back.form,
        late: back.late,
        left,
        made: calls.len(),
        outcomes: outcomes.collect(),
        tomorrow: cx.today().succ_opt().unwrap_or(cx.today()).to_string(),
        f,
    };
    render(back.status, &shows)
}

/// `POST …/calls/{invitee}`
pub(super) async fn note(
    cx: Cx,
    Path((id, invitee)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    match write(&cx, id, invitee, &submitted).await {
        Err(error) => {
            let key = invitee.to_string();
            page(&cx, id, Some(Returned::from_error(&key, submitted, error)?)).await
        }
        written => Ok(written?),
    }
}

async fn write(cx: &Cx, id: Uuid, invitee: Uuid, submitted: &Submitted) -> Result<Response> {
    let (meeting, _, permit) = open(cx, id, CALL).await?;
    let key = invitee.to_string();
    let field = |what: &str| at(what, &key);
    let codes: Vec<&str> = Outcome::ALL.iter().map(|o| o.code()).collect();
    let mut form = Reader::new(submitted);
    let chosen = form.choice(&field("outcome"), text::call_outcome(), &codes);
    let chosen = form.must(&field("outcome"), text::call_outcome(), chosen);
    let note = form.text(&field("note"), text::call_note(), MOST);
    let next_on = form.date(&field("next"), text::call_next());
    let (chosen, note, next_on) = form.finish((chosen, note, next_on))?;
    let outcome = chosen.and_then(|code| Outcome::from_code(&code)).ok_or(Error::NotFound)?;
    let tx = cx.begin().await?;
    let mut one = store::invitee(&tx, InviteeId(invitee)).await?;
    if one.meeting != meeting.id {
        return Err(Error::NotFound);
    }
    let call = (outcome, note, next_on);
    let has_place = actions::note_call(&tx, cx, &permit, &meeting, &mut one, call).await?;
    tx.commit().await?;
    let t = T(cx.language());
    let words = if has_place { t.call_noted() } else { t.saved_full() };
    Ok(see_other(&path(meeting.id, "/calls")).flash(&words))
}
