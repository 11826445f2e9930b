//! A seating in the making: who sits where, what every row counts, and how far the counts are
//! outside their bounds. Moves are tried and taken back in time proportional to the rows touched.

use crate::model::Model;

/// One person's step in a move: from a cell (or none) to a cell (or none).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) person: usize,
    pub(crate) from: Option<usize>,
    pub(crate) to: Option<usize>,
}

/// Steps that belong together, at most two.
pub(crate) type Move = Vec<Step>;

/// Per person, the cell they sit in.
pub(crate) type Places = Vec<Option<usize>>;

/// A seating with its counts and cost.
#[derive(Clone, Debug)]
pub(crate) struct Seating<'m> {
    pub(crate) model: &'m Model<'m>,
    places: Places,
    counts: Vec<i64>,
    weights: Vec<i64>,
    members: Vec<Vec<usize>>,
    cost: i64,
}

impl<'m> Seating<'m> {
    /// An empty seating but for those who must sit somewhere; every row weighs 1.
    pub(crate) fn new(model: &'m Model<'m>) -> Self {
        let rows = model.rows.len();
        let mut seating = Self {
            model,
            places: vec![None; model.cells.len()],
            counts: vec![0; rows],
            weights: vec![1; rows],
            members: vec![Vec::new(); model.seats.len()],
            cost: model.rows.iter().map(|row| row.lo.max(0)).sum(),
        };
        for person in 0..model.cells.len() {
            if model.fixed[person] && !model.cells[person].is_empty() {
                seating.apply(&[Step { person, from: None, to: Some(0) }]);
            }
        }
        seating
    }

    /// The seating in which everyone sits in these cells.
    pub(crate) fn at(model: &'m Model<'m>, places: &Places) -> Self {
        let mut seating = Self::new(model);
        for (person, place) in places.iter().enumerate() {
            let from = seating.places[person];
            if from != *place {
                seating.apply(&[Step { person, from, to: *place }]);
            }
        }
        seating
    }

    /// Weighted sum of what is missing below and too much above the bounds; 0 is a solution.
    pub(crate) fn cost(&self) -> i64 {
        self.cost
    }

    pub(crate) fn places(&self) -> &Places {
        &self.places
    }

    pub(crate) fn place(&self, person: usize) -> Option<usize> {
        self.places[person]
    }

    /// The panel a person sits in.
    pub(crate) fn panel_of(&self, person: usize) -> Option<usize> {
        self.places[person].map(|cell| self.model.panel(person, cell))
    }

    /// Those who sit in a panel, in no particular order.
    pub(crate) fn members(&self, panel: usize) -> &[usize] {
        &self.members[panel]
    }

    pub(crate) fn count(&self, row: usize) -> i64 {
        self.counts[row]
    }

    pub(crate) fn violated_rows(&self) -> Vec<usize> {
        (0..self.counts.len()).filter(|row| self.violation(*row, self.counts[*row]) > 0).collect()
    }

    pub(crate) fn set_weight(&mut self, row: usize, weight: i64) {
        let violation = self.violation(row, self.counts[row]);
        self.cost += (weight - self.weights[row]) * violation;
        self.weights[row] = weight;
    }

    pub(crate) fn add_weight(&mut self, row: usize) {
        self.set_weight(row, self.weights[row] + 1);
    }

    /// The cost after a move, which is not made.
    pub(crate) fn cost_after(&mut self, steps: &[Step]) -> i64 {
        for step in steps {
            self.shift(step.person, step.from, -1);
            self.shift(step.person, step.to, 1);
        }
        let cost = self.cost;
        for step in steps.iter().rev() {
            self.shift(step.person, step.to, -1);
            self.shift(step.person, step.from, 1);
        }
        cost
    }

    pub(crate) fn apply(&mut self, steps: &[Step]) {
        for step in steps {
            self.shift(step.person, step.from, -1);
            self.shift(step.person, step.to, 1);
            if let Some(cell) = step.from {
                let panel = self.model.panel(step.person, cell);
                self.members[panel].retain(|member| *member != step.person);
            }
            if let Some(cell) = step.to {
                self.members[self.model.panel(step.person, cell)].push(step.person);
            }
            self.places[step.person] = step.to;
        }
    }

    /// The ways in which `entering` can take the seat of `leaving`: the one who leaves goes out,
    /// or, if possible, to the seat that the one who enters leaves behind.
    pub(crate) fn swaps(&self, entering: usize, cell: usize, leaving: usize) -> Vec<Move> {
        let from = self.places[entering];
        let enters = Step { person: entering, from, to: Some(cell) };
        let leaves = Step { person: leaving, from: self.places[leaving], to: None };
        let mut moves = vec![vec![leaves, enters]];
        if let Some(freed) = self.panel_of(entering)
            && let Some(back) = self.cell_in(leaving, freed)
        {
            moves.push(vec![Step { to: Some(back), ..leaves }, enters]);
        }
        moves
    }

    /// A person's cell in a panel, if they may sit there.
    pub(crate) fn cell_in(&self, person: usize, panel: usize) -> Option<usize> {
        self.model.cells[person].iter().position(|cell| cell.panel == panel)
    }

    fn shift(&mut self, person: usize, cell: Option<usize>, by: i64) {
        let Some(cell) = cell else { return };
        let model = self.model;
        for &row in &model.cells[person][cell].rows {
            let before = self.violation(row, self.counts[row]);
            self.counts[row] += by;
            let after = self.violation(row, self.counts[row]);
            self.cost += (after - before) * self.weights[row];
        }
    }

    fn violation(&self, row: usize, count: i64) -> i64 {
        let row = &self.model.rows[row];
        (row.lo - count).max(count - row.hi).max(0)
    }
}
