//! Where what was promised the year before stands now: minutes are followed up the whole year, and
//! whoever reads about a promise reads how it goes today.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_kernel::Result;
use medvirk_meetings::{minutes, model::MeetingId};
use sea_orm::ConnectionTrait;

use crate::model::OpenPoint;

/// The points as they stand now. One that stands in no minutes is as it was written down.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn now(db: &impl ConnectionTrait, points: &[OpenPoint]) -> Result<Vec<OpenPoint>> {
    Ok(read(db, points).await?.into_iter().map(|(point, _)| point).collect())
}

/// The same for everybody: without what stands in minutes that are closed or not approved.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn public(
    db: &impl ConnectionTrait,
    points: &[OpenPoint],
) -> Result<Vec<OpenPoint>> {
    let all = read(db, points).await?.into_iter();
    Ok(all.filter_map(|(point, is_public)| is_public.then_some(point)).collect())
}

async fn read(db: &impl ConnectionTrait, points: &[OpenPoint]) -> Result<Vec<(OpenPoint, bool)>> {
    let stand_in: BTreeSet<MeetingId> =
        points.iter().filter_map(|point| point.stands_in).map(|(meeting, _)| meeting).collect();
    let mut known = BTreeMap::new();
    for meeting in stand_in {
        if let Some(minutes) = minutes::of_meeting(db, meeting).await? {
            known.insert(meeting, minutes);
        }
    }
    let one = |point: &OpenPoint| {
        let Some((meeting, id)) = point.stands_in else { return (point.clone(), true) };
        let Some(minutes) = known.get(&meeting) else { return (point.clone(), false) };
        let up = minutes.follow_ups.get(&id).cloned().unwrap_or_default();
        let of = minutes.content.points.iter().find(|one| one.id == id);
        let now = of.map(|of| OpenPoint::of(meeting, of, up)).unwrap_or_else(|| point.clone());
        (now, minutes.is_public())
    };
    Ok(points.iter().map(one).collect())
}
