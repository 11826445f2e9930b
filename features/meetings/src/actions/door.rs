//! At the door: people come, are taken back when it was a mistake, and come without having signed up.
//! Every act has an id made by the phone, so it may be told any number of times, late and in any
//! order; what was done last holds.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_people::Wants;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;
use uuid::Uuid;

use super::own::own;
use crate::{
    model::{Answers, Children, Meeting, Places, SignUp, SignUpId, State},
    store::{self, Act, Event, What},
};

/// How the people of a walk-in are known to have come.
const CHANNEL: &str = "door";
/// Most people of one act; more is a slip of the thumb.
const MOST: u32 = 99;

/// Whether somebody who came has a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Has one.
    Placed,
    /// Is in the room above the number of places.
    Over,
    /// There is none, and nobody said that they may come in all the same; nothing was written.
    Asked,
}

/// Somebody who signed up comes, or goes back out of the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The act.
    pub act: Act,
    /// Whether the door host has said that they come in also when there is no place.
    pub is_let_in: bool,
}

/// Somebody comes who has not signed up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkIn {
    /// Made by the phone; also the id of the act.
    pub id: Uuid,
    /// What they are called; may be empty.
    pub name: String,
    /// How many.
    pub came: u32,
    /// When, by the phone's clock.
    pub at: DateTime<Utc>,
    /// Whether the door host has said that they come in also when there is no place.
    pub is_let_in: bool,
}

/// Notes that a party came, and how many they were. The same again changes nothing; another number
/// corrects the first.
///
/// # Errors
/// [`medvirk_kernel::Error::NotFound`], when the sign-up is of another meeting or erased.
pub async fn check_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (sign_up, came): (SignUpId, u32),
    at: DateTime<Utc>,
) -> Result<()> {
    let one = own(tx, meeting, sign_up).await?;
    if one.checked_in_at.is_some() && one.came == came {
        return Ok(());
    }
    let act = Act { id: cx.new_id(), sign_up, at, came };
    arrive(tx, cx, permit, meeting, Arrival { act, is_let_in: true }).await?;
    Ok(())
}

/// Checks a party in, or out again with nobody having come. Somebody who waits gets a place when there
/// is one; an offer is taken by coming.
///
/// # Errors
/// [`medvirk_kernel::Error::NotFound`], when the sign-up is of another meeting or erased.
pub async fn arrive(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    arrival: Arrival,
) -> Result<Seat> {
    let held = store::hold_places(tx, meeting.id, 0).await?;
    let one = own(tx, meeting, arrival.act.sign_up).await?;
    let fits = held.places.fits(one.size, one.is_outside, false);
    let is_new = arrival.act.came > 0 && one.checked_in_at.is_none();
    if is_new && one.state == State::Waiting && !fits && !arrival.is_let_in {
        return Ok(Seat::Asked);
    }
    let act = arrival.act;
    // A phone whose clock is ahead must not have the last word for ever.
    let act = Act { at: act.at.min(cx.now()), came: act.came.min(MOST), ..act };
    store::note_act(tx, permit, meeting.id, act).await?;
    settle(tx, cx, permit, meeting, &held, one).await
}

/// Brings the sign-up to what the last act says.
async fn settle(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    held: &store::Held,
    mut one: SignUp,
) -> Result<Seat> {
    let Some(act) = store::last_act(tx, one.id).await? else { return Ok(seat(&one)) };
    let checked_in_at = (act.came > 0).then_some(act.at);
    if one.came == act.came && one.checked_in_at == checked_in_at {
        return Ok(seat(&one));
    }
    let happened = match (one.checked_in_at.is_some(), act.came > 0) {
        (false, true) => What::CheckedIn,
        (true, false) => What::CheckedOut,
        _ => What::Changed,
    };
    let (places, changed) = seated(&mut one, held.places, act);
    one.came = act.came;
    one.checked_in_at = checked_in_at;
    store::save(tx, permit, &mut one).await?;
    store::put_places(tx, permit, meeting.id, places, held.last_number).await?;
    let events = changed.into_iter().chain([happened]);
    let events = events.map(|what| Event { sign_up: one.id, at: act.at, what });
    store::note_events(tx, cx, permit, meeting.id, events.collect()).await?;
    let detail = json!({ "came": one.came, "state": one.state.code() });
    medvirk_audit::record(tx, cx, permit, ("sign-up", one.id.0), detail).await?;
    Ok(seat(&one))
}

/// What coming, or not having come after all, does to the place.
fn seated(one: &mut SignUp, places: Places, act: Act) -> (Places, Option<What>) {
    let is_walk_in = one.channel == CHANNEL;
    match (act.came > 0, one.state) {
        // They stand at the door: the place is theirs without a letter.
        (true, State::Waiting) if places.fits(one.size, one.is_outside, false) => {
            one.state = State::Confirmed;
            (places.take(one.size, one.is_outside), Some(What::Promoted))
        }
        (true, State::Offered) => {
            one.state = State::Confirmed;
            one.offer_until = None;
            (places, Some(What::Accepted))
        }
        // A walk-in that was a mistake leaves nothing but its line, until it turns out to be none.
        (false, State::Confirmed) if is_walk_in => {
            one.state = State::Cancelled;
            one.cancelled_at = Some(act.at);
            (places.give_back(one.size, one.is_outside), Some(What::Cancelled))
        }
        (false, State::Waiting) if is_walk_in => {
            one.state = State::Cancelled;
            one.cancelled_at = Some(act.at);
            (places, Some(What::CancelledWaiting))
        }
        (true, State::Cancelled) if is_walk_in => {
            one.cancelled_at = None;
            if places.fits(one.size, one.is_outside, false) {
                one.state = State::Confirmed;
                return (places.take(one.size, one.is_outside), Some(What::Confirmed));
            }
            one.state = State::Waiting;
            (places, Some(What::Waiting))
        }
        _ => (places, None),
    }
}

fn seat(one: &SignUp) -> Seat {
    if one.state == State::Waiting { Seat::Over } else { Seat::Placed }
}

/// Takes somebody in who had not signed up: they are counted, and get a place when there is one.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn walk_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    walk_in: WalkIn,
) -> Result<(Option<SignUpId>, Seat)> {
    let held = store::hold_places(tx, meeting.id, 0).await?;
    let once = format!("{CHANNEL}:{}", walk_in.id);
    if let Some((_, id, _)) = store::by_once(tx, &[once.as_str()]).await?.into_iter().next() {
        return Ok((Some(id), seat(&store::sign_up(tx, id).await?)));
    }
    let size = walk_in.came.clamp(1, MOST);
    // At the door nothing is kept for anybody any more.
    let fits = held.places.fits(size, false, false);
    if !fits && !walk_in.is_let_in {
        return Ok((None, Seat::Asked));
    }
    let at = walk_in.at.min(cx.now());
    let one = SignUp {
        name: walk_in.name,
        state: if fits { State::Confirmed } else { State::Waiting },
        size,
        came: size,
        checked_in_at: Some(at),
        ..nobody(cx, meeting, held.last_number + 1, at)
    };
    store::insert_many(tx, permit, &[(once, one.clone())]).await?;
    let act = Act { id: walk_in.id, sign_up: one.id, at, came: size };
    store::note_act(tx, permit, meeting.id, act).await?;
    let places = if fits { held.places.take(size, false) } else { held.places };
    store::put_places(tx, permit, meeting.id, places, one.number).await?;
    let got = if fits { What::Confirmed } else { What::Waiting };
    let events = [got, What::CheckedIn].map(|what| Event { sign_up: one.id, at, what });
    store::note_events(tx, cx, permit, meeting.id, events.to_vec()).await?;
    let detail = json!({ "number": one.number, "state": one.state.code(), "channel": CHANNEL });
    medvirk_audit::record(tx, cx, permit, ("sign-up", one.id.0), detail).await?;
    Ok((Some(one.id), seat(&one)))
}

/// A sign-up at the door about which nothing is known yet.
fn nobody(cx: &Cx, meeting: &Meeting, number: u32, at: DateTime<Utc>) -> SignUp {
    SignUp {
        id: cx.new_id(),
        meeting: meeting.id,
        number,
        state: State::Confirmed,
        size: 1,
        children: Children::default(),
        is_outside: false,
        name: String::new(),
        email: None,
        phone: None,
        language: cx.municipality().default_language,
        wants: Wants::None,
        channel: CHANNEL.to_owned(),
        arrived_at: at,
        entered_at: cx.now(),
        contact: None,
        answers: Answers::default(),
        sensitive: Answers::default(),
        note: String::new(),
        offer_until: None,
        cancelled_at: None,
        checked_in_at: None,
        came: 0,
        duplicate_of: None,
        erased_at: None,
        version: 1,
    }
}
