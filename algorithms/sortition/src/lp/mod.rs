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

mod dual;
mod primal;

/// Violations below this count as none.
pub(crate) const NEAR: f64 = 1e-9;
/// Slopes below this count as zero.
const TINY: f64 = 1e-9;
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
