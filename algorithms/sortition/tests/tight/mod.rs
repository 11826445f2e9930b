//! Small rounds with one panel whose quotas are tight, and all their seatings.

#![allow(dead_code, reason = "each user needs a part")]

use std::collections::{BTreeMap, BTreeSet};

use medvirk_sortition::*;

/// A generator of test rounds: xorshift, seeded.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }
}

/// A round with one panel whose quotas a random seating meets narrowly.
pub fn tight_round(dice: &mut Dice) -> Round {
    let people = 7 + dice.below(6) as usize;
    let seats = 2 + dice.below(people as u64 / 2 - 1) as usize;
    let feature_count = 2 + dice.below(3) as usize;
    let sizes: Vec<u64> = (0..feature_count).map(|_| 2 + dice.below(2)).collect();
    let of: Vec<Vec<u64>> =
        (0..people).map(|_| sizes.iter().map(|size| dice.below(*size)).collect()).collect();
    let features: Vec<Feature> = sizes
        .iter()
        .enumerate()
        .map(|(f, size)| Feature::new(format!("f{f}"), (0..*size).map(|v| format!("v{v}"))))
        .collect();
    let mut chosen: BTreeSet<usize> = BTreeSet::new();
    while chosen.len() < seats {
        chosen.insert(dice.below(people as u64) as usize);
    }
    let mut panel = PanelSpec::new("panel", seats as u32);
    for (f, size) in sizes.iter().enumerate() {
        for v in 0..*size {
            let count = chosen.iter().filter(|person| of[**person][f] == v).count() as u32;
            let least = count.saturating_sub(dice.below(2) as u32);
            let most = count + dice.below(2) as u32;
            panel = panel.quota(format!("f{f}"), format!("v{v}"), least, most);
        }
    }
    let with_households = dice.below(3) == 0;
    let people: Vec<Person> = of
        .iter()
        .enumerate()
        .map(|(n, values)| {
            let values = values.iter().enumerate().map(|(f, v)| (format!("f{f}"), format!("v{v}")));
            let person = Person::new(format!("P{n:02}"), values);
            let shares = with_households && !chosen.contains(&n) && dice.below(3) == 0;
            if shares { person.in_household(format!("H{}", dice.below(3))) } else { person }
        })
        .collect();
    let rules = Rules { overall: Vec::new(), one_per_household: with_households };
    Round::new(Pool::new(features, people).unwrap(), vec![panel], rules).unwrap()
}

/// Every seating of a round with one panel, as sets of ids.
pub fn seatings(round: &Round) -> Vec<BTreeSet<String>> {
    let ids: Vec<&str> = round.candidates("panel");
    let seats = round.panels()[0].seats as usize;
    (0_u32..1 << ids.len())
        .filter(|set| set.count_ones() as usize == seats)
        .map(|set| {
            let seated = ids.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0);
            seated.map(|(_, id)| (*id).to_owned()).collect::<Vec<_>>()
        })
        .filter(|seated| {
            breaches(round, &BTreeMap::from([("panel".to_owned(), seated.clone())])).is_empty()
        })
        .map(|seated| seated.into_iter().collect())
        .collect()
}
