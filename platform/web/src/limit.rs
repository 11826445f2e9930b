//! Rate limits, counted in the database so that they hold over all nodes.

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::Result;
use medvirk_slice::Cx;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sha2::{Digest, Sha256};

/// How many times something may happen in a window of time.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Name of what is limited.
    pub name: &'static str,
    /// How many times.
    pub most: i32,
    /// In how long.
    pub window: TimeDelta,
}

impl Limit {
    /// Counts one more for `who` (an address or account; stored as a hash only). `false` when it was
    /// one too many.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn take(&self, cx: &Cx, who: &str) -> Result<bool> {
        let start = self.window_start(cx.now());
        let tx = cx.begin().await?;
        let sql = match tx.get_database_backend() {
            DbBackend::Postgres => {
                "INSERT INTO web_limit (key, window_start, taken) VALUES ($1, $2, 1) \
                 ON CONFLICT (key, window_start) DO UPDATE SET taken = web_limit.taken + 1 \
                 RETURNING taken"
            }
            _ => {
                "INSERT INTO web_limit (key, window_start, taken) VALUES (?, ?, 1) \
                 ON CONFLICT (key, window_start) DO UPDATE SET taken = web_limit.taken + 1 \
                 RETURNING taken"
            }
        };
        let backend = tx.get_database_backend();
        let values = [self.key(who).into(), start.into()];
        let row = tx.query_one_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
        let taken: i32 = row.map(|r| r.try_get_by_index(0)).transpose()?.unwrap_or(1);
        if taken == 1 {
            let old = match backend {
                DbBackend::Postgres => "DELETE FROM web_limit WHERE window_start < $1",
                _ => "DELETE FROM web_limit WHERE window_start < ?",
            };
            let before = cx.now() - TimeDelta::days(2);
            tx.execute_raw(Statement::from_sql_and_values(backend, old, [before.into()])).await?;
        }
        tx.commit().await?;
        Ok(taken <= self.most)
    }

    fn window_start(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let width = self.window.num_seconds().max(1);
        let start = now.timestamp().div_euclid(width) * width;
        DateTime::from_timestamp(start, 0).unwrap_or(now)
    }

    fn key(&self, who: &str) -> String {
        let digest = Sha256::digest(format!("{}:{who}", self.name).as_bytes());
        let hash: String = digest[..12].iter().map(|b| format!("{b:02x}")).collect();
        format!("{}:{hash}", self.name)
    }
}
