//! The fictional town's large meeting: 142 invited in 16 groups of 7 to 9, then those who really
//! came.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use medvirk_grouping::*;

type Row = BTreeMap<String, String>;

fn rows(name: &str) -> Vec<Row> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../demo/fjordvik");
    let mut reader = csv::Reader::from_path(folder.join(name)).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn ability(row: &Row, able: &str, appointed: &str) -> Ability {
    match (&row[able][..], &row[appointed][..]) {
        (_, "ja") => Ability::Appointed,
        ("ja", _) => Ability::Able,
        _ => Ability::No,
    }
}

const FEATURES: [&str; 5] = ["role_kind", "sector", "area", "gender", "age_band"];

fn invited() -> Roster {
    let rows = rows("stormote_invitees.csv");
    let mut plan = Plan::sizes(7, 9).roles().languages(["norsk"]);
    plan = plan.balance("role_kind", Weight::Much).balance("sector", Weight::Some);
    plan = plan.balance("area", Weight::Some).balance("gender", Weight::Some);
    plan = plan.balance("age_band", Weight::Little).bound("role_kind", "folkevalgt", 1, Some(2));
    for row in &rows {
        for (column, make) in [
            ("keep_together_with", Pair::together as fn(String, String) -> Pair),
            ("keep_apart_with", Pair::apart),
        ] {
            let other = row[column].clone();
            if row["invitee_id"] < other {
                plan = plan.pair(make(row["invitee_id"].clone(), other));
            }
        }
    }
    let people = rows.iter().map(|row| {
        Person::new(&row["invitee_id"], FEATURES.map(|name| (name, row[name].clone())))
            .speaking(&row["language"])
            .leading(ability(row, "can_be_leader", "leader_appointed"))
            .writing(ability(row, "can_be_secretary", "secretary_appointed"))
    });
    Roster::new(people.collect(), plan).unwrap()
}

fn composed(roster: &Roster) -> Composed {
    compose(roster, Seed(2026), &Limits::default(), &mut |_| true).unwrap()
}

/// Trap A-22.
#[test]
fn all_pairs_are_met_in_sixteen_groups() {
    let roster = invited();
    assert_eq!(roster.people().len(), 142);
    assert_eq!(roster.plan().pairs.len(), 7);
    let found = composed(&roster);
    let round = &found.rounds[0];
    assert_eq!(round.groups.len(), 16);
    assert_eq!(breaches(&roster, 0, &round.members()), []);
    assert_eq!(round.quality.broken, []);
    assert_eq!(round.idle_leaders, [] as [&str; 0], "all thirteen appointed leaders lead");
    assert_eq!(round.idle_secretaries.len(), 2, "eighteen secretaries for sixteen groups");
    assert!(round.quality.gap() < 0.01, "{}", round.quality.gap());
    assert!(round.groups.iter().all(|group| (8..=9).contains(&group.members.len())));
}

/// Who came: the invited who did not, and the walk-ins with what their rows say.
fn door(roster: &Roster) -> Changes {
    let checked_in = rows("checkin.csv");
    let here: BTreeSet<&String> = checked_in.iter().map(|row| &row["person_id"]).collect();
    let ids = roster.people().iter().map(|person| person.id.clone());
    let absent: BTreeSet<String> = ids.filter(|id| !here.contains(id)).collect();
    let walk_ins = checked_in.iter().filter(|row| row["person_id"].starts_with('W'));
    let arrived = walk_ins.map(|row| {
        let sector = ("sector", row["role_kind"].clone());
        let values = ["role_kind", "area", "gender", "age_band"].map(|n| (n, row[n].clone()));
        Person::new(&row["person_id"], values.into_iter().chain([sector])).speaking("norsk")
    });
    Changes {
        absent,
        arrived: arrived.collect(),
        pairs: vec![Pair::apart("W01", "W02")],
        may_dissolve: false,
        may_open: false,
    }
}

/// Traps.
#[test]
fn the_door_is_right_again_with_the_fewest_moves() {
    let roster = invited();
    let before = composed(&roster).rounds[0].groups.clone();
    let changes = door(&roster);
    assert_eq!((changes.absent.len(), changes.arrived.len()), (26, 14));
    for id in ["I033", "I116", "I139"] {
        assert!(changes.absent.contains(id), "an appointed secretary who did not come");
    }
    let found =
        rebalance(&roster, &before, &changes, Seed(1), &Limits::default(), &mut |_| true).unwrap();
    assert!(found.is_proved());
    assert_eq!(found.roster.people().len(), 130);
    assert_eq!(found.groups.len(), 16);
    assert_eq!(found.placed.len(), 14);
    let members: Vec<Vec<String>> = found.groups.iter().map(|g| g.members.clone()).collect();
    assert_eq!(breaches(&found.roster, 0, &members), []);
    let group_of = |id: &str| members.iter().position(|ids| ids.iter().any(|own| own == id));
    assert_ne!(group_of("W01"), group_of("W02"), "the couple sit apart");
    let appointed = |id: &Option<String>| {
        let id = id.as_ref().unwrap();
        let person = found.roster.people().iter().find(|person| person.id == *id).unwrap();
        person.secretary
    };
    let secretaries: Vec<Ability> = found.groups.iter().map(|g| appointed(&g.secretary)).collect();
    assert!(secretaries.contains(&Ability::Able), "somebody able takes over");
    assert!(!secretaries.contains(&Ability::No));
    assert!(!found.new_secretaries.is_empty());
    for (group, now) in before.iter().zip(&found.groups) {
        for (old, new) in [(&group.leader, &now.leader), (&group.secretary, &now.secretary)] {
            let old = old.as_ref().unwrap();
            if now.members.contains(old) {
                assert_eq!(new.as_ref(), Some(old), "who is still there keeps the role");
            }
        }
    }
}

/// Trap A-25: fifteen or seventeen groups are possible, too.
#[test]
fn a_group_is_dissolved_only_if_need_be() {
    let roster = invited();
    let before = composed(&roster).rounds[0].groups.clone();
    let mut changes = door(&roster);
    changes.may_dissolve = true;
    let limits = Limits::default();
    let kept = rebalance(&roster, &before, &changes, Seed(1), &limits, &mut |_| true).unwrap();
    assert_eq!(kept.dissolved, []);
    // Without the walk-ins and with thirty fewer, sixteen groups of seven cannot be.
    changes.arrived.clear();
    changes.pairs.clear();
    let here = roster.people().iter().filter(|p| p.leader == Ability::No);
    let more: Vec<String> =
        here.map(|p| p.id.clone()).filter(|id| !changes.absent.contains(id)).take(12).collect();
    changes.absent.extend(more);
    // The bound for elected members would need other groups; it is not what this is about.
    let mut plan = roster.plan().clone();
    plan.bounds.clear();
    let roster = Roster::new(roster.people().to_vec(), plan).unwrap();
    let fewer = rebalance(&roster, &before, &changes, Seed(1), &limits, &mut |_| true).unwrap();
    assert_eq!(fewer.dissolved.len(), 2, "104 people make fourteen groups of seven");
    assert!(fewer.is_proved());
    let members: Vec<Vec<String>> =
        fewer.groups.iter().map(|g| g.members.clone()).filter(|ids| !ids.is_empty()).collect();
    assert_eq!(breaches(&fewer.roster, 0, &members), []);
    changes.may_dissolve = false;
    let refused = rebalance(&roster, &before, &changes, Seed(1), &limits, &mut |_| true);
    let Err(RebalanceError::Compose(ComposeError::Infeasible(why))) = refused else {
        panic!("sixteen groups of seven need 112 people")
    };
    assert!(matches!(why.conflict[..], [Demand::AtLeastSeats { min: 7, groups: 16, people: 104 }]));
}

#[test]
fn two_rounds_have_nobody_meet_again() {
    let roster = invited();
    let mut plan = roster.plan().clone();
    plan.rounds = 2;
    let roster = Roster::new(roster.people().to_vec(), plan).unwrap();
    let found = composed(&roster);
    assert_eq!((found.repeats, found.fewest_repeats), (0, 0));
    for (number, round) in found.rounds.iter().enumerate() {
        assert_eq!(breaches(&roster, number, &round.members()), []);
    }
}
