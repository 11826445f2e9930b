//! Why a round cannot be drawn: an irreducible set of conflicting demands, and the smallest
//! change of quotas that makes it possible. All as data, so that the caller writes the sentence.

use crate::error::Scope;
use crate::exact::{self, Outcome};
use crate::input::Limits;
use crate::local;
use crate::model::{Demands, Element, Model, Source, all_demands};
use crate::random::Generator;
use crate::round::Round;
use crate::search::{Effort, Finding, find};
use crate::seating::{Places, Seating};
use crate::types::{Give, Typed};

/// One of the demands that cannot hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Demand {
    /// At least `min` of the `seats` shall have the value; `eligible` people have it and may sit.
    AtLeast {
        /// Where.
        scope: Scope,
        /// The feature.
        feature: String,
        /// The value.
        value: String,
        /// The quota's least number.
        min: u32,
        /// Seats in the scope.
        seats: u64,
        /// People with the value who may sit in the scope.
        eligible: usize,
    },
    /// At most `max` of the `seats` shall have the value; `others` are those without it.
    AtMost {
        /// Where.
        scope: Scope,
        /// The feature.
        feature: String,
        /// The value.
        value: String,
        /// The quota's largest number.
        max: u32,
        /// Seats in the scope.
        seats: u64,
        /// People without the value who may sit in the scope.
        others: usize,
    },
    /// All seats of the panel shall be taken.
    Seats {
        /// The panel.
        panel: String,
        /// Its seats.
        seats: u32,
        /// People who may sit there.
        eligible: usize,
    },
    /// A household is drawn at most once.
    OnePerHousehold,
    /// This person must sit in this panel.
    Required {
        /// The panel.
        panel: String,
        /// The person.
        id: String,
    },
}

/// A change of one quota.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// Where.
    pub scope: Scope,
    /// The feature.
    pub feature: String,
    /// The value.
    pub value: String,
    /// The quota as it is: (min, max).
    pub from: (u32, u32),
    /// The quota as it would have to be: (min, max).
    pub to: (u32, u32),
}

/// Changes of quotas that, made together, let the round be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelaxationPlan {
    /// The changes, panels in order, then the round's own quotas.
    pub changes: Vec<Relaxation>,
    /// Sum of all changes in people.
    pub total: u64,
    /// It is proved that no plan changes fewer people than this in total. The plan is the
    /// smallest if this equals `total`.
    pub at_least: u64,
}

impl RelaxationPlan {
    /// Whether no smaller total change makes the round possible, proved.
    pub fn is_smallest(&self) -> bool {
        self.total == self.at_least
    }
}

/// Proof that a round cannot be drawn, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Infeasible {
    /// Demands that cannot hold together, whatever the others are.
    pub conflict: Vec<Demand>,
    /// Whether it is proved that leaving out any one of them removes the conflict; `false` if
    /// the limits were reached on the way.
    pub irreducible: bool,
    /// What to change; `None` if no change of quotas (within their flex) helps, or none was
    /// found within the limits.
    pub relaxation: Option<RelaxationPlan>,
}

/// Explains an impossible round.
pub(crate) fn diagnose(
    round: &Round,
    demands: &Demands,
    suspects: Option<Demands>,
    mut chance: Generator,
    limits: &Limits,
    mut effort: Effort,
) -> Infeasible {
    let mut filter =
        Filter { round, seated: None, chance: &mut chance, limits, effort: &mut effort };
    let (core, irreducible) = filter.narrow(demands, suspects);
    let conflict = describe(round, &core);
    let relaxation = relax(round, &mut chance, limits, &mut effort);
    Infeasible { conflict, irreducible, relaxation }
}

/// Narrows a set of impossible demands to one from which nothing can be left out.
pub(crate) struct Filter<'a, 'r> {
    pub(crate) round: &'r Round,
    /// A person who must sit in a panel, beyond the demands.
    pub(crate) seated: Option<(usize, usize)>,
    pub(crate) chance: &'a mut Generator,
    pub(crate) limits: &'a Limits,
    pub(crate) effort: &'a mut Effort,
}

impl Filter<'_, '_> {
    /// The deletion filter: leave out part after part and keep what cannot be left out. A
    /// panel that is impossible by itself comes first, because that is the plainest answer.
    pub(crate) fn narrow(
        &mut self,
        demands: &Demands,
        suspects: Option<Demands>,
    ) -> (Demands, bool) {
        let mut core = demands.clone();
        let alone = self.parts().into_iter().any(|mut part| {
            part.insert(Element::Households);
            part.retain(|element| demands.contains(element));
            let before = core.len();
            part.len() < before && self.replace_by(&mut core, part) && core.len() < before
        });
        if let (false, Some(suspects)) = (alone, suspects) {
            core.retain(|element| suspects.contains(element));
        }
        for part in self.parts() {
            let mut trial = core.clone();
            trial.retain(|element| !part.contains(element));
            if core.len() - trial.len() > 1 && !trial.is_empty() {
                self.replace_by(&mut core, trial);
            }
        }
        let mut irreducible = true;
        for element in core.clone() {
            let mut trial = core.clone();
            if trial.remove(&element) {
                irreducible &= self.replace_by(&mut core, trial);
            }
        }
        (core, irreducible)
    }

    /// The demands by place: each panel's, then the round's own.
    fn parts(&self) -> Vec<Demands> {
        let round = self.round;
        let mut parts: Vec<Demands> = vec![Demands::new(); round.panels().len() + 1];
        let last = parts.len() - 1;
        for element in all_demands(round) {
            let part = match element {
                Element::Seats(panel) => panel,
                Element::Min(quota) | Element::Max(quota) => {
                    round.quotas()[quota].panel.unwrap_or(last)
                }
                Element::Required(position) => round.required()[position].1,
                Element::Households => last,
            };
            parts[part].insert(element);
        }
        parts.rotate_right(1);
        parts
    }

    /// Replaces the core by the trial (or less) if the trial is still impossible; `false` if
    /// that stayed unknown.
    fn replace_by(&mut self, core: &mut Demands, trial: Demands) -> bool {
        let model = Model::with_seated(self.round, &trial, self.seated);
        // Most trials are impossible or easy, so a long random search would be wasted.
        let limits = Limits { steps: self.limits.steps.min(40), ..*self.limits };
        match find(&model, None, self.chance, &limits, self.effort) {
            Finding::Found(_) => true,
            Finding::Limit => false,
            Finding::Infeasible(suspects) => {
                *core = trial;
                if let Some(suspects) = suspects {
                    core.retain(|element| suspects.contains(element));
                }
                true
            }
        }
    }
}

/// The demands as data for the reader, panels in order.
pub(crate) fn describe(round: &Round, core: &Demands) -> Vec<Demand> {
    let mut described: Vec<((usize, u8, usize), Demand)> =
        core.iter().map(|element| describe_one(round, *element)).collect();
    described.sort_by_key(|(place, _)| *place);
    described.into_iter().map(|(_, demand)| demand).collect()
}

fn describe_one(round: &Round, element: Element) -> ((usize, u8, usize), Demand) {
    let panels = round.panels();
    match element {
        Element::Seats(panel) => {
            let (name, seats) = (panels[panel].name.clone(), panels[panel].seats);
            let eligible = round.ranks(panel).len();
            ((panel, 0, 0), Demand::Seats { panel: name, seats, eligible })
        }
        Element::Required(position) => {
            let (person, panel) = round.required()[position];
            let id = round.pool().id(person).to_owned();
            ((panel, 1, position), Demand::Required { panel: panels[panel].name.clone(), id })
        }
        Element::Min(index) | Element::Max(index) => {
            let placed = &round.quotas()[index];
            let scope = round.scope(placed.panel);
            let (feature, value) = (placed.quota.feature.clone(), placed.quota.value.clone());
            let seats = round.seats(placed.panel);
            let eligible = placed.eligible;
            let place = (placed.panel.unwrap_or(panels.len()), 2, index);
            if matches!(element, Element::Min(_)) {
                let min = placed.quota.min;
                (place, Demand::AtLeast { scope, feature, value, min, seats, eligible })
            } else {
                let max = placed.quota.max;
                let others = round.eligible(placed.panel) - eligible;
                (place, Demand::AtMost { scope, feature, value, max, seats, others })
            }
        }
        Element::Households => ((panels.len(), 3, 0), Demand::OnePerHousehold),
    }
}

/// The smallest relaxation: totals 1, 2, 3 … are tried exactly until one suffices.
fn relax(
    round: &Round,
    chance: &mut Generator,
    limits: &Limits,
    effort: &mut Effort,
) -> Option<RelaxationPlan> {
    let demands = all_demands(round);
    let model = Model::new(round, &demands);
    let mut give = Give { limits: give_limits(round), total: 0 };
    let most: i64 = give.limits.iter().map(|(fall, rise)| fall + rise).sum();
    let soft = |row: usize| matches!(model.rows[row].source, Source::Quota(_));
    let first = local::least_violation(&model, chance, limits.steps, soft)
        .map(|(_, places)| plan(round, &places))
        .filter(|plan| stays_within(round, plan));
    let mut best = match first {
        Some(plan) => plan,
        None => {
            give.total = most;
            plan(round, &solve_giving(&model, &give, chance, limits, effort)?.ok()?)
        }
    };
    for total in 1..best.total {
        give.total = total as i64;
        match solve_giving(&model, &give, chance, limits, effort) {
            Some(Ok(places)) => {
                best = plan(round, &places);
                best.at_least = total;
                return Some(best);
            }
            Some(Err(())) => best.at_least = total + 1,
            None => return Some(best),
        }
    }
    best.at_least = best.total;
    Some(best)
}

/// Per quota, how far its least number may fall and its largest may rise.
fn give_limits(round: &Round) -> Vec<(i64, i64)> {
    let quotas = round.quotas().iter();
    quotas
        .map(|placed| {
            let quota = &placed.quota;
            let seats = u32::try_from(round.seats(placed.panel)).unwrap_or(u32::MAX);
            let (least, largest) = quota.flex.unwrap_or((0, seats.max(quota.max)));
            (i64::from(quota.min - least), i64::from(largest - quota.max))
        })
        .collect()
}

/// A seating within the give, `Err` if there is none, `None` if that stayed unknown.
fn solve_giving(
    model: &Model<'_>,
    give: &Give,
    chance: &mut Generator,
    limits: &Limits,
    effort: &mut Effort,
) -> Option<Result<Places, ()>> {
    let typed = Typed::new(model, chance, Some(give));
    match exact::solve(&typed.program, limits.nodes, &mut effort.nodes) {
        Outcome::Found(values) => Some(Ok(typed.places(&values, model.cells.len()))),
        Outcome::Infeasible(_) => Some(Err(())),
        Outcome::Limit => None,
    }
}

/// The changes of quotas that a seating needs; `at_least` is the 1 that every impossible round
/// needs.
fn plan(round: &Round, places: &Places) -> RelaxationPlan {
    let model = Model::new(round, &all_demands(round));
    let seating = Seating::at(&model, places);
    let mut changes: Vec<(usize, Relaxation)> = Vec::new();
    for (row, source) in model.rows.iter().map(|row| row.source).enumerate() {
        let Source::Quota(index) = source else { continue };
        let placed = &round.quotas()[index];
        let (min, max) = (placed.quota.min, placed.quota.max);
        let count = u32::try_from(seating.count(row)).unwrap_or(0);
        let to = (min.min(count), max.max(count));
        if to != (min, max) {
            let scope = round.scope(placed.panel);
            let (feature, value) = (placed.quota.feature.clone(), placed.quota.value.clone());
            changes.push((index, Relaxation { scope, feature, value, from: (min, max), to }));
        }
    }
    changes.sort_by_key(|(index, _)| *index);
    let changes: Vec<Relaxation> = changes.into_iter().map(|(_, change)| change).collect();
    let size = |c: &Relaxation| u64::from(c.from.0 - c.to.0) + u64::from(c.to.1 - c.from.1);
    let total = changes.iter().map(size).sum();
    RelaxationPlan { changes, total, at_least: 1 }
}

fn stays_within(round: &Round, plan: &RelaxationPlan) -> bool {
    plan.changes.iter().all(|change| {
        round
            .quotas()
            .iter()
            .filter(|placed| round.scope(placed.panel) == change.scope)
            .filter(|p| p.quota.feature == change.feature && p.quota.value == change.value)
            .filter_map(|placed| placed.quota.flex)
            .all(|(least, largest)| least <= change.to.0 && change.to.1 <= largest)
    })
}
