//! LEXIMIN on the relaxation: the chances, level by level, each with whole multipliers of the
//! rows that prove it.
//!
//! For a fixed least chance `z` every kind has plain bounds (`size · z` to `most`), so "is `z`
//! possible?" is a programme of a few dozen rows. If it is not, the simplex's ray is a sum of rows
//! that no distribution can meet; that sum says how far `z` must fall (Newton's method on the
//! largest possible `z`; every step is a proof). At the last `z` the kinds that the sum presses
//! against their lower bound can nowhere have more: they are settled, and the next level begins.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::convex;
use super::space::{Counter, Space};
use crate::fraction::{big, float, fraction, whole};
use crate::lp::{End, Lp};

/// A proof of one level: nobody among `kinds` can have more than `chance` without somebody with
/// less losing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Proof {
    /// The chance that the multipliers prove.
    pub(crate) chance: BigRational,
    /// (row, whole multiplier).
    pub(crate) multipliers: Vec<(usize, i128)>,
    /// The kinds settled by it.
    pub(crate) kinds: Vec<usize>,
}

/// The chances per kind, with proofs.
#[derive(Clone, Debug)]
pub(crate) struct Levels {
    /// Per kind.
    pub(crate) chances: Vec<BigRational>,
    pub(crate) proofs: Vec<Proof>,
    /// The relaxation with these chances, at a corner.
    pub(crate) lp: Lp,
}

/// Why there are no levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoLevels {
    /// The relaxation holds no point: the round is impossible.
    Impossible,
    /// Stopped, or the numbers went astray.
    Stopped,
}

/// The chances of LEXIMIN on the relaxation.
pub(crate) fn leximin(space: &Space, stop: &mut dyn FnMut() -> bool) -> Result<Levels, NoLevels> {
    let mut search = Search::new(space);
    while search.settled.iter().any(Option::is_none) {
        if stop() {
            return Err(NoLevels::Stopped);
        }
        search.next_level()?;
    }
    search.finish()
}

struct Search<'r> {
    space: &'r Space,
    lp: Lp,
    /// Per kind the variable that counts it.
    variables: Vec<usize>,
    /// Per kind the number of its level.
    settled: Vec<Option<usize>>,
    levels: Vec<BigRational>,
    proofs: Vec<Proof>,
}

impl<'r> Search<'r> {
    fn new(space: &'r Space) -> Self {
        let lp = space.program.relaxation();
        let variables = (0..space.kinds.len()).map(|kind| space.variable(kind)).collect();
        // Number 0 is for those who must sit, number 1 for those who never can.
        let ends = vec![fraction(big(1), big(1)), fraction(big(0), big(1))];
        let mut search = Self {
            space,
            lp,
            variables,
            settled: vec![None; space.kinds.len()],
            levels: ends,
            proofs: Vec::new(),
        };
        for (kind, settled) in search.settled.iter_mut().enumerate() {
            if space.kinds[kind].must {
                *settled = Some(0);
            } else if space.kinds[kind].never {
                *settled = Some(1);
            }
        }
        search
    }

    /// Sets the bounds for a least chance and asks whether they can be met.
    fn is_possible(&mut self, least: f64) -> Result<bool, NoLevels> {
        for (kind, variable) in self.variables.iter().enumerate() {
            let size = self.space.kinds[kind].size() as f64;
            let most = self.space.kinds[kind].most as f64;
            if self.settled[kind].is_none() {
                self.lp.lo[*variable] = (size * least).min(most);
            }
        }
        match self.lp.dual() {
            End::Optimal => Ok(true),
            End::Empty => Ok(false),
            End::Unknown => Err(NoLevels::Stopped),
        }
    }

    fn next_level(&mut self) -> Result<(), NoLevels> {
        let (cap, capped) = self.cap();
        let highest = float(&cap);
        // After the first level most proofs settle more kinds at the same one: ask just above it.
        let last = self.levels.last().map_or(0.0, float);
        let above = if self.proofs.is_empty() { highest } else { (last + 1e-4).min(highest) };
        let mut least = above;
        if self.is_possible(above)? {
            least = highest;
            if above == highest || self.is_possible(highest)? {
                let proof = Proof { chance: cap.clone(), multipliers: Vec::new(), kinds: capped };
                self.settle(cap, proof);
                return Ok(());
            }
        }
        let mut best: Option<Proof> = None;
        for _ in 0..1_000 {
            let proof = self.proof(least)?;
            if best.as_ref().is_some_and(|known| proof.chance >= known.chance) {
                // Only rounding stands between this point and the bound already proved.
                break;
            }
            least = float(&proof.chance);
            best = Some(proof);
            if self.is_possible(least)? {
                break;
            }
        }
        let Some(proof) = best else { return Err(NoLevels::Stopped) };
        self.settle(proof.chance.clone(), proof);
        Ok(())
    }

    /// The chance above which some unsettled kind cannot rise (1, or less if its households hold
    /// it back), and those kinds.
    fn cap(&self) -> (BigRational, Vec<usize>) {
        let open = (0..self.settled.len()).filter(|kind| self.settled[*kind].is_none());
        let caps = open.map(|kind| {
            let kind_of = &self.space.kinds[kind];
            (fraction(BigInt::from(kind_of.most), BigInt::from(kind_of.size())), kind)
        });
        let mut least = fraction(big(1), big(1));
        let mut kinds = Vec::new();
        for (cap, kind) in caps {
            if cap < least {
                least = cap;
                kinds = vec![kind];
            } else if cap == least {
                kinds.push(kind);
            }
        }
        (least, kinds)
    }

    fn settle(&mut self, chance: BigRational, proof: Proof) {
        let level = match self.levels.iter().skip(1).position(|known| *known == chance) {
            Some(known) => known + 1,
            None => {
                self.levels.push(chance.clone());
                self.levels.len() - 1
            }
        };
        let value = float(&chance);
        for kind in &proof.kinds {
            self.settled[*kind] = Some(level);
            let at = self.space.kinds[*kind].size() as f64 * value;
            self.lp.lo[self.variables[*kind]] = at;
            self.lp.hi[self.variables[*kind]] = at;
        }
        self.proofs.push(proof);
    }

    /// What the ray says about the least chance; the bounds tried were those of `least`.
    fn proof(&self, least: f64) -> Result<Proof, NoLevels> {
        let multipliers = whole(&self.lp.ray);
        let mut best: Option<Proof> = None;
        for sign in [1, -1] {
            let signed: Vec<i128> = multipliers.iter().map(|m| m * sign).collect();
            let Some((chance, kinds)) = bound(self.space, &self.settled, &self.levels, &signed)
            else {
                continue;
            };
            if kinds.is_empty() {
                return Err(NoLevels::Impossible);
            }
            if float(&chance) < least + 1e-9 && best.as_ref().is_none_or(|b| chance < b.chance) {
                let sparse = signed.into_iter().enumerate().filter(|(_, m)| *m != 0).collect();
                best = Some(Proof { chance, multipliers: sparse, kinds });
            }
        }
        best.ok_or(NoLevels::Stopped)
    }

    fn finish(mut self) -> Result<Levels, NoLevels> {
        if self.lp.dual() != End::Optimal {
            return Err(NoLevels::Stopped);
        }
        let settled = self.settled.iter().map(|level| level.unwrap_or(0));
        let chances = settled.map(|level| self.levels[level].clone()).collect();
        Ok(Levels { chances, proofs: self.proofs, lp: self.lp })
    }
}

/// The relaxation of a programme with given chances per kind, at a corner. `None` if it cannot
/// give them.
pub(crate) fn lp_with(space: &Space, chances: &[BigRational]) -> Option<Lp> {
    let mut lp = space.program.relaxation();
    for (index, (kind, chance)) in space.kinds.iter().zip(chances).enumerate() {
        let at = kind.size() as f64 * float(chance);
        let variable = space.variable(index);
        (lp.lo[variable], lp.hi[variable]) = (at, at);
    }
    (lp.dual() == End::Optimal).then_some(lp)
}

/// A point of a relaxation whose bounds give the kinds their chances: per column. People open to
/// several panels leave room between the panels, and a corner of it would look tighter than it is;
/// a point amid it does not.
pub(crate) fn point(space: &Space, lp: &Lp, stop: &mut dyn FnMut() -> bool) -> Vec<f64> {
    let has_room = space.kinds.iter().any(|kind| matches!(kind.counter, Counter::Row(_)));
    let middle = has_room.then(|| convex::middle(space, &lp.lo, &lp.hi, stop));
    middle.flatten().unwrap_or_else(|| lp.value[lp.rows()..].to_vec())
}

/// What whole multipliers `y` say of every solution: Σ of_kinds · seated of the kind ≤ room.
pub(crate) struct Pushes {
    pub(crate) room: i128,
    pub(crate) of_kinds: Vec<i128>,
}

/// The sum of `y · rows` equals the sum over columns of `κ · column`, `κ = y · column's entries`,
/// for every distribution. Rows and columns that count a kind stay on the left, all others are at
/// most what their bounds allow. `is_nobody` says which kinds never sit.
pub(crate) fn pushes(
    space: &Space,
    multipliers: &[i128],
    is_nobody: impl Fn(usize) -> bool,
) -> Pushes {
    let mut of_kinds = vec![0; space.kinds.len()];
    let mut row_counts = vec![false; space.program.rows.len()];
    let mut column_counts = vec![false; space.program.columns.len()];
    let slope = |column: usize| -> i128 {
        let entries = space.program.columns[column].entries.iter();
        entries.map(|(row, factor)| multipliers[*row] * i128::from(*factor)).sum()
    };
    for (kind, push) in of_kinds.iter_mut().enumerate() {
        // The kind's own variable enters as −κ·x (a column) or +y·x (its row).
        match space.kinds[kind].counter {
            Counter::Row(row) => {
                row_counts[row] = true;
                *push = -multipliers[row];
            }
            Counter::Column(column) => {
                column_counts[column] = true;
                *push = slope(column);
            }
        }
        if is_nobody(kind) {
            *push = 0;
        }
    }
    let mut room: i128 = 0;
    for (row, (lo, hi)) in space.program.rows.iter().enumerate().filter(|(r, _)| !row_counts[*r]) {
        let y = multipliers[row];
        room += y * i128::from(if y > 0 { *hi } else { *lo });
    }
    for (column, bounds) in space.program.columns.iter().enumerate() {
        if column_counts[column] || space.seated[column].iter().any(|(kind, _)| is_nobody(*kind)) {
            continue;
        }
        let k = slope(column);
        room -= k * i128::from(if k > 0 { bounds.lo } else { bounds.hi });
    }
    Pushes { room, of_kinds }
}

/// The largest least chance that a sum of rows leaves room for, and the unsettled kinds that it
/// presses down. `None` if the sum says nothing about it.
///
/// In Σ push · seated ≤ room each unsettled kind with `push > 0` counts at least
/// `push · size · z`. Hence `z ≤ (room − the rest) / Σ push · size`.
pub(crate) fn bound(
    space: &Space,
    settled: &[Option<usize>],
    levels: &[BigRational],
    multipliers: &[i128],
) -> Option<(BigRational, Vec<usize>)> {
    let zero = BigRational::from_integer(BigInt::from(0));
    let Pushes { mut room, of_kinds } =
        pushes(space, multipliers, |kind| settled[kind].is_some_and(|level| levels[level] == zero));
    let mut of_levels: Vec<i128> = vec![0; levels.len()];
    let mut pressed = Vec::new();
    let mut weight: i128 = 0;
    for (index, (kind, push)) in space.kinds.iter().zip(of_kinds).enumerate() {
        let size = i128::from(kind.size());
        match settled[index] {
            Some(0) => room -= push * i128::from(kind.most),
            Some(level) => of_levels[level] += push * size,
            None if push < 0 => room -= push * i128::from(kind.most),
            None if push > 0 => {
                weight += push * size;
                pressed.push(index);
            }
            None => {}
        }
    }
    let mut rest = BigRational::from_integer(big(room));
    for (level, count) in of_levels.iter().enumerate().filter(|(_, count)| **count != 0) {
        rest -= &levels[level] * BigRational::from_integer(big(*count));
    }
    if weight == 0 {
        return (rest < zero).then(|| (rest, Vec::new()));
    }
    let chance = rest / BigRational::from_integer(big(weight));
    if chance < zero {
        return Some((chance, Vec::new()));
    }
    let one = BigRational::from_integer(BigInt::from(1));
    (chance < one).then_some((chance, pressed))
}
