//! What the list holds about a person, and how it is let go. Counts stay: kind and area of somebody
//! without a name.

use chrono::TimeDelta;
use medvirk_kernel::{Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_people::ContactId;
use medvirk_slice::{Cx, Links, PersonKey};
use medvirk_store::Tx;
use serde_json::{Value, json};

use crate::{
    actions,
    model::{About, KIND, Role},
    policy::LINK_OWN,
    store,
};

/// Needs are like health data: they go when the meeting has been over this long.
const NEEDS_KEPT: TimeDelta = TimeDelta::days(1);

pub(crate) async fn person_data(cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
    let db = cx.db().reader();
    let mut shown = Vec::new();
    for one in store::of_contact(db, ContactId(person.contact)).await? {
        let meeting = medvirk_meetings::get(db, one.meeting).await?;
        let calls = store::calls_of(db, one.id).await?;
        let calls = calls.iter().map(|call| {
            json!({ "at": call.at, "by": call.by, "outcome": call.outcome, "note": call.note })
        });
        let (seating, _) = store::seating(db, one.meeting).await?;
        let (training, _) = store::training(db, one.meeting).await?;
        let groups = (0..seating.rounds()).filter_map(|round| seating.group_in(round, one.id));
        let groups = groups.map(|group| group + 1);
        shown.push(json!({
            "meeting": meeting.title,
            "starts_at": meeting.starts_at,
            "kind": one.kind,
            "about": one.about,
            "letter": one.letter,
            "invited_at": one.invited_at,
            "answer": one.answer,
            "answered_at": one.answered_at,
            "needs": one.needs,
            "note": one.note,
            "groups": groups.collect::<Vec<_>>(),
            "training": { "asked": training.told.contains(&one.id), "came": training.came.contains(&one.id) },
            "calls": calls.collect::<Vec<_>>(),
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
    for mut one in store::of_contact(tx, ContactId(person.contact)).await? {
        // The register forgets first, in the same transaction; the name is still there outside it.
        let name = actions::one(cx.db().reader(), one.id).await?.name;
        one.about = About {
            area: one.about.area.clone(),
            sector: one.about.sector.clone(),
            age_band: one.about.age_band.clone(),
            gender: one.about.gender.clone(),
            leader: Role::No,
            secretary: Role::No,
            ..About::default()
        };
        one.contact = None;
        one.name.clear();
        one.needs.clear();
        one.note.clear();
        one.next_call_on = None;
        actions::forget_seats(tx, permit, &one).await?;
        let (mut plan, version) = store::plan(tx, one.meeting).await?;
        let followed: Vec<_> = plan.followed().collect();
        if !name.is_empty() {
            medvirk_cases::forget_owner(tx, permit, &followed, &name).await?;
        }
        if plan.forget(&name) {
            store::put_plan(tx, permit, one.meeting, &plan, version).await?;
        }
        // Who came with them is called by their name.
        if let Some(party) = one.sign_up {
            let all = store::invitees(tx, one.meeting).await?;
            for mut other in all.into_iter().filter(|o| o.sign_up == Some(party) && o.id != one.id)
            {
                other.name.clear();
                store::save(tx, permit, &mut other).await?;
            }
        }
        store::forget_calls(tx, permit, one.id).await?;
        store::put_pairs(tx, permit, one.meeting, Some(one.id), &[]).await?;
        Links::withdraw(tx, permit, cx.now(), (LINK_OWN, one.id.0)).await?;
        store::save(tx, permit, &mut one).await?;
        touched += 1;
    }
    Ok(touched + forget_deputy(cx, tx, permit, person).await?)
}

/// Lets the name of somebody go who came instead of another.
async fn forget_deputy(cx: &Cx, tx: &Tx, permit: &Permit, person: &PersonKey) -> Result<u64> {
    let mut touched = 0;
    for meeting in medvirk_meetings::of_kind(tx, KIND).await? {
        // The register of sign-ups may have forgotten first, in the same transaction.
        let placed = medvirk_meetings::sign_ups(cx.db().reader(), meeting.id).await?;
        let own = placed.iter().filter(|one| one.contact == Some(ContactId(person.contact)));
        let own: Vec<_> = own.map(|one| one.id).collect();
        if own.is_empty() {
            continue;
        }
        for mut one in store::invitees(tx, meeting.id).await? {
            if one.about.deputy.is_some() && one.sign_up.is_some_and(|id| own.contains(&id)) {
                one.about.deputy = None;
                store::save(tx, permit, &mut one).await?;
                touched += 1;
            }
        }
    }
    Ok(touched)
}

pub(crate) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    let over = medvirk_meetings::of_kind(tx, KIND).await?.into_iter();
    let over = over.filter(|m| m.ends_at + NEEDS_KEPT < cx.now()).map(|m| m.id);
    let over: Vec<MeetingId> = over.collect();
    if over.is_empty() {
        return Ok(0);
    }
    let mut touched = 0;
    for mut one in store::with_needs(tx, &over).await? {
        one.needs.clear();
        store::save(tx, permit, &mut one).await?;
        touched += 1;
    }
    Ok(touched)
}
