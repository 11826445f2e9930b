//! Groups: opened by number, each with a link that stays.

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_slice::{Cx, Links};
use medvirk_store::Tx;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    model::{Booklet, Group, NewGroup, Session},
    policy::LINK,
    store::{self, Setup},
};

/// Days a link works after the meeting, or after today when that is later: somebody may write clean
/// what was written on paper.
const DAYS: i64 = 30;
/// Days after the meeting until it is forgotten who wrote.
const DAYS_SECRETARY: i64 = 180;

/// Opens the groups of a meeting, or brings those that are there up to date: the same number is the
/// same group, with its link and what it has written. A group that is not named any more stays, because
/// it may have written. Gives number and address of each, in the order given.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn open_groups(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    groups: &[NewGroup],
) -> Result<Vec<(u32, String)>> {
    begin(tx, permit, meeting).await?;
    let known = store::groups(tx, meeting.id).await?;
    let mut opened = Vec::new();
    for new in groups {
        let same = |g: &&Group| (g.about.number, g.about.is_after) == (new.number, new.is_after);
        let group = match known.iter().find(same) {
            Some(old) if old.about == *new => old.clone(),
            Some(old) => {
                let changed = Group { about: new.clone(), ..old.clone() };
                store::save_group(tx, permit, &changed).await?;
                changed
            }
            None => {
                let (id, about) = (cx.new_id(), new.clone());
                let fresh = Group { id, meeting: meeting.id, about, version: 1 };
                store::insert_group(tx, permit, &fresh).await?;
                fresh
            }
        };
        let link = (LINK, group.id.0);
        let expires = expires(cx.now(), meeting);
        let token = Links::issue(tx, permit, cx.site(), cx.now(), link, expires).await?;
        opened.push((new.number, address(&token)));
    }
    let detail = json!({ "groups": groups.len() });
    medvirk_audit::record(tx, cx, permit, ("workbooks", meeting.id.0), detail).await?;
    Ok(opened)
}

/// The working addresses of a meeting's groups: number, whether it works after the meeting, address.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn group_links(cx: &Cx, meeting: MeetingId) -> Result<Vec<(u32, bool, String)>> {
    let db = cx.db().reader();
    let mut links = Vec::new();
    for group in store::groups(db, meeting).await? {
        let link = (LINK, group.id.0);
        if let Some(token) = Links::current(db, cx.site(), cx.now(), link).await? {
            links.push((group.about.number, group.about.is_after, address(&token)));
        }
    }
    Ok(links)
}

/// The address a token stands in.
pub(crate) fn address(token: &str) -> String {
    format!("/w/{token}")
}

fn expires(now: DateTime<Utc>, meeting: &Meeting) -> DateTime<Utc> {
    meeting.ends_at.max(now) + TimeDelta::days(DAYS)
}

/// The meeting has a code for its notes from now on.
pub(super) async fn begin(tx: &Tx, permit: &Permit, meeting: &Meeting) -> Result<()> {
    if store::setup(tx, meeting.id).await?.1 > 0 {
        return Ok(());
    }
    let all = medvirk_meetings::of_process(tx, meeting.process).await?;
    let ids: Vec<MeetingId> = all.iter().map(|one| one.id).collect();
    let taken = store::codes_of(tx, &ids).await?;
    let number = |code: &String| code.strip_prefix('M').and_then(|n| n.parse::<u32>().ok());
    // A meeting in between may have been deleted.
    let last = taken.iter().filter_map(number).max().unwrap_or(0);
    let setup = Setup { code: format!("M{}", last + 1), ..Setup::default() };
    store::put_setup(tx, permit, meeting.id, &setup).await
}

/// Whether a group fills in a booklet: those of the meeting what belongs to it, the others the rest.
pub(crate) fn may_write(group: &Group, booklet: &Booklet) -> bool {
    group.about.is_after == (booklet.session == Session::After)
}

/// The groups somebody writes for; what the group wrote is the group's.
pub(crate) async fn person_data(cx: &Cx, contact: Uuid) -> Result<Option<Value>> {
    let db = cx.db().reader();
    let mut shown = Vec::new();
    for group in store::groups_of(db, contact).await? {
        let meeting = medvirk_meetings::get(db, group.meeting).await?;
        let number = group.about.number;
        shown.push(json!({ "meeting": meeting.title, "secretary_of_group": number }));
    }
    Ok((!shown.is_empty()).then_some(Value::Array(shown)))
}

/// Forgets who wrote, some time after the meeting.
pub(crate) async fn forget_secretaries(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    let before = cx.now() - TimeDelta::days(DAYS_SECRETARY);
    let mut over = Vec::new();
    for process in medvirk_processes::list(tx).await? {
        let meetings = medvirk_meetings::of_process(tx, process.id).await?;
        over.extend(meetings.into_iter().filter(|m| m.ends_at < before).map(|m| m.id));
    }
    store::forget_secretaries(tx, permit, &over).await
}
