//! An integer programme (whole columns with bounds, rows with bounds) and the argument in whole
//! numbers that it has no solution: a sum of rows that cannot hold.

use crate::lp::Lp;

/// A whole number between bounds and the rows it counts in.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) lo: i64,
    pub(crate) hi: i64,
    /// (row, factor).
    pub(crate) entries: Vec<(usize, i64)>,
}

/// Columns and rows; each row is the sum of its columns, times their factors, within bounds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Program {
    pub(crate) columns: Vec<Column>,
    /// (lo, hi) per row.
    pub(crate) rows: Vec<(i64, i64)>,
}

/// Bounds of all variables: first the columns, then the sums of the rows.
#[derive(Clone, Debug)]
pub(crate) struct Bounds {
    pub(crate) lo: Vec<i64>,
    pub(crate) hi: Vec<i64>,
}

impl Program {
    pub(crate) fn bounds(&self) -> Bounds {
        let lo = self.columns.iter().map(|c| c.lo).chain(self.rows.iter().map(|r| r.0));
        let hi = self.columns.iter().map(|c| c.hi).chain(self.rows.iter().map(|r| r.1));
        Bounds { lo: lo.collect(), hi: hi.collect() }
    }

    /// The programme without wholeness, and without cost.
    pub(crate) fn relaxation(&self) -> Lp {
        let rows: Vec<(f64, f64)> =
            self.rows.iter().map(|(lo, hi)| (*lo as f64, *hi as f64)).collect();
        let mut lp = Lp::new(&rows);
        for column in &self.columns {
            let entries = column.entries.iter().map(|(row, factor)| (*row, *factor as f64));
            lp.push(column.lo as f64, column.hi as f64, 0.0, entries);
        }
        lp
    }

    /// Adds what was proved of every solution: Σ worth · column ≤ most.
    pub(crate) fn add_cut(&mut self, worth: &[i64], most: i64) {
        let row = self.rows.len();
        let mut least = 0;
        for (column, worth) in self.columns.iter_mut().zip(worth) {
            if *worth != 0 {
                least += worth * if *worth > 0 { column.lo } else { column.hi };
                column.entries.push((row, *worth));
            }
        }
        self.rows.push((least.min(most), most));
    }

    /// Whether whole values of the columns meet every bound.
    pub(crate) fn is_met_by(&self, values: &[i64]) -> bool {
        let mut sums = vec![0_i64; self.rows.len()];
        for (column, value) in self.columns.iter().zip(values) {
            if !(column.lo..=column.hi).contains(value) {
                return false;
            }
            for &(row, factor) in &column.entries {
                sums[row] += factor * value;
            }
        }
        self.rows.iter().zip(&sums).all(|((lo, hi), sum)| (lo..=hi).contains(&sum))
    }

    /// Whether the rows, each times its multiplier, cannot add up within the bounds: the least
    /// that the columns can give is more than the most that the rows allow, or the other way
    /// round. True is a proof that there is no solution, whatever the multipliers are (Farkas).
    pub(crate) fn is_refuted_by(&self, multipliers: &[i128], bounds: &Bounds) -> bool {
        let (mut columns, mut rows) = ((0_i128, 0_i128), (0_i128, 0_i128));
        for (index, column) in self.columns.iter().enumerate() {
            let terms = column.entries.iter();
            let factor: i128 = terms.map(|(row, f)| multipliers[*row] * i128::from(*f)).sum();
            add_range(&mut columns, factor, bounds.lo[index], bounds.hi[index]);
        }
        for (row, multiplier) in multipliers.iter().enumerate() {
            let index = self.columns.len() + row;
            add_range(&mut rows, *multiplier, bounds.lo[index], bounds.hi[index]);
        }
        columns.1 < rows.0 || rows.1 < columns.0
    }
}

fn add_range(sum: &mut (i128, i128), factor: i128, lo: i64, hi: i64) {
    let (a, b) = (factor * i128::from(lo), factor * i128::from(hi));
    sum.0 += a.min(b);
    sum.1 += a.max(b);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// x + y = 2, x ≤ 1, y ≤ 0.
    #[test]
    fn multipliers_refute_what_cannot_be() {
        let column = |hi| Column { lo: 0, hi, entries: vec![(0, 1)] };
        let pair = |most| Program { columns: vec![column(1), column(most)], rows: vec![(2, 2)] };
        let program = pair(0);
        let bounds = program.bounds();
        assert!(program.is_refuted_by(&[1], &bounds));
        assert!(program.is_refuted_by(&[-1], &bounds));
        assert!(!program.is_refuted_by(&[0], &bounds));
        assert!(!pair(1).is_refuted_by(&[1], &pair(1).bounds()));
    }
}
