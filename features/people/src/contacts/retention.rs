//! How long we remember people: settings per source, and the daily job that forgets.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::Months;
use medvirk_jobs::outbox;
use medvirk_kernel::{Error, Permit, Resource, Result};
use medvirk_slice::{Cx, JobHandler, Settings, Slice};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{erasure, feedback, policy::ERASE_EXPIRED, requests, store};

/// Key of the setting.
const KEY: &str = "people.retention";
/// Kind of the daily job.
pub(super) const DAILY: &str = "people.erase-expired";
/// People forgotten in one transaction.
const BATCH: u64 = 25;
/// Transactions of one slice in one day.
const MOST_ROUNDS: u32 = 2_000;

/// How long is remembered what, in months.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Retention {
    /// People from any source that is not named below.
    pub people: u32,
    /// People from one source, e.g. `guest`.
    pub by_source: BTreeMap<String, u32>,
    /// Messages that have gone out.
    pub messages: u32,
    /// Feedback and requests that are answered.
    pub answered: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Retention { people: 24, by_source: BTreeMap::new(), messages: 24, answered: 12 }
    }
}

impl Retention {
    pub(super) async fn load(db: &impl ConnectionTrait) -> Result<Self> {
        Settings::get(db, KEY).await
    }

    pub(super) async fn save(&self, tx: &Tx, permit: &Permit, cx: &Cx) -> Result<()> {
        Settings::put(tx, permit, cx.now(), KEY, self).await
    }

    /// Months for people from `source`.
    pub(super) fn months(&self, source: &str) -> u32 {
        self.by_source.get(source).copied().unwrap_or(self.people)
    }
}

/// Forgets every day what has outlived its time.
pub(super) struct EraseExpired;

#[async_trait]
impl JobHandler for EraseExpired {
    fn kind(&self) -> &'static str {
        DAILY
    }

    async fn run(&self, cx: &Cx, _payload: Value) -> Result<()> {
        let permit = cx.permit(ERASE_EXPIRED, Resource::SITE)?;
        for slice in &cx.app().slices {
            let mut rounds = 0;
            // What is left after so many rounds has its turn tomorrow.
            while rounds < MOST_ROUNDS && erase_some(cx, &permit, &**slice).await? {
                rounds += 1;
            }
        }
        Ok(())
    }
}

/// One transaction of one slice, short enough for other writers; whether there may be more.
async fn erase_some(cx: &Cx, permit: &Permit, slice: &dyn Slice) -> Result<bool> {
    let tx = cx.begin().await?;
    let touched = slice.erase_expired(cx, &tx, permit).await?;
    if touched > 0 {
        let detail = json!({ "slice": slice.name(), "records": touched });
        medvirk_audit::record(&tx, cx, permit, ("site", Uuid::nil()), detail).await?;
    }
    tx.commit().await?;
    Ok(touched > 0)
}

/// Some of what this slice forgets by itself: people past their last day, in all slices, and old
/// messages, requests and feedback.
pub(super) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    let retention = Retention::load(tx).await?;
    let mut touched = 0;
    for contact in store::outlived(tx, cx, BATCH).await? {
        touched += erasure::forget_everywhere(tx, cx, permit, contact).await?;
        let detail = json!({ "what": "erased" });
        medvirk_audit::record(tx, cx, permit, ("contact", contact.0), detail).await?;
    }
    let before = |months: u32| {
        let day = cx.now().checked_sub_months(Months::new(months));
        day.ok_or_else(|| Error::internal("no such day"))
    };
    touched += outbox::forget_older(tx, before(retention.messages)?).await?;
    touched += feedback::forget_older(tx, permit, before(retention.answered)?).await?;
    touched += requests::forget_older(tx, permit, before(retention.answered)?).await?;
    Ok(touched)
}
