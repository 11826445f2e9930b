//! Groups and their booklets: every group has a link from when the groups are accepted, and the hall
//! sees what groups have written and what the process leader has made of it.

use medvirk_kernel::{Language, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_workbooks::{NewGroup, Session, ShownTrend};
use sea_orm::ConnectionTrait;

use super::list::{list, people_of};
use crate::{
    model::{InviteeId, ItemKind, Program, Seating},
    store,
};

/// Main trends that can be read from the back row at once.
const MOST_TRENDS: usize = 5;

/// Opens a booklet for each group with people in it; one that was open keeps its link.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(super) async fn open_booklets(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    seating: &Seating,
) -> Result<()> {
    let (setup, _) = store::setup(tx, meeting.id).await?;
    let list = list(tx, meeting.id).await?;
    let people = people_of(&list);
    let seated = seating.groups.iter().enumerate().filter(|(_, group)| !group.members.is_empty());
    let mut groups = Vec::new();
    for (at, group) in seated {
        // A booklet stays in its room; where another writes in a later round it has no one name.
        let writes_on = |who: &InviteeId| {
            let later = seating.later.iter().filter_map(|round| round.get(at));
            later.clone().all(|group| group.secretary == Some(*who))
        };
        let secretary = group.secretary.filter(writes_on).and_then(|who| people.get(&who));
        groups.push(NewGroup {
            number: u32::try_from(at + 1)?,
            name: setup.room(at).map(|room| room.name.clone()).unwrap_or_default(),
            secretary: secretary.map(|listed| listed.name.clone()).unwrap_or_default(),
            contact: secretary.and_then(|listed| listed.one.contact).map(|contact| contact.0),
            people: u32::try_from(group.members.len())?,
            is_after: false,
        });
    }
    medvirk_workbooks::open_groups(tx, cx, permit, meeting, &groups).await?;
    Ok(())
}

/// What a group has written for a plenary: the first plenary hears the first group work's booklets, the
/// next the second's.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn written_sentences(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
    program: &Program,
    (item, group): (u32, usize),
    language: Language,
) -> Result<Vec<String>> {
    let mut plenaries = program.items.iter().filter(|one| one.kind == ItemKind::Plenary);
    let session = match plenaries.position(|one| one.id == item) {
        Some(0) | None => Session::First,
        Some(_) => Session::Second,
    };
    let number = u32::try_from(group + 1)?;
    let said = medvirk_workbooks::key_sentences(db, meeting, number, language).await?;
    let own = said.into_iter().filter(|one| one.session == session);
    Ok(own.flat_map(|one| one.sentences).collect())
}

/// The main trends the process leader has chosen for the hall.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn trends(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<ShownTrend>> {
    let mut shown = medvirk_workbooks::shown_trends(db, meeting).await?;
    shown.truncate(MOST_TRENDS);
    Ok(shown)
}
