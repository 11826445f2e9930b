//! The tables, in the order they came.

mod m20261122_1700_workbooks_tables;
mod m20261122_2140_workbooks_unused;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_1700_workbooks_tables::Migration),
        Box::new(m20261122_2140_workbooks_unused::Migration),
    ]
}
