//! LEXIMIN over the seatings themselves, for pools where the relaxation promises more than
//! seatings can keep: column generation (Flanigan et al. 2021), counted in kinds.
//!
//! At each level a programme over the seatings met so far maximises the least chance; its prices
//! say what a seating would have to be worth to help; branch and bound finds one or proves in
//! whole numbers that none is. Then the prices are the proof: no seating is worth more than
//! `most`, hence no average of seatings is.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::space::{Kind, Space, worth_of};
use crate::branch::{self, Aim, Better};
use crate::fraction::{big, float, fraction, whole};
use crate::lp::{End, Lp};
use crate::program::Program;

/// Proof of a level over the seatings: Σ worth · seated of the kind ≤ most for every seating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Priced {
    pub(crate) chance: BigRational,
    /// (kind, worth), positive.
    pub(crate) worth: Vec<(usize, i64)>,
    pub(crate) most: i128,
    /// The kinds settled by it.
    pub(crate) kinds: Vec<usize>,
}

/// What came out.
#[derive(Clone, Debug)]
pub(crate) struct Generated {
    /// Per kind the proved chance, or, where it was stopped, the best bound known.
    pub(crate) chances: Vec<BigRational>,
    pub(crate) proofs: Vec<Priced>,
    pub(crate) seatings: Vec<Vec<i64>>,
    pub(crate) weights: Vec<f64>,
    /// Whether every level was proved.
    pub(crate) is_complete: bool,
}

/// LEXIMIN from the seatings known, finding more as needed. `None` when no seating is known and
/// none was found. With `first_only` it ends after the largest least chance.
pub(crate) fn leximin(
    space: &Space,
    known: Vec<Vec<i64>>,
    first_only: bool,
    stop: &mut dyn FnMut() -> bool,
) -> Option<Generated> {
    let mut search = Search::new(space, known, stop)?;
    let mut is_complete = true;
    while search.settled.iter().any(Option::is_none) {
        if !search.next_level(stop) {
            is_complete = false;
            break;
        }
        if first_only {
            break;
        }
    }
    Some(search.finish(is_complete))
}

struct Search<'r> {
    space: &'r Space,
    /// The programme with what the proofs so far say of every seating, which makes the later ones
    /// shorter.
    program: Program,
    oracle: Lp,
    seatings: Vec<Vec<i64>>,
    counts: Vec<Vec<i64>>,
    settled: Vec<Option<BigRational>>,
    proofs: Vec<Priced>,
    weights: Vec<f64>,
}

impl<'r> Search<'r> {
    fn new(space: &'r Space, known: Vec<Vec<i64>>, stop: &mut dyn FnMut() -> bool) -> Option<Self> {
        let mut oracle = space.program.relaxation();
        let mut seatings = known;
        seatings.sort();
        seatings.dedup();
        if seatings.is_empty() {
            let free = vec![0; space.program.columns.len()];
            let aim = Aim::any(2_000_000, false);
            let found = branch::search(&space.program, &mut oracle, &free, aim, &mut 0, stop);
            seatings.push(found.best?.1);
        }
        let counts = seatings.iter().map(|values| space.counts(values)).collect();
        let known = |kind: &Kind| match (kind.must, kind.never) {
            (true, _) => Some(fraction(big(1), big(1))),
            (_, true) => Some(fraction(big(0), big(1))),
            _ => None,
        };
        let settled = space.kinds.iter().map(known).collect();
        let weights = Vec::new();
        let program = space.program.clone();
        Some(Self {
            space,
            program,
            oracle,
            seatings,
            counts,
            settled,
            proofs: Vec::new(),
            weights,
        })
    }

    /// Settles the kinds of one more proof; `false` when stopped.
    fn next_level(&mut self, stop: &mut dyn FnMut() -> bool) -> bool {
        let kinds = self.space.kinds.len();
        // Rows: per kind what it has beyond its chance, then the sum of the weights.
        let mut rows: Vec<(f64, f64)> = Vec::with_capacity(kinds + 1);
        for (kind, settled) in self.space.kinds.iter().zip(&self.settled) {
            let least = settled.as_ref().map_or(0.0, |p| float(p) * kind.size() as f64);
            // A hair below what was proved, so that rounding cannot make it unreachable.
            rows.push(((least - 1e-12).max(0.0), kind.size() as f64 + 1.0));
        }
        rows.push((1.0, 1.0));
        let mut lp = Lp::new(&rows);
        let open: Vec<usize> = (0..kinds).filter(|kind| self.settled[*kind].is_none()).collect();
        let least = lp.push(
            0.0,
            1.0,
            1.0,
            open.iter().map(|kind| (*kind, -(self.space.kinds[*kind].size() as f64))),
        );
        for counts in &self.counts {
            push(&mut lp, counts, kinds);
        }
        loop {
            if stop() || lp.primal() != End::Optimal {
                return false;
            }
            self.weights = lp.value[least + 1..].to_vec();
            if lp.value[least] > 1.0 - 1e-9 {
                // Everybody left has a seat in every seating of weight.
                let one = fraction(big(1), big(1));
                for kind in &open {
                    self.settled[*kind] = Some(one.clone());
                }
                self.proofs.push(Priced { chance: one, worth: Vec::new(), most: 0, kinds: open });
                return true;
            }
            let prices: Vec<f64> = lp.duals()[..kinds].iter().map(|y| (-y).max(0.0)).collect();
            let Some(worth) = self.whole_prices(&prices) else { return false };
            let above = self.counts.iter().map(|counts| worth_of(counts, &worth)).max();
            let above = above.unwrap_or(0);
            match self.better(&worth, above, stop) {
                Better::Point(values) => {
                    let counts = self.space.counts(&values);
                    push(&mut lp, &counts, kinds);
                    self.counts.push(counts);
                    self.seatings.push(values);
                }
                Better::None => return self.settle(&open, &worth, above),
                Better::Unknown => return false,
            }
        }
    }

    fn whole_prices(&self, prices: &[f64]) -> Option<Vec<i64>> {
        const LARGEST: i128 = 1 << 42;
        let worth = whole(prices);
        worth.iter().map(|w| (w.abs() <= LARGEST).then_some(*w as i64)).collect()
    }

    /// A seating worth more than all known, quickly if possible, else with proof.
    fn better(&mut self, worth: &[i64], above: i128, stop: &mut dyn FnMut() -> bool) -> Better {
        let per_column = self.space.per_column(worth);
        let nodes = [500, 5_000_000];
        branch::better(&self.program, &mut self.oracle, &per_column, above, nodes, stop)
    }

    /// The chance that the prices prove, for the unsettled kinds that have one.
    fn settle(&mut self, open: &[usize], worth: &[i64], most: i128) -> bool {
        let mut rest = BigRational::from_integer(big(most));
        let mut weight: i128 = 0;
        for (kind, worth) in worth.iter().enumerate().filter(|(_, worth)| **worth > 0) {
            let people = i128::from(*worth) * i128::from(self.space.kinds[kind].size());
            match &self.settled[kind] {
                Some(chance) => rest -= chance * BigRational::from_integer(big(people)),
                None => weight += people,
            }
        }
        if weight == 0 {
            return false;
        }
        let zero = BigRational::from_integer(BigInt::from(0));
        let one = BigRational::from_integer(BigInt::from(1));
        let chance = (rest / BigRational::from_integer(big(weight))).max(zero).min(one);
        let kinds: Vec<usize> = open.iter().copied().filter(|kind| worth[*kind] > 0).collect();
        for kind in &kinds {
            self.settled[*kind] = Some(chance.clone());
        }
        if let Ok(most) = i64::try_from(most) {
            self.program.add_cut(&self.space.per_column(worth), most);
            self.oracle = self.program.relaxation();
        }
        let worth = worth.iter().copied().enumerate().filter(|(_, worth)| *worth > 0).collect();
        self.proofs.push(Priced { chance, worth, most, kinds });
        true
    }

    fn finish(mut self, is_complete: bool) -> Generated {
        let one = fraction(big(1), big(1));
        let chances = self.settled.iter().map(|c| c.clone().unwrap_or_else(|| one.clone()));
        let chances = chances.collect();
        self.weights.resize(self.seatings.len(), 0.0);
        if self.weights.iter().all(|weight| *weight <= 1e-13) {
            // Stopped before the first weights were known.
            self.weights.fill(1.0);
        }
        let sum: f64 = self.weights.iter().map(|w| w.max(0.0)).sum();
        let used = self.seatings.into_iter().zip(self.weights).filter(|(_, w)| *w > 1e-13);
        let (seatings, weights) = used.map(|(values, w)| (values, w / sum)).unzip();
        Generated { chances, proofs: self.proofs, seatings, weights, is_complete }
    }
}

fn push(lp: &mut Lp, counts: &[i64], kinds: usize) {
    let seated = counts.iter().enumerate().filter(|(_, count)| **count != 0);
    lp.push(0.0, 1.0, 0.0, seated.map(|(kind, n)| (kind, *n as f64)).chain([(kinds, 1.0)]));
}
