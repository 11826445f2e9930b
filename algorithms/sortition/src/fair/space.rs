//! Where seatings are points: an integer programme, and whom each of its columns seats.

use std::ops::Range;

use crate::program::Program;

/// People who cannot be told apart by any rule of the round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// Indices into the pool, in order of id.
    pub(crate) members: Vec<usize>,
    /// What counts the kind's seated in the programme.
    pub(crate) counter: Counter,
    /// How many of them one seating can hold.
    pub(crate) most: i64,
    /// Whether they must be seated.
    pub(crate) must: bool,
    /// Whether it is proved that no seating has one of them.
    pub(crate) never: bool,
}

impl Kind {
    pub(crate) fn size(&self) -> i64 {
        self.members.len() as i64
    }
}

/// A column or a row of a programme that counts the seated of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counter {
    Column(usize),
    Row(usize),
}

/// A programme whose whole points are the seatings, counted in kinds.
#[derive(Clone, Debug)]
pub(crate) struct Space {
    pub(crate) program: Program,
    pub(crate) kinds: Vec<Kind>,
    /// Per column, whom one of it seats: (kind, people).
    pub(crate) seated: Vec<Vec<(usize, i64)>>,
    /// The rows that count kinds and households: many, and each about a few people.
    pub(crate) mild_rows: Range<usize>,
    /// Seats of all panels.
    pub(crate) seats: i64,
}

impl Space {
    /// A programme with rows but no columns yet, and no kinds.
    pub(crate) fn new(program: Program, seats: i64) -> Self {
        let rows = program.rows.len();
        Self { program, kinds: Vec::new(), seated: Vec::new(), mild_rows: rows..rows, seats }
    }

    /// The variable that counts a kind, in the order of `Lp`: rows, then columns.
    pub(crate) fn variable(&self, kind: usize) -> usize {
        match self.kinds[kind].counter {
            Counter::Row(row) => row,
            Counter::Column(column) => self.program.rows.len() + column,
        }
    }

    /// How many of each kind a solution of the programme seats.
    pub(crate) fn counts(&self, values: &[i64]) -> Vec<i64> {
        let mut counts = vec![0; self.kinds.len()];
        for (seated, value) in self.seated.iter().zip(values).filter(|(_, value)| **value != 0) {
            for (kind, people) in seated {
                counts[*kind] += people * value;
            }
        }
        counts
    }

    /// The same of a point between solutions.
    pub(crate) fn seats_at(&self, point: &[f64]) -> Vec<f64> {
        let mut seats = vec![0.0; self.kinds.len()];
        for (seated, value) in self.seated.iter().zip(point) {
            for (kind, people) in seated {
                seats[*kind] += *people as f64 * value;
            }
        }
        seats
    }

    /// What each column is worth when each person of a kind is worth so much.
    pub(crate) fn per_column(&self, worth: &[i64]) -> Vec<i64> {
        let of = |seated: &Vec<(usize, i64)>| seated.iter().map(|(kind, n)| worth[*kind] * n).sum();
        self.seated.iter().map(of).collect()
    }

    /// The columns that seat somebody of a kind.
    pub(crate) fn columns_of(&self, kind: usize) -> impl Iterator<Item = usize> + use<'_> {
        let seats_it = move |seated: &Vec<(usize, i64)>| seated.iter().any(|(k, _)| *k == kind);
        (0..self.seated.len()).filter(move |column| seats_it(&self.seated[*column]))
    }

    /// Takes a kind out of which no seating can have anybody.
    pub(crate) fn close(&mut self, kind: usize) {
        self.kinds[kind].never = true;
        let columns: Vec<usize> = self.columns_of(kind).collect();
        for column in columns {
            self.program.columns[column].hi = 0;
        }
    }
}

/// What a seating is worth, both counted in kinds.
pub(crate) fn worth_of(counts: &[i64], worth: &[i64]) -> i128 {
    counts.iter().zip(worth).map(|(c, w)| i128::from(*c) * i128::from(*w)).sum()
}
