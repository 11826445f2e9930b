//! The way to a host over HTTP, on both databases: call, applications, import, duplicates, criteria,
//! draw, replacement, answers. The traps of the fictional town are here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod applying;
mod demo;
mod drawing;
mod importing;
mod looking;
mod lottery;
#[path = "../start/mod.rs"]
mod start;
mod town;
