//! Random rosters, small enough to try every grouping.

use medvirk_grouping::*;
use proptest::prelude::*;

/// Somebody with random values, language and abilities.
fn person(at: usize) -> impl Strategy<Value = Person> {
    let ability = || prop_oneof![3 => Just(Ability::No), 3 => Just(Ability::Able), 1 => Just(Ability::Appointed)];
    let language = prop_oneof![6 => Just("no"), 1 => Just("pl"), 1 => Just("so")];
    (0_usize..3, 0_usize..2, language, ability(), ability()).prop_map(
        move |(area, kind, language, leader, secretary)| {
            let values = [("area", ["a", "b", "c"][area]), ("kind", ["elected", "other"][kind])];
            Person::new(format!("P{at}"), values)
                .speaking(language)
                .leading(leader)
                .writing(secretary)
        },
    )
}

/// What a plan asks, as random numbers.
pub fn plan(people: usize) -> impl Strategy<Value = Plan> {
    let pair = (0..people, 1..people, 0_u8..4);
    let pairs = proptest::collection::vec(pair, 0..4);
    let bound = (any::<bool>(), 0_u32..2, 1_u32..3);
    let asks = (any::<[bool; 3]>(), bound, 2_usize..4, 1_u32..3, 0_u32..3);
    (pairs, asks).prop_map(move |(pairs, (asks, bound, groups, min, wide))| {
        let mut plan = Plan::sizes(min + 1, min + 1 + wide)
            .groups(groups)
            .balance("area", Weight::Much)
            .balance("kind", Weight::Little);
        plan.has_leader = asks[0];
        plan.has_secretary = asks[1];
        if asks[2] {
            plan = plan.languages(["no"]);
        }
        if bound.0 {
            plan = plan.bound("kind", "elected", bound.1.min(bound.2), Some(bound.2));
        }
        for (one, step, kind) in pairs {
            let (one, other) = (format!("P{one}"), format!("P{}", (one + step) % people));
            if one == other {
                continue;
            }
            plan = plan.pair(match kind {
                0 => Pair::together(one, other),
                1 | 2 => Pair::apart(one, other),
                _ => Pair::apart(one, other).if_possible(),
            });
        }
        plan
    })
}

/// People and a plan for them.
pub fn roster(people: std::ops::Range<usize>) -> impl Strategy<Value = Roster> {
    people.prop_flat_map(|people| {
        let everybody: Vec<_> = (0..people).map(person).collect();
        (everybody, plan(people))
            .prop_map(|(people, plan)| Roster::new(people, plan).expect("a sound roster"))
    })
}

/// Every way to seat people in groups.
pub fn groupings(ids: &[String], groups: usize, mut look: impl FnMut(&[Vec<String>])) {
    let mut seats = vec![0; ids.len()];
    loop {
        let mut made = vec![Vec::new(); groups];
        for (id, seat) in ids.iter().zip(&seats) {
            made[*seat].push(id.clone());
        }
        look(&made);
        let Some(at) = seats.iter().position(|seat| seat + 1 < groups) else { return };
        seats[at] += 1;
        seats[..at].fill(0);
    }
}
