//! Checks a finished seating against the round, straight from the definitions and independently
//! of the search, and counts its quotas.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Scope;
use crate::input::Seats;
use crate::round::Round;

/// A demand of the round that a seating does not meet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// The round has no such panel.
    UnknownPanel {
        /// The panel.
        panel: String,
    },
    /// The pool has no such person.
    UnknownPerson {
        /// Where they are said to sit.
        panel: String,
        /// The id.
        id: String,
    },
    /// The panel has too few or too many people.
    Seats {
        /// The panel.
        panel: String,
        /// Its seats.
        seats: u32,
        /// People who sit there.
        seated: usize,
    },
    /// The person sits more than once.
    SeatedTwice {
        /// The id.
        id: String,
    },
    /// The person is not eligible for the panel, or excluded from it.
    NotEligible {
        /// The panel.
        panel: String,
        /// The id.
        id: String,
    },
    /// A required person does not sit there.
    RequiredMissing {
        /// The panel.
        panel: String,
        /// The id.
        id: String,
    },
    /// More than one person of a household sits.
    Household {
        /// The household's key.
        household: String,
        /// Those who sit.
        ids: Vec<String>,
    },
    /// The count of a value is outside its quota.
    Quota {
        /// Where.
        scope: Scope,
        /// The feature.
        feature: String,
        /// The value.
        value: String,
        /// Least number.
        min: u32,
        /// Largest number.
        max: u32,
        /// The number there is.
        count: u32,
    },
}

/// A quota beside what the seating gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotaResult {
    /// The feature.
    pub feature: String,
    /// The value.
    pub value: String,
    /// Least number.
    pub min: u32,
    /// Largest number.
    pub max: u32,
    /// The number there is.
    pub count: u32,
    /// People with the value who may sit in the scope.
    pub eligible: usize,
}

/// One panel's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelResult {
    /// The panel.
    pub panel: String,
    /// Its seats.
    pub seats: u32,
    /// People who may sit there.
    pub eligible: usize,
    /// Its quotas in their order.
    pub quotas: Vec<QuotaResult>,
}

/// Every quota beside its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The panels in their order.
    pub panels: Vec<PanelResult>,
    /// The round's own quotas.
    pub overall: Vec<QuotaResult>,
}

/// Counts a seating against every quota. Unknown panels and ids are not counted.
pub fn explain(round: &Round, seats: &Seats) -> Explanation {
    let counts = counts(round, seats);
    let of = |wanted: Option<usize>| -> Vec<QuotaResult> {
        let placed = round.quotas().iter().zip(&counts).filter(|(p, _)| p.panel == wanted);
        placed
            .map(|(placed, count)| QuotaResult {
                feature: placed.quota.feature.clone(),
                value: placed.quota.value.clone(),
                min: placed.quota.min,
                max: placed.quota.max,
                count: *count,
                eligible: placed.eligible,
            })
            .collect()
    };
    let panels = round.panels().iter().enumerate();
    let panels = panels
        .map(|(index, panel)| PanelResult {
            panel: panel.name.clone(),
            seats: panel.seats,
            eligible: round.eligible(Some(index)),
            quotas: of(Some(index)),
        })
        .collect();
    Explanation { panels, overall: of(None) }
}

/// Everything a seating does not meet; empty when it meets the whole round.
pub fn breaches(round: &Round, seats: &Seats) -> Vec<Breach> {
    let mut found = Vec::new();
    for (name, ids) in seats {
        match round.panel_index(name) {
            None => found.push(Breach::UnknownPanel { panel: name.clone() }),
            Some(panel) => check_members(round, panel, ids, &mut found),
        }
    }
    for panel in round.panels() {
        let seated = seats.get(&panel.name).map_or(&[] as &[String], Vec::as_slice);
        if seated.len() != panel.seats as usize {
            let (panel, seats) = (panel.name.clone(), panel.seats);
            found.push(Breach::Seats { panel, seats, seated: seated.len() });
        }
        for id in panel.required.iter().filter(|id| !seated.contains(id)) {
            let (panel, id) = (panel.name.clone(), id.clone());
            found.push(Breach::RequiredMissing { panel, id });
        }
    }
    check_twice(seats, &mut found);
    found.extend(household_breaches(round, seats));
    found.extend(quota_breaches(round, &counts(round, seats), &BTreeMap::new()));
    found
}

fn check_members(round: &Round, panel: usize, ids: &[String], found: &mut Vec<Breach>) {
    let name = &round.panels()[panel].name;
    for id in ids {
        let (panel_name, id_copy) = (name.clone(), id.clone());
        match round.pool().index(id) {
            None => found.push(Breach::UnknownPerson { panel: panel_name, id: id_copy }),
            Some(person) if !round.ranks(panel).contains_key(&person) => {
                found.push(Breach::NotEligible { panel: panel_name, id: id_copy });
            }
            Some(_) => {}
        }
    }
}

fn check_twice(seats: &Seats, found: &mut Vec<Breach>) {
    let (mut once, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for id in seats.values().flatten() {
        if !once.insert(id) {
            twice.insert(id);
        }
    }
    found.extend(twice.into_iter().map(|id| Breach::SeatedTwice { id: id.clone() }));
}

/// Households of which more than one person sits, if the round forbids it.
pub(crate) fn household_breaches(round: &Round, seats: &Seats) -> Vec<Breach> {
    if !round.rules().one_per_household {
        return Vec::new();
    }
    let mut members: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for person in seats.values().flatten().filter_map(|id| round.pool().person(id)) {
        if let Some(household) = &person.household {
            members.entry(household).or_default().insert(&person.id);
        }
    }
    members
        .into_iter()
        .filter(|(_, ids)| ids.len() > 1)
        .map(|(household, ids)| Breach::Household {
            household: household.to_owned(),
            ids: ids.into_iter().map(ToOwned::to_owned).collect(),
        })
        .collect()
}

/// The count of each of the round's quotas.
pub(crate) fn counts(round: &Round, seats: &Seats) -> Vec<u32> {
    let mut counts = vec![0; round.quotas().len()];
    for (name, ids) in seats {
        let Some(panel) = round.panel_index(name) else { continue };
        for person in ids.iter().filter_map(|id| round.pool().index(id)) {
            count_person(round, &mut counts, panel, person);
        }
    }
    counts
}

/// Counts one more person in a panel.
pub(crate) fn count_person(round: &Round, counts: &mut [u32], panel: usize, person: usize) {
    for (placed, count) in round.quotas().iter().zip(counts) {
        let applies = placed.panel.is_none_or(|only| only == panel);
        if applies && round.pool().has(person, placed.value) {
            *count += 1;
        }
    }
}

/// Quotas that these counts break, or must break however `vacant` seats (per panel) are filled.
pub(crate) fn quota_breaches(
    round: &Round,
    counts: &[u32],
    vacant: &BTreeMap<usize, u32>,
) -> Vec<Breach> {
    let vacant_in = |panel: Option<usize>| match panel {
        Some(panel) => vacant.get(&panel).copied().unwrap_or(0),
        None => vacant.values().sum(),
    };
    let placed = round.quotas().iter().zip(counts);
    placed
        .filter(|(placed, count)| {
            let (min, max) = (placed.quota.min, placed.quota.max);
            **count > max || **count + vacant_in(placed.panel) < min
        })
        .map(|(placed, count)| Breach::Quota {
            scope: round.scope(placed.panel),
            feature: placed.quota.feature.clone(),
            value: placed.quota.value.clone(),
            min: placed.quota.min,
            max: placed.quota.max,
            count: *count,
        })
        .collect()
}
