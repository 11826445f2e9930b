//! What was computed as a result: chances by person, levels with their proofs, shares.

use std::collections::BTreeMap;

use num_rational::BigRational;

use super::convex;
use super::generate::Priced;
use super::levels::{Levels, Pushes, pushes};
use super::methods::Work;
use super::spread::Spread;
use super::{Chance, Exactness, Fair, Fraction, Group, Level, Method, PARTS, Proof, Share};
use crate::fraction::{big, float, fraction};

impl Work<'_, '_> {
    /// The chances that seatings with weights really give.
    fn chances_of(&self, spread: &Spread) -> Vec<f64> {
        let space = self.space();
        let mut mean = vec![0.0; space.kinds.len()];
        for (values, weight) in spread.seatings.iter().zip(&spread.weights) {
            for (kind, count) in space.counts(values).iter().enumerate() {
                mean[kind] += weight * *count as f64;
            }
        }
        mean.iter().zip(&space.kinds).map(|(seats, kind)| seats / kind.size() as f64).collect()
    }

    /// How far the seatings are from the chances.
    pub(super) fn gap(&self, chances: &[BigRational], spread: &Spread) -> f64 {
        let gaps =
            self.chances_of(spread).into_iter().zip(chances).map(|(c, p)| (c - float(p)).abs());
        gaps.fold(0.0, f64::max)
    }

    /// What the method aims at, of chances per kind.
    pub(super) fn aim(&self, chances: &[f64]) -> f64 {
        let free = || {
            let kinds = self.reduced.space.kinds.iter().zip(&self.never).zip(chances);
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
                let ratio = self.reduced.space.seats as f64 / people;
                most / ratio + ratio / least
            }
            Method::Leximin | Method::Maximin | Method::Legacy => least,
        }
    }

    /// How far the seatings are from what the method could at best reach.
    pub(super) fn compared(&self, bound: f64, spread: &Spread) -> Exactness {
        Exactness::Within { reached: self.aim(&self.chances_of(spread)), bound }
    }

    /// For a stopped LEXIMIN: the least chance that is not yet as large as its bound, and the bound.
    pub(super) fn within(&self, bounds: &[BigRational], spread: &Spread) -> Exactness {
        let reached = self.chances_of(spread);
        let behind = reached.iter().zip(bounds).map(|(reached, bound)| (*reached, float(bound)));
        let behind = behind.filter(|(reached, bound)| bound - reached > 1e-9);
        let least = behind.min_by(|a, b| a.0.total_cmp(&b.0));
        let (reached, bound) = least.unwrap_or((0.0, 1.0));
        Exactness::Within { reached, bound }
    }

    /// The result with exact chances.
    pub(super) fn proved(
        &self,
        chances: Vec<BigRational>,
        levels: Vec<Level>,
        spread: Spread,
    ) -> Fair {
        let chance = |p: BigRational| Chance { value: float(&p), exact: Some(Fraction(p)) };
        let by_kind = chances.into_iter().map(chance).collect();
        self.fair(Exactness::Proved, by_kind, levels, spread)
    }

    /// The result with the chances that its seatings give.
    pub(super) fn reached(&self, exactness: Exactness, levels: Vec<Level>, spread: Spread) -> Fair {
        let chance = |value: f64| Chance { value, exact: None };
        let by_kind = self.chances_of(&spread).into_iter().map(chance).collect();
        self.fair(exactness, by_kind, levels, spread)
    }

    fn fair(
        &self,
        exactness: Exactness,
        by_kind: Vec<Chance>,
        levels: Vec<Level>,
        spread: Spread,
    ) -> Fair {
        let pool = self.round.pool();
        let none = Chance { value: 0.0, exact: Some(Fraction(fraction(big(0), big(1)))) };
        let mut chances: BTreeMap<String, Chance> =
            pool.people().iter().map(|person| (person.id.clone(), none.clone())).collect();
        for (kind, chance) in self.reduced.space.kinds.iter().zip(&by_kind) {
            for person in &kind.members {
                chances.insert(pool.id(*person).to_owned(), chance.clone());
            }
        }
        let groups = (0..by_kind.len()).map(|kind| self.group(kind)).collect();
        let shares = self.shares(spread);
        let (method, reduced) = (self.method, self.reduced.clone());
        Fair { method, exactness, chances, levels, groups, shares, reduced, by_kind }
    }

    /// The levels as sums of the round's own demands.
    pub(super) fn sums(&self, levels: &Levels) -> Vec<Level> {
        let proofs = levels.proofs.iter().map(|proof| Level {
            chance: Fraction(proof.chance.clone()),
            groups: proof.kinds.clone(),
            proof: self.sum(&proof.multipliers),
        });
        self.closed().into_iter().chain(proofs).collect()
    }

    fn sum(&self, multipliers: &[(usize, i128)]) -> Proof {
        if multipliers.is_empty() {
            return Proof::Full;
        }
        let named = multipliers.iter().map(|(row, m)| (self.reduced.name(self.round, *row), *m));
        Proof::Sum(named.collect())
    }

    /// The levels by what seatings are worth. `None` if a worth is too large a number.
    pub(super) fn worths(&self, levels: &Levels) -> Option<Vec<Level>> {
        let space = self.space();
        let (zero, one) = (fraction(big(0), big(1)), fraction(big(1), big(1)));
        let known = |kind: &super::space::Kind| match (kind.must, kind.never) {
            (true, _) => Some(one.clone()),
            (_, true) => Some(zero.clone()),
            _ => None,
        };
        let mut settled: Vec<Option<BigRational>> = space.kinds.iter().map(known).collect();
        let mut shown: Vec<Level> = self.closed().into_iter().collect();
        for proof in &levels.proofs {
            let mut multipliers = vec![0; space.program.rows.len()];
            for (row, multiplier) in &proof.multipliers {
                multipliers[*row] = *multiplier;
            }
            let nobody = |kind: usize| settled[kind].as_ref() == Some(&zero);
            let Pushes { room: mut most, of_kinds } = pushes(space, &multipliers, nobody);
            let mut groups = Vec::new();
            for (index, (kind, push)) in space.kinds.iter().zip(of_kinds).enumerate() {
                // Whoever always sits is worth the same everywhere; the worth of people whose
                // seats leave others more is at least that of as many as there can be.
                if kind.must || (settled[index].is_none() && push < 0) {
                    most -= push * i128::from(kind.most);
                } else if push != 0 {
                    groups.push((index, i64::try_from(push).ok()?));
                }
            }
            let is_full = proof.multipliers.is_empty();
            shown.push(Level {
                chance: Fraction(proof.chance.clone()),
                groups: proof.kinds.clone(),
                proof: if is_full { Proof::Full } else { Proof::Worth { groups, most } },
            });
            for kind in &proof.kinds {
                settled[*kind] = Some(proof.chance.clone());
            }
        }
        Some(shown)
    }

    /// The levels of priced seatings.
    pub(super) fn priced(&self, proofs: &[Priced]) -> Vec<Level> {
        let levels = proofs.iter().map(|proof| Level {
            chance: Fraction(proof.chance.clone()),
            groups: proof.kinds.clone(),
            proof: if proof.worth.is_empty() {
                Proof::Full
            } else {
                Proof::Worth { groups: proof.worth.clone(), most: proof.most }
            },
        });
        self.closed().into_iter().chain(levels).collect()
    }

    /// The level of those who can never sit, if there are any: all together are worth nothing.
    fn closed(&self) -> Option<Level> {
        let kinds = self.reduced.space.kinds.iter().enumerate();
        let groups: Vec<usize> = kinds.filter(|(_, kind)| kind.never).map(|(k, _)| k).collect();
        (!groups.is_empty()).then(|| Level {
            chance: Fraction(fraction(big(0), big(1))),
            proof: Proof::Worth { groups: groups.iter().map(|g| (*g, 1)).collect(), most: 0 },
            groups,
        })
    }

    fn group(&self, kind: usize) -> Group {
        let (panels, pool) = (self.round.panels(), self.round.pool());
        let places = self.reduced.open[kind].iter();
        let members = self.reduced.space.kinds[kind].members.iter();
        Group {
            ids: members.map(|person| pool.id(*person).to_owned()).collect(),
            panels: places.map(|place| panels[place.panel].name.clone()).collect(),
        }
    }

    /// Weights as whole parts that add up exactly, each seating once.
    fn shares(&self, spread: Spread) -> Vec<Share> {
        let mut weights: BTreeMap<Vec<i64>, f64> = BTreeMap::new();
        for (values, weight) in spread.seatings.into_iter().zip(spread.weights) {
            let values = match &self.teams {
                Some(teams) => teams.expand(&values),
                None => values,
            };
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
}
