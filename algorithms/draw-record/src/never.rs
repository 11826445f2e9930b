//! Who can never be drawn as the demands are, and which demands stand in the way.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_sortition::{
    Demand, Eligible, Fair, PanelSpec, Pool, Round, Seed, Undrawable, undrawable,
};

use crate::LIMITS;

/// Chances below this are none.
const NONE: f64 = 1e-9;

/// People who no demand can tell apart and who can never be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Never {
    /// Their ids.
    pub ids: Vec<String>,
    /// The demands that leave no room for them; empty when the search for them came to no end.
    pub demands: Vec<Demand>,
}

/// Finds why people have no chance, one search for each group of them. The most come first.
pub fn never(round: &Round, fair: &Fair) -> Vec<Never> {
    let has_chance = |id: &String| fair.chances.get(id).is_some_and(|chance| chance.value > NONE);
    let without = fair.groups.iter().filter(|group| group.ids.iter().all(|id| !has_chance(id)));
    let mut found: BTreeMap<&String, Never> = without
        .filter_map(|group| {
            let never = Never { ids: group.ids.clone(), demands: Vec::new() };
            group.ids.first().map(|first| (first, never))
        })
        .collect();
    let others: BTreeSet<&String> =
        found.values().flat_map(|never| never.ids.iter().skip(1)).collect();
    // The others of a group share its fate, and nobody misses them in any seating.
    let known = without_people(round, &others)
        .and_then(|smaller| undrawable(&smaller, Seed::from(0), &LIMITS).ok());
    let Undrawable { never, .. } = known.unwrap_or_default();
    for person in never {
        if let Some(entry) = found.get_mut(&person.id) {
            let demands = person.reasons.into_iter().flat_map(|(_, demands)| demands);
            for demand in demands {
                if !entry.demands.contains(&demand) {
                    entry.demands.push(demand);
                }
            }
        }
    }
    let mut all: Vec<Never> = found.into_values().collect();
    all.sort_by_key(|never| usize::MAX - never.ids.len());
    all
}

/// The round without some people.
fn without_people(round: &Round, gone: &BTreeSet<&String>) -> Option<Round> {
    let people = round.pool().people().iter().filter(|person| !gone.contains(&person.id));
    let pool = Pool::new(round.pool().features().to_vec(), people.cloned().collect()).ok()?;
    let panels = round.panels().iter().map(|panel| {
        let mut panel: PanelSpec = panel.clone();
        if let Eligible::Wished(wishes) = &mut panel.eligible {
            wishes.retain(|id, _| !gone.contains(id));
        }
        panel.excluded.retain(|id| !gone.contains(id));
        panel
    });
    Round::new(pool, panels.collect(), round.rules().clone()).ok()
}
