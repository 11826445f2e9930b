//! The slice's tables.

mod m20261122_0600_meetings_tables;
mod m20261122_0700_meetings_act;
mod m20261122_0740_meetings_minutes;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0600_meetings_tables::Migration),
        Box::new(m20261122_0700_meetings_act::Migration),
        Box::new(m20261122_0740_meetings_minutes::Migration),
    ]
}
