//! An integer programme (whole columns with bounds, rows with bounds) and the two exact
//! arguments that it has no solution: propagation of bounds, and a sum of rows that cannot hold.
//! Both use whole numbers only.

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

    /// Per row, its columns with their factors.
    pub(crate) fn by_row(&self) -> Vec<Vec<(usize, i64)>> {
        let mut by_row = vec![Vec::new(); self.rows.len()];
        for (index, column) in self.columns.iter().enumerate() {
            for &(row, factor) in &column.entries {
                by_row[row].push((index, factor));
            }
        }
        by_row
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
    pub(crate) fn is_refuted_by(&self, multipliers: &[i64], bounds: &Bounds) -> bool {
        let (mut columns, mut rows) = ((0_i128, 0_i128), (0_i128, 0_i128));
        for (index, column) in self.columns.iter().enumerate() {
            let terms = column.entries.iter();
            let factor: i128 =
                terms.map(|(row, f)| i128::from(multipliers[*row]) * i128::from(*f)).sum();
            add_range(&mut columns, factor, bounds.lo[index], bounds.hi[index]);
        }
        for (row, multiplier) in multipliers.iter().enumerate() {
            let index = self.columns.len() + row;
            add_range(&mut rows, i128::from(*multiplier), bounds.lo[index], bounds.hi[index]);
        }
        columns.1 < rows.0 || rows.1 < columns.0
    }
}

fn add_range(sum: &mut (i128, i128), factor: i128, lo: i64, hi: i64) {
    let (a, b) = (factor * i128::from(lo), factor * i128::from(hi));
    sum.0 += a.min(b);
    sum.1 += a.max(b);
}

/// Tightens bounds of rows and columns until nothing changes. `false` when some bound is left
/// empty: then there is no solution within the bounds given.
pub(crate) fn propagate(
    program: &Program,
    by_row: &[Vec<(usize, i64)>],
    bounds: &mut Bounds,
) -> bool {
    let columns = program.columns.len();
    let mut waiting: Vec<usize> = (0..by_row.len()).rev().collect();
    let mut is_waiting = vec![true; by_row.len()];
    while let Some(row) = waiting.pop() {
        is_waiting[row] = false;
        let mut sum = (0_i128, 0_i128);
        for &(column, factor) in &by_row[row] {
            add_range(&mut sum, i128::from(factor), bounds.lo[column], bounds.hi[column]);
        }
        let (least, most) = (sum.0 as i64, sum.1 as i64);
        let index = columns + row;
        bounds.lo[index] = bounds.lo[index].max(least);
        bounds.hi[index] = bounds.hi[index].min(most);
        if bounds.lo[index] > bounds.hi[index] {
            return false;
        }
        // How far the row can still go below its most and above its least.
        let (down, up) = (most - bounds.lo[index], bounds.hi[index] - least);
        if down >= most - least && up >= most - least {
            continue;
        }
        for &(column, factor) in &by_row[row] {
            let (lo, hi) = (bounds.lo[column], bounds.hi[column]);
            let (fall, rise) = (down / factor.abs(), up / factor.abs());
            let (new_lo, new_hi) = if factor > 0 {
                (lo.max(hi - fall), hi.min(lo + rise))
            } else {
                (lo.max(hi - rise), hi.min(lo + fall))
            };
            if (new_lo, new_hi) == (lo, hi) {
                continue;
            }
            if new_lo > new_hi {
                return false;
            }
            (bounds.lo[column], bounds.hi[column]) = (new_lo, new_hi);
            for &(touched, _) in &program.columns[column].entries {
                if !is_waiting[touched] {
                    is_waiting[touched] = true;
                    waiting.push(touched);
                }
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// x + y = 2, x ≤ 1, y ≤ `most`.
    fn pair(most: i64) -> Program {
        let column = |hi| Column { lo: 0, hi, entries: vec![(0, 1)] };
        Program { columns: vec![column(1), column(most)], rows: vec![(2, 2)] }
    }

    #[test]
    fn propagation_fixes_what_follows_from_one_row() {
        let program = pair(1);
        let mut bounds = program.bounds();
        assert!(propagate(&program, &program.by_row(), &mut bounds));
        assert_eq!((bounds.lo[0], bounds.lo[1]), (1, 1));
    }

    #[test]
    fn propagation_and_multipliers_refute_what_cannot_be() {
        let program = pair(0);
        let mut bounds = program.bounds();
        assert!(program.is_refuted_by(&[1], &bounds));
        assert!(program.is_refuted_by(&[-1], &bounds));
        assert!(!program.is_refuted_by(&[0], &bounds));
        assert!(!propagate(&program, &program.by_row(), &mut bounds));
        assert!(!pair(1).is_refuted_by(&[1], &pair(1).bounds()));
    }
}
