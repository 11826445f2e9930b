//! The other methods' points on the relaxation: NASH by an interior path, and the least largest
//! chance that goes with a least chance (for MAXIMIN, MINIMAX and GOLDILOCKS).
//!
//! The barrier method (Boyd and Vandenberghe 2004, chapter 11) maximises `Σ size · ln(seats)` over
//! the rows and boxes. Its Newton step needs one small symmetric system with a line per row.

use super::levels::relaxation;
use super::lp::{End, Lp};
use super::reduce::Reduced;
use super::weigh::ln;

/// Bounds of every kind's chance.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Band {
    pub(crate) least: f64,
    pub(crate) most: f64,
}

/// The point with the largest product of chances within a band. Per column.
pub(crate) fn nash(
    reduced: &Reduced,
    band: Band,
    stop: &mut dyn FnMut() -> bool,
) -> Option<Vec<f64>> {
    let mut path = Path::new(reduced, band);
    let mut barrier = 1.0;
    for _ in 0..200 {
        if stop() {
            return None;
        }
        let decrement = path.newton(barrier)?;
        if decrement < 1e-2 || path.is_stuck {
            if barrier < 1e-13 {
                break;
            }
            barrier *= if path.is_stuck { 0.5 } else { 0.1 };
            path.is_stuck = false;
        }
    }
    Some(path.values[path.rows..].to_vec())
}

/// Variables: row sums, then columns. Those with equal bounds are fixed.
struct Path<'r> {
    reduced: &'r Reduced,
    rows: usize,
    lo: Vec<f64>,
    hi: Vec<f64>,
    /// Size of the kind that a variable counts, or 0.
    size: Vec<f64>,
    values: Vec<f64>,
    is_stuck: bool,
}

impl<'r> Path<'r> {
    fn new(reduced: &'r Reduced, band: Band) -> Self {
        let program = &reduced.program;
        let rows = program.rows.len();
        let columns = program.columns.iter();
        let bounds = program.rows.iter().map(|r| (r.0 as f64, r.1 as f64));
        let bounds = bounds.chain(columns.map(|c| (c.lo as f64, c.hi as f64)));
        let (mut lo, mut hi): (Vec<f64>, Vec<f64>) = bounds.unzip();
        let mut size = vec![0.0; lo.len()];
        for kind in reduced.kinds.iter().filter(|kind| !kind.must) {
            let variable = kind.row.unwrap_or(rows + kind.columns[0]);
            let people = kind.size() as f64;
            size[variable] = people;
            hi[variable] = hi[variable].min(people * band.most + 1e-12).max(lo[variable]);
            lo[variable] = lo[variable].max(people * band.least - 1e-12).min(hi[variable]);
        }
        let values = lo.iter().zip(&hi).map(|(lo, hi)| (lo + hi) / 2.0).collect();
        Self { reduced, rows, lo, hi, size, values, is_stuck: false }
    }

    fn is_free(&self, variable: usize) -> bool {
        self.hi[variable] - self.lo[variable] > 1e-11
    }

    /// Slope and curvature of the function with its barrier.
    fn slopes(&self, barrier: f64) -> (Vec<f64>, Vec<f64>) {
        let count = self.values.len();
        let (mut slope, mut curve) = (vec![0.0; count], vec![0.0; count]);
        for variable in (0..count).filter(|v| self.is_free(*v)) {
            let value = self.values[variable];
            let (below, above) = (value - self.lo[variable], self.hi[variable] - value);
            slope[variable] = -self.size[variable] / value - barrier / below + barrier / above;
            curve[variable] = self.size[variable] / (value * value)
                + barrier / (below * below)
                + barrier / (above * above);
        }
        (slope, curve)
    }

    /// One damped Newton step; the decrement relative to the barrier, or `None` on breakdown.
    fn newton(&mut self, barrier: f64) -> Option<f64> {
        let (slope, curve) = self.slopes(barrier);
        let rows = self.rows;
        // Residual of Σ columns − row sum = 0.
        let mut residual: Vec<f64> = self.values[..rows].iter().map(|s| -s).collect();
        let mut matrix = vec![0.0; rows * rows];
        let mut right = vec![0.0; rows];
        for row in 0..rows {
            if curve[row] > 0.0 {
                matrix[row * rows + row] += 1.0 / curve[row];
                right[row] += slope[row] / curve[row];
            }
        }
        for (index, column) in self.reduced.program.columns.iter().enumerate() {
            let variable = rows + index;
            for (row, factor) in &column.entries {
                residual[*row] += *factor as f64 * self.values[variable];
            }
            if curve[variable] <= 0.0 {
                continue;
            }
            for (row, factor) in &column.entries {
                let scaled = *factor as f64 / curve[variable];
                right[*row] -= scaled * slope[variable];
                for (other, factor) in &column.entries {
                    matrix[row * rows + other] += scaled * *factor as f64;
                }
            }
        }
        // A (columns) step − row step = −residual, with step = −(slope + multipliers) / curve.
        for (right, residual) in right.iter_mut().zip(&residual) {
            *right += residual;
        }
        let multipliers = solve(&mut matrix, right, rows)?;
        let mut step = vec![0.0; self.values.len()];
        let mut decrement = 0.0;
        for variable in (0..step.len()).filter(|v| curve[*v] > 0.0) {
            let pull: f64 = if variable < rows {
                -multipliers[variable]
            } else {
                let column = &self.reduced.program.columns[variable - rows];
                column.entries.iter().map(|(row, f)| multipliers[*row] * *f as f64).sum()
            };
            step[variable] = -(slope[variable] + pull) / curve[variable];
            decrement += curve[variable] * step[variable] * step[variable];
        }
        let mut length: f64 = 1.0;
        for variable in (0..step.len()).filter(|v| curve[*v] > 0.0) {
            let room = if step[variable] > 0.0 {
                (self.hi[variable] - self.values[variable]) / step[variable]
            } else if step[variable] < 0.0 {
                (self.lo[variable] - self.values[variable]) / step[variable]
            } else {
                continue;
            };
            length = length.min(0.95 * room);
        }
        self.is_stuck = length < 1e-6;
        for (value, step) in self.values.iter_mut().zip(&step) {
            *value += length * step;
        }
        let off = residual.iter().fold(0.0_f64, |most, r| most.max(r.abs()));
        let scale = barrier.max(1e-14);
        Some(if length < 0.9 || off > 1e-9 { f64::INFINITY } else { decrement / scale })
    }
}

/// Cholesky with a touch of the diagonal where rows depend on each other.
fn solve(matrix: &mut [f64], mut right: Vec<f64>, rows: usize) -> Option<Vec<f64>> {
    let largest = (0..rows).map(|r| matrix[r * rows + r]).fold(0.0_f64, f64::max).max(1e-300);
    for column in 0..rows {
        let mut pivot = matrix[column * rows + column];
        for k in 0..column {
            pivot -= matrix[column * rows + k] * matrix[column * rows + k];
        }
        // A dependent row gets a pivot so large that its multiplier stays zero.
        let root = if pivot > 1e-14 * largest { pivot.sqrt() } else { 1e64 };
        matrix[column * rows + column] = root;
        for row in column + 1..rows {
            let mut sum = matrix[row * rows + column];
            for k in 0..column {
                sum -= matrix[row * rows + k] * matrix[column * rows + k];
            }
            matrix[row * rows + column] = sum / root;
        }
    }
    for row in 0..rows {
        for k in 0..row {
            right[row] -= matrix[row * rows + k] * right[k];
        }
        right[row] /= matrix[row * rows + row];
    }
    for row in (0..rows).rev() {
        for k in row + 1..rows {
            right[row] -= matrix[k * rows + row] * right[k];
        }
        right[row] /= matrix[row * rows + row];
    }
    right.iter().all(|v| v.is_finite()).then_some(right)
}

/// The least that the largest chance can be when nobody has less than `least`; `None` if `least`
/// itself is out of reach. Newton's method as for the levels, from below.
pub(crate) fn least_largest(reduced: &Reduced, lp: &mut Lp, least: f64) -> Option<f64> {
    let rows = lp.rows();
    let mut most: f64 = least.max(1e-9);
    let open: Vec<(usize, f64, f64)> = reduced
        .kinds
        .iter()
        .filter(|kind| !kind.must)
        .map(|kind| {
            (kind.row.unwrap_or(rows + kind.columns[0]), kind.size() as f64, kind.most as f64)
        })
        .collect();
    for _ in 0..300 {
        for (variable, size, cap) in &open {
            lp.lo[*variable] = (size * least).min(*cap);
            lp.hi[*variable] = (size * most).min(*cap).max(lp.lo[*variable]);
        }
        match lp.dual() {
            End::Optimal => return Some(most),
            End::Unknown => return None,
            End::Empty => {
                let next = rise(reduced, lp, &open, most)?;
                if next <= most * (1.0 + 1e-13) {
                    return Some(most);
                }
                if next > 1.0 + 1e-9 {
                    return None;
                }
                most = next;
            }
        }
    }
    None
}

/// How large the largest chance must at least be, by the ray.
fn rise(reduced: &Reduced, lp: &Lp, open: &[(usize, f64, f64)], most: f64) -> Option<f64> {
    let rows = lp.rows();
    let scale = lp.ray.iter().fold(0.0_f64, |m, r| m.max(r.abs()));
    let mut best: Option<f64> = None;
    for sign in [1.0, -1.0] {
        // Σ y·row − Σ κ·column = 0 for every point; its largest value must reach 0.
        let y: Vec<f64> = lp.ray.iter().map(|r| sign * r / scale).collect();
        let slope = |variable: usize| -> f64 {
            if variable < rows {
                return y[variable];
            }
            let column = &reduced.program.columns[variable - rows];
            -column.entries.iter().map(|(row, f)| y[*row] * *f as f64).sum::<f64>()
        };
        let mut rest = 0.0;
        for variable in 0..lp.lo.len() {
            let s = slope(variable);
            rest += s * if s > 0.0 { lp.hi[variable] } else { lp.lo[variable] };
        }
        if rest >= 0.0 {
            continue;
        }
        let mut weight = 0.0;
        for (variable, size, cap) in open {
            let s = slope(*variable);
            if s > 1e-12 && size * most < cap - 1e-12 {
                weight += s * size;
            }
        }
        if weight > 1e-12 {
            let next = most - rest / weight;
            best = Some(best.map_or(next, |b: f64| b.max(next)));
        }
    }
    best
}

/// The band of GOLDILOCKS: least and largest chance that minimise
/// `(n/k) · largest + weight · (k/n) / least` (Baharav and Flanigan 2024).
pub(crate) fn goldilocks(
    reduced: &Reduced,
    highest: f64,
    weight: f64,
    stop: &mut dyn FnMut() -> bool,
) -> Option<Band> {
    let people: i64 = reduced.kinds.iter().filter(|kind| !kind.must).map(|kind| kind.size()).sum();
    let ratio = reduced.seats as f64 / (people.max(1)) as f64;
    let mut lp = relaxation(reduced);
    let mut cost = |least: f64| -> Option<(f64, f64)> {
        let most = least_largest(reduced, &mut lp, least)?;
        Some((most / ratio + weight * ratio / least, most))
    };
    // The cost is convex in the least chance: golden section on its logarithm's range.
    let golden = 0.618_033_988_749_894_9;
    let (mut low, mut high) = (highest * 1e-3, highest);
    let (mut left, mut right) = (high - golden * (high - low), low + golden * (high - low));
    let (mut at_left, mut at_right) = (cost(left)?, cost(right)?);
    for _ in 0..80 {
        if stop() || high - low < 1e-11 * highest {
            break;
        }
        if at_left.0 < at_right.0 {
            (high, right, at_right) = (right, left, at_left);
            left = high - golden * (high - low);
            at_left = cost(left)?;
        } else {
            (low, left, at_left) = (left, right, at_right);
            right = low + golden * (high - low);
            at_right = cost(right)?;
        }
    }
    let mut best = (at_left.0, left, at_left.1);
    for least in [right, high] {
        if let Some((cost, most)) = cost(least)
            && cost < best.0
        {
            best = (cost, least, most);
        }
    }
    Some(Band { least: best.1, most: best.2 })
}

/// The mean logarithm of the chances, to compare points.
pub(crate) fn mean_log(chances: &[(f64, f64)]) -> f64 {
    let people: f64 = chances.iter().map(|(size, _)| size).sum();
    chances.iter().map(|(size, chance)| size * ln(*chance)).sum::<f64>() / people
}
