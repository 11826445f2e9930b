//! Tables of plans, processes and population.

mod m20261122_0300_processes_tables;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_0300_processes_tables::Migration)]
}
