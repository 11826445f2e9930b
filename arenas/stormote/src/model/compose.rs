//! From the list to groups, and from groups to what can be said about them, with `medvirk-grouping`.

use std::collections::BTreeMap;

use medvirk_grouping as grouping;
use medvirk_grouping::{Ability, Breach, Demand, Limits, Lock, Person, Plan, Roster, Seed, Weight};

use super::{
    Feature, Group, GroupRules, Invitee, InviteeId, LeaderMode, Move, Pair, Proposal, Role, Rounds,
    Seating, Wish, Word,
};

/// The search's bound in steps, so that the same list gives the same groups on every machine: about
/// half a second for 150 people.
const LIMITS: Limits = Limits { proposals: 30_000, nodes: 200_000 };

/// A feature of our own: appointed leaders are spread by it where not every group needs one.
const LEADING: &str = "leading";
const APPOINTED: &str = "appointed";

/// Why there are no groups.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// There is nobody to seat.
    Nobody,
    /// Demands that stand against one another; whether no smaller set does.
    Demands(Vec<Demand>, bool),
    /// Nothing was found, and nothing proved.
    Limit,
    /// The rules themselves cannot be, e.g. sizes.
    Rules(String),
}

impl From<grouping::ComposeError> for Refused {
    fn from(error: grouping::ComposeError) -> Self {
        match error {
            grouping::ComposeError::Infeasible(why) => {
                Refused::Demands(why.conflict, why.is_minimal)
            }
            _ => Refused::Limit,
        }
    }
}

impl From<grouping::InputErrors> for Refused {
    fn from(errors: grouping::InputErrors) -> Self {
        match errors.0.first() {
            Some(grouping::InputError::Nobody) => Refused::Nobody,
            _ => Refused::Rules(errors.to_string()),
        }
    }
}

fn value(one: &Invitee, feature: Feature) -> String {
    match feature {
        Feature::Kind => one.kind.code().to_owned(),
        Feature::Sector => one.about.sector.clone(),
        Feature::Area => one.about.area.clone(),
        Feature::Gender => one.about.gender.clone(),
        Feature::Age => one.about.age_band.clone(),
    }
}

fn ability(role: Role) -> Ability {
    match role {
        Role::No => Ability::No,
        Role::Can => Ability::Able,
        Role::Appointed => Ability::Appointed,
    }
}

fn person(one: &Invitee, rules: &GroupRules) -> Person {
    let leading = if one.about.leader == Role::Appointed { APPOINTED } else { "" };
    let values = Feature::ALL.iter().map(|f| (f.code().to_owned(), value(one, *f)));
    let values = values.chain([(LEADING.to_owned(), leading.to_owned())]);
    let mut languages = one.about.languages.clone();
    if languages.is_empty() && !rules.common_language.is_empty() {
        languages.push(rules.common_language.clone());
    }
    Person { languages, ..Person::new(one.id.to_string(), values) }
        .leading(ability(one.about.leader))
        .writing(ability(one.about.secretary))
}

/// People with their places in the list from `first` on, so that nothing hangs on their ids.
fn persons(people: &[&Invitee], rules: &GroupRules, first: usize) -> Vec<Person> {
    people.iter().zip(first..).map(|(one, place)| person(one, rules).at(place)).collect()
}

fn pairs_among(people: &[&Invitee], pairs: &[Pair]) -> Vec<grouping::Pair> {
    let is_there = |id: InviteeId| people.iter().any(|one| one.id == id);
    let both = pairs.iter().filter(|pair| is_there(pair.first) && is_there(pair.second));
    let wished = both.map(|pair| match pair.wish {
        Wish::Together => grouping::Pair::together(pair.first.to_string(), pair.second.to_string()),
        Wish::Apart => grouping::Pair::apart(pair.first.to_string(), pair.second.to_string()),
    });
    wished.collect()
}

/// The plan for so many people; `is_spread` says whether kinds are spread without exception.
fn plan(people: &[&Invitee], pairs: &[Pair], rules: &GroupRules, is_spread: bool) -> Plan {
    let mut plan = Plan::sizes(rules.min, rules.max);
    plan.groups = rules.groups.map(|groups| groups as usize);
    (plan.has_leader, plan.has_secretary) = (rules.has_leader, rules.has_secretary);
    for feature in Feature::ALL {
        let weight = match rules.word(*feature) {
            Word::Not => continue,
            Word::Little => Weight::Little,
            Word::Some => Weight::Some,
            Word::Much => Weight::Much,
        };
        plan = plan.balance(feature.code(), weight);
    }
    let fewest = people.len().div_ceil(rules.max.max(1) as usize);
    let groups = plan.groups.unwrap_or(fewest).max(1);
    let share = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let evenly = |count: usize| (share(count / groups), Some(share(count.div_ceil(groups))));
    for kind in rules.spread.iter().filter(|_| is_spread) {
        let (min, max) = evenly(people.iter().filter(|one| one.kind == *kind).count());
        plan = plan.bound(Feature::Kind.code(), kind.code(), min, max);
    }
    if is_spread && rules.leaders() == LeaderMode::Mixed {
        let appointed = |one: &&&Invitee| one.about.leader == Role::Appointed;
        let (min, max) = evenly(people.iter().filter(appointed).count());
        plan = plan.bound(LEADING, APPOINTED, min, max);
    }
    if !rules.common_language.is_empty() {
        plan = plan.languages([rules.common_language.clone()]);
    }
    plan.pairs = pairs_among(people, pairs);
    plan
}

/// The people and rules as the search knows them.
///
/// # Errors
/// When there is nobody, or the rules cannot be.
pub fn roster(
    people: &[&Invitee],
    pairs: &[Pair],
    rules: &GroupRules,
) -> Result<Roster, grouping::InputErrors> {
    Roster::new(persons(people, rules, 0), plan(people, pairs, rules, true))
}

fn read_ids(ids: &[String]) -> Vec<InviteeId> {
    ids.iter().filter_map(|id| id.parse().ok()).collect()
}

fn read_group(group: &grouping::Group) -> Group {
    let one = |id: &Option<String>| id.as_ref().and_then(|id| id.parse().ok());
    Group {
        members: read_ids(&group.members),
        leader: one(&group.leader),
        secretary: one(&group.secretary),
    }
}

/// Composes the groups of every round. Those locked in `before` stay in the groups they have.
///
/// # Errors
/// [`Refused`], with a smallest set of demands where that was proved.
pub fn compose(
    people: &[&Invitee],
    pairs: &[Pair],
    rules: &GroupRules,
    before: &Seating,
    seed: u64,
) -> Result<Rounds, Refused> {
    let mut plan = plan(people, pairs, rules, true);
    plan.rounds = rules.rounds.max(1) as usize;
    let locked = before.locked.iter().filter(|id| people.iter().any(|one| one.id == **id));
    let locks = locked.flat_map(|id| {
        (0..plan.rounds).filter_map(move |round| {
            let group = before.group_in(round, *id)?;
            Some(Lock { id: id.to_string(), group, round })
        })
    });
    let locks: Vec<Lock> = locks.collect();
    if !locks.is_empty() {
        plan.groups.get_or_insert(before.groups.len());
        plan.locks = locks;
    }
    let roster = Roster::new(persons(people, rules, 0), plan)?;
    let composed = grouping::compose(&roster, Seed(seed), &LIMITS, &mut |_| true)?;
    let mut rounds = composed.rounds.iter().map(|round| {
        let mut groups: Vec<Group> = round.groups.iter().map(read_group).collect();
        lead(&mut groups, people, rules, &[]);
        groups
    });
    Ok(Rounds { groups: rounds.next().unwrap_or_default(), later: rounds.collect() })
}

/// Where not every group needs a leader, those appointed lead the group they sit in, and whoever led
/// it before goes on; elsewhere the office goes round.
fn lead(groups: &mut [Group], people: &[&Invitee], rules: &GroupRules, before: &[Group]) {
    if rules.leaders() != LeaderMode::Mixed {
        return;
    }
    for (at, group) in groups.iter_mut().enumerate() {
        let can = |id: &InviteeId| group.members.contains(id) && group.secretary != Some(*id);
        let led = before.get(at).and_then(|group| group.leader).filter(can);
        let appointed = people.iter().filter(|one| one.about.leader == Role::Appointed);
        group.leader = led.or_else(|| appointed.map(|one| one.id).find(can));
    }
}

/// How well a feature is mixed: pairs in one group who differ, and the most there could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeatureMix {
    /// The feature.
    pub feature: Feature,
    /// Pairs within groups who differ.
    pub different: u64,
    /// No groups of these sizes have more.
    pub bound: u64,
}

/// Something the groups do not meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which group, from 0; none when it is about several.
    pub group: Option<usize>,
    /// What.
    pub demand: Demand,
}

/// What can be said of groups, however they were made.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// Per feature that counts.
    pub features: Vec<FeatureMix>,
    /// How far below the best that could be, at most, as a share.
    pub gap: f64,
    /// Whether nothing can be better mixed.
    pub is_best: bool,
    /// What is not met.
    pub faults: Vec<Fault>,
    /// Pairs that both have a seat, and whether their wish is met.
    pub pairs: Vec<(Pair, bool)>,
    /// Appointed leaders and secretaries without a group to serve.
    pub idle: Vec<InviteeId>,
}

/// Counts groups over, independently of how they were made. `people` are those with a seat.
///
/// # Errors
/// When there is nobody, or the rules cannot be.
pub fn explain(
    people: &[&Invitee],
    pairs: &[Pair],
    rules: &GroupRules,
    seating: &Seating,
) -> Result<Explained, Refused> {
    let rules = GroupRules { groups: u32::try_from(seating.groups.len()).ok(), ..rules.clone() };
    let roster = roster(people, pairs, &rules)?;
    let ids: Vec<Vec<String>> = (seating.groups.iter())
        .map(|group| group.members.iter().map(ToString::to_string).collect())
        .collect();
    let quality = grouping::quality(&roster, &ids);
    let features = quality.features.iter().filter_map(|own| {
        let feature = Feature::from_code(&own.feature)?;
        Some(FeatureMix { feature, different: own.different, bound: own.bound })
    });
    let faults = grouping::breaches(&roster, 0, &ids).into_iter().filter_map(|b| match b {
        Breach::Group { group, demand } => Some(Fault { group: Some(group), demand }),
        Breach::Whole { demand } => Some(Fault { group: None, demand }),
        Breach::Unseated { .. } | Breach::Stray { .. } => None,
    });
    let met = pairs.iter().filter_map(|pair| {
        let (one, other) = (seating.group_of(pair.first)?, seating.group_of(pair.second)?);
        Some((*pair, (one == other) == (pair.wish == Wish::Together)))
    });
    let serves = |id: InviteeId| {
        seating.groups.iter().any(|g| g.leader == Some(id) || g.secretary == Some(id))
    };
    let rotates = rules.leaders() == LeaderMode::Rotating;
    let appointed = |one: &&&Invitee| {
        let leads = one.about.leader == Role::Appointed && !rotates;
        leads || one.about.secretary == Role::Appointed
    };
    let idle = people.iter().filter(appointed).map(|one| one.id).filter(|id| !serves(*id));
    Ok(Explained {
        features: features.collect(),
        gap: quality.gap(),
        is_best: quality.is_best(),
        faults: faults.collect(),
        pairs: met.collect(),
        idle: idle.collect(),
    })
}

/// How many of each value a group has, for features that count; most first.
pub(crate) fn tally(group: &[&Invitee], feature: Feature) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for one in group {
        *counts.entry(value(one, feature)).or_default() += 1;
    }
    let mut all: Vec<_> = counts.into_iter().collect();
    all.sort_by_key(|(value, count)| (std::cmp::Reverse(*count), value.clone()));
    all
}

/// Makes the groups of the first round right again for those who are here, with the fewest people moved. At the door
/// sizes, offices, wishes of people and languages hold; how kinds are spread is only looked after.
///
/// # Errors
/// [`Refused`], as [`compose`].
pub fn rebalance(
    people: &[Invitee],
    present: &[InviteeId],
    pairs: &[Pair],
    rules: &GroupRules,
    seating: &Seating,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<Proposal, Refused> {
    let seated: Vec<&Invitee> =
        people.iter().filter(|one| seating.group_of(one.id).is_some()).collect();
    let new: Vec<&Invitee> = (people.iter())
        .filter(|one| present.contains(&one.id) && seating.group_of(one.id).is_none())
        .collect();
    let rules = GroupRules { groups: u32::try_from(seating.groups.len()).ok(), ..rules.clone() };
    let roster = Roster::new(persons(&seated, &rules, 0), plan(&seated, pairs, &rules, false))?;
    let before = seating.groups.iter().map(|group| grouping::Group {
        members: group.members.iter().map(ToString::to_string).collect(),
        leader: group.leader.map(|id| id.to_string()),
        secretary: group.secretary.map(|id| id.to_string()),
    });
    let before: Vec<grouping::Group> = before.collect();
    let absent: Vec<InviteeId> =
        seated.iter().map(|one| one.id).filter(|id| !present.contains(id)).collect();
    let all: Vec<&Invitee> = seated.iter().chain(&new).copied().collect();
    let old = pairs_among(&seated, pairs);
    let changes = grouping::Changes {
        absent: absent.iter().map(ToString::to_string).collect(),
        arrived: persons(&new, &rules, seated.len()),
        pairs: pairs_among(&all, pairs).into_iter().filter(|pair| !old.contains(pair)).collect(),
        may_dissolve: true,
        may_open: true,
    };
    let done =
        grouping::rebalance(&roster, &before, &changes, Seed(seating.seed), &LIMITS, &mut |_| true);
    let done = done.map_err(|error| match error {
        grouping::RebalanceError::Input(errors) => Refused::from(errors),
        grouping::RebalanceError::Compose(error) => Refused::from(error),
    })?;
    let moved = |moves: &[grouping::Move]| {
        let read = moves
            .iter()
            .filter_map(|m| Some(Move { who: m.id.parse().ok()?, from: m.from, to: m.to }));
        read.collect()
    };
    let offices = |all: &[(usize, String)]| {
        all.iter().filter_map(|(group, id)| Some((*group, id.parse().ok()?))).collect()
    };
    let mut groups: Vec<Group> = done.groups.iter().map(read_group).collect();
    lead(&mut groups, &all, &rules, &seating.groups);
    let mut new_leaders: Vec<(usize, InviteeId)> = offices(&done.new_leaders);
    if rules.leaders() == LeaderMode::Mixed {
        let led = |at: usize| seating.groups.get(at).and_then(|group| group.leader);
        let new = groups.iter().enumerate().filter(|(at, group)| group.leader != led(*at));
        new_leaders = new.filter_map(|(at, group)| Some((at, group.leader?))).collect();
    }
    Ok(Proposal {
        groups,
        moves: moved(&done.moves),
        placed: moved(&done.placed),
        absent,
        fewest: done.fewest_moves,
        new_leaders,
        new_secretaries: offices(&done.new_secretaries),
        later: Vec::new(),
        at,
    })
}
