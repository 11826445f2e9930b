//! A crowd of groupings, each cooled down on its own, and then their children, again and again.

use super::cross::{alike, child};
use super::sizes::{Worth, power as three_halves, sizes};
use super::sums::Sums;
use super::{Distances, Pace};
use crate::random::{Generator, Seed, Variates, power};

/// Proposals between two looks at the pace. Each is somebody's exchange with any of a group.
const STRIDE: usize = 512;

/// Exchanges looked at to find the temperatures that suit the distances.
const SAMPLE: usize = 65_536;

/// The temperature at which this share of exchanges is taken at a local optimum is the reference;
/// the others are multiples of it. Found by trials on random and on geometric distances.
const REFERENCE: f64 = 0.003;
const HOT: f64 = 0.7;
const WARM: f64 = 0.5;
const COLD: f64 = 0.26;

/// How long a cooling takes: at least a share of the search and so many exchanges as times the
/// people to the third power; at most another share, or more such exchanges.
struct Length {
    least: f64,
    enough: f64,
    most: f64,
    worth: f64,
}

/// The crowd's first coolings from hot.
const FIRST: Length = Length { least: 0.04, enough: 25.0, most: 0.35, worth: 60.0 };

/// Coolings of children from warm.
const LATER: Length = Length { least: 0.012, enough: 4.0, most: 0.2, worth: 15.0 };

/// The crowd, as far as it is made in this share of the search.
const CROWD: usize = 10;
const MAKING: f64 = 0.4;

/// After so many children in vain per grouping in the crowd it starts anew, if there is time.
const PATIENCE: usize = 4;
const LATEST: f64 = 0.6;

/// A child as like another one takes its place, or none.
const ALIKE: f64 = 0.9;

/// One child of so many begins with sizes of its own.
const RESIZED: usize = 4;

/// Distances as whole numbers, as fine as sums of a whole group allow.
fn whole(distances: &Distances, largest: u32) -> Vec<i32> {
    let values = &distances.values;
    let most = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    let scale =
        if most > 0.0 { f64::from(1 << 28) / (most * f64::from(largest.max(1))) } else { 1.0 };
    // Powers of ten keep decimal data exact.
    let mut ten = 1.0;
    while ten * 10.0 <= scale && ten < 1e6 {
        ten *= 10.0;
    }
    let scale = if scale >= 1.0 { ten } else { scale };
    let mut whole: Vec<i32> = values.iter().map(|value| (value * scale).round() as i32).collect();
    for person in 0..distances.people {
        whole[person * distances.people + person] = 0;
    }
    whole
}

pub(super) fn search(
    distances: &Distances,
    bounds: &[(u32, u32)],
    seed: Seed,
    pace: &mut Pace<'_>,
) -> (Vec<u32>, u64) {
    let people = distances.people;
    let largest = bounds.iter().map(|(_, max)| *max).max().unwrap_or(0).min(people as u32);
    let distance = whole(distances, largest);
    let total: i64 = distance.iter().map(|d| i64::from(*d)).sum();
    let pairs = (people * people.saturating_sub(1)).max(1) as f64;
    let nearest = |one: usize| {
        let row = distance[one * people..(one + 1) * people].iter().enumerate();
        row.filter(|(other, _)| *other != one).map(|(_, own)| 2 * *own).min().unwrap_or(0)
    };
    let mut run = Run {
        people,
        bounds,
        distance: &distance,
        nearest: (0..people).map(nearest).collect(),
        chance: Generator::new(seed, 0),
        variates: Variates::new(largest as usize),
        proposals: 0,
        is_flexible: bounds.iter().any(|(min, max)| min < max),
        worth: Worth { pair: total as f64 / pairs, root: 0.0 },
    };
    let best = run.go(pace);
    (best.group_of, run.proposals)
}

/// A grouping, and the sum of distances in it.
#[derive(Clone)]
struct Found {
    value: i64,
    group_of: Vec<u32>,
}

impl Found {
    fn better(&mut self, other: &Self) -> bool {
        let is_better = other.value > self.value;
        if is_better {
            self.clone_from(other);
        }
        is_better
    }
}

struct Run<'d> {
    people: usize,
    bounds: &'d [(u32, u32)],
    distance: &'d [i32],
    /// Twice the distance to whoever is nearest: an exchange costs no less.
    nearest: Vec<i32>,
    chance: Generator,
    variates: Variates,
    proposals: u64,
    is_flexible: bool,
    worth: Worth,
}

impl<'d> Run<'d> {
    fn go(&mut self, pace: &mut Pace<'_>) -> Found {
        let seats = self.start(self.worth);
        let mut sums = self.sums(seats);
        let mut best = Found { value: sums.value, group_of: sums.group_of.clone() };
        // One group, or none, is as it is.
        if self.bounds.len() < 2 {
            return best;
        }
        let temperatures = self.temperatures(&mut sums);
        let at = |share: f64| {
            let place = (share * temperatures.len() as f64) as usize;
            temperatures.get(place).copied().unwrap_or(1.0).max(0.1)
        };
        let reference = at(REFERENCE);
        // Later starts are hotter by turns: small problems have room for all of them.
        for hot in [HOT * reference, at(0.05), at(0.2)].into_iter().cycle() {
            if self.crowd(&mut best, hot, reference, pace) {
                break;
            }
        }
        best
    }

    /// Makes a crowd and its children until they are in vain; whether the search is over.
    fn crowd(&mut self, best: &mut Found, hot: f64, reference: f64, pace: &mut Pace<'_>) -> bool {
        let begun = pace(self.proposals);
        let mut crowd: Vec<Found> = Vec::new();
        while crowd.len() < CROWD && (crowd.is_empty() || pace(self.proposals) < begun + MAKING) {
            let worth = self.guess();
            let seats = self.start(worth);
            let (found, is_over) = self.cool(seats, (hot, COLD * reference), &FIRST, pace);
            best.better(&found);
            if is_over {
                return true;
            }
            if self.worth.root == 0.0 {
                self.learn(&found);
            }
            crowd.push(found);
        }
        let heats = (WARM * reference, COLD * reference);
        let mut vain = 0;
        while vain < PATIENCE * crowd.len() || pace(self.proposals) > LATEST {
            let seats = self.child(&crowd);
            let (found, is_over) = self.cool(seats, heats, &LATER, pace);
            best.better(&found);
            if is_over {
                return true;
            }
            vain = if self.admit(&mut crowd, found) { 0 } else { vain + 1 };
        }
        false
    }

    /// Takes a child into the crowd for one much like it, or else for the least; whether it is
    /// better.
    fn admit(&self, crowd: &mut [Found], new: Found) -> bool {
        let groups = self.bounds.len();
        let likeness = |one: &Found| alike(&one.group_of, &new.group_of, groups);
        let nearest = (0..crowd.len()).max_by_key(|at| likeness(&crowd[*at]));
        let is_like = |at: &usize| likeness(&crowd[*at]) as f64 > ALIKE * self.people as f64;
        let least = (0..crowd.len()).min_by_key(|at| crowd[*at].value);
        match nearest.filter(is_like).or(least) {
            Some(place) => crowd[place].better(&new),
            None => false,
        }
    }

    /// A child of two of the crowd; of a single one, what it is.
    fn child(&mut self, crowd: &[Found]) -> Vec<u32> {
        let one = self.chance.below(crowd.len());
        let other = (one + 1 + self.chance.below(crowd.len() - 1)) % crowd.len();
        let is_resized = self.is_flexible && self.chance.below(RESIZED) == 0;
        let resized = is_resized.then(|| self.guess());
        let parents = (&crowd[one].group_of[..], &crowd[other].group_of[..]);
        child(parents, self.bounds, resized, &mut self.chance)
    }

    /// What sizes may be worth: as learnt, or with anything from nothing to twice as much for the
    /// choice of people.
    fn guess(&mut self) -> Worth {
        let factor = [0.0, 0.5, 1.0, 1.0, 1.5, 2.0][self.chance.below(6)];
        Worth { root: factor * self.worth.root, ..self.worth }
    }

    /// From the first result: what choosing people adds to the mean distance of pairs.
    fn learn(&mut self, found: &Found) {
        let mut sizes = vec![0_u32; self.bounds.len()];
        for group in &found.group_of {
            sizes[*group as usize] += 1;
        }
        let mean = Worth { root: 0.0, ..self.worth };
        let expected: f64 = sizes.iter().map(|size| mean.of(*size)).sum();
        let roots: f64 = sizes.iter().map(|size| three_halves(f64::from(*size))).sum();
        self.worth.root = ((found.value as f64 - expected) / roots.max(1.0)).max(0.0);
    }

    fn start(&mut self, worth: Worth) -> Vec<u32> {
        let sizes = sizes(self.bounds, self.people, worth, &mut self.chance);
        let groups = sizes.iter().enumerate();
        let mut seats: Vec<u32> = groups
            .flat_map(|(group, size)| std::iter::repeat_n(group as u32, *size as usize))
            .collect();
        self.chance.shuffle(&mut seats);
        seats
    }

    fn sums(&self, seats: Vec<u32>) -> Sums<'d> {
        Sums::new(self.people, self.bounds.len(), self.distance, seats)
    }

    /// What exchanges cost at a local optimum, each divided by a variate: the temperature from
    /// which on it would be taken. In order, so that a quantile is the temperature at which that
    /// share of exchanges is taken.
    fn temperatures(&mut self, sums: &mut Sums<'d>) -> Vec<f64> {
        while self.proposals < 500 * self.people as u64 {
            self.propose(sums, 0.0);
        }
        let mut found = Vec::with_capacity(SAMPLE);
        for at in 0..8 * SAMPLE as u64 {
            let (one, other) = (self.chance.below(self.people), self.chance.below(self.people));
            if sums.group_of[one] != sums.group_of[other] {
                let cost = -sums.exchange_gain(one, other);
                found.push(f64::from(cost) / f64::from(self.variates.pick(at)));
            }
            if found.len() == SAMPLE {
                break;
            }
        }
        found.sort_by(f64::total_cmp);
        found
    }

    /// Cools from the one temperature to the other; the best on the way, and whether the search is
    /// over.
    fn cool(
        &mut self,
        seats: Vec<u32>,
        (hot, cold): (f64, f64),
        length: &Length,
        pace: &mut Pace<'_>,
    ) -> (Found, bool) {
        let mut sums = self.sums(seats);
        let mut best = Found { value: sums.value, group_of: sums.group_of.clone() };
        let cube = (self.people as f64) * (self.people as f64) * (self.people as f64);
        let (first, from) = (self.proposals, pace(self.proposals));
        loop {
            let now = pace(self.proposals);
            let done = (self.proposals - first) as f64 / cube;
            let spent = (now - from) / (1.0 - from).clamp(f64::EPSILON, 1.0);
            let share = ((now - from) / length.least)
                .min(done / length.enough)
                .max((now - from) / length.most)
                .max(done / length.worth)
                .max(spent);
            if now >= 1.0 || share >= 1.0 {
                return (best, now >= 1.0);
            }
            let heat = (hot * power(cold / hot, share.max(0.0))) as f32;
            for _ in 0..STRIDE {
                if self.propose(&mut sums, heat) && sums.value > best.value {
                    best.value = sums.value;
                    best.group_of.clone_from(&sums.group_of);
                }
            }
        }
    }

    /// Proposes that somebody goes to another group, alone or in exchange for any of its members,
    /// each by Metropolis' rule; whether one was taken. The largest of the members' variates is
    /// drawn first: if not even the member who would gain most could be taken with it, nobody is
    /// looked at. That is so nearly always when it is cold.
    #[inline]
    fn propose(&mut self, sums: &mut Sums<'d>, heat: f32) -> bool {
        let bits = self.chance.next();
        let one = (((bits & 0xffff_ffff) * self.people as u64) >> 32) as usize;
        let here = sums.group_of[one] as usize;
        let there = (((bits >> 32) * (sums.groups as u64 - 1)) >> 32) as usize;
        let there = there + usize::from(there >= here);
        let luck = bits.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let gain = sums.gain(one, there);
        self.proposals += u64::from(sums.size(there).max(1));
        if self.is_flexible
            && sums.size(here) > self.bounds[here].0
            && sums.size(there) < self.bounds[there].1
            && gain >= -(self.variates.pick(luck >> 20) * heat) as i32
        {
            sums.step(one, there, gain);
            return true;
        }
        let size = sums.size(there) as usize;
        let variate = self.variates.largest(size, luck >> 52);
        let floor = -(variate * heat) as i32;
        let best = sums.largest(there, here).map(|most| gain - self.nearest[one] + most);
        if size == 0 || best.is_some_and(|best| best < floor) {
            return false;
        }
        // Whose variate is the largest one.
        let lucky = (((luck >> 40) as usize & 0xfff) * size) >> 12;
        let (chance, variates) = (&mut self.chance, &self.variates);
        let partner = sums.partner(one, there, |place, gain| {
            gain >= floor
                && (place == lucky
                    || gain >= -(variates.pick(chance.next() >> 52).min(variate) * heat) as i32)
        });
        let Some((other, gain)) = partner else { return false };
        sums.exchange(one, other, gain);
        true
    }
}
