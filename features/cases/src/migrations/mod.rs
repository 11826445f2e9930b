//! Tables of cases.

mod m20261122_0600_cases;
mod m20261122_2000_cases_approval;
mod m20261122_2010_cases_action_owner;
mod m20261122_2020_cases_evaluation;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0600_cases::Migration),
        Box::new(m20261122_2000_cases_approval::Migration),
        Box::new(m20261122_2010_cases_action_owner::Migration),
        Box::new(m20261122_2020_cases_evaluation::Migration),
    ]
}
