//! Tables of the people who take part.

mod m20261122_0320_people_contact;
mod m20261122_0321_people_message;
mod m20261122_0322_people_request;

use sea_orm_migration::MigrationTrait;

pub(super) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261122_0320_people_contact::Migration),
        Box::new(m20261122_0321_people_message::Migration),
        Box::new(m20261122_0322_people_request::Migration),
    ]
}
