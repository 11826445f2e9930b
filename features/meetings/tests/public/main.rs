//! What residents do, over HTTP: sign up, wait, accept, change, cancel, answer; the calendar, its feed and
//! the list for other sites.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod afterwards;
mod calendar;
mod refused;
mod sign_up;
#[path = "../town/mod.rs"]
mod town;
mod waiting;
mod world;
