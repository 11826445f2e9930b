//! The arena's tables.

mod m20261122_1500_stormote_tables;
mod m20261122_1900_stormote_day;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_1500_stormote_tables::Migration),
        Box::new(m20261122_1900_stormote_day::Migration),
    ]
}
