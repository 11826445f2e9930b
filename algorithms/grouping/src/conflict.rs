//! Why there are no groups: demands are left out one after another while the rest stays
//! impossible (deletion filter; Chinneck 2008). What remains is irreducible.

use crate::anneal::Search;
use crate::error::{ComposeError, Demand, Infeasible};
use crate::exact::{self, Exact};
use crate::input::{Limits, Stage, Watch};
use crate::model::{Meetings, Model};
use crate::random::{Generator, Seed};
use crate::roster::Roster;
use crate::state::State;

/// Whether some demands can be met.
pub(crate) enum Answer {
    /// So many groups, and everybody's among them.
    Seated {
        groups: usize,
        seats: Vec<u32>,
    },
    Impossible,
    Unknown,
}

/// Proposals per person of the quick search before the exact one.
const QUICK: u64 = 2_000;

/// Looks for a seating that meets the demands of a round that `keeps` says, over all numbers of
/// groups that the sizes allow, the fewest first.
pub(crate) fn seating(
    roster: &Roster,
    round: usize,
    counts: impl Iterator<Item = usize>,
    keeps: &dyn Fn(usize) -> bool,
    seed: Seed,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> Answer {
    let mut is_unknown = false;
    for groups in counts {
        let all = roster.demands(groups, round);
        let kept: Vec<Demand> = (all.into_iter().enumerate())
            .filter(|(at, _)| keeps(*at))
            .map(|(_, demand)| demand)
            .collect();
        let model = Model::new(roster, groups, &kept, &Meetings::new());
        // Sums that cannot be are seen at once.
        if exact::search(&model, 0) == Exact::Impossible {
            continue;
        }
        let mut search = Search::new(&model, Generator::new(seed, 1));
        let start = search.start();
        let people = roster.people().len() as u64;
        let found = search.seat(start, QUICK * people, &mut |stage| watch(stage));
        let told = |group_of: Vec<u32>| {
            let seats = model.unit_of.iter().map(|unit| group_of[*unit]).collect();
            Answer::Seated { groups, seats }
        };
        if let Some(State { group_of, .. }) = found {
            return told(group_of);
        }
        let found =
            if search.is_stopped { Exact::Limit } else { exact::search(&model, limits.nodes) };
        match found {
            Exact::Seated(group_of) => return told(group_of),
            Exact::Impossible => {}
            Exact::Limit => is_unknown = true,
        }
    }
    if is_unknown { Answer::Unknown } else { Answer::Impossible }
}

/// Numbers of groups, when the sizes are demands of which some may be left out.
fn counts(roster: &Roster, keeps: &dyn Fn(usize) -> bool) -> std::ops::RangeInclusive<usize> {
    if roster.plan().groups.is_some() {
        return roster.group_counts();
    }
    let people = roster.people().len();
    let least = if keeps(0) { people.div_ceil(roster.plan().max as usize) } else { 1 };
    let most = if keeps(1) { people / roster.plan().min as usize } else { people };
    least..=most
}

/// The smallest set of demands that stand against one another, for a round that is proved
/// impossible.
pub(crate) fn explain(
    roster: &Roster,
    round: usize,
    seed: Seed,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> ComposeError {
    let groups = *roster.group_counts().start();
    let demands = roster.demands(groups, round);
    let mut kept = vec![true; demands.len()];
    let mut is_minimal = true;
    let mut is_stopped = false;
    let mut still_impossible = |kept: &[bool], is_stopped: &mut bool| {
        let keeps = |at: usize| kept[at];
        let answer =
            seating(roster, round, counts(roster, &keeps), &keeps, seed, limits, &mut |_| {
                let goes_on = watch(Stage::Explaining);
                *is_stopped |= !goes_on;
                goes_on
            });
        match answer {
            Answer::Impossible => Some(true),
            Answer::Seated { .. } => Some(false),
            Answer::Unknown => None,
        }
    };
    // Halves, quarters … of the demands first, since most have nothing to do with it.
    let mut width = demands.len().div_ceil(2).max(1);
    loop {
        for from in (0..demands.len()).step_by(width).rev() {
            let part = from..(from + width).min(demands.len());
            if is_stopped || !kept[part.clone()].contains(&true) {
                continue;
            }
            let before = kept.clone();
            kept[part].fill(false);
            let answer = still_impossible(&kept, &mut is_stopped);
            if answer != Some(true) {
                kept = before;
            }
            if width == 1 && answer.is_none() {
                is_minimal = false;
            }
        }
        if width == 1 || is_stopped {
            break;
        }
        width = width.div_ceil(2);
    }
    let conflict = demands.into_iter().zip(kept).filter(|(_, kept)| *kept);
    let conflict = conflict.map(|(demand, _)| demand).collect();
    ComposeError::Infeasible(Infeasible { conflict, is_minimal: is_minimal && !is_stopped })
}
