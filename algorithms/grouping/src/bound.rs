//! What no composition can surpass: sums that hold for every seating, whatever the search found.

use crate::model::Model;

/// The fewest pairs of equal people when so many with a value sit in so many groups: spread as
/// evenly as whole numbers allow.
pub(crate) fn fewest_pairs(people: u64, groups: u64) -> u64 {
    let (each, rest) = (people / groups, people % groups);
    let pairs = |size: u64| size * size.saturating_sub(1) / 2;
    rest * pairs(each + 1) + (groups - rest) * pairs(each)
}

/// A cost that no seating without breaches can fall below, company left out.
pub(crate) fn least_cost(model: &Model) -> i64 {
    let groups = model.groups as i64;
    let of = |(at, column): (usize, &crate::columns::Column)| {
        let people = model.totals[at];
        let pairs = fewest_pairs(u64::from(people), model.groups as u64) as i64;
        let wanted = i64::from(column.wanted.0) * groups - i64::from(people);
        column.pair * pairs + column.wanted.1 * wanted.max(0)
    };
    let kinder: i64 = model.pairs.iter().flatten().map(|(_, cost)| (*cost).min(0)).sum();
    model.columns.iter().enumerate().map(of).sum::<i64>() + kinder / 2
}

/// The fewest pairs of equal people, over all ways to seat so many people of each value in groups
/// of these sizes: a transportation problem with convex costs, solved exactly. For sizes that
/// differ by one at most, spreading each value evenly is possible for all at once (Gale and Ryser
/// 1957); otherwise negative cycles are cancelled until none is left.
pub(crate) fn fewest_equal(values: &[u32], sizes: &[u32]) -> u64 {
    let (least, most) = (sizes.iter().min(), sizes.iter().max());
    let is_even = least.zip(most).is_none_or(|(least, most)| most - least <= 1);
    if is_even {
        let groups = sizes.len().max(1) as u64;
        return values.iter().map(|people| fewest_pairs(u64::from(*people), groups)).sum();
    }
    let mut seats = Seats::filled(values, sizes);
    while seats.cancel() {}
    seats.counts.iter().map(|count| count * (count - 1) / 2).sum::<i64>() as u64
}

/// How many of each value sit in each group.
struct Seats {
    groups: usize,
    values: usize,
    /// Values × groups.
    counts: Vec<i64>,
}

impl Seats {
    /// Row by row into the groups, whichever lacks most for its size.
    fn filled(values: &[u32], sizes: &[u32]) -> Self {
        let groups = sizes.len();
        let mut counts = vec![0; values.len() * groups];
        let mut free: Vec<u32> = sizes.to_vec();
        for (value, people) in values.iter().enumerate() {
            for _ in 0..*people {
                let fullest = |group: &usize| {
                    (free[*group].min(1), -counts[value * groups + *group], free[*group])
                };
                let Some(group) = (0..groups).max_by_key(fullest) else { continue };
                counts[value * groups + group] += 1;
                free[group] = free[group].saturating_sub(1);
            }
        }
        Self { groups, values: values.len(), counts }
    }

    /// Cancels one negative cycle of the residual network (Bellman and Ford); whether there was
    /// one. Nodes are values, then groups; one more of a value in a group costs its count.
    fn cancel(&mut self) -> bool {
        let nodes = self.values + self.groups;
        let mut distance = vec![0_i64; nodes];
        let mut before: Vec<usize> = vec![usize::MAX; nodes];
        let mut last = None;
        for _ in 0..=nodes {
            last = None;
            for value in 0..self.values {
                for group in 0..self.groups {
                    let count = self.counts[value * self.groups + group];
                    let node = self.values + group;
                    if distance[value] + count < distance[node] {
                        distance[node] = distance[value] + count;
                        before[node] = value;
                        last = Some(node);
                    }
                    if count > 0 && distance[node] - (count - 1) < distance[value] {
                        distance[value] = distance[node] - (count - 1);
                        before[value] = node;
                        last = Some(value);
                    }
                }
            }
            if last.is_none() {
                return false;
            }
        }
        let Some(mut node) = last else { return false };
        for _ in 0..nodes {
            node = before[node];
        }
        let end = node;
        loop {
            let from = before[node];
            // Towards a group one more, towards a value one fewer.
            let (value, group, step) = if node >= self.values {
                (from, node - self.values, 1)
            } else {
                (node, from - self.values, -1)
            };
            self.counts[value * self.groups + group] += step;
            node = from;
            if node == end {
                return true;
            }
        }
    }
}

/// The fewest repeated meetings over some rounds of these sizes, when so many pairs may meet.
/// A pair that meets `k` times has met again `k − 1` times.
pub(crate) fn fewest_repeats(sizes: &[Vec<u32>], pairs: u64) -> u64 {
    let meetings = |sizes: &Vec<u32>| -> u64 {
        sizes.iter().map(|size| u64::from(*size) * u64::from(size.saturating_sub(1)) / 2).sum()
    };
    sizes.iter().map(meetings).sum::<u64>().saturating_sub(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All ways to fill groups with values, one after another.
    fn brute(values: &mut [u32], sizes: &[u32]) -> u64 {
        fn fill(values: &mut [u32], left: u32, from: usize, rest: &[u32], equal: u64) -> u64 {
            if left == 0 {
                return match rest.split_first() {
                    None => equal,
                    Some((size, rest)) => fill(values, *size, 0, rest, equal),
                };
            }
            let Some(most) = values.get(from).copied() else { return u64::MAX };
            let take = |count: u32| {
                let pairs = u64::from(count) * u64::from(count.saturating_sub(1)) / 2;
                let mut values = values.to_vec();
                values[from] -= count;
                fill(&mut values, left - count, from + 1, rest, equal + pairs)
            };
            (0..=most.min(left)).map(take).min().unwrap_or(u64::MAX)
        }
        let (first, rest) = sizes.split_first().unwrap();
        fill(values, *first, 0, rest, 0)
    }

    #[test]
    fn the_bound_is_the_best_of_all_ways() {
        for (values, sizes) in [
            (vec![5, 4, 3], vec![6, 4, 2]),
            (vec![7, 1, 1], vec![5, 2, 2]),
            (vec![3, 3, 3, 2], vec![4, 4, 3]),
            (vec![6, 6], vec![9, 3]),
            (vec![8, 2, 2], vec![2, 4, 6]),
        ] {
            assert_eq!(
                fewest_equal(&values, &sizes),
                brute(&mut values.clone(), &sizes),
                "{values:?} {sizes:?}"
            );
        }
    }
}
