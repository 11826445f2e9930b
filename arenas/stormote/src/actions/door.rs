//! At the opening: who is here, new groups proposed for them, and accepted.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::{Meeting, SignUp, SignUpId};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::aside;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{
    answer::{Said, take_place},
    booklets::open_booklets,
    groups::read_at,
};
use crate::{
    model::{self, Answer, Invitee, InviteeId, Kind, Refused},
    store, text,
};

/// Those who came through the door, with when.
pub(crate) async fn present(
    db: &impl ConnectionTrait,
    meeting: &Meeting,
) -> Result<BTreeMap<SignUpId, SignUp>> {
    let all = medvirk_meetings::sign_ups(db, meeting.id).await?;
    let here = all.into_iter().filter(|one| one.checked_in_at.is_some());
    Ok(here.map(|one| (one.id, one)).collect())
}

/// Somebody on the list comes, whatever they had answered.
///
/// # Errors
/// Conflict, when they were changed meanwhile.
pub(crate) async fn arrive(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
    at: DateTime<Utc>,
) -> Result<()> {
    if one.sign_up.is_none() {
        let said = Said { answer: Answer::Yes, channel: "door", at };
        take_place(tx, cx, permit, meeting, one, &said).await?;
        store::save(tx, permit, one).await?;
    }
    let Some(sign_up) = one.sign_up else { return Ok(()) };
    medvirk_meetings::check_in(tx, cx, permit, meeting, (sign_up, 1), at).await
}

/// Puts those on the list who came in from the street or signed up on the public page, so that they
/// can get a seat. Returns how many.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn adopt(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<usize> {
    let all = store::invitees(tx, meeting.id).await?;
    let mut known: BTreeSet<SignUpId> = all.iter().filter_map(|one| one.sign_up).collect();
    let mut new = Vec::new();
    for (id, sign_up) in present(tx, meeting).await? {
        // The same person may be on the list without having answered.
        let same = sign_up
            .contact
            .and_then(|c| all.iter().find(|one| one.contact == Some(c) && one.sign_up.is_none()));
        if let Some(same) = same {
            let mut one = same.clone();
            one.sign_up = Some(id);
            store::save(tx, permit, &mut one).await?;
            known.insert(id);
        }
        if known.contains(&id) {
            continue;
        }
        let area = sign_up.answers.one(medvirk_meetings::model::reserved::AREA);
        let areas = &cx.municipality().areas;
        let area = area.and_then(|id| areas.iter().find(|own| own.id == id));
        let mut one = Invitee::new(cx.new_id(), meeting.id, Kind::Resident);
        one.contact = sign_up.contact;
        one.name.clone_from(&sign_up.name);
        one.about.area = area.map_or(String::new(), |own| own.name.clone());
        let asked = |id| sign_up.answers.one(id).unwrap_or_default().to_owned();
        one.about.age_band = asked(medvirk_meetings::model::reserved::AGE_BAND);
        one.about.gender = asked(medvirk_meetings::model::reserved::GENDER);
        one.answer = Answer::Yes;
        one.answered_at = Some(sign_up.arrived_at);
        one.sign_up = Some(id);
        new.push(one);
    }
    store::insert(tx, permit, &new).await?;
    Ok(new.len())
}

/// Works out groups for those who are here and keeps them until somebody says yes.
///
/// # Errors
/// Conflict, when there are no groups yet. Groups that cannot be are `Ok(Err(…))`.
pub(crate) async fn propose(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    at: DateTime<Utc>,
) -> Result<std::result::Result<(), Refused>> {
    adopt(tx, cx, permit, meeting).await?;
    let all = store::invitees(tx, meeting.id).await?;
    let pairs = store::pairs(tx, meeting.id).await?;
    let (setup, _) = store::setup(tx, meeting.id).await?;
    let (mut seating, version) = store::seating(tx, meeting.id).await?;
    if seating.groups.is_empty() {
        return Err(Error::Conflict(text::refused_no_groups()));
    }
    let here = present(tx, meeting).await?;
    let is_here = |one: &&Invitee| one.sign_up.is_some_and(|id| here.contains_key(&id));
    let present: Vec<InviteeId> = all.iter().filter(is_here).map(|one| one.id).collect();
    let proposed = aside(|| model::rebalance(&all, &present, &pairs, &setup.rules, &seating, at));
    match proposed {
        Ok(proposal) => {
            seating.proposal = Some(proposal);
            store::put_seating(tx, permit, meeting.id, &seating, version).await?;
            Ok(Ok(()))
        }
        Err(why) => Ok(Err(why)),
    }
}

/// Makes the proposal the groups.
///
/// # Errors
/// Conflict, when there is none or another than the page showed.
pub(crate) async fn accept(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    seen: i32,
) -> Result<()> {
    let (mut seating, version) = read_at(tx, meeting.id, seen).await?;
    let Some(proposal) = seating.proposal.take() else {
        return Err(Error::Conflict(text::refused_changed_meanwhile()));
    };
    let detail = json!({ "moved": proposal.moves.len(), "placed": proposal.placed.len() });
    seating.replace(proposal.groups);
    seating.opened_at = Some(cx.now());
    store::put_seating(tx, permit, meeting.id, &seating, version).await?;
    open_booklets(tx, cx, permit, meeting, &seating).await?;
    medvirk_audit::record(tx, cx, permit, ("stormote", meeting.id.0), detail).await
}
