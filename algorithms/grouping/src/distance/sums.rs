//! Who is where, with the sums of distances that judge a move at once.

/// Not known since somebody moved.
const UNKNOWN: i32 = i32::MAX;

/// Groups of people, and for everybody the sum of distances to each group's members.
pub(super) struct Sums<'d> {
    people: usize,
    pub(super) groups: usize,
    /// Whole numbers, so that sums are exact.
    distance: &'d [i32],
    pub(super) group_of: Vec<u32>,
    /// Per group, in no order.
    pub(super) members: Vec<Vec<u32>>,
    /// Everybody's place among the members.
    places: Vec<u32>,
    /// Groups × people: the sum of distances to the group's members.
    sums: Vec<i32>,
    /// Groups × groups: what any member of the one would gain most by leaving it for the other.
    largest: Vec<i32>,
    pub(super) value: i64,
}

impl<'d> Sums<'d> {
    pub(super) fn new(
        people: usize,
        groups: usize,
        distance: &'d [i32],
        group_of: Vec<u32>,
    ) -> Self {
        let mut sums = vec![0; groups * people];
        let mut members = vec![Vec::new(); groups];
        let mut places = Vec::with_capacity(people);
        for (one, group) in group_of.iter().enumerate() {
            let own: &mut Vec<u32> = &mut members[*group as usize];
            places.push(own.len() as u32);
            own.push(one as u32);
            let row = &distance[one * people..(one + 1) * people];
            let sum = &mut sums[*group as usize * people..(*group as usize + 1) * people];
            for (sum, distance) in sum.iter_mut().zip(row) {
                *sum += distance;
            }
        }
        let own = |(one, group): (usize, &u32)| i64::from(sums[*group as usize * people + one]);
        let value = group_of.iter().enumerate().map(own).sum::<i64>() / 2;
        let largest = vec![UNKNOWN; groups * groups];
        Self { people, groups, distance, group_of, members, places, sums, largest, value }
    }

    pub(super) fn size(&self, group: usize) -> u32 {
        self.members[group].len() as u32
    }

    /// What is gained if the person leaves their group for another one.
    #[inline]
    pub(super) fn gain(&self, person: usize, to: usize) -> i32 {
        let here = self.group_of[person] as usize;
        self.sums[to * self.people + person] - self.sums[here * self.people + person]
    }

    /// What is gained if two people of different groups change seats.
    pub(super) fn exchange_gain(&self, one: usize, other: usize) -> i32 {
        let (here, there) = (self.group_of[one] as usize, self.group_of[other] as usize);
        self.gain(one, there) + self.gain(other, here)
            - 2 * self.distance[one * self.people + other]
    }

    /// The most that any member of `from` would gain by leaving it for `to`, if it is known.
    #[inline]
    pub(super) fn largest(&self, from: usize, to: usize) -> Option<i32> {
        let known = self.largest[from * self.groups + to];
        (known != UNKNOWN).then_some(known)
    }

    /// The first member of `there` with whom the person can change seats so that `takes` agrees
    /// with member's place and gain. If there is none, the largest gain is remembered.
    #[inline]
    pub(super) fn partner(
        &mut self,
        person: usize,
        there: usize,
        mut takes: impl FnMut(usize, i32) -> bool,
    ) -> Option<(usize, i32)> {
        let (n, here) = (self.people, self.group_of[person] as usize);
        let alone = self.gain(person, there);
        let near = &self.sums[here * n..(here + 1) * n];
        let far = &self.sums[there * n..(there + 1) * n];
        let row = &self.distance[person * n..(person + 1) * n];
        let mut most = i32::MIN;
        for (place, other) in self.members[there].iter().enumerate() {
            let other = *other as usize;
            let back = near[other] - far[other];
            most = most.max(back);
            let gain = alone + back - 2 * row[other];
            if takes(place, gain) {
                return Some((other, gain));
            }
        }
        self.largest[there * self.groups + here] = most;
        None
    }

    /// One person moves.
    pub(super) fn step(&mut self, person: usize, to: usize, gain: i32) {
        let (n, from) = (self.people, self.group_of[person] as usize);
        let row = &self.distance[person * n..(person + 1) * n];
        for (sum, distance) in self.sums[from * n..(from + 1) * n].iter_mut().zip(row) {
            *sum -= distance;
        }
        for (sum, distance) in self.sums[to * n..(to + 1) * n].iter_mut().zip(row) {
            *sum += distance;
        }
        let place = self.places[person] as usize;
        self.members[from].swap_remove(place);
        if let Some(moved) = self.members[from].get(place) {
            self.places[*moved as usize] = place as u32;
        }
        self.places[person] = self.members[to].len() as u32;
        self.members[to].push(person as u32);
        self.group_of[person] = to as u32;
        self.value += i64::from(gain);
        self.forget(from, to);
    }

    /// Two people of different groups change seats.
    pub(super) fn exchange(&mut self, one: usize, other: usize, gain: i32) {
        let n = self.people;
        let (here, there) = (self.group_of[one] as usize, self.group_of[other] as usize);
        let leaving = &self.distance[one * n..(one + 1) * n];
        let coming = &self.distance[other * n..(other + 1) * n];
        let (near, far) = (here * n, there * n);
        for ((sum, minus), plus) in self.sums[near..near + n].iter_mut().zip(leaving).zip(coming) {
            *sum += plus - minus;
        }
        for ((sum, plus), minus) in self.sums[far..far + n].iter_mut().zip(leaving).zip(coming) {
            *sum += plus - minus;
        }
        (self.group_of[one], self.group_of[other]) = (there as u32, here as u32);
        self.places.swap(one, other);
        self.members[here][self.places[other] as usize] = other as u32;
        self.members[there][self.places[one] as usize] = one as u32;
        self.value += i64::from(gain);
        self.forget(here, there);
    }

    fn forget(&mut self, one: usize, other: usize) {
        for group in [one, other] {
            self.largest[group * self.groups..(group + 1) * self.groups].fill(UNKNOWN);
            for from in 0..self.groups {
                self.largest[from * self.groups + group] = UNKNOWN;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_kept_through_moves_and_exchanges() {
        let people = 7;
        let distance: Vec<i32> = (0..people * people)
            .map(|at| (at / people, at % people))
            .map(|(one, other)| if one == other { 0 } else { (one * other + one + other) as i32 })
            .collect();
        let mut sums = Sums::new(people, 3, &distance, vec![0, 0, 1, 1, 1, 2, 2]);
        sums.step(2, 0, sums.gain(2, 0));
        sums.exchange(0, 5, sums.exchange_gain(0, 5));
        sums.step(0, 1, sums.gain(0, 1));
        let found = sums.partner(1, 2, |_, _| false);
        assert_eq!(found, None);
        let fresh = Sums::new(people, 3, &distance, sums.group_of.clone());
        assert_eq!((fresh.value, &fresh.sums), (sums.value, &sums.sums));
        let largest = sums.members[2].iter().map(|one| sums.gain(*one as usize, 0)).max();
        assert_eq!(sums.largest(2, 0), largest);
        for (group, members) in sums.members.iter().enumerate() {
            for (place, one) in members.iter().enumerate() {
                assert_eq!(sums.group_of[*one as usize] as usize, group);
                assert_eq!(sums.places[*one as usize] as usize, place);
            }
        }
    }
}
