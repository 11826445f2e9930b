//! Branch and bound over what a flow cannot say. Each node is a flow with some people forced into
//! a group or kept out of it; its cost is a bound for everything below. The number of moves that
//! is looked for grows by one only when all seatings with fewer are ruled out.

use super::network::{Decided, Hall, Seated, fewest};
use crate::error::Demand;
use crate::input::Wish;

/// Demands beside sizes and roles, over guests.
#[derive(Clone, Debug)]
pub(super) enum Rule {
    Pair {
        first: usize,
        second: usize,
        wish: Wish,
    },
    /// How many of them a group has at least and at most.
    Count {
        guests: Vec<usize>,
        min: usize,
        max: usize,
    },
    /// At least two of them in a group, or none.
    Language {
        guests: Vec<usize>,
    },
    Seat {
        guest: usize,
        group: usize,
    },
}

/// What the search found.
pub(super) struct Found {
    pub(super) seated: Option<Seated>,
    /// No seating has fewer moves; if there is none at all, this is the limit.
    pub(super) least: usize,
    /// Whether the search was complete.
    pub(super) is_complete: bool,
}

/// The rules of some demands, with guests by id and groups by place; `None` if a seat is decided
/// that is not there.
pub(super) fn rules(
    demands: &[Demand],
    guest_of: &dyn Fn(&str) -> Option<usize>,
    having: &dyn Fn(&Demand) -> Vec<usize>,
) -> Vec<Rule> {
    let mut rules = Vec::new();
    for demand in demands {
        match demand {
            Demand::Pair { first, second, wish } => {
                if let Some((first, second)) = guest_of(first).zip(guest_of(second)) {
                    rules.push(Rule::Pair { first, second, wish: *wish });
                }
            }
            Demand::AtLeast { min, .. } => {
                let (min, max) = (*min as usize, usize::MAX);
                rules.push(Rule::Count { guests: having(demand), min, max });
            }
            Demand::AtMost { max, .. } => {
                let max = *max as usize;
                rules.push(Rule::Count { guests: having(demand), min: 0, max });
            }
            Demand::Language { .. } => rules.push(Rule::Language { guests: having(demand) }),
            Demand::Locked(lock) => {
                if let Some(guest) = guest_of(&lock.id) {
                    rules.push(Rule::Seat { guest, group: lock.group });
                }
            }
            _ => {}
        }
    }
    rules
}

impl Rule {
    /// Everybody it concerns.
    pub(super) fn guests(&self) -> Vec<usize> {
        match self {
            Self::Pair { first, second, .. } => vec![*first, *second],
            Self::Count { guests, .. } | Self::Language { guests } => guests.clone(),
            Self::Seat { guest, .. } => vec![*guest],
        }
    }

    /// Decisions of which at least one is right, if the rule is breached here: together they leave
    /// out no seating that meets the rule.
    fn ways(&self, hall: &Hall, group_of: &[usize], decided: &Decided) -> Option<Vec<Decided>> {
        match self {
            Self::Seat { guest, group } => {
                (group_of[*guest] != *group).then(|| vec![decided.forcing(*guest, *group)])
            }
            Self::Pair { first, second, wish: Wish::Apart } => {
                let group = group_of[*first];
                (group == group_of[*second]).then(|| {
                    let one = decided.forbidding(*second, group);
                    vec![one, decided.forcing(*second, group).forbidding(*first, group)]
                })
            }
            Self::Pair { first, second, wish: Wish::Together } => {
                (group_of[*first] != group_of[*second]).then(|| {
                    let (leads, follows) = match hall.guests[*first].home {
                        Some(_) => (*first, *second),
                        None => (*second, *first),
                    };
                    let group = group_of[leads];
                    let both = decided.forcing(leads, group).forcing(follows, group);
                    vec![both, decided.forbidding(leads, group)]
                })
            }
            Self::Count { guests, min, max } => {
                count_ways(hall, guests, (*min, *max), group_of, decided)
            }
            Self::Language { guests } => {
                let in_group = |group| guests.iter().filter(move |g| group_of[**g] == group);
                let group = (0..hall.groups).find(|group| in_group(*group).count() == 1)?;
                let alone = *in_group(group).next()?;
                let mut ways = vec![decided.forbidding(alone, group)];
                let here = decided.forcing(alone, group);
                let others = guests.iter().filter(|other| **other != alone);
                ways.extend(one_of(others.copied(), group, &here));
                Some(ways)
            }
        }
    }
}

/// One of some people comes into a group: the first does, or not the first but the second, …
fn one_of(guests: impl Iterator<Item = usize>, group: usize, decided: &Decided) -> Vec<Decided> {
    let mut ways = Vec::new();
    let mut rest = decided.clone();
    for guest in guests {
        if rest.may(guest, group) {
            ways.push(rest.forcing(guest, group));
        }
        rest = rest.forbidding(guest, group);
    }
    ways
}

fn count_ways(
    hall: &Hall,
    guests: &[usize],
    (min, max): (usize, usize),
    group_of: &[usize],
    decided: &Decided,
) -> Option<Vec<Decided>> {
    for group in 0..hall.groups {
        let (here, away): (Vec<usize>, Vec<usize>) =
            guests.iter().partition(|guest| group_of[**guest] == group);
        if here.len() > max {
            // Of one more than may sit here, at least one does not.
            let mut ways = Vec::new();
            let mut rest = decided.clone();
            for guest in here.iter().take(max + 1) {
                ways.push(rest.forbidding(*guest, group));
                rest = rest.forcing(*guest, group);
            }
            return Some(ways);
        }
        if here.len() < min {
            let mut away = away;
            away.sort_by_key(|guest| (hall.guests[*guest].home.is_some(), *guest));
            return Some(one_of(away.into_iter(), group, decided));
        }
    }
    None
}

/// The fewest moves, with a seating; only seatings with fewer moves than `limit` are of interest.
pub(super) fn solve(
    hall: &Hall,
    rules: &[Rule],
    limit: usize,
    nodes: &mut u64,
    goes_on: &mut dyn FnMut() -> bool,
) -> Found {
    let mut tree = Tree { hall, rules, nodes, goes_on, beyond: usize::MAX, is_cut: false };
    let start = Decided::default();
    let Some((_, mut most)) = fewest(hall, &start) else {
        return Found { seated: None, least: limit, is_complete: true };
    };
    while most < limit {
        tree.beyond = usize::MAX;
        let seated = tree.descend(&start, most);
        if seated.is_some() || tree.is_cut {
            return Found { seated, least: most, is_complete: !tree.is_cut };
        }
        most = tree.beyond;
    }
    Found { seated: None, least: limit, is_complete: true }
}

struct Tree<'h> {
    hall: &'h Hall,
    rules: &'h [Rule],
    nodes: &'h mut u64,
    goes_on: &'h mut dyn FnMut() -> bool,
    /// The fewest moves among what was left out for having too many.
    beyond: usize,
    is_cut: bool,
}

impl Tree<'_> {
    fn descend(&mut self, decided: &Decided, most: usize) -> Option<Seated> {
        if *self.nodes == 0 || !(self.goes_on)() {
            self.is_cut = true;
            return None;
        }
        *self.nodes -= 1;
        let (group_of, moves) = fewest(self.hall, decided)?;
        if moves > most {
            self.beyond = self.beyond.min(moves);
            return None;
        }
        let ways = self.rules.iter().find_map(|rule| rule.ways(self.hall, &group_of, decided));
        let Some(ways) = ways else { return Some((group_of, moves)) };
        for way in ways {
            let found = self.descend(&way, most);
            if found.is_some() || self.is_cut {
                return found;
            }
        }
        None
    }
}
