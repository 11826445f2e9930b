//! Columns of counts: what features, sizes, bounds, roles and languages cost in a group, by how
//! many count there; and the prices of wishes.

use std::collections::BTreeMap;

use crate::error::Demand;
use crate::input::{Ability, Person};
use crate::roster::Roster;

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

/// Columns while they are being made: one value per slot and person.
pub(crate) struct Draft<'r> {
    pub(crate) people: &'r [Person],
    pub(crate) columns: Vec<Column>,
    /// Slots × people.
    pub(crate) slots: Vec<Vec<u16>>,
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

/// Prices such that a wish outweighs what features can gain by breaking it, as far as a sum can.
pub(crate) fn prices(roster: &Roster) -> Prices {
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
pub(crate) fn columns(
    draft: &mut Draft<'_>,
    roster: &Roster,
    prices: &Prices,
    demands: &[Demand],
) -> u16 {
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

/// Whether somebody counts in a column.
type Has<'f> = &'f dyn Fn(&Person) -> bool;

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
        let flags: [(bool, u32, Has<'_>); 3] =
            [(leads, 1, &leader), (writes, 1, &secretary), (two, 2, &either)];
        for (is_asked, many, has) in flags {
            // Where nobody is appointed, there is nothing to wish.
            if is_asked && (least == Ability::Able || everybody.iter().any(has)) {
                draft.flag(column(many), has);
            }
        }
    }
}
