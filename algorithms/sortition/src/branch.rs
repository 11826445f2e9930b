//! Branch and bound: the seating that is worth most, with a proof in whole numbers if asked for.
//!
//! It branches on fractional sums of rows before single columns: a quota's sum decides about many
//! people at once. A part is closed only when the programme's bound, recomputed with whole
//! multipliers in 128-bit sums, cannot beat what is known; if rounding spoils that argument the
//! part is split further.

use crate::fraction::whole;
use crate::lp::{End, Lp};
use crate::program::Program;

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aim {
    /// Only values above this count.
    pub(crate) above: i128,
    /// A value from here on is good enough to stop.
    pub(crate) enough: i128,
    /// Nodes that may be opened.
    pub(crate) nodes: u64,
    /// Whether "there is nothing better" must be proved in whole numbers.
    pub(crate) proved: bool,
}

impl Aim {
    /// Any point at all, the most valuable one that comes first.
    pub(crate) fn any(nodes: u64, proved: bool) -> Self {
        /// Less than any point is worth.
        const NOTHING: i128 = i128::MIN / 4;
        Self { above: NOTHING, enough: NOTHING, nodes, proved }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The best: its worth and the values of the columns.
    pub(crate) best: Option<(i128, Vec<i64>)>,
    /// Whether nothing better exists (always true when the search ended by itself).
    pub(crate) complete: bool,
}

/// The most valuable whole point of a programme.
///
/// `lp` is the relaxation of `program` in the same order of rows and columns, whose present
/// bounds are the part searched; they are as before when it returns. `worth` has one whole number
/// per column. `stop` is asked now and then and ends the search like its limit.
pub(crate) fn search(
    program: &Program,
    lp: &mut Lp,
    worth: &[i64],
    aim: Aim,
    nodes: &mut u64,
    stop: &mut dyn FnMut() -> bool,
) -> Found {
    let rows = lp.rows();
    for (column, value) in worth.iter().enumerate() {
        lp.set_cost(rows + column, *value as f64);
    }
    let mut search = Search { program, worth, aim, best: None, above: aim.above, rows };
    let mut open: Vec<Part> = vec![Part { depth: 0, change: None }];
    let mut trail: Vec<(usize, f64, f64)> = Vec::new();
    let mut opened = 0;
    let mut complete = true;
    while let Some(part) = open.pop() {
        // Undo what lies deeper than this part's parent.
        while trail.len() > part.depth {
            if let Some((variable, lo, hi)) = trail.pop() {
                lp.lo[variable] = lo;
                lp.hi[variable] = hi;
            }
        }
        if let Some((variable, lo, hi)) = part.change {
            trail.push((variable, lp.lo[variable], lp.hi[variable]));
            lp.lo[variable] = lo;
            lp.hi[variable] = hi;
        }
        if opened == aim.nodes || (opened % 256 == 255 && stop()) {
            complete = false;
            break;
        }
        opened += 1;
        *nodes += 1;
        match search.explore(lp) {
            Explored::Closed => {}
            Explored::Enough => {
                complete = false;
                break;
            }
            Explored::Split { first, then } => {
                let depth = trail.len();
                open.push(Part { depth, change: Some(then) });
                open.push(Part { depth, change: Some(first) });
            }
        }
    }
    while let Some((variable, lo, hi)) = trail.pop() {
        lp.lo[variable] = lo;
        lp.hi[variable] = hi;
    }
    Found { best: search.best, complete }
}

/// What is known of points worth more than `above`.
pub(crate) enum Better {
    Point(Vec<i64>),
    /// Proved in whole numbers.
    None,
    Unknown,
}

/// A point worth more than `above`, at first by a quick look that proves nothing. `nodes` are the
/// limits of both.
pub(crate) fn better(
    program: &Program,
    lp: &mut Lp,
    worth: &[i64],
    above: i128,
    nodes: [u64; 2],
    stop: &mut dyn FnMut() -> bool,
) -> Better {
    for (nodes, proved) in nodes.into_iter().zip([false, true]) {
        let aim = Aim { above, enough: above + 1, nodes, proved };
        let found = search(program, lp, worth, aim, &mut 0, stop);
        match found.best {
            Some((_, values)) => return Better::Point(values),
            None if found.complete && proved => return Better::None,
            None => {}
        }
    }
    Better::Unknown
}

struct Part {
    depth: usize,
    change: Option<(usize, f64, f64)>,
}

enum Explored {
    Closed,
    Enough,
    Split { first: (usize, f64, f64), then: (usize, f64, f64) },
}

struct Search<'a> {
    program: &'a Program,
    worth: &'a [i64],
    aim: Aim,
    best: Option<(i128, Vec<i64>)>,
    above: i128,
    rows: usize,
}

impl Search<'_> {
    fn explore(&mut self, lp: &mut Lp) -> Explored {
        let end = lp.dual();
        match end {
            End::Empty => {
                if !self.aim.proved || self.is_empty(lp) {
                    return Explored::Closed;
                }
            }
            End::Optimal => {
                let promise = lp.objective();
                if promise < self.above as f64 + 1.0 - 1e-6
                    && (!self.aim.proved || self.is_beaten(lp))
                {
                    return Explored::Closed;
                }
                if let Some(values) = self.whole_point(lp) {
                    let worth = self.worth_of(&values);
                    if worth > self.above {
                        self.above = worth;
                        self.best = Some((worth, values));
                        if worth >= self.aim.enough {
                            return Explored::Enough;
                        }
                    }
                    if promise < self.above as f64 + 1.0 - 1e-6
                        && (!self.aim.proved || self.is_beaten(lp))
                    {
                        return Explored::Closed;
                    }
                }
                if let Some(variable) = self.fractional(lp) {
                    return split(lp, variable, lp.value[variable]);
                }
            }
            End::Unknown => {}
        }
        self.split_any(lp)
    }

    /// The point rounded, if that meets every bound.
    fn whole_point(&self, lp: &Lp) -> Option<Vec<i64>> {
        let columns = self.rows..self.rows + self.program.columns.len();
        let values: Vec<i64> = lp.value[columns].iter().map(|v| v.round() as i64).collect();
        let near =
            lp.value[self.rows..].iter().zip(&values).all(|(v, w)| (v - *w as f64).abs() < 1e-6);
        (near && self.program.is_met_by(&values)).then_some(values)
    }

    fn worth_of(&self, values: &[i64]) -> i128 {
        values.iter().zip(self.worth).map(|(v, w)| i128::from(*v) * i128::from(*w)).sum()
    }

    /// The row sum, else the column, farthest from whole numbers.
    fn fractional(&self, lp: &Lp) -> Option<usize> {
        let farthest = |range: std::ops::Range<usize>| {
            let mut best: Option<(f64, usize)> = None;
            for variable in range {
                let value = lp.value[variable];
                let distance = (value - value.round()).abs();
                if distance > 1e-6 && best.is_none_or(|(most, _)| distance > most + 1e-9) {
                    best = Some((distance, variable));
                }
            }
            best.map(|(_, variable)| variable)
        };
        farthest(0..self.rows).or_else(|| farthest(self.rows..lp.value.len()))
    }

    /// Splits at the middle of any range that is left; closes a single point after looking at it.
    fn split_any(&mut self, lp: &Lp) -> Explored {
        let open = (self.rows..lp.lo.len()).find(|v| lp.lo[*v] < lp.hi[*v]);
        if let Some(variable) = open {
            let middle = (lp.lo[variable] + lp.hi[variable]) / 2.0;
            return split(lp, variable, middle.floor() + 0.5);
        }
        let values: Vec<i64> = lp.lo[self.rows..].iter().map(|v| v.round() as i64).collect();
        let worth = self.worth_of(&values);
        if worth > self.above && self.program.is_met_by(&values) {
            self.above = worth;
            self.best = Some((worth, values));
        }
        Explored::Closed
    }

    /// Whether whole multipliers show that no point lies within the bounds.
    fn is_empty(&self, lp: &Lp) -> bool {
        let multipliers = whole(&lp.ray);
        let plus = self.most(lp, &multipliers, 0);
        let minus: Vec<i128> = multipliers.iter().map(|m| -m).collect();
        plus < 0 || self.most(lp, &minus, 0) < 0
    }

    /// Whether whole multipliers show that nothing within the bounds is worth more than what is
    /// known.
    fn is_beaten(&self, lp: &Lp) -> bool {
        const SCALE: f64 = (1_u64 << 30) as f64;
        let duals: Vec<i128> = lp.duals().iter().map(|d| (d * SCALE).round() as i128).collect();
        let scale = 1_i128 << 30;
        self.most(lp, &duals, scale) < (self.above + 1) * scale
    }

    /// The most that `scale · worth · x` can be: with `y · rows = Σ κ x` for any multipliers `y`,
    /// it is `Σ (scale · worth − κ) x + y · rows`, each term at the better of its bounds.
    fn most(&self, lp: &Lp, multipliers: &[i128], scale: i128) -> i128 {
        let best = |slope: i128, variable: usize| {
            let bound = if slope > 0 { lp.hi[variable] } else { lp.lo[variable] };
            slope * bound as i128
        };
        let mut sum: i128 = multipliers.iter().enumerate().map(|(row, y)| best(*y, row)).sum();
        for (index, column) in self.program.columns.iter().enumerate() {
            let kappa: i128 =
                column.entries.iter().map(|(row, f)| multipliers[*row] * i128::from(*f)).sum();
            sum += best(scale * i128::from(self.worth[index]) - kappa, self.rows + index);
        }
        sum
    }
}

/// Two parts of a variable's range, the nearer to its value first.
fn split(lp: &Lp, variable: usize, value: f64) -> Explored {
    let below = value.floor();
    let low = (variable, lp.lo[variable], below);
    let high = (variable, below + 1.0, lp.hi[variable]);
    if value - below < 0.5 {
        Explored::Split { first: low, then: high }
    } else {
        Explored::Split { first: high, then: low }
    }
}
