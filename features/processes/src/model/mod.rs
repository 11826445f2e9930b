//! Types and rules of processes: plans, promise, phases, and the population a round is measured
//! against. Pure: no database, no clock, no texts for people; callers translate what is returned.

pub mod age_band;
pub mod gender;
pub mod hierarchy;
pub mod json_stat;
pub mod phase;
pub mod population;
pub mod process;
pub mod promise;
pub mod ready;
pub mod words;
