//! The people who take part: contacts, participations, messages, privacy.

mod erasure;
mod held;
mod labels;
mod mail_html;
mod migrations;
mod model;
mod pages;
mod paper;
mod phone;
mod policy;
mod privacy;
mod retention;
mod send;
mod store;
mod today;

pub use medvirk_jobs::outbox::Attachment;
pub use model::{Contact, ContactId, NewContact, Wants};
pub use policy::{DELIVER, EDIT, READ};
pub use send::{Letter, Sent, send, send_voluntary, signed};
pub use store::{
    consents, find_same, get, insert, many, meet, messages, participations, update,
    wordings::{Worded, wording},
};

use store::{feedback, find, requests, wordings};

use medvirk_kernel::{Permit, Resource, Result, Rule};
use medvirk_slice::{Cx, Door, JobHandler, MenuEntry, PersonKey, Routes, TodayItem};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::Value;

use crate::T;

pub(crate) fn rules() -> Vec<Rule> {
    policy::RULES.to_vec()
}
pub(crate) fn routes() -> Routes {
    pages::routes()
}
pub(crate) fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    migrations::all()
}
pub(crate) fn jobs() -> Vec<Box<dyn JobHandler>> {
    vec![Box::new(retention::EraseExpired)]
}
pub(crate) fn daily_jobs() -> Vec<&'static str> {
    vec![retention::DAILY]
}
pub(crate) fn menu(cx: &Cx, door: Door) -> Vec<MenuEntry> {
    today::menu(cx, door)
}
pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    today::today(cx).await
}
pub(crate) async fn public_addresses(_cx: &Cx) -> Result<Vec<String>> {
    Ok(["/privacy", "/accessibility", "/contact"].map(str::to_owned).to_vec())
}
pub(crate) async fn person_data(cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
    erasure::person_data(cx, person).await
}
pub(crate) async fn forget_person(
    cx: &Cx,
    tx: &Tx,
    permit: &Permit,
    person: &PersonKey,
) -> Result<u64> {
    erasure::forget_person(cx, tx, permit, person).await
}
pub(crate) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    retention::erase_expired(cx, tx, permit).await
}

/// One visitor of the demo town who tells that something cannot be used. Contacts come with the
/// applications of other slices.
pub(crate) async fn demo(cx: &Cx) -> Result<()> {
    let permit = cx.permit(policy::GIVE_FEEDBACK, Resource::SITE)?;
    let new = feedback::NewFeedback {
        topic: feedback::Topic::Accessibility,
        page: "/processes/samfunnsdel-2027-2039".to_owned(),
        text: T(cx.language()).feedback_demo_text(),
        reply_to: "turid@example.org".to_owned(),
    };
    let tx = cx.begin().await?;
    feedback::receive(&tx, &permit, cx, new).await?;
    tx.commit().await
}
