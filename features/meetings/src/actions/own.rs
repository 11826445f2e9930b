//! What people do with their own sign-up, and staff for them.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use super::promote;
use crate::{
    jobs,
    model::{Answers, Children, Meeting, SignUp, SignUpId, State},
    store::{self, Event, What},
    text,
};

/// Gives a place, an offer or a wait up; the next in line moves up. Cancelling what is cancelled
/// changes nothing.
///
/// # Errors
/// [`Error::NotFound`]; internal, when the database cannot be written.
pub async fn cancel(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    id: SignUpId,
    at: DateTime<Utc>,
) -> Result<()> {
    end(tx, cx, permit, meeting, (id, at), Some(jobs::Letter::Cancelled)).await
}

/// As [`cancel`], and the person is not written to: they said it by another way.
///
/// # Errors
/// As [`cancel`].
pub async fn cancel_silently(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    id: SignUpId,
    at: DateTime<Utc>,
) -> Result<()> {
    end(tx, cx, permit, meeting, (id, at), None).await
}

/// Takes an offered place back from somebody who did not accept in time. Anything else than an offer
/// that has run out is left as it is.
///
/// # Errors
/// [`Error::NotFound`]; internal, when the database cannot be written.
pub async fn lapse(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    id: SignUpId,
    at: DateTime<Utc>,
) -> Result<()> {
    let one = store::sign_up(tx, id).await?;
    if one.state == State::Offered && one.offer_until.is_some_and(|until| until <= at) {
        end(tx, cx, permit, meeting, (id, at), Some(jobs::Letter::Lapsed)).await?;
    }
    Ok(())
}

async fn end(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (id, at): (SignUpId, DateTime<Utc>),
    letter: Option<jobs::Letter>,
) -> Result<()> {
    let ends_as = match letter {
        Some(jobs::Letter::Lapsed) => State::Lapsed,
        _ => State::Cancelled,
    };
    // The places are held first, so that what is read of the sign-up stays true.
    let held = store::hold_places(tx, meeting.id, 0).await?;
    let mut one = own(tx, meeting, id).await?;
    if !one.state.is_live() {
        return Ok(());
    }
    let had_place = one.state.has_place();
    one.state = ends_as;
    one.cancelled_at = (ends_as == State::Cancelled).then_some(at);
    one.offer_until = None;
    store::save(tx, permit, &mut one).await?;
    store::release_keys(tx, permit, id).await?;
    let what = match (ends_as, had_place) {
        (State::Lapsed, _) => What::Lapsed,
        (_, true) => What::Cancelled,
        (_, false) => What::CancelledWaiting,
    };
    let event = Event { sign_up: id, at, what };
    store::note_events(tx, cx, permit, meeting.id, vec![event]).await?;
    let detail = json!({ "state": ends_as.code(), "had_place": had_place });
    medvirk_audit::record(tx, cx, permit, ("sign-up", id.0), detail).await?;
    jobs::tell_many(tx, cx, letter.map(|letter| (id, letter)).into_iter().collect()).await?;
    if had_place {
        let places = held.places.give_back(one.size, one.is_outside);
        store::put_places(tx, permit, meeting.id, places, held.last_number).await?;
        promote(tx, cx, permit, meeting, at).await?;
    }
    Ok(())
}

/// Accepts an offered place.
///
/// # Errors
/// [`Error::Conflict`], when it is no longer offered.
pub async fn accept(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    id: SignUpId,
    at: DateTime<Utc>,
) -> Result<()> {
    store::hold_places(tx, meeting.id, 0).await?;
    let mut one = own(tx, meeting, id).await?;
    match one.state {
        State::Confirmed => return Ok(()),
        State::Offered if one.offer_until.is_none_or(|until| at < until) => {}
        _ => return Err(Error::Conflict(text::refused_offer_over())),
    }
    one.state = State::Confirmed;
    one.offer_until = None;
    store::save(tx, permit, &mut one).await?;
    let event = Event { sign_up: id, at, what: What::Accepted };
    store::note_events(tx, cx, permit, meeting.id, vec![event]).await?;
    medvirk_audit::record(tx, cx, permit, ("sign-up", id.0), json!({ "accepted": true })).await?;
    jobs::tell_many(tx, cx, vec![(id, jobs::Letter::Confirmed)]).await
}

/// Changes how many come. Fewer frees places for those who wait; more is refused when they are not
/// there.
///
/// # Errors
/// A refusal at `size`, when there is no room for more.
pub async fn change_party(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    id: SignUpId,
    (size, children): (u32, Children),
) -> Result<()> {
    let held = store::hold_places(tx, meeting.id, 0).await?;
    let mut one = own(tx, meeting, id).await?;
    if !one.state.is_live() {
        return Err(Error::Conflict(text::refused_not_signed_up()));
    }
    if one.size == size && one.children == children {
        return Ok(());
    }
    let mut places = held.places;
    if one.state.has_place() {
        let without = places.give_back(one.size, one.is_outside);
        if size > one.size && !without.fits(size, one.is_outside, meeting.is_reserving(cx.now())) {
            let free = without.free().unwrap_or(size);
            return Err(Error::refused_at("size", text::refused_party_no_room(free)));
        }
        places = without.take(size, one.is_outside);
        store::put_places(tx, permit, meeting.id, places, held.last_number).await?;
    }
    one.size = size;
    one.children = children;
    store::save(tx, permit, &mut one).await?;
    let event = Event { sign_up: id, at: cx.now(), what: What::Changed };
    store::note_events(tx, cx, permit, meeting.id, vec![event]).await?;
    medvirk_audit::record(tx, cx, permit, ("sign-up", id.0), json!({ "size": size })).await?;
    promote(tx, cx, permit, meeting, cx.now()).await
}

/// Keeps the answers given on the own page, over those given before to the same questions; an empty one
/// takes the answer before away.
///
/// # Errors
/// [`Error::NotFound`], when the sign-up is of another meeting or erased.
pub async fn change_answers(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    id: SignUpId,
    (answers, sensitive): (Answers, Answers),
) -> Result<()> {
    let mut one = own(tx, meeting, id).await?;
    one.answers.change(answers);
    one.sensitive.change(sensitive);
    store::save(tx, permit, &mut one).await?;
    let event = Event { sign_up: id, at: cx.now(), what: What::Changed };
    store::note_events(tx, cx, permit, meeting.id, vec![event]).await?;
    medvirk_audit::record(tx, cx, permit, ("sign-up", id.0), json!({ "answers": true })).await
}

/// Keeps what staff want to remember about a sign-up.
///
/// # Errors
/// [`Error::NotFound`], when the sign-up is of another meeting or erased.
pub async fn put_note(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (id, note): (SignUpId, String),
) -> Result<()> {
    let mut one = own(tx, meeting, id).await?;
    one.note = note;
    store::save(tx, permit, &mut one).await?;
    medvirk_audit::record(tx, cx, permit, ("sign-up", id.0), json!({ "note": true })).await
}

/// Sends the receipt once more; at most once a day.
///
/// # Errors
/// [`Error::Conflict`], when the sign-up no longer holds.
pub async fn send_again(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    id: SignUpId,
) -> Result<()> {
    let one = own(tx, meeting, id).await?;
    if !one.state.is_live() {
        return Err(Error::Conflict(text::refused_not_signed_up()));
    }
    jobs::tell_many(tx, cx, vec![(id, jobs::Letter::Again)]).await?;
    medvirk_audit::record(tx, cx, permit, ("sign-up", id.0), json!({ "again": true })).await
}

pub(super) async fn own(tx: &Tx, meeting: &Meeting, id: SignUpId) -> Result<SignUp> {
    let one = store::sign_up(tx, id).await?;
    if one.meeting != meeting.id || one.erased_at.is_some() {
        return Err(Error::NotFound);
    }
    Ok(one)
}
