//! A place that goes over to somebody else.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::{Cx, Links};
use medvirk_store::Tx;
use serde_json::json;

use super::own::own;
use crate::{
    jobs,
    model::{Meeting, SignUpId, State, keys},
    policy::LINK_OWN,
    store::{self, Event, Incoming, What},
    text,
};

/// Lets a place, an offer or a wait go over to somebody else, or puts the name or address right of whoever
/// has it: nobody who waits is passed over for it, and number and size of the party stay. What the one
/// before answered, needs and can open goes with them, unless it is the same person. Whoever gets it has a
/// receipt when `is_told` says so and the address is another. `false` when they have signed up themselves;
/// nothing is changed.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`], when the sign-up no longer holds.
pub async fn hand_over(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (id, to): (SignUpId, Incoming),
    is_told: bool,
) -> Result<bool> {
    store::hold_places(tx, meeting.id, 0).await?;
    let mut one = own(tx, meeting, id).await?;
    if !one.state.is_live() {
        return Err(Error::Conflict(text::refused_not_signed_up()));
    }
    let keys = keys(&to.name, to.email.as_deref(), to.phone.as_deref());
    let known = store::known_keys(tx, meeting.id, keys.clone()).await?;
    if known.values().any(|other| *other != id) {
        return Ok(false);
    }
    store::release_keys(tx, permit, id).await?;
    store::put_keys(tx, permit, meeting.id, keys.into_iter().map(|key| (key, id)).collect())
        .await?;
    let has_same_address = to.email.is_some() && one.email == to.email;
    if !has_same_address {
        let held = (LINK_OWN, id.0);
        Links::withdraw(tx, permit, cx.now(), held).await?;
        let expires = crate::own_link_expires(meeting);
        Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await?;
    }
    if !has_same_address && one.name != to.name {
        (one.answers, one.sensitive, one.note) = (to.answers, to.sensitive, to.note);
    }
    (one.name, one.email, one.phone) = (to.name, to.email, to.phone);
    (one.language, one.wants, one.contact) = (to.language, to.wants, None);
    store::save(tx, permit, &mut one).await?;
    let event = Event { sign_up: id, at: cx.now(), what: What::Changed };
    store::note_events(tx, cx, permit, meeting.id, vec![event]).await?;
    let detail = json!({ "handed_over": true });
    medvirk_audit::record(tx, cx, permit, ("sign-up", id.0), detail).await?;
    let letter = match one.state {
        _ if !is_told || has_same_address => jobs::Letter::Known,
        State::Waiting => jobs::Letter::Waiting,
        State::Offered => jobs::Letter::Offered,
        _ => jobs::Letter::Confirmed,
    };
    jobs::tell_many(tx, cx, vec![(id, letter)]).await?;
    Ok(true)
}
