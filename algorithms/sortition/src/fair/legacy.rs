//! The plain greedy draw that sortition practice began with, kept for comparison.
//!
//! Again and again the value that is hardest pressed (people still needed, divided by people
//! left) gets one of its people by lot; values that are full close, and a draw that runs out of
//! people begins anew. It promises nothing about chances, which is why LEXIMIN exists.

use crate::model::{Demands, Model};
use crate::random::Generator;
use crate::round::Round;
use crate::seating::Places;

/// How often a draw that ran aground begins anew.
const TRIES: usize = 1_000;

/// One greedy draw of a round with one panel; `None` if no try met every demand.
pub(crate) fn draw(round: &Round, demands: &Demands, chance: &mut Generator) -> Option<Places> {
    let model = Model::new(round, demands);
    (0..TRIES).find_map(|_| try_once(&model, chance))
}

fn try_once(model: &Model<'_>, chance: &mut Generator) -> Option<Places> {
    let mut state = State::new(model);
    let must: Vec<usize> = (0..model.cells.len()).filter(|person| model.fixed[*person]).collect();
    for person in must {
        state.seat(person)?;
    }
    while state.free_seats() > 0 {
        let row = state.hardest_pressed()?;
        let left: Vec<usize> = state.left_in(row);
        let person = *left.get(chance.below(left.len()))?;
        state.seat(person)?;
    }
    state.is_met().then_some(state.places)
}

struct State<'m> {
    model: &'m Model<'m>,
    places: Places,
    is_left: Vec<bool>,
    count: Vec<i64>,
    left: Vec<i64>,
}

impl<'m> State<'m> {
    fn new(model: &'m Model<'m>) -> Self {
        let is_left: Vec<bool> = model.cells.iter().map(|cells| !cells.is_empty()).collect();
        let mut left = vec![0; model.rows.len()];
        for cells in model.cells.iter().filter(|cells| !cells.is_empty()) {
            for row in &cells[0].rows {
                left[*row] += 1;
            }
        }
        let places = vec![None; model.cells.len()];
        Self { model, places, is_left, count: vec![0; model.rows.len()], left }
    }

    fn free_seats(&self) -> i64 {
        self.model.rows[0].hi - self.count[0]
    }

    /// The row with the largest share of its people still needed; the seats if none needs any.
    fn hardest_pressed(&self) -> Option<usize> {
        let mut best: Option<(i64, i64, usize)> = None;
        for (row, bounds) in self.model.rows.iter().enumerate().skip(1) {
            let (needed, left) = (bounds.lo - self.count[row], self.left[row]);
            if needed <= 0 {
                continue;
            }
            if needed > left {
                return None;
            }
            if best.is_none_or(|(n, l, _)| needed * l > n * left) {
                best = Some((needed, left, row));
            }
        }
        Some(best.map_or(0, |(_, _, row)| row))
    }

    fn left_in(&self, row: usize) -> Vec<usize> {
        let counts = |person: &usize| {
            self.is_left[*person] && self.model.cells[*person][0].rows.contains(&row)
        };
        (0..self.is_left.len()).filter(counts).collect()
    }

    fn seat(&mut self, person: usize) -> Option<()> {
        self.take_out(person);
        self.places[person] = Some(0);
        let model = self.model;
        for row in &model.cells[person][0].rows {
            self.count[*row] += 1;
            let most = model.rows[*row].hi;
            if self.count[*row] > most {
                return None;
            }
            if self.count[*row] == most && *row != 0 {
                for other in self.left_in(*row) {
                    self.take_out(other);
                }
            }
        }
        Some(())
    }

    fn take_out(&mut self, person: usize) {
        if std::mem::replace(&mut self.is_left[person], false) {
            for row in &self.model.cells[person][0].rows {
                self.left[*row] -= 1;
            }
        }
    }

    fn is_met(&self) -> bool {
        self.model.rows.iter().zip(&self.count).all(|(row, n)| (row.lo..=row.hi).contains(n))
    }
}
