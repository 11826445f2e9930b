//! Random seatings whose average is a given fractional point: the cube method of balanced
//! sampling (Deville and Tillé 2004; the fast version of Chauvet and Tillé 2006).
//!
//! *Flight* (`flight`): a random walk until almost everything is whole. *Landing*: the few columns
//! still fractional (no more than there are rows) are rounded by branch and bound so that every
//! row holds, in favour of the kinds that were seated too seldom so far.

use super::flight::{Flight, is_whole};
use super::space::Space;
use crate::branch::{self, Aim};
use crate::lp::Lp;
use crate::program::{Column, Program};
use crate::random::Generator;

/// A point this near to a bound lies on it.
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
    /// Per row of the flight its sum at the point.
    sums: Vec<f64>,
    lp: Lp,
    /// How rounding only what the flight left has gone so far.
    alone: Tries,
    pub(crate) nodes: u64,
}

#[derive(Default)]
struct Tries {
    met: u32,
    failed: u32,
}

impl Tries {
    /// Whether it is not worth trying any more.
    fn is_in_vain(&self) -> bool {
        self.failed > 20 + self.met
    }
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
        let sums = sums.iter().zip(&flown).filter(|(_, flown)| flown.is_some());
        let sums = sums.map(|(sum, _)| *sum).collect();
        Self {
            space,
            point,
            face,
            moving,
            flown,
            columns,
            sums,
            lp,
            alone: Tries::default(),
            nodes: 0,
        }
    }

    /// The programme on the point's face.
    pub(crate) fn face(&self) -> &Program {
        &self.face
    }

    pub(crate) fn lp(&mut self) -> &mut Lp {
        &mut self.lp
    }

    /// How many numbers can vary: columns, and the kinds that they seat.
    pub(crate) fn dimension(&self) -> usize {
        let mut varies = vec![false; self.space.kinds.len()];
        for (kind, _) in self.moving.iter().flat_map(|column| &self.space.seated[*column]) {
            varies[*kind] = true;
        }
        self.moving.len().min(varies.into_iter().filter(|varies| *varies).count())
    }

    /// A seating near the point, as values of the columns; `lack` says per kind how much it was
    /// seated too seldom. `None` if branch and bound met its limit.
    pub(crate) fn sample(&mut self, chance: &mut Generator, lack: &[f64]) -> Option<Vec<i64>> {
        let mut flight = Flight::new(&self.columns, self.point, &self.sums);
        let mut order = self.moving.clone();
        chance.shuffle(&mut order);
        let pull = |seated: &Vec<(usize, i64)>| -> f64 {
            seated.iter().map(|(kind, n)| lack[*kind] * *n as f64).sum()
        };
        let pull: Vec<f64> = self.space.seated.iter().map(pull).collect();
        for column in order {
            flight.take(column, &pull, chance);
        }
        self.land(&flight.finish(), lack, chance)
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
        let some = is_open.iter().filter(|open| **open).count().max(20);
        let mut more = if self.alone.is_in_vain() { some } else { 0 };
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
                self.alone.met += u32::from(more == 0);
                return Some(values);
            }
            self.alone.failed += u32::from(more == 0);
            if others.is_empty() {
                return None;
            }
            more = if more == 0 { some } else { more * 3 };
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
        Program { columns, rows }.without_idle_rows()
    }
}

impl Program {
    /// The same programme without the rows that its columns cannot break.
    fn without_idle_rows(mut self) -> Self {
        let mut range = vec![(0, 0); self.rows.len()];
        for column in &self.columns {
            for (row, factor) in &column.entries {
                let ends = (factor * column.lo, factor * column.hi);
                range[*row].0 += ends.0.min(ends.1);
                range[*row].1 += ends.0.max(ends.1);
            }
        }
        let can_break =
            |row: usize| range[row].0 < self.rows[row].0 || range[row].1 > self.rows[row].1;
        let mut place = vec![None; self.rows.len()];
        let mut rows = Vec::new();
        for (row, place) in place.iter_mut().enumerate().filter(|(row, _)| can_break(*row)) {
            *place = Some(rows.len());
            rows.push(self.rows[row]);
        }
        for column in &mut self.columns {
            column.entries.retain_mut(|(row, _)| place[*row].map(|place| *row = place).is_some());
        }
        self.rows = rows;
        self
    }
}
