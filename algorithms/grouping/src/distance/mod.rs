//! Groups by any distances between people: the maximally diverse grouping problem. Sums of
//! distances per group and person are kept, so that an exchange is judged at once.

mod cross;
mod search;
mod sizes;
mod sums;

use thiserror::Error;

use crate::random::Seed;

/// Distances between people: symmetric, finite, any sign.
#[derive(Clone, Debug, PartialEq)]
pub struct Distances {
    people: usize,
    /// People × people.
    values: Vec<f64>,
}

/// What is wrong with distances or sizes.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DistanceError {
    #[error("{values} distances are not those of {people} people")]
    Shape { people: usize, values: usize },
    #[error("the distance from {from} to {to} is not a number, or not the same both ways")]
    Value { from: usize, to: usize },
    #[error("{people} people do not fit the sizes")]
    Sizes { people: usize },
}

impl Distances {
    /// From a full matrix, row by row. Distances of people to themselves are not looked at.
    ///
    /// # Errors
    /// If it is not square, not finite or not symmetric.
    pub fn new(people: usize, values: Vec<f64>) -> Result<Self, DistanceError> {
        if values.len() != people * people {
            return Err(DistanceError::Shape { people, values: values.len() });
        }
        for from in 0..people {
            for to in 0..from {
                let (there, back) = (values[from * people + to], values[to * people + from]);
                if !there.is_finite() || there != back {
                    return Err(DistanceError::Value { from, to });
                }
            }
        }
        Ok(Self { people, values })
    }

    /// How many people.
    pub fn people(&self) -> usize {
        self.people
    }

    /// The distance of two people.
    pub fn between(&self, one: usize, other: usize) -> f64 {
        self.values[one * self.people + other]
    }

    /// The sum of distances within groups.
    pub fn value(&self, group_of: &[usize]) -> f64 {
        let mut sum = 0.0;
        for (one, group) in group_of.iter().enumerate() {
            for (other, _) in group_of[..one].iter().enumerate().filter(|(_, g)| *g == group) {
                sum += self.between(one, other);
            }
        }
        sum
    }

    /// A sum that no groups of at most so many people can surpass: everybody with those farthest
    /// away. Quick and valid, but far off.
    pub fn bound(&self, sizes: &[(u32, u32)]) -> f64 {
        let most = sizes.iter().map(|(_, max)| *max as usize).max().unwrap_or(0);
        let least = sizes.iter().map(|(min, _)| *min as usize).min().unwrap_or(0);
        let mut sum = 0.0;
        for one in 0..self.people {
            let others = (0..self.people).filter(|other| *other != one);
            let mut far: Vec<f64> = others.map(|other| self.between(one, other)).collect();
            far.sort_by(|a, b| b.total_cmp(a));
            let company = far.iter().take(most.saturating_sub(1)).enumerate();
            // Beyond the least size, only distances above zero are of use.
            sum += company.map(|(at, d)| if at + 1 < least { *d } else { d.max(0.0) }).sum::<f64>();
        }
        sum / 2.0
    }
}

/// Groups by distances.
#[derive(Clone, Debug, PartialEq)]
pub struct Diverse {
    /// Everybody's group.
    pub group_of: Vec<usize>,
    /// The sum of distances within groups.
    pub value: f64,
    /// No groups have a larger sum.
    pub bound: f64,
    /// Exchanges and moves that were judged.
    pub proposals: u64,
}

/// Asked now and then, with the number of proposals so far: which share of the search is over.
/// From 1 on it ends. A clock makes it keep a deadline; the number of proposals divided by a limit
/// makes it the same on every machine.
pub type Pace<'p> = dyn FnMut(u64) -> f64 + 'p;

/// Looks for groups with the largest sum of distances within them; each group has a least and a
/// largest size.
///
/// # Errors
/// If the sizes do not fit the people.
pub fn diversify(
    distances: &Distances,
    sizes: &[(u32, u32)],
    seed: Seed,
    pace: &mut Pace<'_>,
) -> Result<Diverse, DistanceError> {
    let people = distances.people;
    let sum =
        |of: fn(&(u32, u32)) -> u32| sizes.iter().map(|size| of(size) as usize).sum::<usize>();
    let are_sizes = sizes.iter().all(|(min, max)| min <= max);
    if !are_sizes || sum(|size| size.0) > people || sum(|size| size.1) < people {
        return Err(DistanceError::Sizes { people });
    }
    let (group_of, proposals) = search::search(distances, sizes, seed, pace);
    let group_of: Vec<usize> = group_of.into_iter().map(|group| group as usize).collect();
    let value = distances.value(&group_of);
    Ok(Diverse { value, bound: distances.bound(sizes), group_of, proposals })
}
