//! How places are counted, who fits, and who is next. The rule of the house: first come, first
//! served; a place that was given is never taken back; the first on the waiting list whose whole
//! party fits gets the place that became free.

/// The places of one meeting as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Places {
    /// How many people there is room for; `None` for no limit.
    pub capacity: Option<u32>,
    /// Of them kept for the audience.
    pub reserved: u32,
    /// People with a place, offers included.
    pub taken: u32,
    /// Of them outside the audience.
    pub taken_outside: u32,
}

impl Places {
    /// Whether a party of `size` gets places now. Those outside the audience may not use the
    /// reserved places while these are kept.
    pub fn fits(&self, size: u32, is_outside: bool, is_reserving: bool) -> bool {
        let Some(capacity) = self.capacity else { return true };
        let open_to_all = capacity.saturating_sub(if is_reserving { self.reserved } else { 0 });
        self.taken.saturating_add(size) <= capacity
            && (!is_outside || self.taken_outside.saturating_add(size) <= open_to_all)
    }

    /// The places after a party got theirs.
    #[must_use]
    pub fn take(self, size: u32, is_outside: bool) -> Self {
        let outside = if is_outside { size } else { 0 };
        Places { taken: self.taken + size, taken_outside: self.taken_outside + outside, ..self }
    }

    /// The places after a party gave theirs back.
    #[must_use]
    pub fn give_back(self, size: u32, is_outside: bool) -> Self {
        let outside = if is_outside { size } else { 0 };
        Places {
            taken: self.taken.saturating_sub(size),
            taken_outside: self.taken_outside.saturating_sub(outside),
            ..self
        }
    }

    /// How many are free; `None` for no limit.
    pub fn free(&self) -> Option<u32> {
        self.capacity.map(|c| c.saturating_sub(self.taken))
    }
}

/// Somebody on the waiting list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting<I> {
    /// Who.
    pub id: I,
    /// People in the party.
    pub size: u32,
    /// Whether outside the audience.
    pub is_outside: bool,
}

/// Who of the waiting list, given in its order, gets places now, in order; and the places after.
pub fn next<I: Copy>(
    places: Places,
    waiting: &[Waiting<I>],
    is_reserving: bool,
) -> (Vec<I>, Places) {
    let mut places = places;
    let mut promoted = Vec::new();
    for one in waiting {
        if places.free() == Some(0) {
            break;
        }
        if places.fits(one.size, one.is_outside, is_reserving) {
            places = places.take(one.size, one.is_outside);
            promoted.push(one.id);
        }
    }
    (promoted, places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn full(capacity: u32, taken: u32) -> Places {
        Places { capacity: Some(capacity), taken, ..Places::default() }
    }

    #[test]
    fn the_twentieth_place_is_the_last() {
        assert!(full(20, 19).fits(1, false, false));
        assert!(!full(20, 19).fits(2, false, false));
        assert!(!full(20, 20).fits(1, false, false));
    }

    #[test]
    fn reserved_places_are_for_the_audience_while_they_are_kept() {
        let places = Places { capacity: Some(10), reserved: 4, taken: 6, taken_outside: 6 };
        assert!(!places.fits(1, true, true));
        assert!(places.fits(1, false, true));
        assert!(places.fits(1, true, false));
    }

    #[test]
    fn the_first_whole_party_that_fits_is_next() {
        let party = |id, size| Waiting { id, size, is_outside: false };
        let (promoted, places) =
            next(full(20, 19), &[party(1, 3), party(2, 1), party(3, 1)], false);
        assert_eq!(promoted, [2]);
        assert_eq!(places.free(), Some(0));
    }

    proptest! {
        #[test]
        fn nobody_is_promoted_beyond_the_capacity_and_nobody_who_fits_is_left(
            capacity in 0u32..30,
            reserved in 0u32..10,
            sizes in prop::collection::vec((1u32..5, any::<bool>()), 0..20),
            is_reserving in any::<bool>(),
        ) {
            let places = Places { capacity: Some(capacity), reserved, ..Places::default() };
            let waiting: Vec<_> = sizes
                .iter()
                .enumerate()
                .map(|(id, (size, is_outside))| Waiting { id, size: *size, is_outside: *is_outside })
                .collect();
            let (promoted, after) = next(places, &waiting, is_reserving);
            prop_assert!(after.taken <= capacity);
            prop_assert!(promoted.windows(2).all(|pair| pair[0] < pair[1]));
            for one in waiting.iter().filter(|w| !promoted.contains(&w.id)) {
                prop_assert!(!after.fits(one.size, one.is_outside, is_reserving));
            }
        }
    }
}
