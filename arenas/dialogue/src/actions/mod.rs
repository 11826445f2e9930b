//! What staff do with a dialogue year.

mod body;
mod council;
mod meeting;

pub use body::{put_body, remove_body};
pub use council::{ask, decide, invite};
pub(crate) use council::{invitable, ready};
pub(crate) use meeting::meeting;
pub use meeting::{add, invited, make, put, remove};

use std::collections::BTreeMap;

use medvirk_kernel::{Permit, Result};
use medvirk_meetings::minutes;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    handover,
    model::{OpenPoint, PlannedId, Proposed, Series, YearPlan, next_year, propose},
    store,
};

async fn save(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series, what: &str) -> Result<()> {
    store::update(tx, permit, series).await?;
    let detail = json!({ "what": what, "year": series.year });
    medvirk_audit::record(tx, cx, permit, ("dialogue-year", series.id.0), detail).await
}

/// Begins a year.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`], when the process has that year.
pub async fn begin(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series) -> Result<()> {
    store::insert(tx, permit, series).await?;
    let detail = json!({ "what": "begun", "year": series.year });
    medvirk_audit::record(tx, cx, permit, ("dialogue-year", series.id.0), detail).await
}

/// Plans all meetings that are not kept as they are. What cannot be is given back with its reasons.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`], when somebody changed the year meanwhile.
pub async fn plan(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series) -> Result<Proposed> {
    let proposed = propose(&series.plan);
    if let Proposed::Year(plan) = &proposed {
        let planned = Series { plan: (**plan).clone(), ..series.clone() };
        save(tx, cx, permit, &planned, "planned").await?;
    }
    Ok(proposed)
}

/// Writes what holds for the whole year. Where a theme is chosen after minutes were approved, what was
/// said is handed over now.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`], when somebody changed the year meanwhile.
pub async fn put_frame(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series) -> Result<()> {
    for planned in &series.plan.meetings {
        handover::check_theme(tx, series, planned).await?;
        handover::give(tx, cx, permit, series, planned).await?;
    }
    save(tx, cx, permit, series, "frame").await
}

/// Writes the main conclusions of the meetings, for the short report.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`], when somebody changed the year meanwhile.
pub async fn put_report(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series) -> Result<()> {
    save(tx, cx, permit, series, "report").await
}

/// What the minutes of a year left open, by meeting.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn open_points(cx: &Cx, year: &YearPlan) -> Result<BTreeMap<PlannedId, Vec<OpenPoint>>> {
    let mut open = BTreeMap::new();
    for planned in &year.meetings {
        let Some(meeting) = planned.meeting else { continue };
        let Some(minutes) = minutes::of_meeting(cx.db().reader(), meeting).await? else { continue };
        let points = minutes.open_points().map(|(point, up)| OpenPoint::of(meeting, point, up));
        open.insert(planned.id, points.collect());
    }
    Ok(open)
}

/// Makes the year after a year.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`], when there is one.
pub async fn begin_next(tx: &Tx, cx: &Cx, permit: &Permit, series: &Series) -> Result<Series> {
    let open = open_points(cx, &series.plan).await?;
    let next = Series {
        id: cx.new_id(),
        process: series.process,
        year: series.year + 1,
        plan: next_year(&series.plan, &open, || cx.new_id()),
        version: 1,
    };
    begin(tx, cx, permit, &next).await?;
    Ok(next)
}
