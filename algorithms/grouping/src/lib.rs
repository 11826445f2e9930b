//! Groups that are each like the whole: composed with roles, wishes, bounds and several rounds,
//! made right again at the door with the fewest people moved, and always with a proven bound.
//!
//! ```
//! use medvirk_grouping::*;
//!
//! // Twelve people from three areas; every other one can lead, the others write.
//! let people = (0..12).map(|n| {
//!     let able = |is: bool| if is { Ability::Able } else { Ability::No };
//!     Person::new(format!("P{n:02}"), [("area", ["north", "south", "west"][n / 4])])
//!         .leading(able(n % 2 == 0))
//!         .writing(able(n % 2 == 1))
//! });
//! let plan = Plan::sizes(3, 5)
//!     .groups(3)
//!     .balance("area", Weight::Much)
//!     .roles()
//!     .pair(Pair::apart("P00", "P01"))
//!     .pair(Pair::together("P02", "P10").if_possible());
//! let roster = Roster::new(people.collect(), plan)?;
//! let composed = compose(&roster, Seed(1), &Limits::default(), &mut |_| true)?;
//! let round = &composed.rounds[0];
//! assert!(breaches(&roster, 0, &round.members()).is_empty());
//! // Nothing can be better mixed, and that is proved: the bound is met.
//! assert_eq!(round.quality.value, round.quality.bound);
//! assert!(round.groups.iter().all(|group| group.leader.is_some() && group.secretary.is_some()));
//!
//! // Two have not come, one comes unannounced.
//! let changes = Changes {
//!     absent: [round.groups[0].members[0].clone(), round.groups[0].members[1].clone()].into(),
//!     arrived: vec![Person::new("W1", [("area", "north")])],
//!     ..Changes::default()
//! };
//! let now = rebalance(&roster, &round.groups, &changes, Seed(1), &Limits::default(), &mut |_| true)?;
//! assert!(now.is_proved() && now.moves.len() <= 1);
//! assert_eq!(now.placed[0].id, "W1");
//!
//! // Too much asked: the answer says what stands against what.
//! let plan = Plan::sizes(3, 4).groups(3).bound("area", "north", 2, None);
//! let roster = Roster::new(roster.people().to_vec(), plan)?;
//! let refused = compose(&roster, Seed(1), &Limits::default(), &mut |_| true).unwrap_err();
//! let why = refused.infeasible().unwrap();
//! assert!(matches!(&why.conflict[..], [Demand::AtLeast { min: 2, people: 4, groups: 3, .. }]));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The way through
//! [`Roster::new`] checks people and [`Plan`] and names every fault. [`compose`] makes the groups
//! of all rounds; [`rebalance`] makes them right again after no-shows and walk-ins. For groups
//! moved by hand: [`breaches`] says what does not hold, [`quality`] how well they are mixed and
//! how much better any could be, [`spread`] what each group has of each value, [`repeats`] who
//! meets again. [`diversify`] is for any [`Distances`] between people instead of features.
//!
//! # What is promised
//! - Groups meet every demand. "Impossible" is proved, with a smallest set of demands that stand
//!   against one another. Otherwise the answer is [`ComposeError::LimitReached`].
//! - `bound` holds for all groups of the same sizes, whatever the search found.
//! - [`Rebalanced::is_proved`]: no right groups have fewer moves.
//! - The same input, seed and limits give the same result on every machine with IEEE 754
//!   arithmetic, unless a deadline or a button stops the search. People, pairs and locks may come
//!   in any order. Groups depend on ids only by their order, and not at all where every
//!   [`Person::place`] is another one.
//!
//! DESIGN.md says why all this is so. No I/O, no clock, no threads; deadline and progress are a
//! callback.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod anneal;
mod bound;
mod check;
mod columns;
mod compose;
mod conflict;
mod distance;
mod error;
mod exact;
mod input;
mod model;
mod random;
mod rebalance;
mod roles;
mod roster;
mod state;

pub use check::{Breach, FeatureQuality, Quality, Spread, breaches, quality, repeats, spread};
pub use compose::{Composed, Group, Round, compose};
pub use distance::{DistanceError, Distances, Diverse, Pace, diversify};
pub use error::{ComposeError, Demand, Infeasible, InputError, InputErrors};
pub use input::{
    Ability, Bound, Feature, Intent, Limits, Lock, Pair, Person, Plan, Stage, Watch, Weight, Wish,
};
pub use random::Seed;
pub use rebalance::{Changes, Move, RebalanceError, Rebalanced, rebalance};
pub use roster::Roster;
