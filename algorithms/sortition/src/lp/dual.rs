//! The dual method, with the bound-flipping ratio test: after changes of bounds or cost.

use super::{End, Lp, NEAR, OUT, REFRESH, TINY};

/// Pivots below this are avoided where there is another.
const SMALL_PIVOT: f64 = 1e-7;

impl Lp {
    /// Reoptimises after changes of bounds or cost.
    pub(crate) fn dual(&mut self) -> End {
        self.price();
        self.settle();
        let patience = 500 + 20 * self.rows;
        let mut worst_seen = 0;
        for _ in 0..patience {
            if self.pivots >= REFRESH {
                if !self.refresh() {
                    self.start_over();
                }
                self.price();
                self.settle();
            }
            let Some((position, excess)) = self.most_violated() else {
                return End::Optimal;
            };
            match self.dual_step(position, excess) {
                Step::Taken => {}
                Step::Refuted => return End::Empty,
                Step::Shaky => {
                    worst_seen += 1;
                    if worst_seen > 5 {
                        return self.primal();
                    }
                    if !self.refresh() {
                        self.start_over();
                    }
                    self.price();
                    self.settle();
                }
            }
        }
        self.primal()
    }

    /// Computes reduced costs and moves each variable to the bound where its sign is right.
    fn price(&mut self) {
        let duals = self.duals();
        self.reduced.resize(self.lo.len(), 0.0);
        for variable in 0..self.lo.len() {
            if self.place[variable] != OUT {
                self.reduced[variable] = 0.0;
                continue;
            }
            let reduced = self.cost[variable] - self.dot(&duals, variable);
            self.reduced[variable] = reduced;
            if reduced > TINY {
                self.at_upper[variable] = true;
            } else if reduced < -TINY {
                self.at_upper[variable] = false;
            }
        }
    }

    fn most_violated(&self) -> Option<(usize, f64)> {
        let mut worst: Option<(usize, f64)> = None;
        let mut most = NEAR;
        for (position, &variable) in self.basis.iter().enumerate() {
            let value = self.value[variable];
            let excess = if value < self.lo[variable] {
                value - self.lo[variable]
            } else {
                value - self.hi[variable]
            };
            let size = if value < self.lo[variable] {
                -excess
            } else if value > self.hi[variable] {
                excess
            } else {
                continue;
            };
            if size > most {
                most = size;
                worst = Some((position, excess));
            }
        }
        worst
    }

    fn dual_step(&mut self, position: usize, excess: f64) -> Step {
        let line = self.inverse_row(position);
        let slopes = self.slopes(&line);
        let candidates = self.candidates(&slopes, excess);
        let Some(passed) = self.passed(&candidates, excess) else {
            self.ray = line;
            return Step::Refuted;
        };
        // Among those with (nearly) the same ratio the largest pivot is the safest.
        let Some(first) = candidates.get(passed) else { return Step::Shaky };
        let alike = candidates[passed..].iter().take_while(|c| c.ratio <= first.ratio + 1e-12);
        let mut chosen = first;
        for candidate in alike {
            if candidate.help > 2.0 * chosen.help {
                chosen = candidate;
            }
        }
        let entering = chosen.variable;
        self.flip(candidates[..passed].iter().map(|c| c.variable));
        let direction = self.direction(entering);
        let pivot = direction[position];
        if pivot.abs() < SMALL_PIVOT && self.pivots > 0 {
            return Step::Shaky;
        }
        let leaving = self.basis[position];
        let upper = excess > 0.0;
        let bound = if upper { self.hi[leaving] } else { self.lo[leaving] };
        let step = (self.value[leaving] - bound) / pivot;
        for (at, slope) in self.basis.iter().zip(&direction) {
            self.value[*at] -= step * slope;
        }
        self.value[entering] += step;
        let price = self.reduced[entering] / pivot;
        for (variable, slope) in slopes {
            self.reduced[variable] -= price * slope;
        }
        self.reduced[entering] = 0.0;
        self.reduced[leaving] = -price;
        self.exchange(position, entering, &direction, upper);
        Step::Taken
    }

    /// How the leaving variable depends on each variable outside the basis (it changes by minus
    /// that per unit), where it does.
    fn slopes(&self, line: &[f64]) -> Vec<(usize, f64)> {
        let outside = (0..self.lo.len()).filter(|variable| self.place[*variable] == OUT);
        let slopes = outside.map(|variable| (variable, self.dot(line, variable)));
        slopes.filter(|(_, slope)| slope.abs() >= TINY).collect()
    }

    /// Those that help when they move off their bound, soonest losing their price first.
    fn candidates(&self, slopes: &[(usize, f64)], excess: f64) -> Vec<Candidate> {
        // Positive when the leaving variable must rise.
        let sign = if excess < 0.0 { 1.0 } else { -1.0 };
        let mut candidates = Vec::new();
        for &(variable, slope) in slopes {
            if self.lo[variable] == self.hi[variable] {
                continue;
            }
            let help = if self.at_upper[variable] { sign * slope } else { -sign * slope };
            if help > TINY {
                let ratio = self.reduced[variable].abs() / help;
                candidates.push(Candidate { ratio, variable, help });
            }
        }
        candidates.sort_by(|a, b| a.ratio.total_cmp(&b.ratio).then(a.variable.cmp(&b.variable)));
        candidates
    }

    /// How many candidates can go to their other bound and still leave something to do; `None`
    /// when all of them together do not suffice.
    fn passed(&self, candidates: &[Candidate], excess: f64) -> Option<usize> {
        let mut missing = excess.abs();
        for (index, candidate) in candidates.iter().enumerate() {
            let range = self.hi[candidate.variable] - self.lo[candidate.variable];
            if missing - candidate.help * range < 0.0 {
                return Some(index);
            }
            missing -= candidate.help * range;
        }
        (missing <= NEAR).then(|| candidates.len().saturating_sub(1))
    }

    fn flip(&mut self, variables: impl Iterator<Item = usize>) {
        let mut change_of_rows = vec![0.0; self.rows];
        let mut has_flips = false;
        for variable in variables {
            let range = self.hi[variable] - self.lo[variable];
            let change = if self.at_upper[variable] { -range } else { range };
            self.at_upper[variable] = !self.at_upper[variable];
            self.value[variable] += change;
            self.add_column(&mut change_of_rows, variable, -change);
            has_flips = true;
        }
        if has_flips {
            let changes = self.solve_for(&change_of_rows);
            for (at, change) in self.basis.iter().zip(changes) {
                self.value[*at] += change;
            }
        }
    }
}

/// A variable that may enter the basis.
struct Candidate {
    /// After how much of a step its price is used up.
    ratio: f64,
    variable: usize,
    /// What a unit of it does for the leaving variable.
    help: f64,
}

enum Step {
    Taken,
    Refuted,
    Shaky,
}
