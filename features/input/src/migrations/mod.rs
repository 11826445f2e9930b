//! Tables of input.

mod m20261122_0400_input_tables;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_0400_input_tables::Migration)]
}
