//! What can be wrong with the input, and why there may be no groups.

use std::fmt;

use thiserror::Error;

use crate::input::{Lock, Wish};

/// More different values than that are names, not features.
pub(crate) const MOST_VALUES: usize = 60_000;

/// One fault of the input.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum InputError {
    #[error("nobody to seat")]
    Nobody,
    #[error("two people have the id {id}")]
    DuplicateId { id: String },
    #[error("an empty id")]
    EmptyId,
    #[error("{id} has no value for {feature}")]
    NoValue { id: String, feature: String },
    #[error("groups of {min} to {max} people cannot be")]
    Sizes { min: u32, max: u32 },
    #[error("the number of groups must be from 1 to 10000")]
    Groups,
    #[error("the features have more than {MOST_VALUES} different values")]
    TooManyValues,
    #[error("the number of rounds must be at least 1")]
    Rounds,
    #[error("the feature {feature} is named twice")]
    DuplicateFeature { feature: String },
    #[error("{feature} {value}: at least {min} is more than at most {max}")]
    Bound { feature: String, value: String, min: u32, max: u32 },
    #[error("{feature} {value} has two bounds")]
    DuplicateBound { feature: String, value: String },
    #[error("there is nobody with the id {id}")]
    UnknownId { id: String },
    #[error("{id} is paired with itself")]
    PairedWithSelf { id: String },
    #[error("the seat of {id} cannot be locked: no such group or round")]
    UnknownSeat { id: String },
    #[error("{id} is locked to two groups in one round")]
    LockedTwice { id: String },
    #[error("{id} sits in two groups")]
    SeatedTwice { id: String },
}

/// All faults of the input.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct InputErrors(pub Vec<InputError>);

impl fmt::Display for InputErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("; "))
    }
}

/// One demand of a plan. Some of them can stand against one another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Demand {
    /// Every group has at least so many people.
    AtLeastSeats { min: u32, groups: usize, people: usize },
    /// Every group has at most so many people.
    AtMostSeats { max: u32, groups: usize, people: usize },
    /// Every group has a leader; so many are able.
    Leaders { groups: usize, able: usize },
    /// Every group has a secretary; so many are able.
    Secretaries { groups: usize, able: usize },
    /// Every group has two people for leader and secretary; so many are able to one or the other.
    TwoForRoles { groups: usize, able: usize },
    /// Every group has at least so many people with the value; so many people have it.
    AtLeast { feature: String, value: String, min: u32, groups: usize, people: usize },
    /// Every group has at most so many people with the value; so many people have it.
    AtMost { feature: String, value: String, max: u32, groups: usize, people: usize },
    /// Two people sit together, or apart.
    Pair { first: String, second: String, wish: Wish },
    /// At least two speakers of the language in a group, or none.
    Language { language: String, people: usize },
    /// A decided seat.
    Locked(Lock),
}

/// The plan cannot be met, and that is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Infeasible {
    /// Demands that cannot be met together.
    pub conflict: Vec<Demand>,
    /// Whether without any one of them the others can be met together.
    pub is_minimal: bool,
}

/// Why there are no groups.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ComposeError {
    #[error("the demands cannot be met together")]
    Infeasible(Infeasible),
    /// Neither groups nor a proof that there are none were found within the limits.
    #[error("no groups were found within the limits, nor a proof that there are none")]
    LimitReached,
    /// Whoever watched said stop before there were groups.
    #[error("stopped before there were groups")]
    Stopped,
}

impl ComposeError {
    /// The explanation, if it is proved that there are no groups.
    pub fn infeasible(&self) -> Option<&Infeasible> {
        match self {
            Self::Infeasible(why) => Some(why),
            _ => None,
        }
    }
}
