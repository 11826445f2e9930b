//! Which sizes to begin with. The sum of distances grows with the number of pairs, and by what the
//! search makes of groups beyond chance, which grows more slowly.

use crate::random::Generator;

/// What a group of so many people is worth, as far as one can know before it is made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth {
    /// Per pair of people: the mean distance.
    pub(super) pair: f64,
    /// Per size to the power of 3/2: what choosing the people well adds. For distances without
    /// order, the best sum of `s` people's pairs lies above its mean by this power, as the
    /// largest of many sums of chance does.
    pub(super) root: f64,
}

impl Worth {
    pub(super) fn of(self, size: u32) -> f64 {
        let size = f64::from(size);
        self.pair * size * (size - 1.0) / 2.0 + self.root * power(size)
    }
}

/// A size to the power of 3/2.
pub(super) fn power(size: f64) -> f64 {
    size * size.sqrt()
}

/// Sizes within the bounds that add up to so many people and are worth most, by trying every sum
/// group after group; of several such sizes, one by chance.
pub(super) fn sizes(
    bounds: &[(u32, u32)],
    people: usize,
    worth: Worth,
    chance: &mut Generator,
) -> Vec<u32> {
    let mut order: Vec<usize> = (0..bounds.len()).collect();
    chance.shuffle(&mut order);
    const NEVER: i64 = i64::MIN / 2;
    // Whole numbers, so that sums do not depend on the order of groups.
    let worth = |size: u32| worth.of(size).round() as i64;
    // best[k][s]: the most that the first k groups with s people are worth.
    let mut best = vec![vec![NEVER; people + 1]];
    best[0][0] = 0;
    for group in &order {
        let (min, max) = bounds[*group];
        let before = &best[best.len() - 1];
        let mut row = vec![NEVER; people + 1];
        for (sum, value) in before.iter().enumerate().filter(|(_, value)| **value > NEVER) {
            for size in min..=max {
                let Some(cell) = row.get_mut(sum + size as usize) else { break };
                *cell = (*cell).max(value + worth(size));
            }
        }
        best.push(row);
    }
    let mut chosen = vec![0; bounds.len()];
    let mut sum = people;
    for (at, group) in order.iter().enumerate().rev() {
        let (min, max) = bounds[*group];
        let fits = |size: &u32| {
            let rest = sum.checked_sub(*size as usize);
            rest.is_some_and(|rest| {
                best[at][rest] > NEVER && best[at][rest] + worth(*size) == best[at + 1][sum]
            })
        };
        let ways: Vec<u32> = (min..=max).filter(fits).collect();
        chosen[*group] = ways.get(chance.below(ways.len())).copied().unwrap_or(min);
        sum -= chosen[*group] as usize;
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Seed;

    #[test]
    fn sizes_are_those_worth_most() {
        let mut chance = Generator::new(Seed(1), 0);
        let bounds = [(1, 4), (2, 5), (1, 9)];
        let pairs = |sizes: &[u32]| sizes.iter().map(|size| size * (size - 1)).sum::<u32>();
        let mut at = |pair: f64, root: f64| sizes(&bounds, 12, Worth { pair, root }, &mut chance);
        assert_eq!(pairs(&at(1_000.0, 0.0)), 9 * 8 + 2);
        assert_eq!(pairs(&at(-1_000.0, 0.0)), 3 * 4 * 3);
        // Where pairs cost about what choosing adds, neither the even nor the uneven sizes win.
        let middle = pairs(&at(-1_000.0, 2_600.0));
        assert_eq!(middle, 5 * 4 + 6 * 5);
    }
}
