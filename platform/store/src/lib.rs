//! Where a site keeps its data: one database per municipality, SQLite inside the binary by default,
//! PostgreSQL where one machine is not enough. Connections, durable transactions with grouped
//! commits, migrations of all slices, backup and restore. Knows no table of any slice.

mod backup;
mod connect;
mod filter;
mod group;
mod migrate;
mod tx;
mod version;

pub use backup::{BackupError, backup, restore, verify};
pub use connect::{Database, Durability, Place};
pub use filter::contains_pattern;
pub use migrate::Migrator;
pub use tx::Tx;
pub use version::DataVersion;

use sea_orm::{DbErr, SqlErr};

/// Whether the database refused a write because a value that must be unique was there already:
/// the guard of every "only once" rule.
pub fn is_unique_violation(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}
