//! The arena's tables.

mod m20261122_1500_stormote_tables;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_1500_stormote_tables::Migration)]
}
