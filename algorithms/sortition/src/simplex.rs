//! A bounded simplex that looks for a point meeting all rows of a programme, whole or not.
//!
//! It minimises the sum of violations (the composite first phase) over a dense inverse of the
//! basis, which is kept between calls, so a node of the search starts where the last one ended.
//! It works in f64 with a fixed pivot order, so it is repeatable; nothing it says is believed
//! before the whole-number tests in `program` have confirmed it.

use crate::program::{Bounds, Program};

/// Violations below this count as none.
const NEAR: f64 = 1e-7;
/// Pivots and prices below this count as zero.
const TINY: f64 = 1e-9;
/// The inverse is built afresh after so many pivots, to stop the drift of rounding.
const REFRESH: usize = 120;

/// What the simplex believes.
pub(crate) enum Belief {
    /// A point that meets all bounds: values of the columns, then of the rows.
    Point(Vec<f64>),
    /// There is none; these multipliers of the rows should show it.
    Empty(Vec<f64>),
    /// It gave up.
    Unknown,
}

/// The state kept between calls.
pub(crate) struct Simplex<'p> {
    program: &'p Program,
    /// Columns, then one variable per row: its sum.
    variables: usize,
    columns: usize,
    rows: usize,
    /// Row-major inverse of the basis.
    inverse: Vec<f64>,
    basis: Vec<usize>,
    is_basic: Vec<bool>,
    at_upper: Vec<bool>,
    values: Vec<f64>,
    pivots: usize,
}

/// What stops an entering variable.
struct Step {
    length: f64,
    /// Basis position and whether it leaves at its upper bound; `None` when the entering
    /// variable goes from one of its bounds to the other.
    leaving: Option<(usize, bool)>,
}

impl<'p> Simplex<'p> {
    pub(crate) fn new(program: &'p Program) -> Self {
        let (columns, rows) = (program.columns.len(), program.rows.len());
        let mut simplex = Self {
            program,
            variables: columns + rows,
            columns,
            rows,
            inverse: Vec::new(),
            basis: Vec::new(),
            is_basic: Vec::new(),
            at_upper: vec![false; columns + rows],
            values: vec![0.0; columns + rows],
            pivots: 0,
        };
        simplex.start_over();
        simplex
    }

    /// Looks for a point within the bounds.
    pub(crate) fn solve(&mut self, bounds: &Bounds) -> Belief {
        self.reset(bounds);
        let patience = 200 + 20 * (self.rows + self.columns);
        let mut idle = 0;
        for _ in 0..patience {
            let Some(multipliers) = self.violation_multipliers(bounds) else {
                return Belief::Point(self.values.clone());
            };
            let cautious = idle > 2 * self.rows + 20;
            let Some((entering, rises)) = self.entering(bounds, &multipliers, cautious) else {
                return Belief::Empty(multipliers);
            };
            let direction = self.direction(entering);
            let step = self.step(bounds, entering, rises, &direction, cautious);
            idle = if step.length > TINY { 0 } else { idle + 1 };
            if !self.take(bounds, entering, rises, &direction, &step) {
                self.start_over();
                self.reset(bounds);
            }
        }
        Belief::Unknown
    }

    /// The sums of the rows as basis: always regular.
    fn start_over(&mut self) {
        self.basis = (self.columns..self.variables).collect();
        self.is_basic = vec![false; self.columns];
        self.is_basic.resize(self.variables, true);
        self.inverse = vec![0.0; self.rows * self.rows];
        for row in 0..self.rows {
            self.inverse[row * self.rows + row] = -1.0;
        }
        self.pivots = 0;
    }

    /// The column of a variable in the system "columns minus sums is zero".
    fn entries(&self, variable: usize) -> impl Iterator<Item = (usize, f64)> + use<'p> {
        let program = self.program;
        let column = (variable < self.columns).then(|| &program.columns[variable].entries);
        let own = (variable >= self.columns).then(|| (variable - self.columns, -1.0));
        column.into_iter().flatten().map(|(row, factor)| (*row, *factor as f64)).chain(own)
    }

    /// Puts the variables outside the basis on their bounds and computes those in it.
    fn reset(&mut self, bounds: &Bounds) {
        if self.pivots >= REFRESH && !self.refresh() {
            self.start_over();
        }
        let mut sums = vec![0.0; self.rows];
        for variable in 0..self.variables {
            if self.is_basic[variable] {
                continue;
            }
            let side = if self.at_upper[variable] { &bounds.hi } else { &bounds.lo };
            self.values[variable] = side[variable] as f64;
            if self.values[variable] != 0.0 {
                for (row, factor) in self.entries(variable) {
                    sums[row] -= factor * self.values[variable];
                }
            }
        }
        for position in 0..self.rows {
            let line = &self.inverse[position * self.rows..(position + 1) * self.rows];
            let value = line.iter().zip(&sums).map(|(a, b)| a * b).sum();
            self.values[self.basis[position]] = value;
        }
    }

    /// The slope of the total violation as multipliers of the rows; `None` if nothing is
    /// violated.
    fn violation_multipliers(&self, bounds: &Bounds) -> Option<Vec<f64>> {
        let mut multipliers = vec![0.0; self.rows];
        let mut violated = false;
        for (position, &variable) in self.basis.iter().enumerate() {
            let value = self.values[variable];
            let sign = if value < bounds.lo[variable] as f64 - NEAR {
                -1.0
            } else if value > bounds.hi[variable] as f64 + NEAR {
                1.0
            } else {
                continue;
            };
            violated = true;
            let line = &self.inverse[position * self.rows..(position + 1) * self.rows];
            for (multiplier, factor) in multipliers.iter_mut().zip(line) {
                *multiplier += sign * factor;
            }
        }
        violated.then_some(multipliers)
    }

    /// The variable whose change lessens the violation fastest, and whether it rises. When
    /// cautious, the first such variable (Bland), which cannot go round in circles.
    fn entering(
        &self,
        bounds: &Bounds,
        multipliers: &[f64],
        cautious: bool,
    ) -> Option<(usize, bool)> {
        let mut best: Option<(f64, usize, bool)> = None;
        for variable in 0..self.variables {
            if self.is_basic[variable] || bounds.lo[variable] == bounds.hi[variable] {
                continue;
            }
            let gain: f64 = self.entries(variable).map(|(row, f)| multipliers[row] * f).sum();
            let rises = !self.at_upper[variable];
            let gain = if rises { gain } else { -gain };
            if gain > NEAR && best.is_none_or(|(most, _, _)| gain > most) {
                best = Some((gain, variable, rises));
                if cautious {
                    break;
                }
            }
        }
        best.map(|(_, variable, rises)| (variable, rises))
    }

    fn direction(&self, variable: usize) -> Vec<f64> {
        let entries: Vec<(usize, f64)> = self.entries(variable).collect();
        (0..self.rows)
            .map(|position| {
                let line = &self.inverse[position * self.rows..(position + 1) * self.rows];
                entries.iter().map(|(row, factor)| line[*row] * factor).sum()
            })
            .collect()
    }

    fn step(
        &self,
        bounds: &Bounds,
        entering: usize,
        rises: bool,
        direction: &[f64],
        cautious: bool,
    ) -> Step {
        let range = (bounds.hi[entering] - bounds.lo[entering]) as f64;
        let mut step = Step { length: range, leaving: None };
        let mut pivot = 0.0_f64;
        for (position, &slope) in direction.iter().enumerate() {
            let rate = if rises { -slope } else { slope };
            if rate.abs() < TINY {
                continue;
            }
            let variable = self.basis[position];
            let value = self.values[variable];
            let (lo, hi) = (bounds.lo[variable] as f64, bounds.hi[variable] as f64);
            // A violated variable stops at the bound it comes back to, others at the bound
            // they would leave; one that moves further out does not stop anything.
            let to_upper = if rate > 0.0 { value >= lo - NEAR } else { value > hi + NEAR };
            let target = if to_upper { hi } else { lo };
            let outward = if rate > 0.0 { value > hi + NEAR } else { value < lo - NEAR };
            if outward {
                continue;
            }
            let length = ((target - value) / rate).max(0.0);
            let closer = length < step.length - TINY;
            let better = if cautious {
                step.leaving.is_some_and(|(other, _)| variable < self.basis[other])
            } else {
                slope.abs() > pivot
            };
            if closer || (length < step.length + TINY && better) {
                step =
                    Step { length: length.min(step.length), leaving: Some((position, to_upper)) };
                pivot = slope.abs();
            }
        }
        step
    }

    /// Makes the step; `false` when the pivot is too small to be trusted.
    fn take(
        &mut self,
        bounds: &Bounds,
        entering: usize,
        rises: bool,
        direction: &[f64],
        step: &Step,
    ) -> bool {
        let signed = if rises { step.length } else { -step.length };
        if step.leaving.is_some_and(|(position, _)| direction[position].abs() < TINY) {
            return false;
        }
        self.values[entering] += signed;
        for (position, slope) in direction.iter().enumerate() {
            self.values[self.basis[position]] -= slope * signed;
        }
        let Some((position, at_upper)) = step.leaving else {
            self.at_upper[entering] = rises;
            return true;
        };
        let leaving = self.basis[position];
        let side = if at_upper { &bounds.hi } else { &bounds.lo };
        self.values[leaving] = side[leaving] as f64;
        self.at_upper[leaving] = at_upper;
        self.is_basic[leaving] = false;
        self.is_basic[entering] = true;
        self.basis[position] = entering;
        eliminate(&mut self.inverse, self.rows, position, direction);
        self.pivots += 1;
        true
    }

    /// Builds the inverse of the present basis afresh; `false` if the basis is singular.
    fn refresh(&mut self) -> bool {
        let wanted = std::mem::take(&mut self.basis);
        self.start_over();
        let mut taken = vec![false; self.rows];
        for &variable in wanted.iter().filter(|variable| **variable >= self.columns) {
            taken[variable - self.columns] = true;
        }
        // Sums of rows in the wanted basis are already in place; the columns take over the rest.
        for &variable in wanted.iter().filter(|variable| **variable < self.columns) {
            let direction = self.direction(variable);
            let mut best: Option<usize> = None;
            for position in (0..self.rows).filter(|position| !taken[*position]) {
                let size = direction[position].abs();
                if size > NEAR && best.is_none_or(|other| size > direction[other].abs()) {
                    best = Some(position);
                }
            }
            let Some(position) = best else { return false };
            let leaving = self.basis[position];
            self.is_basic[leaving] = false;
            self.is_basic[variable] = true;
            self.basis[position] = variable;
            taken[position] = true;
            eliminate(&mut self.inverse, self.rows, position, &direction);
        }
        self.pivots = 0;
        true
    }
}

/// One step of Gauss and Jordan on the inverse: the column `direction` becomes the unit vector
/// of `position`.
fn eliminate(inverse: &mut [f64], rows: usize, position: usize, direction: &[f64]) {
    let start = position * rows;
    let mut line: Vec<(usize, f64)> = Vec::new();
    for column in 0..rows {
        let value = inverse[start + column] / direction[position];
        inverse[start + column] = value;
        if value != 0.0 {
            line.push((column, value));
        }
    }
    for (other, slope) in direction.iter().enumerate() {
        if other == position || *slope == 0.0 {
            continue;
        }
        for (column, value) in &line {
            inverse[other * rows + column] -= slope * value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::Column;

    #[test]
    fn a_point_is_found_or_refuted() {
        // 2x + y is at least 3, x − y is 0, with x and y up to `most`.
        let program = |most| Program {
            columns: vec![
                Column { lo: 0, hi: most, entries: vec![(0, 2), (1, 1)] },
                Column { lo: 0, hi: most, entries: vec![(0, 1), (1, -1)] },
            ],
            rows: vec![(4, 9), (0, 0)],
        };
        let wide = program(2);
        let Belief::Point(values) = Simplex::new(&wide).solve(&wide.bounds()) else {
            panic!("there is a point")
        };
        assert!((values[0] - values[1]).abs() < 1e-6 && values[2] > 4.0 - 1e-6);
        let narrow = program(1);
        assert!(matches!(Simplex::new(&narrow).solve(&narrow.bounds()), Belief::Empty(_)));
    }
}
