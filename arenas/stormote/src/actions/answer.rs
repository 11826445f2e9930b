//! What people answer, by their link, on the telephone or through staff. A yes takes a place at the
//! meeting and has its receipt; a no gives it back.

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingState};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use super::place::{By, is_coming, settle, take_place};
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

/// Writes an answer down, with what follows for the place. `false` when they come and there is no place.
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
) -> Result<bool> {
    let comes = is_coming(said.answer) && meeting.state != MeetingState::CalledOff;
    let was = std::mem::replace(&mut one.answer, said.answer);
    settle(tx, cx, permit, meeting, one, (was, said, By::Word)).await?;
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
    medvirk_audit::record(tx, cx, permit, ("invitee", one.id.0), detail).await?;
    Ok(!comes || one.sign_up.is_some())
}

/// Writes a call down, with the answer it brought. `false` when they come and there is no place.
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
) -> Result<bool> {
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
            medvirk_audit::record(tx, cx, permit, ("invitee", one.id.0), detail).await?;
            Ok(true)
        }
    }
}
