//! Tables of call, applications, criteria, draws and assignments; `tables` has its own.

mod m20261122_0500_gjestebud_assignment;
mod m20261122_0510_gjestebud_hosts;
mod m20261122_0540_gjestebud_lottery;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0500_gjestebud_assignment::Migration),
        Box::new(m20261122_0510_gjestebud_hosts::Migration),
        Box::new(m20261122_0540_gjestebud_lottery::Migration),
    ]
}
