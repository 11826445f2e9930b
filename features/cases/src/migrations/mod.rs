//! Tables of cases.

mod m20261122_0600_cases;
mod m20261122_2000_cases_approval;
mod m20261122_2010_cases_action_owner;
mod m20261122_2020_cases_evaluation;
mod m20261122_2210_cases_template;
mod m20261122_2220_cases_file;
mod m20261122_2230_cases_receipt;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0600_cases::Migration),
        Box::new(m20261122_2000_cases_approval::Migration),
        Box::new(m20261122_2010_cases_action_owner::Migration),
        Box::new(m20261122_2020_cases_evaluation::Migration),
        Box::new(m20261122_2210_cases_template::Migration),
        Box::new(m20261122_2220_cases_file::Migration),
        Box::new(m20261122_2230_cases_receipt::Migration),
    ]
}
