//! The slice's tables.

mod m20261122_0750_dialogue_series;
mod m20261122_1610_dialogue_question;

use sea_orm_migration::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0750_dialogue_series::Migration),
        Box::new(m20261122_1610_dialogue_question::Migration),
    ]
}
