//! Each method from round to shares: the chances on the relaxation, then the seatings.

use std::collections::BTreeMap;

use num_rational::BigRational;

use super::convex;
use super::generate::{self, Generated};
use super::hull::{self, Best, Point};
use super::levels::{self, NoLevels};
use super::reduce::Reduced;
use super::space::Space;
use super::spread::{self, Outcome, Spread, Target};
use super::teams::Teams;
use super::{Exactness, Fair, FairError, Level, Method, Stage, Watch, legacy};
use crate::branch::{self, Aim};
use crate::draw::{DrawError, draw};
use crate::fraction::{big, float, fraction};
use crate::input::Limits;
use crate::lp::Lp;
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
    let teams = Teams::new(&reduced);
    let never = vec![false; reduced.space.kinds.len()];
    let mut work = Work { round, method, limits, reduced, teams, never, watch };
    match method {
        Method::Leximin => work.leximin(),
        Method::Legacy => work.legacy(),
        _ => work.on_relaxation(),
    }
}

pub(super) struct Work<'a, 'w> {
    pub(super) round: &'a Round,
    pub(super) method: Method,
    limits: &'a Limits,
    pub(super) reduced: Reduced,
    /// The same in teams, where that is tighter.
    pub(super) teams: Option<Teams>,
    /// Per kind, whether it can never sit.
    pub(super) never: Vec<bool>,
    watch: &'a mut Watch<'w>,
}

/// The chances of LEXIMIN on the relaxation.
struct Aimed {
    /// Per kind.
    chances: Vec<BigRational>,
    /// The programme with these chances, at a corner.
    lp: Lp,
    /// The proofs, where they could be written down.
    proofs: Option<Vec<Level>>,
}

impl Work<'_, '_> {
    /// The programme on which chances and seatings are computed.
    pub(super) fn space(&self) -> &Space {
        self.teams.as_ref().map_or(&self.reduced.space, |teams| &teams.space)
    }

    /// Works on that programme, with the question whether to stop.
    fn on_space<T>(
        &mut self,
        stage: Stage,
        work: impl FnOnce(&Space, &mut dyn FnMut() -> bool) -> T,
    ) -> T {
        let space = self.teams.as_ref().map_or(&self.reduced.space, |teams| &teams.space);
        let watch = &mut *self.watch;
        work(space, &mut || !watch(stage))
    }

    fn leximin(&mut self) -> Result<Fair, FairError> {
        let mut known = Vec::new();
        loop {
            let Aimed { chances, lp, proofs } = self.aimed()?;
            let point =
                self.on_space(Stage::Chances, |space, stop| levels::point(space, &lp, stop));
            let exact: Vec<BigRational> = self.seats_of(&chances);
            return match self.spread(&point, exact, REACHED, &mut known) {
                Outcome::Met(spread) => match proofs {
                    Some(proofs) => Ok(self.proved(chances, proofs, spread)),
                    None => self.over_seatings(known, false),
                },
                Outcome::Outside(_) if self.closes_some(&mut known) => continue,
                Outcome::Outside(_) => self.over_seatings(known, false),
                Outcome::Stopped(spread) if spread.error.is_finite() => {
                    let exactness = self.within(&chances, &spread);
                    Ok(self.reached(exactness, Vec::new(), spread))
                }
                Outcome::Stopped(_) => Err(FairError::Stopped),
            };
        }
    }

    /// The chances on the relaxation. If teams can have those that people have when counted in
    /// kinds, sums of the round's own demands prove them; else teams have levels of their own.
    fn aimed(&mut self) -> Result<Aimed, FairError> {
        let watch = &mut *self.watch;
        let plain = levels::leximin(&self.reduced.space, &mut || !watch(Stage::Chances));
        let plain = self.or_why(plain)?;
        let lp = match &self.teams {
            None => Some(plain.lp.clone()),
            Some(teams) => levels::lp_with(&teams.space, &plain.chances),
        };
        if let Some(lp) = lp {
            let proofs = Some(self.sums(&plain));
            return Ok(Aimed { chances: plain.chances, lp, proofs });
        }
        let levels = self.on_space(Stage::Chances, levels::leximin);
        let levels = self.or_why(levels)?;
        let proofs = self.worths(&levels);
        Ok(Aimed { chances: levels.chances, lp: levels.lp, proofs })
    }

    fn or_why<T>(&self, found: Result<T, NoLevels>) -> Result<T, FairError> {
        found.map_err(|none| match none {
            NoLevels::Impossible => self.why(),
            NoLevels::Stopped => FairError::Stopped,
        })
    }

    /// Looks for kinds of which no seating can have anybody, among those that none met so far
    /// has, and takes them out: that is the commonest reason why the relaxation promises too much.
    fn closes_some(&mut self, known: &mut Vec<Vec<i64>>) -> bool {
        let kinds = self.reduced.space.kinds.len();
        let mut seen = vec![0; kinds];
        let see = |seen: &mut [i64], counts: Vec<i64>| {
            for (seen, count) in seen.iter_mut().zip(counts) {
                *seen += count;
            }
        };
        for values in known.iter() {
            see(&mut seen, self.space().counts(values));
        }
        let mut closed = false;
        for kind in 0..kinds {
            if seen[kind] > 0 || self.reduced.space.kinds[kind].never {
                continue;
            }
            let found = self.on_space(Stage::Pricing, |space, stop| {
                let mut worth = vec![0; kinds];
                worth[kind] = 1;
                let worth = space.per_column(&worth);
                let aim = Aim { above: 0, enough: 1, nodes: 200_000, proved: true };
                let mut lp = space.program.relaxation();
                branch::search(&space.program, &mut lp, &worth, aim, &mut 0, stop)
            });
            match found.best {
                Some((_, values)) => {
                    see(&mut seen, self.space().counts(&values));
                    known.push(values);
                }
                None if found.complete => {
                    self.reduced.space.close(kind);
                    if let Some(teams) = &mut self.teams {
                        teams.space.close(kind);
                    }
                    closed = true;
                }
                None => {}
            }
        }
        closed
    }

    /// LEXIMIN, or only its first level, by pricing seatings.
    fn over_seatings(&mut self, known: Vec<Vec<i64>>, first_only: bool) -> Result<Fair, FairError> {
        let found = self.on_space(Stage::Pricing, |space, stop| {
            generate::leximin(space, known, first_only, stop)
        });
        let Some(found) = found else { return Err(self.why()) };
        let Generated { chances, proofs, seatings, weights, is_complete } = found;
        let spread = Spread { seatings, weights, error: 0.0 };
        let levels = self.priced(&proofs);
        if first_only {
            let bound = proofs.first().map_or(0.0, |proof| float(&proof.chance));
            let exactness = self.compared(bound, &spread);
            return Ok(self.reached(exactness, levels, spread));
        }
        if is_complete && self.gap(&chances, &spread) < 1e-9 {
            return Ok(self.proved(chances, levels, spread));
        }
        let exactness = self.within(&chances, &spread);
        Ok(self.reached(exactness, levels, spread))
    }

    /// MAXIMIN, MINIMAX, NASH and GOLDILOCKS: a band for the chances and the most even point in
    /// it.
    fn on_relaxation(&mut self) -> Result<Fair, FairError> {
        let Aimed { chances, proofs, .. } = self.aimed()?;
        let zero = fraction(big(0), big(1));
        // Whoever cannot sit at all is no measure for how the others fare.
        let never: Vec<bool> = chances.iter().map(|chance| *chance == zero).collect();
        self.never = never.clone();
        let highest = chances.iter().filter(|chance| **chance > zero).min().map_or(1.0, float);
        let method = self.method;
        let point = self.on_space(Stage::Chances, |space, stop| {
            hull::point(method, space, highest, &never, stop)
        });
        let mut known = Vec::new();
        let Some(Point { band, values: point }) = point else {
            // It was stopped, or bounds lie so near to each other that rounding hides the point.
            if self.closes_some(&mut known) {
                return self.on_relaxation();
            }
            return self.over_hull(known).ok_or(FairError::Stopped);
        };
        let exact = seats_at(self.space(), &point);
        let spread = match self.spread(&point, exact, NEARLY, &mut known) {
            Outcome::Outside(_) if self.closes_some(&mut known) => return self.on_relaxation(),
            Outcome::Outside(_) if method == Method::Maximin => {
                return self.over_seatings(known, true);
            }
            Outcome::Outside(spread) => match self.over_hull(known) {
                Some(fair) => return Ok(fair),
                None => spread,
            },
            Outcome::Met(spread) | Outcome::Stopped(spread) => spread,
        };
        if !spread.error.is_finite() {
            return Err(self.why());
        }
        let bound = match method {
            Method::Maximin => highest,
            Method::Minimax => band.most,
            Method::Nash => {
                let chances = self.chances_at(&point);
                let more = convex::shortfall(self.space(), &chances, &never).unwrap_or(f64::MAX);
                (self.aim(&chances) * super::weigh::exp(more)).min(1.0)
            }
            _ => {
                let space = self.space();
                let ratio = space.seats as f64 / convex::people(space, &never).max(1) as f64;
                band.most / ratio + ratio / band.least
            }
        };
        let exactness = self.compared(bound, &spread);
        let first = match method {
            Method::Maximin => proofs.unwrap_or_default().into_iter().take(1).collect(),
            _ => Vec::new(),
        };
        Ok(self.reached(exactness, first, spread))
    }

    /// NASH, MINIMAX or GOLDILOCKS between seatings. `None` if it was not proved.
    fn over_hull(&mut self, known: Vec<Vec<i64>>) -> Option<Fair> {
        let (method, never) = (self.method, self.never.clone());
        let found = self
            .on_space(Stage::Pricing, |space, stop| hull::best(method, space, known, &never, stop));
        let Best { seatings, weights, bound } = found?;
        let sum: f64 = weights.iter().map(|weight| weight.max(0.0)).sum();
        let used = seatings.into_iter().zip(weights).filter(|(_, weight)| *weight > 1e-13);
        let (seatings, weights) = used.map(|(values, weight)| (values, weight / sum)).unzip();
        let spread = Spread { seatings, weights, error: 0.0 };
        let exactness = self.compared(bound?, &spread);
        Some(self.reached(exactness, Vec::new(), spread))
    }

    fn legacy(&mut self) -> Result<Fair, FairError> {
        if self.round.panels().len() != 1 {
            return Err(FairError::OnePanelOnly);
        }
        let demands = all_demands(self.round);
        let mut column_of = vec![usize::MAX; self.reduced.people()];
        for (kind, places) in self.reduced.space.kinds.iter().zip(&self.reduced.open) {
            for person in &kind.members {
                column_of[*person] = places[0].column;
            }
        }
        let mut times: BTreeMap<Vec<i64>, f64> = BTreeMap::new();
        for number in 0..COUNTED {
            if !(self.watch)(Stage::Seatings) {
                break;
            }
            let mut chance = Generator::new(Seed::from(number), Purpose::Lottery);
            let Some(places) = legacy::draw(self.round, &demands, &mut chance) else { continue };
            let mut values = vec![0; self.reduced.space.program.columns.len()];
            for (person, _) in places.iter().enumerate().filter(|(_, place)| place.is_some()) {
                values[column_of[person]] += 1;
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
        self.on_space(Stage::Seatings, |space, stop| {
            let target = Target {
                space,
                point,
                seats: exact.iter().map(float).collect(),
                exact,
                size: space.kinds.iter().map(|kind| kind.size() as f64).collect(),
                wanted,
            };
            let mut chance = Generator::new(Seed::from(FIXED), Purpose::Lottery);
            spread::spread(&target, &mut chance, known, stop)
        })
    }

    /// Says why nothing was found.
    fn why(&self) -> FairError {
        match draw(self.round, Seed::from(FIXED), self.limits) {
            Err(DrawError::Infeasible(why)) => FairError::Infeasible(why),
            _ => FairError::Stopped,
        }
    }

    fn seats_of(&self, chances: &[BigRational]) -> Vec<BigRational> {
        let kinds = self.reduced.space.kinds.iter().zip(chances);
        kinds.map(|(kind, p)| p * BigRational::from_integer(big(i128::from(kind.size())))).collect()
    }

    fn chances_at(&self, point: &[f64]) -> Vec<f64> {
        let kinds = self.space().seats_at(point).into_iter().zip(&self.space().kinds);
        kinds.map(|(seats, kind)| seats / kind.size() as f64).collect()
    }
}

/// Seats per kind at a point without exact fractions, in steps of 2⁻⁴⁸.
fn seats_at(space: &Space, point: &[f64]) -> Vec<BigRational> {
    const STEP: f64 = (1_u64 << 48) as f64;
    let rounded = |value: f64| fraction(big((value * STEP).round() as i128), big(1 << 48));
    space.seats_at(point).into_iter().map(rounded).collect()
}
