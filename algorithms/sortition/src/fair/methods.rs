//! Each method from round to shares: the point on the relaxation, then the seatings.

use std::collections::BTreeMap;

use num_rational::BigRational;

use super::convex::{self, Band};
use super::generate::{self, Generated, Priced};
use super::levels::{self, Levels, NoLevels};
use super::reduce::{Kind, Reduced};
use super::spread::{self, Outcome, Spread, Target};
use super::{
    Chance, Exactness, Fair, FairError, Fraction, Group, Level, Method, PARTS, Proof, Share, Stage,
    Watch, legacy,
};
use crate::branch::{self, Aim};
use crate::draw::{DrawError, draw};
use crate::fraction::{big, float, fraction};
use crate::input::Limits;
use crate::model::all_demands;
use crate::random::{Generator, Purpose, Seed};
use crate::round::Round;

/// The seatings do not depend on any seed of a draw: they are made with this one.
const FIXED: u64 = 0;
/// A chance counts as reached below this error; a point without fractions is known less exactly.
const REACHED: f64 = 1e-10;
const NEARLY: f64 = 1e-8;
/// Greedy draws that are counted.
const COUNTED: u64 = 1_000;

pub(super) fn solve(
    round: &Round,
    method: Method,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> Result<Fair, FairError> {
    let reduced = Reduced::new(round, &all_demands(round));
    let never = vec![false; reduced.kinds.len()];
    let mut work = Work { round, method, limits, reduced, never, watch };
    match method {
        Method::Leximin => work.leximin(),
        Method::Legacy => work.legacy(),
        _ => work.on_relaxation(),
    }
}

struct Work<'a, 'w> {
    round: &'a Round,
    method: Method,
    limits: &'a Limits,
    reduced: Reduced,
    /// Per kind, whether it can never sit.
    never: Vec<bool>,
    watch: &'a mut Watch<'w>,
}

impl Work<'_, '_> {
    fn leximin(&mut self) -> Result<Fair, FairError> {
        let mut known = Vec::new();
        loop {
            let watch = &mut *self.watch;
            let found = levels::leximin(&self.reduced, &mut || !watch(Stage::Chances));
            let levels = self.or_why(found)?;
            let exact: Vec<BigRational> = self.seats_of(&levels.chances);
            return match self.spread(&levels.point, exact, REACHED, &mut known) {
                Outcome::Met(spread) => {
                    let proofs = self.levels(&levels);
                    Ok(self.fair(Exactness::Proved, Chances::Exact(levels.chances), proofs, spread))
                }
                Outcome::Outside(_) if self.closes_some(&known) => continue,
                Outcome::Outside(_) => self.over_seatings(known, false),
                Outcome::Stopped(spread) if spread.error.is_finite() => {
                    let exactness = self.within(&levels.chances, &spread);
                    Ok(self.reached(exactness, Vec::new(), spread))
                }
                Outcome::Stopped(_) => Err(FairError::Stopped),
            };
        }
    }

    /// Looks for kinds of which no seating can have anybody, among those that none met so far
    /// has, and takes them out: that is the commonest reason why the relaxation promises too much.
    fn closes_some(&mut self, known: &[Vec<i64>]) -> bool {
        let mut seen = vec![0; self.reduced.kinds.len()];
        for values in known {
            for (seen, count) in seen.iter_mut().zip(self.reduced.counts(values)) {
                *seen += count;
            }
        }
        let mut closed = false;
        for kind in 0..seen.len() {
            if seen[kind] > 0 || self.reduced.kinds[kind].never || !(self.watch)(Stage::Pricing) {
                continue;
            }
            let mut worth = vec![0; self.reduced.program.columns.len()];
            for column in &self.reduced.kinds[kind].columns {
                worth[*column] = 1;
            }
            let aim = Aim { above: 0, enough: 1, nodes: 200_000, proved: true };
            let mut lp = self.reduced.program.relaxation();
            let found =
                branch::search(&self.reduced.program, &mut lp, &worth, aim, &mut 0, &mut || {
                    !(self.watch)(Stage::Pricing)
                });
            match found.best {
                Some((_, values)) => {
                    for (seen, count) in seen.iter_mut().zip(self.reduced.counts(&values)) {
                        *seen += count;
                    }
                }
                None if found.complete => {
                    self.reduced.close(kind);
                    closed = true;
                }
                None => {}
            }
        }
        closed
    }

    /// LEXIMIN, or only its first level, by pricing seatings.
    fn over_seatings(&mut self, known: Vec<Vec<i64>>, first_only: bool) -> Result<Fair, FairError> {
        let watch = &mut *self.watch;
        let found =
            generate::leximin(&self.reduced, known, first_only, &mut || !watch(Stage::Pricing));
        let Some(found) = found else { return Err(self.why()) };
        let Generated { chances, proofs, seatings, weights, is_complete } = found;
        let spread = Spread { seatings, weights, error: 0.0 };
        let levels = self.closed().into_iter().chain(priced(&proofs)).collect::<Vec<_>>();
        if first_only {
            let bound = proofs.first().map_or(0.0, |proof| float(&proof.chance));
            let exactness = self.compared(bound, &spread);
            return Ok(self.reached(exactness, levels, spread));
        }
        let gap = self.gap(&chances, &spread);
        if is_complete && gap < 1e-9 {
            return Ok(self.fair(Exactness::Proved, Chances::Exact(chances), levels, spread));
        }
        let exactness = self.within(&chances, &spread);
        Ok(self.reached(exactness, levels, spread))
    }

    /// MAXIMIN, MINIMAX, NASH and GOLDILOCKS: a band for the chances and the most even point in
    /// it.
    fn on_relaxation(&mut self) -> Result<Fair, FairError> {
        let watch = &mut *self.watch;
        let mut stop = || !watch(Stage::Chances);
        let found = levels::leximin(&self.reduced, &mut stop);
        let levels = self.or_why(found)?;
        let zero = fraction(big(0), big(1));
        // Whoever cannot sit at all is no measure for how the others fare.
        let never: Vec<bool> = levels.chances.iter().map(|chance| *chance == zero).collect();
        self.never = never.clone();
        let positive = levels.proofs.iter().find(|proof| proof.chance > zero);
        let highest = positive.map_or(1.0, |proof| float(&proof.chance));
        let watch = &mut *self.watch;
        let mut stop = || !watch(Stage::Chances);
        let free = Band { least: 0.0, most: 1.0, never: never.clone() };
        let mut lp = self.reduced.program.relaxation();
        let band = match self.method {
            Method::Maximin => Band { least: highest, ..free },
            Method::Minimax => {
                let most = convex::least_largest(&self.reduced, &mut lp, 0.0, &never);
                Band { most: most.ok_or(FairError::Stopped)?, ..free }
            }
            Method::Goldilocks => {
                let band = convex::goldilocks(&self.reduced, highest, 1.0, &never, &mut stop);
                band.ok_or(FairError::Stopped)?
            }
            _ => free,
        };
        let point = convex::nash(&self.reduced, &band, &mut stop).ok_or(FairError::Stopped)?;
        let exact = self.seats_at(&point);
        let mut known = Vec::new();
        let first: Vec<Level> = match self.method {
            Method::Maximin => self.levels(&levels).into_iter().take(1).collect(),
            _ => Vec::new(),
        };
        let spread = match self.spread(&point, exact, NEARLY, &mut known) {
            Outcome::Outside(_) if self.closes_some(&known) => return self.on_relaxation(),
            Outcome::Outside(_) if self.method == Method::Maximin => {
                return self.over_seatings(known, true);
            }
            Outcome::Met(spread) | Outcome::Outside(spread) | Outcome::Stopped(spread) => spread,
        };
        if !spread.error.is_finite() {
            return Err(self.why());
        }
        let bound = match self.method {
            Method::Maximin => highest,
            Method::Minimax => band.most,
            Method::Nash => {
                let chances = self.chances_at(&point);
                let more = convex::shortfall(&self.reduced, &chances, &never).unwrap_or(f64::MAX);
                (self.aim(&chances) * super::weigh::exp(more)).min(1.0)
            }
            _ => {
                let ratio =
                    self.reduced.seats as f64 / convex::people(&self.reduced, &never).max(1) as f64;
                band.most / ratio + ratio / band.least
            }
        };
        let exactness = self.compared(bound, &spread);
        Ok(self.reached(exactness, first, spread))
    }

    fn legacy(&mut self) -> Result<Fair, FairError> {
        if self.round.panels().len() != 1 {
            return Err(FairError::OnePanelOnly);
        }
        let demands = all_demands(self.round);
        let mut kind_of = vec![usize::MAX; self.reduced.people()];
        for (index, kind) in self.reduced.kinds.iter().enumerate() {
            for person in &kind.members {
                kind_of[*person] = index;
            }
        }
        let mut times: BTreeMap<Vec<i64>, f64> = BTreeMap::new();
        for number in 0..COUNTED {
            if !(self.watch)(Stage::Seatings) {
                break;
            }
            let mut chance = Generator::new(Seed::from(number), Purpose::Lottery);
            let Some(places) = legacy::draw(self.round, &demands, &mut chance) else { continue };
            let mut values = vec![0; self.reduced.program.columns.len()];
            for (person, _) in places.iter().enumerate().filter(|(_, place)| place.is_some()) {
                values[self.reduced.kinds[kind_of[person]].columns[0]] += 1;
            }
            *times.entry(values).or_default() += 1.0;
        }
        let all: f64 = times.values().sum();
        if all == 0.0 {
            return Err(self.why());
        }
        let (seatings, weights) = times.into_iter().map(|(values, n)| (values, n / all)).unzip();
        let spread = Spread { seatings, weights, error: 0.0 };
        Ok(self.reached(Exactness::Counted, Vec::new(), spread))
    }

    fn spread(
        &mut self,
        point: &[f64],
        exact: Vec<BigRational>,
        wanted: f64,
        known: &mut Vec<Vec<i64>>,
    ) -> Outcome {
        let target = Target {
            reduced: &self.reduced,
            point,
            seats: exact.iter().map(float).collect(),
            exact,
            size: self.reduced.kinds.iter().map(|kind| kind.size() as f64).collect(),
            wanted,
        };
        let mut chance = Generator::new(Seed::from(FIXED), Purpose::Lottery);
        let watch = &mut *self.watch;
        spread::spread(&target, &mut chance, known, &mut || !watch(Stage::Seatings))
    }

    /// Says why nothing was found.
    fn why(&self) -> FairError {
        match draw(self.round, Seed::from(FIXED), self.limits) {
            Err(DrawError::Infeasible(why)) => FairError::Infeasible(why),
            _ => FairError::Stopped,
        }
    }

    fn or_why<T>(&self, found: Result<T, NoLevels>) -> Result<T, FairError> {
        found.map_err(|none| match none {
            NoLevels::Impossible => self.why(),
            NoLevels::Stopped => FairError::Stopped,
        })
    }

    fn seats_of(&self, chances: &[BigRational]) -> Vec<BigRational> {
        let kinds = self.reduced.kinds.iter().zip(chances);
        kinds.map(|(kind, p)| p * BigRational::from_integer(big(i128::from(kind.size())))).collect()
    }

    /// Seats per kind at a point without exact fractions, in steps of 2⁻⁴⁸.
    fn seats_at(&self, point: &[f64]) -> Vec<BigRational> {
        const STEP: f64 = (1_u64 << 48) as f64;
        let seats = |kind: &Kind| kind.columns.iter().map(|c| point[*c]).sum::<f64>();
        let rounded = |value: f64| fraction(big((value * STEP).round() as i128), big(1 << 48));
        self.reduced.kinds.iter().map(|kind| rounded(seats(kind))).collect()
    }

    fn chances_at(&self, point: &[f64]) -> Vec<f64> {
        let seats = |kind: &Kind| kind.columns.iter().map(|c| point[*c]).sum::<f64>();
        self.reduced.kinds.iter().map(|kind| seats(kind) / kind.size() as f64).collect()
    }

    /// The chances that seatings with weights really give.
    fn chances_of(&self, spread: &Spread) -> Vec<f64> {
        let mut mean = vec![0.0; self.reduced.kinds.len()];
        for (values, weight) in spread.seatings.iter().zip(&spread.weights) {
            for (kind, count) in self.reduced.counts(values).iter().enumerate() {
                mean[kind] += weight * *count as f64;
            }
        }
        mean.iter()
            .zip(&self.reduced.kinds)
            .map(|(seats, kind)| seats / kind.size() as f64)
            .collect()
    }

    fn gap(&self, chances: &[BigRational], spread: &Spread) -> f64 {
        let gaps =
            self.chances_of(spread).into_iter().zip(chances).map(|(c, p)| (c - float(p)).abs());
        gaps.fold(0.0, f64::max)
    }

    /// What the method aims at, of chances per kind.
    fn aim(&self, chances: &[f64]) -> f64 {
        let free = || {
            let kinds = self.reduced.kinds.iter().zip(&self.never).zip(chances);
            kinds.filter(|((kind, never), _)| !kind.must && !**never).map(|((k, _), c)| (k, c))
        };
        let least = free().map(|(_, c)| *c).fold(f64::INFINITY, f64::min);
        let most = free().map(|(_, c)| *c).fold(0.0, f64::max);
        match self.method {
            Method::Minimax => most,
            Method::Nash => {
                let pairs: Vec<(f64, f64)> =
                    free().map(|(kind, c)| (kind.size() as f64, *c)).collect();
                super::weigh::exp(convex::mean_log(&pairs))
            }
            Method::Goldilocks => {
                let people: f64 = free().map(|(kind, _)| kind.size() as f64).sum();
                let ratio = self.reduced.seats as f64 / people;
                most / ratio + ratio / least
            }
            Method::Leximin | Method::Maximin | Method::Legacy => least,
        }
    }

    /// How far the seatings are from what the method could at best reach.
    fn compared(&self, bound: f64, spread: &Spread) -> Exactness {
        Exactness::Within { reached: self.aim(&self.chances_of(spread)), bound }
    }

    /// For a stopped LEXIMIN: the least chance that is not yet as large as its bound, and the bound.
    fn within(&self, bounds: &[BigRational], spread: &Spread) -> Exactness {
        let reached = self.chances_of(spread);
        let behind = reached.iter().zip(bounds).map(|(reached, bound)| (*reached, float(bound)));
        let behind = behind.filter(|(reached, bound)| bound - reached > 1e-9);
        let least = behind.min_by(|a, b| a.0.total_cmp(&b.0));
        let (reached, bound) = least.unwrap_or((0.0, 1.0));
        Exactness::Within { reached, bound }
    }

    /// The result with the chances that its seatings give.
    fn reached(&self, exactness: Exactness, levels: Vec<Level>, spread: Spread) -> Fair {
        let chances = self.chances_of(&spread);
        self.fair(exactness, Chances::Reached(chances), levels, spread)
    }

    fn fair(
        &self,
        exactness: Exactness,
        chances: Chances,
        levels: Vec<Level>,
        spread: Spread,
    ) -> Fair {
        let by_kind: Vec<Chance> = match chances {
            Chances::Exact(exact) => exact
                .into_iter()
                .map(|p| Chance { value: float(&p), exact: Some(Fraction(p)) })
                .collect(),
            Chances::Reached(values) => {
                values.into_iter().map(|value| Chance { value, exact: None }).collect()
            }
        };
        let pool = self.round.pool();
        let none = Chance { value: 0.0, exact: Some(Fraction(fraction(big(0), big(1)))) };
        let mut chances: BTreeMap<String, Chance> =
            pool.people().iter().map(|person| (person.id.clone(), none.clone())).collect();
        for (kind, chance) in self.reduced.kinds.iter().zip(&by_kind) {
            for person in &kind.members {
                chances.insert(pool.id(*person).to_owned(), chance.clone());
            }
        }
        let groups = self.reduced.kinds.iter().map(|kind| group(self.round, kind)).collect();
        let shares = shares(spread);
        let (method, reduced) = (self.method, self.reduced.clone());
        Fair { method, exactness, chances, levels, groups, shares, reduced, by_kind }
    }

    fn levels(&self, levels: &Levels) -> Vec<Level> {
        let proofs = levels.proofs.iter().map(|proof| Level {
            chance: Fraction(proof.chance.clone()),
            groups: proof.kinds.clone(),
            proof: self.sum(&proof.multipliers),
        });
        self.closed().into_iter().chain(proofs).collect()
    }

    /// The level of those who can never sit, if there are any: all together are worth nothing.
    fn closed(&self) -> Option<Level> {
        let kinds = self.reduced.kinds.iter().enumerate();
        let groups: Vec<usize> = kinds.filter(|(_, kind)| kind.never).map(|(k, _)| k).collect();
        (!groups.is_empty()).then(|| Level {
            chance: Fraction(fraction(big(0), big(1))),
            proof: Proof::Worth { groups: groups.iter().map(|g| (*g, 1)).collect(), most: 0 },
            groups,
        })
    }

    fn sum(&self, multipliers: &[(usize, i128)]) -> Proof {
        if multipliers.is_empty() {
            return Proof::Full;
        }
        let named = multipliers.iter().map(|(row, m)| (self.reduced.name(self.round, *row), *m));
        Proof::Sum(named.collect())
    }
}

enum Chances {
    Exact(Vec<BigRational>),
    Reached(Vec<f64>),
}

fn priced(proofs: &[Priced]) -> Vec<Level> {
    let levels = proofs.iter().map(|proof| Level {
        chance: Fraction(proof.chance.clone()),
        groups: proof.kinds.clone(),
        proof: if proof.worth.is_empty() {
            Proof::Full
        } else {
            Proof::Worth { groups: proof.worth.clone(), most: proof.most }
        },
    });
    levels.collect()
}

fn group(round: &Round, kind: &Kind) -> Group {
    let panels = kind.panels.iter().map(|panel| round.panels()[*panel].name.clone());
    let ids = kind.members.iter().map(|person| round.pool().id(*person).to_owned());
    Group { ids: ids.collect(), panels: panels.collect() }
}

/// Weights as whole parts that add up exactly, each seating once.
fn shares(spread: Spread) -> Vec<Share> {
    let mut weights: BTreeMap<Vec<i64>, f64> = BTreeMap::new();
    for (values, weight) in spread.seatings.into_iter().zip(spread.weights) {
        *weights.entry(values).or_default() += weight;
    }
    let parts = |weight: f64| (weight * PARTS as f64).round() as u64;
    let shares = weights.into_iter().map(|(values, w)| Share { parts: parts(w), values });
    let mut shares: Vec<Share> = shares.filter(|share| share.parts > 0).collect();
    let sum: u64 = shares.iter().map(|share| share.parts).sum();
    if let Some(largest) = shares.iter_mut().max_by_key(|share| share.parts) {
        largest.parts = (largest.parts + PARTS).saturating_sub(sum);
    }
    shares
}
