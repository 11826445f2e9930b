//! The plan of one round in numbers: who belongs together is one unit; every demand and wish that
//! counts people is a column with a table of costs per count; the rest are costs of pairs.

use std::collections::BTreeMap;

use crate::error::Demand;
use crate::input::{Ability, Person, Wish};
use crate::roster::Roster;

/// What one breach of a demand costs: more than all wishes together.
pub(crate) const HARD: i64 = 1 << 40;

/// What a column of counts costs in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) lo: u32,
    pub(crate) hi: u32,
    /// Never exactly one.
    pub(crate) is_lonely: bool,
    /// Per pair of people.
    pub(crate) pair: i64,
    /// Per person that the count is short of this many.
    pub(crate) wanted: (u32, i64),
}

impl Column {
    const FREE: u32 = u32::MAX;

    fn free() -> Self {
        Self { hi: Self::FREE, ..Self::default() }
    }

    /// Breaches at a count.
    pub(crate) fn breaches(&self, count: u32) -> i64 {
        let short = self.lo.saturating_sub(count);
        let over = count.saturating_sub(self.hi);
        i64::from(short) + i64::from(over) + i64::from(self.is_lonely && count == 1)
    }

    /// What wishes cost at a count.
    pub(crate) fn wishes(&self, count: u32) -> i64 {
        let wide = i64::from(count);
        self.pair * wide * (wide - 1) / 2
            + self.wanted.1 * i64::from(self.wanted.0.saturating_sub(count))
    }

    /// Whether it can be breached.
    pub(crate) fn is_demand(&self) -> bool {
        self.lo > 0 || self.hi < Self::FREE || self.is_lonely
    }
}

/// How dear the wishes are in comparison with the heaviest feature.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prices {
    /// Per pair of equal people of a feature with weight 1.
    pub(crate) unit: i64,
    pub(crate) even: i64,
    pub(crate) appointed: i64,
    pub(crate) wish: i64,
    pub(crate) meeting: i64,
}

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
    /// Length of a column's row in the table.
    pub(crate) deep: usize,
    /// Columns × deep: what one more costs at a count.
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

/// Columns while they are being made: one value per slot and person.
struct Draft<'r> {
    people: &'r [Person],
    columns: Vec<Column>,
    /// Slots × people.
    slots: Vec<Vec<u16>>,
}

impl Draft<'_> {
    fn column(&mut self, column: Column) -> u16 {
        self.columns.push(column);
        (self.columns.len() - 1) as u16
    }

    /// A slot in which those who have something share a column, and the others one without cost.
    fn flag(&mut self, column: Column, has: impl Fn(&Person) -> bool) {
        let (with, without) = (self.column(column), self.column(Column::free()));
        let people = self.people;
        self.slots.push(people.iter().map(|p| if has(p) { with } else { without }).collect());
    }

    /// A slot with a column per value.
    fn feature(&mut self, name: &str, weight: i64) {
        let mut known: BTreeMap<&String, u16> = BTreeMap::new();
        let people = self.people;
        let none = String::new();
        for person in people {
            let value = person.values.get(name).unwrap_or(&none);
            if !known.contains_key(value) {
                let column = self.column(Column { pair: weight, ..Column::free() });
                known.insert(value, column);
            }
        }
        let of = |person: &Person| known[person.values.get(name).unwrap_or(&none)];
        self.slots.push(people.iter().map(of).collect());
    }
}

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
            deep: 0,
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
        model.fill_table(roster.people().len());
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

    fn fill_table(&mut self, people: usize) {
        self.deep = people + 2;
        self.more = Vec::with_capacity(self.columns.len() * self.deep);
        for column in &self.columns {
            let cost = |count: usize| {
                let count = count as u32;
                HARD * column.breaches(count) + column.wishes(count)
            };
            self.more.extend((0..self.deep).map(|count| cost(count + 1) - cost(count)));
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

    /// How many people count in a column.
    pub(crate) fn total(&self, column: usize) -> u32 {
        let of = |unit: &Unit| {
            let found = unit.columns.iter().find(|(at, _)| usize::from(*at) == column);
            found.map_or(0, |(_, count)| u32::from(*count))
        };
        self.units.iter().map(of).sum()
    }
}

/// Prices such that a wish outweighs what features can gain by breaking it, as far as a sum can.
fn prices(roster: &Roster) -> Prices {
    let weights = roster.plan().features.iter().map(|feature| feature.weight.number());
    let common = weights.clone().fold(0, divisor).max(1);
    let heaviest = weights.max().unwrap_or(1) / common;
    Prices {
        unit: common,
        even: 24 * heaviest,
        appointed: 16 * heaviest,
        wish: 16 * heaviest,
        meeting: 6 * heaviest,
    }
}

fn divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { divisor(other, one % other) }
}

/// Makes all columns; the one that counts everybody is returned.
fn columns(draft: &mut Draft<'_>, roster: &Roster, prices: &Prices, demands: &[Demand]) -> u16 {
    let plan = roster.plan();
    for feature in &plan.features {
        draft.feature(&feature.name, feature.weight.number() / prices.unit);
    }
    let mut sizes = Column { pair: prices.even, ..Column::free() };
    let mut asked = [false; 3];
    let mut bounds: BTreeMap<(&String, &String), Column> = BTreeMap::new();
    for demand in demands {
        match demand {
            Demand::AtLeastSeats { min, .. } => sizes.lo = *min,
            Demand::AtMostSeats { max, .. } => sizes.hi = *max,
            Demand::Leaders { .. } => asked[0] = true,
            Demand::Secretaries { .. } => asked[1] = true,
            Demand::TwoForRoles { .. } => asked[2] = true,
            Demand::AtLeast { feature, value, min, .. } => {
                bounds.entry((feature, value)).or_insert_with(Column::free).lo = *min;
            }
            Demand::AtMost { feature, value, max, .. } => {
                bounds.entry((feature, value)).or_insert_with(Column::free).hi = *max;
            }
            Demand::Language { language, .. } => {
                let column = Column { is_lonely: true, ..Column::free() };
                draft.flag(column, |person| person.languages.contains(language));
            }
            Demand::Pair { .. } | Demand::Locked(_) => {}
        }
    }
    for ((feature, value), column) in bounds {
        draft.flag(column, |person| person.values.get(feature) == Some(value));
    }
    roles(draft, asked, prices.appointed);
    draft.flag(sizes, |_| true);
    // The flag's own column is the one before the last.
    (draft.columns.len() - 2) as u16
}

/// Two different people for two roles can be found exactly if there is one for each and two for
/// both together (Hall 1935); so three least numbers say it all, and three more for those
/// appointed.
fn roles(draft: &mut Draft<'_>, [leads, writes, two]: [bool; 3], price: i64) {
    let everybody = draft.people;
    let need = |lo: u32| Column { lo, ..Column::free() };
    let want = |many: u32| Column { wanted: (many, price), ..Column::free() };
    let kinds: [(Ability, &dyn Fn(u32) -> Column); 2] =
        [(Ability::Able, &need), (Ability::Appointed, &want)];
    for (least, column) in kinds {
        let leader = |person: &Person| person.leader >= least;
        let secretary = |person: &Person| person.secretary >= least;
        let either = |person: &Person| leader(person) || secretary(person);
        let flags: [(bool, u32, &dyn Fn(&Person) -> bool); 3] =
            [(leads, 1, &leader), (writes, 1, &secretary), (two, 2, &either)];
        for (is_asked, many, has) in flags {
            // Where nobody is appointed, there is nothing to wish.
            if is_asked && (least == Ability::Able || everybody.iter().any(has)) {
                draft.flag(column(many), has);
            }
        }
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
