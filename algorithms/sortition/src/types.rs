//! People of the same type are interchangeable: same panels open to them, same rows counted.
//! The exact search counts people per type and panel, which is far less than people, and later
//! methods (LEXIMIN) build on the same types, because equal people must get equal chances.

use std::collections::BTreeMap;

use crate::model::{Cell, Model, Source};
use crate::program::{Column, Program};
use crate::random::Generator;
use crate::seating::Places;

/// A type: its members in random order and the programme's column of each of its cells.
#[derive(Clone, Debug)]
struct Kind {
    members: Vec<usize>,
    columns: Vec<usize>,
}

/// The integer programme of a model, counted in types.
pub(crate) struct Typed {
    pub(crate) program: Program,
    kinds: Vec<Kind>,
}

/// How quotas may give way when the smallest relaxation is looked for.
pub(crate) struct Give {
    /// Per quota, how much its least number may fall and its largest may rise.
    pub(crate) limits: Vec<(i64, i64)>,
    /// How much all of them together may change.
    pub(crate) total: i64,
}

impl Typed {
    pub(crate) fn new(model: &Model<'_>, chance: &mut Generator, give: Option<&Give>) -> Self {
        let mut program = Program {
            columns: Vec::new(),
            rows: model.rows.iter().map(|row| (row.lo, row.hi)).collect(),
        };
        let mut kinds = Vec::new();
        // The simplex prefers earlier columns, so their order must be left to chance.
        let mut groups = group(model);
        chance.shuffle(&mut groups);
        for (cells, mut members, fixed) in groups {
            chance.shuffle(&mut members);
            let size = members.len() as i64;
            let first = program.columns.len();
            for cell in &cells {
                let entries = cell.rows.iter().map(|row| (*row, 1)).collect();
                let lo = if fixed { size } else { 0 };
                program.columns.push(Column { lo, hi: size, entries });
            }
            if cells.len() > 1 {
                let row = program.rows.len();
                program.rows.push((0, size));
                for column in &mut program.columns[first..] {
                    column.entries.push((row, 1));
                }
            }
            kinds.push(Kind { members, columns: (first..program.columns.len()).collect() });
        }
        if let Some(give) = give {
            add_give(&mut program, model, give);
        }
        Self { program, kinds }
    }

    /// Who sits where, for values of the programme's columns.
    pub(crate) fn places(&self, values: &[i64], people: usize) -> Places {
        let mut places = vec![None; people];
        for kind in &self.kinds {
            let mut members = kind.members.iter();
            for (cell, column) in kind.columns.iter().enumerate() {
                let count = values[*column].max(0) as usize;
                for member in members.by_ref().take(count) {
                    places[*member] = Some(cell);
                }
            }
        }
        places
    }
}

/// The people of each type with their cells, and whether they must be seated.
fn group(model: &Model<'_>) -> Vec<(Vec<Cell>, Vec<usize>, bool)> {
    let mut groups: BTreeMap<(&Vec<Cell>, bool), Vec<usize>> = BTreeMap::new();
    for (person, cells) in model.cells.iter().enumerate() {
        if !cells.is_empty() {
            groups.entry((cells, model.fixed[person])).or_default().push(person);
        }
    }
    groups.into_iter().map(|((cells, fixed), members)| (cells.clone(), members, fixed)).collect()
}

/// Adds, for each quota, a column that stands in for missing people and one that takes away
/// surplus people, and a row that bounds their sum.
fn add_give(program: &mut Program, model: &Model<'_>, give: &Give) {
    let budget = program.rows.len();
    program.rows.push((0, give.total));
    for (row, source) in model.rows.iter().map(|row| row.source).enumerate() {
        let Source::Quota(quota) = source else { continue };
        let (fall, rise) = give.limits[quota];
        for (limit, factor) in [(fall, 1), (rise, -1)] {
            let hi = limit.min(give.total);
            if hi > 0 {
                let entries = vec![(row, factor), (budget, 1)];
                program.columns.push(Column { lo: 0, hi, entries });
            }
        }
    }
}
