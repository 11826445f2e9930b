//! Tables of staff accounts.

mod m20261122_0210_people_account;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_0210_people_account::Migration)]
}
