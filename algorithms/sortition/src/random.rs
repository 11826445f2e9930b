//! The crate's own generator of chance, so that a seed gives the same draw on every machine
//! and in every later version: xoshiro256++ (Blackman and Vigna 2018), started by splitmix64.
//! Whole numbers only; no platform, clock or address enters.

/// Where the chance of a draw comes from.
///
/// Either a number (thrown with dice, read from a lottery) or 32 bytes (a hash of a public
/// source). The same seed over the same round gives the same draw.
///
/// ```
/// use medvirk_sortition::Seed;
/// assert_eq!(Seed::from(7), Seed::from(7));
/// assert_ne!(Seed::from(7), Seed::from([7; 32]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed([u64; 4]);

impl From<u64> for Seed {
    fn from(number: u64) -> Self {
        let mut state = number;
        Self(std::array::from_fn(|_| splitmix(&mut state)))
    }
}

impl From<[u8; 32]> for Seed {
    fn from(bytes: [u8; 32]) -> Self {
        // Each word passes through splitmix64, which is a bijection: no entropy is lost, and
        // nearly equal byte strings give unlike states.
        let mut words = [0_u64; 4];
        for (position, byte) in bytes.iter().enumerate() {
            words[position / 8] |= u64::from(*byte) << (8 * (position % 8));
        }
        for (word, offset) in words.iter_mut().zip(1_u64..) {
            let mut state = word.wrapping_add(offset);
            *word = splitmix(&mut state);
        }
        Self(words)
    }
}

/// What a stream of chance is used for. Each use has its own stream, so that asking for a
/// reserve list never changes who a later replacement will be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose {
    Draw = 1,
    Reserves = 2,
    Replacement = 3,
    NeverDrawn = 4,
    Conflict = 5,
    Lottery = 6,
    Alternates = 7,
}

/// xoshiro256++.
#[derive(Clone, Debug)]
pub(crate) struct Generator([u64; 4]);

impl Generator {
    pub(crate) fn new(seed: Seed, purpose: Purpose) -> Self {
        let mut label = purpose as u64;
        let mut state = seed.0;
        for word in &mut state {
            *word ^= splitmix(&mut label);
        }
        // The all-zero state is the one from which xoshiro never leaves.
        if state == [0; 4] {
            state[0] = 1;
        }
        Self(state)
    }

    pub(crate) fn next(&mut self) -> u64 {
        let state = &mut self.0;
        let result = state[0].wrapping_add(state[3]).rotate_left(23).wrapping_add(state[0]);
        let shifted = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= shifted;
        state[3] = state[3].rotate_left(45);
        result
    }

    /// A number from 0 to `bound` − 1, each equally likely; 0 when `bound` is 0. Numbers of the
    /// last incomplete run of `bound` are thrown away, so there is no bias.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u64;
        if bound <= 1 {
            return 0;
        }
        let rest = (u64::MAX % bound + 1) % bound;
        loop {
            let number = self.next();
            if number <= u64::MAX - rest {
                return (number % bound) as usize;
            }
        }
    }

    /// A number from 0 to below 1, in steps of 2⁻⁵³.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Fisher and Yates' shuffle.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }

    /// Up to `count` of the items in random order: all of them when they are few, otherwise
    /// `count` picks, with repetition.
    pub(crate) fn sample<T: Copy>(&mut self, items: &[T], count: usize) -> Vec<T> {
        if items.len() <= count {
            let mut all = items.to_vec();
            self.shuffle(&mut all);
            return all;
        }
        (0..count).map(|_| items[self.below(items.len())]).collect()
    }
}

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generators_give_the_published_numbers() {
        let mut state = 1_234_567;
        let first: Vec<u64> = (0..3).map(|_| splitmix(&mut state)).collect();
        assert_eq!(
            first,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
        let mut generator = Generator([1, 2, 3, 4]);
        let first: Vec<u64> = (0..5).map(|_| generator.next()).collect();
        assert_eq!(
            first,
            [
                41_943_041,
                58_720_359,
                3_588_806_011_781_223,
                3_591_011_842_654_386,
                9_228_616_714_210_784_205
            ]
        );
    }

    #[test]
    fn every_number_below_the_bound_is_about_equally_frequent() {
        let mut generator = Generator::new(Seed::from(1), Purpose::Draw);
        let mut counts = [0_u32; 6];
        for _ in 0..6_000 {
            counts[generator.below(6)] += 1;
        }
        assert!(counts.iter().all(|count| (880..1_120).contains(count)), "{counts:?}");
    }

    #[test]
    fn each_purpose_has_its_own_stream() {
        let mut draw = Generator::new(Seed::from(1), Purpose::Draw);
        let mut reserves = Generator::new(Seed::from(1), Purpose::Reserves);
        assert_ne!(draw.next(), reserves.next());
    }
}
