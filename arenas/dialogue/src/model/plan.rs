//! Dates and people for a whole year at once. Dates alone are a question of flow (each meeting one
//! day, each committee one meeting a day, each day so many), and so are people alone (each meeting its
//! members, each member a fair number). The search binds both together: it gives meetings their days
//! one by one, takes no day after which the rest can no longer be placed, and asks for the people of a
//! committee as soon as its last meeting has a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    flow::Flow,
    problem::{Problem, Reason, Seats},
};

/// Most days tried before the search gives up.
const MOST_NODES: u32 = 20_000;
/// Worth more than any wish: keeps the fair share before everything else.
const MUST: i64 = 1_000_000;
/// How many stand ready for each meeting.
const SUBSTITUTES: usize = 2;

/// One meeting of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its day.
    pub day: NaiveDate,
    /// Who comes: places in the committee.
    pub people: Vec<usize>,
    /// Who of them leads.
    pub chair: usize,
    /// Who is asked when one of them cannot, in this order.
    pub substitutes: Vec<usize>,
}

/// What came of planning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A day and people for every meeting; and how many days were tried.
    Planned(Vec<Placed>, u32),
    /// There is no such plan, and these together are why: without any one of them there would be.
    Impossible(Vec<Reason>),
    /// Not found in the time given, and not proved that there is none.
    GaveUp,
}

/// Plans a year.
pub fn plan(problem: &Problem) -> Outcome {
    match search(problem, &BTreeSet::new()) {
        Found::Yes(days, people, nodes) => Outcome::Planned(finish(problem, &days, &people), nodes),
        Found::Unknown => Outcome::GaveUp,
        Found::No => Outcome::Impossible(why(problem)),
    }
}

enum Found {
    Yes(Vec<usize>, Vec<Vec<usize>>, u32),
    No,
    Unknown,
}

/// Takes away all that does not matter. What is left is proved to be impossible together, and stops
/// being so when any one of it goes.
fn why(problem: &Problem) -> Vec<Reason> {
    let mut left = problem.reasons();
    let (mut less, mut gone) = (problem.clone(), BTreeSet::new());
    for reason in problem.reasons() {
        let tried = less.without(reason);
        let mut dropped = gone.clone();
        dropped.insert(reason);
        if matches!(search(&tried, &dropped), Found::No) {
            (less, gone) = (tried, dropped);
            left.retain(|other| *other != reason);
        }
    }
    left
}

fn search(problem: &Problem, gone: &BTreeSet<Reason>) -> Found {
    let asked = |at: &usize| !gone.contains(&Reason::Meeting(*at));
    let meetings: Vec<usize> = (0..problem.meetings.len()).filter(asked).collect();
    let choices: Vec<Vec<usize>> =
        (0..problem.meetings.len()).map(|at| problem.days_of(at)).collect();
    let mut search = Search {
        problem,
        gone,
        order: Vec::new(),
        wish: wishes(problem, &meetings),
        choices,
        days: vec![None; problem.meetings.len()],
        people: vec![Vec::new(); problem.meetings.len()],
        nodes: 0,
    };
    // Committee by committee, those with the fewest days first: what cannot be is seen early.
    search.order = meetings;
    search
        .order
        .sort_by_key(|at| (problem.meetings[*at].committee, search.choices[*at].len(), *at));
    if !search.fits() || !(0..problem.committees.len()).all(|at| search.staff(at)) {
        return Found::No;
    }
    match search.place(0) {
        Some(true) => {
            let days = search.days.iter().map(|day| day.unwrap_or_default()).collect();
            Found::Yes(days, search.people, search.nodes)
        }
        Some(false) => Found::No,
        None => Found::Unknown,
    }
}

/// The day each meeting would best be on: spread evenly over its time, in the order given.
fn wishes(problem: &Problem, meetings: &[usize]) -> Vec<usize> {
    let (days, count) = (problem.days.len(), meetings.len().max(1));
    let mut wish = vec![0; problem.meetings.len()];
    for (place, at) in meetings.iter().enumerate() {
        wish[*at] = (2 * place + 1) * days / (2 * count);
    }
    wish
}

struct Search<'a> {
    problem: &'a Problem,
    gone: &'a BTreeSet<Reason>,
    order: Vec<usize>,
    wish: Vec<usize>,
    choices: Vec<Vec<usize>>,
    days: Vec<Option<usize>>,
    people: Vec<Vec<usize>>,
    nodes: u32,
}

impl Search<'_> {
    /// `Some(true)`: all are placed; `Some(false)`: it cannot be; `None`: too many tries.
    fn place(&mut self, step: usize) -> Option<bool> {
        let Some(&meeting) = self.order.get(step) else { return Some(true) };
        let committee = self.problem.meetings[meeting].committee;
        let mut days = self.choices[meeting].clone();
        days.sort_by_key(|day| (day.abs_diff(self.wish[meeting]), *day));
        for day in days {
            self.nodes += 1;
            if self.nodes > MOST_NODES {
                return None;
            }
            self.days[meeting] = Some(day);
            if self.fits() && self.staff(committee) {
                match self.place(step + 1) {
                    Some(false) => {}
                    found => return found,
                }
            }
        }
        self.days[meeting] = None;
        Some(false)
    }

    /// Whether all meetings can have days, those with a day keeping it.
    fn fits(&self) -> bool {
        let (days, count) = (self.problem.days.len(), self.problem.meetings.len());
        let committees = self.problem.committees.len();
        let (source, sink) = (0, 1);
        let meeting = |at: usize| 2 + at;
        let once = |committee: usize, day: usize| 2 + count + committee * days + day;
        let of_day = |day: usize| 2 + count + committees * days + day;
        let mut flow = Flow::new(2 + count + (committees + 1) * days);
        for at in &self.order {
            flow.pipe(source, meeting(*at), 1, 0);
            let committee = self.problem.meetings[*at].committee;
            for day in &self.choices[*at] {
                if self.days[*at].is_none_or(|fixed| fixed == *day) {
                    flow.pipe(meeting(*at), once(committee, *day), 1, 0);
                }
            }
        }
        for day in 0..days {
            for committee in 0..committees {
                let is_once = !self.gone.contains(&Reason::OnceADay(committee));
                let most = if is_once { 1 } else { count };
                flow.pipe(once(committee, day), of_day(day), most, 0);
            }
            flow.pipe(of_day(day), sink, self.problem.most_a_day, 0);
        }
        flow.send(source, sink) == self.order.len()
    }

    /// Gives the meetings of a committee their people; whether that can be done fairly. For a meeting
    /// without a day all count who can on any of its days, so that `false` is final for the days given
    /// so far, and `true` is final when all have one.
    fn staff(&mut self, committee: usize) -> bool {
        let is_shared = !self.gone.contains(&Reason::Share(committee));
        let of_committee = self.order.iter().copied();
        let of_committee =
            of_committee.filter(|at| self.problem.meetings[*at].committee == committee);
        let able = |at: usize| -> BTreeSet<usize> {
            let choices = self.choices[at].iter().copied();
            let days = choices.filter(|day| self.days[at].is_none_or(|fixed| fixed == *day));
            days.flat_map(|day| self.problem.able(at, self.problem.days[day])).collect()
        };
        let meetings: Vec<Able> = of_committee.map(|at| (at, able(at))).collect();
        let Some(people) = share(self.problem, committee, &meetings, is_shared) else {
            return false;
        };
        for ((at, _), people) in meetings.iter().zip(people) {
            self.people[*at] = people;
        }
        true
    }
}

/// A meeting and who can come.
type Able = (usize, BTreeSet<usize>);

/// People for the meetings of one committee, as evenly as can be this year, and then evenly with last
/// year. Meetings for all members do not count. `None` when it cannot be as fair as it must be.
fn share(
    problem: &Problem,
    committee: usize,
    meetings: &[Able],
    is_shared: bool,
) -> Option<Vec<Vec<usize>>> {
    let members = problem.committees[committee].members.len();
    let seats: usize = meetings.iter().map(|(at, _)| seats(problem, *at).unwrap_or(0)).sum();
    if !is_shared || members == 0 {
        return dealt(problem, committee, meetings, (0, meetings.len()));
    }
    let most = usize::try_from(problem.max_difference).unwrap_or(usize::MAX);
    for spread in 0..=most.min(meetings.len()) {
        let highest = seats / members;
        for least in (highest.saturating_sub(spread)..=highest).rev() {
            if (least + spread) * members >= seats
                && let Some(people) = dealt(problem, committee, meetings, (least, least + spread))
            {
                return Some(people);
            }
        }
    }
    None
}

/// Seats of a meeting that are shared; `None` when all are called.
fn seats(problem: &Problem, meeting: usize) -> Option<usize> {
    let ask = &problem.meetings[meeting];
    match (&ask.people, ask.seats) {
        (_, Seats::All) => None,
        (Some(people), _) => Some(people.len()),
        (None, Seats::Some(seats)) => Some(seats),
    }
}

/// People for all meetings, each member between `least` and `most` times.
fn dealt(
    problem: &Problem,
    committee: usize,
    meetings: &[Able],
    (least, most): (usize, usize),
) -> Option<Vec<Vec<usize>>> {
    let members = &problem.committees[committee].members;
    let (source, sink) = (0, 1);
    let of_meeting = |place: usize| 2 + place;
    let of_member = |member: usize| 2 + meetings.len() + member;
    let mut flow = Flow::new(2 + meetings.len() + members.len());
    for (at, member) in members.iter().enumerate() {
        for nth in 1..=most {
            // The increments of a square: the cheapest whole is the most even one.
            let load = i64::from(member.before) + i64::try_from(nth).unwrap_or(0);
            let cost = 2 * load - 1 - if nth <= least { MUST } else { 0 };
            flow.pipe(source, of_member(at), 1, cost);
        }
    }
    let mut pipes = Vec::new();
    let mut wanted = 0;
    for (place, (at, able)) in meetings.iter().enumerate() {
        let Some(seats) = seats(problem, *at) else { continue };
        wanted += seats;
        flow.pipe(of_meeting(place), sink, seats, 0);
        let decided = problem.meetings[*at].people.as_ref();
        for member in able.iter().copied() {
            if decided.is_none_or(|people| people.contains(&member)) {
                pipes.push((place, member, flow.pipe(of_member(member), of_meeting(place), 1, 0)));
            }
        }
    }
    if flow.send(source, sink) < wanted {
        return None;
    }
    let mut people: Vec<Vec<usize>> = vec![Vec::new(); meetings.len()];
    for (place, member, pipe) in pipes {
        if flow.used(pipe) {
            people[place].push(member);
        }
    }
    let times = |member: usize| people.iter().filter(|of| of.contains(&member)).count();
    if wanted > 0 && (0..members.len()).any(|member| times(member) < least) {
        return None;
    }
    for (place, (at, able)) in meetings.iter().enumerate() {
        if seats(problem, *at).is_none() {
            people[place] = able.iter().copied().collect();
        }
    }
    Some(people)
}

/// Chairs and substitutes, both in turn, and everything in the shape of an answer.
fn finish(problem: &Problem, days: &[usize], people: &[Vec<usize>]) -> Vec<Placed> {
    let sizes = problem.committees.iter().map(|c| c.members.len());
    let mut led: Vec<Vec<u32>> = sizes.map(|size| vec![0; size]).collect();
    let mut stood_by = led.clone();
    let mut placed: Vec<Option<Placed>> = vec![None; problem.meetings.len()];
    let mut order: Vec<usize> = (0..problem.meetings.len()).collect();
    order.sort_by_key(|at| (days[*at], *at));
    for at in order {
        let (committee, day) = (problem.meetings[at].committee, problem.days[days[at]]);
        let led = &mut led[committee];
        let chair = people[at].iter().copied().min_by_key(|person| (led[*person], *person));
        let chair = chair.unwrap_or(0);
        if let Some(times) = led.get_mut(chair) {
            *times += 1;
        }
        let stood_by = &mut stood_by[committee];
        let mut free: Vec<usize> =
            problem.able(at, day).filter(|member| !people[at].contains(member)).collect();
        free.sort_by_key(|member| (stood_by[*member], *member));
        free.truncate(SUBSTITUTES);
        for member in &free {
            stood_by[*member] += 1;
        }
        placed[at] = Some(Placed { day, people: people[at].clone(), chair, substitutes: free });
    }
    placed.into_iter().flatten().collect()
}
