//! What staff do with a meeting.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use super::change_capacity;
use crate::{
    jobs,
    model::{Effort, Meeting, MeetingState},
    store, text,
};

/// Makes a meeting with so many places (`None`: no limit) of which `reserved` are kept for its
/// audience.
///
/// # Errors
/// A refusal, when the times do not fit or the address is taken.
pub async fn create(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (capacity, reserved): (Option<u32>, u32),
) -> Result<()> {
    check(meeting)?;
    store::insert(tx, permit, meeting).await?;
    store::set_capacity(tx, permit, meeting.id, (capacity, reserved)).await?;
    let detail = json!({ "kind": meeting.kind, "capacity": capacity });
    medvirk_audit::record(tx, cx, permit, ("meeting", meeting.id.0), detail).await
}

/// Changes a meeting. Those who have a place, and its arena, are told when time or place changed.
///
/// # Errors
/// A refusal, when the times do not fit, the address is taken or more places are taken than there
/// would be; [`Error::Conflict`], when somebody changed it meanwhile.
pub async fn update(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (capacity, reserved): (Option<u32>, u32),
) -> Result<()> {
    check(meeting)?;
    let before = store::get(tx, meeting.id).await?;
    let is_moved = before.starts_at != meeting.starts_at
        || before.ends_at != meeting.ends_at
        || before.plan.place.line() != meeting.plan.place.line();
    let mut after = meeting.clone();
    after.sequence = before.sequence + u32::from(is_moved);
    store::update(tx, permit, &after).await?;
    change_capacity(tx, cx, permit, &after, (capacity, reserved)).await?;
    let detail = json!({ "moved": is_moved, "capacity": capacity });
    medvirk_audit::record(tx, cx, permit, ("meeting", meeting.id.0), detail).await?;
    if is_moved && after.state == MeetingState::Published && !after.is_over(cx.now()) {
        jobs::tell_all(tx, cx, &after, jobs::Letter::Moved(after.sequence)).await?;
        jobs::announce(tx, cx, after.id, "moved").await?;
    }
    Ok(())
}

fn check(meeting: &Meeting) -> Result<()> {
    if meeting.ends_at <= meeting.starts_at {
        return Err(Error::refused_at("ends", text::refused_ends_before_start()));
    }
    let rules = &meeting.plan.sign_up;
    if let (Some(opens), Some(closes)) = (rules.opens_at, rules.closes_at)
        && closes <= opens
    {
        return Err(Error::refused_at("closes", text::refused_closes_before_opening()));
    }
    if rules.closes_at.is_some_and(|closes| closes > meeting.ends_at) {
        return Err(Error::refused_at("closes", text::refused_closes_after_end()));
    }
    Ok(())
}

/// Makes a meeting public.
///
/// # Errors
/// A refusal, when title or place is missing; [`Error::Conflict`], when it was changed meanwhile.
pub async fn publish(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<()> {
    if meeting.title.is_empty() {
        return Err(Error::refused(text::refused_no_title()));
    }
    if meeting.plan.place.line().is_empty() {
        return Err(Error::refused(text::refused_no_place()));
    }
    let public = Meeting { state: MeetingState::Published, ..meeting.clone() };
    store::update(tx, permit, &public).await?;
    let detail = json!({ "state": public.state.code() });
    medvirk_audit::record(tx, cx, permit, ("meeting", meeting.id.0), detail).await
}

/// Takes a draft away that nobody has signed up for.
///
/// # Errors
/// [`Error::Conflict`], when it has been public or somebody has signed up.
pub async fn remove(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<()> {
    let is_used = !store::sign_ups(tx, meeting.id).await?.is_empty();
    if meeting.state != MeetingState::Draft || is_used {
        return Err(Error::Conflict(text::refused_not_a_draft()));
    }
    store::remove(tx, permit, meeting.id).await?;
    let detail = json!({ "removed": true });
    medvirk_audit::record(tx, cx, permit, ("meeting", meeting.id.0), detail).await
}

/// Keeps what was said and what happens next; `is_sent` sends it to all who signed up, each once.
///
/// # Errors
/// [`Error::Conflict`], when the meeting was changed meanwhile or is not over.
pub async fn summarise(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (summary, is_sent): (Words, bool),
) -> Result<()> {
    if !meeting.is_over(cx.now()) {
        return Err(Error::Conflict(text::refused_not_over()));
    }
    let mut after = meeting.clone();
    after.plan.summary = summary;
    store::update(tx, permit, &after).await?;
    let detail = json!({ "summary": true, "sent": is_sent });
    medvirk_audit::record(tx, cx, permit, ("meeting", meeting.id.0), detail).await?;
    if is_sent {
        jobs::tell_all(tx, cx, &after, jobs::Letter::Summary).await?;
    }
    Ok(())
}

/// Writes down what a meeting took.
///
/// # Errors
/// [`Error::Conflict`], when the meeting was changed meanwhile.
pub async fn put_effort(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    effort: Effort,
) -> Result<()> {
    let mut after = meeting.clone();
    after.plan.effort = effort;
    store::update(tx, permit, &after).await?;
    let detail = json!({ "cost": effort.cost, "hours": effort.hours, "heads": effort.heads });
    medvirk_audit::record(tx, cx, permit, ("meeting", meeting.id.0), detail).await
}

/// Says that a meeting will not be held, and tells all who have signed up, and its arena.
///
/// # Errors
/// [`Error::Conflict`], when it was changed meanwhile or is over.
pub async fn call_off(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    why: Words,
) -> Result<()> {
    if meeting.is_over(cx.now()) {
        return Err(Error::Conflict(text::refused_is_over()));
    }
    let mut off = meeting.clone();
    off.state = MeetingState::CalledOff;
    off.plan.called_off = why;
    off.sequence += 1;
    store::update(tx, permit, &off).await?;
    let detail = json!({ "state": off.state.code() });
    medvirk_audit::record(tx, cx, permit, ("meeting", meeting.id.0), detail).await?;
    jobs::announce(tx, cx, off.id, "called-off").await?;
    jobs::tell_all(tx, cx, &off, jobs::Letter::CalledOff).await
}
