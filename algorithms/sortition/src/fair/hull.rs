//! NASH, MINIMAX and GOLDILOCKS over the seatings themselves, for pools where the relaxation
//! promises more than seatings can keep: simplicial decomposition (von Hohenbalken 1977).
//!
//! Between the seatings known the aim's best point is found as on the relaxation. Its slope says
//! what a seating would have to be worth to help on; branch and bound finds one, or proves that
//! none is. The slope's most valuable seating is also the bound that nothing can surpass, because
//! all three aims are concave.

use super::Method;
use super::convex::{self, Band};
use super::space::{Counter, Kind, Space, worth_of};
use super::weigh::exp;
use crate::branch::{self, Better};
use crate::lp::{End, Lp};
use crate::program::{Column, Program};

/// What came out.
pub(crate) struct Best {
    pub(crate) seatings: Vec<Vec<i64>>,
    pub(crate) weights: Vec<f64>,
    /// What nothing can surpass, if that was proved in the end.
    pub(crate) bound: Option<f64>,
}

/// Where a method's best point lies, and within which band of chances.
pub(crate) struct Point {
    pub(crate) band: Band,
    /// Per column.
    pub(crate) values: Vec<f64>,
}

/// The best point of a method on a programme. `highest` is the largest least chance there.
pub(crate) fn point(
    method: Method,
    space: &Space,
    highest: f64,
    never: &[bool],
    stop: &mut dyn FnMut() -> bool,
) -> Option<Point> {
    let free = Band { least: 0.0, most: 1.0, never: never.to_vec() };
    let band = match method {
        Method::Maximin => Band { least: highest, ..free },
        Method::Minimax => {
            let mut lp = space.program.relaxation();
            Band { most: convex::least_largest(space, &mut lp, 0.0, never)?, ..free }
        }
        Method::Goldilocks => convex::goldilocks(space, highest, 1.0, never, stop)?,
        _ => free,
    };
    let values = convex::nash(space, &band, stop)?;
    Some(Point { band, values })
}

/// The best point between seatings, from those known, finding more as needed. `None` if it was
/// stopped before there was any.
pub(crate) fn best(
    method: Method,
    space: &Space,
    mut seatings: Vec<Vec<i64>>,
    never: &[bool],
    stop: &mut dyn FnMut() -> bool,
) -> Option<Best> {
    seatings.sort();
    seatings.dedup();
    let mut counts: Vec<Vec<i64>> = seatings.iter().map(|values| space.counts(values)).collect();
    let mut oracle = space.program.relaxation();
    let mut best: Option<Best> = None;
    // A round's work grows with the square of the kinds; large pools end with an interval.
    let kinds = space.kinds.len().max(1);
    let rounds = (4_000_000 / (kinds * kinds)).clamp(20, 2_000);
    for _ in 0..rounds {
        let between = between(space, &counts);
        let found = match method {
            Method::Nash => nash(&between, never, stop),
            _ => Master::new(space, &counts, never).and_then(|mut master| master.best(method)),
        };
        let Some((band, weights, slope)) = found else { break };
        let worth = slope.worth();
        let above = counts.iter().map(|counts| worth_of(counts, &worth)).max().unwrap_or(0);
        best = Some(Best { seatings: seatings.clone(), weights, bound: None });
        let per_column = space.per_column(&worth);
        let nodes = [500, 2_000_000];
        match branch::better(&space.program, &mut oracle, &per_column, above, nodes, stop) {
            Better::Point(values) => {
                counts.push(space.counts(&values));
                seatings.push(values);
            }
            Better::None => {
                let bound = Some(slope.bound(space, above));
                // Beyond its aim, a method makes the product of all chances large.
                let weights = band.and_then(|band| even(&between, &band, stop));
                return best.map(|best| Best {
                    weights: weights.unwrap_or(best.weights),
                    bound,
                    ..best
                });
            }
            Better::Unknown => break,
        }
    }
    best
}

/// Weights for the largest product of chances within a band. Between the ends of a narrow band
/// floats may find no room: then the band is widened a little, and the weights found there are
/// changed as little as brings them back.
fn even(between: &Space, band: &Band, stop: &mut dyn FnMut() -> bool) -> Option<Vec<f64>> {
    let weights = [HAIR, 1e-5, 1e-4, 1e-3].into_iter().find_map(|room| {
        let (least, most) = (band.least * (1.0 - room), band.most * (1.0 + room));
        convex::nash(between, &Band { least, most, never: band.never.clone() }, stop)
    })?;
    let kinds = between.kinds.len();
    let rows = between.kinds.iter().enumerate().map(|(index, kind)| {
        let size = kind.size() as f64;
        if kind.must || band.never[index] {
            return (0.0, size);
        }
        (size * band.least * (1.0 - HAIR), size * band.most * (1.0 + HAIR))
    });
    let mut lp = Lp::new(&rows.chain([(1.0, 1.0)]).collect::<Vec<(f64, f64)>>());
    let seats = between.seats_at(&weights).into_iter().enumerate();
    let kept = lp.push(0.0, 1.0, 1.0, seats.chain([(kinds, weights.iter().sum())]));
    for seated in &between.seated {
        let seated = seated.iter().map(|(kind, n)| (*kind, *n as f64));
        lp.push(0.0, 1.0, 0.0, seated.chain([(kinds, 1.0)]));
    }
    (lp.primal() == End::Optimal).then(|| {
        let others = lp.value[kept + 1..].iter();
        weights.iter().zip(others).map(|(weight, more)| weight * lp.value[kept] + more).collect()
    })
}

/// NASH between seatings: weights, and the slope there.
fn nash(between: &Space, never: &[bool], stop: &mut dyn FnMut() -> bool) -> Option<Found> {
    let band = Band { least: 0.0, most: 1.0, never: never.to_vec() };
    let weights = convex::nash(between, &band, stop)?;
    let seats = between.seats_at(&weights);
    let free = |kind: usize| !between.kinds[kind].must && !never[kind];
    let size = |kind: usize| between.kinds[kind].size() as f64;
    let slope = |kind: usize| if free(kind) { size(kind) / seats[kind] } else { 0.0 };
    let gains = (0..seats.len()).map(slope).collect();
    let costs = vec![0.0; seats.len()];
    let pairs = (0..seats.len()).filter(|kind| free(*kind));
    let pairs: Vec<(f64, f64)> = pairs.map(|k| (size(k), seats[k] / size(k))).collect();
    let aim = Aimed::Mean(exp(convex::mean_log(&pairs)));
    let people = convex::people(between, never) as f64;
    Some((None, weights, Slope::new(aim, people, gains, costs)?))
}

/// The programme of weights of seatings.
fn between(space: &Space, counts: &[Vec<i64>]) -> Space {
    let kinds = space.kinds.len();
    let mut rows: Vec<(i64, i64)> = space.kinds.iter().map(|kind| (0, kind.most)).collect();
    rows.push((1, 1));
    let mut between = Space::new(Program { columns: Vec::new(), rows }, space.seats);
    for counts in counts {
        let seated = counts.iter().copied().enumerate().filter(|(_, count)| *count != 0);
        let seated: Vec<(usize, i64)> = seated.collect();
        let entries = seated.iter().copied().chain([(kinds, 1)]).collect();
        between.program.columns.push(Column { lo: 0, hi: 1, entries });
        between.seated.push(seated);
    }
    let counted = |(row, kind): (usize, &Kind)| Kind { counter: Counter::Row(row), ..kind.clone() };
    between.kinds = space.kinds.iter().enumerate().map(counted).collect();
    between
}

/// What a slope is of.
enum Aimed {
    /// NASH: the geometric mean at the point.
    Mean(f64),
    /// MINIMAX.
    Largest,
    /// GOLDILOCKS, with seats per person.
    Both(f64),
}

type Found = (Option<Band>, Vec<f64>, Slope);

/// The slope of an aim at a point, in whole numbers of a small unit, so that the proof that no
/// seating is worth more is exact for these.
struct Slope {
    aim: Aimed,
    people: f64,
    /// Per kind what more seats are worth: for NASH each by the slope of its logarithm, for the
    /// others as one of those who have least.
    gains: Vec<i64>,
    /// Per kind what its seats cost, as one of those who have most.
    costs: Vec<i64>,
    unit: f64,
}

impl Slope {
    fn new(aim: Aimed, people: f64, gains: Vec<f64>, costs: Vec<f64>) -> Option<Self> {
        let largest = gains.iter().chain(&costs).fold(0.0_f64, |most, price| most.max(*price));
        let unit = largest / (1_u64 << 34) as f64;
        let whole = |prices: Vec<f64>| prices.iter().map(|p| (p / unit).round() as i64).collect();
        let is_usable = largest.is_finite() && largest > 0.0;
        is_usable.then(|| Self { aim, people, gains: whole(gains), costs: whole(costs), unit })
    }

    fn worth(&self) -> Vec<i64> {
        self.gains.iter().zip(&self.costs).map(|(gain, cost)| gain - cost).collect()
    }

    /// What nothing can surpass if no seating is worth more than `most`.
    fn bound(&self, space: &Space, most: i128) -> f64 {
        let most = most as f64 * self.unit;
        let all = |prices: &[i64]| -> f64 {
            let sizes = space.kinds.iter().map(|kind| kind.size() as f64);
            sizes.zip(prices).map(|(size, price)| size * *price as f64).sum::<f64>() * self.unit
        };
        match self.aim {
            // Its slope bounds a concave function.
            Aimed::Mean(mean) => (mean * exp(most / self.people - 1.0)).min(1.0),
            // Σ cost · seats ≤ largest chance · Σ cost · size, and it is at least −most.
            Aimed::Largest => -most / all(&self.costs),
            // Where Σ cost · size = A and Σ gain · size = B: A · largest ≥ Σ cost · seats and
            // least · B ≤ Σ gain · seats, and A · ratio² / least + least · B ≥ 2 ratio √(A · B).
            Aimed::Both(ratio) => {
                let (costs, gains) = (all(&self.costs), all(&self.gains));
                (2.0 * ratio * (gains * costs).sqrt() - most) / (costs * ratio)
            }
        }
    }
}

/// The programme of the extremes between seatings: nobody has less than `least`, and the largest
/// chance is as small as it can be.
struct Master<'a> {
    space: &'a Space,
    counts: &'a [Vec<i64>],
    never: &'a [bool],
    lp: Lp,
    /// The variable of the largest chance.
    most: usize,
}

/// Per kind what having more is worth and what it costs.
type Prices = (Vec<f64>, Vec<f64>);

impl<'a> Master<'a> {
    fn new(space: &'a Space, counts: &'a [Vec<i64>], never: &'a [bool]) -> Option<Self> {
        let kinds = space.kinds.len();
        let size = |kind: usize| space.kinds[kind].size() as f64;
        let is_free = |kind: usize| !space.kinds[kind].must && !never[kind];
        let low = (0..kinds).map(|kind| (0.0, size(kind) + 1.0));
        let top = |kind: usize| if is_free(kind) { 0.0 } else { size(kind) + 1.0 };
        let high = (0..kinds).map(|kind| (-size(kind) - 1.0, top(kind)));
        let rows: Vec<(f64, f64)> = low.chain(high).chain([(1.0, 1.0)]).collect();
        let mut lp = Lp::new(&rows);
        let sizes = (0..kinds).map(|kind| (kinds + kind, -size(kind)));
        let most = lp.push(0.0, 1.0, -1.0, sizes);
        for counts in counts {
            let seated = counts.iter().enumerate().filter(|(_, count)| **count != 0);
            let both = seated.flat_map(|(k, n)| [(k, *n as f64), (kinds + k, *n as f64)]);
            lp.push(0.0, 1.0, 0.0, both.chain([(2 * kinds, 1.0)]));
        }
        (lp.primal() == End::Optimal).then_some(Self { space, counts, never, lp, most })
    }

    fn is_free(&self, kind: usize) -> bool {
        !self.space.kinds[kind].must && !self.never[kind]
    }

    fn size(&self, kind: usize) -> f64 {
        self.space.kinds[kind].size() as f64
    }

    /// The least largest chance when nobody has less than `least`; `None` if that cannot be.
    fn largest(&mut self, least: f64) -> Option<f64> {
        for (index, kind) in self.space.kinds.iter().enumerate() {
            if self.is_free(index) {
                self.lp.lo[index] = (kind.size() as f64 * least).min(kind.most as f64);
            }
        }
        (self.lp.dual() == End::Optimal).then(|| self.lp.value[self.most])
    }

    fn weights(&self) -> Vec<f64> {
        self.lp.value[self.most + 1..].to_vec()
    }

    fn prices(&self) -> Prices {
        let kinds = self.space.kinds.len();
        let duals = self.lp.duals();
        let gains = duals[..kinds].iter().map(|y| (-y).max(0.0)).collect();
        let costs = duals[kinds..2 * kinds].iter().map(|y| y.max(0.0)).collect();
        (gains, costs)
    }

    fn best(&mut self, method: Method) -> Option<Found> {
        let people = convex::people(self.space, self.never).max(1) as f64;
        if method == Method::Minimax {
            let most = self.largest(0.0)?;
            let (weights, (_, costs)) = (self.weights(), self.prices());
            let gains = vec![0.0; costs.len()];
            let slope = Slope::new(Aimed::Largest, people, gains, costs)?;
            let band = Band { least: 0.0, most, never: self.never.to_vec() };
            return Some((Some(band), weights, slope));
        }
        let ratio = self.space.seats as f64 / people;
        let (highest, ray) = self.highest()?;
        let (least, most) = self.balance(highest, ratio)?;
        let prices = self.prices_at(least, highest, &ray, ratio)?;
        self.largest(least * (1.0 - HAIR))?;
        let slope = Slope::new(Aimed::Both(ratio), people, prices.0, prices.1)?;
        let band = Band { least, most, never: self.never.to_vec() };
        Some((Some(band), self.weights(), slope))
    }

    /// The largest least chance, and the prices that prove it, worth one person in all.
    fn highest(&self) -> Option<(f64, Vec<f64>)> {
        let kinds = self.space.kinds.len();
        let mut rows: Vec<(f64, f64)> = (0..kinds).map(|k| (0.0, self.size(k) + 1.0)).collect();
        rows.push((1.0, 1.0));
        let mut lp = Lp::new(&rows);
        let free = (0..kinds).filter(|kind| self.is_free(*kind));
        let least = lp.push(0.0, 1.0, 1.0, free.map(|kind| (kind, -self.size(kind))));
        for counts in self.counts {
            let seated = counts.iter().enumerate().filter(|(_, count)| **count != 0);
            lp.push(0.0, 1.0, 0.0, seated.map(|(k, n)| (k, *n as f64)).chain([(kinds, 1.0)]));
        }
        if lp.primal() != End::Optimal || lp.value[least] <= 0.0 {
            return None;
        }
        let prices = lp.duals()[..kinds].iter().map(|y| (-y).max(0.0)).collect();
        Some((lp.value[least], prices))
    }

    /// Least and largest chance of GOLDILOCKS: golden section on the least, in which the aim is
    /// convex.
    fn balance(&mut self, highest: f64, ratio: f64) -> Option<(f64, f64)> {
        let golden = 0.618_033_988_749_894_9;
        let (mut low, mut high) = (highest * 1e-3, highest * (1.0 - 1e-12));
        let mut best: Option<(f64, f64, f64)> = None;
        let mut cost = |master: &mut Self, least: f64| -> f64 {
            let Some(most) = master.largest(least) else { return f64::INFINITY };
            let cost = most + ratio * ratio / least;
            if best.is_none_or(|(known, _, _)| cost < known) {
                best = Some((cost, least, most));
            }
            cost
        };
        cost(self, high);
        let (mut left, mut right) = (high - golden * (high - low), low + golden * (high - low));
        let (mut at_left, mut at_right) = (cost(self, left), cost(self, right));
        while high - low > 1e-12 * highest {
            if at_left < at_right {
                (high, right, at_right) = (right, left, at_left);
                left = high - golden * (high - low);
                at_left = cost(self, left);
            } else {
                (low, left, at_left) = (left, right, at_right);
                right = low + golden * (high - low);
                at_right = cost(self, right);
            }
        }
        best.map(|(_, least, most)| (least, most))
    }

    /// The prices at the least chance of GOLDILOCKS. There the slopes from below and from above
    /// may differ; the mixture of their prices with the slope of `ratio² / least` is the proof.
    fn prices_at(&mut self, least: f64, highest: f64, ray: &[f64], ratio: f64) -> Option<Prices> {
        let wanted = ratio * ratio / (least * least);
        let sizes: Vec<f64> = (0..ray.len()).map(|kind| self.size(kind)).collect();
        let all = |prices: &[f64]| -> f64 { prices.iter().zip(&sizes).map(|(p, s)| p * s).sum() };
        let mix = |one: &[f64], share: f64, other: &[f64], rest: f64| -> Vec<f64> {
            one.iter().zip(other).map(|(a, b)| share * a + rest * b).collect()
        };
        self.largest(least * (1.0 - STEP))?;
        let below = self.prices();
        let slope = all(&below.0);
        if slope >= wanted {
            return Some(below);
        }
        let beyond = least * (1.0 + STEP);
        if beyond >= highest || self.largest(beyond).is_none() {
            let more = (wanted - slope) / all(ray);
            return Some((mix(&below.0, 1.0, ray, more), below.1));
        }
        let above = self.prices();
        let share = ((wanted - slope) / (all(&above.0) - slope)).clamp(0.0, 1.0);
        let gains = mix(&below.0, 1.0 - share, &above.0, share);
        Some((gains, mix(&below.1, 1.0 - share, &above.1, share)))
    }
}

/// Relative room for rounding.
const HAIR: f64 = 1e-9;
/// Relative step to either side at which slopes are taken.
const STEP: f64 = 1e-7;
