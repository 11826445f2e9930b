//! Groups.
mod anneal;
mod bound;
mod check;
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
