//! Who sits where, what was moved by hand, and what is proposed at the door.

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
    /// When it was worked out.
    pub at: DateTime<Utc>,
}

/// The groups of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seating {
    /// By number, from 0.
    pub groups: Vec<Group>,
    /// Those whom composing anew leaves where they are.
    pub locked: BTreeSet<InviteeId>,
    /// The number the search began with; the same list and number give the same groups.
    pub seed: u64,
    /// When they were composed.
    pub made_at: Option<DateTime<Utc>>,
    /// The groups before each of the last steps, last step last.
    pub history: Vec<Vec<Group>>,
    /// What is proposed at the door.
    pub proposal: Option<Proposal>,
    /// When a proposal was last accepted.
    pub opened_at: Option<DateTime<Utc>>,
}

impl Seating {
    /// The group somebody sits in, from 0.
    pub fn group_of(&self, who: InviteeId) -> Option<usize> {
        self.groups.iter().position(|group| group.members.contains(&who))
    }

    /// Everybody with a seat.
    pub fn seated(&self) -> impl Iterator<Item = InviteeId> + '_ {
        self.groups.iter().flat_map(|group| group.members.iter().copied())
    }

    /// Puts other groups in place of these; the step can be undone.
    pub fn replace(&mut self, groups: Vec<Group>) {
        self.history.push(std::mem::replace(&mut self.groups, groups));
        if self.history.len() > STEPS {
            self.history.remove(0);
        }
        // It was worked out for other groups.
        self.proposal = None;
    }

    /// Moves somebody to a group, or seats them there; an office in the old group is given up.
    /// `false` when there is no such group or they sit there already.
    pub fn put(&mut self, who: InviteeId, to: usize) -> bool {
        if to >= self.groups.len() || self.group_of(who) == Some(to) {
            return false;
        }
        let mut groups = self.groups.clone();
        take_out(&mut groups, who);
        groups[to].members.push(who);
        groups[to].members.sort_unstable();
        self.replace(groups);
        true
    }

    /// Lets two people change seats. `false` when they sit together or one has no seat.
    pub fn swap(&mut self, one: InviteeId, other: InviteeId) -> bool {
        let (Some(from), Some(to)) = (self.group_of(one), self.group_of(other)) else {
            return false;
        };
        if from == to {
            return false;
        }
        let mut groups = self.groups.clone();
        take_out(&mut groups, one);
        take_out(&mut groups, other);
        groups[to].members.push(one);
        groups[from].members.push(other);
        for group in [from, to] {
            groups[group].members.sort_unstable();
        }
        self.replace(groups);
        true
    }

    /// Gives somebody an office in their group; `is_leader` else secretary. One person has one.
    pub fn appoint(&mut self, who: InviteeId, is_leader: bool) -> bool {
        let Some(at) = self.group_of(who) else { return false };
        let mut groups = self.groups.clone();
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
        self.replace(groups);
        true
    }

    /// Takes the last step back. `false` when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.history.pop() else { return false };
        self.groups = before;
        self.proposal = None;
        true
    }

    /// Lets somebody's name go from everything; the seat is empty.
    pub fn forget(&mut self, who: InviteeId) {
        take_out(&mut self.groups, who);
        for groups in &mut self.history {
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
        assert!(seating.put(id(1), 1));
        assert_eq!(seating.group_of(id(1)), Some(1));
        assert_eq!(seating.groups[0].leader, None, "the office stays behind");
        assert!(!seating.put(id(1), 1) && !seating.put(id(1), 9));
        assert!(seating.undo() && !seating.undo());
        assert_eq!(seating, two());
    }

    #[test]
    fn two_change_seats_and_one_has_one_office() {
        let mut seating = two();
        assert!(seating.swap(id(1), id(4)) && !seating.swap(id(2), id(4)));
        assert_eq!(seating.groups[0].members, [id(2), id(4)]);
        assert!(seating.appoint(id(3), false));
        assert_eq!((seating.groups[1].leader, seating.groups[1].secretary), (None, Some(id(3))));
    }

    #[test]
    fn who_is_forgotten_is_nowhere() {
        let mut seating = two();
        seating.put(id(1), 1);
        seating.forget(id(1));
        assert!(!serde_json::to_string(&seating).unwrap().contains(&id(1).to_string()));
    }
}
