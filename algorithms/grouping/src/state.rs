//! Who sits where while a search moves people about: counts per group and column, and costs of
//! company per unit and group, kept up to date.

use crate::model::{HARD, Model};

/// Where every unit sits, and what that costs.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub(crate) group_of: Vec<u32>,
    /// Groups × columns.
    pub(crate) counts: Vec<u32>,
    /// Units × groups: what sitting there costs because of others and of itself.
    pub(crate) company: Vec<i64>,
    pub(crate) cost: i64,
    /// The units of every group, and where each unit stands among them.
    pub(crate) members: Vec<Vec<u32>>,
    place: Vec<u32>,
    has_company: Vec<bool>,
}

/// Breaches of demands in a cost or a difference of costs.
pub(crate) fn breaches(cost: i64) -> i64 {
    (cost + HARD / 2) >> 40
}

/// What is left of a cost without the breaches.
pub(crate) fn wishes(cost: i64) -> i64 {
    cost - breaches(cost) * HARD
}

impl State {
    /// Seats everybody as given.
    pub(crate) fn new(model: &Model, group_of: &[u32]) -> Self {
        let (units, groups) = (model.units.len(), model.groups);
        let width = model.columns.len();
        let mut state = Self {
            group_of: group_of.to_vec(),
            counts: vec![0; groups * width],
            company: if model.linear.is_empty() {
                vec![0; units * groups]
            } else {
                model.linear.clone()
            },
            cost: HARD * model.contradictions,
            members: vec![Vec::new(); groups],
            place: vec![0; units],
            has_company: model.pairs.iter().map(|others| !others.is_empty()).collect(),
        };
        for (unit, group) in group_of.iter().enumerate() {
            let members = &mut state.members[*group as usize];
            state.place[unit] = members.len() as u32;
            members.push(unit as u32);
            state.cost += if model.linear.is_empty() {
                0
            } else {
                model.linear[unit * groups + *group as usize]
            };
            for (column, count) in &model.units[unit].columns {
                state.counts[*group as usize * width + usize::from(*column)] += u32::from(*count);
            }
            for (other, cost) in &model.pairs[unit] {
                state.company[*other as usize * groups + *group as usize] += cost;
                if (*other as usize) < unit && group_of[*other as usize] == *group {
                    state.cost += cost;
                }
            }
        }
        if !model.linear.is_empty() {
            state.has_company = vec![true; units];
        }
        let rows = state.counts.chunks_exact(width.max(1));
        state.cost += rows
            .flat_map(|row| row.iter().zip(&model.columns))
            .map(|(count, column)| HARD * column.breaches(*count) + column.wishes(*count))
            .sum::<i64>();
        state
    }

    /// Moves a unit to another group; returns the difference of costs.
    pub(crate) fn shift(&mut self, model: &Model, unit: usize, to: u32) -> i64 {
        let from = self.group_of[unit];
        let width = model.columns.len();
        let (out, into) = (from as usize * width, to as usize * width);
        let mut change = 0;
        for (column, count) in &model.units[unit].columns {
            let column = usize::from(*column);
            let more = &model.more[model.row[column]..];
            for _ in 0..*count {
                self.counts[out + column] -= 1;
                change -= more[self.counts[out + column] as usize];
                change += more[self.counts[into + column] as usize];
                self.counts[into + column] += 1;
            }
        }
        if self.has_company[unit] {
            let groups = model.groups;
            let row = &self.company[unit * groups..(unit + 1) * groups];
            change += row[to as usize] - row[from as usize];
            for (other, cost) in &model.pairs[unit] {
                let row = *other as usize * groups;
                self.company[row + from as usize] -= cost;
                self.company[row + to as usize] += cost;
            }
        }
        let place = self.place[unit] as usize;
        let left = &mut self.members[from as usize];
        left.swap_remove(place);
        if let Some(moved) = left.get(place) {
            self.place[*moved as usize] = place as u32;
        }
        self.place[unit] = self.members[to as usize].len() as u32;
        self.members[to as usize].push(unit as u32);
        self.group_of[unit] = to;
        self.cost += change;
        change
    }

    /// What exchanging two units of one person each would cost.
    #[inline]
    pub(crate) fn exchange(&self, model: &Model, one: usize, other: usize) -> i64 {
        let (slots, width) = (model.slots, model.columns.len());
        let (here, there) = (self.group_of[one] as usize, self.group_of[other] as usize);
        let near = &self.counts[here * width..(here + 1) * width];
        let far = &self.counts[there * width..(there + 1) * width];
        let is_same_class = model.class[one] == model.class[other];
        let long = if is_same_class { model.features } else { slots };
        let leaving = &model.dense[one * slots..one * slots + long];
        let coming = &model.dense[other * slots..other * slots + long];
        let mut change = 0;
        for (a, b) in leaving.iter().zip(coming) {
            if a != b {
                let (a, b) = (usize::from(*a), usize::from(*b));
                let (row_a, row_b) = (model.row[a], model.row[b]);
                change -= model.more[row_a + near[a] as usize - 1];
                change += model.more[row_a + far[a] as usize];
                change -= model.more[row_b + far[b] as usize - 1];
                change += model.more[row_b + near[b] as usize];
            }
        }
        if self.has_company[one] || self.has_company[other] {
            change += self.company_of_exchange(model, (one, here), (other, there));
        }
        change
    }

    fn company_of_exchange(
        &self,
        model: &Model,
        (one, here): (usize, usize),
        (other, there): (usize, usize),
    ) -> i64 {
        let groups = model.groups;
        let (mine, theirs) = (one * groups, other * groups);
        let mut change = self.company[mine + there] - self.company[mine + here]
            + self.company[theirs + here]
            - self.company[theirs + there];
        let others = &model.pairs[one];
        if let Ok(found) = others.binary_search_by_key(&(other as u32), |(at, _)| *at) {
            change -= 2 * others[found].1;
        }
        change
    }

    /// What moving a unit of one person would cost.
    #[inline]
    pub(crate) fn step(&self, model: &Model, unit: usize, to: usize) -> i64 {
        let (slots, width) = (model.slots, model.columns.len());
        let from = self.group_of[unit] as usize;
        let mut change = 0;
        for column in &model.dense[unit * slots..(unit + 1) * slots] {
            let column = usize::from(*column);
            let row = model.row[column];
            change -= model.more[row + self.counts[from * width + column] as usize - 1];
            change += model.more[row + self.counts[to * width + column] as usize];
        }
        let row = unit * model.groups;
        change + self.company[row + to] - self.company[row + from]
    }
}
