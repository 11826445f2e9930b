//! Booklets: standard and own templates, copied into a meeting, changed there.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::json;
use uuid::Uuid;

use super::groups::begin;
use crate::{
    model::{Booklet, Session, standard},
    store::{self, Kept},
    text,
};

/// Most booklets of a meeting.
const MOST: usize = 12;

/// A template by its name in addresses: `standard-1` to `standard-4`, or the id of an own one.
///
/// # Errors
/// Not found, when there is none.
pub(crate) async fn template_of(db: &impl ConnectionTrait, name: &str) -> Result<Booklet> {
    if let Some(booklet) = standard::by_name(name) {
        return Ok(booklet);
    }
    let id: Uuid = name.parse().map_err(|_| Error::NotFound)?;
    Ok(store::template(db, id).await?.booklet)
}

/// Copies a template, to be changed; gives the id of the copy.
///
/// # Errors
/// Not found, when there is no such template.
pub(crate) async fn copy_template(tx: &Tx, cx: &Cx, permit: &Permit, name: &str) -> Result<Uuid> {
    let booklet = template_of(tx, name).await?;
    let all = store::templates(tx).await?;
    let position = all.iter().map(|kept| kept.position).max().unwrap_or(0) + 1;
    let new = Kept { id: cx.new_id(), booklet, position, version: 1 };
    store::insert_template(tx, permit, &new).await?;
    medvirk_audit::record(tx, cx, permit, ("workbooks", new.id), json!({ "copied": name })).await?;
    Ok(new.id)
}

/// The first free code of a meeting, `H1`, `H2`, …
fn next_code(known: &[Kept]) -> String {
    let is_free = |code: &String| known.iter().all(|kept| kept.booklet.code != *code);
    (1..=MOST + 1).map(|n| format!("H{n}")).find(is_free).unwrap_or_else(|| "H0".to_owned())
}

/// Copies the booklets of a meeting into another one, as they stand now. What is changed afterwards in
/// one does not change the other; what groups wrote stays where it was.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn copy_booklets(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    from: MeetingId,
    to: &Meeting,
) -> Result<()> {
    let booklets = store::booklets(tx, from).await?;
    if booklets.is_empty() || !store::booklets(tx, to.id).await?.is_empty() {
        return Ok(());
    }
    begin(tx, permit, to).await?;
    for kept in booklets {
        let own = Kept { id: cx.new_id(), version: 1, ..kept };
        store::insert_booklet(tx, permit, to.id, &own).await?;
    }
    let detail = json!({ "booklets_of": from });
    medvirk_audit::record(tx, cx, permit, ("workbooks", to.id.0), detail).await
}

/// Copies a template into a meeting. What is changed afterwards in one does not change the other.
///
/// # Errors
/// Refused, when the meeting has too many; not found, when there is no such template.
pub(crate) async fn add_to_meeting(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    (name, session): (&str, Session),
) -> Result<()> {
    begin(tx, permit, meeting).await?;
    let known = store::booklets(tx, meeting.id).await?;
    if known.len() >= MOST {
        return Err(Error::refused_at("template", text::refused_many_booklets(MOST)));
    }
    let mut booklet = template_of(tx, name).await?;
    booklet.code = next_code(&known);
    booklet.session = session;
    let position = known.iter().map(|kept| kept.position).max().unwrap_or(0) + 1;
    let new = Kept { id: cx.new_id(), booklet, position, version: 1 };
    store::insert_booklet(tx, permit, meeting.id, &new).await?;
    let detail = json!({ "booklet": new.booklet.code });
    medvirk_audit::record(tx, cx, permit, ("workbooks", meeting.id.0), detail).await
}

/// Whether a group of the meeting has written in a booklet.
async fn is_begun(tx: &Tx, meeting: MeetingId, booklet: &Booklet) -> Result<bool> {
    let ids: Vec<_> = store::groups(tx, meeting).await?.iter().map(|group| group.id).collect();
    let answers = store::answers_of(tx, &ids).await?;
    Ok(answers.values().any(|answers| answers.has_begun(booklet)))
}

/// Keeps a changed booklet of a meeting. Once somebody has written in it, its texts may change but not
/// its places to write.
///
/// # Errors
/// Refused, when places to write would change under what is written; conflict, when somebody else
/// changed it meanwhile.
pub(crate) async fn save_in_meeting(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: MeetingId,
    changed: &Kept,
) -> Result<()> {
    let old = store::booklet(tx, meeting, changed.id).await?;
    let is_other = !old.booklet.has_shape_of(&changed.booklet)
        || old.booklet.session != changed.booklet.session;
    if is_other && is_begun(tx, meeting, &old.booklet).await? {
        return Err(Error::refused(text::refused_begun()));
    }
    store::save_booklet(tx, permit, changed).await?;
    let detail = json!({ "booklet": changed.booklet.code });
    medvirk_audit::record(tx, cx, permit, ("workbooks", meeting.0), detail).await
}

/// Takes a booklet out of a meeting.
///
/// # Errors
/// Conflict, when somebody has written in it.
pub(crate) async fn remove_from_meeting(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: MeetingId,
    id: Uuid,
) -> Result<()> {
    let old = store::booklet(tx, meeting, id).await?;
    if is_begun(tx, meeting, &old.booklet).await? {
        return Err(Error::Conflict(text::refused_begun()));
    }
    store::remove_booklet(tx, permit, id).await?;
    let detail = json!({ "removed": old.booklet.code });
    medvirk_audit::record(tx, cx, permit, ("workbooks", meeting.0), detail).await
}
