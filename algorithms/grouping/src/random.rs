//! The crate's own generator of chance, so that a seed gives the same groups on every machine
//! and in every later version: xoshiro256++ (Blackman and Vigna 2018), started by splitmix64.
//! Exponential variates come from a table made with additions, products and quotients only.

/// Where the chance of a composition comes from. The same seed over the same roster gives the
/// same groups.
///
/// ```
/// use medvirk_grouping::Seed;
/// assert_eq!(Seed::from(7), Seed(7));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(pub u64);

impl From<u64> for Seed {
    fn from(number: u64) -> Self {
        Self(number)
    }
}

/// xoshiro256++.
#[derive(Clone, Debug)]
pub(crate) struct Generator([u64; 4]);

impl Generator {
    /// A stream of its own for every seed and label.
    pub(crate) fn new(seed: Seed, label: u64) -> Self {
        let mut state = seed.0 ^ label.wrapping_mul(0xd134_2543_de82_ef95);
        Self(std::array::from_fn(|_| splitmix(&mut state)))
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

    /// A number from 0 to `bound` − 1; 0 when `bound` is 0. The bias is below `bound` · 2⁻⁶⁴.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// Fisher and Yates' shuffle.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// How many exponential variates the table has.
const VARIATES: usize = 4_096;

/// How many largest variates of each number of them.
const LARGEST: usize = 256;

/// Exponential variates with mean 1: the quantiles at the middles of equal shares. A change that
/// costs `d` is taken at temperature `t` if `d < t · variate`, which is Metropolis' rule.
pub(crate) struct Variates {
    variates: Vec<f32>,
    /// Quantiles of the largest of `k` variates, `k` from 0.
    largest: Vec<f32>,
}

impl Variates {
    /// With the largest of up to `most` variates, if they are asked for.
    pub(crate) fn new(most: usize) -> Self {
        let middle = |at: usize, of: usize| (at as f64 + 0.5) / of as f64;
        let quantile = |at: usize| -logarithm(middle(at, VARIATES)) as f32;
        let of_many = |many: usize, at: usize| {
            let below = power(middle(at, LARGEST), 1.0 / many.max(1) as f64);
            -logarithm((1.0 - below).max(f64::MIN_POSITIVE)) as f32
        };
        let largest = (0..=most).flat_map(|many| (0..LARGEST).map(move |at| of_many(many, at)));
        Self { variates: (0..VARIATES).map(quantile).collect(), largest: largest.collect() }
    }

    /// The variate that the low twelve bits choose.
    #[inline]
    pub(crate) fn pick(&self, bits: u64) -> f32 {
        self.variates[(bits as usize) & (VARIATES - 1)]
    }

    /// The largest of so many variates, as the low eight bits choose.
    #[inline]
    pub(crate) fn largest(&self, many: usize, bits: u64) -> f32 {
        self.largest[many * LARGEST + ((bits as usize) & (LARGEST - 1))]
    }
}

/// The natural logarithm by its series around 1, after halving or doubling into reach; the same
/// to the last bit wherever arithmetic follows IEEE 754.
pub(crate) fn logarithm(number: f64) -> f64 {
    let (mut mantissa, mut halvings) = (number, 0.0);
    while mantissa < 0.75 {
        mantissa *= 2.0;
        halvings -= 1.0;
    }
    while mantissa > 1.5 {
        mantissa *= 0.5;
        halvings += 1.0;
    }
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let (mut power, mut sum) = (ratio, 0.0);
    for odd in 0..20 {
        sum += power / f64::from(2 * odd + 1);
        power *= square;
    }
    2.0 * sum + halvings * std::f64::consts::LN_2
}

/// `base` to the power of `exponent` (0 to 1) by repeated square roots.
pub(crate) fn power(base: f64, exponent: f64) -> f64 {
    let (mut result, mut root, mut rest) = (1.0, base, exponent.clamp(0.0, 1.0));
    for _ in 0..40 {
        root = root.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            result *= root;
            rest -= 1.0;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_the_published_numbers() {
        let mut generator = Generator([1, 2, 3, 4]);
        let first: Vec<u64> = (0..3).map(|_| generator.next()).collect();
        assert_eq!(first, [41_943_041, 58_720_359, 3_588_806_011_781_223]);
    }

    #[test]
    fn logarithm_and_power_are_those_of_the_library() {
        for number in [0.000_1, 0.3, 0.9, 1.0, 1.7, 42.0] {
            assert!((logarithm(number) - f64::ln(number)).abs() < 1e-12, "{number}");
        }
        for exponent in [0.0, 0.25, 0.7, 0.999] {
            assert!((power(0.01, exponent) - 0.01_f64.powf(exponent)).abs() < 1e-9);
        }
    }

    #[test]
    fn variates_have_mean_one() {
        let variates = Variates::new(2);
        let mean = |all: &[f32]| all.iter().map(|v| f64::from(*v)).sum::<f64>() / all.len() as f64;
        let found = mean(&variates.variates);
        assert!((found - 1.0).abs() < 1e-3, "{found}");
        // The larger of two is one and a half on average.
        let found = mean(&variates.largest[2 * LARGEST..]);
        assert!((found - 1.5).abs() < 1e-2, "{found}");
    }
}
