//! Chance is an argument too: ids, tokens and seeds come from a [`Chance`], so a test can repeat them.

use std::sync::Mutex;

use chrono::{DateTime, Utc};
use rand::{Rng, SeedableRng, rngs::StdRng};
use uuid::Uuid;

/// A source of random bytes and ids.
pub trait Chance: Send + Sync {
    /// Fills `bytes` with random bytes fit for secrets.
    fn fill(&self, bytes: &mut [u8]);

    /// A new time-ordered id (UUID version 7) for a record made at `now`.
    fn id(&self, now: DateTime<Utc>) -> Uuid {
        let mut random = [0u8; 10];
        self.fill(&mut random);
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A secret for links and sessions: 128 random bits as 32 hexadecimal digits.
    fn token(&self) -> String {
        let mut random = [0u8; 16];
        self.fill(&mut random);
        random.iter().map(|b| format!("{b:02x}")).collect()
    }
}

/// The operating system's randomness.
pub struct SystemChance;

impl Chance for SystemChance {
    #[allow(clippy::disallowed_methods)] // the one place that may ask the machine
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

/// A repeatable source for tests and the demo town.
pub struct FixedChance(Mutex<StdRng>);

impl FixedChance {
    /// The same seed gives the same sequence on every machine.
    pub fn seeded(seed: u64) -> Self {
        FixedChance(Mutex::new(StdRng::seed_from_u64(seed)))
    }
}

impl Chance for FixedChance {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(|e| e.into_inner()).fill_bytes(bytes);
    }
}
