//! The exact search: a seating without breaches, or the proof that there is none. Units are
//! placed in a fixed order; of seatings that differ only by the names of equal groups and equal
//! people, the one that comes first in that order is looked for.

use crate::model::{HARD, Model};

/// What an exact search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Exact {
    Seated(Vec<u32>),
    Impossible,
    Limit,
}

/// Looks through all seatings, up to so many nodes.
pub(crate) fn search(model: &Model, nodes: u64) -> Exact {
    if model.contradictions > 0 {
        return Exact::Impossible;
    }
    let mut tree = Tree::new(model, nodes);
    if !tree.is_possible() {
        return Exact::Impossible;
    }
    match tree.place(0, 0) {
        Some(true) => Exact::Seated(tree.group_of.iter().map(|group| *group as u32).collect()),
        Some(false) => Exact::Impossible,
        None => Exact::Limit,
    }
}

struct Tree<'m> {
    model: &'m Model,
    order: Vec<usize>,
    /// Per place in the order: the place before it whose unit is equal.
    twin: Vec<Option<usize>>,
    /// Columns that can be breached.
    watched: Vec<usize>,
    group_of: Vec<usize>,
    /// Groups × columns.
    counts: Vec<u32>,
    /// Not yet placed, per column.
    left: Vec<u32>,
    /// Groups that locks tell apart come first in this order; the others are equal while empty.
    groups: Vec<usize>,
    named: usize,
    nodes: u64,
}

const NOWHERE: usize = usize::MAX;

impl<'m> Tree<'m> {
    fn new(model: &'m Model, nodes: u64) -> Self {
        let watched: Vec<usize> =
            (0..model.columns.len()).filter(|at| model.columns[*at].is_demand()).collect();
        let left = model.totals.clone();
        let hard = |unit: usize| model.pairs[unit].iter().filter(|(_, cost)| *cost >= HARD / 2);
        let signature = |unit: usize| -> Vec<(u16, u16)> {
            let columns = model.units[unit].columns.iter();
            columns.filter(|(at, _)| model.columns[usize::from(*at)].is_demand()).copied().collect()
        };
        let mut order: Vec<usize> = (0..model.units.len()).collect();
        // Those with the fewest ways first; equal ones beside each other.
        order.sort_by_key(|unit| {
            let rarest = signature(*unit).iter().map(|(at, _)| left[usize::from(*at)]).min();
            let size = model.units[*unit].members.len();
            let company = hard(*unit).count();
            (
                model.fixed[*unit].is_none(),
                std::cmp::Reverse((size, company)),
                rarest,
                signature(*unit),
            )
        });
        let is_plain = |unit: usize| model.fixed[unit].is_none() && hard(unit).next().is_none();
        let mut twin = vec![None; order.len()];
        for place in 1..order.len() {
            let (one, other) = (order[place - 1], order[place]);
            let is_twin = is_plain(one) && is_plain(other) && signature(one) == signature(other);
            twin[place] = is_twin.then_some(place - 1);
        }
        let mut groups: Vec<usize> = model.fixed.iter().flatten().copied().collect();
        groups.sort_unstable();
        groups.dedup();
        let named = groups.len();
        let others: Vec<usize> = (0..model.groups).filter(|g| !groups.contains(g)).collect();
        groups.extend(others);
        Self {
            model,
            order,
            twin,
            watched,
            group_of: vec![NOWHERE; model.units.len()],
            counts: vec![0; model.groups * model.columns.len()],
            left,
            groups,
            named,
            nodes,
        }
    }

    /// Places the units from a place in the order on; `None` when the nodes are used up. So many
    /// of the groups are in use.
    fn place(&mut self, at: usize, used: usize) -> Option<bool> {
        let Some(unit) = self.order.get(at).copied() else { return Some(true) };
        let used = used.max(self.named);
        let reach = (used + 1).min(self.groups.len());
        let rank_of = |group: usize| self.groups.iter().position(|other| *other == group);
        let from = match self.twin[at] {
            Some(before) => rank_of(self.group_of[self.order[before]]).unwrap_or(0),
            None => 0,
        };
        for rank in from..reach {
            let group = self.groups[rank];
            if !self.may_sit(unit, group) {
                continue;
            }
            if self.nodes == 0 {
                return None;
            }
            self.nodes -= 1;
            self.seat(unit, group);
            if self.is_possible() && self.place(at + 1, used.max(rank + 1))? {
                return Some(true);
            }
            self.unseat(unit, group);
        }
        Some(false)
    }

    fn may_sit(&self, unit: usize, group: usize) -> bool {
        if self.model.fixed[unit].is_some_and(|fixed| fixed != group) {
            return false;
        }
        let foes = self.model.pairs[unit].iter().filter(|(_, cost)| *cost >= HARD / 2);
        if foes.into_iter().any(|(other, _)| self.group_of[*other as usize] == group) {
            return false;
        }
        let row = group * self.model.columns.len();
        self.model.units[unit].columns.iter().all(|(column, count)| {
            let at = usize::from(*column);
            let full = self.counts[row + at] + u32::from(*count);
            full <= self.model.columns[at].hi
        })
    }

    fn seat(&mut self, unit: usize, group: usize) {
        let row = group * self.model.columns.len();
        for (column, count) in &self.model.units[unit].columns {
            self.counts[row + usize::from(*column)] += u32::from(*count);
            self.left[usize::from(*column)] -= u32::from(*count);
        }
        self.group_of[unit] = group;
    }

    fn unseat(&mut self, unit: usize, group: usize) {
        let row = group * self.model.columns.len();
        for (column, count) in &self.model.units[unit].columns {
            self.counts[row + usize::from(*column)] -= u32::from(*count);
            self.left[usize::from(*column)] += u32::from(*count);
        }
        self.group_of[unit] = NOWHERE;
    }

    /// Whether those left can still fill every least number and fit under every largest, counted
    /// column by column, and every group has room for what it lacks.
    fn is_possible(&self) -> bool {
        let width = self.model.columns.len();
        let sizes = usize::from(self.model.everybody);
        let room = self.model.columns[sizes].hi;
        self.watched.iter().all(|at| {
            let column = &self.model.columns[*at];
            let (mut lacking, mut free, mut alone, mut started) = (0_u32, 0_u32, 0_u32, 0_u32);
            for row in self.counts.chunks_exact(width) {
                let count = row[*at];
                let lacks = column.lo.saturating_sub(count);
                if lacks > room.saturating_sub(row[sizes]) {
                    return false;
                }
                lacking += lacks;
                free = free.saturating_add(column.hi.saturating_sub(count));
                alone += u32::from(count == 1);
                started += u32::from(count > 0);
            }
            let left = self.left[*at];
            let is_alone = column.is_lonely && (alone > left || (left == 1 && started == 0));
            lacking <= left && free >= left && !is_alone
        })
    }
}
