//! People and plan together, checked.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Demand, InputError, InputErrors, MOST_VALUES};
use crate::input::{Ability, Person, Plan, Wish};

/// More groups than anybody needs.
const MOST_GROUPS: usize = 10_000;

/// People and plan that fit one another. People are in the order of their places, then of their
/// ids, and pairs and locks in the order of their people: rows may come in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    people: Vec<Person>,
    plan: Plan,
    index: BTreeMap<String, usize>,
}

impl Roster {
    /// Checks people and plan.
    ///
    /// # Errors
    /// Every fault.
    pub fn new(mut people: Vec<Person>, mut plan: Plan) -> Result<Self, InputErrors> {
        people.sort_by(|one, other| (one.place, &one.id).cmp(&(other.place, &other.id)));
        let mut faults = Vec::new();
        check_people(&people, &plan, &mut faults);
        check_numbers(&plan, &mut faults);
        let values = plan.features.iter().flat_map(|feature| {
            people
                .iter()
                .filter_map(move |person| Some((&feature.name, person.values.get(&feature.name)?)))
        });
        if values.collect::<BTreeSet<_>>().len() > MOST_VALUES {
            faults.push(InputError::TooManyValues);
        }
        let index: BTreeMap<String, usize> =
            people.iter().enumerate().map(|(at, person)| (person.id.clone(), at)).collect();
        check_names(&index, &plan, &mut faults);
        let place = |id: &String| index.get(id);
        for pair in &mut plan.pairs {
            if place(&pair.second) < place(&pair.first) {
                std::mem::swap(&mut pair.first, &mut pair.second);
            }
        }
        plan.pairs.sort_by_key(|pair| {
            (place(&pair.first), place(&pair.second), pair.wish, !pair.is_hard)
        });
        plan.locks.sort_by_key(|lock| (place(&lock.id), lock.round));
        if faults.is_empty() { Ok(Self { people, plan, index }) } else { Err(InputErrors(faults)) }
    }

    /// Everybody, in the order of places, then of ids.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The pairs as positions of people.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (usize, usize, Wish, bool)> {
        self.plan.pairs.iter().filter_map(|pair| {
            let (first, second) = (self.position(&pair.first)?, self.position(&pair.second)?);
            Some((first, second, pair.wish, pair.is_hard))
        })
    }

    /// Pairs who sit together in every round because they must or wish to, directly or through
    /// others, or because they are the only two or three who speak a language; the lower position
    /// first.
    pub(crate) fn tied(&self) -> BTreeSet<(usize, usize)> {
        let mut head: Vec<usize> = (0..self.people.len()).collect();
        let wishes = self.pairs().filter(|(.., wish, _)| *wish == Wish::Together);
        let mut ties: Vec<(usize, usize)> = wishes.map(|(one, other, ..)| (one, other)).collect();
        for (language, _) in self.languages().into_iter().filter(|(_, speakers)| *speakers <= 3) {
            let people = self.people.iter().enumerate();
            let speakers = people.filter(|(_, person)| person.languages.contains(&language));
            let speakers: Vec<usize> = speakers.map(|(at, _)| at).collect();
            ties.extend(speakers.windows(2).map(|two| (two[0], two[1])));
        }
        for (first, second) in ties {
            let (one, other) = (head[first].min(head[second]), head[first].max(head[second]));
            for joined in head.iter_mut().filter(|joined| **joined == other) {
                *joined = one;
            }
        }
        let mut tied = BTreeSet::new();
        for one in 0..head.len() {
            let later = one + 1..head.len();
            tied.extend(later.filter(|other| head[*other] == head[one]).map(|other| (one, other)));
        }
        tied
    }

    /// Numbers of groups that the sizes allow, the wished one or from the fewest.
    pub(crate) fn group_counts(&self) -> std::ops::RangeInclusive<usize> {
        let people = self.people.len();
        match self.plan.groups {
            Some(groups) => groups..=groups,
            None => people.div_ceil(self.plan.max as usize)..=people / self.plan.min as usize,
        }
    }

    /// Languages that more than one person speaks and that are not common to all, with how many.
    pub(crate) fn languages(&self) -> Vec<(String, usize)> {
        let Some(common) = &self.plan.common_languages else { return Vec::new() };
        let mut speakers: BTreeMap<&String, usize> = BTreeMap::new();
        for person in &self.people {
            let own: BTreeSet<&String> = person.languages.iter().collect();
            for language in own.into_iter().filter(|language| !common.contains(language)) {
                *speakers.entry(language).or_default() += 1;
            }
        }
        let several = speakers.into_iter().filter(|(_, count)| *count > 1);
        several.map(|(language, count)| (language.clone(), count)).collect()
    }

    /// Everything that the plan demands of one round with so many groups.
    pub(crate) fn demands(&self, groups: usize, round: usize) -> Vec<Demand> {
        let (plan, people) = (&self.plan, self.people.len());
        let mut demands = Vec::new();
        demands.push(Demand::AtMostSeats { max: plan.max, groups, people });
        demands.push(Demand::AtLeastSeats { min: plan.min, groups, people });
        let able = |ability: fn(&Person) -> Ability| {
            self.people.iter().filter(|person| ability(person) > Ability::No).count()
        };
        if plan.has_leader {
            demands.push(Demand::Leaders { groups, able: able(|person| person.leader) });
        }
        if plan.has_secretary {
            demands.push(Demand::Secretaries { groups, able: able(|person| person.secretary) });
        }
        if plan.has_leader && plan.has_secretary {
            let able = able(|person| person.leader.max(person.secretary));
            demands.push(Demand::TwoForRoles { groups, able });
        }
        for bound in &plan.bounds {
            let has = |person: &&Person| person.values.get(&bound.feature) == Some(&bound.value);
            let people = self.people.iter().filter(has).count();
            let (feature, value) = (bound.feature.clone(), bound.value.clone());
            if bound.min > 0 {
                let (feature, value, min) = (feature.clone(), value.clone(), bound.min);
                demands.push(Demand::AtLeast { feature, value, min, groups, people });
            }
            if let Some(max) = bound.max {
                demands.push(Demand::AtMost { feature, value, max, groups, people });
            }
        }
        for pair in plan.pairs.iter().filter(|pair| pair.is_hard) {
            let (first, second) = (pair.first.clone(), pair.second.clone());
            demands.push(Demand::Pair { first, second, wish: pair.wish });
        }
        let languages = self.languages().into_iter();
        demands.extend(languages.map(|(language, people)| Demand::Language { language, people }));
        let locks = plan.locks.iter().filter(|lock| lock.round == round);
        demands.extend(locks.map(|lock| Demand::Locked(lock.clone())));
        demands
    }
}

fn check_people(people: &[Person], plan: &Plan, faults: &mut Vec<InputError>) {
    if people.is_empty() {
        faults.push(InputError::Nobody);
    }
    for two in people.windows(2) {
        if two[0].id == two[1].id {
            faults.push(InputError::DuplicateId { id: two[0].id.clone() });
        }
    }
    let named: BTreeSet<&String> = plan
        .features
        .iter()
        .map(|feature| &feature.name)
        .chain(plan.bounds.iter().map(|bound| &bound.feature))
        .collect();
    for person in people {
        if person.id.is_empty() {
            faults.push(InputError::EmptyId);
        }
        for feature in named.iter().filter(|name| !person.values.contains_key(**name)) {
            let (id, feature) = (person.id.clone(), (*feature).clone());
            faults.push(InputError::NoValue { id, feature });
        }
    }
}

fn check_numbers(plan: &Plan, faults: &mut Vec<InputError>) {
    if plan.min == 0 || plan.min > plan.max {
        faults.push(InputError::Sizes { min: plan.min, max: plan.max });
    }
    if plan.groups.is_some_and(|groups| groups == 0 || groups > MOST_GROUPS) {
        faults.push(InputError::Groups);
    }
    if plan.rounds == 0 {
        faults.push(InputError::Rounds);
    }
    let mut seen = BTreeSet::new();
    for feature in plan.features.iter().filter(|feature| !seen.insert(&feature.name)) {
        faults.push(InputError::DuplicateFeature { feature: feature.name.clone() });
    }
    let mut seen = BTreeSet::new();
    for bound in &plan.bounds {
        let (feature, value) = (bound.feature.clone(), bound.value.clone());
        if !seen.insert((&bound.feature, &bound.value)) {
            let (feature, value) = (feature.clone(), value.clone());
            faults.push(InputError::DuplicateBound { feature, value });
        }
        if let Some(max) = bound.max.filter(|max| *max < bound.min) {
            faults.push(InputError::Bound { feature, value, min: bound.min, max });
        }
    }
}

fn check_names(index: &BTreeMap<String, usize>, plan: &Plan, faults: &mut Vec<InputError>) {
    let pairs = plan.pairs.iter().flat_map(|pair| [&pair.first, &pair.second]);
    let named: BTreeSet<&String> = pairs.chain(plan.locks.iter().map(|lock| &lock.id)).collect();
    for id in named.into_iter().filter(|id| !index.contains_key(*id)) {
        faults.push(InputError::UnknownId { id: id.clone() });
    }
    for pair in plan.pairs.iter().filter(|pair| pair.first == pair.second) {
        faults.push(InputError::PairedWithSelf { id: pair.first.clone() });
    }
    let mut seats: BTreeMap<(&String, usize), usize> = BTreeMap::new();
    for lock in &plan.locks {
        let is_known = plan.groups.is_some_and(|groups| lock.group < groups);
        if !is_known || lock.round >= plan.rounds {
            faults.push(InputError::UnknownSeat { id: lock.id.clone() });
        }
        let first = *seats.entry((&lock.id, lock.round)).or_insert(lock.group);
        if first != lock.group {
            faults.push(InputError::LockedTwice { id: lock.id.clone() });
        }
    }
}
