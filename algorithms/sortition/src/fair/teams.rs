//! Several small panels, counted in teams: all ways to fill one panel by itself are listed, and a
//! column says whether a panel has this team.
//!
//! A panel of two or three seats under quotas has some dozen teams that meet its own demands.
//! Between them lies all that fractions of people can promise and no whole panel can keep, and
//! that is most of what the relaxation of a tight round promises too much (Dantzig and Wolfe
//! 1960). The rows that are left say what binds the panels together: nobody sits twice, and the
//! quotas of the whole round. Panels with too many teams stay counted in kinds.

use super::reduce::Reduced;
use super::space::{Counter, Kind, Space};
use crate::program::{Column, Program};

/// A panel with more teams stays as it is.
const MOST_TEAMS: usize = 2_000;
/// The same after so many steps of listing them.
const MOST_STEPS: usize = 40_000;

/// The programme in teams, and how to read it in kinds.
#[derive(Clone, Debug)]
pub(crate) struct Teams {
    pub(crate) space: Space,
    /// Per column the columns of [`Reduced`] that it stands for: (column, people).
    of: Vec<Vec<(usize, i64)>>,
    /// How many columns those are.
    columns: usize,
}

impl Teams {
    /// `None` where counting in teams would change nothing: with one panel, or if every panel has
    /// too many.
    pub(crate) fn new(reduced: &Reduced) -> Option<Self> {
        let panels = panels(reduced);
        if panels.iter().filter(|columns| !columns.is_empty()).count() < 2 {
            return None;
        }
        let own = own_rows(&reduced.space.program, &panels);
        let listed: Vec<Option<Vec<Vec<usize>>>> = (0..panels.len())
            .map(|panel| Listing::new(&reduced.space.program, &panels[panel], &own, panel).teams())
            .collect();
        if listed.iter().all(Option::is_none) {
            return None;
        }
        Some(Building::new(reduced, &panels, &own, &listed).finish())
    }

    /// The values of the columns of [`Reduced`] at a solution of the programme in teams.
    pub(crate) fn expand(&self, values: &[i64]) -> Vec<i64> {
        let mut expanded = vec![0; self.columns];
        for (of, value) in self.of.iter().zip(values).filter(|(_, value)| **value != 0) {
            for (column, people) in of {
                expanded[*column] += people * value;
            }
        }
        expanded
    }
}

/// Per panel its columns.
fn panels(reduced: &Reduced) -> Vec<Vec<usize>> {
    let mut panels = Vec::new();
    for place in reduced.open.iter().flatten() {
        if panels.len() <= place.panel {
            panels.resize(place.panel + 1, Vec::new());
        }
        panels[place.panel].push(place.column);
    }
    panels
}

/// Per row the panel of all its columns, if it is one.
fn own_rows(program: &Program, panels: &[Vec<usize>]) -> Vec<Option<usize>> {
    let mut seen: Vec<(Option<usize>, bool)> = vec![(None, true); program.rows.len()];
    for (panel, columns) in panels.iter().enumerate() {
        for (row, _) in columns.iter().flat_map(|column| &program.columns[*column].entries) {
            let (of, is_one) = &mut seen[*row];
            *is_one &= of.is_none_or(|other| other == panel);
            *of = Some(panel);
        }
    }
    seen.into_iter().map(|(of, is_one)| of.filter(|_| is_one)).collect()
}

/// Lists the teams of one panel: every way to fill it that meets the rows that are its own, and no
/// row's largest number.
struct Listing<'p> {
    program: &'p Program,
    columns: &'p [usize],
    own: Vec<usize>,
    /// Per row of the programme.
    sums: Vec<i64>,
    /// Per column of the panel.
    values: Vec<i64>,
    teams: Vec<Vec<usize>>,
    steps: usize,
}

impl<'p> Listing<'p> {
    fn new(
        program: &'p Program,
        columns: &'p [usize],
        own: &[Option<usize>],
        panel: usize,
    ) -> Self {
        let own = (0..own.len()).filter(|row| own[*row] == Some(panel)).collect();
        let sums = vec![0; program.rows.len()];
        let values = vec![0; columns.len()];
        Self { program, columns, own, sums, values, teams: Vec::new(), steps: 0 }
    }

    /// Each team as its columns, one for each person. `None` if there are too many.
    fn teams(mut self) -> Option<Vec<Vec<usize>>> {
        let mut team = Vec::new();
        for at in 0..self.columns.len() {
            for _ in 0..self.program.columns[self.columns[at]].lo {
                self.seat(at, 1);
                team.push(self.columns[at]);
            }
        }
        self.extend(0, &mut team);
        let is_small = self.teams.len() <= MOST_TEAMS && self.steps <= MOST_STEPS;
        is_small.then_some(self.teams)
    }

    fn seat(&mut self, at: usize, people: i64) {
        self.values[at] += people;
        for (row, factor) in &self.program.columns[self.columns[at]].entries {
            self.sums[*row] += factor * people;
        }
    }

    fn extend(&mut self, first: usize, team: &mut Vec<usize>) {
        self.steps += 1;
        if self.teams.len() > MOST_TEAMS || self.steps > MOST_STEPS {
            return;
        }
        let rows = &self.program.rows;
        if self.own.iter().all(|row| self.sums[*row] >= rows[*row].0) {
            self.teams.push(team.clone());
        }
        for at in first..self.columns.len() {
            let column = &self.program.columns[self.columns[at]];
            let fits = self.values[at] < column.hi
                && column.entries.iter().all(|(row, f)| self.sums[*row] + f <= rows[*row].1);
            if fits {
                self.seat(at, 1);
                team.push(self.columns[at]);
                self.extend(at, team);
                team.pop();
                self.seat(at, -1);
            }
        }
    }
}

/// The programme in teams while it is put together.
struct Building<'r> {
    reduced: &'r Reduced,
    space: Space,
    of: Vec<Vec<(usize, i64)>>,
    /// Per row of [`Reduced`] its row here.
    row: Vec<Option<usize>>,
    /// Per column of [`Reduced`] its kind.
    kind_of: Vec<usize>,
    /// Per kind the row that counts it, where there is one.
    counting: Vec<Option<usize>>,
}

impl<'r> Building<'r> {
    fn new(
        reduced: &'r Reduced,
        panels: &[Vec<usize>],
        own: &[Option<usize>],
        listed: &[Option<Vec<Vec<usize>>>],
    ) -> Self {
        let whole = &reduced.space;
        let mut kind_of = vec![0; whole.program.columns.len()];
        for (kind, places) in reduced.open.iter().enumerate() {
            for place in places {
                kind_of[place.column] = kind;
            }
        }
        let row = vec![None; whole.program.rows.len()];
        let counting = vec![None; whole.kinds.len()];
        let space = Space::new(Program::default(), whole.seats);
        let mut building = Self { reduced, space, of: Vec::new(), row, kind_of, counting };
        let is_kept = |row: &usize| own[*row].is_none_or(|panel| listed[panel].is_none());
        let rows = 0..whole.program.rows.len();
        building.keep(rows.clone().filter(is_kept).filter(|row| !whole.mild_rows.contains(row)));
        let teams: Vec<Option<usize>> =
            listed.iter().map(|teams| teams.is_some().then(|| building.push_row((1, 1)))).collect();
        building.space.mild_rows.start = building.space.program.rows.len();
        building.keep(rows.filter(is_kept).filter(|row| whole.mild_rows.contains(row)));
        building.count_kinds(panels, listed);
        building.space.mild_rows.end = building.space.program.rows.len();
        for (panel, columns) in panels.iter().enumerate() {
            match (&listed[panel], teams[panel]) {
                (Some(listed), Some(row)) => {
                    for team in listed {
                        building.push_column(team, 1, Some(row));
                    }
                }
                _ => {
                    for column in columns {
                        let most = whole.program.columns[*column].hi;
                        building.push_column(&[*column], most, None);
                    }
                }
            }
        }
        building
    }

    fn push_row(&mut self, bounds: (i64, i64)) -> usize {
        self.space.program.rows.push(bounds);
        self.space.program.rows.len() - 1
    }

    fn keep(&mut self, rows: impl Iterator<Item = usize>) {
        for row in rows {
            self.row[row] = Some(self.push_row(self.reduced.space.program.rows[row]));
        }
    }

    /// Gives every kind of a listed panel a row that counts it.
    fn count_kinds(&mut self, panels: &[Vec<usize>], listed: &[Option<Vec<Vec<usize>>>]) {
        let mut is_listed = vec![false; self.kind_of.len()];
        for (columns, _) in panels.iter().zip(listed).filter(|(_, listed)| listed.is_some()) {
            for column in columns {
                is_listed[*column] = true;
            }
        }
        for kind in 0..self.counting.len() {
            self.counting[kind] = match self.reduced.space.kinds[kind].counter {
                Counter::Row(row) => self.row[row],
                Counter::Column(column) if is_listed[column] => {
                    Some(self.push_row((0, self.reduced.space.kinds[kind].most)))
                }
                Counter::Column(_) => None,
            };
        }
    }

    /// A column for people at once; `team` is the row of their panel if they are a whole team.
    fn push_column(&mut self, people: &[usize], most: i64, team: Option<usize>) {
        let mut of: Vec<(usize, i64)> = Vec::new();
        let mut seated: Vec<(usize, i64)> = Vec::new();
        let mut entries: Vec<(usize, i64)> = team.map(|row| (row, 1)).into_iter().collect();
        for column in people {
            let kind = self.kind_of[*column];
            add(&mut of, *column, 1);
            add(&mut seated, kind, 1);
            for (row, factor) in &self.reduced.space.program.columns[*column].entries {
                if let Some(row) = self.row[*row] {
                    add(&mut entries, row, *factor);
                }
            }
            if let (Some(row), Counter::Column(_)) =
                (self.counting[kind], self.reduced.space.kinds[kind].counter)
            {
                add(&mut entries, row, 1);
            }
        }
        let least = match people {
            [only] if team.is_none() => self.reduced.space.program.columns[*only].lo,
            _ => 0,
        };
        self.space.program.columns.push(Column { lo: least, hi: most, entries });
        self.space.seated.push(seated);
        self.of.push(of);
    }

    fn finish(mut self) -> Teams {
        let columns = self.kind_of.len();
        let mut place = vec![0; columns];
        for (index, of) in self.of.iter().enumerate() {
            for (column, _) in of {
                place[*column] = index;
            }
        }
        let kinds = self.reduced.space.kinds.iter().zip(&self.counting).zip(&self.reduced.open);
        self.space.kinds = kinds
            .map(|((kind, row), places)| {
                let alone = || Counter::Column(places.first().map_or(0, |only| place[only.column]));
                Kind { counter: row.map_or_else(alone, Counter::Row), ..kind.clone() }
            })
            .collect();
        Teams { space: self.space, of: self.of, columns }
    }
}

fn add(terms: &mut Vec<(usize, i64)>, key: usize, times: i64) {
    match terms.iter_mut().find(|(known, _)| *known == key) {
        Some((_, sum)) => *sum += times,
        None => terms.push((key, times)),
    }
}
