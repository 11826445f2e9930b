//! The round counted in kinds of people, which is what makes fair draws fast.
//!
//! People of one kind are open to the same panels, count in the same quotas and live in
//! households of the same composition: exchanging them changes nothing. LEXIMIN, NASH and the
//! other methods have a solution in which they all have the same chance, so the programme counts
//! kinds. Households of one composition are counted together too: at most one person of each can
//! be drawn exactly if, over the kinds in them, no more are drawn than there are households.

use std::collections::BTreeMap;

use super::Counted;
use super::space::{Counter, Kind, Space};
use crate::model::{Cell, Demands, Element, Model, Source};
use crate::program::{Column, Program};
use crate::round::Round;

#[derive(Clone, Debug)]
enum RowOf {
    Round(Source),
    Kinds(Vec<usize>),
}

/// The integer programme of a round, in kinds.
#[derive(Clone, Debug)]
pub(crate) struct Reduced {
    /// Each column is a kind in a panel.
    pub(crate) space: Space,
    /// Per kind the panels open to it, each with its column.
    pub(crate) open: Vec<Vec<Place>>,
    /// Per person, the number of the household if that rule binds them.
    pub(crate) household: Vec<Option<usize>>,
    sources: Vec<RowOf>,
    people: usize,
}

/// A panel open to a kind, and the column that counts the kind there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) panel: usize,
    pub(crate) column: usize,
}

impl Reduced {
    pub(crate) fn new(round: &Round, demands: &Demands) -> Self {
        let mut open = demands.clone();
        let with_households = open.remove(&Element::Households);
        let model = Model::new(round, &open);
        let people = round.pool().len();
        let household =
            if with_households { households(round, &model) } else { vec![None; people] };
        let groups = group(&model, &household);
        let program = Program {
            columns: Vec::new(),
            rows: model.rows.iter().map(|row| (row.lo, row.hi)).collect(),
        };
        let mut reduced = Self {
            space: Space::new(program, round.seats(None) as i64),
            open: Vec::new(),
            household,
            sources: model.rows.iter().map(|row| RowOf::Round(row.source)).collect(),
            people,
        };
        let mut compositions: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for ((cells, must, composition), members) in groups {
            let kind = reduced.add(cells, members, must, composition.is_empty());
            if !composition.is_empty() {
                compositions.entry(composition).or_default().push(kind);
            }
        }
        for kinds in compositions.into_values() {
            reduced.add_composition(&kinds);
        }
        reduced.space.mild_rows.end = reduced.space.program.rows.len();
        reduced
    }

    fn add(&mut self, cells: &[Cell], members: Vec<usize>, must: bool, is_alone: bool) -> usize {
        let size = members.len() as i64;
        let most = if is_alone { size } else { self.homes(&members) };
        let kind = self.space.kinds.len();
        let program = &mut self.space.program;
        let mut places = Vec::new();
        for cell in cells {
            places.push(Place { panel: cell.panel, column: program.columns.len() });
            let entries = cell.rows.iter().map(|row| (*row, 1)).collect();
            let lo = if must { size } else { 0 };
            program.columns.push(Column { lo, hi: most.max(lo), entries });
            self.space.seated.push(vec![(kind, 1)]);
        }
        let counter = match &places[..] {
            [only] => Counter::Column(only.column),
            several => {
                let row = program.rows.len();
                program.rows.push((0, most));
                self.sources.push(RowOf::Kinds(vec![kind]));
                for place in several {
                    program.columns[place.column].entries.push((row, 1));
                }
                Counter::Row(row)
            }
        };
        self.open.push(places);
        self.space.kinds.push(Kind { members, counter, most, must, never: false });
        kind
    }

    fn homes(&self, members: &[usize]) -> i64 {
        let mut homes: Vec<usize> = members.iter().filter_map(|p| self.household[*p]).collect();
        homes.sort_unstable();
        homes.dedup();
        homes.len() as i64
    }

    /// No more are drawn from the kinds of one composition than it has households.
    fn add_composition(&mut self, kinds: &[usize]) {
        let [first, _, ..] = kinds else { return };
        let row = self.space.program.rows.len();
        let homes = self.homes(&self.space.kinds[*first].members);
        self.space.program.rows.push((0, homes));
        self.sources.push(RowOf::Kinds(kinds.to_vec()));
        for place in kinds.iter().flat_map(|kind| &self.open[*kind]) {
            self.space.program.columns[place.column].entries.push((row, 1));
        }
    }

    /// What a row counts.
    pub(crate) fn name(&self, round: &Round, row: usize) -> Counted {
        match &self.sources[row] {
            RowOf::Round(Source::Quota(index)) => {
                let placed = &round.quotas()[*index];
                let (feature, value) = (placed.quota.feature.clone(), placed.quota.value.clone());
                Counted::Quota { scope: round.scope(placed.panel), feature, value }
            }
            RowOf::Round(Source::Seats(panel)) => {
                Counted::Seats { panel: round.panels()[*panel].name.clone() }
            }
            // Households have rows of their own here, so the model has none.
            RowOf::Round(Source::Household) => Counted::Households { ids: Vec::new() },
            RowOf::Kinds(kinds) => {
                let members = kinds.iter().flat_map(|kind| &self.space.kinds[*kind].members);
                let ids = members.map(|person| round.pool().id(*person).to_owned()).collect();
                if kinds.len() == 1 { Counted::Group { ids } } else { Counted::Households { ids } }
            }
        }
    }

    pub(crate) fn people(&self) -> usize {
        self.people
    }
}

/// The number of each person's household, if somebody else in it may sit too.
fn households(round: &Round, model: &Model<'_>) -> Vec<Option<usize>> {
    let mut household = vec![None; model.cells.len()];
    for (number, members) in round.pool().households().iter().enumerate() {
        let open: Vec<usize> =
            members.iter().copied().filter(|p| !model.cells[*p].is_empty()).collect();
        if open.len() > 1 {
            for person in open {
                household[person] = Some(number);
            }
        }
    }
    household
}

type Key<'m> = (&'m Vec<Cell>, bool, Vec<usize>);

/// The people of each kind. The last part of the key is the composition of their household.
fn group<'m>(model: &'m Model<'_>, household: &[Option<usize>]) -> BTreeMap<Key<'m>, Vec<usize>> {
    let mut alone: BTreeMap<(&Vec<Cell>, bool), usize> = BTreeMap::new();
    for (person, cells) in model.cells.iter().enumerate().filter(|(_, c)| !c.is_empty()) {
        let next = alone.len();
        alone.entry((cells, model.fixed[person])).or_insert(next);
    }
    let base = |person: usize| {
        alone.get(&(&model.cells[person], model.fixed[person])).copied().unwrap_or(usize::MAX)
    };
    let mut compositions: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (person, home) in household.iter().enumerate() {
        if let Some(home) = home {
            compositions.entry(*home).or_default().push(base(person));
        }
    }
    for composition in compositions.values_mut() {
        composition.sort_unstable();
    }
    let mut groups: BTreeMap<Key<'m>, Vec<usize>> = BTreeMap::new();
    for (person, cells) in model.cells.iter().enumerate().filter(|(_, c)| !c.is_empty()) {
        let composition = household[person].and_then(|home| compositions.get(&home).cloned());
        let key = (cells, model.fixed[person], composition.unwrap_or_default());
        groups.entry(key).or_default().push(person);
    }
    groups
}
