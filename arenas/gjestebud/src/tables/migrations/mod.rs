//! Tables of kits, baskets, reports, photos and devices.

mod m20261122_0520_gjestebud_tables;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m20261122_0520_gjestebud_tables::Migration)]
}
