//! Fair draws of several panels at once against brute force: every seating of small tight rounds
//! is listed, and each claim of a result is checked from the definitions.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};

use medvirk_sortition::*;

/// A generator of test rounds: xorshift, seeded.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }
}

/// A round of two or three panels whose quotas a random seating meets narrowly.
fn tight_round(dice: &mut Dice) -> Round {
    let people = 9 + dice.below(4) as usize;
    let seats = if dice.below(2) == 0 { vec![3, 3] } else { vec![2, 3, 2] };
    let sizes: Vec<u64> = (0..4).map(|_| 2 + dice.below(2)).collect();
    let of: Vec<Vec<u64>> =
        (0..people).map(|_| sizes.iter().map(|size| dice.below(*size)).collect()).collect();
    let mut order: Vec<usize> = (0..people).collect();
    for at in (1..people).rev() {
        order.swap(at, dice.below(at as u64 + 1) as usize);
    }
    let mut narrow = |chosen: &[usize], slack: u64| -> Vec<Quota> {
        let values = sizes.iter().enumerate().flat_map(|(f, n)| (0..*n).map(move |v| (f, v)));
        values
            .map(|(f, v)| {
                let count = chosen.iter().filter(|person| of[**person][f] == v).count() as u32;
                let least = count.saturating_sub(dice.below(slack) as u32);
                let most = count + dice.below(slack) as u32;
                Quota::new(format!("f{f}"), format!("v{v}"), least, most)
            })
            .collect()
    };
    let mut taken = 0;
    let mut panels: Vec<PanelSpec> = Vec::new();
    for (number, seats) in seats.iter().enumerate() {
        let mut panel = PanelSpec::new(format!("T{number}"), *seats as u32);
        panel.quotas = narrow(&order[taken..taken + seats], 2);
        taken += seats;
        panels.push(panel);
    }
    let overall = narrow(&order[..taken], 3);
    let mut first = 0;
    for (panel, seats) in panels.iter_mut().zip(&seats) {
        let wishes = (0..people).filter(|person| {
            let sits = (first..first + seats).any(|at| order[at] == *person);
            sits || dice.below(5) < 3
        });
        let wishes: BTreeMap<String, u32> = wishes.map(|n| (format!("P{n:02}"), 1)).collect();
        panel.eligible = Eligible::Wished(wishes);
        first += seats;
    }
    let features = sizes
        .iter()
        .enumerate()
        .map(|(f, size)| Feature::new(format!("f{f}"), (0..*size).map(|v| format!("v{v}"))))
        .collect();
    let persons = of.iter().enumerate().map(|(n, values)| {
        let values = values.iter().enumerate().map(|(f, v)| (format!("f{f}"), format!("v{v}")));
        Person::new(format!("P{n:02}"), values)
    });
    let pool = Pool::new(features, persons.collect()).unwrap();
    Round::new(pool, panels, Rules { overall, one_per_household: false }).unwrap()
}

/// Every seating of a round: who sits where.
fn seatings(round: &Round) -> Vec<Seats> {
    let mut all = vec![Seats::new()];
    for panel in round.panels() {
        let ids = round.candidates(&panel.name);
        let mut longer = Vec::new();
        for seats in &all {
            for set in 0_u32..1 << ids.len() {
                if set.count_ones() != panel.seats {
                    continue;
                }
                let seated = ids.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0);
                let seated: Vec<String> = seated.map(|(_, id)| (*id).to_owned()).collect();
                if !seats.values().flatten().any(|id| seated.contains(id)) {
                    let mut seats = seats.clone();
                    seats.insert(panel.name.clone(), seated);
                    longer.push(seats);
                }
            }
        }
        all = longer;
    }
    all.retain(|seats| breaches(round, seats).is_empty());
    all
}

/// What a proof says each person is worth wherever they sit, and the most that a seating can be
/// worth. A sum of demands prices people by panel; whoever may choose is worth what the demand to
/// sit only once takes back.
fn worth(round: &Round, fair: &Fair, proof: &Proof) -> (BTreeMap<String, i128>, i128) {
    let mut most = 0;
    let mut worth: BTreeMap<String, i128> = BTreeMap::new();
    match proof {
        Proof::Full => {}
        Proof::Worth { groups, most: limit } => {
            most = *limit;
            for (group, times) in groups {
                for id in &fair.groups[*group].ids {
                    worth.insert(id.clone(), i128::from(*times));
                }
            }
        }
        Proof::Sum(terms) => {
            let mut places: BTreeMap<(&str, &str), i128> = BTreeMap::new();
            for (what, times) in terms {
                if let Counted::Group { ids } = what {
                    worth.extend(ids.iter().map(|id| (id.clone(), -times)));
                    continue;
                }
                let (low, high) = add_row(round, what, *times, &mut places);
                most += times * if *times > 0 { high } else { low };
            }
            for group in &fair.groups {
                for id in &group.ids {
                    if fair.chances[id].value == 0.0 {
                        // A level of its own says that they never sit.
                        worth.remove(id);
                        continue;
                    }
                    let prices = group.panels.iter().map(|panel| {
                        places.get(&(panel.as_str(), id.as_str())).copied().unwrap_or(0)
                    });
                    if group.panels.len() == 1 {
                        worth.extend(prices.map(|price| (id.clone(), price)));
                    } else {
                        let taken = worth.entry(id.clone()).or_default();
                        most -= prices.map(|price| (price - *taken).min(0)).sum::<i128>();
                    }
                }
            }
        }
    }
    (worth, most)
}

/// Adds a demand's multiplier to the places that count in it; returns its bounds.
fn add_row<'r>(
    round: &'r Round,
    what: &Counted,
    times: i128,
    places: &mut BTreeMap<(&'r str, &'r str), i128>,
) -> (i128, i128) {
    let mut add = |panel: &'r PanelSpec, filter: &dyn Fn(&str) -> bool| {
        for id in round.candidates(&panel.name) {
            if filter(id) {
                *places.entry((&panel.name, id)).or_default() += times;
            }
        }
    };
    match what {
        Counted::Seats { panel } => {
            let panel = round.panels().iter().find(|p| p.name == *panel).unwrap();
            add(panel, &|_| true);
            (i128::from(panel.seats), i128::from(panel.seats))
        }
        Counted::Quota { scope, feature, value } => {
            let has = |id: &str| round.pool().person(id).unwrap().values[feature] == *value;
            let mut quotas = &round.rules().overall;
            for panel in round.panels() {
                match scope {
                    Scope::Panel(name) if *name != panel.name => continue,
                    Scope::Panel(_) => quotas = &panel.quotas,
                    Scope::Round => {}
                }
                add(panel, &has);
            }
            let quota = quotas.iter().find(|q| q.feature == *feature && q.value == *value);
            let quota = quota.unwrap();
            (i128::from(quota.min), i128::from(quota.max))
        }
        Counted::Group { .. } | Counted::Households { .. } => panic!("counted elsewhere"),
    }
}

/// LEXIMIN holds if the seatings give the chances, every seating that exists is worth at most what
/// the proof of each level says, the chances use that up, and whoever is worth something is
/// settled.
fn assert_leximin(round: &Round, fair: &Fair, all: &[Seats], case: u64) {
    assert_eq!(fair.exactness, Exactness::Proved, "case {case}");
    assert_eq!(fair.check(round), Ok(()), "case {case}");
    let mut settled: BTreeSet<&str> = BTreeSet::new();
    for (number, level) in fair.levels.iter().enumerate() {
        for id in level.groups.iter().flat_map(|group| &fair.groups[*group].ids) {
            assert_eq!(fair.chances[id].exact.as_ref(), Some(&level.chance), "case {case}");
            settled.insert(id);
        }
        let (worth, most) = worth(round, fair, &level.proof);
        for seats in all {
            let seated = seats.values().flatten();
            let sum: i128 = seated.filter_map(|id| worth.get(id)).sum();
            let free = worth.iter().filter(|(id, w)| **w < 0 && !settled.contains(id.as_str()));
            // Those not yet settled whose seats leave others more may all sit.
            let room = most - free.map(|(_, w)| w).sum::<i128>();
            assert!(sum <= room, "case {case}: {sum} > {room} at level {number}");
        }
        let counts = worth.iter().filter(|(_, worth)| **worth != 0);
        let mut used = 0.0;
        let mut room = most as f64;
        for (id, worth) in counts {
            if *worth < 0 && !settled.contains(id.as_str()) {
                room -= *worth as f64;
                continue;
            }
            assert!(settled.contains(id.as_str()), "case {case}: {id} worth {worth}");
            used += *worth as f64 * fair.chances[id].value;
        }
        if level.proof != Proof::Full {
            assert!((used - room).abs() < 1e-6 * (1.0 + room.abs()), "case {case}: {level:?}");
        }
    }
    for id in fair.groups.iter().flat_map(|group| &group.ids) {
        assert!(settled.contains(id.as_str()), "case {case}: {id} has no level");
        let can = all.iter().any(|seats| seats.values().flatten().any(|seated| seated == id));
        assert_eq!(fair.chances[id].value > 0.0, can, "case {case}: {id}");
    }
}

#[test]
fn leximin_is_exact_on_hundreds_of_small_tight_rounds_of_several_panels() {
    let (mut by_sums, mut by_worth) = (0, 0);
    for case in 1..=300 {
        let round = tight_round(&mut Dice(case * 7_919));
        let all = seatings(&round);
        let fair = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true)
            .unwrap_or_else(|error| panic!("case {case}: {error}"));
        assert_leximin(&round, &fair, &all, case);
        let is_worth = |level: &Level| matches!(level.proof, Proof::Worth { .. });
        if fair.levels.iter().any(is_worth) {
            by_worth += 1;
        } else {
            by_sums += 1;
        }
    }
    println!("{by_sums} rounds proved by sums of demands, {by_worth} by what seatings are worth");
    assert!(by_sums > 200 && by_worth > 5, "{by_sums} {by_worth}");
}

#[test]
fn no_changed_proof_passes_the_check() {
    let mut refused = 0;
    for case in 1..=60 {
        let round = tight_round(&mut Dice(case * 32_452_843));
        let fair = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true).unwrap();
        for index in 0..fair.levels.len() {
            let mut wrong = fair.clone();
            match &mut wrong.levels[index].proof {
                Proof::Sum(terms) => terms[0].1 += if terms[0].1 == -1 { 2 } else { 1 },
                Proof::Worth { most, .. } => *most -= 1,
                Proof::Full => continue,
            }
            if wrong.check(&round).is_ok() {
                // Some changed sums prove the same; whatever passes must hold by brute force.
                assert_leximin(&round, &wrong, &seatings(&round), case);
            } else {
                refused += 1;
            }
            let mut wrong = fair.clone();
            if let Proof::Worth { groups, .. } = &mut wrong.levels[index].proof {
                let settled = &fair.levels[index].groups;
                let other = (0..fair.groups.len()).find(|group| !settled.contains(group));
                groups.extend(other.map(|group| (group, -1)));
                if wrong.check(&round).is_ok() {
                    assert_leximin(&round, &wrong, &seatings(&round), case);
                }
            }
        }
    }
    assert!(refused > 60, "{refused}");
}
