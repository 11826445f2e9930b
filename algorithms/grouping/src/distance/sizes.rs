//! Which sizes to begin with. The sum of distances grows with the number of pairs, so sizes with
//! the most pairs come first (or the fewest, if distances are below zero).

use crate::random::Generator;

/// Sizes within the bounds that add up to so many people and have the most pairs (or the fewest),
/// by trying every sum group after group; of several such sizes, one by chance.
pub(super) fn sizes(
    bounds: &[(u32, u32)],
    people: usize,
    has_most: bool,
    chance: &mut Generator,
) -> Vec<u32> {
    let mut order: Vec<usize> = (0..bounds.len()).collect();
    chance.shuffle(&mut order);
    const NEVER: i64 = i64::MIN / 2;
    let worth = |size: u32| {
        let pairs = i64::from(size) * (i64::from(size) - 1);
        if has_most { pairs } else { -pairs }
    };
    // best[k][s]: the most pairs of the first k groups with s people.
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
    fn sizes_have_the_most_or_the_fewest_pairs() {
        let mut chance = Generator::new(Seed(1), 0);
        let bounds = [(1, 4), (2, 5), (1, 9)];
        let pairs = |sizes: &[u32]| sizes.iter().map(|size| size * (size - 1)).sum::<u32>();
        assert_eq!(pairs(&sizes(&bounds, 12, true, &mut chance)), 9 * 8 + 2);
        assert_eq!(pairs(&sizes(&bounds, 12, false, &mut chance)), 3 * 4 * 3);
    }
}
