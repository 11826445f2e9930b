//! What people answer, by their link, on the telephone or through staff. A yes takes a place at the
//! meeting and has its receipt; a no gives it back. Who said yes in a file stands on the door's list too,
//! and is not written to.

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_meetings::{
    Incoming, Outcome as Took, Taken,
    model::{Answers, Children, Meeting, MeetingState, SignUpId, State},
};
use medvirk_people::{Contact, ContactId, Wants, contacts};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{
    T,
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

/// Whether somebody of theirs sits in the room.
fn is_coming(answer: Answer) -> bool {
    matches!(answer, Answer::Yes | Answer::Deputy)
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
    let comes = is_coming(said.answer) && meeting.state != MeetingState::CalledOff;
    let sends_or_sent = [one.answer, said.answer].contains(&Answer::Deputy);
    one.answer = said.answer;
    if let Some(sign_up) = one.sign_up {
        let placed = medvirk_meetings::sign_up(tx, sign_up).await?;
        // Who comes instead has a place in their own name.
        let is_theirs = !sends_or_sent || incoming(tx, cx, one, said).await?.name == placed.name;
        if !comes || !is_theirs {
            if placed.state.is_live() && comes {
                medvirk_meetings::cancel_silently(tx, cx, permit, meeting, sign_up, said.at)
                    .await?;
            } else if placed.state.is_live() {
                medvirk_meetings::cancel(tx, cx, permit, meeting, sign_up, said.at).await?;
            }
            one.sign_up = None;
        }
    }
    if comes {
        // A meeting nobody has been told of sends no receipts.
        let is_told = meeting.state == MeetingState::Published;
        take_place(tx, cx, permit, meeting, one, (said, is_told)).await?;
    }
    one.answered_at = (said.answer != Answer::None).then_some(said.at);
    if !one.is_to_be_called() {
        one.next_call_on = None;
    }
    store::save(tx, permit, one).await?;
    let detail = json!({ "answer": said.answer.code(), "channel": said.channel });
    medvirk_audit::record(tx, cx, permit, ("invitee", one.id.0), detail).await
}

/// Signs somebody up for the meeting, unless they are; `is_told` says whether they get a receipt.
pub(super) async fn take_place(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
    (said, is_told): (&Said, bool),
) -> Result<()> {
    if one.sign_up.is_some() {
        return Ok(());
    }
    let incoming = incoming(tx, cx, one, said).await?;
    // Whoever comes instead and left no address can be told nothing.
    let is_told = is_told && (one.answer != Answer::Deputy || incoming.email.is_some());
    let incoming = vec![incoming];
    let took = if is_told {
        medvirk_meetings::take_in(tx, cx, permit, meeting, incoming, said.at).await?
    } else {
        medvirk_meetings::take_in_silently(tx, cx, permit, meeting, incoming, said.at).await?
    };
    if let Some(Took::Taken(taken)) = took.into_iter().next() {
        one.sign_up = place(tx, permit, one, &taken).await?;
    }
    Ok(())
}

/// The sign-up that stands for the person.
async fn place(tx: &Tx, permit: &Permit, one: &Invitee, taken: &Taken) -> Result<Option<SignUpId>> {
    if taken.state == State::Duplicate {
        // They had signed up on the public page before.
        return Ok(medvirk_meetings::sign_up(tx, taken.id).await?.duplicate_of);
    }
    // The register need not guess by name and address who it is.
    if let Some(contact) = one.contact.filter(|_| one.answer != Answer::Deputy) {
        medvirk_meetings::set_contact(tx, permit, taken.id, contact).await?;
    }
    Ok(Some(taken.id))
}

/// Somebody who comes, or whom they send, on the way in.
async fn incoming(
    db: &impl ConnectionTrait,
    cx: &Cx,
    one: &Invitee,
    said: &Said,
) -> Result<Incoming> {
    let contact = match one.contact {
        Some(id) => Some(contacts::get(db, id).await?),
        None => None,
    };
    Ok(incoming_as(cx, one, contact.as_ref(), said))
}

fn incoming_as(cx: &Cx, one: &Invitee, contact: Option<&Contact>, said: &Said) -> Incoming {
    let language = cx.municipality().default_language;
    let own = Incoming {
        // Whoever says no and yes again signs up anew.
        once: format!("stormote:{}:{}", one.id, one.version),
        name: contact.map_or(one.name.clone(), |c| c.name.clone()),
        email: contact.and_then(|c| c.email.clone()),
        phone: contact.and_then(|c| c.phone.clone()),
        language: contact.map_or(language, |c| c.language),
        wants: contact.map_or(Wants::None, |c| c.wants),
        channel: said.channel,
        arrived_at: said.at,
        size: 1,
        children: Children::default(),
        answers: Answers::default(),
        sensitive: Answers::default(),
        note: String::new(),
    };
    if one.answer != Answer::Deputy {
        return own;
    }
    let deputy = one.deputy();
    Incoming {
        name: deputy.map_or_else(|| T(language).deputy_of(&own.name), |d| d.name.clone()),
        email: deputy.map(|d| d.email.clone()).filter(|email| !email.is_empty()),
        phone: None,
        wants: Wants::None,
        ..own
    }
}

/// Signs all those up who have said that they come, or send somebody, and have no place yet, so that they are on the list at
/// the door. They said it by other ways, and are not written to. Returns how many find no place.
///
/// # Errors
/// Conflict, when the list was changed meanwhile.
pub(crate) async fn place_all(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
) -> Result<usize> {
    if meeting.state == MeetingState::CalledOff || meeting.is_over(cx.now()) {
        return Ok(0);
    }
    let mut coming = store::invitees(tx, meeting.id).await?;
    coming.retain(|one| {
        let is_known = one.contact.is_some() || !one.name.is_empty();
        is_known && is_coming(one.answer) && one.sign_up.is_none()
    });
    if coming.is_empty() {
        return Ok(0);
    }
    let ids: Vec<ContactId> = coming.iter().filter_map(|one| one.contact).collect();
    let people = contacts::many(tx, &ids).await?;
    let now = cx.now();
    let all = coming.iter().map(|one| {
        let at = one.answered_at.unwrap_or(now).min(now);
        let said = Said { answer: one.answer, channel: "desk", at };
        incoming_as(cx, one, one.contact.and_then(|id| people.get(&id)), &said)
    });
    let all: Vec<Incoming> = all.collect();
    let took = medvirk_meetings::take_in_silently(tx, cx, permit, meeting, all, now).await?;
    let mut without = 0;
    for (mut one, took) in coming.into_iter().zip(took) {
        match took {
            Took::Taken(taken) => one.sign_up = place(tx, permit, &one, &taken).await?,
            Took::Full => without += 1,
        }
        if one.sign_up.is_some() {
            store::save(tx, permit, &mut one).await?;
        }
    }
    Ok(without)
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
