//! Children of two groupings: whoever sits with the same people in both keeps their seat.

use super::sizes::{Worth, sizes};
use crate::random::Generator;

/// For each group of `one`, the group of `other` that has most of its people, the largest overlaps
/// first.
fn partners(one: &[u32], other: &[u32], groups: usize) -> Vec<usize> {
    let mut overlaps = vec![0_u32; groups * groups];
    for (here, there) in one.iter().zip(other) {
        overlaps[*here as usize * groups + *there as usize] += 1;
    }
    let mut order: Vec<usize> = (0..groups * groups).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(overlaps[*at]), *at));
    let mut partners = vec![groups; groups];
    let mut is_taken = vec![false; groups];
    for (here, there) in order.into_iter().map(|at| (at / groups, at % groups)) {
        if partners[here] == groups && !is_taken[there] {
            partners[here] = there;
            is_taken[there] = true;
        }
    }
    partners
}

/// Whether each person sits with the same people in both, group for group.
fn kept(one: &[u32], other: &[u32], groups: usize) -> Vec<bool> {
    let partners = partners(one, other, groups);
    one.iter().zip(other).map(|(here, there)| partners[*here as usize] == *there as usize).collect()
}

/// How many people sit with the same people in both.
pub(super) fn alike(one: &[u32], other: &[u32], groups: usize) -> usize {
    kept(one, other, groups).into_iter().filter(|is_kept| *is_kept).count()
}

/// Whoever sits with the same people in both keeps their group of `one`; the others get the seats
/// that are left by chance. Sizes are those of `one`, or new ones that are worth most.
pub(super) fn child(
    (one, other): (&[u32], &[u32]),
    bounds: &[(u32, u32)],
    resized: Option<Worth>,
    chance: &mut Generator,
) -> Vec<u32> {
    let groups = bounds.len();
    let kept = kept(one, other, groups);
    let mut seats: Vec<u32> = match resized {
        None => one.iter().zip(&kept).filter(|(_, kept)| !**kept).map(|(seat, _)| *seat).collect(),
        Some(worth) => {
            let mut staying = vec![0; groups];
            for (seat, _) in one.iter().zip(&kept).filter(|(_, kept)| **kept) {
                staying[*seat as usize] += 1;
            }
            let room: Vec<(u32, u32)> = (bounds.iter().zip(&staying))
                .map(|((min, max), staying)| ((*min).max(*staying), *max))
                .collect();
            let sizes = sizes(&room, one.len(), worth, chance);
            let left = sizes.iter().zip(&staying).enumerate();
            left.flat_map(|(group, (size, staying))| {
                std::iter::repeat_n(group as u32, (size - staying) as usize)
            })
            .collect()
        }
    };
    chance.shuffle(&mut seats);
    let mut seats = seats.into_iter();
    let seat = |(own, is_kept): (&u32, &bool)| {
        if *is_kept { *own } else { seats.next().unwrap_or(*own) }
    };
    one.iter().zip(&kept).map(seat).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Seed;

    #[test]
    fn who_sits_with_the_same_people_in_both_stays() {
        let mut chance = Generator::new(Seed(3), 0);
        let one = [0, 0, 0, 1, 1, 1, 2, 2, 2];
        // The same groups under other names, but for the third and the fourth person.
        let other = [2, 2, 0, 2, 0, 0, 1, 1, 1];
        assert_eq!(alike(&one, &other, 3), 7);
        for _ in 0..20 {
            let child = child((&one, &other), &[(3, 3); 3], None, &mut chance);
            assert_eq!((&child[..2], &child[4..]), (&one[..2], &one[4..]));
            assert_ne!(child[2], child[3]);
        }
        let worth = Worth { pair: 1.0, root: 0.0 };
        let child = child((&one, &other), &[(2, 4), (2, 4), (3, 3)], Some(worth), &mut chance);
        assert_eq!(child[2], child[3], "the most pairs are in groups of 4, 2 and 3");
    }
}
