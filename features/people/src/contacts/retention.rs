//! How long we remember people: settings per source, and the daily job that forgets.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::{Days, Months, NaiveTime, TimeZone};
use medvirk_jobs::{outbox, queue};
use medvirk_kernel::{Error, OSLO, Permit, Resource, Result};
use medvirk_slice::{Cx, JobHandler, Settings};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{erasure, feedback, policy::ERASE_EXPIRED, requests, store};

/// Key of the setting.
const KEY: &str = "people.retention";
/// Kind of the job, and its key: one at a time.
const JOB: &str = "people.erase-expired";

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

/// Forgets every night what has outlived its time, and asks for the next night.
pub(super) struct EraseExpired;

#[async_trait]
impl JobHandler for EraseExpired {
    fn kind(&self) -> &'static str {
        JOB
    }

    async fn run(&self, cx: &Cx, _payload: Value) -> Result<()> {
        let permit = cx.permit(ERASE_EXPIRED, Resource::SITE)?;
        let tx = cx.begin().await?;
        let mut touched = 0;
        for slice in &cx.app().slices {
            touched += slice.erase_expired(cx, &tx, &permit).await?;
        }
        if touched > 0 {
            let detail = json!({ "records": touched });
            medvirk_audit::record(&tx, cx, &permit, ("site", Uuid::nil()), detail).await?;
        }
        ensure(&tx, cx).await?;
        tx.commit().await
    }
}

/// Asks for the next night's job. Called whenever somebody is added too, so that a site with people
/// in it always has the job; the key of the night keeps it single.
pub(super) async fn ensure(tx: &Tx, cx: &Cx) -> Result<()> {
    let run_at = next_night(cx)?;
    let key = Some(format!("{JOB}:{}", run_at.date_naive()));
    let job = queue::NewJob { kind: JOB, payload: Value::Null, run_at, key };
    queue::enqueue(tx, cx.new_id(), cx.now(), job).await
}

fn next_night(cx: &Cx) -> Result<chrono::DateTime<chrono::Utc>> {
    let early = NaiveTime::from_hms_opt(3, 30, 0).unwrap_or_default();
    let day = cx.today().checked_add_days(Days::new(1));
    let there = day.and_then(|day| OSLO.from_local_datetime(&day.and_time(early)).earliest());
    let there = there.ok_or_else(|| Error::internal("no such night"))?;
    Ok(there.to_utc())
}

/// What this slice forgets by itself: people past their last day, in all slices, and old messages,
/// requests and feedback.
pub(super) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    let retention = Retention::load(tx).await?;
    let mut touched = 0;
    for contact in store::outlived(tx, cx).await? {
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
