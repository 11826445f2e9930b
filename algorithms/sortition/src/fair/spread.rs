//! From a fractional point to seatings with weights whose average it is, or to the proof that
//! there are none.
//!
//! First random seatings around the point, weighed evenly (`sample`, `weigh`): enough of them
//! nearly always surround it. If not, a programme over the seatings met so far walks from their
//! middle towards the point; branch and bound supplies the seating that helps it on, until it
//! arrives or proves the way blocked.

use num_rational::BigRational;

use super::sample::Sampler;
use super::space::{Space, worth_of};
use super::weigh::{Counts, weigh};
use crate::branch::{self, Aim, Better};
use crate::fraction::{big, whole};
use crate::lp::{End, Lp};
use crate::random::Generator;

/// Seatings as values of the programme's columns, and their weights.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spread {
    pub(crate) seatings: Vec<Vec<i64>>,
    pub(crate) weights: Vec<f64>,
    /// Largest difference from the target as a chance of a person.
    pub(crate) error: f64,
}

pub(crate) enum Outcome {
    Met(Spread),
    /// No seatings average to the target: proved, or none was even found near it. The nearest
    /// found.
    Outside(Spread),
    /// Stopped or at a limit: the nearest so far.
    Stopped(Spread),
}

/// What the caller wants to reach.
pub(crate) struct Target<'a> {
    pub(crate) space: &'a Space,
    /// Per column.
    pub(crate) point: &'a [f64],
    /// Exact seats per kind on average; what is beyond them is proved with these.
    pub(crate) exact: Vec<BigRational>,
    /// The same as floats.
    pub(crate) seats: Vec<f64>,
    /// People per kind.
    pub(crate) size: Vec<f64>,
    /// Below this error a chance counts as reached.
    pub(crate) wanted: f64,
}

/// Finds the weights, or that there are none. `known` are seatings met before.
pub(crate) fn spread(
    target: &Target<'_>,
    chance: &mut Generator,
    known: &mut Vec<Vec<i64>>,
    stop: &mut dyn FnMut() -> bool,
) -> Outcome {
    let mut sampler = Sampler::new(target.space, target.point);
    let face = sampler.face().clone();
    let mut pool: Vec<Vec<i64>> =
        known.iter().filter(|values| face.is_met_by(values)).cloned().collect();
    let dimension = sampler.dimension();
    let mut lack = vec![0.0; target.seats.len()];
    let mut best = Spread { error: f64::INFINITY, ..Spread::default() };
    for attempt in 0..4 {
        // Chance alone would need more than twice the dimensions (Wendel 1962); in favour of whoever
        // was seated too seldom, fewer surround the point nearly always.
        let wanted = (dimension * (17 + 5 * attempt)) / 10 + 24;
        while pool.len() < wanted {
            if stop() {
                return Outcome::Stopped(nearest(target, pool, best));
            }
            let Some(values) = sampler.sample(chance, &lack) else { break };
            for (kind, count) in target.space.counts(&values).iter().enumerate() {
                lack[kind] += target.seats[kind] - *count as f64;
            }
            pool.push(values);
        }
        let counts: Vec<Counts> = pool.iter().map(|v| sparse(target.space, v)).collect();
        if counts.is_empty() {
            break;
        }
        let weighed = weigh(&counts, &target.seats, &target.size, target.wanted * 0.1, None);
        if weighed.error < best.error {
            best =
                Spread { seatings: pool.clone(), weights: weighed.weights, error: weighed.error };
        }
        if best.error <= target.wanted {
            known.extend(pool);
            return Outcome::Met(best);
        }
        // The tilt points to where seatings are missing.
        let lead = weighed.tilt.iter().fold(0.0_f64, |most, t| most.max(t.abs())).max(1e-9);
        for (l, t) in lack.iter_mut().zip(&weighed.tilt) {
            *l = 20.0 * t / lead;
        }
        if dimension <= 40 {
            break;
        }
    }
    let outcome = walk(target, &mut sampler, &mut pool, best, stop);
    known.extend(pool);
    outcome
}

/// The better of the best so far and the seatings met since, each as likely as any other.
fn nearest(target: &Target<'_>, pool: Vec<Vec<i64>>, best: Spread) -> Spread {
    let even = vec![1.0 / pool.len().max(1) as f64; pool.len()];
    let spread = spread_of(target, &pool, &even);
    if !pool.is_empty() && spread.error < best.error { spread } else { best }
}

fn sparse(space: &Space, values: &[i64]) -> Counts {
    let counts = space.counts(values);
    let seated = counts.iter().enumerate().filter(|(_, count)| **count != 0);
    seated.map(|(kind, count)| (kind as u32, *count as u16)).collect()
}

/// The programme from the middle of the pool to the target.
fn walk(
    target: &Target<'_>,
    sampler: &mut Sampler<'_>,
    pool: &mut Vec<Vec<i64>>,
    mut best: Spread,
    stop: &mut dyn FnMut() -> bool,
) -> Outcome {
    let kinds = target.seats.len();
    let face = sampler.face().clone();
    if pool.is_empty() {
        let free = vec![0; face.columns.len()];
        let aim = Aim::any(200_000, false);
        match branch::search(&face, sampler.lp(), &free, aim, &mut 0, stop).best {
            Some((_, values)) => pool.push(values),
            None => return Outcome::Outside(best),
        }
    }
    let mut way = Way::new(target, pool);
    for _ in 0..20 * kinds + 2_000 {
        if stop() || way.lp.primal() != End::Optimal {
            return Outcome::Stopped(best);
        }
        let spread = spread_of(target, pool, &way.lp.value[way.theta + 1..]);
        if spread.error < best.error {
            best = spread;
        }
        if way.lp.value[way.theta] > 1.0 - 1e-9 || best.error <= target.wanted {
            return Outcome::Met(best);
        }
        let against: Vec<f64> = way.lp.duals()[..kinds].iter().map(|d| -d).collect();
        let Some(worth) = small(&whole(&against)) else { return Outcome::Stopped(best) };
        let above = way.seated.iter().map(|counts| worth_of(counts, &worth)).max().unwrap_or(0);
        let per_column = target.space.per_column(&worth);
        let nodes = [2_000, 2_000_000];
        match branch::better(&face, sampler.lp(), &per_column, above, nodes, stop) {
            Better::Point(values) => {
                way.push(target.space.counts(&values));
                pool.push(values);
            }
            Better::None if is_beyond(target, &worth, above) => return Outcome::Outside(best),
            _ => return Outcome::Stopped(best),
        }
    }
    Outcome::Stopped(best)
}

/// The programme that goes as far as the seatings let it from their middle to the target.
struct Way {
    lp: Lp,
    /// The variable of how far it is.
    theta: usize,
    middle: Vec<f64>,
    /// The seatings in kinds.
    seated: Vec<Vec<i64>>,
}

impl Way {
    fn new(target: &Target<'_>, pool: &[Vec<i64>]) -> Self {
        let kinds = target.seats.len();
        let seated: Vec<Vec<i64>> = pool.iter().map(|v| target.space.counts(v)).collect();
        let middle: Vec<f64> = (0..kinds)
            .map(|kind| seated.iter().map(|c| c[kind] as f64).sum::<f64>() / seated.len() as f64)
            .collect();
        let mut rows = vec![(0.0, 0.0); kinds];
        rows.push((1.0, 1.0));
        let mut lp = Lp::new(&rows);
        let way = (0..kinds).map(|kind| (kind, middle[kind] - target.seats[kind]));
        let theta = lp.push(0.0, 1.0, 1.0, way.filter(|(_, d)| d.abs() > 1e-12));
        let mut way = Self { lp, theta, middle, seated: Vec::new() };
        for counts in seated {
            way.push(counts);
        }
        way
    }

    fn push(&mut self, counts: Vec<i64>) {
        let kinds = counts.len();
        let pairs = counts.iter().zip(&self.middle).enumerate();
        let entries = pairs.map(|(kind, (count, middle))| (kind, *count as f64 - middle));
        let entries = entries.filter(|(_, d)| d.abs() > 1e-12).chain([(kinds, 1.0)]);
        self.lp.push(0.0, 1.0, 0.0, entries);
        self.seated.push(counts);
    }
}

/// Multipliers as 64-bit numbers, if they are small enough.
fn small(worth: &[i128]) -> Option<Vec<i64>> {
    const LARGEST: i128 = 1 << 42;
    worth.iter().map(|w| (w.abs() <= LARGEST).then_some(*w as i64)).collect()
}

/// Whether the target is worth more than every seating can be.
fn is_beyond(target: &Target<'_>, worth: &[i64], most: i128) -> bool {
    let mut value = BigRational::from_integer(big(-most));
    for (seats, worth) in target.exact.iter().zip(worth) {
        value += seats * BigRational::from_integer(big(i128::from(*worth)));
    }
    value > BigRational::from_integer(big(0))
}

fn spread_of(target: &Target<'_>, pool: &[Vec<i64>], weights: &[f64]) -> Spread {
    let mut spread = Spread::default();
    let sum: f64 = weights.iter().map(|w| w.max(0.0)).sum();
    let mut mean = vec![0.0; target.seats.len()];
    for (values, weight) in pool.iter().zip(weights).filter(|(_, weight)| **weight > 1e-12) {
        for (kind, count) in target.space.counts(values).iter().enumerate() {
            mean[kind] += weight / sum * *count as f64;
        }
        spread.seatings.push(values.clone());
        spread.weights.push(weight / sum);
    }
    let gaps =
        mean.iter().zip(&target.seats).zip(&target.size).map(|((m, s), n)| ((m - s) / n).abs());
    spread.error = gaps.fold(0.0, f64::max);
    spread
}
