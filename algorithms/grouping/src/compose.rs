//! Groups from nothing: a seating that meets every demand, made as well mixed as can be, for one
//! round or several.

use std::collections::BTreeMap;

use crate::anneal::{Cooling, Search};
use crate::bound::{fewest_repeats, least_cost};
use crate::check::{Quality, quality, repeats};
use crate::conflict::{Answer, explain, seating};
use crate::error::ComposeError;
use crate::input::{Ability, Limits, Person, Stage, Watch, Wish};
use crate::model::{Meetings, Model};
use crate::random::{Generator, Seed};
use crate::roles::filled;
use crate::roster::Roster;
use crate::state::State;

/// One group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Ids in the order of the list.
    pub members: Vec<String>,
    /// One of the members, if the plan asks for leaders.
    pub leader: Option<String>,
    /// Another of the members, if the plan asks for secretaries.
    pub secretary: Option<String>,
}

/// The groups of one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub groups: Vec<Group>,
    pub quality: Quality,
    /// Appointed leaders who have no group to lead, because there are more of them than groups or
    /// because demands stand in the way.
    pub idle_leaders: Vec<String>,
    /// The same for secretaries.
    pub idle_secretaries: Vec<String>,
}

impl Round {
    /// The ids of each group.
    pub fn members(&self) -> Vec<Vec<String>> {
        self.groups.iter().map(|group| group.members.clone()).collect()
    }
}

/// Groups for every round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    pub rounds: Vec<Round>,
    /// How many meetings of two people are not their first.
    pub repeats: u64,
    /// No rounds of these sizes have fewer, by counting pairs.
    pub fewest_repeats: u64,
    /// Whether it was stopped before it was done.
    pub is_stopped: bool,
}

/// Composes groups for all rounds of the roster's plan.
///
/// Every demand is met. The wishes are met as well as the search could; `quality` says how far from
/// the best possible it may be. The same roster, seed and limits give the same groups, unless
/// `watch` stops the search.
///
/// # Errors
/// If the demands cannot be met together, with a smallest set of demands that stand against one
/// another; if neither groups nor that proof were found within the limits; if it was stopped
/// before there were groups.
pub fn compose(
    roster: &Roster,
    seed: Seed,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> Result<Composed, ComposeError> {
    let (groups, first) = first(roster, 0, seed, limits, watch)?;
    let mut work = Rounds { roster, groups, seed, limits, seats: Vec::new(), is_stopped: false };
    for round in 0..roster.plan().rounds {
        let has_locks =
            roster.plan().locks.iter().any(|lock| lock.round == round || lock.round == 0);
        let start = if round == 0 {
            first.clone()
        } else if has_locks {
            self::first(roster, round, seed, limits, watch)?.1
        } else {
            // The demands are those of the first round.
            work.seats[0].clone()
        };
        work.seats.push(start);
        let share = if roster.plan().rounds > 1 { TURNS } else { 1 };
        work.improve(round, round == 0, work.proposals() / share, watch);
    }
    if roster.plan().rounds > 1 {
        for _ in 1..TURNS {
            work.polish(watch);
        }
    }
    Ok(work.told())
}

/// A seating of a round that meets every demand: how many groups, and everybody's.
fn first(
    roster: &Roster,
    round: usize,
    seed: Seed,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> Result<(usize, Vec<u32>), ComposeError> {
    let mut is_stopped = false;
    let answer =
        seating(roster, round, roster.group_counts(), &|_| true, seed, limits, &mut |stage| {
            let goes_on = watch(stage);
            is_stopped |= !goes_on;
            goes_on
        });
    match answer {
        Answer::Seated { groups, seats } => Ok((groups, seats)),
        _ if is_stopped => Err(ComposeError::Stopped),
        Answer::Impossible => Err(explain(roster, round, seed, limits, watch)),
        Answer::Unknown => Err(ComposeError::LimitReached),
    }
}

/// All rounds while they are made. Seats are groups per person.
struct Rounds<'r> {
    roster: &'r Roster,
    groups: usize,
    seed: Seed,
    limits: &'r Limits,
    seats: Vec<Vec<u32>>,
    is_stopped: bool,
}

/// How often all rounds are gone over.
const TURNS: u64 = 4;

impl Rounds<'_> {
    fn proposals(&self) -> u64 {
        self.limits.proposals * self.roster.people().len() as u64
    }

    /// How often people have met in the rounds but one.
    fn met(&self, but: usize) -> Meetings {
        let mut met = Meetings::new();
        for (_, seats) in self.seats.iter().enumerate().filter(|(round, _)| *round != but) {
            let mut members = vec![Vec::new(); self.groups];
            for (person, group) in seats.iter().enumerate() {
                members[*group as usize].push(person);
            }
            for group in members {
                for (at, one) in group.iter().enumerate() {
                    for other in &group[at + 1..] {
                        *met.entry((*one, *other)).or_default() += 1;
                    }
                }
            }
        }
        for pair in self.roster.tied() {
            met.remove(&pair);
        }
        met
    }

    /// Makes one round better, with what the other rounds are; whether it is as good as can be.
    fn improve(
        &mut self,
        round: usize,
        is_warm: bool,
        proposals: u64,
        watch: &mut Watch<'_>,
    ) -> bool {
        let met = self.met(round);
        let demands = self.roster.demands(self.groups, round);
        let model = Model::new(self.roster, self.groups, &demands, &met);
        let label = 2 + round as u64;
        let mut search = Search::new(&model, Generator::new(self.seed, label));
        let mut seats = vec![0; model.units.len()];
        for (person, unit) in model.unit_of.iter().enumerate() {
            seats[*unit] = self.seats[round][person];
        }
        let mut state = State::new(&model, &seats);
        // Any seating without breaches will do as a start, and one by chance is better than the
        // one that another round already has.
        if !is_warm && self.is_fresh(round) {
            let start = search.start();
            if let Some(seated) = search.seat(start, proposals / 4, watch) {
                state = seated;
            }
        }
        let least = least_cost(&model);
        let heaviest = model.columns.iter().map(|column| column.pair).max().unwrap_or(1);
        let features = model.columns.iter().map(|column| column.pair);
        let heavy = features.filter(|pair| *pair < model.prices.even).max().unwrap_or(heaviest);
        // A first round starts anew, a later one has meetings to avoid, and one that is gone over
        // again shall keep most of what it is.
        let heat = match (met.is_empty(), !is_warm && self.is_fresh(round)) {
            (true, _) => 0.6,
            (false, true) => 0.4,
            (false, false) => 0.25,
        };
        let cooling = Cooling { hot: heat * heavy as f64, cold: 0.1 };
        search.mix(&mut state, cooling, least, proposals, Stage::Mixing { round }, watch);
        self.is_stopped |= search.is_stopped;
        for (person, unit) in model.unit_of.iter().enumerate() {
            self.seats[round][person] = state.group_of[*unit];
        }
        state.cost <= least
    }

    /// Whether a round has only just been given its start.
    fn is_fresh(&self, round: usize) -> bool {
        round + 1 == self.seats.len()
    }

    /// Goes over the rounds again while there is something to gain.
    fn polish(&mut self, watch: &mut Watch<'_>) {
        let rounds = self.seats.len();
        for round in 0..rounds {
            if self.is_stopped {
                break;
            }
            let before = self.seats[round].clone();
            let cost = self.cost(round);
            self.improve(round, true, self.proposals() / TURNS, watch);
            if self.cost(round) > cost {
                self.seats[round] = before;
            }
        }
    }

    fn cost(&self, round: usize) -> i64 {
        let demands = self.roster.demands(self.groups, round);
        let model = Model::new(self.roster, self.groups, &demands, &self.met(round));
        let mut seats = vec![0; model.units.len()];
        for (person, unit) in model.unit_of.iter().enumerate() {
            seats[*unit] = self.seats[round][person];
        }
        State::new(&model, &seats).cost
    }

    fn told(self) -> Composed {
        let rounds: Vec<Round> =
            self.seats.iter().map(|seats| round(self.roster, self.groups, seats)).collect();
        let members: Vec<Vec<Vec<String>>> = rounds.iter().map(Round::members).collect();
        let sizes = |round: &Vec<Vec<String>>| -> Vec<u32> {
            round.iter().map(|group| group.len() as u32).collect()
        };
        let sizes: Vec<Vec<u32>> = members.iter().map(sizes).collect();
        let people = self.roster.people().len() as u64;
        // Those who sit together each time meet beyond these pairs; they are not counted as
        // repeats, so that each takes away one meeting per round.
        let tied = self.roster.tied().len() as u64;
        let apart: u64 = (self.roster.pairs())
            .filter(|(.., wish, is_hard)| *wish == Wish::Apart && *is_hard)
            .count() as u64;
        let pairs = (people * people.saturating_sub(1) / 2).saturating_sub(apart);
        let pairs = pairs + tied * (rounds.len() as u64).saturating_sub(1);
        Composed {
            repeats: repeats(self.roster, &members),
            fewest_repeats: fewest_repeats(&sizes, pairs),
            is_stopped: self.is_stopped,
            rounds,
        }
    }
}

/// Groups with their roles and quality, from groups per person.
pub(crate) fn round(roster: &Roster, groups: usize, seats: &[u32]) -> Round {
    let mut members: Vec<Vec<&Person>> = vec![Vec::new(); groups];
    for (person, group) in roster.people().iter().zip(seats) {
        members[*group as usize].push(person);
    }
    let made: Vec<Group> =
        (members.iter()).map(|people| group(roster, people, (None, None))).collect();
    finished(roster, made)
}

/// A group with its roles.
pub(crate) fn group(
    roster: &Roster,
    people: &[&Person],
    before: (Option<&str>, Option<&str>),
) -> Group {
    let (leader, secretary) = filled(roster, people, before);
    let id = |at: Option<usize>| at.map(|at| people[at].id.clone());
    let members = people.iter().map(|person| person.id.clone()).collect();
    Group { members, leader: id(leader), secretary: id(secretary) }
}

/// A round of groups.
pub(crate) fn finished(roster: &Roster, groups: Vec<Group>) -> Round {
    let members: Vec<Vec<String>> = groups.iter().map(|group| group.members.clone()).collect();
    let busy: BTreeMap<&String, ()> = (groups.iter())
        .flat_map(|group| group.leader.iter().chain(&group.secretary))
        .map(|id| (id, ()))
        .collect();
    let idle = |is_asked: bool, of: fn(&Person) -> Ability| -> Vec<String> {
        let appointed = roster.people().iter().filter(|person| of(person) == Ability::Appointed);
        let free = appointed.filter(|person| is_asked && !busy.contains_key(&person.id));
        free.map(|person| person.id.clone()).collect()
    };
    Round {
        quality: quality(roster, &members),
        idle_leaders: idle(roster.plan().has_leader, |person| person.leader),
        idle_secretaries: idle(roster.plan().has_secretary, |person| person.secretary),
        groups,
    }
}
