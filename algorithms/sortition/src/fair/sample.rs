//! Random seatings whose average is a given fractional point: the cube method of balanced
//! sampling (Deville and Tillé 2004; the fast version of Chauvet and Tillé 2006).
//!
//! *Flight*: columns are taken in random order; each moves, together with the basic variables,
//! along a direction that changes no other row sum, up or down with probabilities that keep its
//! expectation, until something becomes whole. *Landing*: the few columns still fractional (no
//! more than there are rows) are rounded by branch and bound so that every row holds, in favour
//! of the kinds that were seated too seldom so far.

use super::space::Space;
use crate::branch::{self, Aim};
use crate::lp::Lp;
use crate::program::{Column, Program};
use crate::random::Generator;

const WHOLE: f64 = 1e-7;

/// The sampler for one point.
pub(crate) struct Sampler<'r> {
    space: &'r Space,
    /// Per column.
    point: &'r [f64],
    /// The programme on the point's face: rows and columns that are whole there stay.
    face: Program,
    /// Columns that are fractional at the point.
    moving: Vec<usize>,
    /// Per row its place in the flight. Rows of households that are mostly empty at the point
    /// are left to the landing: they are many, and seldom matter.
    flown: Vec<Option<usize>>,
    /// Per column, its entries in the rows of the flight.
    columns: Vec<Vec<(usize, f64)>>,
    lp: Lp,
    pub(crate) nodes: u64,
}

impl<'r> Sampler<'r> {
    pub(crate) fn new(space: &'r Space, point: &'r [f64]) -> Self {
        let mut sums = vec![0.0; space.program.rows.len()];
        for (column, value) in space.program.columns.iter().zip(point) {
            for (row, factor) in &column.entries {
                sums[*row] += *factor as f64 * value;
            }
        }
        let mut face = space.program.clone();
        for ((lo, hi), sum) in face.rows.iter_mut().zip(&sums) {
            // On its bound the row is tight for everybody who takes part in the average.
            for bound in [*lo, *hi] {
                if (sum - bound as f64).abs() < WHOLE {
                    (*lo, *hi) = (bound, bound);
                    break;
                }
            }
        }
        for (column, value) in face.columns.iter_mut().zip(point) {
            for bound in [column.lo, column.hi] {
                if (value - bound as f64).abs() < WHOLE {
                    (column.lo, column.hi) = (bound, bound);
                    break;
                }
            }
        }
        let moving = (0..point.len()).filter(|c| !is_whole(point[*c])).collect();
        let lp = face.relaxation();
        let mut next = 0;
        let flown = (0..sums.len())
            .map(|row| {
                let is_mild = space.mild_rows.contains(&row);
                let matters = !is_mild || sums[row] > 0.3 * face.rows[row].1 as f64;
                matters.then(|| {
                    next += 1;
                    next - 1
                })
            })
            .collect();
        let flown: Vec<Option<usize>> = flown;
        let entries = |column: &Column| -> Vec<(usize, f64)> {
            let flown = column.entries.iter().map(|(row, f)| (flown[*row], *f as f64));
            flown.filter_map(|(row, factor)| row.map(|row| (row, factor))).collect()
        };
        let columns = face.columns.iter().map(entries).collect();
        Self { space, point, face, moving, flown, columns, lp, nodes: 0 }
    }

    /// The programme on the point's face.
    pub(crate) fn face(&self) -> &Program {
        &self.face
    }

    pub(crate) fn lp(&mut self) -> &mut Lp {
        &mut self.lp
    }

    /// How many columns can vary.
    pub(crate) fn dimension(&self) -> usize {
        self.moving.len()
    }

    /// A seating near the point, as values of the columns; `lack` says per kind how much it was
    /// seated too seldom. `None` if branch and bound met its limit.
    pub(crate) fn sample(&mut self, chance: &mut Generator, lack: &[f64]) -> Option<Vec<i64>> {
        let mut flight =
            Flight::new(&self.columns, self.flown.iter().flatten().count(), self.point);
        let mut order = self.moving.clone();
        chance.shuffle(&mut order);
        for column in order {
            flight.take(column, chance);
        }
        let flown = flight.values;
        self.land(&flown, lack, chance)
    }

    fn worth(&self, lack: &[f64]) -> Vec<i64> {
        let whole = |lack: &f64| (lack * 1024.0).round().clamp(-1e9, 1e9) as i64;
        self.space.per_column(&lack.iter().map(whole).collect::<Vec<i64>>())
    }

    /// Rounds what the flight left, first the open columns alone, then with ever more others
    /// free beside them.
    fn land(&mut self, flight: &[f64], lack: &[f64], chance: &mut Generator) -> Option<Vec<i64>> {
        let worth = self.worth(lack);
        let mut values: Vec<i64> = flight.iter().map(|v| v.round() as i64).collect();
        let mut is_open: Vec<bool> = flight.iter().map(|v| !is_whole(*v)).collect();
        self.open_overfull(&values, &mut is_open);
        if !is_open.contains(&true) && self.face.is_met_by(&values) {
            return Some(values);
        }
        let mut others = self.moving.clone();
        chance.shuffle(&mut others);
        let mut more = 0;
        loop {
            for column in others.drain(..more.min(others.len())) {
                is_open[column] = true;
            }
            let open: Vec<usize> = (0..is_open.len()).filter(|c| is_open[*c]).collect();
            let part = self.part(&open, &values);
            let mut lp = part.relaxation();
            let worth_open: Vec<i64> = open.iter().map(|c| worth[*c]).collect();
            let nodes = if others.is_empty() { 5_000 } else { 40 };
            let aim = Aim::any(nodes, false);
            let found =
                branch::search(&part, &mut lp, &worth_open, aim, &mut self.nodes, &mut || false);
            if let Some((_, rounded)) = found.best {
                for (column, value) in open.iter().zip(rounded) {
                    values[*column] = value;
                }
                return Some(values);
            }
            if others.is_empty() {
                return None;
            }
            more = if more == 0 { self.face.rows.len().max(20) } else { more * 3 };
        }
    }

    /// Opens the seated of households that the flight, which did not see them, filled twice.
    fn open_overfull(&self, values: &[i64], is_open: &mut [bool]) {
        let mut sums = vec![0; self.face.rows.len()];
        for (column, value) in self.face.columns.iter().zip(values) {
            for (row, factor) in &column.entries {
                sums[*row] += factor * value;
            }
        }
        for (index, column) in self.face.columns.iter().enumerate() {
            let over = |row: usize| self.flown[row].is_none() && sums[row] > self.face.rows[row].1;
            if values[index] > 0 && column.entries.iter().any(|(row, _)| over(*row)) {
                is_open[index] = true;
            }
        }
    }

    /// The programme of the open columns, everything else fixed.
    fn part(&self, open: &[usize], values: &[i64]) -> Program {
        let mut rows = self.face.rows.clone();
        let mut is_open = vec![false; values.len()];
        for column in open {
            is_open[*column] = true;
        }
        for (index, column) in self.face.columns.iter().enumerate() {
            if !is_open[index] && values[index] != 0 {
                for (row, factor) in &column.entries {
                    rows[*row].0 -= factor * values[index];
                    rows[*row].1 -= factor * values[index];
                }
            }
        }
        let columns: Vec<Column> = open.iter().map(|c| self.face.columns[*c].clone()).collect();
        // Rows that no open column touches are met already.
        Program { columns, rows }.without_idle_rows()
    }
}

impl Program {
    /// The same programme without rows that no column counts in.
    fn without_idle_rows(mut self) -> Self {
        let mut place = vec![usize::MAX; self.rows.len()];
        let mut rows = Vec::new();
        for column in &mut self.columns {
            for (row, _) in &mut column.entries {
                if place[*row] == usize::MAX {
                    place[*row] = rows.len();
                    rows.push(self.rows[*row]);
                }
                *row = place[*row];
            }
        }
        self.rows = rows;
        self
    }
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < WHOLE
}

/// The walk from the point to one with few fractional columns.
struct Flight<'s> {
    columns: &'s [Vec<(usize, f64)>],
    /// Per column.
    values: Vec<f64>,
    /// Per row of the flight.
    sums: Vec<f64>,
    /// Per row of the basis: a column, or `columns + row` for a row sum.
    basis: Vec<usize>,
    /// Column-major inverse of the basis.
    inverse: Vec<f64>,
}

impl<'s> Flight<'s> {
    fn new(columns: &'s [Vec<(usize, f64)>], rows: usize, point: &[f64]) -> Self {
        let mut sums = vec![0.0; rows];
        for (column, value) in columns.iter().zip(point) {
            for (row, factor) in column {
                sums[*row] += factor * value;
            }
        }
        let mut inverse = vec![0.0; rows * rows];
        for row in 0..rows {
            inverse[row * rows + row] = -1.0;
        }
        let basis = (columns.len()..columns.len() + rows).collect();
        Self { columns, values: point.to_vec(), sums, basis, inverse }
    }

    fn value(&self, variable: usize) -> f64 {
        let columns = self.columns.len();
        if variable < columns { self.values[variable] } else { self.sums[variable - columns] }
    }

    fn add(&mut self, variable: usize, change: f64) {
        let columns = self.columns.len();
        if variable < columns {
            self.values[variable] += change;
        } else {
            self.sums[variable - columns] += change;
        }
    }

    /// Moves one column until it or something basic is whole.
    fn take(&mut self, column: usize, chance: &mut Generator) {
        let rows = self.basis.len();
        let mut direction = vec![0.0; rows];
        for (row, factor) in &self.columns[column] {
            let line = &self.inverse[row * rows..(row + 1) * rows];
            for (d, f) in direction.iter_mut().zip(line) {
                *d += factor * f;
            }
        }
        let value = self.values[column];
        let (mut up, mut up_at) = (value.ceil() - value, None);
        let (mut down, mut down_at) = (value - value.floor(), None);
        for (position, slope) in direction.iter().enumerate() {
            if slope.abs() < 1e-9 {
                continue;
            }
            // A basic variable changes by −slope per unit.
            let at = self.value(self.basis[position]);
            let (below, above) =
                if is_whole(at) { (0.0, 0.0) } else { (at - at.floor(), at.ceil() - at) };
            let (to_up, to_down) = if *slope > 0.0 { (below, above) } else { (above, below) };
            let size = slope.abs();
            if to_up / size < up {
                (up, up_at) = (to_up / size, Some(position));
            }
            if to_down / size < down {
                (down, down_at) = (to_down / size, Some(position));
            }
        }
        let total = up + down;
        let rises = total > 0.0 && chance.unit() * total < down;
        let (step, at) = if rises { (up, up_at) } else { (-down, down_at) };
        self.values[column] += step;
        if step != 0.0 {
            for (position, slope) in direction.iter().enumerate().filter(|(_, d)| **d != 0.0) {
                self.add(self.basis[position], -slope * step);
            }
        }
        let Some(position) = at else {
            self.values[column] = self.values[column].round();
            return;
        };
        let leaving = self.basis[position];
        let rounded = self.value(leaving).round();
        let change = rounded - self.value(leaving);
        self.add(leaving, change);
        self.basis[position] = column;
        let pivot = direction[position];
        let busy: Vec<usize> = (0..rows).filter(|p| direction[*p] != 0.0).collect();
        for row in 0..rows {
            let line = &mut self.inverse[row * rows..(row + 1) * rows];
            let factor = line[position] / pivot;
            if factor != 0.0 {
                for p in &busy {
                    line[*p] -= factor * direction[*p];
                }
                line[position] = factor;
            }
        }
    }
}
