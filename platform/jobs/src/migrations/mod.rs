//! The tables of this crate.

mod m20261122_0100_jobs_job;
mod m20261122_0101_jobs_message;

use sea_orm_migration::MigrationTrait;

/// Tables `jobs_job`, `jobs_message` and `jobs_attachment`, for the site's migrator.
pub fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0100_jobs_job::Migration),
        Box::new(m20261122_0101_jobs_message::Migration),
    ]
}
