//! Counting groups over, independently of the search: what is breached, and how well they are
//! mixed.

use std::collections::{BTreeMap, BTreeSet};

use crate::bound::fewest_equal;
use crate::error::Demand;
use crate::input::{Ability, Pair, Person, Wish};
use crate::roster::Roster;

/// A demand that some groups do not meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Has no seat.
    Unseated { id: String },
    /// Has a seat, but is not on the roster or has another seat too.
    Stray { id: String },
    /// Which group (from 0) does not meet what.
    Group { group: usize, demand: Demand },
    /// A demand over the groups.
    Whole { demand: Demand },
}

/// What any groups breach, however they were made: for groups moved by hand.
pub fn breaches(roster: &Roster, round: usize, groups: &[Vec<String>]) -> Vec<Breach> {
    let mut found = Vec::new();
    let mut group_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (group, ids) in groups.iter().enumerate() {
        for id in ids {
            let is_new = group_of.insert(id, group).is_none();
            if !is_new || roster.position(id).is_none() {
                found.push(Breach::Stray { id: id.clone() });
            }
        }
    }
    for person in roster.people().iter().filter(|p| !group_of.contains_key(p.id.as_str())) {
        found.push(Breach::Unseated { id: person.id.clone() });
    }
    for demand in roster.demands(groups.len(), round) {
        match &demand {
            Demand::Pair { first, second, wish } => {
                let share = group_of.get(first.as_str()) == group_of.get(second.as_str());
                if share != (*wish == Wish::Together) {
                    found.push(Breach::Whole { demand });
                }
            }
            Demand::Locked(lock) => {
                if group_of.get(lock.id.as_str()) != Some(&lock.group) {
                    found.push(Breach::Whole { demand });
                }
            }
            _ => {
                for (group, ids) in groups.iter().enumerate() {
                    let people = ids.iter().filter_map(|id| roster.position(id));
                    let people: Vec<&Person> = people.map(|at| &roster.people()[at]).collect();
                    if !is_met(&demand, &people) {
                        found.push(Breach::Group { group, demand: demand.clone() });
                    }
                }
            }
        }
    }
    found
}

fn is_met(demand: &Demand, people: &[&Person]) -> bool {
    let count = |has: &dyn Fn(&Person) -> bool| people.iter().filter(|p| has(p)).count();
    let value = |feature: &String, value: &String| {
        count(&|person| person.values.get(feature) == Some(value))
    };
    match demand {
        Demand::AtLeastSeats { min, .. } => people.len() >= *min as usize,
        Demand::AtMostSeats { max, .. } => people.len() <= *max as usize,
        Demand::Leaders { .. } => count(&|person| person.leader > Ability::No) > 0,
        Demand::Secretaries { .. } => count(&|person| person.secretary > Ability::No) > 0,
        Demand::TwoForRoles { .. } => {
            count(&|person| person.leader.max(person.secretary) > Ability::No) > 1
        }
        Demand::AtLeast { feature, value: v, min, .. } => value(feature, v) >= *min as usize,
        Demand::AtMost { feature, value: v, max, .. } => value(feature, v) <= *max as usize,
        Demand::Language { language, .. } => {
            count(&|person| person.languages.contains(language)) != 1
        }
        Demand::Pair { .. } | Demand::Locked(_) => true,
    }
}

/// How well a feature is spread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeatureQuality {
    pub feature: String,
    /// The number behind the feature's weight.
    pub weight: i64,
    /// Pairs of people within a group who differ in the feature.
    pub different: u64,
    /// The largest number that any groups of these sizes can have.
    pub bound: u64,
}

/// How well the groups of a round are mixed, and how much better any could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quality {
    pub features: Vec<FeatureQuality>,
    /// Weighted sum over the features, in the smallest common unit of the weights.
    pub value: u64,
    /// No groups of these sizes have more.
    pub bound: u64,
    /// Wishes that are not met.
    pub broken: Vec<Pair>,
}

impl Quality {
    /// How far below the bound, as a share of it; 0 is proved best.
    pub fn gap(&self) -> f64 {
        if self.bound == 0 { 0.0 } else { (self.bound - self.value) as f64 / self.bound as f64 }
    }

    /// Whether nothing can be better mixed.
    pub fn is_best(&self) -> bool {
        self.value == self.bound
    }
}

/// How many people with a value each group has, beside its even share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    pub feature: String,
    pub value: String,
    /// The even share, rounded down and up.
    pub share: (u32, u32),
    /// Per group.
    pub counts: Vec<u32>,
}

/// Counts any groups: how well they are mixed.
pub fn quality(roster: &Roster, groups: &[Vec<String>]) -> Quality {
    let spreads = spread(roster, groups);
    let sizes: Vec<u32> = groups.iter().map(|group| group.len() as u32).collect();
    let pairs = |size: u32| u64::from(size) * u64::from(size.saturating_sub(1)) / 2;
    let all: u64 = sizes.iter().map(|size| pairs(*size)).sum();
    let weights = roster.plan().features.iter().map(|feature| feature.weight.number());
    let common = weights.fold(0, greatest_divisor).max(1);
    let features: Vec<FeatureQuality> = (roster.plan().features.iter())
        .map(|feature| {
            let own = spreads.iter().filter(|spread| spread.feature == feature.name);
            let totals: Vec<u32> = own.clone().map(|s| s.counts.iter().sum()).collect();
            let equal: u64 = own.flat_map(|s| &s.counts).map(|count| pairs(*count)).sum();
            FeatureQuality {
                feature: feature.name.clone(),
                weight: feature.weight.number(),
                different: all - equal,
                bound: all - fewest_equal(&totals, &sizes),
            }
        })
        .collect();
    let sum = |of: fn(&FeatureQuality) -> u64| {
        features.iter().map(|feature| (feature.weight / common) as u64 * of(feature)).sum()
    };
    Quality {
        value: sum(|feature| feature.different),
        bound: sum(|feature| feature.bound),
        broken: broken(roster, groups),
        features,
    }
}

fn greatest_divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { greatest_divisor(other, one % other) }
}

fn broken(roster: &Roster, groups: &[Vec<String>]) -> Vec<Pair> {
    let seats = groups.iter().enumerate();
    let group_of: BTreeMap<&String, usize> =
        seats.flat_map(|(group, ids)| ids.iter().map(move |id| (id, group))).collect();
    let is_broken = |pair: &&Pair| {
        let share = group_of.get(&pair.first) == group_of.get(&pair.second);
        share != (pair.wish == Wish::Together)
    };
    roster.plan().pairs.iter().filter(is_broken).cloned().collect()
}

/// Counts any groups: every value of every feature that the plan balances.
pub fn spread(roster: &Roster, groups: &[Vec<String>]) -> Vec<Spread> {
    let mut found = Vec::new();
    for feature in &roster.plan().features {
        let value_of = |id: &String| {
            let at = roster.position(id)?;
            roster.people()[at].values.get(&feature.name)
        };
        let values: BTreeSet<&String> = groups.iter().flatten().filter_map(value_of).collect();
        for value in values {
            let has = |id: &&String| value_of(id) == Some(value);
            let count = |group: &Vec<String>| group.iter().filter(has).count() as u32;
            let counts: Vec<u32> = groups.iter().map(count).collect();
            let (total, many) = (counts.iter().sum::<u32>(), groups.len().max(1) as u32);
            found.push(Spread {
                feature: feature.name.clone(),
                value: value.clone(),
                share: (total / many, total.div_ceil(many)),
                counts,
            });
        }
    }
    found
}

/// How many pairs of people meet again: over all rounds, meetings of a pair beyond the first.
/// Those who must sit together, or wish to, are not counted, nor the only two or three who speak a
/// language.
pub fn repeats(roster: &Roster, rounds: &[Vec<Vec<String>>]) -> u64 {
    let mut met: BTreeMap<(&String, &String), u64> = BTreeMap::new();
    let id = |at: usize| &roster.people()[at].id;
    let tied: BTreeSet<(&String, &String)> =
        roster.tied().into_iter().map(|(one, other)| (id(one), id(other))).collect();
    for ids in rounds.iter().flatten() {
        for (at, one) in ids.iter().enumerate() {
            for other in &ids[at + 1..] {
                *met.entry(ordered(one, other)).or_default() += 1;
            }
        }
    }
    met.into_iter().filter(|(pair, _)| !tied.contains(pair)).map(|(_, times)| times - 1).sum()
}

fn ordered<'s>(one: &'s String, other: &'s String) -> (&'s String, &'s String) {
    if one < other { (one, other) } else { (other, one) }
}
