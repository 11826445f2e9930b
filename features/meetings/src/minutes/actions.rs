//! What staff do with minutes, and what those who were there say of them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::{Cx, Links};
use medvirk_store::Tx;
use serde_json::json;

use super::{
    letters::{self, Letter},
    model::{Content, FollowUps, Minutes, MinutesState, PointStatus, Remark, RemarkId},
    store,
};
use crate::{jobs::announce, model::MeetingId, policy::LINK_REMARK, text};

/// The text to be saved, with the version it was read at.
pub struct Save {
    /// The text.
    pub content: Content,
    /// The version the writer saw.
    pub version: i32,
}

/// A remark of somebody who was there, as it is sent.
pub struct NewRemark {
    /// Who, in their own words.
    pub by: String,
    /// What.
    pub text: String,
    /// The line of the agenda it is about; empty for all of the minutes.
    pub item: String,
    /// When it was sent.
    pub at: DateTime<Utc>,
}

/// The answer to a remark.
pub struct Reply {
    /// Whether it was taken in.
    pub is_accepted: bool,
    /// Why; must be given when it was not.
    pub answer: String,
}

async fn log(tx: &Tx, cx: &Cx, permit: &Permit, one: &Minutes, what: &str) -> Result<()> {
    let detail = json!({ "minutes": what, "version": one.version });
    medvirk_audit::record(tx, cx, permit, ("meeting", one.meeting.0), detail).await
}

/// Begins the minutes of a meeting.
///
/// # Errors
/// [`Error::Conflict`], when it has minutes.
pub async fn begin(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: MeetingId,
    content: Content,
) -> Result<Minutes> {
    let one = Minutes {
        id: cx.new_id(),
        meeting,
        state: MinutesState::Draft,
        content,
        follow_ups: FollowUps::new(),
        remarks_until: None,
        approved_at: None,
        version: 1,
    };
    store::insert(tx, cx, permit, &one).await?;
    log(tx, cx, permit, &one, "begun").await?;
    Ok(one)
}

/// Saves a new version of the text.
///
/// # Errors
/// [`Error::Conflict`], when they are approved or somebody saved meanwhile.
pub async fn save(tx: &Tx, cx: &Cx, permit: &Permit, one: &Minutes, new: Save) -> Result<Minutes> {
    one.writable()?;
    let changed = Minutes { content: new.content, version: new.version, ..one.clone() };
    let saved = store::write(tx, cx, permit, &changed).await?;
    log(tx, cx, permit, &saved, "saved").await?;
    Ok(saved)
}

/// Opens for remarks until a day, the day included. Gives the token of the link for those who were
/// there; it works a month longer, so that answers can be read. Everybody who is sent the minutes is
/// written to.
///
/// # Errors
/// A refusal, when the day has passed; [`Error::Conflict`], when they are approved.
pub async fn open_remarks(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    one: &Minutes,
    until: NaiveDate,
) -> Result<(Minutes, String)> {
    one.writable()?;
    let open = Minutes { state: MinutesState::Remarks, remarks_until: Some(until), ..one.clone() };
    store::put_state(tx, permit, &open).await?;
    let held = (LINK_REMARK, one.id.0);
    let expires = cx.now().max(until.and_time(chrono::NaiveTime::MIN).and_utc());
    let expires = expires + TimeDelta::days(31);
    let token = Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await?;
    letters::tell(tx, cx, &open, Letter::Remarks).await?;
    log(tx, cx, permit, &open, "remarks").await?;
    Ok((open, token))
}

/// Takes in a remark, with the version of the text its author read.
///
/// # Errors
/// [`Error::Conflict`], when remarks are not taken that day.
pub async fn remark(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    one: &Minutes,
    new: NewRemark,
) -> Result<RemarkId> {
    if !one.takes_remarks(medvirk_kernel::to_oslo(new.at).date_naive()) {
        return Err(Error::Conflict(text::minutes_refused_late()));
    }
    let remark = Remark {
        id: cx.new_id(),
        by: new.by,
        text: new.text,
        item: new.item,
        version: Some(one.version),
        sent_at: new.at,
        is_accepted: None,
        answer: String::new(),
    };
    store::insert_remark(tx, permit, one.id, &remark).await?;
    log(tx, cx, permit, one, "remark").await?;
    Ok(remark.id)
}

/// Answers a remark whose words stand in the minutes by now: its author is told so, and that is true
/// only after the text was changed. Whatever somebody else answered meanwhile stays.
///
/// # Errors
/// A refusal, when the text is the one its author read; [`Error::NotFound`]; [`Error::Conflict`], when
/// the minutes are approved.
pub async fn take_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (one, remark): (&Minutes, RemarkId),
    answered: String,
) -> Result<()> {
    let all = store::remarks(tx, one.id).await?;
    let found = all.into_iter().find(|known| known.id == remark).ok_or(Error::NotFound)?;
    if found.is_accepted.is_some() {
        return Ok(());
    }
    if !store::is_changed_since(tx, one, &found).await? {
        return Err(Error::refused(text::minutes_refused_unchanged()));
    }
    let reply = Reply { is_accepted: true, answer: answered };
    answer(tx, cx, permit, (one, remark), reply).await
}

/// Answers a remark. The answer stays. Whoever says that it was taken in answers for that the text
/// says so: pages go through [`take_in`].
///
/// # Errors
/// A refusal, when a remark is turned down without a reason; [`Error::Conflict`], when it has an answer
/// or the minutes are approved.
pub async fn answer(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (one, remark): (&Minutes, RemarkId),
    reply: Reply,
) -> Result<()> {
    one.writable()?;
    if !reply.is_accepted && reply.answer.is_empty() {
        return Err(Error::refused(text::minutes_refused_no_reason()));
    }
    let given = (reply.is_accepted, reply.answer.as_str());
    store::put_answer(tx, permit, (one.id, remark), given).await?;
    log(tx, cx, permit, one, "answered").await
}

/// Approves and locks minutes at `at`; those who are sent them and the arena of the meeting are told.
///
/// # Errors
/// As [`Minutes::approvable`]; [`Error::Conflict`], when somebody changed them meanwhile.
pub async fn approve(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    one: &Minutes,
    at: DateTime<Utc>,
) -> Result<Minutes> {
    let remarks = store::remarks(tx, one.id).await?;
    one.approvable(medvirk_kernel::to_oslo(at).date_naive(), &remarks)?;
    let locked = Minutes { state: MinutesState::Approved, approved_at: Some(at), ..one.clone() };
    store::put_state(tx, permit, &locked).await?;
    letters::tell(tx, cx, &locked, Letter::Approved).await?;
    announce(tx, cx, locked.meeting, "minutes").await?;
    log(tx, cx, permit, &locked, "approved").await?;
    Ok(locked)
}

/// Adds to approved minutes. What stands is not touched.
///
/// # Errors
/// [`Error::Conflict`], while they can still be changed; a refusal, when there is no text.
pub async fn add(tx: &Tx, cx: &Cx, permit: &Permit, one: &Minutes, text: &str) -> Result<()> {
    if one.state != MinutesState::Approved {
        return Err(Error::Conflict(text::minutes_refused_not_locked()));
    }
    if text.is_empty() {
        return Err(Error::refused_at("addition", text::minutes_refused_no_text()));
    }
    store::insert_addition(tx, cx, permit, one.id, text).await?;
    announce(tx, cx, one.meeting, "minutes").await?;
    log(tx, cx, permit, one, "added").await
}

/// Writes what became of the points.
///
/// # Errors
/// A refusal, when one that is delayed has no new date or one that is not done has no reason.
pub async fn follow_up(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    one: &Minutes,
    ups: FollowUps,
) -> Result<()> {
    for (id, up) in &ups {
        if up.status == PointStatus::Delayed && up.new_due.is_none() {
            return Err(Error::refused_at(format!("due-{id}"), text::minutes_refused_new_due()));
        }
        if up.status == PointStatus::NotDone && up.reason.is_empty() {
            return Err(Error::refused_at(format!("reason-{id}"), text::minutes_refused_why()));
        }
    }
    store::put_follow_ups(tx, permit, one.id, &ups).await?;
    log(tx, cx, permit, one, "followed-up").await
}
