//! Fair draws against brute force: on small rounds every seating is listed, so that each claim of
//! a result can be checked from the definitions, without the crate's own search.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod pools;
mod tight;

use std::collections::{BTreeMap, BTreeSet};

use medvirk_sortition::*;

use tight::{Dice, seatings, tight_round};

/// What each person is worth by a proof, and the most that a seating may be worth.
fn worth(round: &Round, fair: &Fair, proof: &Proof) -> (BTreeMap<String, i128>, i128) {
    let mut worth: BTreeMap<String, i128> = BTreeMap::new();
    let mut most = 0;
    let mut add = |ids: Vec<String>, times: i128| {
        for id in ids {
            *worth.entry(id).or_default() += times;
        }
    };
    match proof {
        Proof::Full => {}
        Proof::Worth { groups, most: limit } => {
            for (group, times) in groups {
                add(fair.groups[*group].ids.clone(), i128::from(*times));
            }
            most = *limit;
        }
        Proof::Sum(terms) => {
            for (what, times) in terms {
                let (ids, low, high) = row(round, fair, what);
                add(ids, *times);
                most += times * if *times > 0 { high } else { low };
            }
        }
    }
    (worth, most)
}

/// Who counts in a row of the proof, and its bounds.
fn row(round: &Round, fair: &Fair, what: &Counted) -> (Vec<String>, i128, i128) {
    let everyone = || fair.groups.iter().flat_map(|group| group.ids.clone());
    match what {
        Counted::Seats { .. } => {
            let seats = i128::from(round.panels()[0].seats);
            (everyone().collect(), seats, seats)
        }
        Counted::Quota { feature, value, .. } => {
            let quota = round.panels()[0].quotas.iter();
            let quota = quota.clone().find(|q| q.feature == *feature && q.value == *value).unwrap();
            let has = |id: &String| round.pool().person(id).unwrap().values[feature] == *value;
            (everyone().filter(has).collect(), i128::from(quota.min), i128::from(quota.max))
        }
        Counted::Group { ids } | Counted::Households { ids } => {
            let homes: BTreeSet<_> =
                ids.iter().map(|id| round.pool().person(id).unwrap().household.clone()).collect();
            (ids.clone(), 0, homes.len() as i128)
        }
    }
}

/// LEXIMIN holds if (1) the shares are seatings and give the chances, (2) each level's worth is
/// met by every seating that exists, and (3) the chances use it up: then nobody who is worth
/// something can have more unless somebody settled earlier, who has no more, has less.
fn assert_leximin(round: &Round, fair: &Fair, all: &[BTreeSet<String>], case: u64) {
    assert_eq!(fair.exactness, Exactness::Proved, "case {case}");
    assert_eq!(fair.check(round), Ok(()), "case {case}");
    let mut settled: BTreeMap<String, usize> = BTreeMap::new();
    for (number, level) in fair.levels.iter().enumerate() {
        let ids = level.groups.iter().flat_map(|group| fair.groups[*group].ids.clone());
        for id in ids {
            assert_eq!(fair.chances[&id].exact.as_ref(), Some(&level.chance), "case {case}");
            settled.insert(id, number);
        }
        let (worth, most) = worth(round, fair, &level.proof);
        for seating in all {
            let sum: i128 = seating.iter().filter_map(|id| worth.get(id)).sum();
            assert!(sum <= most, "case {case}: {sum} > {most} at level {number}");
        }
        let mut used = 0.0;
        for (id, worth) in &worth {
            used += *worth as f64 * fair.chances[id].value;
            assert!(*worth <= 0 || settled.contains_key(id), "case {case}: {id} worth {worth}");
        }
        if level.proof != Proof::Full {
            let gap = (used - most as f64).abs();
            assert!(
                gap < 1e-6 * (1.0 + (most as f64).abs()),
                "case {case}: {used} of {most}, {level:?}"
            );
        }
        let before = number.checked_sub(1).map(|before| &fair.levels[before].chance);
        assert!(before.is_none_or(|before| *before <= level.chance), "case {case}: levels rise");
    }
    for id in fair.groups.iter().flat_map(|group| &group.ids) {
        assert!(settled.contains_key(id), "case {case}: {id} has no level");
    }
}

#[test]
fn leximin_is_exact_on_hundreds_of_small_tight_rounds() {
    let (mut drawn, mut priced) = (0, 0);
    for case in 1..=500 {
        let round = tight_round(&mut Dice(case * 7_919));
        let all = seatings(&round);
        let found = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true);
        if all.is_empty() {
            assert!(matches!(found, Err(FairError::Infeasible(_))), "case {case}");
            continue;
        }
        let fair = found.unwrap_or_else(|error| panic!("case {case}: {error}"));
        assert_leximin(&round, &fair, &all, case);
        drawn += 1;
        priced += usize::from(fair.levels.iter().any(|l| matches!(l.proof, Proof::Worth { .. })));
        for id in fair.groups.iter().flat_map(|group| &group.ids) {
            let can = all.iter().any(|seating| seating.contains(id));
            assert_eq!(fair.chances[id].value > 0.0, can, "case {case}: {id}");
        }
    }
    println!("{drawn} rounds drawn, {priced} of them beyond the relaxation");
    assert!(drawn > 400 && priced > 5, "{drawn} {priced}");
}

#[test]
fn chances_add_up_to_the_seats_and_equal_people_have_equal_ones() {
    for case in 1..=60 {
        let round = tight_round(&mut Dice(case * 104_729));
        for method in Method::ALL {
            let Ok(fair) = fair(&round, method, &Limits::default(), &mut |_| true) else {
                continue;
            };
            let sum: f64 = fair.chances.values().map(|chance| chance.value).sum();
            assert!((sum - f64::from(round.panels()[0].seats)).abs() < 1e-7, "{method} {sum}");
            assert_eq!(fair.check(&round), Ok(()), "{method}, case {case}");
            for group in &fair.groups {
                let chances: Vec<_> = group.ids.iter().map(|id| &fair.chances[id]).collect();
                assert!(chances.windows(2).all(|pair| pair[0] == pair[1]));
            }
            let least = |fair: &Fair| fair.statistics().least;
            let best =
                medvirk_sortition::fair(&round, Method::Leximin, &Limits::default(), &mut |_| true);
            assert!(least(&fair) <= least(&best.unwrap()) + 1e-7, "{method}, case {case}");
        }
    }
}

#[test]
fn every_ticket_is_a_seating_and_nobody_is_far_from_their_chance() {
    for case in 1..=40 {
        let round = tight_round(&mut Dice(case * 15_485_863));
        let Ok(fair) = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true) else {
            continue;
        };
        let lottery = fair.lottery(&round, 1_000);
        assert_eq!(lottery.tickets.len(), 1_000);
        for ticket in &lottery.tickets {
            assert_eq!(breaches(&round, ticket), [], "case {case}");
        }
        for (id, times) in &lottery.times {
            let gap = (f64::from(*times) - 1_000.0 * fair.chances[id].value).abs();
            assert!(gap <= lottery.deviation + 1e-9);
        }
        assert!(lottery.deviation <= 2.0, "case {case}: {}", lottery.deviation);
    }
}

#[test]
fn the_order_of_people_does_not_matter_and_twice_is_the_same() {
    let round = tight_round(&mut Dice(99_991));
    let mut people = round.pool().people().to_vec();
    people.reverse();
    let pool = Pool::new(round.pool().features().to_vec(), people).unwrap();
    let turned = Round::new(pool, round.panels().to_vec(), round.rules().clone()).unwrap();
    let one = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true).unwrap();
    let two = fair(&turned, Method::Leximin, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!(one.chances, two.chances);
    assert_eq!(one.shares, two.shares);
    assert_eq!(one.lottery(&round, 1_000), two.lottery(&turned, 1_000));
}

#[test]
fn no_changed_claim_passes_the_check() {
    let (mut changed, mut refused) = (0, 0);
    for case in 1..=60 {
        let round = tight_round(&mut Dice(case * 32_452_843));
        let Ok(fair) = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true) else {
            continue;
        };
        if fair.levels.len() < 2 || fair.shares.len() < 2 {
            continue;
        }
        changed += 1;
        let mut wrong = fair.clone();
        wrong.levels[0].chance = fair.levels[fair.levels.len() - 1].chance.clone();
        if wrong.levels[0].chance != fair.levels[0].chance {
            assert!(wrong.check(&round).is_err(), "a better level is claimed");
        }
        let mut wrong = fair.clone();
        wrong.levels.remove(0);
        assert!(wrong.check(&round).is_err(), "a level is left out");
        let mut wrong = fair.clone();
        wrong.shares[0].parts -= 1;
        assert_eq!(wrong.check(&round), Err(CheckFault::Shares));
        let mut wrong = fair.clone();
        wrong.shares[0].parts += PARTS / 1_000;
        wrong.shares[1].parts = wrong.shares[1].parts.saturating_sub(PARTS / 1_000);
        assert!(wrong.check(&round).is_err(), "shares are moved");
        for index in 0..fair.levels.len() {
            let mut wrong = fair.clone();
            match &mut wrong.levels[index].proof {
                Proof::Sum(terms) => terms[0].1 += if terms[0].1 == -1 { 2 } else { 1 },
                Proof::Worth { most, .. } => *most -= 1,
                Proof::Full => continue,
            }
            // Some changed sums prove the same; whatever passes must hold by brute force.
            if wrong.check(&round).is_ok() {
                assert_leximin(&round, &wrong, &seatings(&round), case);
            } else {
                refused += 1;
            }
        }
    }
    assert!(changed > 20 && refused > 40, "{changed} {refused}");
}

#[test]
fn several_panels_are_drawn_fairly_at_once() {
    // Twelve people, two themes; four wish for both.
    let people: Vec<Person> = (0..12)
        .map(|n| Person::new(format!("P{n:02}"), [("gender", ["woman", "man"][n % 2])]))
        .collect();
    let mut roads = PanelSpec::new("roads", 3).quota("gender", "woman", 1, 2);
    let mut school = PanelSpec::new("school", 3).quota("gender", "man", 1, 2);
    for n in 0..8 {
        roads = roads.wished_by(format!("P{n:02}"), 1);
    }
    for n in 4..12 {
        school = school.wished_by(format!("P{n:02}"), 1 + u32::from(n < 8));
    }
    let gender = Feature::new("gender", ["woman", "man"]);
    let pool = Pool::new(vec![gender], people).unwrap();
    let round = Round::new(pool, vec![roads, school], Rules::default()).unwrap();
    let fair = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!(fair.exactness, Exactness::Proved);
    assert_eq!(fair.check(&round), Ok(()));
    assert!(fair.chances.values().all(|chance| (chance.value - 0.5).abs() < 1e-9));
    let lottery = fair.lottery(&round, 1_000);
    assert!(lottery.tickets.iter().all(|ticket| breaches(&round, ticket).is_empty()));
    assert!(lottery.deviation <= 2.0, "{}", lottery.deviation);
}

#[test]
fn the_work_stops_when_told_to() {
    let round = tight_round(&mut Dice(7));
    let stopped = fair(&round, Method::Leximin, &Limits::default(), &mut |_| false);
    assert!(matches!(stopped, Err(FairError::Stopped)));
}

#[test]
fn stopped_while_it_looks_for_seatings_it_gives_the_best_so_far_with_its_interval() {
    let round = pools::generated(300, 30, 7);
    let mut left = 40;
    let found = fair(&round, Method::Leximin, &Limits::default(), &mut |stage| {
        left -= i32::from(stage == Stage::Seatings);
        left > 0
    });
    let fair = found.unwrap();
    let Exactness::Within { reached, bound } = fair.exactness else { panic!("{fair:?}") };
    assert!(reached < bound && bound < 1.0, "{reached} {bound}");
    assert_eq!(fair.check(&round), Ok(()));
    let lottery = fair.lottery(&round, 1_000);
    assert!(lottery.tickets.iter().all(|ticket| breaches(&round, ticket).is_empty()));
}
