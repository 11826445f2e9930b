//! A bounded simplex over rows with bounds: maximise `cost · x`.
//!
//! Every variable has two finite bounds. The row sums are variables too, so the slack basis is
//! always at hand and any basis can be made dual feasible by moving variables to their other
//! bound. The dual method (with the bound-flipping ratio test, Maros 2003) therefore serves every
//! change of bounds; the primal one serves new columns and objectives. A dense inverse suits a
//! few dozen to a few hundred rows with thousands of columns.
//!
//! f64 with a fixed order of operations: repeatable, and never believed without a check in whole
//! numbers.

/// Violations below this count as none.
pub(crate) const NEAR: f64 = 1e-9;
/// Slopes below this count as zero.
const TINY: f64 = 1e-9;
/// Pivots below this are avoided where there is another.
const SMALL_PIVOT: f64 = 1e-7;
/// The inverse is built afresh after so many pivots.
const REFRESH: usize = 100;

/// How a solve ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// At an optimal point.
    Optimal,
    /// No point meets the bounds; `Lp::ray` shows it.
    Empty,
    /// It gave up (never seen; the caller must still be right).
    Unknown,
}

/// The programme and where the simplex stands in it.
#[derive(Clone, Debug)]
pub(crate) struct Lp {
    rows: usize,
    /// Sparse columns, one after the other.
    starts: Vec<usize>,
    entries: Vec<(u32, f64)>,
    /// Row sums first (variable r is the sum of row r), then columns: columns can be added.
    pub(crate) lo: Vec<f64>,
    pub(crate) hi: Vec<f64>,
    cost: Vec<f64>,
    /// Column-major inverse of the basis.
    inverse: Vec<f64>,
    basis: Vec<usize>,
    /// Position in the basis, or `usize::MAX`.
    place: Vec<usize>,
    at_upper: Vec<bool>,
    pub(crate) value: Vec<f64>,
    /// Reduced costs of the dual method.
    reduced: Vec<f64>,
    /// After `Empty`: multipliers of the rows that refute the bounds.
    pub(crate) ray: Vec<f64>,
    pivots: usize,
    /// Pivots made in all.
    pub(crate) work: u64,
}

const OUT: usize = usize::MAX;

impl Lp {
    /// Rows with bounds; columns are pushed afterwards.
    pub(crate) fn new(rows: &[(f64, f64)]) -> Self {
        let count = rows.len();
        let mut lp = Self {
            rows: count,
            starts: vec![0],
            entries: Vec::new(),
            lo: rows.iter().map(|r| r.0).collect(),
            hi: rows.iter().map(|r| r.1).collect(),
            cost: vec![0.0; count],
            inverse: Vec::new(),
            basis: Vec::new(),
            place: vec![OUT; count],
            at_upper: vec![false; count],
            value: vec![0.0; count],
            reduced: Vec::new(),
            ray: Vec::new(),
            pivots: 0,
            work: 0,
        };
        lp.start_over();
        lp
    }

    /// Adds a column; returns its variable.
    pub(crate) fn push(
        &mut self,
        lo: f64,
        hi: f64,
        cost: f64,
        entries: impl IntoIterator<Item = (usize, f64)>,
    ) -> usize {
        self.entries.extend(entries.into_iter().map(|(row, factor)| (row as u32, factor)));
        self.starts.push(self.entries.len());
        self.lo.push(lo);
        self.hi.push(hi);
        self.cost.push(cost);
        self.place.push(OUT);
        self.at_upper.push(false);
        self.value.push(0.0);
        self.lo.len() - 1
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn set_cost(&mut self, variable: usize, cost: f64) {
        self.cost[variable] = cost;
    }

    pub(crate) fn basis(&self) -> &[usize] {
        &self.basis
    }

    /// `cost · x` at the point.
    pub(crate) fn objective(&self) -> f64 {
        self.cost.iter().zip(&self.value).map(|(c, v)| c * v).sum()
    }

    /// The multipliers of the rows that price the objective.
    pub(crate) fn duals(&self) -> Vec<f64> {
        let mut duals = vec![0.0; self.rows];
        for (row, dual) in duals.iter_mut().enumerate() {
            let column = &self.inverse[row * self.rows..(row + 1) * self.rows];
            *dual = column.iter().zip(&self.basis).map(|(f, v)| f * self.cost[*v]).sum();
        }
        duals
    }

    /// The rows as basis: always regular.
    pub(crate) fn start_over(&mut self) {
        for place in &mut self.place {
            *place = OUT;
        }
        self.basis = (0..self.rows).collect();
        for row in 0..self.rows {
            self.place[row] = row;
        }
        self.inverse = vec![0.0; self.rows * self.rows];
        for row in 0..self.rows {
            self.inverse[row * self.rows + row] = -1.0;
        }
        self.pivots = 0;
    }

    fn column(&self, variable: usize) -> &[(u32, f64)] {
        let column = variable - self.rows;
        &self.entries[self.starts[column]..self.starts[column + 1]]
    }

    /// The product of row multipliers with a variable's column.
    fn dot(&self, multipliers: &[f64], variable: usize) -> f64 {
        if variable < self.rows {
            return -multipliers[variable];
        }
        self.column(variable).iter().map(|(row, f)| multipliers[*row as usize] * f).sum()
    }

    /// Adds `times` a variable's column to a vector of rows.
    fn add_column(&self, into: &mut [f64], variable: usize, times: f64) {
        if variable < self.rows {
            into[variable] -= times;
            return;
        }
        for (row, factor) in self.column(variable) {
            into[*row as usize] += factor * times;
        }
    }

    /// The inverse times a vector of rows.
    fn solve_for(&self, rows: &[f64]) -> Vec<f64> {
        let mut result = vec![0.0; self.rows];
        for (row, factor) in rows.iter().enumerate() {
            if *factor != 0.0 {
                let column = &self.inverse[row * self.rows..(row + 1) * self.rows];
                for (sum, f) in result.iter_mut().zip(column) {
                    *sum += factor * f;
                }
            }
        }
        result
    }

    fn direction(&self, variable: usize) -> Vec<f64> {
        let mut rows = vec![0.0; self.rows];
        self.add_column(&mut rows, variable, 1.0);
        self.solve_for(&rows)
    }

    /// A row of the inverse.
    fn inverse_row(&self, position: usize) -> Vec<f64> {
        (0..self.rows).map(|row| self.inverse[row * self.rows + position]).collect()
    }

    /// Puts variables outside the basis on their bounds and computes the rest.
    fn settle(&mut self) {
        if self.pivots >= REFRESH && !self.refresh() {
            self.start_over();
        }
        let mut sums = vec![0.0; self.rows];
        for variable in 0..self.lo.len() {
            if self.place[variable] == OUT {
                let value =
                    if self.at_upper[variable] { self.hi[variable] } else { self.lo[variable] };
                self.value[variable] = value;
                if value != 0.0 {
                    self.add_column(&mut sums, variable, -value);
                }
            }
        }
        let values = self.solve_for(&sums);
        for (variable, value) in self.basis.iter().zip(values) {
            self.value[*variable] = value;
        }
    }

    /// Builds the inverse of the present basis afresh; `false` if it is singular.
    fn refresh(&mut self) -> bool {
        let wanted = self.basis.clone();
        self.start_over();
        for row in 0..self.rows {
            self.place[row] = OUT;
        }
        // Rows that are wanted stay where the slack basis has them; the others make room.
        let mut free: Vec<usize> = Vec::new();
        let mut is_wanted = vec![false; self.rows];
        for &variable in wanted.iter().filter(|v| **v < self.rows) {
            is_wanted[variable] = true;
            self.place[variable] = variable;
        }
        free.extend((0..self.rows).filter(|row| !is_wanted[*row]));
        let mut columns: Vec<usize> = wanted.into_iter().filter(|v| *v >= self.rows).collect();
        columns.sort_unstable_by_key(|v| (self.column(*v).len(), *v));
        for variable in columns {
            let direction = self.direction(variable);
            let mut best: Option<(f64, usize)> = None;
            for (index, position) in free.iter().enumerate() {
                let size = direction[*position].abs();
                if size > 1e-8 && best.is_none_or(|(most, _)| size > most) {
                    best = Some((size, index));
                }
            }
            let Some((_, index)) = best else {
                return false;
            };
            let position = free.swap_remove(index);
            self.eliminate(position, &direction);
            self.basis[position] = variable;
            self.place[variable] = position;
        }
        self.pivots = 0;
        true
    }

    fn eliminate(&mut self, position: usize, direction: &[f64]) {
        let pivot = direction[position];
        for row in 0..self.rows {
            let column = &mut self.inverse[row * self.rows..(row + 1) * self.rows];
            let factor = column[position] / pivot;
            if factor != 0.0 {
                for (f, d) in column.iter_mut().zip(direction) {
                    *f -= factor * d;
                }
                column[position] = factor;
            }
        }
    }

    fn exchange(&mut self, position: usize, entering: usize, direction: &[f64], upper: bool) {
        let leaving = self.basis[position];
        self.value[leaving] = if upper { self.hi[leaving] } else { self.lo[leaving] };
        self.at_upper[leaving] = upper;
        self.place[leaving] = OUT;
        self.place[entering] = position;
        self.basis[position] = entering;
        self.eliminate(position, direction);
        self.pivots += 1;
        self.work += 1;
    }

    // ---- the dual method ----

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
        // Positive when the leaving variable must rise.
        let sign = if excess < 0.0 { 1.0 } else { -1.0 };
        let mut candidates: Vec<(f64, usize, f64)> = Vec::new();
        let mut slopes: Vec<(usize, f64)> = Vec::new();
        for variable in 0..self.lo.len() {
            if self.place[variable] != OUT {
                continue;
            }
            let slope = self.dot(&line, variable);
            if slope.abs() < TINY {
                continue;
            }
            slopes.push((variable, slope));
            if self.lo[variable] == self.hi[variable] {
                continue;
            }
            // Moving off its bound must help: the leaving variable changes by −slope per unit.
            let help = if self.at_upper[variable] { sign * slope } else { -sign * slope };
            if help > TINY {
                candidates.push((self.reduced[variable].abs() / help, variable, help));
            }
        }
        candidates.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut missing = excess.abs();
        let mut end = 0;
        while end < candidates.len() {
            let (_, variable, help) = candidates[end];
            let gain = help * (self.hi[variable] - self.lo[variable]);
            if missing - gain < 0.0 {
                break;
            }
            missing -= gain;
            end += 1;
        }
        if end == candidates.len() {
            if missing > NEAR {
                self.ray = line;
                return Step::Refuted;
            }
            if candidates.is_empty() {
                return Step::Shaky;
            }
            end = candidates.len() - 1;
        }
        // Among those with (nearly) the same ratio the largest pivot is the safest.
        let ratio = candidates[end].0;
        let mut chosen = end;
        for (index, candidate) in candidates.iter().enumerate().skip(end + 1) {
            if candidate.0 > ratio + 1e-12 {
                break;
            }
            if candidate.2 > 2.0 * candidates[chosen].2 {
                chosen = index;
            }
        }
        let entering = candidates[chosen].1;
        let mut flips = vec![0.0; self.rows];
        let mut has_flips = false;
        for &(_, variable, _) in &candidates[..end] {
            if variable == entering {
                continue;
            }
            let range = self.hi[variable] - self.lo[variable];
            let change = if self.at_upper[variable] { -range } else { range };
            self.at_upper[variable] = !self.at_upper[variable];
            self.value[variable] += change;
            self.add_column(&mut flips, variable, -change);
            has_flips = true;
        }
        if has_flips {
            let changes = self.solve_for(&flips);
            for (at, change) in self.basis.iter().zip(changes) {
                self.value[*at] += change;
            }
        }
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

    // ---- the primal method ----

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

enum Step {
    Taken,
    Refuted,
    Shaky,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three people, each pair in a row with at most one: half of each is best.
    fn triangle() -> (Lp, Vec<usize>) {
        let mut lp = Lp::new(&[(0.0, 1.0), (0.0, 1.0), (0.0, 1.0)]);
        let pairs = [[0, 1], [1, 2], [0, 2]];
        let columns = pairs
            .iter()
            .map(|pair| lp.push(0.0, 1.0, 1.0, pair.iter().map(|row| (*row, 1.0))))
            .collect();
        (lp, columns)
    }

    #[test]
    fn both_methods_find_the_best_point() {
        for method in [Lp::primal, Lp::dual] {
            let (mut lp, columns) = triangle();
            assert_eq!(method(&mut lp), End::Optimal);
            assert!((lp.objective() - 1.5).abs() < 1e-9);
            lp.hi[columns[0]] = 0.25;
            assert_eq!(method(&mut lp), End::Optimal);
            assert!((lp.objective() - 1.25).abs() < 1e-9, "{}", lp.objective());
            lp.lo[columns[1]] = 0.9;
            assert_eq!(method(&mut lp), End::Optimal);
            assert!((lp.objective() - 1.1).abs() < 1e-9, "{}", lp.objective());
        }
    }

    #[test]
    fn bounds_that_no_point_meets_come_with_a_ray() {
        for method in [Lp::primal, Lp::dual] {
            let (mut lp, columns) = triangle();
            lp.lo[columns[0]] = 0.8;
            lp.lo[columns[1]] = 0.8;
            assert_eq!(method(&mut lp), End::Empty);
            let slope: Vec<f64> = columns.iter().map(|c| lp.dot(&lp.ray, *c)).collect();
            let (mut low, mut high) = (0.0, 0.0);
            for (column, slope) in columns.iter().zip(&slope) {
                let ends = [slope * lp.lo[*column], slope * lp.hi[*column]];
                low += ends[0].min(ends[1]);
                high += ends[0].max(ends[1]);
            }
            let (mut least, mut most) = (0.0, 0.0);
            for row in 0..3 {
                let ends = [lp.ray[row] * lp.lo[row], lp.ray[row] * lp.hi[row]];
                least += ends[0].min(ends[1]);
                most += ends[0].max(ends[1]);
            }
            assert!(low > most + 0.1 || high < least - 0.1);
        }
    }
}
