//! What a group writes: each write once, kept beside another's where neither had seen the other.

use std::collections::BTreeSet;

use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;
use uuid::Uuid;

use super::handover::hand_over;
use crate::{
    model::{Answers, Booklet, Cell, Group, MOST_TEXT, Outcome, Photo, Write},
    store, text,
};

/// Most writes of one group: a whole day on several devices is a tenth.
const MOST_WRITES: u64 = 50_000;
/// Most cells of one group, also such that no booklet has any more.
const MOST_CELLS: usize = 3_000;
/// Most photos a group may have.
const MOST_PHOTOS: usize = 24;
const MOST_KEY: usize = 80;

/// Keys are what booklets make: letters, digits, points and hyphens.
fn is_key(key: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    !key.is_empty() && key.len() <= MOST_KEY && key.chars().all(is_plain)
}

fn is_tick(key: &str) -> bool {
    key.ends_with(".done") || key.ends_with(".read")
}

/// Takes what a device has written, in its order. Gives the writes that are kept; one that came before
/// is among them.
///
/// # Errors
/// Refused, when the group has written more than any group does; internal, when the database cannot be
/// written.
pub(crate) async fn write(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    group: &Group,
    booklets: &[Booklet],
    writes: Vec<Write>,
) -> Result<Vec<Uuid>> {
    store::hold(tx, permit, group.id).await?;
    if store::entries(tx, group.id).await? > MOST_WRITES {
        return Err(Error::refused(text::refused_too_much()));
    }
    let mut known = store::known_entries(tx, group.id, &writes).await?;
    let mut answers = store::answers(tx, group.id).await?;
    let before: Vec<bool> = booklets.iter().map(|b| answers.is_done(b)).collect();
    let (mut kept, mut touched) = (Vec::new(), BTreeSet::new());
    for mut write in writes {
        let is_room = answers.cells.len() < MOST_CELLS || answers.cells.contains_key(&write.key);
        if !is_key(&write.key) || !is_room {
            return Err(Error::refused(text::refused_unreadable()));
        }
        kept.push(write.id);
        if !known.insert(write.id) {
            continue;
        }
        write.value = clean(&write.value);
        let cell = answers.cells.entry(write.key.clone()).or_insert_with(Cell::default);
        let outcome = cell.take(&write, is_tick(&write.key), cx.now());
        let version = if outcome == Outcome::Stands { cell.version } else { 0 };
        store::insert_entry(tx, permit, group.id, &write, (outcome, version), cx.now()).await?;
        store::put_cell(tx, permit, group.id, &write.key, cell, cx.now()).await?;
        touched.insert(write.key);
    }
    note_finished(tx, cx, permit, group, booklets, (&before, &answers)).await?;
    let is_finished = |b: &Booklet, was: bool| {
        let prefix = format!("{}.", b.code);
        (was || answers.is_done(b)) && touched.iter().any(|key| key.starts_with(&prefix))
    };
    if booklets.iter().zip(&before).any(|(b, was)| is_finished(b, *was)) {
        hand_over(tx, cx, permit, group, booklets, &answers).await?;
    }
    Ok(kept)
}

/// Lines as people write them, without what no keyboard makes.
fn clean(value: &str) -> String {
    let text = value.replace("\r\n", "\n");
    text.trim_end().chars().filter(|c| *c == '\n' || !c.is_control()).take(MOST_TEXT).collect()
}

/// One line in the history for a booklet that was finished or taken up again.
async fn note_finished(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    group: &Group,
    booklets: &[Booklet],
    (before, answers): (&[bool], &Answers),
) -> Result<()> {
    for (booklet, was) in booklets.iter().zip(before) {
        let is = answers.is_done(booklet);
        if is != *was {
            let detail =
                json!({ "group": group.about.number, "booklet": booklet.code, "done": is });
            medvirk_audit::record(tx, cx, permit, ("workbooks", group.meeting.0), detail).await?;
        }
    }
    Ok(())
}

/// What a form says of one cell: key, value, and the version its page showed.
pub(crate) type Field = (String, String, i32);

/// Takes a form as one more device. A field that says what its page showed says nothing, so a page
/// that lay open for long brings no conflict where nobody typed.
///
/// # Errors
/// As for [`write`].
pub(crate) async fn write_form(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    group: &Group,
    booklets: &[Booklet],
    (device, fields, settles): (&str, Vec<Field>, Vec<Uuid>),
) -> Result<()> {
    let now = store::answers(tx, group.id).await?;
    let mut writes = Vec::new();
    for (key, value, base) in fields {
        let value = clean(&value);
        let cell = now.cells.get(&key);
        let shown = match cell {
            Some(cell) if cell.version == base => Some(cell.value.clone()),
            Some(_) if base > 0 => store::value_at(tx, group.id, &key, base).await?,
            _ => Some(String::new()),
        };
        let mine = |cell: &&Cell| cell.rivals.iter().any(|r| settles.contains(&r.id));
        let settled = cell.filter(mine).map(|_| settles.clone()).unwrap_or_default();
        if shown.as_deref() == Some(value.as_str()) && settled.is_empty() {
            continue;
        }
        let writer = device.to_owned();
        writes.push(Write { id: cx.new_id(), key, value, base, writer, settles: settled });
    }
    write(tx, cx, permit, group, booklets, writes).await?;
    Ok(())
}

/// Keeps a photo under its part. The same again changes nothing.
///
/// # Errors
/// Refused, when the group has too many, or there is no such part.
pub(crate) async fn put_photo(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    group: &Group,
    booklets: &[Booklet],
    photo: &Photo,
) -> Result<()> {
    store::hold(tx, permit, group.id).await?;
    let answers = store::answers(tx, group.id).await?;
    if answers.photos.len() >= MOST_PHOTOS {
        return Err(Error::refused(text::photo_too_many(MOST_PHOTOS)));
    }
    if !is_key(&photo.key) {
        return Err(Error::refused(text::refused_unreadable()));
    }
    store::insert_photo(tx, permit, group.id, photo, cx.now()).await?;
    after_photo(tx, cx, permit, group, booklets, &photo.key).await
}

/// Takes a photo out of its booklet.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn take_out_photo(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    group: &Group,
    booklets: &[Booklet],
    id: Uuid,
) -> Result<()> {
    store::hold(tx, permit, group.id).await?;
    let photo = match store::photo(tx, group.id, id).await {
        Ok(photo) => photo,
        // Taken out before: saying it again changes nothing.
        Err(Error::NotFound) => return Ok(()),
        Err(other) => return Err(other),
    };
    store::remove_photo(tx, permit, group.id, id).await?;
    after_photo(tx, cx, permit, group, booklets, &photo.key).await
}

async fn after_photo(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    group: &Group,
    booklets: &[Booklet],
    key: &str,
) -> Result<()> {
    let answers = store::answers(tx, group.id).await?;
    let of = |b: &&Booklet| key.starts_with(&format!("{}.", b.code)) && answers.is_done(b);
    if booklets.iter().any(|b| of(&b)) {
        hand_over(tx, cx, permit, group, booklets, &answers).await?;
    }
    Ok(())
}
