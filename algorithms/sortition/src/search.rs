//! Finding a seating: first the random search, then, if it found nothing, the exact one.

use thiserror::Error;

use crate::exact::{self, Outcome};
use crate::input::Limits;
use crate::local;
use crate::model::{Demands, Element, Model, Source};
use crate::random::Generator;
use crate::seating::Places;
use crate::types::Typed;

/// Work done, to be compared with the limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// Steps of the random search.
    pub steps: u64,
    /// Nodes of the exact search.
    pub nodes: u64,
}

/// The search stopped at its limit and knows neither a seating nor that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("undecided after {} steps and {} nodes", .effort.steps, .effort.nodes)]
pub struct LimitReached {
    /// The work done until then.
    pub effort: Effort,
}

/// What a search found.
pub(crate) enum Finding {
    Found(Places),
    /// No seating meets the demands; those that alone are impossible, if one argument showed it.
    Infeasible(Option<Demands>),
    Limit,
}

/// Finds a seating that meets every row of the model, starting from one that nearly does if
/// there is such.
pub(crate) fn find(
    model: &Model<'_>,
    start: Option<&Places>,
    chance: &mut Generator,
    limits: &Limits,
    effort: &mut Effort,
) -> Finding {
    if limits.steps > 0
        && let Some(places) = local::search(model, start, chance, limits.steps, &mut effort.steps)
    {
        return Finding::Found(places);
    }
    let typed = Typed::new(model, chance, None);
    match exact::solve(&typed.program, limits.nodes, &mut effort.nodes) {
        Outcome::Found(values) => Finding::Found(typed.places(&values, model.cells.len())),
        Outcome::Infeasible(rows) => Finding::Infeasible(rows.map(|rows| elements(model, &rows))),
        Outcome::Limit => Finding::Limit,
    }
}

/// The demands behind some rows. Required people act through the bounds of columns, not through
/// rows, so they always stay among the suspects.
fn elements(model: &Model<'_>, rows: &[usize]) -> Demands {
    let mut demands: Demands = (0..model.round.required().len()).map(Element::Required).collect();
    for row in rows {
        match model.rows.get(*row).map(|row| row.source) {
            Some(Source::Seats(panel)) => {
                demands.insert(Element::Seats(panel));
            }
            Some(Source::Quota(quota)) => {
                demands.extend([Element::Min(quota), Element::Max(quota)]);
            }
            Some(Source::Household) => {
                demands.insert(Element::Households);
            }
            // A row that counts a type: nobody sits twice, which cannot be dropped.
            None => {}
        }
    }
    demands
}
