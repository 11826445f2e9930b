//! The other methods' points on the relaxation: NASH by an interior path, and the least largest
//! chance that goes with a least chance (for MAXIMIN, MINIMAX and GOLDILOCKS).
//!
//! The primal-dual method (Nocedal and Wright 2006, chapter 19) maximises `Σ size · ln(seats)`
//! over the rows and boxes. Its step needs one small symmetric system with a line per row. Where it
//! ends near bounds with larger multipliers than distances, these are taken as tight and the rest
//! is solved again, so that the point lies on its face as exactly as floats allow.

use super::space::Space;
use super::weigh::ln;
use crate::lp::{End, Lp};

/// Bounds of every kind's chance, and which kinds the aim leaves out (they can never sit).
#[derive(Clone, Debug)]
pub(crate) struct Band {
    pub(crate) least: f64,
    pub(crate) most: f64,
    /// Per kind.
    pub(crate) never: Vec<bool>,
}

/// The point with the largest product of chances within a band. Per column.
pub(crate) fn nash(space: &Space, band: &Band, stop: &mut dyn FnMut() -> bool) -> Option<Vec<f64>> {
    end_of(Path::new(space, band), stop)
}

/// A point amid all those within the bounds of rows and columns. Per column.
pub(crate) fn middle(
    space: &Space,
    lo: &[f64],
    hi: &[f64],
    stop: &mut dyn FnMut() -> bool,
) -> Option<Vec<f64>> {
    let aimless = vec![0.0; lo.len()];
    end_of(Path::with(space, lo.to_vec(), hi.to_vec(), aimless), stop)
}

fn end_of(mut path: Path<'_>, stop: &mut dyn FnMut() -> bool) -> Option<Vec<f64>> {
    path.walk(stop)?;
    // Each further walk starts with what is tight taken as such.
    let mut best = path.clone();
    for _ in 0..3 {
        let mut next = path.on_its_face();
        next.walk(stop)?;
        if next.residual() < 1e-9 {
            best = next.clone();
        }
        path = next;
    }
    (best.residual() < 1e-6).then(|| best.values[best.rows..].to_vec())
}

/// Variables: row sums, then columns. Those with equal bounds are fixed.
#[derive(Clone)]
struct Path<'r> {
    space: &'r Space,
    rows: usize,
    lo: Vec<f64>,
    hi: Vec<f64>,
    /// Size of the kind that a variable counts, or 0.
    size: Vec<f64>,
    values: Vec<f64>,
    /// Multipliers of the lower and the upper bounds.
    below: Vec<f64>,
    above: Vec<f64>,
    /// Multipliers of the rows.
    duals: Vec<f64>,
}

/// A point is good enough when the products of distances and multipliers are below this.
const COMPLEMENTARY: f64 = 1e-12;

impl<'r> Path<'r> {
    fn new(space: &'r Space, band: &Band) -> Self {
        let program = &space.program;
        let rows = program.rows.len();
        let columns = program.columns.iter();
        let bounds = program.rows.iter().map(|r| (r.0 as f64, r.1 as f64));
        let bounds = bounds.chain(columns.map(|c| (c.lo as f64, c.hi as f64)));
        let (mut lo, mut hi): (Vec<f64>, Vec<f64>) = bounds.unzip();
        let mut size = vec![0.0; lo.len()];
        for (index, kind) in space.kinds.iter().enumerate().filter(|(_, kind)| !kind.must) {
            let variable = space.variable(index);
            if band.never[index] {
                for column in space.columns_of(index) {
                    hi[rows + column] = 0.0;
                }
                hi[variable] = 0.0;
                continue;
            }
            let people = kind.size() as f64;
            size[variable] = people;
            let (least, most) = (people * band.least, people * band.most);
            // A band of one point leaves rounding no room: it is fixed instead.
            lo[variable] = lo[variable].max(least).min(hi[variable]);
            hi[variable] = hi[variable].min(most).max(lo[variable]);
        }
        Self::with(space, lo, hi, size)
    }

    fn with(space: &'r Space, lo: Vec<f64>, hi: Vec<f64>, size: Vec<f64>) -> Self {
        let values: Vec<f64> = lo.iter().zip(&hi).map(|(lo, hi)| (lo + hi) / 2.0).collect();
        let ones: Vec<f64> =
            lo.iter().zip(&hi).map(|(lo, hi)| if hi - lo > FIXED { 1.0 } else { 0.0 }).collect();
        let rows = space.program.rows.len();
        let duals = vec![0.0; rows];
        Self { space, rows, lo, hi, size, values, below: ones.clone(), above: ones, duals }
    }

    fn is_free(&self, variable: usize) -> bool {
        self.hi[variable] - self.lo[variable] > FIXED
    }

    fn free(&self) -> impl Iterator<Item = usize> + use<'_, 'r> {
        (0..self.values.len()).filter(|v| self.is_free(*v))
    }

    /// The same path with every bound fixed whose multiplier exceeds the distance to it.
    fn on_its_face(&self) -> Self {
        let (mut lo, mut hi) = (self.lo.clone(), self.hi.clone());
        for variable in self.free() {
            let value = self.values[variable];
            let scale = 1.0_f64.max(value.abs());
            if (value - lo[variable]) < 1e-5 * scale && value - lo[variable] < self.below[variable]
            {
                hi[variable] = lo[variable];
            } else if (hi[variable] - value) < 1e-5 * scale
                && hi[variable] - value < self.above[variable]
            {
                lo[variable] = hi[variable];
            }
        }
        let mut path = Self::with(self.space, lo, hi, self.size.clone());
        for variable in 0..path.values.len() {
            if path.is_free(variable) {
                path.values[variable] = self.values[variable];
            }
        }
        path
    }

    /// Largest Σ columns − row sum.
    fn residual(&self) -> f64 {
        self.residuals().iter().fold(0.0_f64, |most, r| most.max(r.abs()))
    }

    fn residuals(&self) -> Vec<f64> {
        let mut residuals: Vec<f64> = self.values[..self.rows].iter().map(|s| -s).collect();
        for (column, value) in self.space.program.columns.iter().zip(&self.values[self.rows..]) {
            for (row, factor) in &column.entries {
                residuals[*row] += *factor as f64 * value;
            }
        }
        residuals
    }

    fn walk(&mut self, stop: &mut dyn FnMut() -> bool) -> Option<()> {
        for _ in 0..120 {
            if stop() {
                return None;
            }
            let free: Vec<usize> = self.free().collect();
            if free.is_empty() {
                return Some(());
            }
            let gaps: f64 = free
                .iter()
                .map(|v| {
                    (self.values[*v] - self.lo[*v]) * self.below[*v]
                        + (self.hi[*v] - self.values[*v]) * self.above[*v]
                })
                .sum();
            let mean = gaps / (2.0 * free.len() as f64);
            if mean < COMPLEMENTARY {
                return Some(());
            }
            // First the pure Newton direction tells how much centring is needed (Mehrotra 1992).
            let Some((step, below, above)) = self.direction(&free, 0.0) else { return Some(()) };
            let (p, d) = self.lengths(&free, &step.0, &below, &above);
            let reach = p.min(d);
            let centring = (1.0 - reach).powi(3).clamp(1e-3, 0.8);
            let aimed = self.direction(&free, centring * mean);
            let Some((step, below, above)) = aimed else { return Some(()) };
            let (p, d) = self.lengths(&free, &step.0, &below, &above);
            let length = 0.995 * p.min(d);
            for variable in &free {
                self.values[*variable] += length * step.0[*variable];
                self.below[*variable] += length * below[*variable];
                self.above[*variable] += length * above[*variable];
            }
            for (dual, change) in self.duals.iter_mut().zip(&step.1) {
                *dual += length * change;
            }
            if length < 1e-9 {
                // Rounding lets it come no nearer; the walk on the face goes on from here.
                return Some(());
            }
        }
        Some(())
    }

    /// How far values and multipliers can go before one reaches zero.
    fn lengths(&self, free: &[usize], step: &[f64], below: &[f64], above: &[f64]) -> (f64, f64) {
        let mut primal: f64 = 1.0;
        let mut dual: f64 = 1.0;
        for v in free.iter().copied() {
            if step[v] < 0.0 {
                primal = primal.min((self.lo[v] - self.values[v]) / step[v]);
            } else if step[v] > 0.0 {
                primal = primal.min((self.hi[v] - self.values[v]) / step[v]);
            }
            if below[v] < 0.0 {
                dual = dual.min(-self.below[v] / below[v]);
            }
            if above[v] < 0.0 {
                dual = dual.min(-self.above[v] / above[v]);
            }
        }
        (primal, dual)
    }

    /// The Newton step towards distances times multipliers equal to `centre`: of the values, the
    /// rows' multipliers, and the bounds' multipliers.
    #[allow(clippy::type_complexity, reason = "three vectors of one step")]
    fn direction(
        &self,
        free: &[usize],
        centre: f64,
    ) -> Option<((Vec<f64>, Vec<f64>), Vec<f64>, Vec<f64>)> {
        let (rows, count) = (self.rows, self.values.len());
        let program = &self.space.program;
        let (mut slope, mut curve) = (vec![0.0; count], vec![0.0; count]);
        for v in free.iter().copied() {
            let value = self.values[v];
            let (low, high) = (value - self.lo[v], self.hi[v] - value);
            let aim = if self.size[v] > 0.0 { self.size[v] / value.max(1e-300) } else { 0.0 };
            slope[v] = -aim + self.pull(&self.duals, v) - centre / low + centre / high;
            curve[v] = aim / value.max(1e-300) + self.below[v] / low + self.above[v] / high + 1e-14;
        }
        let mut matrix = vec![0.0; rows * rows];
        let mut right = self.residuals();
        for row in 0..rows {
            if curve[row] > 0.0 {
                matrix[row * rows + row] += 1.0 / curve[row];
                right[row] += slope[row] / curve[row];
            }
        }
        for (index, column) in program.columns.iter().enumerate() {
            let v = rows + index;
            if curve[v] <= 0.0 {
                continue;
            }
            for (row, factor) in &column.entries {
                let scaled = *factor as f64 / curve[v];
                right[*row] -= scaled * slope[v];
                for (other, factor) in &column.entries {
                    matrix[row * rows + other] += scaled * *factor as f64;
                }
            }
        }
        let multipliers = solve(&mut matrix, right, rows)?;
        let (mut step, mut below, mut above) =
            (vec![0.0; count], vec![0.0; count], vec![0.0; count]);
        for v in free.iter().copied() {
            step[v] = -(slope[v] + self.pull(&multipliers, v)) / curve[v];
            let (low, high) = (self.values[v] - self.lo[v], self.hi[v] - self.values[v]);
            below[v] = centre / low - self.below[v] - self.below[v] / low * step[v];
            above[v] = centre / high - self.above[v] + self.above[v] / high * step[v];
        }
        Some(((step, multipliers), below, above))
    }

    /// The rows' multipliers times a variable's column.
    fn pull(&self, multipliers: &[f64], variable: usize) -> f64 {
        if variable < self.rows {
            return -multipliers[variable];
        }
        let column = &self.space.program.columns[variable - self.rows];
        column.entries.iter().map(|(row, f)| multipliers[*row] * *f as f64).sum()
    }
}

/// Bounds nearer than this are one point.
const FIXED: f64 = 1e-11;

/// The mean logarithm of the chances cannot exceed that of `chances` by more than this: the
/// function is concave, so its slope at the point bounds it (Frank and Wolfe 1956).
pub(crate) fn shortfall(space: &Space, chances: &[f64], never: &[bool]) -> Option<f64> {
    let mut lp = space.program.relaxation();
    let rows = lp.rows();
    let mut people = 0.0;
    let mut slope = vec![0.0; space.kinds.len()];
    for (index, kind) in space.kinds.iter().enumerate().filter(|(i, k)| !k.must && !never[*i]) {
        people += kind.size() as f64;
        slope[index] = 1.0 / chances[index].max(1e-12);
    }
    for (column, seated) in space.seated.iter().enumerate() {
        let worth = seated.iter().map(|(kind, n)| slope[*kind] * *n as f64).sum();
        lp.set_cost(rows + column, worth);
    }
    if lp.primal() != End::Optimal || people == 0.0 {
        return None;
    }
    Some((lp.objective() / people - 1.0).max(0.0))
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
pub(crate) fn least_largest(space: &Space, lp: &mut Lp, least: f64, never: &[bool]) -> Option<f64> {
    let mut most: f64 = least.max(1e-9);
    let kinds = space.kinds.iter().enumerate();
    let open: Vec<(usize, f64, f64)> = kinds
        .filter(|(index, kind)| !kind.must && !never[*index])
        .map(|(index, kind)| (space.variable(index), kind.size() as f64, kind.most as f64))
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
                // A ray that says nothing about it: all of them at their own bounds.
                let next = rise(space, lp, &open, most).unwrap_or(1.0);
                if next <= most * (1.0 + 1e-13) {
                    return Some(most);
                }
                if most >= 1.0 {
                    return None;
                }
                most = next.min(1.0);
            }
        }
    }
    None
}

/// How large the largest chance must at least be, by the ray.
fn rise(space: &Space, lp: &Lp, open: &[(usize, f64, f64)], most: f64) -> Option<f64> {
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
            let column = &space.program.columns[variable - rows];
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
    space: &Space,
    highest: f64,
    weight: f64,
    never: &[bool],
    stop: &mut dyn FnMut() -> bool,
) -> Option<Band> {
    let people: i64 = people(space, never);
    let ratio = space.seats as f64 / (people.max(1)) as f64;
    let mut lp = space.program.relaxation();
    let mut cost = |least: f64| -> Option<(f64, f64)> {
        let most = least_largest(space, &mut lp, least, never)?;
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
    Some(Band { least: best.1, most: best.2, never: never.to_vec() })
}

/// How many people the chances are shared among.
pub(crate) fn people(space: &Space, never: &[bool]) -> i64 {
    let open = space.kinds.iter().zip(never).filter(|(kind, never)| !kind.must && !**never);
    open.map(|(kind, _)| kind.size()).sum()
}

/// The mean logarithm of the chances, to compare points.
pub(crate) fn mean_log(chances: &[(f64, f64)]) -> f64 {
    let people: f64 = chances.iter().map(|(size, _)| size).sum();
    chances.iter().map(|(size, chance)| size * ln(*chance)).sum::<f64>() / people
}
