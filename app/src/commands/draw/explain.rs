//! What the quotas do: who can never be drawn and why, and what each tight quota costs in fairness.

use medvirk_draw_record::{Cost, Costs, Never, costs, never};
use medvirk_sortition::{Fair, Lottery, Relaxation, Round};

use super::watch::Watching;
use super::{T, words};

/// The trials may ask the watch so many times as often as the draw did, and as often more. It is
/// counted and not timed, so that the report is the same on every machine.
const TIMES: u64 = 3;
const AT_LEAST: u64 = 5_000;

/// The explanation.
pub(super) struct Explained {
    pub(super) never: Vec<Never>,
    pub(super) costs: Costs,
}

/// Explains chances that were computed under the same watch. Ctrl-C and the time limit end it; what
/// is known by then is told.
pub(super) fn explain(
    round: &Round,
    fair: &Fair,
    lottery: &Lottery,
    watching: &mut Watching,
) -> Explained {
    let never = never(round, fair);
    let all = watching.asked() * TIMES + AT_LEAST;
    let (mut asked, mut until, mut current) = (0, 0, None);
    let costs = costs(round, fair, lottery, &mut |trial| {
        if current != Some(trial.number) {
            current = Some(trial.number);
            // What one leaves is shared by those after it.
            until = asked + (all - asked) / (trial.of - trial.number) as u64;
        }
        asked += 1;
        watching.tries(trial) && asked <= until
    });
    watching.end();
    Explained { never, costs }
}

impl Explained {
    /// Who can never be drawn, a sentence for each group.
    pub(super) fn never(&self, t: T) -> Vec<(String, Vec<String>)> {
        let said = |never: &Never| {
            let demands = never.demands.iter().map(|demand| words::demand(t, demand)).collect();
            (never.ids.join(" "), demands)
        };
        self.never.iter().map(said).collect()
    }

    /// What each tight quota costs, a sentence for each.
    pub(super) fn costs(&self, t: T) -> Vec<String> {
        self.costs.quotas.iter().flat_map(|cost| sentences(t, cost)).collect()
    }

    /// That not all tight quotas could be tried, if so.
    pub(super) fn untried(&self, t: T) -> Option<String> {
        let Costs { tried, tight, .. } = self.costs;
        (tried < tight).then(|| t.costs_untried(tried, tight))
    }
}

fn sentences(t: T, cost: &Cost) -> Vec<String> {
    let change = |c: &Relaxation| {
        t.cost_change(&c.feature, &c.value, words::range(c.to), words::range(c.from))
    };
    let changes: Vec<String> = cost.changes.iter().map(change).collect();
    let changes = changes.join(", ");
    let mut said = Vec::new();
    if cost.freed > 0 {
        said.push(t.cost_frees(cost.freed, &changes));
    }
    if cost.loosened > cost.least {
        let (least, loosened) = (words::percent(t, cost.least), words::percent(t, cost.loosened));
        said.push(if cost.is_reached {
            t.cost_rises(&changes, least, loosened)
        } else {
            t.cost_may_rise(&changes, least, loosened)
        });
    }
    said
}
