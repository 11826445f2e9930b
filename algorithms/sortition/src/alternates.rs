//! Alternates chosen so that the quotas most probably survive when some of the drawn withdraw.
//!
//! Withdrawals are sampled; the list is built greedily by how little, on average over the samples,
//! the demands are missed after its people have filled the seats (after Assos, Baharav, Flanigan
//! and Procaccia 2025, who choose the list by an integer programme over such samples).

use std::collections::{BTreeMap, BTreeSet};

use crate::input::Seats;
use crate::model::{Cell, Model, all_demands};
use crate::random::{Generator, Purpose, Seed};
use crate::reserve::seating_of;
use crate::round::Round;
use crate::seating::{Seating, Step};

/// Samples of withdrawals that lists are compared by, and others that the chosen one is tried on.
const SAMPLES: usize = 64;
const TRIALS: usize = 1_000;

/// How likely the drawn are to withdraw, each independently of the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawals {
    /// The probability for everybody not named below, from 0 to 1.
    pub usual: f64,
    /// Id → probability, where more is known.
    pub known: BTreeMap<String, f64>,
}

impl Default for Withdrawals {
    /// One of ten.
    fn default() -> Self {
        Self { usual: 0.1, known: BTreeMap::new() }
    }
}

/// A list of alternates.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternates {
    /// Panel name → ids, most useful first; every panel of the round is there.
    pub lists: Seats,
    /// In which share of 1 000 sampled withdrawals the list could fill every seat with every
    /// demand met. Filling is greedy, so the true share can be a little higher.
    pub survival: f64,
}

/// Chooses up to `per_panel` alternates for each panel from those not drawn.
///
/// ```
/// # use medvirk_sortition::*;
/// let gender = Feature::new("gender", ["woman", "man"]);
/// let people = (0..12)
///     .map(|n| Person::new(format!("P{n:02}"), [("gender", ["woman", "man"][n % 2])]))
///     .collect();
/// let panel = PanelSpec::new("hosts", 4).quota("gender", "woman", 2, 2);
/// let round = Round::new(Pool::new(vec![gender], people)?, vec![panel], Rules::default())?;
/// let drawn = draw(&round, Seed::from(3), &Limits::default())?;
/// let found = alternates(&round, &drawn.seats, 4, &Withdrawals::default(), Seed::from(3));
/// // Women wait for women and men for men.
/// assert_eq!(found.lists["hosts"].len(), 4);
/// assert!(found.survival > 0.95);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn alternates(
    round: &Round,
    seats: &Seats,
    per_panel: usize,
    withdrawals: &Withdrawals,
    seed: Seed,
) -> Alternates {
    let model = Model::new(round, &all_demands(round));
    let seating = seating_of(&model, seats);
    let mut chance = Generator::new(seed, Purpose::Alternates);
    let mut draw = |count: usize| -> Vec<Seating<'_>> {
        (0..count).map(|_| thinned(round, &seating, withdrawals, &mut chance)).collect()
    };
    let (mut samples, mut trials) = (draw(SAMPLES), draw(TRIALS));
    let mut waiting = kinds(&model, &seating);
    for members in waiting.values_mut() {
        chance.shuffle(members);
    }
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); round.panels().len()];
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    while let Some((panel, person)) = next(&waiting, &taken, &lists, per_panel, &mut samples) {
        lists[panel].push(person);
        taken.insert(person);
    }
    let survived = trials.iter_mut().filter_map(|trial| (missed(trial, &lists) == 0).then_some(()));
    let survival = survived.count() as f64 / TRIALS as f64;
    let names = lists.iter().zip(round.panels()).map(|(list, panel)| {
        let ids = list.iter().map(|person| round.pool().id(*person).to_owned()).collect();
        (panel.name.clone(), ids)
    });
    Alternates { lists: names.collect(), survival }
}

/// The seating without those who happen to withdraw.
fn thinned<'m>(
    round: &Round,
    seating: &Seating<'m>,
    withdrawals: &Withdrawals,
    chance: &mut Generator,
) -> Seating<'m> {
    let mut thin = seating.clone();
    for (person, place) in seating.places().iter().enumerate() {
        let known = withdrawals.known.get(round.pool().id(person));
        if place.is_some() && chance.unit() < *known.unwrap_or(&withdrawals.usual) {
            thin.apply(&[Step { person, from: *place, to: None }]);
        }
    }
    thin
}

/// Those not seated, by what they could do.
fn kinds<'m>(model: &'m Model<'m>, seating: &Seating<'_>) -> BTreeMap<&'m Vec<Cell>, Vec<usize>> {
    let mut kinds: BTreeMap<&Vec<Cell>, Vec<usize>> = BTreeMap::new();
    for (person, cells) in model.cells.iter().enumerate() {
        if seating.place(person).is_none() && !cells.is_empty() {
            kinds.entry(cells).or_default().push(person);
        }
    }
    kinds
}

/// The panel and person that lessen most what is missed over the samples; the shortest list
/// first among equals.
fn next(
    waiting: &BTreeMap<&Vec<Cell>, Vec<usize>>,
    taken: &BTreeSet<usize>,
    lists: &[Vec<usize>],
    per_panel: usize,
    samples: &mut [Seating<'_>],
) -> Option<(usize, usize)> {
    let mut best: Option<((i64, usize), usize, usize)> = None;
    for (cells, members) in waiting {
        let Some(person) = members.iter().find(|person| !taken.contains(person)) else { continue };
        for cell in cells.iter().filter(|cell| lists[cell.panel].len() < per_panel) {
            let mut longer = lists.to_vec();
            longer[cell.panel].push(*person);
            let missed: i64 = samples.iter_mut().map(|sample| missed(sample, &longer)).sum();
            let rank = (missed, lists[cell.panel].len());
            if best.as_ref().is_none_or(|(least, _, _)| rank < *least) {
                best = Some((rank, cell.panel, *person));
            }
        }
    }
    best.map(|(_, panel, person)| (panel, person))
}

/// By how much the demands are missed once the lists have filled what they can. The seating is
/// left as it was.
fn missed(seating: &mut Seating<'_>, lists: &[Vec<usize>]) -> i64 {
    let mut steps: Vec<Step> = Vec::new();
    for (panel, list) in lists.iter().enumerate() {
        let row = seating.model.seats[panel];
        while seating.count(row) < seating.model.rows[row].hi {
            let mut best: Option<(i64, Step)> = None;
            for person in list.iter().copied() {
                if seating.place(person).is_some() {
                    continue;
                }
                let step = Step { person, from: None, to: seating.cell_in(person, panel) };
                let cost = seating.cost_after(&[step]);
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, step));
                }
            }
            let Some((_, step)) = best else { break };
            seating.apply(&[step]);
            steps.push(step);
        }
    }
    let missed = seating.cost();
    for step in steps {
        seating.apply(&[Step { person: step.person, from: step.to, to: None }]);
    }
    missed
}
