//! The primal method, in two phases: after columns were added, and when the dual one is unsure.

use super::{End, Lp, NEAR, OUT, REFRESH, TINY};

impl Lp {
    /// Finds a point within the bounds, then the best one.
    pub(crate) fn primal(&mut self) -> End {
        self.settle();
        let patience = 2_000 + 60 * (self.rows + 50);
        let mut idle = 0;
        for _ in 0..patience {
            if self.pivots >= REFRESH {
                self.settle();
            }
            let violated = self.violation_duals();
            let first_phase = violated.is_some();
            let duals = violated.unwrap_or_else(|| self.duals());
            let cautious = idle > 3 * self.rows + 50;
            let Some(entering) = self.entering(&duals, first_phase, cautious) else {
                if first_phase {
                    self.ray = duals;
                    return End::Empty;
                }
                return End::Optimal;
            };
            let direction = self.direction(entering);
            let length = self.primal_step(entering, &direction, cautious);
            idle = if length > TINY { 0 } else { idle + 1 };
        }
        End::Unknown
    }

    /// Multipliers of the slope of the total violation; `None` if nothing is violated.
    fn violation_duals(&self) -> Option<Vec<f64>> {
        let mut signs: Vec<f64> = vec![0.0; self.rows];
        let mut violated = false;
        for (position, &variable) in self.basis.iter().enumerate() {
            let value = self.value[variable];
            if value < self.lo[variable] - NEAR {
                signs[position] = 1.0;
                violated = true;
            } else if value > self.hi[variable] + NEAR {
                signs[position] = -1.0;
                violated = true;
            }
        }
        violated.then(|| {
            let lines = (0..self.rows).map(|row| {
                let column = &self.inverse[row * self.rows..(row + 1) * self.rows];
                column.iter().zip(&signs).map(|(f, s)| f * s).sum()
            });
            lines.collect()
        })
    }

    fn entering(&self, duals: &[f64], first_phase: bool, cautious: bool) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for variable in 0..self.lo.len() {
            if self.place[variable] != OUT || self.lo[variable] == self.hi[variable] {
                continue;
            }
            let cost = if first_phase { 0.0 } else { self.cost[variable] };
            let reduced = cost - self.dot(duals, variable);
            let gain = if self.at_upper[variable] { -reduced } else { reduced };
            if gain > NEAR && best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, variable));
                if cautious {
                    break;
                }
            }
        }
        best.map(|(_, variable)| variable)
    }

    /// Moves the entering variable as far as it can; returns how far.
    fn primal_step(&mut self, entering: usize, direction: &[f64], cautious: bool) -> f64 {
        let rises = !self.at_upper[entering];
        let mut length = self.hi[entering] - self.lo[entering];
        let mut leaving: Option<(usize, bool)> = None;
        let mut pivot = 0.0_f64;
        for (position, &slope) in direction.iter().enumerate() {
            let rate = if rises { -slope } else { slope };
            if rate.abs() < TINY {
                continue;
            }
            let variable = self.basis[position];
            let (value, lo, hi) = (self.value[variable], self.lo[variable], self.hi[variable]);
            // One that is out of bounds stops at the bound it comes back to, unless it moves away.
            let target = if rate > 0.0 {
                if value > hi + NEAR {
                    continue;
                }
                if value < lo - NEAR { lo } else { hi }
            } else {
                if value < lo - NEAR {
                    continue;
                }
                if value > hi + NEAR { hi } else { lo }
            };
            let reach = ((target - value) / rate).max(0.0);
            let better = if cautious {
                leaving.is_some_and(|(other, _)| variable < self.basis[other])
            } else {
                slope.abs() > pivot
            };
            if reach < length - TINY || (reach < length + TINY && better) {
                length = reach.min(length);
                leaving = Some((position, target == hi && (rate > 0.0 || value > hi + NEAR)));
                pivot = slope.abs();
            }
        }
        let signed = if rises { length } else { -length };
        self.value[entering] += signed;
        for (at, slope) in self.basis.iter().zip(direction) {
            self.value[*at] -= slope * signed;
        }
        match leaving {
            None => self.at_upper[entering] = rises,
            Some((position, upper)) => self.exchange(position, entering, direction, upper),
        }
        length
    }
}
