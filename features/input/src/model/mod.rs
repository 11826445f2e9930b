//! Types and rules of input: what must not be published, coding and its undo, agreement between
//! coders, frequency and breadth, reach, and that no note ends in nothing. Pure: no database, no
//! clock, no texts for people; callers translate what is returned.

pub mod coding;
pub mod endstate;
pub mod frequency;
pub mod kappa;
pub mod note;
pub mod privacy;
pub mod publication;
pub mod reach;
pub mod summary;
pub mod suppress;

#[cfg(test)]
mod fjordvik;
