//! A thousand random rosters against all their groupings: demands always hold if they can, and if
//! they cannot, the explanation is right and none of it can be left out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod random;

use medvirk_grouping::*;
use proptest::prelude::*;

fn ids(roster: &Roster) -> Vec<String> {
    roster.people().iter().map(|person| person.id.clone()).collect()
}

/// The demand that a breach is about.
fn demand(breach: Breach) -> Option<Demand> {
    match breach {
        Breach::Group { demand, .. } | Breach::Whole { demand } => Some(demand),
        Breach::Unseated { .. } | Breach::Stray { .. } => None,
    }
}

/// Whether some grouping meets all of these demands.
fn can_be_met(roster: &Roster, groups: usize, demands: &[Demand]) -> bool {
    let mut is_possible = false;
    random::groupings(&ids(roster), groups, |made| {
        let breached = breaches(roster, 0, made).into_iter().filter_map(demand);
        is_possible |= !breached.into_iter().any(|demand| demands.contains(&demand));
    });
    is_possible
}

/// The largest value that groups without breaches and with the most even sizes have.
fn best_value(roster: &Roster, groups: usize) -> Option<(usize, u64)> {
    let mut best: Option<(usize, u64)> = None;
    random::groupings(&ids(roster), groups, |made| {
        if breaches(roster, 0, made).is_empty() {
            let uneven = made.iter().map(|group| group.len() * group.len()).sum();
            let value = quality(roster, made).value;
            let better = |(other, least)| uneven < other || (uneven == other && value > least);
            if best.is_none_or(better) {
                best = Some((uneven, value));
            }
        }
    });
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn demands_hold_or_a_smallest_conflict_is_told(
        roster in random::roster(4..8),
        seed in 0_u64..1_000,
    ) {
        let groups = roster.plan().groups.unwrap();
        let limits = Limits { proposals: 500, ..Limits::default() };
        match compose(&roster, Seed(seed), &limits, &mut |_| true) {
            Ok(found) => {
                let made = found.rounds[0].members();
                prop_assert_eq!(breaches(&roster, 0, &made), []);
                prop_assert!(found.rounds[0].quality.value <= found.rounds[0].quality.bound);
                for group in &found.rounds[0].groups {
                    let plan = roster.plan();
                    prop_assert_eq!(group.leader.is_some(), plan.has_leader);
                    prop_assert_eq!(group.secretary.is_some(), plan.has_secretary);
                    prop_assert!(group.leader.is_none() || group.leader != group.secretary);
                }
            }
            Err(ComposeError::Infeasible(why)) => {
                prop_assert!(why.is_minimal);
                prop_assert!(!can_be_met(&roster, groups, &why.conflict));
                for left_out in 0..why.conflict.len() {
                    let mut rest = why.conflict.clone();
                    rest.remove(left_out);
                    prop_assert!(can_be_met(&roster, groups, &rest), "{:?}", why.conflict);
                }
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn without_wishes_small_groups_are_the_best_of_all(
        roster in random::roster(5..8),
        seed in 0_u64..1_000,
    ) {
        let mut plan = roster.plan().clone();
        plan.pairs.retain(|pair| pair.is_hard);
        let people = roster.people().iter().cloned().map(|person| {
            // Without anybody appointed, nothing is dearer than the mix.
            let able = |ability: Ability| ability.min(Ability::Able);
            let (leader, secretary) = (able(person.leader), able(person.secretary));
            person.leading(leader).writing(secretary)
        });
        let roster = Roster::new(people.collect(), plan).unwrap();
        let found = compose(&roster, Seed(seed), &Limits::default(), &mut |_| true);
        let best = best_value(&roster, roster.plan().groups.unwrap());
        prop_assert_eq!(found.is_ok(), best.is_some());
        if let (Ok(found), Some((_, best))) = (found, best) {
            prop_assert_eq!(found.rounds[0].quality.value, best);
            prop_assert!(found.rounds[0].quality.bound >= best);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_groups(roster in random::roster(6..9), seed in 0_u64..1_000) {
        let limits = Limits { proposals: 500, ..Limits::default() };
        let one = compose(&roster, Seed(seed), &limits, &mut |_| true);
        let other = compose(&roster, Seed(seed), &limits, &mut |_| true);
        prop_assert_eq!(one, other);
    }

    /// As in another database, where rows come in another order and have other ids.
    #[test]
    fn other_ids_and_another_order_of_rows_give_the_same_groups(
        roster in random::roster(6..9),
        order in Just((0_usize..9).collect::<Vec<_>>()).prop_shuffle(),
        seed in 0_u64..1_000,
    ) {
        let position = |id: &str| roster.people().iter().position(|p| p.id == id).unwrap();
        let other_id = |id: &str| format!("X{}", order[position(id)]);
        let placed = roster.people().iter().enumerate().map(|(at, p)| p.clone().at(at));
        let here: Vec<Person> = placed.collect();
        let mut there: Vec<Person> = here.clone();
        for person in &mut there {
            person.id = other_id(&person.id);
        }
        there.sort_by(|one, other| one.id.cmp(&other.id));
        let mut plan = roster.plan().clone();
        plan.pairs.reverse();
        for pair in &mut plan.pairs {
            (pair.first, pair.second) = (other_id(&pair.second), other_id(&pair.first));
        }
        let here = Roster::new(here, roster.plan().clone()).unwrap();
        let there = Roster::new(there, plan).unwrap();
        let limits = Limits { proposals: 500, ..Limits::default() };
        let one = compose(&here, Seed(seed), &limits, &mut |_| true);
        let two = compose(&there, Seed(seed), &limits, &mut |_| true);
        let (Ok(one), Ok(two)) = (&one, &two) else {
            prop_assert_eq!(one.is_ok(), two.is_ok());
            return Ok(());
        };
        let renamed = |group: &Group| group.members.iter().map(|id| other_id(id)).collect();
        let expected: Vec<Vec<String>> = one.rounds[0].groups.iter().map(renamed).collect();
        prop_assert_eq!(expected, two.rounds[0].members());
        let leaders = one.rounds[0].groups.iter().map(|group| group.leader.as_deref().map(other_id));
        let found = two.rounds[0].groups.iter().map(|group| group.leader.clone());
        prop_assert!(leaders.eq(found));
        // At the door as well.
        let gone = &here.people()[0].id;
        let absent = |id: String| Changes { absent: [id].into(), ..Changes::default() };
        let after = |roster: &Roster, groups: &[Group], changes: &Changes| {
            rebalance(roster, groups, changes, Seed(seed), &limits, &mut |_| true)
        };
        let one = after(&here, &one.rounds[0].groups, &absent(gone.clone()));
        let two = after(&there, &two.rounds[0].groups, &absent(other_id(gone)));
        prop_assert_eq!(one.is_ok(), two.is_ok());
        if let (Ok(one), Ok(two)) = (one, two) {
            let expected: Vec<Vec<String>> = one.groups.iter().map(renamed).collect();
            let found: Vec<Vec<String>> = two.groups.iter().map(|g| g.members.clone()).collect();
            prop_assert_eq!(expected, found);
        }
    }

    /// Rosters of a real meeting's size with a seating hidden in them.
    #[test]
    fn a_hidden_seating_is_found(
        groups in 4_usize..18,
        size in 6_usize..10,
        random in proptest::collection::vec(any::<u16>(), 400),
    ) {
        let people = groups * size;
        let group_of = |at: usize| at % groups;
        let mut plan = Plan::sizes(size as u32, size as u32).groups(groups).roles();
        let mut made = Vec::new();
        for at in 0..people {
            let luck = usize::from(random[at % 400]);
            let place = at / groups;
            let able = |is: bool| if is { Ability::Able } else { Ability::No };
            made.push(
                Person::new(format!("P{at:03}"), [("kind", if place < 2 { "elected" } else { "other" })])
                    .leading(able(place == 0 || (place == 4 && luck % 2 == 0)))
                    .writing(able(place == 2)),
            );
            let other = usize::from(random[(at + 7) % 400]) % people;
            let (one, two) = (format!("P{at:03}"), format!("P{other:03}"));
            if at != other && luck % 3 == 0 {
                let share = group_of(at) == group_of(other);
                plan = plan.pair(if share { Pair::together(one, two) } else { Pair::apart(one, two) });
            }
        }
        plan = plan.bound("kind", "elected", 1, Some(2));
        let roster = Roster::new(made, plan).unwrap();
        let limits = Limits { proposals: 200, ..Limits::default() };
        let found = compose(&roster, Seed(1), &limits, &mut |_| true);
        let found = found.map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        prop_assert_eq!(breaches(&roster, 0, &found.rounds[0].members()), []);
    }
}
