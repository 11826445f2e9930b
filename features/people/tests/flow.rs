//! Accounts, signing in, set-up, settings and today over HTTP, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod staff;
