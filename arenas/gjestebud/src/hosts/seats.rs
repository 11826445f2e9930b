//! From a draw to hosts: who sits where now, who waits, and who steps in when a host withdraws.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use medvirk_draw_record::Given;
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_slice::{Cx, Links};
use medvirk_sortition as lot;
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{
    ApplicationId, Assignment, AssignmentState, GjestebudId, gjestebud_store as store, text,
};

use super::{
    applications::{self, Applicant, State},
    draws::{self, Draw},
    lot::{LotTheme, seed_of},
    lotteries::{self, Lottery},
};

/// Kind of the link to the host's page; the record is the assignment.
pub(crate) const HOST_LINK: &str = "host";
/// Kind of an assignment in history and participations.
pub(crate) const ABOUT: &str = "gjestebud";

/// A process's draw with everybody in it.
pub(crate) struct Standing {
    pub draw: Draw,
    /// With those who withdrew, by code.
    pub assignments: Vec<Assignment>,
    /// All applications by reference.
    pub applicants: BTreeMap<String, Applicant>,
}

impl Standing {
    /// The draw that stands, if there is one.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn find(db: &impl ConnectionTrait, process: ProcessId) -> Result<Option<Self>> {
        let Some(draw) = draws::standing(db, process).await? else { return Ok(None) };
        let assignments = store::with_withdrawn(db, process).await?;
        let applicants = applications::all(db, process).await?;
        let applicants = applicants.into_iter().map(|a| (a.reference.clone(), a)).collect();
        Ok(Some(Standing { draw, assignments, applicants }))
    }

    /// The application behind an assignment.
    pub fn applicant_of(&self, assignment: &Assignment) -> Option<&Applicant> {
        self.applicants.values().find(|a| a.id == assignment.application)
    }

    fn reference_of(&self, assignment: &Assignment) -> String {
        self.applicant_of(assignment).map_or(String::new(), |a| a.reference.clone())
    }

    /// Who sits where and waits where now, by reference.
    pub fn state(&self) -> lot::DrawState {
        let mut seats: lot::Seats = BTreeMap::new();
        let mut withdrawn: BTreeSet<String> = self.draw.declined.clone();
        for assignment in &self.assignments {
            let reference = self.reference_of(assignment);
            match self.draw.lot.theme_by_id(assignment.theme) {
                Some(theme) if assignment.is_active() => {
                    seats.entry(theme.code.clone()).or_default().push(reference);
                }
                _ => {
                    withdrawn.insert(reference);
                }
            }
        }
        // Somebody who took the application back, or was merged, is never asked.
        let gone = self.applicants.values().filter(|a| !a.stands()).map(|a| a.reference.clone());
        withdrawn.extend(gone);
        let seated: BTreeSet<&String> = seats.values().flatten().collect();
        let waits = |r: &&String| !seated.contains(*r) && !withdrawn.contains(*r);
        let reserves = self.draw.outcome.reserves.iter();
        let reserves = reserves
            .map(|(code, waiting)| (code.clone(), waiting.iter().filter(waits).cloned().collect()))
            .collect();
        lot::DrawState { seats, reserves, withdrawn }
    }

    /// Places without a host: withdrawn assignments whose code nobody has taken over.
    pub fn empty_places(&self) -> Vec<&Assignment> {
        empty_places(&self.assignments)
    }

    /// Who would take the place of `leaving`, so that every quota holds.
    ///
    /// # Errors
    /// Why nobody can; internal when the kept lot cannot be read.
    pub fn successor(
        &self,
        leaving: &Assignment,
    ) -> Result<std::result::Result<Successor<'_>, lot::NoReplacement>> {
        let round = self.draw.lot.round().map_err(Error::internal)?;
        let theme = self.theme_of(leaving)?;
        let reference = self.reference_of(leaving);
        let mut state = self.state();
        state.withdrawn.remove(&reference);
        let seated = state.seats.entry(theme.code.clone()).or_default();
        if !seated.contains(&reference) {
            seated.push(reference.clone());
        }
        // Not the number of the draw alone: each place is drawn for by itself.
        let number = format!("{}{}", self.draw.seed, leaving.code.trim_start_matches("GB"));
        match lot::replace(&round, &state, &theme.code, &reference, seed_of(&number)) {
            Ok(found) => {
                let applicant = self.applicants.get(&found.id).ok_or_else(|| {
                    Error::internal(format!("nobody has the reference {}", found.id))
                })?;
                let results = lot::explain(&round, &found.after.seats);
                let source = found.source;
                Ok(Ok(Successor { applicant, source, results }))
            }
            Err(lot::ReplaceError::Nobody(why)) => Ok(Err(*why)),
            Err(other) => Err(Error::internal(other)),
        }
    }

    /// Whether what was worked out from this still holds: the same draw stands, everybody sits and waits
    /// where they did, and the place is as it was. From then on nobody else changes places until the
    /// transaction ends.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn still_holds(&self, tx: &Tx, permit: &Permit, place: &Assignment) -> Result<bool> {
        match draws::hold(tx, permit, self.draw.id).await {
            Err(Error::Conflict(_)) => return Ok(false),
            held => held?,
        }
        let Some(now) = Standing::find(tx, self.draw.process).await? else { return Ok(false) };
        let same_place = now.assignments.iter().any(|a| a == place);
        Ok(same_place && now.draw.id == self.draw.id && now.state() == self.state())
    }

    /// The theme of an assignment as it was drawn.
    ///
    /// # Errors
    /// Internal, when the draw has no such theme.
    pub fn theme_of(&self, assignment: &Assignment) -> Result<&LotTheme> {
        let found = self.draw.lot.theme_by_id(assignment.theme);
        found.ok_or_else(|| Error::internal("the draw has no such theme"))
    }

    /// Quotas beside what there is now; `None` when the kept lot cannot be read.
    pub fn results(&self) -> Option<lot::Explanation> {
        let round = self.draw.lot.round().ok()?;
        Some(lot::explain(&round, &self.state().seats))
    }

    /// What the hosts there are now do not meet; empty places count as faults of their own.
    pub fn breaches(&self) -> Vec<lot::Breach> {
        let round = self.draw.lot.round();
        round.map(|round| lot::breaches(&round, &self.state().seats)).unwrap_or_default()
    }
}

/// Withdrawn assignments whose code nobody has taken over, the last of each code.
pub(crate) fn empty_places(assignments: &[Assignment]) -> Vec<&Assignment> {
    let held: BTreeSet<&String> =
        assignments.iter().filter(|a| a.is_active()).map(|a| &a.code).collect();
    let mut last: BTreeMap<&String, &Assignment> = BTreeMap::new();
    for gone in assignments.iter().filter(|a| !held.contains(&a.code)) {
        last.insert(&gone.code, gone);
    }
    last.into_values().collect()
}

/// Who steps in.
pub(crate) struct Successor<'a> {
    pub applicant: &'a Applicant,
    /// From the reserve or from the others.
    pub source: lot::Source,
    /// The quotas as they will be.
    pub results: lot::Explanation,
}

/// Draws by the lottery that was announced, and writes the result only when nothing has changed since
/// then.
///
/// # Errors
/// A conflict when the lot is another than the one that was announced.
pub(crate) async fn draw(
    cx: &Cx,
    permit: &Permit,
    gathered: &super::Gathered,
    announced: &Lottery,
    given: Given,
) -> Result<Draw> {
    let void = || Error::Conflict(text::lottery_void());
    let lot = gathered.lot(cx);
    if lot.mark()? != announced.fingerprint {
        return Err(void());
    }
    let tickets = lotteries::tickets(cx.db().reader(), announced.id).await?;
    let record = announced.record.clone().ok_or_else(void)?;
    let drawn = {
        let draw = move || super::lottery::draw((&record, tickets), given);
        tokio::task::spawn_blocking(draw).await??
    };
    let tx = cx.begin().await?;
    let again = super::Gathered::read(&tx, gathered.process.clone()).await?;
    if again.lot(cx).mark()? != announced.fingerprint {
        return Err(void());
    }
    let draw = Draw {
        id: cx.new_id(),
        process: gathered.process.id,
        seed: drawn.number,
        seed_source: announced.source.clone(),
        at: cx.now(),
        lot,
        outcome: drawn.outcome,
        declined: BTreeSet::new(),
        answered_at: None,
        cancelled_at: None,
        cancelled_because: None,
    };
    keep(&tx, permit, cx, &draw, &again.applicants).await?;
    lotteries::drawn(&tx, permit, (announced.id, draw.id), &drawn.record).await?;
    tx.commit().await?;
    Ok(draw)
}

/// Writes a draw down and makes one assignment per place.
pub(crate) async fn keep(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    draw: &Draw,
    applicants: &[Applicant],
) -> Result<()> {
    draws::insert(tx, permit, draw).await?;
    let mut number = 0;
    for theme in &draw.lot.themes {
        for reference in draw.outcome.seats.get(&theme.code).into_iter().flatten() {
            number += 1;
            let applicant = applicants.iter().find(|a| a.reference == *reference);
            let applicant = applicant.ok_or_else(|| Error::internal("drawn but not there"))?;
            let mut new = assignment(cx, draw.process, theme, applicant, code(number));
            new.assigned_at = draw.at;
            store::insert(tx, permit, &new).await?;
        }
    }
    let detail = json!({
        "seed": draw.seed,
        "tickets": draw.lot.tickets.len(),
        "themes": draw.lot.themes.len(),
        "drawn": number,
    });
    medvirk_audit::record(tx, cx, permit, ("draw", draw.id), detail).await
}

/// `GB01`.
pub(crate) fn code(number: u32) -> String {
    format!("GB{number:02}")
}

pub(crate) fn assignment(
    cx: &Cx,
    process: ProcessId,
    theme: &LotTheme,
    applicant: &Applicant,
    code: String,
) -> Assignment {
    Assignment {
        id: cx.new_id(),
        process,
        theme: theme.id,
        code,
        application: applicant.id,
        contact: applicant.contact,
        state: AssignmentState::Assigned,
        planned_date: None,
        planned_time: None,
        place_kind: None,
        pick_up_point: None,
        assigned_at: cx.now(),
        confirmed_at: None,
        withdrawn_at: None,
        version: 1,
    }
}

/// Cancels the draw that stands, with its assignments. Not once hosts have heard of it.
///
/// # Errors
/// A refusal when people have been answered or somebody has confirmed.
pub(crate) async fn cancel(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    standing: &Standing,
    because: &str,
) -> Result<()> {
    let touched = standing.assignments.iter().any(|a| a.state != AssignmentState::Assigned);
    if standing.draw.answered_at.is_some() || touched {
        return Err(Error::refused(text::draw_cancel_too_late()));
    }
    let ids: Vec<GjestebudId> = standing.assignments.iter().map(|a| a.id).collect();
    store::remove(tx, permit, &ids).await?;
    draws::cancel(tx, permit, standing.draw.id, cx.now(), because).await?;
    lotteries::end(tx, permit, standing.draw.process, cx.now(), because).await?;
    let detail = json!({ "because": because, "assignments": ids.len() });
    medvirk_audit::record(tx, cx, permit, ("draw", standing.draw.id), detail).await
}

/// Notes that a host withdraws, and puts the successor in place when one is given. The old host's
/// link stops working.
///
/// # Errors
/// A conflict when somebody changed it meanwhile.
pub(crate) async fn replace(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    standing: &Standing,
    leaving: &Assignment,
    (because, at): (&str, DateTime<Utc>),
    successor: Option<&Applicant>,
) -> Result<Option<Assignment>> {
    if leaving.is_active() {
        store::withdraw(tx, permit, leaving.id, at).await?;
        Links::withdraw(tx, permit, cx.now(), (HOST_LINK, leaving.id.0)).await?;
        let detail = json!({ "code": leaving.code, "because_given": !because.is_empty() });
        medvirk_audit::record(tx, cx, permit, (ABOUT, leaving.id.0), detail).await?;
    }
    let Some(next) = successor else { return Ok(None) };
    let theme = standing.theme_of(leaving)?;
    let mut new = assignment(cx, leaving.process, theme, next, leaving.code.clone());
    new.assigned_at = at.max(leaving.assigned_at);
    store::insert(tx, permit, &new).await?;
    let detail = json!({ "code": new.code, "replaces": leaving.id, "reference": next.reference });
    medvirk_audit::record(tx, cx, permit, (ABOUT, new.id.0), detail).await?;
    Ok(Some(new))
}

/// What an application has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fate {
    /// Before any draw.
    Applied,
    /// Host, or asked to be.
    Host,
    /// Was host and withdrew.
    HostWithdrew,
    /// Waits in the reserve.
    Reserve,
    /// Not drawn.
    NotDrawn,
    /// Cannot be drawn.
    NotEligible,
    /// The applicant took it back.
    TookBack,
    /// Counted as another application.
    Merged,
}

impl Fate {
    /// All, in the order they are shown.
    pub const ALL: [Fate; 8] = [
        Fate::Applied,
        Fate::Host,
        Fate::HostWithdrew,
        Fate::Reserve,
        Fate::NotDrawn,
        Fate::NotEligible,
        Fate::TookBack,
        Fate::Merged,
    ];

    /// Name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Fate::Applied => "applied",
            Fate::Host => "host",
            Fate::HostWithdrew => "host-withdrew",
            Fate::Reserve => "reserve",
            Fate::NotDrawn => "not-drawn",
            Fate::NotEligible => "not-eligible",
            Fate::TookBack => "took-back",
            Fate::Merged => "merged",
        }
    }
}

/// What each application has come to.
pub(crate) struct Fates {
    hosts: BTreeMap<ApplicationId, bool>,
    waiting: BTreeSet<String>,
    is_drawn: bool,
}

impl Fates {
    pub fn of(standing: Option<&Standing>) -> Self {
        let Some(standing) = standing else {
            return Fates { hosts: BTreeMap::new(), waiting: BTreeSet::new(), is_drawn: false };
        };
        let mut hosts: BTreeMap<ApplicationId, bool> = BTreeMap::new();
        for assignment in &standing.assignments {
            *hosts.entry(assignment.application).or_default() |= assignment.is_active();
        }
        let waiting = standing.state().reserves.into_values().flatten().collect();
        Fates { hosts, waiting, is_drawn: true }
    }

    pub fn get(&self, applicant: &Applicant) -> Fate {
        match (applicant.state, self.hosts.get(&applicant.id)) {
            (State::Merged, _) => Fate::Merged,
            (_, Some(true)) => Fate::Host,
            (_, Some(false)) => Fate::HostWithdrew,
            (State::Withdrawn, None) => Fate::TookBack,
            (State::Standing, None) if self.waiting.contains(&applicant.reference) => Fate::Reserve,
            (State::Standing, None) if !is_eligible(applicant) => Fate::NotEligible,
            (State::Standing, None) if self.is_drawn => Fate::NotDrawn,
            (State::Standing, None) => Fate::Applied,
        }
    }
}

fn is_eligible(applicant: &Applicant) -> bool {
    crate::model::eligibility::is_eligible(&applicant.application)
}
