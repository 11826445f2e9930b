//! Time is an argument: code asks a [`Clock`], tests set one.

use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// The zone every municipality lives in; the database holds UTC.
pub const OSLO: Tz = chrono_tz::Europe::Oslo;

/// The wall-clock time in Norway of a moment.
pub fn to_oslo(moment: DateTime<Utc>) -> DateTime<Tz> {
    moment.with_timezone(&OSLO)
}

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present moment, UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // the one place that may ask the machine
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands still until it is moved; for tests.
pub struct FixedClock(Mutex<DateTime<Utc>>);

impl FixedClock {
    /// A clock standing at `now`.
    pub fn at(now: DateTime<Utc>) -> Self {
        FixedClock(Mutex::new(now))
    }

    /// Moves the clock to `now`.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.guard() = now;
    }

    /// Moves the clock on by `delta`.
    pub fn advance(&self, delta: TimeDelta) {
        *self.guard() += delta;
    }

    fn guard(&self) -> std::sync::MutexGuard<'_, DateTime<Utc>> {
        self.0.lock().unwrap_or_else(|e| e.into_inner())
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.guard()
    }
}
