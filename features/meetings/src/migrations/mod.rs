//! The slice's tables.

mod m20261122_0600_meetings_tables;
mod m20261122_0700_meetings_act;
mod m20261122_0740_meetings_minutes;
mod m20261122_1600_meetings_minutes_reader;
mod m20261122_2340_meetings_remark_about;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0600_meetings_tables::Migration),
        Box::new(m20261122_0700_meetings_act::Migration),
        Box::new(m20261122_0740_meetings_minutes::Migration),
        Box::new(m20261122_1600_meetings_minutes_reader::Migration),
        Box::new(m20261122_2340_meetings_remark_about::Migration),
    ]
}
