//! The draw: find a seating, let chance exchange people, then let wishes be met better.

use thiserror::Error;

use crate::infeasible::{Infeasible, diagnose};
use crate::input::{Limits, Seats};
use crate::model::{Model, all_demands};
use crate::random::{Generator, Purpose, Seed};
use crate::round::Round;
use crate::search::{Effort, Finding, LimitReached, find};
use crate::seating::{Places, Seating};

/// Random exchanges tried per person in the pool, after a seating was found.
const EXCHANGES_PER_PERSON: usize = 20;

/// Who was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// Panel name → ids in alphabetical order; every panel of the round is there.
    pub seats: Seats,
    /// The work it took.
    pub effort: Effort,
}

/// Why nobody was drawn.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DrawError {
    /// The quotas cannot all be met; which ones and what would help.
    #[error("the quotas cannot be met together")]
    Infeasible(Box<Infeasible>),
    /// The limits were too low to find out.
    #[error(transparent)]
    Limit(#[from] LimitReached),
}

/// Draws all panels of the round at once.
///
/// Every quota, seat and rule holds in the result; each person sits at most once; the same
/// round, seed and limits give the same result on every machine, in whatever order the people
/// were given. Among the possible results chance decides by random exchanges, but in this
/// version *not* with equal or fairest chances (see the crate's DESIGN.md).
///
/// The rank of a wish has no influence on who is drawn. Only afterwards may two of the drawn
/// change places, when both sit where they wished and their ranks together improve.
///
/// # Errors
/// [`DrawError::Infeasible`] if it is proved that no seating meets the round's demands;
/// [`DrawError::Limit`] if the limits were reached before that was known.
pub fn draw(round: &Round, seed: Seed, limits: &Limits) -> Result<Draw, DrawError> {
    let demands = all_demands(round);
    let model = Model::new(round, &demands);
    let mut chance = Generator::new(seed, Purpose::Draw);
    let mut effort = Effort::default();
    match find(&model, None, &mut chance, limits, &mut effort) {
        Finding::Found(places) => {
            let mut seating = Seating::at(&model, &places);
            exchange(&mut seating, &mut chance, |_| {});
            improve_wishes(&mut seating, &mut chance);
            Ok(Draw { seats: seats(round, &seating), effort })
        }
        Finding::Infeasible(suspects) => {
            let chance = Generator::new(seed, Purpose::Conflict);
            let diagnosis = diagnose(round, &demands, suspects, chance, limits, effort);
            Err(DrawError::Infeasible(Box::new(diagnosis)))
        }
        Finding::Limit => Err(DrawError::Limit(LimitReached { effort })),
    }
}

/// Random exchanges that keep every row. Each exchange is as likely as its reverse, so with
/// more and more of them every seating that exchanges can reach becomes equally likely.
pub(crate) fn exchange(
    seating: &mut Seating<'_>,
    chance: &mut Generator,
    mut visit: impl FnMut(&Places),
) {
    let model = seating.model;
    let candidates: Vec<Vec<usize>> = (0..model.seats.len())
        .map(|panel| {
            let people = 0..model.cells.len();
            people
                .filter(|person| !model.fixed[*person])
                .filter(|person| seating.cell_in(*person, panel).is_some())
                .collect()
        })
        .collect();
    let tries = if candidates.is_empty() { 0 } else { EXCHANGES_PER_PERSON * model.cells.len() };
    for _ in 0..tries {
        let panel = chance.below(candidates.len());
        let leaving = seating.members(panel)[chance.below(seating.members(panel).len())];
        let Some(&entering) = candidates[panel].get(chance.below(candidates[panel].len())) else {
            continue;
        };
        if model.fixed[leaving] || seating.panel_of(entering) == Some(panel) {
            continue;
        }
        let Some(cell) = seating.cell_in(entering, panel) else { continue };
        // Of the two forms of an exchange, only the one that leaves no seat empty can cost 0.
        for steps in seating.swaps(entering, cell, leaving) {
            if seating.cost_after(&steps) == 0 {
                seating.apply(&steps);
                visit(seating.places());
                break;
            }
        }
    }
}

/// Lets pairs of drawn people change panels as long as the sum of their ranks falls.
fn improve_wishes(seating: &mut Seating<'_>, chance: &mut Generator) {
    let round = seating.model.round;
    let mut drawn: Vec<usize> = (0..seating.places().len())
        .filter(|person| seating.place(*person).is_some() && !seating.model.fixed[*person])
        .collect();
    chance.shuffle(&mut drawn);
    let rank = |panel: usize, person: usize| round.ranks(panel).get(&person).copied();
    let mut changed = true;
    while changed {
        changed = false;
        for (position, &first) in drawn.iter().enumerate() {
            for &second in &drawn[position + 1..] {
                let (Some(a), Some(b)) = (seating.panel_of(first), seating.panel_of(second)) else {
                    continue;
                };
                let ranks = (rank(a, first), rank(b, second), rank(b, first), rank(a, second));
                let (Some(now), Some(now_too), Some(then), Some(then_too)) = ranks else {
                    continue;
                };
                let gain =
                    u64::from(then) + u64::from(then_too) < u64::from(now) + u64::from(now_too);
                let Some(cell) = seating.cell_in(first, b) else { continue };
                if !gain || a == b {
                    continue;
                }
                let swap = seating.swaps(first, cell, second).pop().unwrap_or_default();
                if swap.len() == 2 && seating.cost_after(&swap) == 0 {
                    seating.apply(&swap);
                    changed = true;
                }
            }
        }
    }
}

/// The ids per panel, in alphabetical order.
pub(crate) fn seats(round: &Round, seating: &Seating<'_>) -> Seats {
    let panels = round.panels().iter().enumerate();
    panels
        .map(|(index, panel)| {
            let members = seating.members(index).iter();
            let mut ids: Vec<String> =
                members.map(|person| round.pool().id(*person).to_owned()).collect();
            ids.sort();
            (panel.name.clone(), ids)
        })
        .collect()
}
