//! Where a report stands against its deadline: reminders before, the late list for phone follow-up
//! after (mission, G8).

use chrono::NaiveDate;

/// Where a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The gjestebud is still to come, or has no day.
    NotYet,
    /// Held, and the deadline has not passed: a friendly reminder at most.
    Waiting {
        /// Days left; 0 on the last day.
        days: i64,
    },
    /// The deadline has passed: on the late list.
    Late {
        /// Days since the deadline.
        days: i64,
    },
    /// It came in time.
    Received,
    /// It came, but late. Counts like any other.
    ReceivedLate {
        /// Days after the deadline.
        days: i64,
    },
}

impl Due {
    /// Whether it belongs on the late list.
    pub const fn is_late(self) -> bool {
        matches!(self, Due::Late { .. })
    }
}

/// Where a report stands on `today`. After the deadline a report is late also when no day for the
/// gjestebud is known; nobody has heard from that host.
pub fn due(
    planned: Option<NaiveDate>,
    deadline: NaiveDate,
    received: Option<NaiveDate>,
    today: NaiveDate,
) -> Due {
    let after = |day: NaiveDate| (day - deadline).num_days();
    match received {
        Some(day) if day > deadline => Due::ReceivedLate { days: after(day) },
        Some(_) => Due::Received,
        None if today > deadline && planned.is_none_or(|day| day <= today) => {
            Due::Late { days: after(today) }
        }
        None if planned.is_some_and(|day| day < today) => Due::Waiting { days: -after(today) },
        None => Due::NotYet,
    }
}
