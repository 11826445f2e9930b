//! Who sits where in each round, what was moved by hand, and what is proposed at the door.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::InviteeId;

/// So many steps can be undone.
const STEPS: usize = 20;

/// A group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// All in it, leader and secretary included.
    pub members: Vec<InviteeId>,
    /// Who leads; none: the office goes round.
    pub leader: Option<InviteeId>,
    /// Who writes.
    pub secretary: Option<InviteeId>,
}

/// Somebody who changes seat, or gets the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// Who.
    pub who: InviteeId,
    /// From which group, from 0.
    pub from: Option<usize>,
    /// To which.
    pub to: usize,
}

/// The groups of a meeting as they were or shall be, round by round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Rounds {
    /// Those of the first round.
    pub groups: Vec<Group>,
    /// Those of each round after it.
    pub later: Vec<Vec<Group>>,
}

/// Steps were kept as one list of groups before there were rounds.
#[derive(Deserialize)]
#[serde(untagged)]
enum Kept {
    First(Vec<Group>),
    All { groups: Vec<Group>, later: Vec<Vec<Group>> },
}

impl From<Kept> for Rounds {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::First(groups) => Rounds { groups, later: Vec::new() },
            Kept::All { groups, later } => Rounds { groups, later },
        }
    }
}

impl Rounds {
    fn all_mut(&mut self) -> impl Iterator<Item = &mut Vec<Group>> {
        std::iter::once(&mut self.groups).chain(&mut self.later)
    }

    fn of_mut(&mut self, round: usize) -> Option<&mut Vec<Group>> {
        self.all_mut().nth(round)
    }
}

/// What becomes of a round after the first when people have come or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    /// All groups, by the numbers they have.
    pub groups: Vec<Group>,
    /// Those who sat and move.
    pub moves: Vec<Move>,
    /// Those who get a seat.
    pub placed: Vec<Move>,
}

/// Groups for those who came, before anybody has said yes to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// All groups, by the numbers they have; one without anybody is dissolved.
    pub groups: Vec<Group>,
    /// Those who sat and move.
    pub moves: Vec<Move>,
    /// Those who get their first seat.
    pub placed: Vec<Move>,
    /// Those who have a seat and are not here.
    pub absent: Vec<InviteeId>,
    /// No right groups have fewer moves.
    pub fewest: usize,
    /// Groups with another leader than before.
    pub new_leaders: Vec<(usize, InviteeId)>,
    /// Groups with another secretary than before.
    pub new_secretaries: Vec<(usize, InviteeId)>,
    /// The rounds after the first, which stay right as well.
    #[serde(default)]
    pub later: Vec<Later>,
    /// When it was worked out.
    pub at: DateTime<Utc>,
}

/// The groups of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seating {
    /// By number, from 0; of the first round.
    pub groups: Vec<Group>,
    /// Those of each round after the first, in rooms of the same numbers.
    pub later: Vec<Vec<Group>>,
    /// Those whom composing anew leaves where they are.
    pub locked: BTreeSet<InviteeId>,
    /// The number the search began with; the same list and number give the same groups.
    pub seed: u64,
    /// When they were composed.
    pub made_at: Option<DateTime<Utc>>,
    /// The groups before each of the last steps, last step last.
    pub history: Vec<Rounds>,
    /// What is proposed at the door.
    pub proposal: Option<Proposal>,
    /// When a proposal was last accepted.
    pub opened_at: Option<DateTime<Utc>>,
}

impl Seating {
    /// How many rounds there are; the first is always there.
    pub fn rounds(&self) -> usize {
        1 + self.later.len()
    }

    /// The groups of a round, from 0; none when there is no such round.
    pub fn round(&self, round: usize) -> &[Group] {
        match round.checked_sub(1) {
            None => &self.groups,
            Some(later) => self.later.get(later).map_or(&[], Vec::as_slice),
        }
    }

    /// One round as if it were the only one.
    pub fn only(&self, round: usize) -> Seating {
        let groups = self.round(round).to_vec();
        Seating { groups, locked: self.locked.clone(), seed: self.seed, ..Seating::default() }
    }

    /// The group somebody sits in, from 0; in the first round.
    pub fn group_of(&self, who: InviteeId) -> Option<usize> {
        self.group_in(0, who)
    }

    /// The group somebody sits in, from 0, in a round, from 0.
    pub fn group_in(&self, round: usize, who: InviteeId) -> Option<usize> {
        self.round(round).iter().position(|group| group.members.contains(&who))
    }

    /// Everybody with a seat in the first round.
    pub fn seated(&self) -> impl Iterator<Item = InviteeId> + '_ {
        self.groups.iter().flat_map(|group| group.members.iter().copied())
    }

    /// Puts other groups in place of these; the step can be undone.
    pub fn replace(&mut self, rounds: Rounds) {
        let Rounds { groups, later } = rounds;
        let groups = std::mem::replace(&mut self.groups, groups);
        let later = std::mem::replace(&mut self.later, later);
        self.history.push(Rounds { groups, later });
        if self.history.len() > STEPS {
            self.history.remove(0);
        }
        // It was worked out for other groups.
        self.proposal = None;
    }

    /// Changes the groups of a round; the step can be undone. `false` when there is no such round.
    fn change(&mut self, round: usize, to: impl FnOnce(&mut Vec<Group>)) -> bool {
        let mut rounds = Rounds { groups: self.groups.clone(), later: self.later.clone() };
        let Some(groups) = rounds.of_mut(round) else { return false };
        to(groups);
        self.replace(rounds);
        true
    }

    /// Moves somebody to a group of a round, or seats them there; an office in the old group is given
    /// up. `false` when there is no such group or they sit there already.
    pub fn put(&mut self, round: usize, who: InviteeId, to: usize) -> bool {
        if to >= self.round(round).len() || self.group_in(round, who) == Some(to) {
            return false;
        }
        self.change(round, |groups| {
            take_out(groups, who);
            groups[to].members.push(who);
            groups[to].members.sort_unstable();
        })
    }

    /// Lets two people change seats in a round. `false` when they sit together or one has no seat.
    pub fn swap(&mut self, round: usize, one: InviteeId, other: InviteeId) -> bool {
        let seats = (self.group_in(round, one), self.group_in(round, other));
        let (Some(from), Some(to)) = seats else { return false };
        if from == to {
            return false;
        }
        self.change(round, |groups| {
            take_out(groups, one);
            take_out(groups, other);
            groups[to].members.push(one);
            groups[from].members.push(other);
            for group in [from, to] {
                groups[group].members.sort_unstable();
            }
        })
    }

    /// Gives somebody an office in their group of a round; `is_leader` else secretary. One person has
    /// one.
    pub fn appoint(&mut self, round: usize, who: InviteeId, is_leader: bool) -> bool {
        let Some(at) = self.group_in(round, who) else { return false };
        self.change(round, |groups| {
            let group = &mut groups[at];
            let (office, other) = if is_leader {
                (&mut group.leader, &mut group.secretary)
            } else {
                (&mut group.secretary, &mut group.leader)
            };
            *office = Some(who);
            if *other == Some(who) {
                *other = None;
            }
        })
    }

    /// Takes the last step back. `false` when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.history.pop() else { return false };
        (self.groups, self.later) = (before.groups, before.later);
        self.proposal = None;
        true
    }

    /// Lets somebody's name go from everything; the seats are empty.
    pub fn forget(&mut self, who: InviteeId) {
        let later = std::iter::once(&mut self.groups).chain(&mut self.later);
        let before = self.history.iter_mut().flat_map(Rounds::all_mut);
        for groups in later.chain(before) {
            take_out(groups, who);
        }
        self.locked.remove(&who);
        self.proposal = None;
    }
}

fn take_out(groups: &mut [Group], who: InviteeId) {
    for group in groups {
        group.members.retain(|id| *id != who);
        for office in [&mut group.leader, &mut group.secretary] {
            if *office == Some(who) {
                *office = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> InviteeId {
        InviteeId(medvirk_kernel::Uuid::from_u128(n))
    }

    fn two() -> Seating {
        let group = |ids: [u128; 2]| Group {
            members: ids.map(id).to_vec(),
            leader: Some(id(ids[0])),
            secretary: None,
        };
        Seating { groups: vec![group([1, 2]), group([3, 4])], ..Seating::default() }
    }

    #[test]
    fn a_move_can_be_undone() {
        let mut seating = two();
        assert!(seating.put(0, id(1), 1));
        assert_eq!(seating.group_of(id(1)), Some(1));
        assert_eq!(seating.groups[0].leader, None, "the office stays behind");
        assert!(!seating.put(0, id(1), 1) && !seating.put(0, id(1), 9));
        assert!(seating.undo() && !seating.undo());
        assert_eq!(seating, two());
    }

    #[test]
    fn two_change_seats_and_one_has_one_office() {
        let mut seating = two();
        assert!(seating.swap(0, id(1), id(4)) && !seating.swap(0, id(2), id(4)));
        assert_eq!(seating.groups[0].members, [id(2), id(4)]);
        assert!(seating.appoint(0, id(3), false));
        assert_eq!((seating.groups[1].leader, seating.groups[1].secretary), (None, Some(id(3))));
    }

    #[test]
    fn who_is_forgotten_is_nowhere() {
        let mut seating = two();
        seating.put(0, id(1), 1);
        seating.forget(id(1));
        assert!(!serde_json::to_string(&seating).unwrap().contains(&id(1).to_string()));
    }

    #[test]
    fn a_move_in_one_round_leaves_the_others_and_is_taken_back_with_them() {
        let mut seating = Seating { later: vec![two().groups], ..two() };
        assert!(seating.put(1, id(1), 1) && !seating.put(2, id(1), 1));
        assert_eq!((seating.group_of(id(1)), seating.group_in(1, id(1))), (Some(0), Some(1)));
        seating.forget(id(2));
        assert!(!serde_json::to_string(&seating).unwrap().contains(&id(2).to_string()));
        assert!(seating.undo());
        assert_eq!(seating.group_in(1, id(1)), Some(0));
    }

    #[test]
    fn steps_from_before_there_were_rounds_are_still_read() {
        let old = serde_json::json!({
            "groups": [{ "members": [id(1)] }], "history": [[{ "members": [id(2)] }]],
        });
        let mut seating: Seating = serde_json::from_value(old).unwrap();
        assert!(seating.undo());
        assert_eq!(seating.group_of(id(2)), Some(0));
        let again = serde_json::to_value(&seating).unwrap();
        assert_eq!(serde_json::from_value::<Seating>(again).unwrap(), seating);
    }
}
