//! At the opening: who is here, new groups proposed for them, and accepted.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::{
    WalkIn,
    model::{Meeting, SignUp, SignUpId},
};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::aside;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{
    answer::Said,
    booklets::open_booklets,
    groups::{in_order, read_at},
    place::{incoming, stands, take_place},
};
use crate::{
    T,
    model::{self, Answer, Invitee, InviteeId, Kind, Refused, Rounds},
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

/// How many of a party need a seat in a group: small children stay with those they came with.
pub(crate) fn seats(party: &SignUp) -> usize {
    let small = party.children.young + party.children.school;
    party.came.saturating_sub(small).max(1) as usize
}

/// Who of the list is here, in its order. Several may have come on one sign-up, but no more than were
/// counted at the door.
pub(crate) fn here<'i>(
    all: impl IntoIterator<Item = &'i Invitee>,
    present: &BTreeMap<SignUpId, SignUp>,
) -> Vec<InviteeId> {
    let mut left: BTreeMap<SignUpId, usize> =
        present.iter().map(|(id, party)| (*id, seats(party))).collect();
    let mut comes = |one: &&Invitee| {
        let Some(left) = one.sign_up.and_then(|id| left.get_mut(&id)) else { return false };
        let is_in = *left > 0;
        *left = left.saturating_sub(1);
        is_in
    };
    all.into_iter().filter(|one| comes(one)).map(|one| one.id).collect()
}

/// Somebody on the list comes, whatever they had answered. Who came with a party already here is one more of
/// it; who is here already changes nothing.
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
    let mut party = match one.sign_up {
        Some(id) => Some(medvirk_meetings::sign_up(tx, id).await?).filter(stands),
        None => None,
    };
    if party.is_none() {
        one.sign_up = None;
        let said = Said { answer: Answer::Yes, channel: "door", at };
        // They stand here: nobody is asked by letter whether they still can come.
        take_place(tx, cx, permit, meeting, one, (&said, false)).await?;
        if one.sign_up.is_none() {
            one.sign_up = let_in(tx, cx, permit, meeting, one, &said).await?;
        }
        store::save(tx, permit, one).await?;
        party = match one.sign_up {
            Some(id) => Some(medvirk_meetings::sign_up(tx, id).await?),
            None => None,
        };
    }
    let Some(party) = party else { return Ok(()) };
    let came = match party.checked_in_at {
        None => 1,
        Some(_) => {
            let all = store::invitees(tx, meeting.id).await?;
            if here(&all, &BTreeMap::from([(party.id, party.clone())])).contains(&one.id) {
                return Ok(());
            }
            party.came + 1
        }
    };
    medvirk_meetings::check_in(tx, cx, permit, meeting, (party.id, came), at).await
}

/// Somebody who stands here comes in, also when there is no place.
async fn let_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &Invitee,
    said: &Said,
) -> Result<Option<SignUpId>> {
    let name = incoming(tx, cx, one, said).await?.name;
    let walk_in = WalkIn { id: cx.new_id(), name, came: 1, at: said.at, is_let_in: true };
    let (id, _) = medvirk_meetings::walk_in(tx, cx, permit, meeting, walk_in).await?;
    if let Some((id, contact)) = id.zip(one.contact.filter(|_| one.answer != Answer::Deputy)) {
        medvirk_meetings::set_contact(tx, permit, id, contact).await?;
    }
    Ok(id)
}

/// Puts those on the list who came in from the street or signed up on the public page, and those who
/// came with somebody, so that everybody can get a seat. Returns how many.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn adopt(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<usize> {
    let all = store::invitees(tx, meeting.id).await?;
    let mut known: BTreeSet<SignUpId> = all.iter().filter_map(|one| one.sign_up).collect();
    let mut new: Vec<Invitee> = Vec::new();
    let signed_up = medvirk_meetings::sign_ups(tx, meeting.id).await?;
    let standing: BTreeSet<SignUpId> =
        signed_up.iter().filter(|own| stands(own)).map(|own| own.id).collect();
    let has_place = |one: &Invitee| one.sign_up.is_some_and(|id| standing.contains(&id));
    let present = present(tx, meeting).await?;
    for (id, sign_up) in &present {
        let id = *id;
        // The same person may be on the list without having answered.
        let same = sign_up
            .contact
            .filter(|_| !known.contains(&id))
            .and_then(|c| all.iter().find(|one| one.contact == Some(c) && !has_place(one)));
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
        one.about.is_uninvited = true;
        one.about.area = area.map_or(String::new(), |own| own.name.clone());
        let asked = |id| sign_up.answers.one(id).unwrap_or_default().to_owned();
        one.about.age_band = asked(medvirk_meetings::model::reserved::AGE_BAND);
        one.about.gender = asked(medvirk_meetings::model::reserved::GENDER);
        one.answer = Answer::Yes;
        one.answered_at = Some(sign_up.arrived_at);
        one.sign_up = Some(id);
        new.push(one);
    }
    let listed = store::invitees(tx, meeting.id).await?;
    for (id, party) in &present {
        let own = |one: &&Invitee| one.sign_up == Some(*id);
        let known = listed.iter().filter(own).count() + new.iter().filter(own).count();
        let Some(first) = listed.iter().chain(&new).find(own).cloned() else { continue };
        for number in known + 1..=seats(party) {
            new.push(companion(cx, &first, party, number));
        }
    }
    store::insert(tx, permit, &new).await?;
    Ok(new.len())
}

/// Somebody who came with `first`, as the so manieth of their party.
fn companion(cx: &Cx, first: &Invitee, party: &SignUp, number: usize) -> Invitee {
    let words = T(cx.municipality().default_language);
    let mut one = Invitee::new(cx.new_id(), first.meeting, first.kind);
    if !party.name.is_empty() {
        one.name = words.companion(&party.name, number);
    }
    one.letter = first.letter;
    one.about.area.clone_from(&first.about.area);
    one.answer = Answer::Yes;
    one.answered_at = Some(party.arrived_at);
    one.sign_up = Some(party.id);
    one
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
    let all = in_order(tx, meeting.id).await?;
    let pairs = store::pairs(tx, meeting.id).await?;
    let (setup, _) = store::setup(tx, meeting.id).await?;
    let (mut seating, version) = store::seating(tx, meeting.id).await?;
    if seating.groups.is_empty() {
        return Err(Error::Conflict(text::refused_no_groups()));
    }
    let here = present(tx, meeting).await?;
    let present = self::here(&all, &here);
    let rules = &setup.rules;
    let proposed = aside(|| model::rebalance_all(&all, &present, &pairs, rules, &seating, at));
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
    let later = proposal.later.into_iter().map(|round| round.groups).collect();
    seating.replace(Rounds { groups: proposal.groups, later });
    seating.opened_at = Some(cx.now());
    store::put_seating(tx, permit, meeting.id, &seating, version).await?;
    open_booklets(tx, cx, permit, meeting, &seating).await?;
    medvirk_audit::record(tx, cx, permit, ("stormote", meeting.id.0), detail).await
}
