//! Meetings people can come to: date, place, agenda, sign-up with exact places and a waiting list,
//! letters and calendar files, the door. Shared by all arenas that meet; each adds its own rules.

mod actions;
pub mod calendar;
mod desk;
mod jobs;
mod migrations;
pub mod minutes;
pub mod model;
mod pages;
pub mod policy;
mod privacy;
mod store;

medvirk_i18n::texts!("meetings");

pub use actions::{
    Arrival, Seat, WalkIn, accept, arrive, call_off, cancel, cancel_silently, change_answers,
    change_capacity, change_party, check_in, create, hand_over, lapse, promote, publish,
    put_effort, put_note, remove, send_again, summarise, update, walk_in,
};
pub use desk::{Desks, Outcome, Taken};
pub use store::{
    Act, Event, Incoming, What, by_slug, events, get, of_kind, of_process, places, sign_up,
    sign_ups,
};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::{Permit, ProcessId, Result, Rule};
use medvirk_people::ContactId;
use medvirk_slice::{
    Chapter, Cx, Door, JobHandler, MenuEntry, Milestone, Panel, PersonKey, Routes, Slice,
    TodayItem, Wording,
};
use medvirk_store::Tx;
use sea_orm_migration::MigrationTrait;
use serde_json::Value;
use uuid::Uuid;

use model::{Meeting, SignUpId};

/// The slice.
#[derive(Default)]
pub struct Meetings {
    desks: Desks,
}

#[async_trait]
impl Slice for Meetings {
    fn name(&self) -> &'static str {
        "meetings"
    }
    fn rules(&self) -> Vec<Rule> {
        policy::RULES.to_vec()
    }
    fn routes(&self) -> Routes {
        pages::routes(&self.desks).merge(minutes::routes())
    }
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        migrations::all()
    }
    fn jobs(&self) -> Vec<Box<dyn JobHandler>> {
        let mut all = jobs::all();
        all.extend(minutes::jobs());
        all
    }
    fn daily_jobs(&self) -> Vec<&'static str> {
        vec![jobs::DAILY]
    }
    fn menu(&self, cx: &Cx, door: Door) -> Vec<MenuEntry> {
        match door {
            Door::Public => pages::public_menu(cx),
            Door::Staff => pages::staff_menu(cx),
            Door::Table => Vec::new(),
        }
    }
    fn process_menu(&self, cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
        pages::process_menu(cx, process)
    }
    async fn process_panels(&self, cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
        pages::process_panels(cx, process, door).await
    }
    async fn record_panels(&self, cx: &Cx, record: (&str, Uuid), door: Door) -> Result<Vec<Panel>> {
        minutes::record_panels(cx, record, door).await
    }
    async fn front_panels(&self, cx: &Cx) -> Result<Vec<Panel>> {
        pages::front_panels(cx).await
    }
    async fn today(&self, cx: &Cx) -> Result<Vec<TodayItem>> {
        let mut items = pages::today(cx).await?;
        items.extend(minutes::today(cx).await?);
        Ok(items)
    }
    async fn milestones(&self, cx: &Cx, process: ProcessId) -> Result<Vec<Milestone>> {
        pages::milestones(cx, process).await
    }
    async fn public_addresses(&self, cx: &Cx) -> Result<Vec<String>> {
        let mut addresses = pages::public_addresses(cx).await?;
        addresses.extend(minutes::public_addresses(cx).await?);
        Ok(addresses)
    }
    async fn person_data(&self, cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
        privacy::person_data(cx, person).await
    }
    async fn forget_person(
        &self,
        cx: &Cx,
        tx: &Tx,
        permit: &Permit,
        person: &PersonKey,
    ) -> Result<u64> {
        privacy::forget_person(cx, tx, permit, person).await
    }
    async fn erase_expired(&self, cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
        privacy::erase_expired(cx, tx, permit).await
    }
    fn wordings(&self) -> Vec<Wording> {
        let mut all = jobs::wordings();
        all.extend(minutes::wordings());
        all
    }
    fn demo_order(&self) -> i32 {
        35
    }
}

/// Signs people up in the order given, written down at `at`: for staff, for imports and for the demo.
/// Those who sign up themselves come to [`Desks::sign_up`].
///
/// # Errors
/// [`medvirk_kernel::Error::NotFound`] when the meeting has no places; internal, when the database
/// cannot be written.
pub async fn take_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    incoming: Vec<Incoming>,
    at: DateTime<Utc>,
) -> Result<Vec<Outcome>> {
    desk::take_in(tx, cx, permit, meeting, incoming, (at, desk::Tell::Receipt)).await
}

/// As [`take_in`], and nobody is written to: for those who stand at the door, and for answers that came
/// long ago by other ways.
///
/// # Errors
/// As [`take_in`].
pub async fn take_in_silently(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    incoming: Vec<Incoming>,
    at: DateTime<Utc>,
) -> Result<Vec<Outcome>> {
    desk::take_in(tx, cx, permit, meeting, incoming, (at, desk::Tell::Nothing)).await
}

/// Notes who in the register of people signed up, where the arena knows.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn set_contact(
    tx: &Tx,
    permit: &Permit,
    sign_up: SignUpId,
    contact: ContactId,
) -> Result<()> {
    store::put_contact(tx, permit, sign_up, contact).await
}

/// How long the link to an own page works: three months after the meeting, for the summary and what
/// happens next.
fn own_link_expires(meeting: &Meeting) -> DateTime<Utc> {
    meeting.ends_at + TimeDelta::days(90)
}
