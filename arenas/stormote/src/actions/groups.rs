//! Groups: composed, changed by hand, undone.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::aside;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::place_all;
use crate::{
    model::{self, Answer, GroupRules, Invitee, InviteeId, Refused},
    store, text,
};

/// Those who get a seat before the meeting: who has said yes or sends a deputy, and, if the rules say
/// so, who has not said no.
pub(crate) fn seatable<'l>(all: &'l [Invitee], rules: &GroupRules) -> Vec<&'l Invitee> {
    let is_expected = |one: &&Invitee| match one.answer {
        Answer::Yes | Answer::Deputy => true,
        Answer::Maybe | Answer::None => rules.with_unanswered,
        Answer::No => false,
    };
    all.iter().filter(is_expected).collect()
}

/// The list in the order that its data give, so that the same people get the same groups in every
/// database.
pub(super) async fn in_order(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<Invitee>> {
    let list = super::list(db, meeting).await?;
    let names: BTreeMap<InviteeId, String> =
        list.iter().map(|listed| (listed.one.id, listed.name.clone())).collect();
    let mut all: Vec<Invitee> = list.into_iter().map(|listed| listed.one).collect();
    model::sort_list(&mut all, |one| names.get(&one.id).cloned().unwrap_or_default());
    Ok(all)
}

/// Composes groups anew; locked seats stay. The step can be undone. Returns how many of those who come have
/// found no place at the meeting.
///
/// # Errors
/// Internal, when the database cannot be written. Groups that cannot be are `Ok(Err(…))`.
pub(crate) async fn compose_anew(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    seed: u64,
) -> Result<std::result::Result<usize, Refused>> {
    let without = place_all(tx, cx, permit, meeting).await?;
    let all = in_order(tx, meeting.id).await?;
    let pairs = store::pairs(tx, meeting.id).await?;
    let (setup, _) = store::setup(tx, meeting.id).await?;
    let (mut seating, version) = store::seating(tx, meeting.id).await?;
    let people = seatable(&all, &setup.rules);
    let composed = aside(|| model::compose(&people, &pairs, &setup.rules, &seating, seed));
    let rounds = match composed {
        Ok(rounds) => rounds,
        Err(why) => return Ok(Err(why)),
    };
    let count = rounds.groups.len();
    seating.replace(rounds);
    (seating.seed, seating.made_at, seating.opened_at) = (seed, Some(cx.now()), None);
    store::put_seating(tx, permit, meeting.id, &seating, version).await?;
    let detail = json!({ "groups": count, "people": people.len(), "seed": seed });
    medvirk_audit::record(tx, cx, permit, ("stormote", meeting.id.0), detail).await?;
    Ok(Ok(without))
}

/// Something done to the groups by hand.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Change {
    /// Somebody moves to a group, or gets a seat there.
    Put(InviteeId, usize),
    /// Two change seats.
    Swap(InviteeId, InviteeId),
    /// Somebody leads their group.
    Leader(InviteeId),
    /// Somebody writes for their group.
    Secretary(InviteeId),
    /// Composing anew leaves them, or no longer.
    Lock(InviteeId, bool),
    /// The last step is taken back.
    Undo,
}

impl Change {
    fn code(self) -> &'static str {
        match self {
            Change::Put(..) => "put",
            Change::Swap(..) => "swap",
            Change::Leader(_) => "leader",
            Change::Secretary(_) => "secretary",
            Change::Lock(..) => "lock",
            Change::Undo => "undo",
        }
    }
}

/// Does it in a round, from 0. `seen` is the version of the groups that the page showed.
///
/// # Errors
/// Conflict, when the groups were changed meanwhile or it cannot be done.
pub(crate) async fn change(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (meeting, seen, round): (MeetingId, i32, usize),
    change: Change,
) -> Result<()> {
    let (mut seating, version) = read_at(tx, meeting, seen).await?;
    let is_done = match change {
        Change::Put(who, to) => seating.put(round, who, to),
        Change::Swap(one, other) => seating.swap(round, one, other),
        Change::Leader(who) => seating.appoint(round, who, true),
        Change::Secretary(who) => seating.appoint(round, who, false),
        Change::Lock(who, true) => seating.group_of(who).is_some() && seating.locked.insert(who),
        Change::Lock(who, false) => seating.locked.remove(&who),
        Change::Undo => seating.undo(),
    };
    if !is_done {
        return Err(Error::Conflict(text::refused_no_such_move()));
    }
    store::put_seating(tx, permit, meeting, &seating, version).await?;
    let detail = json!({ "change": change.code(), "round": round + 1 });
    medvirk_audit::record(tx, cx, permit, ("stormote", meeting.0), detail).await
}

/// The groups, when they are those the page showed.
pub(super) async fn read_at(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
    seen: i32,
) -> Result<(model::Seating, i32)> {
    let (seating, version) = store::seating(db, meeting).await?;
    if version != seen {
        return Err(Error::Conflict(text::refused_changed_meanwhile()));
    }
    Ok((seating, version))
}
