//! The place at the meeting of somebody on the list: taken, given back, and handed over when somebody
//! comes instead of another.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_meetings::{
    Incoming, Outcome as Took, Taken,
    model::{Answers, Children, Meeting, MeetingState, SignUp, SignUpId, State},
};
use medvirk_people::{Contact, ContactId, Wants, contacts};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{answer::Said, door::seats, told};
use crate::{
    T,
    model::{Answer, Invitee},
    store,
};

/// Whether somebody of theirs sits in the room.
pub(super) fn is_coming(answer: Answer) -> bool {
    matches!(answer, Answer::Yes | Answer::Deputy)
}

/// Whether a place stands: one that was given up on its own page does not, and who has come has come.
pub(super) fn stands(placed: &SignUp) -> bool {
    placed.state.is_live() || placed.checked_in_at.is_some()
}

/// When the place was given up on its own page, by somebody whose last answer was that they come.
pub(super) fn given_up(one: &Invitee, placed: &SignUp) -> Option<DateTime<Utc>> {
    let at = placed.cancelled_at.filter(|_| !stands(placed) && is_coming(one.answer))?;
    one.answered_at.is_none_or(|answered| answered < at).then_some(at)
}

/// How an answer reached us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// Somebody gave it: what follows is told them, and who has come and does not come goes out again.
    Word,
    /// A file says it: nobody asked for a letter, and who has come has come.
    File,
}

/// Brings the place somebody has in line with what they answered after `was`: it stays, goes over to
/// whoever comes instead, or is given back.
///
/// # Errors
/// Conflict, when somebody else was writing.
pub(super) async fn settle(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
    (was, said, by): (Answer, &Said, By),
) -> Result<()> {
    let Some(id) = one.sign_up else { return Ok(()) };
    let placed = medvirk_meetings::sign_up(tx, id).await?;
    if !stands(&placed) {
        drop_place(one);
        return Ok(());
    }
    let comes = is_coming(one.answer) && meeting.state != MeetingState::CalledOff;
    let to = incoming(tx, cx, one, said).await?;
    let is_theirs = ![was, one.answer].contains(&Answer::Deputy)
        || to.name == placed.name && (one.answer != Answer::Deputy || to.email == placed.email);
    if comes && is_theirs {
        return Ok(());
    }
    if leave(tx, cx, permit, meeting, one).await? {
        return Ok(());
    }
    if comes {
        return pass_on(tx, cx, permit, meeting, one, (&placed, to, was, by)).await;
    }
    if placed.checked_in_at.is_some() {
        if by == By::File {
            return Ok(());
        }
        medvirk_meetings::check_in(tx, cx, permit, meeting, (id, 0), said.at).await?;
    }
    drop_place(one);
    match by {
        By::Word => medvirk_meetings::cancel(tx, cx, permit, meeting, id, said.at).await,
        By::File => medvirk_meetings::cancel_silently(tx, cx, permit, meeting, id, said.at).await,
    }
}

fn drop_place(one: &mut Invitee) {
    one.sign_up = None;
    one.about.borrows_place = false;
}

/// Takes somebody out of the place that others have as well: the party they came with, or the one who comes
/// instead and was asked too. Those keep it; one less came, if this one was counted. `false` when the place
/// is theirs alone.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(super) async fn leave(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
) -> Result<bool> {
    let Some(id) = one.sign_up else { return Ok(false) };
    let all = store::invitees(tx, meeting.id).await?;
    let others = all.iter().filter(|o| o.sign_up == Some(id) && o.id != one.id).count();
    if others == 0 && !one.about.borrows_place {
        return Ok(false);
    }
    let party = medvirk_meetings::sign_up(tx, id).await?;
    if party.checked_in_at.is_some() && party.came > 1 && seats(&party) > others {
        let fewer = (id, party.came - 1);
        medvirk_meetings::check_in(tx, cx, permit, meeting, fewer, cx.now()).await?;
    }
    drop_place(one);
    Ok(true)
}

/// Lets the place go over to whoever comes now. A deputy who knew of it hears that it is no longer theirs.
async fn pass_on(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
    (placed, to, was, by): (&SignUp, Incoming, Answer, By),
) -> Result<()> {
    let is_public = meeting.state == MeetingState::Published;
    let is_told = by == By::Word && is_public && placed.checked_in_at.is_none();
    let is_same = to.name == placed.name || to.email.is_some() && to.email == placed.email;
    let handed = (placed.id, to);
    if medvirk_meetings::hand_over(tx, cx, permit, meeting, handed, is_told).await? {
        if let Some(contact) = one.contact.filter(|_| one.answer != Answer::Deputy) {
            medvirk_meetings::set_contact(tx, permit, placed.id, contact).await?;
        }
    } else {
        // They have a place of their own.
        let at = cx.now();
        medvirk_meetings::cancel_silently(tx, cx, permit, meeting, placed.id, at).await?;
        drop_place(one);
    }
    if was == Answer::Deputy && !is_same && is_public && !meeting.is_over(cx.now()) {
        told::replaced(tx, cx, permit, meeting, placed).await?;
    }
    Ok(())
}

/// Signs somebody up for the meeting, unless they are; `is_told` says whether they get a receipt. Without a
/// place afterwards they have found none.
pub(super) async fn take_place(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &mut Invitee,
    (said, is_told): (&Said, bool),
) -> Result<()> {
    if one.sign_up.is_some() {
        return Ok(());
    }
    let incoming = incoming(tx, cx, one, said).await?;
    // Whoever comes instead and left no address can be told nothing.
    let is_told = is_told && (one.answer != Answer::Deputy || incoming.email.is_some());
    let incoming = vec![incoming];
    let took = if is_told {
        medvirk_meetings::take_in(tx, cx, permit, meeting, incoming, said.at).await?
    } else {
        medvirk_meetings::take_in_silently(tx, cx, permit, meeting, incoming, said.at).await?
    };
    if let Some(Took::Taken(taken)) = took.into_iter().next() {
        place(tx, permit, one, &taken).await?;
    }
    Ok(())
}

/// Notes the sign-up that stands for the person.
async fn place(tx: &Tx, permit: &Permit, one: &mut Invitee, taken: &Taken) -> Result<()> {
    one.about.borrows_place = false;
    if taken.state == State::Duplicate {
        // They, or whoever they send, had signed up before.
        one.sign_up = medvirk_meetings::sign_up(tx, taken.id).await?.duplicate_of;
        one.about.borrows_place = one.answer == Answer::Deputy;
        return Ok(());
    }
    one.sign_up = Some(taken.id);
    // The register need not guess by name and address who it is.
    match one.contact.filter(|_| one.answer != Answer::Deputy) {
        Some(contact) => medvirk_meetings::set_contact(tx, permit, taken.id, contact).await,
        None => Ok(()),
    }
}

/// Somebody who comes, or whom they send, on the way in.
pub(super) async fn incoming(
    db: &impl ConnectionTrait,
    cx: &Cx,
    one: &Invitee,
    said: &Said,
) -> Result<Incoming> {
    let contact = match one.contact {
        Some(id) => Some(contacts::get(db, id).await?),
        None => None,
    };
    Ok(incoming_as(cx, one, contact.as_ref(), said))
}

fn incoming_as(cx: &Cx, one: &Invitee, contact: Option<&Contact>, said: &Said) -> Incoming {
    let language = cx.municipality().default_language;
    let own = Incoming {
        // Whoever says no and yes again signs up anew.
        once: format!("stormote:{}:{}", one.id, one.version),
        name: contact.map_or(one.name.clone(), |c| c.name.clone()),
        email: contact.and_then(|c| c.email.clone()),
        phone: contact.and_then(|c| c.phone.clone()),
        language: contact.map_or(language, |c| c.language),
        wants: contact.map_or(Wants::None, |c| c.wants),
        channel: said.channel,
        arrived_at: said.at,
        size: 1,
        children: Children::default(),
        answers: Answers::default(),
        sensitive: Answers::default(),
        note: String::new(),
    };
    if one.answer != Answer::Deputy {
        return own;
    }
    let deputy = one.deputy();
    Incoming {
        name: deputy.map_or_else(|| T(language).deputy_of(&own.name), |d| d.name.clone()),
        email: deputy.map(|d| d.email.clone()).filter(|email| !email.is_empty()),
        phone: None,
        wants: Wants::None,
        ..own
    }
}

/// Signs all those up who have said that they come, or send somebody, and have no place yet, so that they
/// are on the list at the door. They said it by other ways, and are not written to. Whoever gave the place
/// up since does not come. Returns how many find no place.
///
/// # Errors
/// Conflict, when the list was changed meanwhile.
pub(crate) async fn place_all(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
) -> Result<usize> {
    if meeting.state == MeetingState::CalledOff || meeting.is_over(cx.now()) {
        return Ok(0);
    }
    let mut coming = store::invitees(tx, meeting.id).await?;
    coming.retain(|one| {
        let is_known = one.contact.is_some() || !one.name.is_empty();
        is_known && is_coming(one.answer)
    });
    let mut coming = without_place(tx, cx, permit, meeting, coming).await?;
    if coming.is_empty() {
        return Ok(0);
    }
    let ids: Vec<ContactId> = coming.iter().filter_map(|one| one.contact).collect();
    let people = contacts::many(tx, &ids).await?;
    let now = cx.now();
    let all = coming.iter().map(|one| {
        let at = one.answered_at.unwrap_or(now).min(now);
        let said = Said { answer: one.answer, channel: "desk", at };
        incoming_as(cx, one, one.contact.and_then(|id| people.get(&id)), &said)
    });
    let all: Vec<Incoming> = all.collect();
    let took = medvirk_meetings::take_in_silently(tx, cx, permit, meeting, all, now).await?;
    let mut without = 0;
    for (one, took) in coming.iter_mut().zip(took) {
        match took {
            Took::Taken(taken) => place(tx, permit, one, &taken).await?,
            Took::Full => without += 1,
        }
        if one.sign_up.is_some() {
            store::save(tx, permit, one).await?;
        }
    }
    Ok(without)
}

/// Those of `coming` who have no place, or none that stands. Who gave it up themselves after they had
/// answered has answered anew.
async fn without_place(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    coming: Vec<Invitee>,
) -> Result<Vec<Invitee>> {
    let placed = medvirk_meetings::sign_ups(tx, meeting.id).await?;
    let placed: BTreeMap<SignUpId, SignUp> = placed.into_iter().map(|one| (one.id, one)).collect();
    let mut without = Vec::new();
    for mut one in coming {
        match one.sign_up.and_then(|id| placed.get(&id)) {
            None => without.push(one),
            Some(own) => {
                if let Some(at) = given_up(&one, own) {
                    (one.answer, one.answered_at) = (Answer::No, Some(at));
                    drop_place(&mut one);
                    store::save(tx, permit, &mut one).await?;
                    let detail = json!({ "answer": one.answer.code(), "gave_up": own.id });
                    medvirk_audit::record(tx, cx, permit, ("invitee", one.id.0), detail).await?;
                } else if own.state == State::Cancelled && !stands(own) {
                    drop_place(&mut one);
                    without.push(one);
                }
            }
        }
    }
    Ok(without)
}
