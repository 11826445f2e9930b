//! Tables of the history.

mod m20261122_0200_audit_line;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_0200_audit_line::Migration)]
}
