//! Leaders on rotation: who leads a group when, so that nobody becomes too much of a chair
//! (source 001, about leaders appointed beforehand).

use chrono::{DateTime, TimeDelta, Utc};

use super::{Group, Invitee, InviteeId, ItemKind, Kind, Program, codes::codes};

codes! {
    /// Who leads groups.
    LeaderMode {
        /// Every group has a leader for the whole day.
        Appointed = "appointed",
        /// Those appointed lead; elsewhere the office goes round.
        Mixed = "mixed",
        /// It goes round everywhere.
        Rotating = "rotating",
    }
}

/// One turn at leading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Who leads.
    pub who: InviteeId,
    /// In which item.
    pub item: u32,
    /// From.
    pub from: DateTime<Utc>,
    /// To.
    pub to: DateTime<Utc>,
}

/// The order in which a group's members lead: those who come for themselves and for hamlets and clubs
/// first, those who lead by office last, the secretary never. `people` are the group's members.
pub fn order(group: &Group, people: &[&Invitee]) -> Vec<InviteeId> {
    let rank = |kind: Kind| match kind {
        Kind::Resident => 0,
        Kind::Hamlet | Kind::Club => 1,
        Kind::Interest | Kind::Business => 2,
        Kind::Sector | Kind::County => 3,
        Kind::Employee => 4,
        Kind::Elected => 5,
    };
    let mut can: Vec<&&Invitee> =
        people.iter().filter(|one| group.secretary != Some(one.id)).collect();
    can.sort_by_key(|one| (rank(one.kind), one.id));
    can.into_iter().map(|one| one.id).collect()
}

/// The turns of a group through the group work of its round, each of `minutes` or what is left of an
/// item. Nobody leads twice before all have led once. `round`, from 0, of so many rounds: each has one
/// group work, and the last what is left.
pub fn turns(
    program: &Program,
    from: DateTime<Utc>,
    minutes: u32,
    (round, rounds): (usize, usize),
    order: &[InviteeId],
) -> Vec<Turn> {
    let mut next = order.iter().cycle();
    let mut all = Vec::new();
    let works = program.items.iter().zip(program.times(from));
    let works = works.filter(|(item, _)| item.kind == ItemKind::Work).enumerate();
    let own = works.filter(|(nth, _)| (*nth).min(rounds.saturating_sub(1)) == round);
    for (_, (item, (begins, ends))) in own {
        // A turn that would be shorter than half is given to the one before.
        let count = ((f64::from(item.minutes) / f64::from(minutes.max(1))).round() as i32).max(1);
        for turn in 0..count {
            let Some(who) = next.next() else { return all };
            let at = |n: i32| begins + TimeDelta::minutes(i64::from(minutes)) * n;
            let to = if turn + 1 == count { ends } else { at(turn + 1) };
            all.push(Turn { who: *who, item: item.id, from: at(turn), to });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::Uuid;
    use medvirk_meetings::model::MeetingId;

    use super::*;
    use crate::model::Lead;

    #[test]
    fn all_lead_once_before_anybody_leads_twice_and_the_secretary_never() {
        let one = |n: u128, kind| {
            Invitee::new(InviteeId(Uuid::from_u128(n)), MeetingId(Uuid::nil()), kind)
        };
        let people = [one(1, Kind::Elected), one(2, Kind::Resident), one(3, Kind::Club)];
        let people: Vec<&Invitee> = people.iter().collect();
        let group = Group {
            members: people.iter().map(|p| p.id).collect(),
            leader: None,
            secretary: Some(people[2].id),
        };
        let order = order(&group, &people);
        assert_eq!(order, [people[1].id, people[0].id]);
        let day = super::super::program::tests::sheet(&[
            (ItemKind::Work, 95, Lead::Groups),
            (ItemKind::Work, 40, Lead::Groups),
        ]);
        let from = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let turns = |round| super::turns(&day, from, 30, round, &order);
        let second = turns((1, 2));
        assert_eq!(second.len(), 1, "the second group work is the second round's");
        let turns = turns((0, 1));
        let who: Vec<InviteeId> = turns.iter().map(|turn| turn.who).collect();
        assert_eq!(who, [order[0], order[1], order[0], order[1]]);
        assert_eq!(turns[2].to - turns[2].from, TimeDelta::minutes(35), "the rest of the item");
    }
}
