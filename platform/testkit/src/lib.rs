//! What tests of slices need: an app on a fresh database of each kind, a browser without a network, a
//! clock that stands still and a seed. Only ever a dev-dependency, so a fault may panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod browser;
mod database;
mod fjordvik;
mod test_app;

pub use browser::{Answer, Browser, page_text};
pub use database::{TestDatabase, each_database};
pub use fjordvik::fjordvik;
pub use test_app::TestApp;

/// Says loudly that a test looked at nothing, and why: past the test harness, which keeps to itself what
/// a passing test prints.
pub fn skipped(why: &str) {
    use std::io::Write;
    std::io::stdout().write_all(format!("SKIPPED: {why}\n").as_bytes()).unwrap();
}
