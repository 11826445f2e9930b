//! Among the ways with the fewest moves, one that keeps the groups well mixed; and what is told.

use super::{Move, Rebalanced, Work};
use crate::anneal::{Cooling, Search};
use crate::compose::{Group, group};
use crate::error::InputErrors;
use crate::input::{Person, Stage, Watch};
use crate::model::{Meetings, Model};
use crate::random::Generator;
use crate::state::{State, breaches};

/// What a move costs: more than the wishes can gain, less than a breach.
const MOVE: i64 = 1 << 20;

/// Proposals per person of the search.
const PROPOSALS: u64 = 400;

/// Makes the seating better without more moves, and tells it. Groups of `seats` are places in the
/// hall.
pub(super) fn told(
    work: &Work<'_>,
    hall: &[usize],
    seats: Vec<usize>,
    fewest_moves: usize,
    watch: &mut Watch<'_>,
) -> Result<Rebalanced, InputErrors> {
    let seats = improved(work, hall, seats, watch);
    let groups = hall.iter().max().map_or(0, |last| last + 1).max(work.before.len());
    let mut members: Vec<Vec<&Person>> = vec![Vec::new(); groups];
    let (mut moves, mut placed) = (Vec::new(), Vec::new());
    for ((person, seat), home) in work.now.people().iter().zip(seats).zip(&work.homes) {
        let to = hall[seat];
        members[to].push(person);
        if *home != Some(to) {
            let into = if home.is_some() { &mut moves } else { &mut placed };
            into.push(Move { id: person.id.clone(), from: *home, to });
        }
    }
    let (mut new_leaders, mut new_secretaries) = (Vec::new(), Vec::new());
    let mut made = Vec::new();
    for (at, people) in members.iter().enumerate() {
        let before = work.before.get(at);
        let leader = before.and_then(|group| group.leader.as_deref());
        let secretary = before.and_then(|group| group.secretary.as_deref());
        let now = group(work.now, people, (leader, secretary));
        for (own, old, list) in [
            (&now.leader, leader, &mut new_leaders),
            (&now.secretary, secretary, &mut new_secretaries),
        ] {
            if let Some(id) = own.as_ref().filter(|id| Some(id.as_str()) != old) {
                list.push((at, id.clone()));
            }
        }
        made.push(now);
    }
    let had = |at: usize| work.before.get(at).is_some_and(|g: &Group| !g.members.is_empty());
    let in_use = |at: &usize| hall.contains(at);
    Ok(Rebalanced {
        roster: super::derived(work.now, groups_or(work, hall))?,
        dissolved: (0..groups).filter(|at| had(*at) && !in_use(at)).collect(),
        opened: (0..groups).filter(|at| !had(*at) && in_use(at)).collect(),
        groups: made,
        moves,
        placed,
        fewest_moves,
        new_leaders,
        new_secretaries,
    })
}

/// How many groups the plan of now has: locks name groups by number, so that empty ones count.
fn groups_or(work: &Work<'_>, hall: &[usize]) -> usize {
    if work.now.plan().locks.is_empty() { hall.len() } else { work.before.len() }
}

fn improved(
    work: &Work<'_>,
    hall: &[usize],
    seats: Vec<usize>,
    watch: &mut Watch<'_>,
) -> Vec<usize> {
    let Some(demands) = work.demands(hall) else { return seats };
    let mut model = Model::new(work.now, hall.len(), &demands, &Meetings::new());
    model.linear = vec![0; model.units.len() * hall.len()];
    for (unit, of_unit) in model.units.iter().enumerate() {
        for (group, number) in hall.iter().enumerate() {
            let cost = of_unit.members.iter().map(|person| price(work, &model, *person, *number));
            model.linear[unit * hall.len() + group] = cost.sum();
        }
    }
    let mut of_unit = vec![0; model.units.len()];
    for (person, unit) in model.unit_of.iter().enumerate() {
        of_unit[*unit] = seats[person] as u32;
    }
    let mut state = State::new(&model, &of_unit);
    if breaches(state.cost) > 0 {
        return seats;
    }
    let mut search = Search::new(&model, Generator::new(work.seed, 100));
    let heavy = model.columns.iter().map(|column| column.pair);
    let heavy = heavy.filter(|pair| *pair < model.prices.even).max().unwrap_or(1).max(1);
    let cooling = Cooling { hot: 0.6 * heavy as f64, cold: 0.1 };
    let proposals = PROPOSALS * work.now.people().len() as u64;
    let stage = Stage::Mixing { round: 0 };
    search.mix(
        &mut state,
        cooling,
        i64::MIN,
        proposals.min(work.limits.proposals * 300),
        stage,
        watch,
    );
    model.unit_of.iter().map(|unit| state.group_of[*unit] as usize).collect()
}

/// What it costs that somebody sits in a group: a move if it is not the old one, and a little if
/// a leader or secretary goes.
fn price(work: &Work<'_>, model: &Model, person: usize, group: usize) -> i64 {
    match work.homes[person] {
        Some(home) if home != group => {
            let id = Some(&work.now.people()[person].id);
            let old = &work.before[home];
            let had_role = old.leader.as_ref() == id || old.secretary.as_ref() == id;
            MOVE + 2 * model.prices.appointed * i64::from(had_role)
        }
        _ => 0,
    }
}
