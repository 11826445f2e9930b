//! The flight phase of the cube method: from a fractional point to one with few fractional columns,
//! by a random walk that keeps every column's expectation.
//!
//! Columns are taken one after the other; each moves, together with the basic variables, along a
//! direction that changes no other row sum, up or down with probabilities that keep its
//! expectation, until something becomes whole. Over many walks chance errs in one direction or the
//! other; whoever was seated too seldom so far is therefore favoured a little.

use super::weigh::exp;
use crate::random::Generator;

/// Numbers this near to a whole one are whole.
const WHOLE: f64 = 1e-7;
/// Slopes below this count as zero.
const TINY: f64 = 1e-9;
/// How strongly whoever was seated too seldom so far is favoured. (Measured: with 0.3 to 1 the
/// average of the seatings is three to six times nearer to the point than by pure chance, and two
/// thirds of the seatings surround it.)
const FAVOUR: f64 = 0.6;

/// The whole number nearest to a number that is not negative. (The library's rounding is a call of
/// a function on processors of the plainest kind; this is asked hundreds of times for a seating.)
fn nearest(value: f64) -> f64 {
    (value + 0.5) as i64 as f64
}

pub(crate) fn is_whole(value: f64) -> bool {
    (value - nearest(value)).abs() < WHOLE
}

/// How far it is down and up to the next whole numbers; nothing from a whole one.
fn room(value: f64) -> (f64, f64) {
    let near = nearest(value);
    let beyond = value - near;
    if beyond.abs() < WHOLE {
        (0.0, 0.0)
    } else if beyond > 0.0 {
        (beyond, 1.0 - beyond)
    } else {
        (1.0 + beyond, -beyond)
    }
}

/// The walk.
pub(crate) struct Flight<'s> {
    /// Per column (row, factor).
    columns: &'s [Vec<(usize, f64)>],
    /// Per column; those in the basis are kept in `basic` until the end.
    values: Vec<f64>,
    /// Per row of the basis: a column, or none for the row's own sum.
    basis: Vec<Option<usize>>,
    /// Per row of the basis its value.
    basic: Vec<f64>,
    /// Inverse of the basis, column by column.
    inverse: Vec<f64>,
    /// How the basic variables fall as the present column rises, and which of them do.
    direction: Vec<f64>,
    busy: Vec<usize>,
}

impl<'s> Flight<'s> {
    /// `sums` are the sums of the rows at the point.
    pub(crate) fn new(columns: &'s [Vec<(usize, f64)>], point: &[f64], sums: &[f64]) -> Self {
        let rows = sums.len();
        let mut inverse = vec![0.0; rows * rows];
        for row in 0..rows {
            inverse[row * rows + row] = -1.0;
        }
        Self {
            columns,
            values: point.to_vec(),
            basis: vec![None; rows],
            basic: sums.to_vec(),
            inverse,
            direction: vec![0.0; rows],
            busy: Vec::with_capacity(rows),
        }
    }

    /// The columns at the end.
    pub(crate) fn finish(mut self) -> Vec<f64> {
        for (column, value) in self.basis.iter().zip(&self.basic) {
            if let Some(column) = column {
                self.values[*column] = *value;
            }
        }
        self.values
    }

    /// Moves one column until it or something basic is whole. `pull` says per column how welcome
    /// one more of it is.
    pub(crate) fn take(&mut self, column: usize, pull: &[f64], chance: &mut Generator) {
        self.aim(column);
        let (mut down, mut up) = room(self.values[column]);
        let (mut up_at, mut down_at) = (None, None);
        // How welcome a unit of the direction is.
        let mut gain = pull[column];
        for position in &self.busy {
            let slope = self.direction[*position];
            if let Some(column) = self.basis[*position] {
                gain -= slope * pull[column];
            }
            // A basic variable changes by −slope per unit.
            let (below, above) = room(self.basic[*position]);
            let (to_up, to_down) = if slope > 0.0 { (below, above) } else { (above, below) };
            let size = slope.abs();
            if to_up < up * size {
                (up, up_at) = (to_up / size, Some(*position));
            }
            if to_down < down * size {
                (down, down_at) = (to_down / size, Some(*position));
            }
        }
        // As likely as the other's length keeps the expectation; the gain shifts that.
        let favour = exp((gain * FAVOUR).clamp(-30.0, 30.0));
        let (rise, fall) = (down * favour, up / favour);
        let rises = rise + fall > 0.0 && chance.unit() * (rise + fall) < rise;
        let (step, at) = if rises { (up, up_at) } else { (-down, down_at) };
        let reached = self.values[column] + step;
        if step != 0.0 {
            for position in &self.busy {
                self.basic[*position] -= self.direction[*position] * step;
            }
        }
        match at {
            None => self.values[column] = nearest(reached),
            Some(position) => self.exchange(position, column, reached),
        }
    }

    /// Computes the direction in which a column can move.
    fn aim(&mut self, column: usize) {
        let rows = self.basis.len();
        self.direction.fill(0.0);
        for (row, factor) in &self.columns[column] {
            let line = &self.inverse[row * rows..(row + 1) * rows];
            for (d, f) in self.direction.iter_mut().zip(line) {
                *d += factor * f;
            }
        }
        self.busy.clear();
        for (position, slope) in self.direction.iter().enumerate() {
            if slope.abs() >= TINY {
                self.busy.push(position);
            }
        }
    }

    /// The column takes the place of a basic variable that is whole now.
    fn exchange(&mut self, position: usize, column: usize, value: f64) {
        if let Some(leaving) = self.basis[position] {
            self.values[leaving] = nearest(self.basic[position]);
        }
        self.basis[position] = Some(column);
        self.basic[position] = value;
        let rows = self.basis.len();
        let pivot = self.direction[position];
        for line in self.inverse.chunks_exact_mut(rows) {
            if line[position] == 0.0 {
                continue;
            }
            let factor = line[position] / pivot;
            for p in &self.busy {
                line[*p] -= factor * self.direction[*p];
            }
            line[position] = factor;
        }
    }
}
