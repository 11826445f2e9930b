//! Takes people in, in one transaction: number, place or waiting list, link, letter, history.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_slice::{Cx, Links};
use medvirk_store::Tx;
use serde_json::json;
use uuid::Uuid;

use crate::{
    jobs,
    model::{Meeting, Places, SignUp, SignUpId, State, keys, reserved},
    policy::LINK_OWN,
    store::{self, Event, Incoming, What},
};

/// What became of somebody who wanted to sign up.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The sign-up stands, in this state.
    Taken(Taken),
    /// The meeting is full and has no waiting list; nothing was written.
    Full,
}

/// A sign-up that was written, now or before.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The record.
    pub id: SignUpId,
    /// What it is worth.
    pub state: State,
    /// Key of the own page; none for somebody who had signed up before: it is sent to the address
    /// that is known, not shown to whoever types it.
    pub token: Option<String>,
}

/// What is decided of a batch, before it is written.
struct Decided {
    places: Places,
    last_number: u32,
    new: Vec<(String, SignUp)>,
    keys: Vec<(String, SignUpId)>,
}

/// Whether those who are taken in hear of it from us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tell {
    /// They get their receipt.
    Receipt,
    /// They do not: they stand here, or have said it long ago.
    Nothing,
}

/// Takes people in, in this order. `at` is the moment they are written down.
///
/// # Errors
/// [`medvirk_kernel::Error::NotFound`] when the meeting has no places; internal, when the database
/// cannot be written.
pub(crate) async fn take_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    incoming: Vec<Incoming>,
    (at, told): (DateTime<Utc>, Tell),
) -> Result<Vec<Outcome>> {
    let mut incoming = incoming;
    for one in &mut incoming {
        // The same form for another meeting is another sign-up.
        one.once = format!("{}:{}", meeting.id, one.once);
    }
    let held = store::hold_places(tx, meeting.id, incoming.len()).await?;
    let once: Vec<&str> = incoming.iter().map(|i| i.once.as_str()).collect();
    let mut before: BTreeMap<String, (SignUpId, State)> = store::by_once(tx, &once)
        .await?
        .into_iter()
        .map(|(once, id, state)| (once, (id, state)))
        .collect();
    let all_keys = incoming.iter().flat_map(own_keys).collect();
    let mut known = store::known_keys(tx, meeting.id, all_keys).await?;
    let mut decided = Decided {
        places: held.places,
        last_number: held.last_number,
        new: Vec::new(),
        keys: Vec::new(),
    };
    let mut met = Vec::new();
    for one in incoming {
        if let Some((id, state)) = before.get(&one.once) {
            met.push(Some((*id, *state)));
            continue;
        }
        let once = one.once.clone();
        let written = decide(cx, meeting, one, at, &mut known, &mut decided);
        if let Some(written) = written {
            before.insert(once, written);
        }
        met.push(written);
    }
    write(tx, cx, permit, meeting, &decided, (at, told)).await?;
    let tokens = tokens(tx, cx, permit, meeting, &met).await?;
    let outcome = |met: Option<(SignUpId, State)>| match met {
        None => Outcome::Full,
        Some((id, state)) => Outcome::Taken(Taken { id, state, token: tokens.get(&id).cloned() }),
    };
    Ok(met.into_iter().map(outcome).collect())
}

fn own_keys(one: &Incoming) -> Vec<String> {
    keys(&one.name, one.email.as_deref(), one.phone.as_deref())
}

/// Decides what one person gets; `None` when the meeting is full and nobody waits.
fn decide(
    cx: &Cx,
    meeting: &Meeting,
    one: Incoming,
    at: DateTime<Utc>,
    known: &mut BTreeMap<String, SignUpId>,
    decided: &mut Decided,
) -> Option<(SignUpId, State)> {
    let keys = own_keys(&one);
    let duplicate_of = keys.iter().find_map(|key| known.get(key)).copied();
    let is_outside = !meeting.is_for(one.answers.month(reserved::MOVED_IN));
    let is_turned_away = is_outside && meeting.plan.audience.as_ref().is_some_and(|a| a.only);
    let fits = decided.places.fits(one.size, is_outside, meeting.is_reserving(at));
    let state = match duplicate_of {
        Some(_) => State::Duplicate,
        None if is_turned_away => State::Outside,
        None if fits => State::Confirmed,
        None if meeting.plan.sign_up.waiting_list => State::Waiting,
        None => return None,
    };
    let id: SignUpId = cx.new_id();
    decided.last_number += 1;
    if state.has_place() {
        decided.places = decided.places.take(one.size, is_outside);
    }
    if state.is_live() {
        known.extend(keys.iter().map(|key| (key.clone(), id)));
        decided.keys.extend(keys.into_iter().map(|key| (key, id)));
    }
    let sign_up = SignUp {
        id,
        meeting: meeting.id,
        number: decided.last_number,
        state,
        size: one.size,
        children: one.children,
        is_outside,
        name: one.name,
        email: one.email,
        phone: one.phone,
        language: one.language,
        wants: one.wants,
        channel: one.channel.to_owned(),
        arrived_at: one.arrived_at,
        entered_at: at,
        contact: None,
        answers: one.answers,
        sensitive: one.sensitive,
        note: one.note,
        offer_until: None,
        cancelled_at: None,
        checked_in_at: None,
        came: 0,
        duplicate_of,
        erased_at: None,
        version: 1,
    };
    decided.new.push((one.once, sign_up));
    Some((id, state))
}

async fn write(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    decided: &Decided,
    (at, told): (DateTime<Utc>, Tell),
) -> Result<()> {
    let Decided { places, last_number, new, keys } = decided;
    store::insert_many(tx, permit, new).await?;
    store::put_keys(tx, permit, meeting.id, keys.clone()).await?;
    store::put_places(tx, permit, meeting.id, *places, *last_number).await?;
    let events = new.iter().map(|(_, one)| Event { sign_up: one.id, at, what: what(one.state) });
    store::note_events(tx, cx, permit, meeting.id, events.collect()).await?;
    let lines = new.iter().map(|(_, one)| {
        let detail =
            json!({ "number": one.number, "state": one.state.code(), "channel": one.channel });
        (one.id.0, detail)
    });
    medvirk_audit::record_many(tx, cx, permit, "sign-up", lines.collect()).await?;
    let letters = new.iter().map(|(_, one)| match (one.state, one.duplicate_of) {
        _ if told == Tell::Nothing => (one.id, jobs::Letter::Known),
        (State::Duplicate, Some(first)) => (first, jobs::Letter::Again),
        (State::Outside, _) => (one.id, jobs::Letter::Outside),
        (State::Confirmed, _) => (one.id, jobs::Letter::Confirmed),
        _ => (one.id, jobs::Letter::Waiting),
    });
    jobs::tell_many(tx, cx, letters.collect()).await
}

fn what(state: State) -> What {
    match state {
        State::Confirmed | State::Offered => What::Confirmed,
        State::Waiting => What::Waiting,
        State::Duplicate => What::Duplicate,
        State::Outside => What::Outside,
        State::Lapsed => What::Lapsed,
        State::Cancelled => What::Cancelled,
    }
}

/// Links to the own pages of all who have one.
async fn tokens(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    met: &[Option<(SignUpId, State)>],
) -> Result<BTreeMap<SignUpId, String>> {
    let with_page = met.iter().flatten().filter(|(_, state)| state.is_live());
    let mut ids: Vec<Uuid> = with_page.map(|(id, _)| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let expires = crate::own_link_expires(meeting);
    let tokens =
        Links::issue_first(tx, permit, cx.site(), cx.now(), (LINK_OWN, &ids), expires).await?;
    Ok(ids.into_iter().map(SignUpId).zip(tokens).collect())
}
