//! From the input to chances and a lottery, with the changes of quotas that were accepted.

use medvirk_draw_record::{Announcement, LIMITS, WaitingPlan, announce};
use medvirk_sortition::{
    Fair, FairError, Infeasible, Lottery, PanelSpec, Pool, Quota, Relaxation, Round, Rules, fair,
};
use serde::Serialize;

use super::arguments::PoolArguments;
use super::input::{Input, People};
use super::watch::Watching;
use super::{End, T, words};

/// The one panel's name in the record.
const PANEL: &str = "panel";

/// A quota that was changed, or should be.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Change {
    pub(super) feature: String,
    pub(super) value: String,
    pub(super) from: (u32, u32),
    pub(super) to: (u32, u32),
}

impl From<&Relaxation> for Change {
    fn from(c: &Relaxation) -> Self {
        let (feature, value) = (c.feature.clone(), c.value.clone());
        Change { feature, value, from: c.from, to: c.to }
    }
}

/// Chances and lottery, before any number.
pub(super) struct Computed {
    pub(super) people: People,
    pub(super) round: Round,
    pub(super) fair: Fair,
    pub(super) lottery: Lottery,
    pub(super) announcement: Announcement,
    /// Changes of quotas that were accepted.
    pub(super) changes: Vec<Change>,
    pub(super) notes: Vec<String>,
    /// Whether the time limit ended the search.
    pub(super) is_late: bool,
}

/// Computes chances and lottery.
pub(super) fn compute(
    t: T,
    mut input: Input,
    asked: &PoolArguments,
    source: &str,
    watching: &mut Watching,
) -> Result<Computed, End> {
    let mut changes = Vec::new();
    let (round, fair) = loop {
        let refused = match one_try(t, &input, asked, watching)? {
            Ok(found) => break found,
            Err(refused) => refused,
        };
        let helps = refused.changes.as_ref().filter(|_| asked.relax);
        let Some(plan) = helps else { return Err(End::Infeasible(refused)) };
        for change in plan {
            let same = |q: &&mut Quota| q.feature == change.feature && q.value == change.value;
            if let Some(quota) = input.quotas.iter_mut().find(same) {
                (quota.min, quota.max) = change.to;
            }
        }
        changes.extend(plan.iter().cloned());
    };
    let lottery = fair.lottery(&round, asked.tickets);
    watching.end();
    let title = asked.title.clone().unwrap_or_else(|| t.title_default());
    let mut announcement = announce(&round, &fair, &lottery, title, source);
    let Input { people, notes, drop_outs: known, .. } = input;
    announcement.waiting = asked
        .alternates
        .filter(|count| *count > 0)
        .map(|per_panel| WaitingPlan { per_panel, drop_out: asked.drop_out, known });
    let is_late = watching.is_late;
    Ok(Computed { people, round, fair, lottery, announcement, changes, notes, is_late })
}

/// Why the quotas cannot be met, and what would help.
pub(super) struct Refused {
    /// Demands that stand against each other, in words.
    pub(super) conflict: Vec<String>,
    /// What would help; `None` if nothing was found. Never empty.
    pub(super) changes: Option<Vec<Change>>,
    /// Whether no smaller change helps.
    pub(super) is_smallest: bool,
}

fn one_try(
    t: T,
    input: &Input,
    asked: &PoolArguments,
    watching: &mut Watching,
) -> Result<Result<(Round, Fair), Refused>, End> {
    if let Some(refused) = sums(t, input) {
        return Ok(Err(refused));
    }
    let mut panel = PanelSpec::new(PANEL, input.seats);
    panel.quotas.clone_from(&input.quotas);
    panel.required.clone_from(&input.required);
    panel.excluded.clone_from(&input.excluded);
    let one_per_household = !asked.one_per_address.is_empty();
    let rules = Rules { overall: Vec::new(), one_per_household };
    let pool = Pool::new(input.features.clone(), input.people.persons.clone());
    let round = pool.and_then(|pool| Round::new(pool, vec![panel], rules));
    // The files were checked; what is left can only be said as the crate says it.
    let round = round
        .map_err(|faults| End::BadInput(faults.0.iter().map(ToString::to_string).collect()))?;
    let found = fair(&round, asked.method, &LIMITS, &mut |stage| watching.goes_on(stage));
    watching.end();
    match found {
        Ok(fair) => Ok(Ok((round, fair))),
        Err(FairError::Infeasible(why)) => Ok(Err(refused(t, &why))),
        Err(_) if watching.is_cancelled() => Err(End::Cancelled),
        Err(_) => Err(End::NothingInTime),
    }
}

fn refused(t: T, why: &Infeasible) -> Refused {
    let plan = why.relaxation.as_ref().filter(|plan| !plan.changes.is_empty());
    Refused {
        conflict: why.conflict.iter().map(|demand| words::demand(t, demand)).collect(),
        is_smallest: plan.is_some_and(|plan| plan.is_smallest()),
        changes: plan.map(|plan| plan.changes.iter().map(Change::from).collect()),
    }
}

/// A category whose own numbers cannot add up to the seats, and the smallest change of it: the
/// largest least number falls first, or the smallest largest number rises first.
fn sums(t: T, input: &Input) -> Option<Refused> {
    for feature in &input.features {
        let of: Vec<&Quota> = input.quotas.iter().filter(|q| q.feature == feature.name).collect();
        let least: u64 = of.iter().map(|quota| u64::from(quota.min)).sum();
        let most: u64 = of.iter().map(|quota| u64::from(quota.max)).sum();
        let seats = u64::from(input.seats);
        let mut to: Vec<(u32, u32)> = of.iter().map(|quota| (quota.min, quota.max)).collect();
        let (conflict, missing) = if least > seats {
            (t.sum_of_least(&feature.name, least, seats), least - seats)
        } else if most < seats {
            (t.sum_of_most(&feature.name, most, seats), seats - most)
        } else {
            continue;
        };
        let is_possible = (0..missing).all(|_| {
            let places = of.iter().zip(&mut to);
            let bounds = |quota: &Quota| quota.flex.unwrap_or((0, input.seats));
            if least > seats {
                let free = places.filter(|(quota, to)| to.0 > bounds(quota).0);
                free.max_by_key(|(_, to)| to.0).map(|(_, to)| to.0 -= 1).is_some()
            } else {
                let free = places.filter(|(quota, to)| to.1 < bounds(quota).1);
                free.min_by_key(|(_, to)| to.1).map(|(_, to)| to.1 += 1).is_some()
            }
        });
        let changes = of.iter().zip(to).map(|(quota, to)| Change {
            feature: quota.feature.clone(),
            value: quota.value.clone(),
            from: (quota.min, quota.max),
            to,
        });
        let changes = changes.filter(|change| change.from != change.to).collect();
        let changes = is_possible.then_some(changes);
        return Some(Refused { conflict: vec![conflict], changes, is_smallest: is_possible });
    }
    None
}
