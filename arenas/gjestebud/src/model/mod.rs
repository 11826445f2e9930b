//! Types and rules of gjestebud: applications as they come and what is made of them, import,
//! duplicates, features for the draw, reports, kit and planning. Pure: no database, no clock, no
//! texts for people; callers translate what is returned.

pub mod application;
pub mod channel;
pub mod duplicates;
pub mod eligibility;
pub mod features;
pub mod import;
pub mod kit;
pub mod moment;
pub mod phone;
pub mod planning;
pub mod report;
pub mod sheet;
pub mod spoken;

pub use medvirk_documents::read::plain;

#[cfg(test)]
mod fjordvik;
