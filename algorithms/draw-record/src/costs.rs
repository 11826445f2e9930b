//! What each tight quota costs in fairness: how the least chance would rise if it asked for one
//! less, or allowed one more.
//!
//! A quota is tight when it stands at its bound on every ticket, but for a few: rounding the chances
//! to tickets moves some. Where the numbers of a category
//! add up so that one value cannot give way alone (`woman 3–3` beside `man 3–3`), the others give
//! way with it. Where the least chance comes with a proof that is a sum of demands, quotas that
//! are not in the sum are passed over: the same sum proves that the least chance cannot rise
//! without one of those that are. For the others the chances are computed again, by the same
//! method.

use std::collections::BTreeMap;

use medvirk_sortition::{
    Counted, Exactness, Fair, Lottery, Method, PanelSpec, Person, Proof, Quota, Relaxation, Round,
    Rules, Scope, Stage, fair,
};

use crate::LIMITS;

/// A rise below this share of the least chance is none.
const RISES: f64 = 0.002;
/// A quota is tight when it stands at its bound on this share of the tickets.
const TIGHT: f64 = 0.98;
/// Chances below this are none.
const NONE: f64 = 1e-9;

/// What a tight quota costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// The quota with the bounds that were tried, and others of its feature that must give way
    /// with it.
    pub changes: Vec<Relaxation>,
    /// The least chance as the quotas are, among those who have any.
    pub least: f64,
    /// The same with the changes, or the most it could be when the work was stopped on the way.
    pub loosened: f64,
    /// Whether `loosened` was reached, and not only the most it could be.
    pub is_reached: bool,
    /// How many of those who can never be drawn could be with the changes.
    pub freed: usize,
}

/// What the tight quotas cost, dearest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Costs {
    /// Those that cost anything.
    pub quotas: Vec<Cost>,
    /// How many were tried.
    pub tried: usize,
    /// How many ought to have been.
    pub tight: usize,
}

/// Where the work stands: which quota is tried, and of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    /// From 0.
    pub number: usize,
    /// How many there are in all.
    pub of: usize,
    /// Of the computation for this one.
    pub stage: Stage,
}

/// Finds what the tight quotas cost. `go_on` is asked often; `false` ends the trial that it is
/// asked for, so that the caller divides the time among them.
pub fn costs(
    round: &Round,
    fairest: &Fair,
    lottery: &Lottery,
    go_on: &mut dyn FnMut(Trial) -> bool,
) -> Costs {
    let before = Standing::of(fairest);
    let trials = trials(round, fairest, lottery);
    let of = trials.len();
    let mut found = Costs { quotas: Vec::new(), tried: 0, tight: of };
    for (number, trial) in trials.into_iter().enumerate() {
        let Some(looser) = with(round, &trial) else { continue };
        let mut is_stopped = false;
        let mut watch = |stage| {
            is_stopped |= !go_on(Trial { number, of, stage });
            !is_stopped
        };
        let Ok(again) = fair(&looser, fairest.method, &LIMITS, &mut watch) else { continue };
        let after = Standing::of(&again);
        let is_about_least = matches!(fairest.method, Method::Leximin | Method::Maximin);
        let (loosened, is_reached) = match again.exactness {
            // Of the other methods the bound is one of something else.
            Exactness::Within { bound, .. } if is_about_least && !again.exactness.is_exact() => {
                (bound, false)
            }
            _ if is_stopped => continue,
            _ => (after.least, true),
        };
        found.tried += 1;
        let freed = before.never.saturating_sub(after.never);
        if loosened > before.least * (1.0 + RISES) || freed > 0 {
            found.quotas.push(Cost {
                changes: trial,
                least: before.least,
                loosened,
                is_reached,
                freed,
            });
        }
    }
    let dearest =
        |a: &Cost, b: &Cost| b.freed.cmp(&a.freed).then(b.loosened.total_cmp(&a.loosened));
    found.quotas.sort_by(dearest);
    found
}

/// How those with the least fare.
struct Standing {
    /// The least chance of those who have any.
    least: f64,
    /// How many have none.
    never: usize,
}

impl Standing {
    fn of(fair: &Fair) -> Self {
        let chances = || fair.chances.values().map(|chance| chance.value);
        let least = chances().filter(|chance| *chance > NONE).min_by(f64::total_cmp);
        let never = chances().filter(|chance| *chance <= NONE).count();
        Standing { least: least.unwrap_or(0.0), never }
    }
}

/// The round with some quotas of one scope changed.
fn with(round: &Round, changes: &[Relaxation]) -> Option<Round> {
    let mut panels: Vec<PanelSpec> = round.panels().to_vec();
    let mut rules: Rules = round.rules().clone();
    let quotas = match &changes.first()?.scope {
        Scope::Round => &mut rules.overall,
        Scope::Panel(name) => &mut panels.iter_mut().find(|panel| panel.name == *name)?.quotas,
    };
    for quota in quotas {
        let is_it = |c: &&Relaxation| c.feature == quota.feature && c.value == quota.value;
        if let Some(change) = changes.iter().find(is_it) {
            (quota.min, quota.max) = change.to;
            quota.flex = None;
        }
    }
    Round::new(round.pool().clone(), panels, rules).ok()
}

/// The quotas to try, those with most weight in the proof first.
fn trials(round: &Round, fair: &Fair, lottery: &Lottery) -> Vec<Vec<Relaxation>> {
    let weights = weights(fair);
    let counts = counts(round, lottery);
    let mut found: Vec<(u128, Vec<Relaxation>)> = Vec::new();
    for (scope, seats, quotas) in scopes(round) {
        for quota in quotas {
            let place = (scope.clone(), quota.feature.clone(), quota.value.clone());
            let (at_min, at_max) = counts.get(&place).copied().unwrap_or((0, 0));
            let is_tight = |times: usize| times as f64 >= TIGHT * lottery.tickets.len() as f64;
            let of_feature: Vec<&Quota> =
                quotas.iter().filter(|other| other.feature == quota.feature).collect();
            let is_whole = is_whole(round, &of_feature);
            let fewer = (is_tight(at_min) && quota.min > 0)
                .then(|| fewer(&scope, quota, &of_feature, seats, is_whole));
            let more = (is_tight(at_max) && quota.max < seats)
                .then(|| more(&scope, quota, &of_feature, seats, is_whole));
            for changes in fewer.into_iter().chain(more) {
                let weight = |change: &Relaxation| {
                    let place = (scope.clone(), quota.feature.clone(), change.value.clone());
                    weights.as_ref().map_or(Some(0), |known| known.get(&place).copied())
                };
                let Some(weight) = changes.iter().filter_map(weight).max() else { continue };
                if found.iter().all(|(_, known)| *known != changes) {
                    found.push((weight, changes));
                }
            }
        }
    }
    found.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    found.into_iter().map(|(_, tight)| tight).collect()
}

/// Each scope with its seats and quotas.
fn scopes(round: &Round) -> Vec<(Scope, u32, &[Quota])> {
    let own = round.panels().iter();
    let own = own.map(|p| (Scope::Panel(p.name.clone()), p.seats, p.quotas.as_slice()));
    let seats = round.panels().iter().map(|panel| panel.seats).sum();
    own.chain([(Scope::Round, seats, round.rules().overall.as_slice())]).collect()
}

/// Whether everybody drawn counts in one of these quotas of a feature.
fn is_whole(round: &Round, quotas: &[&Quota]) -> bool {
    let Some(first) = quotas.first() else { return false };
    let feature = round.pool().features().iter().find(|feature| feature.name == first.feature);
    let has_quota = |value: &String| quotas.iter().any(|quota| quota.value == *value);
    feature.is_some_and(|feature| feature.values.iter().all(has_quota))
}

/// A quota that asks for one less. If the others of the feature have no room for one more, those
/// allow it.
fn fewer(
    scope: &Scope,
    quota: &Quota,
    all: &[&Quota],
    seats: u32,
    is_whole: bool,
) -> Vec<Relaxation> {
    let others = all.iter().filter(|other| other.value != quota.value);
    let room: u32 = others.clone().map(|other| other.max.min(seats)).sum();
    let stuck = is_whole && room + quota.min <= seats;
    loosened(scope, (quota, (quota.min - 1, quota.max)), all, |other| {
        stuck.then(|| (other.min, (other.max + 1).min(seats)))
    })
}

/// A quota that allows one more. If the others of the feature can spare none, those ask for one
/// less.
fn more(
    scope: &Scope,
    quota: &Quota,
    all: &[&Quota],
    seats: u32,
    is_whole: bool,
) -> Vec<Relaxation> {
    let others = all.iter().filter(|other| other.value != quota.value);
    let needed: u32 = others.clone().map(|other| other.min).sum();
    let stuck = is_whole && needed + quota.max >= seats;
    loosened(scope, (quota, (quota.min, quota.max + 1)), all, |other| {
        stuck.then(|| (other.min.saturating_sub(1), other.max))
    })
}

/// The change of a quota with those of the others, in the order of the quotas.
fn loosened(
    scope: &Scope,
    (quota, to): (&Quota, (u32, u32)),
    all: &[&Quota],
    others: impl Fn(&Quota) -> Option<(u32, u32)>,
) -> Vec<Relaxation> {
    let change = |one: &&Quota| {
        let from = (one.min, one.max);
        let to = if one.value == quota.value { Some(to) } else { others(one) }?;
        (to != from).then(|| Relaxation {
            scope: scope.clone(),
            feature: one.feature.clone(),
            value: one.value.clone(),
            from,
            to,
        })
    };
    all.iter().filter_map(change).collect()
}

/// A quota's place: scope, feature, value.
type Place = (Scope, String, String);

/// The weights of the quotas in the proof of the least chance, when it is a sum of demands and
/// nobody is without any chance; then no other quota stands in the way.
fn weights(fair: &Fair) -> Option<BTreeMap<Place, u128>> {
    let Proof::Sum(terms) = &fair.levels.first()?.proof else { return None };
    let quota = |(what, times): &(Counted, i128)| match what {
        Counted::Quota { scope, feature, value } => {
            Some(((scope.clone(), feature.clone(), value.clone()), times.unsigned_abs()))
        }
        _ => None,
    };
    let has_chance = fair.chances.values().all(|chance| chance.value > NONE);
    has_chance.then(|| terms.iter().filter_map(quota).collect())
}

/// On how many tickets each quota stands at its least and at its largest number.
fn counts(round: &Round, lottery: &Lottery) -> BTreeMap<Place, (usize, usize)> {
    let mut bounds: BTreeMap<Place, (usize, usize)> = BTreeMap::new();
    for ticket in &lottery.tickets {
        for (scope, _, quotas) in scopes(round) {
            let ids: Vec<&String> = match &scope {
                Scope::Panel(name) => ticket.get(name).into_iter().flatten().collect(),
                Scope::Round => ticket.values().flatten().collect(),
            };
            let seated: Vec<_> = ids.into_iter().filter_map(|id| round.pool().person(id)).collect();
            for quota in quotas {
                let has =
                    |person: &&&Person| person.values.get(&quota.feature) == Some(&quota.value);
                let count = u32::try_from(seated.iter().filter(has).count()).unwrap_or(u32::MAX);
                let place = (scope.clone(), quota.feature.clone(), quota.value.clone());
                let (at_min, at_max) = bounds.entry(place).or_default();
                *at_min += usize::from(count == quota.min);
                *at_max += usize::from(count == quota.max);
            }
        }
    }
    bounds
}
