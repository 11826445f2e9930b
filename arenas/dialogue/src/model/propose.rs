//! From a year as staff wrote it to the numbers that are planned, and back.

use super::{
    calendar,
    lack::{Lack, lacks},
    plan::{self, Outcome},
    problem::{Ask, Committee, Member, Problem, Reason, Seats},
    series::{Call, YearPlan},
};

/// What planning says of a year.
#[derive(Clone, Debug, PartialEq)]
pub enum Proposed {
    /// The year with days and people for every meeting.
    Year(Box<YearPlan>),
    /// Something must be written down first.
    Incomplete(Vec<Lack>),
    /// It cannot be; these together are why, their numbers being places in the year.
    Impossible(Vec<Reason>),
    /// Not found in the time given.
    GaveUp,
}

/// The year in numbers: committees and meetings at the places they have in the year, members at the
/// places they have in their body.
pub(crate) fn problem(year: &YearPlan) -> Problem {
    let committees = year.bodies.iter().map(|body| Committee {
        members: year
            .members(&body.id)
            .map(|one| Member { away: one.away.clone(), before: one.before })
            .collect(),
        busy: body.busy.clone(),
    });
    let ask = |meeting: &super::Planned| {
        let committee = year.bodies.iter().position(|body| body.id == meeting.body).unwrap_or(0);
        let place = |id: &String| year.members(&meeting.body).position(|one| one.id == *id);
        let is_all = year.bodies.get(committee).is_some_and(|body| body.call == Call::All);
        let seats = match is_all {
            true => Seats::All,
            false => Seats::Some(usize::try_from(year.per_meeting).unwrap_or(0)),
        };
        let people = meeting.people.iter().filter_map(place).collect::<Vec<_>>();
        let is_kept = meeting.is_kept && meeting.day.is_some();
        Ask {
            committee,
            seats,
            not_on: meeting.not_on.clone(),
            within: (year.from, year.to),
            day: meeting.day.filter(|_| is_kept),
            people: (is_kept && !people.is_empty() && !is_all).then_some(people),
        }
    };
    let mut days = calendar::days(year.from, year.to, &year.weekdays);
    // What people have decided holds, also on a day nobody would have proposed.
    days.extend(year.meetings.iter().filter(|m| m.is_kept).filter_map(|m| m.day));
    days.sort_unstable();
    days.dedup();
    Problem {
        days,
        most_a_day: usize::try_from(year.most_a_day).unwrap_or(1),
        max_difference: year.max_difference,
        committees: committees.collect(),
        meetings: year.meetings.iter().map(ask).collect(),
    }
}

/// Proposes days, people, chairs and substitutes for all meetings that are not kept as they are.
pub fn propose(year: &YearPlan) -> Proposed {
    let lacks = lacks(year);
    if !lacks.is_empty() {
        return Proposed::Incomplete(lacks);
    }
    match plan::plan(&problem(year)) {
        Outcome::Impossible(reasons) => Proposed::Impossible(reasons),
        Outcome::GaveUp => Proposed::GaveUp,
        Outcome::Planned(placed, _) => {
            let mut planned = year.clone();
            for (meeting, placed) in planned.meetings.iter_mut().zip(placed) {
                let members: Vec<String> =
                    year.members(&meeting.body).map(|one| one.id.clone()).collect();
                let ids = |places: &[usize]| -> Vec<String> {
                    places.iter().filter_map(|at| members.get(*at).cloned()).collect()
                };
                if meeting.is_kept && !meeting.people.is_empty() {
                    continue;
                }
                meeting.day = Some(placed.day);
                meeting.people = ids(&placed.people);
                meeting.chair = ids(&[placed.chair]).pop().unwrap_or_default();
                meeting.substitutes = ids(&placed.substitutes);
            }
            Proposed::Year(Box::new(planned))
        }
    }
}
