//! Input arrives: once per record, searched for what must not be published, corrected and confirmed by
//! those who were there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_slice::Cx;
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    entity::{allowed, note as note_row, note_version, source as row},
    json,
    note::{guarded, insert_notes, searchable},
    source_of, stored, with_pieces,
};
use crate::model::{
    coding::{NoteId, Origin, SourceId},
    note::{Moderation, NewSource, Note, NoteFilter, NoteKind},
    privacy::{self, Allowed},
};

/// Takes in what was left. The same record again changes nothing and returns the same id. Every text
/// is searched for identity numbers, phones, e-mail and names; one with findings is held until a
/// moderator decides. Runs in the transaction of the slice that received it, with its permit.
///
/// # Errors
/// Refused when another source of the process has the same code, or a note code is taken; internal
/// when the database cannot be written.
pub async fn receive(tx: &Tx, cx: &Cx, _permit: &Permit, new: NewSource) -> Result<SourceId> {
    if let Some(known) = source_of(tx, new.kind, new.record).await? {
        return Ok(known.id);
    }
    let id: SourceId = cx.new_id();
    // Two sendings of one record may arrive at once on two nodes: the database lets one in.
    let only_once =
        OnConflict::columns([row::Column::Kind, row::Column::Record]).do_nothing().to_owned();
    let inserted = row::Entity::insert(source_row(id, &new)?)
        .on_conflict(only_once)
        .exec_without_returning(tx)
        .await;
    match inserted {
        Ok(1..) => {}
        Ok(0) | Err(DbErr::RecordNotInserted) => {
            let known = source_of(tx, new.kind, new.record).await?;
            return known.map(|s| s.id).ok_or(Error::NotFound);
        }
        Err(error) => return Err(error.into()),
    }
    let allowed = allowed_words(tx, cx, new.process).await?;
    let notes: Vec<Note> =
        texts(&new, &allowed).into_iter().map(|text| made(cx, &allowed, id, &new, text)).collect();
    insert_notes(tx, &notes).await.map_err(code_taken)?;
    tracing::info!(
        source = %id,
        notes = notes.len(),
        held = notes.iter().filter(|n| n.moderation == Moderation::Held).count(),
        "input received"
    );
    Ok(id)
}

/// Puts right what was received, when those who were there read it back. A changed text becomes the
/// note's text and the old one is kept; a new one is added; one that is left out is taken back, but a
/// coded note is never removed: it is marked for the coder to look at. Nothing happens when the record
/// was never received.
///
/// # Errors
/// As for [`receive`].
pub async fn correct(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    kind: &str,
    record: Uuid,
    new: NewSource,
) -> Result<()> {
    let Some(known) = source_of(tx, kind, record).await? else { return Ok(()) };
    let mut changed = source_row(known.id, &new)?;
    changed.received_at = sea_orm::ActiveValue::NotSet;
    changed.corrected_at = Set(Some(cx.now()));
    changed.confirmed_at = sea_orm::ActiveValue::NotSet;
    let id = Uuid::from(known.id);
    row::Entity::update_many().set(changed).filter(row::Column::Id.eq(id)).exec(tx).await?;
    let allowed = allowed_words(tx, cx, new.process).await?;
    let filter = NoteFilter {
        source: Some(known.id),
        kinds: NoteKind::ALL.to_vec(),
        with_inactive: true,
        ..NoteFilter::default()
    };
    let before: BTreeMap<String, Note> = super::all_notes(tx, &filter)
        .await?
        .into_iter()
        .filter(|n| n.origin == Origin::Raw)
        .map(|n| (n.code.clone(), n))
        .collect();
    let mut fresh = Vec::new();
    let mut kept = BTreeSet::new();
    for text in texts(&new, &allowed) {
        kept.insert(text.code.clone());
        match before.get(&text.code) {
            None => fresh.push(made(cx, &allowed, known.id, &new, text)),
            Some(old) if is_other(old, &text) => {
                reword(tx, cx, permit, &allowed, old, &text).await?;
            }
            Some(_) => {}
        }
    }
    insert_notes(tx, &fresh).await.map_err(code_taken)?;
    for (_, old) in before.iter().filter(|(code, _)| !kept.contains(*code)) {
        take_back(tx, old).await?;
    }
    Ok(())
}

/// Notes that those who were there have confirmed it. Nothing happens when it was never received.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn confirm(tx: &Tx, cx: &Cx, _permit: &Permit, kind: &str, record: Uuid) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::ConfirmedAt, sea_orm::sea_query::Expr::value(cx.now()))
        .filter(row::Column::Kind.eq(kind))
        .filter(row::Column::Record.eq(record))
        .exec(tx)
        .await?;
    Ok(())
}

/// Words that are not names of persons in this process: the municipality, its areas and the words a
/// moderator has added.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn allowed_words(
    db: &impl ConnectionTrait,
    cx: &Cx,
    process: ProcessId,
) -> Result<Allowed> {
    let municipality = cx.municipality();
    let rows = allowed::Entity::find()
        .filter(allowed::Column::Process.eq(Uuid::from(process)))
        .order_by_asc(allowed::Column::Word)
        .all(db)
        .await?;
    let name = municipality.name.clone();
    let first = name.split_whitespace().next().unwrap_or("").to_owned();
    let areas = municipality.areas.iter().flat_map(|area| {
        let last = area.name.split_whitespace().last().unwrap_or("").to_owned();
        [area.name.clone(), last]
    });
    Ok(Allowed::new([name, first].into_iter().chain(areas).chain(rows.into_iter().map(|r| r.word))))
}

/// Adds a word that is not the name of a person, such as a place or an organisation.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn allow_word(
    tx: &Tx,
    cx: &Cx,
    _permit: &Permit,
    process: ProcessId,
    word: &str,
) -> Result<()> {
    let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    let known = allowed::Entity::find()
        .filter(allowed::Column::Process.eq(Uuid::from(process)))
        .filter(allowed::Column::Word.eq(&word))
        .one(tx)
        .await?;
    if word.is_empty() || known.is_some() {
        return Ok(());
    }
    let row = allowed::ActiveModel {
        id: Set(cx.new_id()),
        process: Set(process.into()),
        word: Set(word),
    };
    allowed::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// One text of a source before it is a note.
struct Text {
    kind: NoteKind,
    code: String,
    question: Option<medvirk_processes::QuestionId>,
    position: usize,
    text: String,
    by: String,
    file: Option<String>,
}

/// Who said a quote is told anonymously ("Kvinne, 30-årene"), and no moderator reads it apart from the
/// quote: what points to a person is left out at once.
fn anonymous(by: &str, allowed: &Allowed) -> String {
    let by = by.trim();
    privacy::mask_with(by, &privacy::detect(by, allowed), |_| "…".to_owned())
}

fn texts(new: &NewSource, allowed: &Allowed) -> Vec<Text> {
    let text = |kind, mark: &str, position: usize, text: &str| Text {
        kind,
        code: format!("{}-{mark}{:02}", new.code, position + 1),
        question: None,
        position,
        text: text.trim().to_owned(),
        by: String::new(),
        file: None,
    };
    let mut texts = Vec::new();
    for (n, note) in new.notes.iter().enumerate() {
        let plain = text(NoteKind::Note, "N", n, &note.text);
        texts.push(Text { code: note.code.clone(), question: note.question, ..plain });
    }
    for (n, quote) in new.quotes.iter().enumerate() {
        let by = anonymous(&quote.by, allowed);
        texts.push(Text { by, ..text(NoteKind::Quote, "S", n, &quote.text) });
    }
    for (n, priority) in new.priorities.iter().enumerate() {
        texts.push(text(NoteKind::Priority, "P", n, priority));
    }
    for (n, drawing) in new.drawings.iter().enumerate() {
        let file = drawing.file.clone();
        texts.push(Text { file, ..text(NoteKind::Drawing, "T", n, &drawing.description) });
    }
    if let Some(comment) = &new.comment {
        texts.push(text(NoteKind::Comment, "K", 0, comment));
    }
    texts.retain(|t| !t.text.is_empty() || t.file.is_some());
    texts
}

fn made(cx: &Cx, allowed: &Allowed, source: SourceId, new: &NewSource, text: Text) -> Note {
    let findings = privacy::detect(&text.text, allowed);
    Note {
        id: cx.new_id(),
        process: new.process,
        theme: new.theme,
        source,
        kind: text.kind,
        code: text.code,
        question: text.question,
        position: i32::try_from(text.position).unwrap_or(i32::MAX),
        text: text.text,
        said_by: text.by,
        file: text.file,
        language: new.language,
        origin: Origin::Raw,
        replaced_by: vec![],
        is_active: true,
        codes: BTreeSet::new(),
        is_minority: false,
        reason: None,
        moderation: if findings.is_empty() { Moderation::Clear } else { Moderation::Held },
        findings,
        published_text: None,
        shield_reason: None,
        published_at: None,
        coder: None,
        is_changed: false,
        created_at: new.received_at,
        version: 1,
    }
}

/// Whether a text differs from its note, or comes back after it was taken back.
fn is_other(old: &Note, text: &Text) -> bool {
    let is_taken_back = !old.is_active && old.replaced_by.is_empty();
    old.text != text.text || old.said_by != text.by || is_taken_back
}

/// The new text takes the place of the old one, which is kept. What was decided about the old text
/// does not hold for the new one.
async fn reword(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    allowed: &Allowed,
    old: &Note,
    text: &Text,
) -> Result<()> {
    keep_version(tx, cx.new_id(), cx.now(), permit, old).await?;
    let findings = privacy::detect(&text.text, allowed);
    let state = if findings.is_empty() { Moderation::Clear } else { Moderation::Held };
    let pieces = with_pieces(tx, &[old.id]).await?;
    let is_coded = pieces.values().any(|n| !n.codes.is_empty() || n.reason.is_some());
    let changed = note_row::ActiveModel {
        text: Set(text.text.clone()),
        said_by: Set(text.by.clone()),
        search: Set(searchable(&text.text, &findings)),
        findings: Set(json(&findings)?),
        moderation: Set(state.code().to_owned()),
        published_text: Set(None),
        shield_reason: Set(None),
        published_at: Set(None),
        is_changed: Set(is_coded),
        is_active: Set(old.is_active || old.replaced_by.is_empty()),
        version: Set(old.version + 1),
        ..Default::default()
    };
    let id = Uuid::from(old.id);
    let done = note_row::Entity::update_many()
        .set(changed)
        .filter(note_row::Column::Id.eq(id))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)?;
    // Pieces cut out of the old text no longer say what the host meant.
    for piece in pieces.values().filter(|p| p.id != old.id && p.is_active) {
        mark_changed(tx, piece.id).await?;
    }
    Ok(())
}

async fn keep_version(
    tx: &Tx,
    id: Uuid,
    now: DateTime<Utc>,
    permit: &Permit,
    old: &Note,
) -> Result<()> {
    let version = note_version::ActiveModel {
        id: Set(id),
        note: Set(old.id.into()),
        text: Set(old.text.clone()),
        replaced_at: Set(now),
        replaced_by: Set(permit.actor().reference()),
    };
    note_version::Entity::insert(version).exec_without_returning(tx).await?;
    Ok(())
}

async fn take_back(tx: &Tx, old: &Note) -> Result<()> {
    let is_touched = !old.codes.is_empty() || old.reason.is_some() || !old.replaced_by.is_empty();
    if is_touched {
        return mark_changed(tx, old.id).await;
    }
    note_row::Entity::update_many()
        .set(note_row::ActiveModel {
            is_active: Set(false),
            published_at: Set(None),
            version: Set(old.version + 1),
            ..Default::default()
        })
        .filter(note_row::Column::Id.eq(Uuid::from(old.id)))
        .exec(tx)
        .await?;
    Ok(())
}

async fn mark_changed(tx: &Tx, id: NoteId) -> Result<()> {
    note_row::Entity::update_many()
        .set(note_row::ActiveModel { is_changed: Set(true), ..Default::default() })
        .filter(note_row::Column::Id.eq(Uuid::from(id)))
        .exec(tx)
        .await?;
    Ok(())
}

fn source_row(id: SourceId, new: &NewSource) -> Result<row::ActiveModel> {
    Ok(row::ActiveModel {
        id: Set(id.into()),
        process: Set(new.process.into()),
        theme: Set(new.theme.into()),
        kind: Set(new.kind.to_owned()),
        record: Set(new.record),
        code: Set(new.code.clone()),
        label: Set(new.label.clone()),
        href: Set(new.href.clone()),
        language: Set(new.language.code().to_owned()),
        channel: Set(new.channel.clone()),
        held_on: Set(new.held_on),
        received_at: Set(new.received_at),
        area: Set(new.area.clone()),
        head_count: Set(stored(new.head_count)),
        first_time: Set(new.first_time.map(stored)),
        genders: Set(json(&new.genders)?),
        age_bands: Set(json(&new.age_bands)?),
        confirmed_at: Set(None),
        corrected_at: Set(None),
    })
}

fn code_taken(error: Error) -> Error {
    match error {
        Error::Internal(cause) => {
            let is_taken = cause.downcast_ref::<sea_orm::DbErr>().is_some_and(is_unique_violation);
            if is_taken {
                Error::refused(crate::text::refused_code_taken())
            } else {
                Error::Internal(cause)
            }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_said_a_quote_is_never_a_name_or_a_number() {
        let allowed = Allowed::new(["Sørsida".to_owned()]);
        for plain in ["Kvinne, 30-årene", "mann, 42, bussjåfør", "gutt, 7", "Kvinne fra Sørsida"]
        {
            assert_eq!(anonymous(plain, &allowed), plain);
        }
        assert_eq!(anonymous(" Kari Nordmann, 62 ", &allowed), "…, 62");
        assert!(!anonymous("kvinne, ring 900 00 123", &allowed).contains("123"));
        assert!(!anonymous("kari@example.org", &allowed).contains('@'));
    }
}
