//! The day: the run sheet changed, the meeting run, the screen of the hall, the training of secretaries.

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_people::contacts;
use medvirk_slice::{Cx, Links};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::letters::training_letter;
use crate::{
    model::{Invitee, Program, Role},
    policy::LINK_STAGE,
    store, text,
};

/// The screen's link lives this long beyond the meeting.
const STAGE_KEPT: TimeDelta = TimeDelta::days(2);

/// Numbers of the groups, from 0: those with people, or as many as are planned.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn group_numbers(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<usize>> {
    let (seating, _) = store::seating(db, meeting).await?;
    if seating.groups.is_empty() {
        let planned = store::setup(db, meeting).await?.0.rules.groups.unwrap_or(0);
        return Ok((0..planned as usize).collect());
    }
    let full = (0..seating.rounds()).flat_map(|round| seating.round(round).iter().enumerate());
    let full = full.filter(|(_, group)| !group.members.is_empty()).map(|(number, _)| number);
    Ok(full.collect::<std::collections::BTreeSet<usize>>().into_iter().collect())
}

/// Changes the run sheet or the run that the page showed; `what` is for the log.
///
/// # Errors
/// Conflict, when it was changed meanwhile; what `to` refuses.
pub(crate) async fn change_program(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (meeting, seen): (MeetingId, i32),
    what: &'static str,
    to: impl FnOnce(&mut Program) -> Result<()>,
) -> Result<()> {
    let (mut program, version) = store::program(tx, meeting).await?;
    if version != seen {
        return Err(Error::Conflict(text::refused_changed_meanwhile()));
    }
    to(&mut program)?;
    store::put_program(tx, permit, meeting, &program, version).await?;
    let detail = json!({ "program": what });
    medvirk_audit::record(tx, cx, permit, ("stormote", meeting.0), detail).await
}

/// Something done while the meeting runs.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Go {
    /// The next item, or the end after the last.
    Next,
    /// An item out of turn.
    Begin(u32),
    /// A group presents, from 0.
    Group(usize),
    /// What runs gets more minutes.
    More(u32),
    /// Time is won back from what is ahead, with so many groups.
    WinBack(usize),
    /// The last step is taken back.
    Undo,
    /// The meeting is over.
    End,
    /// All that has run is let go: after a rehearsal.
    Again,
}

impl Go {
    /// Stable name, for the log.
    pub fn code(self) -> &'static str {
        match self {
            Go::Next => "next",
            Go::Begin(_) => "begin",
            Go::Group(_) => "group",
            Go::More(_) => "more",
            Go::WinBack(_) => "win-back",
            Go::Undo => "undo",
            Go::End => "end",
            Go::Again => "again",
        }
    }

    /// Does it. `false` when there is nothing to do it to.
    pub fn apply(self, program: &mut Program, from: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        match self {
            Go::Next => match program.upcoming().map(|item| item.id) {
                Some(item) => {
                    program.run.begin(item, now);
                    true
                }
                None => program.run.end(now),
            },
            Go::Begin(item) if program.item(item).is_some() => {
                program.run.begin(item, now);
                true
            }
            Go::Begin(_) => false,
            Go::Group(group) => program.run.present(group, now),
            Go::More(minutes) => program.run.extend(minutes),
            Go::WinBack(groups) => program.win_back(from, now, groups) > 0,
            Go::Undo => program.undo(),
            Go::End => program.run.end(now),
            Go::Again => {
                program.again();
                true
            }
        }
    }
}

/// Makes the link of the screen in the hall, or gives the one there is.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn open_stage(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
) -> Result<String> {
    let expires = meeting.ends_at.max(cx.now()) + STAGE_KEPT;
    let held = (LINK_STAGE, meeting.id.0);
    Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await
}

/// Closes the screen: its link opens nothing any more.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn close_stage(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: MeetingId,
) -> Result<()> {
    Links::withdraw(tx, permit, cx.now(), (LINK_STAGE, meeting.0)).await
}

/// Whether somebody is to be trained: appointed secretary.
pub(crate) fn is_to_be_trained(one: &Invitee) -> bool {
    one.about.secretary == Role::Appointed
}

/// Writes to the appointed secretaries who have not been told about the training. Returns how many
/// letters went out.
///
/// # Errors
/// Conflict, when the training was changed meanwhile.
pub(crate) async fn tell_secretaries(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
) -> Result<usize> {
    let (mut training, version) = store::training(tx, meeting.id).await?;
    let mut sent = 0;
    for one in store::invitees(tx, meeting.id).await? {
        let Some(id) = one.contact.filter(|_| is_to_be_trained(&one)) else { continue };
        if training.told.contains(&one.id) {
            continue;
        }
        let to = contacts::get(tx, id).await?;
        if to.erased_at.is_none() {
            sent += usize::from(
                training_letter(tx, cx, permit, meeting, &training, (&one, &to)).await?,
            );
        }
        training.told.insert(one.id);
    }
    store::put_training(tx, permit, meeting.id, &training, version).await?;
    let detail = json!({ "training_letters": sent });
    medvirk_audit::record(tx, cx, permit, ("stormote", meeting.id.0), detail).await?;
    Ok(sent)
}
