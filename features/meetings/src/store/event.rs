//! What happened to each sign-up, in order. Never changed.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::entity::event::{ActiveModel, Column, Entity};
use crate::model::{MeetingId, SignUpId};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Got a place.
    Confirmed,
    /// Was put on the waiting list.
    Waiting,
    /// Had signed up before.
    Duplicate,
    /// Is not among those the meeting is for.
    Outside,
    /// Gave the place back.
    Cancelled,
    /// Left the waiting list.
    CancelledWaiting,
    /// Got the place that became free.
    Promoted,
    /// Was offered it.
    Offered,
    /// Accepted.
    Accepted,
    /// Did not accept in time.
    Lapsed,
    /// Changed the size of the party or an answer.
    Changed,
    /// Came.
    CheckedIn,
    /// Was checked in by mistake.
    CheckedOut,
}

impl What {
    const ALL: [What; 13] = [
        What::Confirmed,
        What::Waiting,
        What::Duplicate,
        What::Outside,
        What::Cancelled,
        What::CancelledWaiting,
        What::Promoted,
        What::Offered,
        What::Accepted,
        What::Lapsed,
        What::Changed,
        What::CheckedIn,
        What::CheckedOut,
    ];

    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            What::Confirmed => "confirmed",
            What::Waiting => "waiting",
            What::Duplicate => "duplicate",
            What::Outside => "outside",
            What::Cancelled => "cancelled",
            What::CancelledWaiting => "cancelled-waiting",
            What::Promoted => "promoted",
            What::Offered => "offered",
            What::Accepted => "accepted",
            What::Lapsed => "lapsed",
            What::Changed => "changed",
            What::CheckedIn => "checked-in",
            What::CheckedOut => "checked-out",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|w| w.code() == code)
    }
}

/// One event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// The sign-up it happened to.
    pub sign_up: SignUpId,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: What,
}

/// Writes events down.
pub(crate) async fn note(
    tx: &Tx,
    cx: &Cx,
    _permit: &Permit,
    meeting: MeetingId,
    events: Vec<Event>,
) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let rows = events.into_iter().map(|event| ActiveModel {
        id: Set(cx.new_id()),
        meeting: Set(meeting.0),
        sign_up: Set(event.sign_up.0),
        at: Set(event.at),
        what: Set(event.what.code().to_owned()),
    });
    Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// All that happened in a meeting, first to last.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn of_meeting(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<Event>> {
    let found = Entity::find().filter(Column::Meeting.eq(meeting.0));
    let rows = found.order_by_asc(Column::At).order_by_asc(Column::Id).all(db).await?;
    let events = rows.into_iter().map(|row| {
        let what = What::from_code(&row.what);
        Ok(Event {
            sign_up: SignUpId(row.sign_up),
            at: row.at,
            what: what.ok_or_else(|| Error::internal(format!("unknown event {}", row.what)))?,
        })
    });
    let mut events = events.collect::<Result<Vec<_>>>()?;
    // Of what happened at the same moment the cause comes first: a place is given up, then given.
    events.sort_by_key(|event| (event.at, event.what));
    Ok(events)
}
