//! Tables of plans, processes and population.

mod m20261122_0300_processes_tables;
mod m20261122_0310_processes_programme;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0300_processes_tables::Migration),
        Box::new(m20261122_0310_processes_programme::Migration),
    ]
}
