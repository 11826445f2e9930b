//! At the door.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    model::{Meeting, SignUpId},
    store::{self, Event, What},
};

/// Notes that a party came, and how many they were. The same again changes nothing; another number
/// corrects the first.
///
/// # Errors
/// [`Error::NotFound`], when the sign-up is of another meeting or erased.
pub async fn check_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (id, came): (SignUpId, u32),
    at: DateTime<Utc>,
) -> Result<()> {
    let mut one = store::sign_up(tx, id).await?;
    if one.meeting != meeting.id || one.erased_at.is_some() {
        return Err(Error::NotFound);
    }
    if one.checked_in_at.is_some() && one.came == came {
        return Ok(());
    }
    one.checked_in_at = one.checked_in_at.or(Some(at));
    one.came = came;
    store::save(tx, permit, &mut one).await?;
    let event = Event { sign_up: id, at, what: What::CheckedIn };
    store::note_events(tx, cx, permit, meeting.id, vec![event]).await?;
    medvirk_audit::record(tx, cx, permit, ("sign-up", id.0), json!({ "came": came })).await
}
