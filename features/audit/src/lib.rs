//! Who did what, when. Every action of every slice writes one line here, in the transaction of the
//! change itself. Lines hold ids and figures, never names, addresses or what people said, and are
//! never changed.

mod migrations;
mod pages;
mod policy;
mod store;

medvirk_i18n::texts!("audit");

pub use policy::READ;
pub use store::{Line, of_subject, record, record_many};

use medvirk_kernel::{Resource, Rule};
use medvirk_slice::{Cx, Door, MenuEntry, Routes, Slice};
use sea_orm_migration::MigrationTrait;

/// The slice.
pub struct Audit;

impl Slice for Audit {
    fn name(&self) -> &'static str {
        "audit"
    }
    fn rules(&self) -> Vec<Rule> {
        policy::RULES.to_vec()
    }
    fn routes(&self) -> Routes {
        pages::routes()
    }
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        migrations::all()
    }
    fn menu(&self, cx: &Cx, door: Door) -> Vec<MenuEntry> {
        if door != Door::Staff || !cx.may(READ, Resource::SITE) {
            return Vec::new();
        }
        let text = T(cx.language()).menu();
        vec![MenuEntry { order: 900, text, href: "/staff/history".to_owned(), icon: "history" }]
    }
}
