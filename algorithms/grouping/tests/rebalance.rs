//! The fewest moves at the door, against all groupings of small rosters.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod random;

use std::collections::BTreeSet;

use medvirk_grouping::*;
use proptest::prelude::*;

/// How many of those who sat sit elsewhere.
fn moved(before: &[Vec<String>], after: &[Vec<String>]) -> usize {
    let home = |id: &String| before.iter().position(|group| group.contains(id));
    let people = after.iter().enumerate().flat_map(|(at, ids)| ids.iter().map(move |id| (at, id)));
    people.filter(|(at, id)| home(id).is_some_and(|home| home != *at)).count()
}

/// The fewest moves over all groupings in which `hall` are the groups in use.
fn brute(now: &Roster, before: &[Vec<String>], hall: &[usize]) -> Option<usize> {
    let ids: Vec<String> = now.people().iter().map(|person| person.id.clone()).collect();
    let mut plan = now.plan().clone();
    plan.groups = Some(hall.len());
    let now = Roster::new(now.people().to_vec(), plan).unwrap();
    let mut best: Option<usize> = None;
    random::groupings(&ids, hall.len(), |made| {
        if breaches(&now, 0, made).is_empty() {
            let mut after = vec![Vec::new(); before.len()];
            for (group, number) in made.iter().zip(hall) {
                after[*number] = group.clone();
            }
            let moves = moved(before, &after);
            best = Some(best.map_or(moves, |least| least.min(moves)));
        }
    });
    best
}

/// Subsets of the groups, the largest first.
fn halls(groups: usize) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = (1..1_u32 << groups)
        .map(|bits| (0..groups).filter(|at| bits >> at & 1 == 1).collect())
        .collect();
    all.sort_by_key(|hall: &Vec<usize>| std::cmp::Reverse(hall.len()));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_grouping_has_fewer_moves(
        roster in random::roster(6..9),
        seats in proptest::collection::vec(0_usize..3, 9),
        is_absent in proptest::collection::vec(proptest::bool::weighted(0.25), 9),
        walk_ins in 0_usize..3,
        may_dissolve in any::<bool>(),
    ) {
        let groups = roster.plan().groups.unwrap();
        let mut before = vec![Group::default(); groups];
        for (person, seat) in roster.people().iter().zip(&seats) {
            before[seat % groups].members.push(person.id.clone());
        }
        prop_assume!(before.iter().all(|group| !group.members.is_empty()));
        let people = roster.people().iter().zip(&is_absent);
        let absent: BTreeSet<String> =
            people.filter(|(_, is)| **is).map(|(person, _)| person.id.clone()).collect();
        let arrived: Vec<Person> = (0..walk_ins)
            .map(|at| Person::new(format!("W{at}"), [("area", "a"), ("kind", "other")]).speaking("no"))
            .collect();
        let pairs = match walk_ins {
            2 => vec![Pair::apart("W0", "W1")],
            _ => Vec::new(),
        };
        let changes = Changes { absent, arrived, pairs, may_dissolve, may_open: false };
        prop_assume!(changes.absent.len() + 1 < roster.people().len());
        let found = rebalance(&roster, &before, &changes, Seed(1), &Limits::default(), &mut |_| true);

        let here = |id: &String| !changes.absent.contains(id);
        let mut people: Vec<Person> =
            roster.people().iter().filter(|p| here(&p.id)).cloned().collect();
        people.extend(changes.arrived.iter().cloned());
        let mut plan = roster.plan().clone();
        plan.groups = None;
        plan.pairs.retain(|pair| here(&pair.first) && here(&pair.second));
        plan.pairs.extend(changes.pairs.iter().cloned());
        let now = Roster::new(people, plan).unwrap();
        let seated: Vec<Vec<String>> = before.iter().map(|g| g.members.clone()).collect();
        let mut best: Option<(usize, usize)> = None;
        for hall in halls(groups).iter().filter(|hall| may_dissolve || hall.len() == groups) {
            if best.is_some_and(|(used, _)| used > hall.len()) {
                break;
            }
            if let Some(moves) = brute(&now, &seated, hall)
                && best.is_none_or(|(_, least)| moves < least)
            {
                best = Some((hall.len(), moves));
            }
        }
        match found {
            Ok(found) => {
                let (used, least) = best.expect("nothing is found where nothing is possible");
                prop_assert!(found.is_proved());
                prop_assert_eq!(found.moves.len(), least);
                prop_assert_eq!(found.fewest_moves, least);
                let after: Vec<Vec<String>> =
                    found.groups.iter().map(|g| g.members.clone()).collect();
                prop_assert_eq!(moved(&seated, &after), least);
                let made: Vec<Vec<String>> =
                    after.into_iter().filter(|group| !group.is_empty()).collect();
                prop_assert_eq!(made.len(), used);
                prop_assert_eq!(breaches(&found.roster, 0, &made), []);
            }
            Err(RebalanceError::Compose(ComposeError::Infeasible(why))) => {
                prop_assert!(best.is_none(), "{:?} {:?}", best, why);
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}
