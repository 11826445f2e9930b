//! Who leads a group and who writes for it, once it is known who sits there.

use crate::input::{Ability, Person};
use crate::roster::Roster;

/// Leader and secretary of a group, as positions in `people`: whoever held the role before, then
/// those appointed, then those able; somebody appointed to the other role only if need be.
pub(crate) fn filled(
    roster: &Roster,
    people: &[&Person],
    before: (Option<&str>, Option<&str>),
) -> (Option<usize>, Option<usize>) {
    let plan = roster.plan();
    let score = |own: Ability, other: Ability, is_same: bool| {
        8 * u32::from(is_same)
            + 3 * (own as u32)
            + u32::from(own == Ability::Appointed)
            + u32::from(other != Ability::Appointed)
    };
    let leader = |at: usize| {
        let person = people[at];
        let is_same = before.0 == Some(person.id.as_str());
        (person.leader > Ability::No).then(|| score(person.leader, person.secretary, is_same))
    };
    let secretary = |at: usize| {
        let person = people[at];
        let is_same = before.1 == Some(person.id.as_str());
        (person.secretary > Ability::No).then(|| score(person.secretary, person.leader, is_same))
    };
    let all = || (0..people.len()).map(Some).chain([None]);
    let mut best = (0, (None, None));
    for one in all().filter(|one| one.is_none() || plan.has_leader) {
        for other in all().filter(|other| other.is_none() || plan.has_secretary) {
            if one.is_some() && one == other {
                continue;
            }
            let worth = |role: Option<usize>, of: &dyn Fn(usize) -> Option<u32>| match role {
                None => Some(0),
                // A role that is filled is worth more than any way of filling the other.
                Some(at) => of(at).map(|score| 1_000 + score),
            };
            let Some(sum) = worth(one, &leader).zip(worth(other, &secretary)) else { continue };
            if sum.0 + sum.1 > best.0 {
                best = (sum.0 + sum.1, (one, other));
            }
        }
    }
    best.1
}
