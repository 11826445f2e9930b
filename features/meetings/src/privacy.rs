//! What meetings hold about a person, and how it is let go. Counts stay: a sign-up without a name
//! still took a place.

use chrono::TimeDelta;
use medvirk_kernel::{Permit, Result};
use medvirk_people::ContactId;
use medvirk_slice::{Cx, Links, PersonKey};
use medvirk_store::Tx;
use serde_json::{Value, json};

use crate::{
    model::{Answers, SignUp, reserved},
    policy::LINK_OWN,
    store,
};

/// Needs for adaptation are like health data: they go when the meeting has been over this long.
const SENSITIVE_KEPT: TimeDelta = TimeDelta::days(1);
/// Those who never became part of anything, because the meeting was for others or they had signed up
/// before, go when the meeting has been over this long.
const STRAY_KEPT: TimeDelta = TimeDelta::days(30);

pub(crate) async fn person_data(cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
    let db = cx.db().reader();
    let found = store::of_contact(db, ContactId(person.contact)).await?;
    let mut shown = Vec::new();
    for one in found {
        let meeting = store::get(db, one.meeting).await?;
        shown.push(json!({
            "meeting": meeting.title,
            "starts_at": meeting.starts_at,
            "number": one.number,
            "state": one.state.code(),
            "people": one.size,
            "children": one.children,
            "name": one.name,
            "email": one.email,
            "phone": one.phone,
            "channel": one.channel,
            "arrived_at": one.arrived_at,
            "answers": one.answers,
            "needs": one.sensitive,
            "note": one.note,
            "came": one.checked_in_at.map(|at| json!({ "at": at, "people": one.came })),
        }));
    }
    Ok((!shown.is_empty()).then_some(Value::Array(shown)))
}

pub(crate) async fn forget_person(
    cx: &Cx,
    tx: &Tx,
    permit: &Permit,
    person: &PersonKey,
) -> Result<u64> {
    let mut touched = 0;
    for one in store::of_contact(tx, ContactId(person.contact)).await? {
        if one.erased_at.is_none() {
            blank(cx, tx, permit, one).await?;
            touched += 1;
        }
    }
    Ok(touched)
}

/// Takes name, addresses and words away, and lets choices that can be counted stay.
async fn blank(cx: &Cx, tx: &Tx, permit: &Permit, one: SignUp) -> Result<()> {
    let mut one = one;
    let is_counted = |id: &str| {
        [
            reserved::AREA,
            reserved::AGE_BAND,
            reserved::GENDER,
            reserved::METHODS,
            reserved::ARENAS,
            reserved::CHANNELS,
            reserved::RATING,
        ]
        .contains(&id)
    };
    one.name.clear();
    one.email = None;
    one.phone = None;
    one.note.clear();
    one.sensitive = Answers::default();
    one.answers.0.retain(|id, _| is_counted(id));
    one.erased_at = Some(cx.now());
    store::release_keys(tx, permit, one.id).await?;
    Links::withdraw(tx, permit, cx.now(), (LINK_OWN, one.id.0)).await?;
    store::save(tx, permit, &mut one).await
}

/// Lets go of what has outlived its use: needs for adaptation after the meeting, and people who had
/// no part in it. The others go with the person, when people are forgotten.
pub(crate) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    let mut touched = 0;
    for mut one in store::with_needs(tx, cx.now() - SENSITIVE_KEPT).await? {
        one.sensitive = Answers::default();
        store::save(tx, permit, &mut one).await?;
        touched += 1;
    }
    for one in store::strays(tx, cx.now() - STRAY_KEPT).await? {
        blank(cx, tx, permit, one).await?;
        touched += 1;
    }
    Ok(touched)
}
