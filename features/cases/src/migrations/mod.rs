//! Tables of cases.

mod m20261122_0600_cases;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_0600_cases::Migration)]
}
