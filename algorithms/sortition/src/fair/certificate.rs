//! The check of a result, straight from the round: proofs by additions of whole numbers and
//! fractions, seatings against every demand, averages against chances. No simplex takes part,
//! except where a level was proved by pricing: there branch and bound is run again.

use num_bigint::BigInt;
use num_rational::BigRational;
use thiserror::Error;

use super::levels::bound;
use super::reduce::Reduced;
use super::space::Space;
use super::teams::Teams;
use super::{Exactness, Fair, Method, PARTS, Proof};
use crate::branch::{self, Aim};
use crate::fraction::{big, fraction};
use crate::model::all_demands;
use crate::round::Round;

/// What is wrong with a result.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CheckFault {
    /// The result belongs to another round.
    #[error("the groups are not those of the round")]
    Groups,
    /// The proof of the level with this number does not give its chance.
    #[error("the proof of level {0} does not hold")]
    Proof(usize),
    /// A group has no level, or another chance than its level.
    #[error("group {0} does not have the chance of its level")]
    Chance(usize),
    /// The seating with this number breaks a demand.
    #[error("seating {0} breaks a demand")]
    Seating(usize),
    /// The shares do not add up to one.
    #[error("the shares do not add up to one")]
    Shares,
    /// The seatings give this group another chance than stated.
    #[error("the seatings give group {0} another chance")]
    Average(usize),
}

impl Fair {
    /// Checks everything that the result claims, without computing it again.
    ///
    /// # Errors
    /// The first claim that does not hold.
    pub fn check(&self, round: &Round) -> Result<(), CheckFault> {
        let reduced = Reduced::new(round, &all_demands(round));
        let same = reduced.space.kinds.len() == self.groups.len()
            && reduced.space.kinds.iter().zip(&self.groups).all(|(kind, group)| {
                let ids = kind.members.iter().map(|person| round.pool().id(*person));
                ids.eq(group.ids.iter().map(String::as_str))
            });
        if !same || self.by_kind.len() != reduced.space.kinds.len() {
            return Err(CheckFault::Groups);
        }
        if self.method == Method::Leximin && self.exactness == Exactness::Proved {
            self.check_levels(round, &reduced)?;
        }
        self.check_shares(&reduced.space)
    }

    fn check_levels(&self, round: &Round, reduced: &Reduced) -> Result<(), CheckFault> {
        let one = fraction(big(1), big(1));
        let mut settled: Vec<Option<usize>> =
            reduced.space.kinds.iter().map(|kind| kind.must.then_some(0)).collect();
        let mut chances = vec![one];
        let teams = Teams::new(reduced);
        let space = teams.as_ref().map_or(&reduced.space, |teams| &teams.space);
        for (number, level) in self.levels.iter().enumerate() {
            let fault = CheckFault::Proof(number);
            if level.groups.iter().any(|group| settled.get(*group) != Some(&None)) {
                return Err(fault);
            }
            let holds = match &level.proof {
                Proof::Sum(terms) => {
                    let mut multipliers = vec![0_i128; reduced.space.program.rows.len()];
                    for (what, multiplier) in terms {
                        let rows = 0..multipliers.len();
                        let row = rows.into_iter().find(|r| reduced.name(round, *r) == *what);
                        multipliers[row.ok_or(fault.clone())?] = *multiplier;
                    }
                    bound(&reduced.space, &settled, &chances, &multipliers).is_some_and(
                        |(chance, kinds)| chance == level.chance.0 && kinds == level.groups,
                    )
                }
                Proof::Worth { groups, most } => {
                    self.is_worth(space, &settled, &chances, groups, *most, number)
                }
                Proof::Full => level.groups.iter().all(|group| {
                    let kind = &reduced.space.kinds[*group];
                    fraction(BigInt::from(kind.most), BigInt::from(kind.size())) <= level.chance.0
                }),
            };
            if !holds {
                return Err(fault);
            }
            chances.push(level.chance.0.clone());
            for group in &level.groups {
                settled[*group] = Some(chances.len() - 1);
            }
        }
        for (group, settled) in settled.iter().enumerate() {
            let stated = self.by_kind[group].exact.as_ref().map(|exact| &exact.0);
            if settled.map(|level| &chances[level]) != stated {
                return Err(CheckFault::Chance(group));
            }
        }
        Ok(())
    }

    /// Whether no seating is worth more than `most`, and that leaves no more for the level.
    fn is_worth(
        &self,
        space: &Space,
        settled: &[Option<usize>],
        chances: &[BigRational],
        worth: &[(usize, i64)],
        most: i128,
        level: usize,
    ) -> bool {
        let mut worths = vec![0; space.kinds.len()];
        let mut rest = BigRational::from_integer(big(most));
        let mut weight: i128 = 0;
        let mut pressed = Vec::new();
        for (group, worth) in worth {
            let Some(kind) = space.kinds.get(*group) else { return false };
            worths[*group] = *worth;
            let people = i128::from(*worth) * i128::from(kind.size());
            match settled[*group] {
                Some(level) => rest -= &chances[level] * BigRational::from_integer(big(people)),
                None if *worth > 0 => {
                    weight += people;
                    pressed.push(*group);
                }
                // Whoever is not settled yet may have any chance: less of it is no room for more.
                None => return false,
            }
        }
        let aim = Aim { above: most, enough: most + 1, nodes: 10_000_000, proved: true };
        let mut lp = space.program.relaxation();
        let per_column = space.per_column(&worths);
        let found =
            branch::search(&space.program, &mut lp, &per_column, aim, &mut 0, &mut || false);
        if found.best.is_some() || !found.complete || weight == 0 {
            return false;
        }
        let chance = (rest / BigRational::from_integer(big(weight)))
            .max(fraction(big(0), big(1)))
            .min(fraction(big(1), big(1)));
        chance == self.levels[level].chance.0 && pressed == self.levels[level].groups
    }

    fn check_shares(&self, space: &Space) -> Result<(), CheckFault> {
        let mut sums = vec![0_i128; space.kinds.len()];
        let mut all: u64 = 0;
        for (number, share) in self.shares.iter().enumerate() {
            if share.values.len() != space.program.columns.len()
                || !space.program.is_met_by(&share.values)
            {
                return Err(CheckFault::Seating(number));
            }
            all = all.saturating_add(share.parts);
            for (sum, count) in sums.iter_mut().zip(space.counts(&share.values)) {
                *sum += i128::from(share.parts) * i128::from(count);
            }
        }
        if all != PARTS {
            return Err(CheckFault::Shares);
        }
        // Exact arithmetic: |Σ parts · seated / PARTS − size · chance| ≤ size / 10⁹.
        let tolerance = fraction(big(1), big(1_000_000_000));
        for (group, (sum, kind)) in sums.iter().zip(&space.kinds).enumerate() {
            let mean = fraction(big(*sum), big(i128::from(PARTS) * i128::from(kind.size())));
            let off = match &self.by_kind[group].exact {
                Some(exact) => {
                    let gap = if mean > exact.0 { mean - &exact.0 } else { &exact.0 - mean };
                    gap > tolerance
                }
                None => (crate::fraction::float(&mean) - self.by_kind[group].value).abs() > 1e-9,
            };
            if off {
                return Err(CheckFault::Average(group));
            }
        }
        Ok(())
    }
}
