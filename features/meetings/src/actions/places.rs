//! Gives free places to those who wait.

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    jobs,
    model::{Meeting, MeetingState, State, next},
    store::{self, Event, What},
};

/// Gives the places that are free to the first of the waiting list who fit, until the meeting
/// begins. With a time limit to accept, the place is offered; else it is given.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn promote(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    at: DateTime<Utc>,
) -> Result<()> {
    let is_held = meeting.state == MeetingState::Published && at < meeting.starts_at;
    let held = store::hold_places(tx, meeting.id, 0).await?;
    if !is_held || held.places.free() == Some(0) {
        return Ok(());
    }
    let waiting = store::waiting(tx, meeting.id).await?;
    let (promoted, places) = next(held.places, &waiting, meeting.is_reserving(at));
    if promoted.is_empty() {
        return Ok(());
    }
    store::put_places(tx, permit, meeting.id, places, held.last_number).await?;
    let mut events = Vec::new();
    for id in &promoted {
        let mut one = store::sign_up(tx, *id).await?;
        let until = offer_until(meeting, at);
        one.state = if until.is_some() { State::Offered } else { State::Confirmed };
        one.offer_until = until;
        store::save(tx, permit, &mut one).await?;
        let what = if until.is_some() { What::Offered } else { What::Promoted };
        events.push(Event { sign_up: one.id, at, what });
        let letter = if until.is_some() { jobs::Letter::Offered } else { jobs::Letter::Promoted };
        jobs::tell_many(tx, cx, vec![(one.id, letter)]).await?;
        if let Some(until) = until {
            jobs::end_offer(tx, cx, one.id, until).await?;
        }
    }
    store::note_events(tx, cx, permit, meeting.id, events).await?;
    let detail = json!({ "promoted": promoted.len() });
    medvirk_audit::record(tx, cx, permit, ("meeting", meeting.id.0), detail).await
}

/// Until when somebody promoted at `at` may accept; `None` when the place is given at once, also
/// when too little time is left for an answer.
fn offer_until(meeting: &Meeting, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let hours = i64::from(meeting.plan.sign_up.accept_hours);
    let until = at + TimeDelta::hours(hours);
    (hours > 0 && until < meeting.starts_at).then_some(until)
}

/// Changes how many places there are, and gives new ones to those who wait.
///
/// # Errors
/// A refusal at `capacity`, when more are taken already.
pub async fn change_capacity(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (capacity, reserved): (Option<u32>, u32),
) -> Result<()> {
    store::set_capacity(tx, permit, meeting.id, (capacity, reserved)).await?;
    promote(tx, cx, permit, meeting, cx.now()).await
}
