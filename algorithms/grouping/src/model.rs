//! The plan of one round in numbers: who belongs together is one unit; every demand and wish that
//! counts people is a column with a table of costs per count; the rest are costs of pairs.

use std::collections::BTreeMap;

use crate::columns::{Column, Draft, Prices, columns, prices};
use crate::error::Demand;
use crate::input::Wish;
use crate::roster::Roster;

/// What one breach of a demand costs: more than all wishes together.
pub(crate) const HARD: i64 = 1 << 40;

/// People who sit together, moved as one.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) members: Vec<usize>,
    /// Columns with how many of the members they count.
    pub(crate) columns: Vec<(u16, u16)>,
}

/// One round in numbers.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) groups: usize,
    pub(crate) units: Vec<Unit>,
    pub(crate) unit_of: Vec<usize>,
    /// Columns per person; a person has one in each.
    pub(crate) slots: usize,
    /// How many of the first slots are features; the others are the same for people of one class.
    pub(crate) features: usize,
    pub(crate) class: Vec<u32>,
    /// Units × slots, only right for units of one person.
    pub(crate) dense: Vec<u16>,
    pub(crate) columns: Vec<Column>,
    /// The column that counts everybody.
    pub(crate) everybody: u16,
    /// How many people count in each column.
    pub(crate) totals: Vec<u32>,
    /// Where each column's part of `more` begins.
    pub(crate) row: Vec<usize>,
    /// Per column and count: what one more costs.
    pub(crate) more: Vec<i64>,
    /// Per unit, in order: others with the cost of sharing a group.
    pub(crate) pairs: Vec<Vec<(u32, i64)>>,
    /// Per unit: the only group it may be in.
    pub(crate) fixed: Vec<Option<usize>>,
    /// Units × groups, or empty: what sitting there costs.
    pub(crate) linear: Vec<i64>,
    pub(crate) prices: Prices,
    /// A breach that is there from the start: locks of one unit to two groups, or people of one
    /// unit who must be apart.
    pub(crate) contradictions: i64,
}

/// How often two people have met, by positions, the lower first.
pub(crate) type Meetings = BTreeMap<(usize, usize), i64>;

impl Model {
    /// One round of a roster with so many groups, of which the demands hold that `keeps` says.
    pub(crate) fn new(roster: &Roster, groups: usize, demands: &[Demand], met: &Meetings) -> Self {
        let prices = prices(roster);
        let mut draft = Draft { people: roster.people(), columns: Vec::new(), slots: Vec::new() };
        let everybody = columns(&mut draft, roster, &prices, demands);
        let (units, unit_of) = units(roster, demands);
        let mut model = Self {
            groups,
            unit_of,
            slots: draft.slots.len(),
            features: roster.plan().features.len(),
            class: Vec::new(),
            dense: Vec::new(),
            everybody,
            totals: Vec::new(),
            row: Vec::new(),
            more: Vec::new(),
            pairs: vec![Vec::new(); units.len()],
            fixed: vec![None; units.len()],
            linear: Vec::new(),
            prices,
            contradictions: 0,
            units: units.into_iter().map(|m| Unit { members: m, columns: Vec::new() }).collect(),
            columns: draft.columns,
        };
        model.fill_columns(&draft.slots);
        model.fill_table();
        model.fill_pairs(roster, demands, met);
        model.fix(roster, demands);
        model
    }

    fn fill_columns(&mut self, slots: &[Vec<u16>]) {
        for unit in &mut self.units {
            let mut counts: BTreeMap<u16, u16> = BTreeMap::new();
            for person in &unit.members {
                for slot in slots {
                    *counts.entry(slot[*person]).or_default() += 1;
                }
            }
            unit.columns = counts.into_iter().collect();
            self.dense.extend(slots.iter().map(|slot| slot[unit.members[0]]));
        }
        let mut classes: BTreeMap<Vec<u16>, u32> = BTreeMap::new();
        for unit in &self.units {
            let flags = slots[self.features..].iter().map(|slot| slot[unit.members[0]]).collect();
            let next = classes.len() as u32;
            self.class.push(*classes.entry(flags).or_insert(next));
        }
    }

    fn fill_table(&mut self) {
        self.totals = vec![0; self.columns.len()];
        for (column, count) in self.units.iter().flat_map(|unit| &unit.columns) {
            self.totals[usize::from(*column)] += u32::from(*count);
        }
        for (column, total) in self.columns.iter().zip(&self.totals) {
            let cost = |count: u32| HARD * column.breaches(count) + column.wishes(count);
            self.row.push(self.more.len());
            self.more.extend((0..=total + 1).map(|count| cost(count + 1) - cost(count)));
        }
    }

    fn fill_pairs(&mut self, roster: &Roster, demands: &[Demand], met: &Meetings) {
        let mut costs: BTreeMap<(usize, usize), i64> = BTreeMap::new();
        let mut add = |first: usize, second: usize, cost: i64| {
            let two = (self.unit_of[first], self.unit_of[second]);
            if two.0 != two.1 {
                *costs.entry((two.0.min(two.1), two.0.max(two.1))).or_default() += cost;
            } else if cost >= HARD {
                self.contradictions += 1;
            }
        };
        for ((first, second), times) in met {
            add(*first, *second, self.prices.meeting * times);
        }
        for demand in demands {
            if let Demand::Pair { first, second, wish: Wish::Apart } = demand
                && let Some((first, second)) = roster.position(first).zip(roster.position(second))
            {
                add(first, second, HARD);
            }
        }
        for (first, second, wish, is_hard) in roster.pairs().filter(|(.., is_hard)| !is_hard) {
            debug_assert!(!is_hard);
            let price = self.prices.wish;
            add(first, second, if wish == Wish::Apart { price } else { -price });
        }
        for ((first, second), cost) in costs {
            self.pairs[first].push((second as u32, cost));
            self.pairs[second].push((first as u32, cost));
        }
        for others in &mut self.pairs {
            others.sort_unstable();
        }
    }

    fn fix(&mut self, roster: &Roster, demands: &[Demand]) {
        for demand in demands {
            let Demand::Locked(lock) = demand else { continue };
            let Some(person) = roster.position(&lock.id) else { continue };
            let fixed = &mut self.fixed[self.unit_of[person]];
            if *fixed.get_or_insert(lock.group) != lock.group {
                self.contradictions += 1;
            }
        }
    }

    /// The largest number of members of a unit.
    pub(crate) fn largest(&self) -> usize {
        self.units.iter().map(|unit| unit.members.len()).max().unwrap_or(0)
    }
}

/// Who must sit together, joined; units in the order of their first member.
fn units(roster: &Roster, demands: &[Demand]) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut head: Vec<usize> = (0..roster.people().len()).collect();
    for demand in demands {
        let Demand::Pair { first, second, wish: Wish::Together } = demand else { continue };
        let Some((first, second)) = roster.position(first).zip(roster.position(second)) else {
            continue;
        };
        let (one, other) = (head[first].min(head[second]), head[first].max(head[second]));
        for joined in head.iter_mut().filter(|joined| **joined == other) {
            *joined = one;
        }
    }
    let mut units: Vec<Vec<usize>> = Vec::new();
    let mut unit_of = vec![0; head.len()];
    let mut known: BTreeMap<usize, usize> = BTreeMap::new();
    for (person, head) in head.into_iter().enumerate() {
        let unit = *known.entry(head).or_insert_with(|| {
            units.push(Vec::new());
            units.len() - 1
        });
        units[unit].push(person);
        unit_of[person] = unit;
    }
    (units, unit_of)
}
