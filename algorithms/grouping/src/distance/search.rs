//! Annealing over exchanges and moves, again and again from the best, and between bests.

use super::{Distances, Pace, sizes::sizes};
use crate::random::{Generator, Seed, Variates, power};

/// Proposals between two looks at the pace.
const STRIDE: u64 = 4_096;

/// Exchanges looked at to find the temperatures that suit the distances.
const SAMPLE: usize = 65_536;

/// The temperature at which this share of exchanges is taken at a local optimum is the reference;
/// the others are multiples of it. Found by trials on random and on geometric distances.
const REFERENCE: f64 = 0.003;
const HOT: f64 = 0.7;
const WARM: f64 = 0.5;
const COLD: f64 = 0.26;

/// The share of the search that the first cooling has, and each later one from the best so far.
const FIRST: f64 = 0.35;
const EACH: f64 = 0.2;

/// How many proposals a cooling is worth at most: this many times the people to the third power.
const WORTH: u64 = 60;

/// After so many coolings in vain it starts anew.
const PATIENCE: u32 = 3;

/// Who is where, with the sums of distances.
struct Sums<'d> {
    people: usize,
    groups: usize,
    /// Whole numbers, so that sums are exact.
    distance: &'d [i32],
    group_of: Vec<u32>,
    sizes: Vec<u32>,
    /// Groups × people: the sum of distances to the group's members.
    sums: Vec<i32>,
    value: i64,
}

impl<'d> Sums<'d> {
    fn new(people: usize, groups: usize, distance: &'d [i32], group_of: Vec<u32>) -> Self {
        let mut sums = vec![0; groups * people];
        let mut sizes = vec![0; groups];
        for (one, group) in group_of.iter().enumerate() {
            sizes[*group as usize] += 1;
            let row = &distance[one * people..(one + 1) * people];
            let sum = &mut sums[*group as usize * people..(*group as usize + 1) * people];
            for (sum, distance) in sum.iter_mut().zip(row) {
                *sum += distance;
            }
        }
        let own = |(one, group): (usize, &u32)| i64::from(sums[*group as usize * people + one]);
        let value = group_of.iter().enumerate().map(own).sum::<i64>() / 2;
        Self { people, groups, distance, group_of, sizes, sums, value }
    }

    #[inline]
    fn at(&self, group: u32, person: usize) -> i32 {
        self.sums[group as usize * self.people + person]
    }

    /// Adds one person's distances to one group's sums and takes them from another's.
    fn carry(&mut self, person: usize, from: u32, to: u32) {
        let n = self.people;
        let row = &self.distance[person * n..(person + 1) * n];
        let (from, to) = (from as usize * n, to as usize * n);
        for (sum, distance) in self.sums[from..from + n].iter_mut().zip(row) {
            *sum -= distance;
        }
        for (sum, distance) in self.sums[to..to + n].iter_mut().zip(row) {
            *sum += distance;
        }
    }

    fn step(&mut self, person: usize, to: u32, gain: i32) {
        let from = self.group_of[person];
        self.carry(person, from, to);
        self.sizes[from as usize] -= 1;
        self.sizes[to as usize] += 1;
        self.group_of[person] = to;
        self.value += i64::from(gain);
    }

    fn exchange(&mut self, one: usize, other: usize, gain: i32) {
        let (n, here, there) = (self.people, self.group_of[one], self.group_of[other]);
        let leaving = &self.distance[one * n..(one + 1) * n];
        let coming = &self.distance[other * n..(other + 1) * n];
        let (near, far) = (here as usize * n, there as usize * n);
        for ((sum, minus), plus) in self.sums[near..near + n].iter_mut().zip(leaving).zip(coming) {
            *sum += plus - minus;
        }
        for ((sum, plus), minus) in self.sums[far..far + n].iter_mut().zip(leaving).zip(coming) {
            *sum += plus - minus;
        }
        (self.group_of[one], self.group_of[other]) = (there, here);
        self.value += i64::from(gain);
    }
}

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
    let largest = bounds.iter().map(|(_, max)| *max).max().unwrap_or(0);
    let distance = whole(distances, largest);
    let mut run = Run {
        people: distances.people,
        bounds,
        distance: &distance,
        chance: Generator::new(seed, 0),
        variates: Variates::new(),
        proposals: 0,
        is_flexible: bounds.iter().any(|(min, max)| min < max),
    };
    run.go(pace)
}

struct Run<'d> {
    people: usize,
    bounds: &'d [(u32, u32)],
    distance: &'d [i32],
    chance: Generator,
    variates: Variates,
    proposals: u64,
    is_flexible: bool,
}

impl<'d> Run<'d> {
    fn go(&mut self, pace: &mut Pace<'_>) -> (Vec<u32>, u64) {
        let start = self.start();
        let mut best = (i64::MIN, start.clone());
        let mut sums = Sums::new(self.people, self.bounds.len(), self.distance, start);
        let temperatures = self.temperatures(&mut sums);
        let at = |share: f64| {
            let place = (share * temperatures.len() as f64) as usize;
            temperatures.get(place).copied().unwrap_or(1.0).max(0.1)
        };
        let reference = at(REFERENCE);
        let mut whole_best = best.clone();
        let (mut is_fresh, mut vain, mut starts) = (true, 0, 0);
        loop {
            let before = best.0;
            // Later starts are hotter by turns: small problems have room for all of them.
            let hot = [HOT * reference, at(0.05), at(0.2)][starts % 3];
            let (hot, length) = if is_fresh { (hot, FIRST) } else { (WARM * reference, EACH) };
            let heats = (hot, COLD * reference);
            if self.cool(&mut sums, &mut best, heats, length, pace) {
                break;
            }
            vain = if best.0 > before { 0 } else { vain + 1 };
            is_fresh = vain == PATIENCE;
            if is_fresh {
                if best.0 > whole_best.0 {
                    whole_best = best;
                }
                best = (i64::MIN, self.start());
                (vain, starts) = (0, starts + 1);
            }
            let seats = best.1.clone();
            sums = Sums::new(self.people, self.bounds.len(), self.distance, seats);
        }
        if whole_best.0 > best.0 {
            (whole_best.1, self.proposals)
        } else {
            (best.1, self.proposals)
        }
    }

    fn start(&mut self) -> Vec<u32> {
        let total: i64 = self.distance.iter().map(|d| i64::from(*d)).sum();
        let sizes = sizes(self.bounds, self.people, total >= 0, &mut self.chance);
        let groups = sizes.iter().enumerate();
        let mut seats: Vec<u32> = groups
            .flat_map(|(group, size)| std::iter::repeat_n(group as u32, *size as usize))
            .collect();
        self.chance.shuffle(&mut seats);
        seats
    }

    /// What exchanges cost at a local optimum, each divided by a variate: the temperature from
    /// which on it would be taken. In order, so that a quantile is the temperature at which that
    /// share of exchanges is taken.
    fn temperatures(&mut self, sums: &mut Sums<'d>) -> Vec<f64> {
        for _ in 0..500 * self.people {
            self.propose(sums, 0.0);
        }
        let mut found = Vec::with_capacity(SAMPLE);
        for at in 0..8 * SAMPLE as u64 {
            let (one, other) = (self.chance.below(self.people), self.chance.below(self.people));
            let (here, there) = (sums.group_of[one], sums.group_of[other]);
            if here != there {
                let gain = sums.at(there, one) - sums.at(here, one) + sums.at(here, other)
                    - sums.at(there, other)
                    - 2 * self.distance[one * self.people + other];
                found.push(f64::from(-gain) / f64::from(self.variates.pick(at)));
            }
            if found.len() == SAMPLE {
                break;
            }
        }
        found.sort_by(f64::total_cmp);
        found
    }

    /// Cools for a share of the search, or for as many proposals as so few people are worth;
    /// whether the search is over.
    fn cool(
        &mut self,
        sums: &mut Sums<'d>,
        best: &mut (i64, Vec<u32>),
        (hot, cold): (f64, f64),
        length: f64,
        pace: &mut Pace<'_>,
    ) -> bool {
        let most = (WORTH * self.people.pow(3) as u64).max(STRIDE) as f64;
        let (first, from) = (self.proposals, pace(self.proposals));
        loop {
            let now = pace(self.proposals);
            let by_count = (self.proposals - first) as f64 / most;
            let share = ((now - from) / length.min(1.0 - from).max(f64::EPSILON)).max(by_count);
            if now >= 1.0 || share >= 1.0 {
                return now >= 1.0;
            }
            let heat = (hot * power(cold / hot, share.max(0.0))) as f32;
            for _ in 0..STRIDE {
                if self.propose(sums, heat) && sums.value > best.0 {
                    best.0 = sums.value;
                    best.1.clone_from(&sums.group_of);
                }
            }
            self.proposals += STRIDE;
        }
    }

    #[inline]
    fn propose(&mut self, sums: &mut Sums<'d>, heat: f32) -> bool {
        let bits = self.chance.next();
        let count = self.people as u64;
        let one = (((bits & 0xffff_ffff) * count) >> 32) as usize;
        let here = sums.group_of[one];
        let luck = bits.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 50;
        let floor = -(self.variates.pick(luck) * heat) as i32;
        if self.is_flexible && bits >> 61 == 0 {
            let to = self.chance.below(sums.groups) as u32;
            let may = to != here
                && sums.sizes[here as usize] > self.bounds[here as usize].0
                && sums.sizes[to as usize] < self.bounds[to as usize].1;
            let gain = sums.at(to, one) - sums.at(here, one);
            if may && gain >= floor {
                sums.step(one, to, gain);
                return true;
            }
            return false;
        }
        let other = (((bits >> 32) * count) >> 32) as usize;
        let there = sums.group_of[other];
        if here == there {
            return false;
        }
        let most =
            sums.at(there, one) - sums.at(here, one) + sums.at(here, other) - sums.at(there, other);
        if most < floor {
            return false;
        }
        let gain = most - 2 * self.distance[one * self.people + other];
        if gain < floor {
            return false;
        }
        sums.exchange(one, other, gain);
        true
    }
}
