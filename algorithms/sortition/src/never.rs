//! Who could never be drawn in a round, and why.

use std::collections::BTreeMap;

use crate::draw::{DrawError, exchange};
use crate::infeasible::{Demand, Filter, describe, diagnose};
use crate::input::Limits;
use crate::model::{Cell, Model, all_demands};
use crate::random::{Generator, Purpose, Seed};
use crate::round::Round;
use crate::search::{Effort, Finding, LimitReached, find};
use crate::seating::{Places, Seating};

/// Someone who sits in no seating that meets the round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeverDrawn {
    /// The id.
    pub id: String,
    /// For each panel the person may sit in, the demands that leave no room for them there.
    /// Empty: they may sit nowhere (no wish, or excluded from all).
    pub reasons: Vec<(String, Vec<Demand>)>,
}

/// Everyone who could not be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undrawable {
    /// Proved never to be drawn, in order of id.
    pub never: Vec<NeverDrawn>,
    /// Those for whom the limits were reached before it was known.
    pub undecided: Vec<String>,
}

/// Finds out for everyone whether some seating that meets the round includes them.
///
/// # Errors
/// As [`draw`](crate::draw): when the round cannot be drawn at all, or that is undecided.
pub fn undrawable(round: &Round, seed: Seed, limits: &Limits) -> Result<Undrawable, DrawError> {
    let demands = all_demands(round);
    let model = Model::new(round, &demands);
    let mut chance = Generator::new(seed, Purpose::NeverDrawn);
    let mut effort = Effort::default();
    let start = match find(&model, None, &mut chance, limits, &mut effort) {
        Finding::Found(places) => places,
        Finding::Infeasible(suspects) => {
            let diagnosis = diagnose(round, &demands, suspects, chance, limits, effort);
            return Err(DrawError::Infeasible(Box::new(diagnosis)));
        }
        Finding::Limit => return Err(DrawError::Limit(LimitReached { effort })),
    };
    let mut question = Question { round, model: &model, seen: Vec::new(), chance, limits, effort };
    question.seen = vec![false; round.pool().len()];
    question.wander(&start);
    Ok(question.answer(&start))
}

struct Question<'a> {
    round: &'a Round,
    model: &'a Model<'a>,
    /// Per person, whether some seating met on the way includes them.
    seen: Vec<bool>,
    chance: Generator,
    limits: &'a Limits,
    effort: Effort,
}

/// What is known of one person.
enum Verdict {
    Possible,
    Never(NeverDrawn),
    Undecided,
}

impl Question<'_> {
    /// Marks everyone who sits in the seating or in one of those that exchanges lead to.
    fn wander(&mut self, start: &Places) {
        let mut seating = Seating::at(self.model, start);
        let seen = &mut self.seen;
        mark(seen, start);
        exchange(&mut seating, &mut self.chance, |places| mark(seen, places));
    }

    fn answer(&mut self, start: &Places) -> Undrawable {
        let mut result = Undrawable::default();
        // People of one type share their fate: `true` is possible.
        let mut known: BTreeMap<&Vec<Cell>, bool> = BTreeMap::new();
        for (cells, _) in self.model.cells.iter().zip(&self.seen).filter(|(_, seen)| **seen) {
            known.insert(cells, true);
        }
        for (person, cells) in self.model.cells.iter().enumerate() {
            if self.seen[person] || (!cells.is_empty() && known.contains_key(cells)) {
                continue;
            }
            match self.judge(person, start) {
                Verdict::Possible => {
                    known.insert(cells, true);
                }
                Verdict::Never(never) => result.never.push(never),
                Verdict::Undecided => {
                    result.undecided.push(self.round.pool().id(person).to_owned());
                }
            }
        }
        result
    }

    fn judge(&mut self, person: usize, start: &Places) -> Verdict {
        let mut reasons = Vec::new();
        for cell in &self.model.cells[person] {
            let demands = all_demands(self.round);
            let seated = Some((person, cell.panel));
            let model = Model::with_seated(self.round, &demands, seated);
            // The cell's number differs in a model where it is the only one.
            let mut near = start.clone();
            near[person] = Some(0);
            let (chance, effort) = (&mut self.chance, &mut self.effort);
            match find(&model, Some(&near), chance, self.limits, effort) {
                Finding::Found(_) => return Verdict::Possible,
                Finding::Limit => return Verdict::Undecided,
                Finding::Infeasible(suspects) => {
                    let (round, limits) = (self.round, self.limits);
                    let mut filter = Filter { round, seated, chance, limits, effort };
                    let (core, _) = filter.narrow(&demands, suspects);
                    let panel = self.round.panels()[cell.panel].name.clone();
                    reasons.push((panel, describe(self.round, &core)));
                }
            }
        }
        Verdict::Never(NeverDrawn { id: self.round.pool().id(person).to_owned(), reasons })
    }
}

fn mark(seen: &mut [bool], places: &Places) {
    for (seen, place) in seen.iter_mut().zip(places) {
        *seen |= place.is_some();
    }
}
