//! Random small rounds against brute force: whatever the search says is compared with all
//! seatings there are.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeSet;

use medvirk_sortition::*;
use proptest::prelude::*;

const FEATURES: [(&str, &[&str]); 2] = [("f", &["a", "b", "c"]), ("g", &["x", "y"])];

#[derive(Clone, Debug)]
struct Small {
    people: Vec<(usize, usize, usize)>,
    panels: Vec<SmallPanel>,
    overall: Vec<(usize, usize, u32, u32)>,
    one_per_household: bool,
}

#[derive(Clone, Debug)]
struct SmallPanel {
    seats: u32,
    /// Feature, value, min, max.
    quotas: Vec<(usize, usize, u32, u32)>,
    /// Per person: may not sit, or the rank of the wish.
    ranks: Vec<u32>,
    required: Option<usize>,
}

fn quotas(seats: u32) -> impl Strategy<Value = Vec<(usize, usize, u32, u32)>> {
    let one = move |feature, value| {
        prop_oneof![
            2 => Just(None),
            1 => (0..=seats, 0..=2_u32)
                .prop_map(move |(min, more)| Some((feature, value, min.min(2), min.min(2) + more))),
        ]
    };
    (one(0, 0), one(0, 1), one(0, 2), one(1, 0), one(1, 1))
        .prop_map(|(a, b, c, d, e)| [a, b, c, d, e].into_iter().flatten().collect())
}

fn panel(people: usize) -> impl Strategy<Value = SmallPanel> {
    (1..=3_u32).prop_flat_map(move |seats| {
        let ranks = prop::collection::vec(0..=3_u32, people);
        let required = prop::option::weighted(0.15, 0..people);
        (quotas(seats), ranks, required).prop_map(move |(quotas, ranks, required)| SmallPanel {
            seats,
            quotas,
            ranks,
            required,
        })
    })
}

fn small() -> impl Strategy<Value = Small> {
    (3..=7_usize, 1..=2_usize).prop_flat_map(|(people, panels)| {
        let person = (0..3_usize, 0..2_usize, 0..5_usize);
        (
            prop::collection::vec(person, people),
            prop::collection::vec(panel(people), panels),
            prop_oneof![Just(Vec::new()), quotas(3)],
            any::<bool>(),
        )
            .prop_map(|(people, panels, overall, one_per_household)| Small {
                people,
                panels,
                overall,
                one_per_household,
            })
    })
}

fn quota(&(feature, value, min, max): &(usize, usize, u32, u32)) -> Quota {
    Quota::new(FEATURES[feature].0, FEATURES[feature].1[value], min, max)
}

impl Small {
    fn round(&self, order: &[usize]) -> Result<Round, InputErrors> {
        let features = FEATURES.map(|(name, values)| Feature::new(name, values.to_vec())).to_vec();
        let people = order
            .iter()
            .map(|&person| {
                let (f, g, household) = self.people[person];
                let values = [("f", FEATURES[0].1[f]), ("g", FEATURES[1].1[g])];
                Person::new(format!("P{person}"), values).in_household(format!("H{household}"))
            })
            .collect();
        let panels = self.panels.iter().enumerate().map(|(index, small)| {
            let mut panel = PanelSpec::new(format!("{index}"), small.seats);
            panel.quotas = small.quotas.iter().map(quota).collect();
            let wishes = small.ranks.iter().enumerate().filter(|(_, rank)| **rank > 0);
            panel.eligible =
                Eligible::Wished(wishes.map(|(p, rank)| (format!("P{p}"), *rank)).collect());
            panel.required = small.required.iter().map(|person| format!("P{person}")).collect();
            panel
        });
        let overall = self.overall.iter().map(quota).collect();
        let rules = Rules { overall, one_per_household: self.one_per_household };
        Round::new(Pool::new(features, people)?, panels.collect(), rules)
    }

    fn in_order(&self) -> Vec<usize> {
        (0..self.people.len()).collect()
    }

    /// Every demand of the round, as (kind, scope, feature, value or person).
    fn demands(&self) -> BTreeSet<Key> {
        let mut keys = BTreeSet::new();
        for (index, panel) in self.panels.iter().enumerate() {
            keys.insert(("seats", index, 0, 0));
            if let Some(person) = panel.required {
                keys.insert(("required", index, 0, person));
            }
        }
        for (scope, quotas) in self.scopes() {
            for (feature, value, ..) in quotas {
                keys.insert(("min", scope, *feature, *value));
                keys.insert(("max", scope, *feature, *value));
            }
        }
        if self.one_per_household {
            keys.insert(("household", 0, 0, 0));
        }
        keys
    }

    /// Quotas by scope; the scope after the last panel is the round.
    fn scopes(&self) -> impl Iterator<Item = (usize, &Vec<(usize, usize, u32, u32)>)> {
        let panels = self.panels.iter().map(|panel| &panel.quotas);
        panels.chain([&self.overall]).enumerate()
    }

    /// The least total violation of the quotas among `active`, over all seatings that meet the
    /// other active demands; `None` if there is no such seating.
    fn least_violation(&self, active: &BTreeSet<Key>) -> Option<u32> {
        let mut least = None;
        self.enumerate(&mut vec![None; self.people.len()], 0, active, &mut least);
        least
    }

    fn enumerate(
        &self,
        seated: &mut Vec<Option<usize>>,
        person: usize,
        active: &BTreeSet<Key>,
        least: &mut Option<u32>,
    ) {
        if *least == Some(0) {
            return;
        }
        if person == self.people.len() {
            if self.is_seating(seated, active) {
                let violation = self.violation(seated, active);
                *least = Some(least.unwrap_or(u32::MAX).min(violation));
            }
            return;
        }
        seated[person] = None;
        self.enumerate(seated, person + 1, active, least);
        for panel in 0..self.panels.len() {
            if self.panels[panel].ranks[person] > 0 {
                seated[person] = Some(panel);
                self.enumerate(seated, person + 1, active, least);
            }
        }
        seated[person] = None;
    }

    fn is_seating(&self, seated: &[Option<usize>], active: &BTreeSet<Key>) -> bool {
        let fits = self.panels.iter().enumerate().all(|(index, panel)| {
            let count = seated.iter().filter(|place| **place == Some(index)).count() as u32;
            let full = count == panel.seats || !active.contains(&("seats", index, 0, 0));
            let required = panel.required.is_none_or(|person| {
                seated[person] == Some(index) || !active.contains(&("required", index, 0, person))
            });
            count <= panel.seats && full && required
        });
        let mut households = BTreeSet::new();
        let mut drawn = seated.iter().zip(&self.people).filter(|(place, _)| place.is_some());
        fits && (!active.contains(&("household", 0, 0, 0))
            || drawn.all(|(_, person)| households.insert(person.2)))
    }

    fn violation(&self, seated: &[Option<usize>], active: &BTreeSet<Key>) -> u32 {
        let mut violation = 0;
        for (scope, quotas) in self.scopes() {
            let overall = scope == self.panels.len();
            for &(feature, value, min, max) in quotas {
                let has = |person: &(usize, usize, usize)| [person.0, person.1][feature] == value;
                let people = seated.iter().zip(&self.people);
                let count = people
                    .filter(|(place, person)| {
                        has(person) && place.is_some_and(|panel| overall || panel == scope)
                    })
                    .count() as u32;
                if active.contains(&("min", scope, feature, value)) {
                    violation += min.saturating_sub(count);
                }
                if active.contains(&("max", scope, feature, value)) {
                    violation += count.saturating_sub(max);
                }
            }
        }
        violation
    }

    fn key(&self, demand: &Demand) -> Key {
        let scope = |scope: &Scope| match scope {
            Scope::Panel(name) => name.parse().unwrap(),
            Scope::Round => self.panels.len(),
        };
        let place = |feature: &str, value: &str| {
            let feature = FEATURES.iter().position(|(name, _)| *name == feature).unwrap();
            (feature, FEATURES[feature].1.iter().position(|known| *known == value).unwrap())
        };
        match demand {
            Demand::AtLeast { scope: at, feature, value, .. } => {
                let (feature, value) = place(feature, value);
                ("min", scope(at), feature, value)
            }
            Demand::AtMost { scope: at, feature, value, .. } => {
                let (feature, value) = place(feature, value);
                ("max", scope(at), feature, value)
            }
            Demand::Seats { panel, .. } => ("seats", panel.parse().unwrap(), 0, 0),
            Demand::OnePerHousehold => ("household", 0, 0, 0),
            Demand::Required { panel, id } => {
                ("required", panel.parse().unwrap(), 0, id[1..].parse().unwrap())
            }
        }
    }

    fn check_conflict(&self, why: &Infeasible) -> Result<(), TestCaseError> {
        let core: BTreeSet<Key> = why.conflict.iter().map(|demand| self.key(demand)).collect();
        prop_assert!(why.irreducible);
        prop_assert_eq!(core.len(), why.conflict.len());
        prop_assert_ne!(self.least_violation(&core), Some(0), "no conflict: {:?}", core);
        for key in &core {
            let mut rest = core.clone();
            rest.remove(key);
            prop_assert_eq!(self.least_violation(&rest), Some(0), "{:?} is not needed", key);
        }
        let best = self.least_violation(&self.demands());
        prop_assert_eq!(why.relaxation.as_ref().map(|plan| plan.total), best.map(u64::from));
        if let Some(plan) = &why.relaxation {
            prop_assert!(plan.is_smallest());
            self.check_relaxed(&plan.changes)?;
        }
        Ok(())
    }

    /// The round with the proposed changes can be drawn.
    fn check_relaxed(&self, changes: &[Relaxation]) -> Result<(), TestCaseError> {
        let mut relaxed = self.clone();
        for change in changes {
            let quotas = match &change.scope {
                Scope::Panel(name) => &mut relaxed.panels[name.parse::<usize>().unwrap()].quotas,
                Scope::Round => &mut relaxed.overall,
            };
            for (feature, value, min, max) in quotas {
                let (name, values) = FEATURES[*feature];
                if name == change.feature && values[*value] == change.value {
                    prop_assert_eq!((*min, *max), change.from);
                    (*min, *max) = change.to;
                }
            }
        }
        prop_assert_eq!(relaxed.least_violation(&relaxed.demands()), Some(0));
        let drawn = draw(&relaxed.round(&self.in_order()).unwrap(), Seed::from(1), &LIMITS);
        prop_assert!(drawn.is_ok());
        Ok(())
    }
}

type Key = (&'static str, usize, usize, usize);

const LIMITS: Limits = Limits { steps: 60, nodes: 10_000 };

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 1_000,
        max_global_rejects: 200_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_draw_meets_everything_or_nothing_could(small in small(), seed in any::<u64>()) {
        let Ok(round) = small.round(&small.in_order()) else { return Err(reject()) };
        match draw(&round, Seed::from(seed), &LIMITS) {
            Ok(drawn) => prop_assert_eq!(breaches(&round, &drawn.seats), []),
            Err(DrawError::Infeasible(why)) => {
                prop_assert_ne!(small.least_violation(&small.demands()), Some(0));
                small.check_conflict(&why)?;
            }
            Err(DrawError::Limit(limit)) => prop_assert!(false, "{limit}"),
        }
    }

    #[test]
    fn the_exact_search_alone_agrees_with_brute_force(small in small()) {
        let Ok(round) = small.round(&small.in_order()) else { return Err(reject()) };
        let possible = small.least_violation(&small.demands()) == Some(0);
        let drawn = draw(&round, Seed::from(1), &Limits { steps: 0, nodes: 10_000 });
        prop_assert_eq!(drawn.is_ok(), possible);
    }

    #[test]
    fn the_order_of_arrival_changes_nothing(small in small(), seed in any::<[u8; 32]>()) {
        let Ok(round) = small.round(&small.in_order()) else { return Err(reject()) };
        let backwards: Vec<usize> = (0..small.people.len()).rev().collect();
        let other = small.round(&backwards).unwrap();
        let first = draw(&round, Seed::from(seed), &LIMITS);
        prop_assert_eq!(&first, &draw(&round, Seed::from(seed), &LIMITS));
        prop_assert_eq!(first, draw(&other, Seed::from(seed), &LIMITS));
    }

    #[test]
    fn a_replacement_keeps_every_quota(small in small(), seed in any::<u64>()) {
        let Ok(round) = small.round(&small.in_order()) else { return Err(reject()) };
        let Ok(drawn) = draw(&round, Seed::from(seed), &LIMITS) else { return Err(reject()) };
        let reserves = reserves(&round, &drawn.seats, 2, Seed::from(seed));
        let state = DrawState::begin(&drawn, &reserves);
        for (panel, ids) in &drawn.seats {
            for id in ids {
                check_replacement(&round, &state, panel, id, &reserves[panel])?;
            }
        }
    }

    #[test]
    fn nobody_is_called_undrawable_who_could_be_drawn(small in small()) {
        let Ok(round) = small.round(&small.in_order()) else { return Err(reject()) };
        let Ok(found) = undrawable(&round, Seed::from(1), &LIMITS) else { return Err(reject()) };
        prop_assert!(found.undecided.is_empty());
        let never: Vec<&str> = found.never.iter().map(|person| person.id.as_str()).collect();
        for person in 0..small.people.len() {
            let possible = (0..small.panels.len()).any(|panel| {
                let elsewhere = small.panels.iter().any(|p| p.required == Some(person))
                    && small.panels[panel].required != Some(person);
                let mut forced = small.clone();
                forced.panels[panel].required = Some(person);
                // A panel of the test has one required person; another one is kept by brute
                // force below only when it is the same person.
                let kept = small.panels[panel].required.is_none_or(|other| other == person);
                small.panels[panel].ranks[person] > 0
                    && !elsewhere
                    && kept
                    && forced.least_violation(&forced.demands()) == Some(0)
            });
            let unsure = small.panels.iter().any(|p| p.required.is_some_and(|o| o != person));
            let id = format!("P{person}");
            prop_assert!(!(possible && never.contains(&id.as_str())));
            prop_assert!(unsure || possible || never.contains(&id.as_str()));
        }
    }
}

fn reject() -> TestCaseError {
    TestCaseError::reject("not a valid round")
}

fn check_replacement(
    round: &Round,
    state: &DrawState,
    panel: &str,
    withdrawn: &str,
    reserve: &Reserve,
) -> Result<(), TestCaseError> {
    match replace(round, state, panel, withdrawn, Seed::from(1)) {
        Ok(done) => {
            // Someone required who withdraws is missing from then on; all else must hold.
            let mut broken = breaches(round, &done.after.seats);
            broken.retain(|breach| !matches!(breach, Breach::RequiredMissing { .. }));
            prop_assert_eq!(broken, []);
            prop_assert!(done.after.withdrawn.contains(withdrawn));
            prop_assert!(!done.after.reserves.values().flatten().any(|id| *id == done.id));
        }
        Err(ReplaceError::Nobody(why)) => {
            prop_assert!(reserve.uncovered.iter().any(|id| id == withdrawn));
            for id in round.candidates(panel) {
                if state.seats.values().flatten().any(|seated| seated == id) {
                    continue;
                }
                let mut seats = state.seats.clone();
                let ids = seats.get_mut(panel).unwrap();
                ids.retain(|seated| seated != withdrawn);
                ids.push(id.to_owned());
                let mut broken = breaches(round, &seats);
                broken.retain(|breach| !matches!(breach, Breach::RequiredMissing { .. }));
                prop_assert!(!broken.is_empty(), "{} would do", id);
            }
            prop_assert_eq!(why.nearest.is_some(), why.candidates > 0);
        }
        Err(wrong) => prop_assert!(false, "{wrong}"),
    }
    Ok(())
}
