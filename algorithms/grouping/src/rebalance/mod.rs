//! At the door: some have not come, others come unannounced. Groups become right again with the
//! fewest people moved, and that no fewer would do is proved.

mod branch;
mod flow;
mod improve;
mod network;

use std::collections::BTreeSet;

use thiserror::Error;

use crate::compose::Group;
use crate::conflict::explain;
use crate::error::{ComposeError, Demand, InputError, InputErrors};
use crate::input::{Ability, Limits, Pair, Person, Stage, Watch};
use crate::random::Seed;
use crate::roster::Roster;
use branch::{Found, rules, solve};
use network::{Guest, Hall};

/// What has become different since the groups were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Those of the roster who have not come. Ids that are not on it are passed over.
    pub absent: BTreeSet<String>,
    /// Those who have come without being on the roster.
    pub arrived: Vec<Person>,
    /// Wishes of those who have arrived.
    pub pairs: Vec<Pair>,
    /// Whether groups may be dissolved when there are too few people, leaders or secretaries.
    pub may_dissolve: bool,
    /// Whether groups may be added when there are too many people.
    pub may_open: bool,
}

/// Somebody who goes to a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub id: String,
    /// The group where the person sat, from 0; `None` for those who had no seat.
    pub from: Option<usize>,
    pub to: usize,
}

/// Groups that are right again.
#[derive(Clone, Debug, PartialEq)]
pub struct Rebalanced {
    /// The people of now, with the plan they are seated by.
    pub roster: Roster,
    /// By the numbers they had; a dissolved group is empty, added ones come last.
    pub groups: Vec<Group>,
    /// Those who sat and move, in the order of the list.
    pub moves: Vec<Move>,
    /// Those who get their first seat, in the order of the list.
    pub placed: Vec<Move>,
    /// No right groups have fewer moves.
    pub fewest_moves: usize,
    /// Groups without anybody now.
    pub dissolved: Vec<usize>,
    /// Groups that were added.
    pub opened: Vec<usize>,
    /// Groups with another leader than before.
    pub new_leaders: Vec<(usize, String)>,
    /// Groups with another secretary than before.
    pub new_secretaries: Vec<(usize, String)>,
}

impl Rebalanced {
    /// Whether it is proved that no fewer moves do: the bound is the number of moves.
    pub fn is_proved(&self) -> bool {
        self.moves.len() == self.fewest_moves
    }
}

/// Why groups could not be made right again.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RebalanceError {
    #[error(transparent)]
    Input(#[from] InputErrors),
    #[error(transparent)]
    Compose(#[from] ComposeError),
}

/// Makes groups right again after changes, with the fewest people moved: sizes within the plan's
/// bounds, a leader and a secretary in each group, every other demand met. Among the ways with the
/// fewest moves, one that keeps the groups well mixed is looked for.
///
/// `before` are the groups of the plan's first round. As many groups as can be are kept.
///
/// # Errors
/// If the groups do not fit the roster; if no groups can be right, with the demands that stand
/// against one another; if nothing was found within the limits.
pub fn rebalance(
    roster: &Roster,
    before: &[Group],
    changes: &Changes,
    seed: Seed,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> Result<Rebalanced, RebalanceError> {
    let now = present(roster, before, changes)?;
    let homes = homes(&now, before);
    let work = Work { now: &now, before, homes, seed, limits };
    let mut nodes = limits.nodes;
    let mut is_incomplete = false;
    for halls in work.choices(changes) {
        let mut best: Option<(Vec<usize>, network::Seated)> = None;
        let mut least = usize::MAX;
        for hall in halls {
            let limit = best.as_ref().map_or(usize::MAX, |(_, (_, moves))| *moves);
            if work.must_move(&hall) >= limit {
                // Everybody in a dissolved group moves; the halls come in that order.
                break;
            }
            let found = work.solve(&hall, limit, &mut nodes, &mut || watch(Stage::Seating));
            let Some(Found { seated, least: own, is_complete }) = found else { continue };
            is_incomplete |= !is_complete;
            if !is_complete {
                least = least.min(own);
            }
            if let Some(seated) = seated {
                best = Some((hall, seated));
            }
        }
        if let Some((hall, seated)) = best {
            let least = least.min(seated.1);
            return Ok(improve::told(&work, &hall, seated.0, least, watch)?);
        }
        if is_incomplete {
            return Err(ComposeError::LimitReached.into());
        }
    }
    let groups = before.iter().filter(|group| !group.members.is_empty()).count();
    let whole = derived(&now, groups.max(1))?;
    Err(explain(&whole, 0, seed, limits, watch).into())
}

/// The people of now and the plan of one round, without those who are absent.
fn present(roster: &Roster, before: &[Group], changes: &Changes) -> Result<Roster, InputErrors> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for id in before.iter().flat_map(|group| &group.members) {
        if roster.position(id).is_none() {
            faults.push(InputError::UnknownId { id: id.clone() });
        }
        if !seen.insert(id) {
            faults.push(InputError::SeatedTwice { id: id.clone() });
        }
    }
    if !faults.is_empty() {
        return Err(InputErrors(faults));
    }
    let here = |id: &String| !changes.absent.contains(id);
    let mut people: Vec<Person> =
        roster.people().iter().filter(|person| here(&person.id)).cloned().collect();
    people.extend(changes.arrived.iter().cloned());
    let ids: BTreeSet<String> = people.iter().map(|person| person.id.clone()).collect();
    let mut plan = roster.plan().clone();
    plan.pairs.retain(|pair| ids.contains(&pair.first) && ids.contains(&pair.second));
    plan.pairs.extend(changes.pairs.iter().cloned());
    plan.locks.retain(|lock| lock.round == 0 && ids.contains(&lock.id));
    plan.rounds = 1;
    plan.groups = plan.groups.filter(|_| !plan.locks.is_empty());
    Roster::new(people, plan)
}

/// The same with a number of groups.
fn derived(now: &Roster, groups: usize) -> Result<Roster, InputErrors> {
    let mut plan = now.plan().clone();
    plan.groups = Some(groups);
    Roster::new(now.people().to_vec(), plan)
}

fn homes(now: &Roster, before: &[Group]) -> Vec<Option<usize>> {
    let mut homes = vec![None; now.people().len()];
    for (group, seated) in before.iter().enumerate() {
        for at in seated.members.iter().filter_map(|id| now.position(id)) {
            homes[at] = Some(group);
        }
    }
    homes
}

/// Everything there is to know while groups are made right.
struct Work<'w> {
    now: &'w Roster,
    before: &'w [Group],
    homes: Vec<Option<usize>>,
    seed: Seed,
    limits: &'w Limits,
}

/// At most so many choices of groups to dissolve are looked at.
const CHOICES: usize = 4_000;

impl Work<'_> {
    /// Which groups could be in use, as numbers: kept ones first, then fewer or more. Within one
    /// number of groups, those choices first that make fewer people move.
    fn choices(&self, changes: &Changes) -> Vec<Vec<Vec<usize>>> {
        let all: Vec<usize> =
            (0..self.before.len()).filter(|g| !self.before[*g].members.is_empty()).collect();
        let people = self.now.people().len();
        let (min, max) = (self.now.plan().min as usize, self.now.plan().max as usize);
        let fits = |groups: usize| groups > 0 && groups * min <= people && people <= groups * max;
        let mut choices = Vec::new();
        if fits(all.len()) {
            choices.push(vec![all.clone()]);
        }
        if changes.may_dissolve {
            for fewer in (1..all.len()).filter(|fewer| fits(all.len() - fewer)) {
                choices.push(self.without(&all, fewer));
            }
        }
        if changes.may_open {
            let next = self.before.len();
            let most = if all.len() * max < people { people } else { all.len() };
            for more in (1..=most.saturating_sub(all.len())).filter(|m| fits(all.len() + m)) {
                choices.push(vec![all.iter().copied().chain(next..next + more).collect()]);
            }
        }
        choices
    }

    /// All ways to leave out some groups, those with the fewest people first.
    fn without(&self, all: &[usize], fewer: usize) -> Vec<Vec<usize>> {
        let locked: BTreeSet<usize> = self.now.plan().locks.iter().map(|lock| lock.group).collect();
        let mut left_out: Vec<Vec<usize>> = vec![Vec::new()];
        for group in all.iter().filter(|group| !locked.contains(group)) {
            let more: Vec<Vec<usize>> = (left_out.iter())
                .filter(|chosen| chosen.len() < fewer)
                .map(|chosen| chosen.iter().copied().chain([*group]).collect())
                .collect();
            left_out.extend(more);
            // The smallest are kept when there are too many ways.
            left_out.sort_by_key(|chosen| (self.people_in(chosen), chosen.clone()));
            left_out.truncate(CHOICES);
        }
        let chosen = left_out.into_iter().filter(|chosen| chosen.len() == fewer);
        chosen.map(|out| all.iter().copied().filter(|g| !out.contains(g)).collect()).collect()
    }

    fn people_in(&self, groups: &[usize]) -> usize {
        self.homes.iter().flatten().filter(|home| groups.contains(home)).count()
    }

    /// How many sat in groups that are not in use.
    fn must_move(&self, hall: &[usize]) -> usize {
        self.homes.iter().flatten().filter(|home| !hall.contains(home)).count()
    }

    /// The demands of a round in which these groups are in use; locks by their place in the hall.
    fn demands(&self, hall: &[usize]) -> Option<Vec<Demand>> {
        let mut demands = self.now.demands(hall.len(), 0);
        for demand in &mut demands {
            if let Demand::Locked(lock) = demand {
                lock.group = hall.iter().position(|group| *group == lock.group)?;
            }
        }
        Some(demands)
    }

    fn solve(
        &self,
        hall: &[usize],
        limit: usize,
        nodes: &mut u64,
        goes_on: &mut dyn FnMut() -> bool,
    ) -> Option<Found> {
        let demands = self.demands(hall)?;
        let plan = self.now.plan();
        let having = |demand: &Demand| -> Vec<usize> {
            let has = |person: &Person| match demand {
                Demand::AtLeast { feature, value, .. } | Demand::AtMost { feature, value, .. } => {
                    person.values.get(feature) == Some(value)
                }
                Demand::Language { language, .. } => person.languages.contains(language),
                _ => false,
            };
            let people = self.now.people().iter().enumerate();
            people.filter(|(_, person)| has(person)).map(|(at, _)| at).collect()
        };
        let rules = rules(&demands, &|id| self.now.position(id), &having);
        let special: BTreeSet<usize> = rules.iter().flat_map(|rule| rule.guests()).collect();
        let must_move = self.must_move(hall);
        let guests = self.now.people().iter().zip(&self.homes).enumerate();
        let guests = guests.map(|(at, (person, home))| Guest {
            home: home.and_then(|home| hall.iter().position(|group| *group == home)),
            able: [person.leader > Ability::No, person.secretary > Ability::No],
            is_special: special.contains(&at),
        });
        let hall = Hall {
            groups: hall.len(),
            min: plan.min as i32,
            max: plan.max as i32,
            roles: [plan.has_leader, plan.has_secretary],
            guests: guests.collect(),
        };
        // Those whose group is gone count as moved, wherever they go.
        let limit = limit.saturating_sub(must_move);
        let mut found = solve(&hall, &rules, limit, nodes, goes_on);
        found.least = found.least.saturating_add(must_move);
        if let Some((_, moves)) = &mut found.seated {
            *moves += must_move;
        }
        Some(found)
    }
}
