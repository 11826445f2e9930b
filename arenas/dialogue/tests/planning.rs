//! Planning a year: what it must find, what it must say when there is nothing to find.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use medvirk_dialogue::model::{
    Ask, Committee, Member, Outcome, Placed, Problem, Reason, Seats, days, plan,
};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ask(committee: usize, seats: usize) -> Ask {
    Ask {
        committee,
        seats: Seats::Some(seats),
        not_on: BTreeSet::new(),
        within: (date("2027-01-01"), date("2027-12-31")),
        day: None,
        people: None,
    }
}

fn committee(members: usize) -> Committee {
    Committee { members: vec![Member::default(); members], busy: BTreeSet::new() }
}

fn planned(problem: &Problem) -> (Vec<Placed>, u32) {
    match plan(problem) {
        Outcome::Planned(placed, nodes) => (placed, nodes),
        other => panic!("{other:?}"),
    }
}

/// Says every rule a plan must keep.
fn check(problem: &Problem, placed: &[Placed]) {
    assert_eq!(placed.len(), problem.meetings.len());
    for (at, (ask, one)) in problem.meetings.iter().zip(placed).enumerate() {
        let committee = &problem.committees[ask.committee];
        assert!(problem.days.contains(&one.day) && !committee.busy.contains(&one.day));
        assert!(!ask.not_on.contains(&one.day));
        assert!(ask.day.is_none_or(|decided| decided == one.day));
        let unique: BTreeSet<usize> = one.people.iter().copied().collect();
        assert_eq!(unique.len(), one.people.len());
        for person in one.people.iter().chain(&one.substitutes) {
            assert!(!committee.members[*person].away.contains(&one.day), "somebody is away");
        }
        assert!(one.people.contains(&one.chair));
        assert!(one.substitutes.iter().all(|one| !unique.contains(one)));
        if let Seats::Some(seats) = ask.seats {
            assert_eq!(one.people.len(), seats);
        }
        let others = problem.meetings.iter().zip(placed).enumerate().filter(|(b, _)| *b != at);
        let that_day: Vec<_> = others.filter(|(_, (_, other))| other.day == one.day).collect();
        assert!(that_day.len() < problem.most_a_day);
        assert!(that_day.iter().all(|(_, (other, _))| other.committee != ask.committee));
    }
    for (at, committee) in problem.committees.iter().enumerate() {
        let shares = shares(problem, placed, at, committee.members.len());
        let (least, most) = (shares.iter().min().unwrap(), shares.iter().max().unwrap());
        assert!(most - least <= problem.max_difference, "{shares:?}");
    }
}

fn shares(problem: &Problem, placed: &[Placed], committee: usize, members: usize) -> Vec<u32> {
    let mut shares = vec![0; members];
    for (ask, one) in problem.meetings.iter().zip(placed) {
        if ask.committee == committee && matches!(ask.seats, Seats::Some(_)) {
            one.people.iter().for_each(|person| shares[*person] += 1);
        }
    }
    shares
}

#[test]
fn thirty_one_meetings_in_nine_weeks_are_planned_without_looking_back() {
    let problem = season(31);
    assert!(problem.days.len() < 36, "nine weeks less the holidays: {}", problem.days.len());
    let (placed, nodes) = planned(&problem);
    check(&problem, &placed);
    // A node is a day tried; each asks two flows of some hundred pipes.
    assert!(nodes < 200, "{nodes}");
}

#[test]
fn who_had_fewer_last_year_has_more_this_year() {
    let mut body = committee(3);
    body.members[0].before = 2;
    let problem = Problem {
        days: days(date("2027-05-03"), date("2027-05-06"), &BTreeSet::from([1, 2, 3, 4])),
        most_a_day: 1,
        max_difference: 1,
        committees: vec![body],
        meetings: vec![ask(0, 2), ask(0, 2)],
    };
    let (placed, _) = planned(&problem);
    check(&problem, &placed);
    let shares = shares(&problem, &placed, 0, 3);
    assert_eq!(shares[0], 1, "the first had two last year: {shares:?}");
}

#[test]
fn a_meeting_for_all_counts_for_nobody_and_needs_more_than_half() {
    let mut body = committee(7);
    let first = date("2027-06-01");
    for member in body.members.iter_mut().take(2) {
        member.away = BTreeSet::from([first]);
    }
    let all = Ask { seats: Seats::All, ..ask(0, 0) };
    let problem = Problem {
        days: vec![first],
        most_a_day: 1,
        max_difference: 0,
        committees: vec![body],
        meetings: vec![all],
    };
    assert_eq!(planned(&problem).0[0].people, [2, 3, 4, 5, 6]);
    let mut fewer = problem;
    fewer.committees[0].members[2].away = BTreeSet::from([first]);
    fewer.committees[0].members[3].away = BTreeSet::from([first]);
    assert!(matches!(plan(&fewer), Outcome::Impossible(_)));
}

#[test]
fn what_people_decided_stays_and_the_rest_is_planned_around_it() {
    let days = days(date("2027-05-03"), date("2027-05-20"), &BTreeSet::from([2, 4]));
    let kept = Ask { day: Some(days[2]), people: Some(vec![4, 5]), ..ask(0, 2) };
    let problem = Problem {
        days: days.clone(),
        most_a_day: 1,
        max_difference: 1,
        committees: vec![committee(6)],
        meetings: vec![ask(0, 2), kept, ask(0, 2)],
    };
    let (placed, _) = planned(&problem);
    check(&problem, &placed);
    assert_eq!((placed[1].day, &placed[1].people), (days[2], &vec![4, 5]));
}

#[test]
fn too_few_days_are_said_with_just_the_meetings_that_fight_for_them() {
    let day = date("2027-05-04");
    let problem = Problem {
        days: vec![day, date("2027-05-05")],
        most_a_day: 1,
        max_difference: 1,
        committees: vec![committee(8), Committee { busy: [day].into(), ..committee(8) }],
        meetings: vec![ask(0, 4), ask(1, 4), ask(1, 4)],
    };
    let Outcome::Impossible(reasons) = plan(&problem) else { panic!() };
    // Both meetings of the second committee want the one day it is free.
    assert!(reasons.contains(&Reason::Busy(1)));
    assert!(reasons.contains(&Reason::Meeting(1)) && reasons.contains(&Reason::Meeting(2)));
    assert!(!reasons.contains(&Reason::Meeting(0)));
}

#[test]
fn somebody_who_is_always_away_cannot_have_a_fair_share() {
    let days = days(date("2027-05-03"), date("2027-06-18"), &BTreeSet::from([1, 2, 3, 4]));
    let mut body = committee(5);
    body.members[3].away = days.iter().copied().collect();
    let problem = Problem {
        days,
        most_a_day: 1,
        max_difference: 1,
        committees: vec![body],
        meetings: (0..5).map(|_| ask(0, 4)).collect(),
    };
    let Outcome::Impossible(reasons) = plan(&problem) else { panic!() };
    assert!(reasons.contains(&Reason::Share(0)) && reasons.contains(&Reason::Away(0, 3)));
    assert!(!reasons.iter().any(|r| matches!(r, Reason::MostADay | Reason::Away(0, 0))));
}

/// A whole season for three committees of nine that have other meetings and members who are away.
fn season(meetings: usize) -> Problem {
    let days = days(date("2027-04-19"), date("2027-06-18"), &BTreeSet::from([1, 2, 3, 4]));
    let mut committees: Vec<Committee> = (0..3).map(|_| committee(9)).collect();
    for (at, committee) in committees.iter_mut().enumerate() {
        committee.busy = days.iter().copied().skip(3 * at + 2).step_by(11).collect();
        for (nth, member) in committee.members.iter_mut().enumerate() {
            member.away = days.iter().copied().skip(nth + at).step_by(7).collect();
            member.before = u32::try_from((nth * 7 + at) % 3).unwrap();
        }
    }
    let meetings = (0..meetings).map(|at| Ask {
        not_on: days.iter().copied().skip(at % 5).step_by(5).collect(),
        ..ask(at % 3, 4)
    });
    let meetings = meetings.collect();
    Problem { days, most_a_day: 1, max_difference: 1, committees, meetings }
}

#[test]
fn a_season_without_a_day_says_so() {
    // Maundy Thursday to Easter Monday: nothing but holidays and a weekend.
    let days = days(date("2027-03-25"), date("2027-03-29"), &BTreeSet::from([1, 2, 3, 4, 5]));
    assert!(days.is_empty());
    let problem = Problem {
        days,
        most_a_day: 1,
        max_difference: 1,
        committees: vec![committee(9)],
        meetings: vec![ask(0, 4)],
    };
    assert_eq!(plan(&problem), Outcome::Impossible(vec![Reason::Meeting(0)]));
}

#[test]
fn more_meetings_than_days_name_the_limit_and_no_more_meetings_than_fight() {
    let mut problem = season(40);
    assert!(problem.days.len() < 36);
    let Outcome::Impossible(reasons) = plan(&problem) else { panic!() };
    assert!(reasons.contains(&Reason::MostADay), "{reasons:?}");
    assert!(!reasons.iter().any(|r| matches!(r, Reason::Share(_) | Reason::Away(..))));
    // Without one of them there is a plan, as the page says.
    problem.most_a_day = 2;
    check(&problem, &planned(&problem).0);
}

#[test]
fn when_everybody_wants_the_same_day_it_is_said_who() {
    let mut problem = season(6);
    let only = problem.days[4];
    for meeting in &mut problem.meetings {
        meeting.not_on = problem.days.iter().copied().filter(|day| *day != only).collect();
    }
    let Outcome::Impossible(reasons) = plan(&problem) else { panic!() };
    let fight = reasons.iter().filter(|r| matches!(r, Reason::Meeting(_))).count();
    assert_eq!(fight, 2, "two are enough to fight for one day: {reasons:?}");
    assert!(reasons.iter().any(|r| matches!(r, Reason::OtherSide(_))));
}

#[test]
fn a_committee_too_small_for_its_meetings_is_named() {
    let mut problem = season(9);
    problem.committees[1].members.truncate(3);
    let Outcome::Impossible(reasons) = plan(&problem) else { panic!() };
    assert!(
        reasons.iter().all(|r| matches!(r, Reason::Meeting(at) if at % 3 == 1)),
        "four of three cannot come: {reasons:?}"
    );
}

/// Whether any plan keeps every rule, by trying all.
fn can_be(problem: &Problem) -> bool {
    fn go(problem: &Problem, at: usize, placed: &mut Vec<(NaiveDate, Vec<usize>)>) -> bool {
        if at == problem.meetings.len() {
            return (0..problem.committees.len()).all(|committee| {
                let mut shares = vec![0_u32; problem.committees[committee].members.len()];
                for (ask, (_, people)) in problem.meetings.iter().zip(placed.iter()) {
                    if ask.committee == committee {
                        people.iter().for_each(|one| shares[*one] += 1);
                    }
                }
                shares.iter().max().unwrap() - shares.iter().min().unwrap()
                    <= problem.max_difference
            });
        }
        let ask = &problem.meetings[at];
        let Seats::Some(seats) = ask.seats else { unreachable!() };
        for day in &problem.days {
            let that_day = placed.iter().filter(|(other, _)| other == day).count();
            let same = placed.iter().zip(&problem.meetings);
            let same =
                same.filter(|((other, _), asked)| other == day && asked.committee == ask.committee);
            let busy = problem.committees[ask.committee].busy.contains(day);
            if that_day >= problem.most_a_day
                || same.count() > 0
                || busy
                || ask.not_on.contains(day)
            {
                continue;
            }
            let able: Vec<usize> = problem.able(at, *day).collect();
            for chosen in 0..1_u32 << able.len() {
                if chosen.count_ones() as usize == seats {
                    let people = able.iter().enumerate().filter(|(b, _)| chosen >> b & 1 == 1);
                    placed.push((*day, people.map(|(_, one)| *one).collect()));
                    if go(problem, at + 1, placed) {
                        return true;
                    }
                    placed.pop();
                }
            }
        }
        false
    }
    go(problem, 0, &mut Vec::new())
}

prop_compose! {
    fn small()(
        away in prop::collection::vec(prop::collection::vec(any::<bool>(), 4), 6),
        busy in prop::collection::vec(prop::collection::vec(prop::bool::weighted(0.2), 4), 2),
        not_on in prop::collection::vec(prop::collection::vec(prop::bool::weighted(0.3), 4), 3),
        of in prop::collection::vec(0..2_usize, 1..=3),
        count in 1..=4_u64,
        most_a_day in 1..=2_usize,
        max_difference in 0..=1_u32,
        seats in 1..=2_usize,
    ) -> Problem {
        let days: Vec<NaiveDate> =
            (0..count).map(|n| date("2027-05-03") + Days::new(n)).collect();
        let pick = |flags: &[bool]| -> BTreeSet<NaiveDate> {
            days.iter().zip(flags).filter(|(_, yes)| **yes).map(|(day, _)| *day).collect()
        };
        let committees = (0..2).map(|c| Committee {
            members: (0..3).map(|m| Member { away: pick(&away[3 * c + m]), before: 0 }).collect(),
            busy: pick(&busy[c]),
        }).collect();
        let meetings = of.iter().zip(&not_on)
            .map(|(c, not)| Ask { not_on: pick(not), ..ask(*c, seats) }).collect();
        Problem { days: days.clone(), most_a_day, max_difference, committees, meetings }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn a_plan_is_found_exactly_when_there_is_one(problem in small()) {
        match plan(&problem) {
            Outcome::Planned(placed, _) => check(&problem, &placed),
            Outcome::Impossible(reasons) => {
                prop_assert!(!can_be(&problem));
                prop_assert!(reasons.iter().any(|r| matches!(r, Reason::Meeting(_))), "{reasons:?}");
            }
            Outcome::GaveUp => prop_assert!(false, "so small a year is always decided"),
        }
    }
}
