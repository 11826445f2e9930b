//! Tables of the arena.

mod m20261122_0900_example_entry;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_0900_example_entry::Migration)]
}
