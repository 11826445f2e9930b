//! How many forms come from one address: against robots, without puzzles that shut people out.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::TimeDelta;
use medvirk_kernel::Result;
use medvirk_slice::Cx;
use medvirk_web::Limit;

/// A school or a town hall is one address: so many forms in a window are counted in memory only.
///
/// The count in the database holds over all nodes, but is a write of its own. In a rush it would cost as
/// much as the sign-up itself, and nearly everybody in a rush is alone at an address. So only addresses
/// that have been seen oftener than this in this process are counted there.
const FREE: u32 = 20;
/// Beyond [`FREE`], over all nodes.
const LIMIT: Limit = Limit { name: "meetings.sign-up", most: 100, window: WINDOW };
/// How long is counted together.
const WINDOW: TimeDelta = TimeDelta::minutes(10);
/// Most addresses remembered; then all are forgotten, which costs a robot nothing but helps nobody.
const MOST_ADDRESSES: usize = 100_000;

/// The addresses seen by this process, in the present window, by site and address.
#[derive(Clone, Default)]
pub(super) struct Seen(Arc<Mutex<(i64, Counts)>>);

type Counts = HashMap<(String, String), u32>;

impl Seen {
    /// Counts one more form from where `cx` came from. `false` when it was one too many.
    pub async fn take(&self, cx: &Cx) -> Result<bool> {
        if self.count(cx) <= FREE {
            return Ok(true);
        }
        LIMIT.take(cx, &cx.visit().address).await
    }

    fn count(&self, cx: &Cx) -> u32 {
        let window = cx.now().timestamp().div_euclid(WINDOW.num_seconds());
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.0 != window || seen.1.len() >= MOST_ADDRESSES {
            *seen = (window, HashMap::new());
        }
        let who = (cx.site().key.clone(), cx.visit().address.clone());
        let count = seen.1.entry(who).or_default();
        *count += 1;
        *count
    }
}
