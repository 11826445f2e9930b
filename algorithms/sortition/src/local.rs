//! The random search that comes first: fill the seats at random, then repair what is violated.
//!
//! Each step takes one violated row at random, tries a sample of exchanges that mend it, and
//! makes the best one that is not barred. A person just moved is barred for some steps; rows
//! that stay violated grow heavier (Morris 1993, the breakout method), so the search leaves the
//! places where it is stuck. It proves nothing; the exact search comes after it.

use crate::model::Model;
use crate::random::Generator;
use crate::seating::{Move, Places, Seating, Step};

/// How many people are tried on each side of an exchange.
const SAMPLE: usize = 12;

/// Steps for which someone just moved stays where they are.
const BARRED_STEPS: u64 = 6;

/// A seating that meets every row, or `None` after the given number of steps. `steps` is
/// counted up by those used.
pub(crate) fn search(
    model: &Model<'_>,
    start: Option<&Places>,
    chance: &mut Generator,
    limit: u64,
    steps: &mut u64,
) -> Option<Places> {
    let mut seating = start.map_or_else(|| Seating::new(model), |at| Seating::at(model, at));
    let mut search = Search::new(model);
    search.fill(&mut seating, chance);
    for step in 0..limit {
        if seating.cost() == 0 {
            return Some(seating.places().clone());
        }
        *steps += 1;
        let best = search.best_move(&mut seating, chance, step);
        let improves = best.as_ref().is_some_and(|(cost, _)| *cost < seating.cost());
        if let Some((_, steps)) = best {
            search.make(&mut seating, &steps, step, chance);
        }
        if !improves {
            for row in seating.violated_rows() {
                seating.add_weight(row);
            }
        }
    }
    (seating.cost() == 0).then(|| seating.places().clone())
}

/// The seating with the least total violation of quotas found among those that meet every other
/// row, with that total.
pub(crate) fn least_violation(
    model: &Model<'_>,
    chance: &mut Generator,
    limit: u64,
    is_soft: impl Fn(usize) -> bool,
) -> Option<(i64, Places)> {
    /// Heavier than all quotas together in any round that fits in memory.
    const HARD: i64 = 1 << 32;
    let mut seating = Seating::new(model);
    for row in (0..model.rows.len()).filter(|row| !is_soft(*row)) {
        seating.set_weight(row, HARD);
    }
    let mut search = Search::new(model);
    search.fill(&mut seating, chance);
    let mut best: Option<(i64, Places)> = None;
    for step in 0..limit {
        let cost = seating.cost();
        if cost < HARD && best.as_ref().is_none_or(|(least, _)| cost < *least) {
            search.best_cost = cost;
            best = Some((cost, seating.places().clone()));
        }
        if cost == 0 {
            break;
        }
        if let Some((_, steps)) = search.best_move(&mut seating, chance, step) {
            search.make(&mut seating, &steps, step, chance);
        }
    }
    best
}

struct Search {
    /// Per row, the movable people and cells that count in it.
    entries: Vec<Vec<(usize, usize)>>,
    barred_until: Vec<u64>,
    best_cost: i64,
}

impl Search {
    fn new(model: &Model<'_>) -> Self {
        let mut entries = vec![Vec::new(); model.rows.len()];
        for (person, cells) in model.cells.iter().enumerate() {
            if model.fixed[person] {
                continue;
            }
            for (index, cell) in cells.iter().enumerate() {
                // Whoever counts in a row that allows nobody is never worth trying.
                if cell.rows.iter().all(|row| model.rows[*row].hi > 0) {
                    for row in &cell.rows {
                        entries[*row].push((person, index));
                    }
                }
            }
        }
        Self { entries, barred_until: vec![0; model.cells.len()], best_cost: 0 }
    }

    /// Fills empty seats in random order, as long as it does not break an upper bound that
    /// another person would not break; the panel with the fewest candidates goes first.
    fn fill(&mut self, seating: &mut Seating<'_>, chance: &mut Generator) {
        let model = seating.model;
        let mut panels: Vec<usize> = (0..model.seats.len()).collect();
        chance.shuffle(&mut panels);
        panels.sort_by_key(|panel| self.entries[model.seats[*panel]].len());
        for panel in panels {
            let mut order = self.entries[model.seats[panel]].clone();
            chance.shuffle(&mut order);
            for careful in [true, false] {
                for &(person, cell) in &order {
                    let row = model.seats[panel];
                    if seating.count(row) >= model.rows[row].hi {
                        break;
                    }
                    let step = [Step { person, from: None, to: Some(cell) }];
                    if seating.place(person).is_none()
                        && (!careful || seating.cost_after(&step) < seating.cost())
                    {
                        seating.apply(&step);
                    }
                }
            }
        }
    }

    fn best_move(
        &self,
        seating: &mut Seating<'_>,
        chance: &mut Generator,
        step: u64,
    ) -> Option<(i64, Move)> {
        let violated = seating.violated_rows();
        let row = *violated.get(chance.below(violated.len()))?;
        let moves = if seating.count(row) < seating.model.rows[row].lo {
            self.moves_in(seating, chance, row)
        } else {
            self.moves_out(seating, chance, row)
        };
        let mut best: Option<(i64, Move)> = None;
        for steps in moves {
            let cost = seating.cost_after(&steps);
            let barred = steps.iter().any(|s| self.barred_until[s.person] > step);
            if barred && cost >= self.best_cost {
                continue;
            }
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, steps));
            }
        }
        best
    }

    /// Moves that bring someone into a row that lacks people.
    fn moves_in(&self, seating: &Seating<'_>, chance: &mut Generator, row: usize) -> Vec<Move> {
        let model = seating.model;
        let entering: Vec<(usize, usize)> = self.entries[row]
            .iter()
            .copied()
            .filter(|(person, cell)| seating.place(*person) != Some(*cell))
            .collect();
        let mut moves = Vec::new();
        for (person, cell) in chance.sample(&entering, SAMPLE) {
            let panel = model.panel(person, cell);
            if seating.count(model.seats[panel]) < model.rows[model.seats[panel]].hi {
                let from = seating.place(person);
                moves.push(vec![Step { person, from, to: Some(cell) }]);
            }
            self.add_swaps(seating, chance, (person, cell), &mut moves);
        }
        moves
    }

    /// Moves that take someone out of a row that has too many.
    fn moves_out(&self, seating: &Seating<'_>, chance: &mut Generator, row: usize) -> Vec<Move> {
        let model = seating.model;
        let leaving: Vec<(usize, usize)> = self.entries[row]
            .iter()
            .copied()
            .filter(|(person, cell)| seating.place(*person) == Some(*cell))
            .collect();
        let mut moves = Vec::new();
        for (person, cell) in chance.sample(&leaving, SAMPLE) {
            let panel = model.panel(person, cell);
            moves.push(vec![Step { person, from: Some(cell), to: None }]);
            for (entering, to) in chance.sample(&self.entries[model.seats[panel]], SAMPLE) {
                if seating.panel_of(entering) != Some(panel) {
                    moves.extend(seating.swaps(entering, to, person));
                }
            }
        }
        moves
    }

    fn add_swaps(
        &self,
        seating: &Seating<'_>,
        chance: &mut Generator,
        (person, cell): (usize, usize),
        moves: &mut Vec<Move>,
    ) {
        let panel = seating.model.panel(person, cell);
        for leaving in chance.sample(seating.members(panel), SAMPLE * 2) {
            if leaving != person && !seating.model.fixed[leaving] {
                moves.extend(seating.swaps(person, cell, leaving));
            }
        }
    }

    fn make(
        &mut self,
        seating: &mut Seating<'_>,
        steps: &[Step],
        step: u64,
        chance: &mut Generator,
    ) {
        seating.apply(steps);
        for moved in steps {
            let extra = chance.below(BARRED_STEPS as usize) as u64;
            self.barred_until[moved.person] = step + BARRED_STEPS + extra;
        }
    }
}
