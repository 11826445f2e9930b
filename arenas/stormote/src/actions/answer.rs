//! What people answer, by their link, on the telephone or through staff. A yes takes a place at the
//! meeting and has its receipt; a no gives it back.

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_meetings::{
    Incoming, Outcome as Took,
    model::{Answers, Children, Meeting, MeetingState, State},
};
use medvirk_people::{Wants, contacts};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    model::{Answer, Call, Invitee, Outcome},
    store,
};

/// An answer as it came.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub answer: Answer,
    /// How it came: `web`, `phone`, `email`, `desk`, `door`.
    pub channel: &'static str,
    pub at: DateTime<Utc>,
}

/// Writes an answer down, with what follows for the place.
///
/// # Errors
/// Conflict, when somebody else was writing; not found, when the meeting has no places.
pub(crate) async fn answer(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
    said: &Said,
) -> Result<()> {
    let is_held = meeting.state == MeetingState::Published;
    if said.answer == Answer::Yes && is_held {
        take_place(tx, cx, permit, meeting, one, said).await?;
    } else if let Some(sign_up) = one.sign_up.filter(|_| said.answer != Answer::Yes) {
        let placed = medvirk_meetings::sign_up(tx, sign_up).await?;
        if placed.state.is_live() {
            medvirk_meetings::cancel(tx, cx, permit, meeting, sign_up, said.at).await?;
        }
        one.sign_up = None;
    }
    one.answer = said.answer;
    one.answered_at = (said.answer != Answer::None).then_some(said.at);
    if !one.is_to_be_called() {
        one.next_call_on = None;
    }
    store::save(tx, permit, one).await?;
    let detail = json!({ "answer": said.answer.code(), "channel": said.channel });
    medvirk_audit::record(tx, cx, permit, ("invitee", one.id.0), detail).await
}

/// Signs somebody up for the meeting, unless they are.
pub(super) async fn take_place(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
    said: &Said,
) -> Result<()> {
    if one.sign_up.is_some() {
        return Ok(());
    }
    let contact = match one.contact {
        Some(id) => Some(contacts::get(tx, id).await?),
        None => None,
    };
    let language = cx.municipality().default_language;
    let incoming = Incoming {
        // Whoever says no and yes again signs up anew.
        once: format!("stormote:{}:{}", one.id, one.version),
        name: contact.as_ref().map_or(one.name.clone(), |c| c.name.clone()),
        email: contact.as_ref().and_then(|c| c.email.clone()),
        phone: contact.as_ref().and_then(|c| c.phone.clone()),
        language: contact.as_ref().map_or(language, |c| c.language),
        wants: contact.as_ref().map_or(Wants::None, |c| c.wants),
        channel: said.channel,
        arrived_at: said.at,
        size: 1,
        children: Children::default(),
        answers: Answers::default(),
        sensitive: Answers::default(),
        note: String::new(),
    };
    let took = medvirk_meetings::take_in(tx, cx, permit, meeting, vec![incoming], said.at).await?;
    let Some(Took::Taken(taken)) = took.into_iter().next() else { return Ok(()) };
    one.sign_up = match taken.state {
        // They had signed up on the public page before.
        State::Duplicate => medvirk_meetings::sign_up(tx, taken.id).await?.duplicate_of,
        _ => Some(taken.id),
    };
    Ok(())
}

/// Writes a call down, with the answer it brought.
///
/// # Errors
/// As [`answer`].
pub(crate) async fn note_call(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
    (outcome, note, next_on): (Outcome, String, Option<NaiveDate>),
) -> Result<()> {
    let by = cx.actor().staff().map_or(String::new(), |staff| staff.name.clone());
    let call = Call { invitee: one.id, at: cx.now(), by, outcome, note, next_on };
    store::note_call(tx, permit, cx, meeting.id, &[call]).await?;
    one.calls += 1;
    one.last_outcome = Some(outcome);
    one.next_call_on = next_on;
    match outcome.answer() {
        Some(given) => {
            let said = Said { answer: given, channel: "phone", at: cx.now() };
            answer(tx, cx, permit, meeting, one, &said).await
        }
        None => {
            store::save(tx, permit, one).await?;
            let detail = json!({ "call": outcome.code() });
            medvirk_audit::record(tx, cx, permit, ("invitee", one.id.0), detail).await
        }
    }
}
