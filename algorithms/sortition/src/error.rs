//! What can be wrong with the input. Each error is data that names the place, so that the caller
//! writes the sentence in the reader's language; the English text here is for logs.

use std::fmt;

use thiserror::Error;

/// Where a quota belongs: one panel, or everyone drawn in the round.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The panel with this name.
    Panel(String),
    /// All panels together.
    Round,
}

impl fmt::Display for Scope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Panel(name) => write!(formatter, "panel {name}"),
            Self::Round => formatter.write_str("the round"),
        }
    }
}

/// In which list of a panel an id stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// The wishes.
    Wished,
    /// The excluded.
    Excluded,
    /// The required.
    Required,
}

/// One fault in the input. Rows count from 0 in the list that was given.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message of each variant says what its fields are")]
pub enum InputError {
    #[error("feature {feature} is declared twice")]
    DuplicateFeature { feature: String },
    #[error("feature {feature} declares the value {value:?} twice")]
    DuplicateValue { feature: String, value: String },
    #[error("person in row {row} has no id")]
    EmptyId { row: usize },
    #[error("id {id} stands in row {first_row} and in row {row}")]
    DuplicateId { id: String, first_row: usize, row: usize },
    #[error("row {row} ({id}): no value for {feature}")]
    MissingValue { row: usize, id: String, feature: String },
    #[error("row {row} ({id}): unknown feature {feature}")]
    UnknownFeature { row: usize, id: String, feature: String },
    #[error("row {row} ({id}): {feature} has no value {value:?}")]
    UnknownValue { row: usize, id: String, feature: String, value: String },
    #[error("panel {panel} is named twice")]
    DuplicatePanel { panel: String },
    #[error("panel {panel} has no seats")]
    NoSeats { panel: String },
    #[error("{scope}, quota {row}: unknown feature {feature}")]
    QuotaUnknownFeature { scope: Scope, row: usize, feature: String },
    #[error("{scope}, quota {row}: {feature} has no value {value:?}")]
    QuotaUnknownValue { scope: Scope, row: usize, feature: String, value: String },
    #[error("{scope}, quota {row}: a second quota for {feature} {value:?}")]
    QuotaRepeated { scope: Scope, row: usize, feature: String, value: String },
    #[error("{scope}, quota {row}: {feature} {value:?} has min {min} above max {max}")]
    MinAboveMax { scope: Scope, row: usize, feature: String, value: String, min: u32, max: u32 },
    #[error("{scope}, quota {row}: {feature} {value:?} may flex only inside its own bounds")]
    FlexInsideBounds { scope: Scope, row: usize, feature: String, value: String },
    #[error("{scope}: the least numbers of {feature} add up to {sum}, more than {seats} seats")]
    MinsAboveSeats { scope: Scope, feature: String, sum: u64, seats: u64 },
    #[error("{scope}: the largest numbers of {feature} add up to {sum}, fewer than {seats} seats")]
    MaxesBelowSeats { scope: Scope, feature: String, sum: u64, seats: u64 },
    #[error("{scope} has {seats} seats, but only {people} people may sit there")]
    MoreSeatsThanPeople { scope: Scope, seats: u64, people: u64 },
    #[error("panel {panel}: nobody has the id {id} in the list {list:?}")]
    UnknownPerson { panel: String, list: ListKind, id: String },
    #[error("panel {panel}: {id} is required but may not sit there")]
    RequiredNotEligible { panel: String, id: String },
    #[error("{id} is required in {first} and in {second}")]
    RequiredTwice { id: String, first: String, second: String },
    #[error("panel {panel} has {seats} seats, but {required} people are required there")]
    TooManyRequired { panel: String, seats: u32, required: u32 },
}

/// All faults found in the input, in order; never empty.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct InputErrors(pub Vec<InputError>);
