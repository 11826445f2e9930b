//! Several rounds of groups: who meets again, and all rounds right again at the door.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{
    Group, GroupRules, Invitee, InviteeId, Pair, Proposal, Refused, Seating, Wish,
    compose::rebalance, seating::Later,
};

/// Two who sit together in more than one round, though neither wish nor language ties them. By id.
pub fn again(
    people: &[&Invitee],
    pairs: &[Pair],
    rules: &GroupRules,
    seating: &Seating,
) -> Vec<(InviteeId, InviteeId)> {
    let mut met: BTreeMap<(InviteeId, InviteeId), usize> = BTreeMap::new();
    for group in (0..seating.rounds()).flat_map(|round| seating.round(round)) {
        for (at, one) in group.members.iter().enumerate() {
            for other in &group.members[at + 1..] {
                *met.entry((*one.min(other), *one.max(other))).or_default() += 1;
            }
        }
    }
    let languages: BTreeMap<InviteeId, &[String]> =
        people.iter().map(|one| (one.id, one.about.languages.as_slice())).collect();
    let of = |id: &InviteeId| languages.get(id).copied().unwrap_or_default().iter();
    let is_tied = |one: &InviteeId, other: &InviteeId| {
        let wished = pairs.iter().filter(|pair| pair.wish == Wish::Together);
        let is_wished = wished.map(|pair| (pair.first, pair.second)).any(|(first, second)| {
            (first, second) == (*one, *other) || (second, first) == (*one, *other)
        });
        let own = |language: &&String| **language != rules.common_language;
        is_wished || of(one).filter(own).any(|language| of(other).any(|also| also == language))
    };
    let again = met.into_iter().filter(|(_, times)| *times > 1).map(|(pair, _)| pair);
    again.filter(|(one, other)| !is_tied(one, other)).collect()
}

/// Makes every round right again for those who are here, each with the fewest people moved; see
/// [`rebalance`]. A group that the first round dissolves has no room in the others either.
///
/// # Errors
/// [`Refused`], as [`rebalance`].
pub fn rebalance_all(
    people: &[Invitee],
    present: &[InviteeId],
    pairs: &[Pair],
    rules: &GroupRules,
    seating: &Seating,
    at: DateTime<Utc>,
) -> Result<Proposal, Refused> {
    let first = rebalance(people, present, pairs, rules, &seating.only(0), at)?;
    let is_dissolved =
        |number: usize| first.groups.get(number).is_some_and(|group| group.members.is_empty());
    let later = seating.later.iter().map(|round| {
        let keep = |(number, group): (usize, &Group)| {
            if is_dissolved(number) { Group::default() } else { group.clone() }
        };
        let groups = round.iter().enumerate().map(keep).collect();
        let before = Seating { groups, seed: seating.seed, ..Seating::default() };
        let right = rebalance(people, present, pairs, rules, &before, at)?;
        Ok(Later { groups: right.groups, moves: right.moves, placed: right.placed })
    });
    let later = later.collect::<Result<Vec<Later>, Refused>>()?;
    Ok(Proposal { later, ..first })
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::Uuid;
    use medvirk_meetings::model::MeetingId;

    use super::*;
    use crate::model::{Kind, Role, compose, explain};

    fn people(count: u128) -> Vec<Invitee> {
        let one = |n: u128| {
            let id = InviteeId(Uuid::from_u128(n + 1));
            let kind = Kind::ALL[n as usize % Kind::ALL.len()];
            let mut one = Invitee::new(id, MeetingId(Uuid::nil()), kind);
            one.about.area = ["Nord", "Sør", "Vest"][n as usize / 3 % 3].to_owned();
            let role = |is: bool| if is { Role::Can } else { Role::No };
            (one.about.leader, one.about.secretary) = (role(n.is_multiple_of(2)), role(n % 2 == 1));
            one
        };
        (0..count).map(one).collect()
    }

    #[test]
    fn few_meet_again_and_a_wish_to_sit_together_is_no_repeat() {
        let all = people(64);
        let here: Vec<&Invitee> = all.iter().collect();
        let rules = GroupRules { rounds: 2, spread: Vec::new(), ..GroupRules::default() };
        let pairs = [Pair::new(all[0].id, all[1].id, Wish::Together)];
        let composed = compose(&here, &pairs, &rules, &Seating::default(), 7).unwrap();
        let mut seating = Seating::default();
        seating.replace(composed);
        assert_eq!(seating.rounds(), 2);
        for round in 0..2 {
            let only = seating.only(round);
            assert!(explain(&here, &pairs, &rules, &only).unwrap().faults.is_empty());
            assert_eq!(only.group_of(all[0].id), only.group_of(all[1].id));
        }
        let again = again(&here, &pairs, &rules, &seating);
        assert!(again.len() <= 4, "{again:?}");
        assert!(!again.contains(&(all[0].id, all[1].id)));
    }

    #[test]
    fn a_locked_seat_is_kept_in_every_round() {
        let all = people(32);
        let here: Vec<&Invitee> = all.iter().collect();
        let rules = GroupRules { rounds: 3, spread: Vec::new(), ..GroupRules::default() };
        let mut seating = Seating::default();
        seating.replace(compose(&here, &[], &rules, &seating, 1).unwrap());
        seating.locked.insert(all[5].id);
        let before: Vec<_> = (0..3).map(|round| seating.group_in(round, all[5].id)).collect();
        seating.replace(compose(&here, &[], &rules, &seating, 2).unwrap());
        let after: Vec<_> = (0..3).map(|round| seating.group_in(round, all[5].id)).collect();
        assert_eq!(before, after);
    }

    #[test]
    fn at_the_door_every_round_is_made_right_and_nobody_absent_keeps_a_seat() {
        let all = people(64);
        let (listed, new) = all.split_at(60);
        let here: Vec<&Invitee> = listed.iter().collect();
        let rules = GroupRules { rounds: 2, spread: Vec::new(), ..GroupRules::default() };
        let mut seating = Seating::default();
        seating.replace(compose(&here, &[], &rules, &seating, 3).unwrap());
        let present: Vec<InviteeId> = all[9..].iter().map(|one| one.id).collect();
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let proposal = rebalance_all(&all, &present, &[], &rules, &seating, at).unwrap();
        let rounds = [&proposal.groups, &proposal.later[0].groups];
        for groups in rounds {
            let mut seated: Vec<InviteeId> =
                groups.iter().flat_map(|group| group.members.clone()).collect();
            seated.sort_unstable();
            assert_eq!(seated, present);
            for group in groups.iter().filter(|group| !group.members.is_empty()) {
                assert!((7..=9).contains(&group.members.len()));
                assert!(group.leader.is_some() && group.secretary.is_some());
            }
        }
        let empty =
            |groups: &[Group]| groups.iter().map(|g| g.members.is_empty()).collect::<Vec<_>>();
        assert_eq!(empty(rounds[0]), empty(rounds[1]), "the same rooms are in use");
        assert!(proposal.later[0].placed.iter().any(|one| one.who == new[0].id));
    }
}
