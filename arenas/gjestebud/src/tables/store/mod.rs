//! The tables of this half of the arena. The only folder that knows them.

pub(super) mod basket;
mod entity;
pub(super) mod kit;
pub(super) mod photo;
pub(super) mod report;
pub(super) mod tally;
