//! The slice's tables.

mod m20261122_0750_dialogue_series;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_0750_dialogue_series::Migration)]
}
