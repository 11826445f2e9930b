//! Sentences people write about what was said, with the notes they rest on.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_processes::{ThemeId, Words};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QueryTrait,
    Set,
};
use uuid::Uuid;

use super::{
    entity::{note as note_row, sentence as row, sentence_note},
    json,
    note::guarded,
    read,
};
use crate::{
    model::{
        coding::NoteId,
        summary::{Part, Sentence, SentenceId},
    },
    text,
};

/// The written sentences of a process, per theme, in the order of part and place.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn sentences(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<BTreeMap<ThemeId, Vec<Sentence>>> {
    let of_process = row::Entity::find().filter(row::Column::Process.eq(Uuid::from(process)));
    let rows = of_process.clone().order_by_asc(row::Column::Position).all(db).await?;
    let ids = sea_orm::QuerySelect::column(
        sea_orm::QuerySelect::select_only(of_process),
        row::Column::Id,
    );
    let ties = sentence_note::Entity::find()
        .filter(sentence_note::Column::Sentence.in_subquery(ids.into_query()))
        .all(db)
        .await?;
    let mut notes: BTreeMap<Uuid, Vec<NoteId>> = BTreeMap::new();
    for tie in ties {
        notes.entry(tie.sentence).or_default().push(tie.note.into());
    }
    let mut themes: BTreeMap<ThemeId, Vec<Sentence>> = BTreeMap::new();
    for m in rows {
        let Some(part) = Part::from_code(&m.part) else { continue };
        let mut rests_on = notes.remove(&m.id).unwrap_or_default();
        rests_on.sort();
        themes.entry(m.theme.into()).or_default().push(Sentence {
            id: m.id.into(),
            part,
            text: read(m.text)?,
            notes: rests_on,
            position: m.position,
            version: m.version,
        });
    }
    for list in themes.values_mut() {
        list.sort_by_key(|s| (s.part, s.position));
    }
    Ok(themes)
}

/// Adds a sentence at the end of its part.
///
/// # Errors
/// Refused at `notes` when it rests on no note, and at `part` for a part that is written from figures.
pub async fn insert_sentence(
    tx: &Tx,
    cx: &Cx,
    _permit: &Permit,
    (process, theme, part): (ProcessId, ThemeId, Part),
    words: &Words,
    notes: &[NoteId],
) -> Result<SentenceId> {
    check(tx, theme, part, notes).await?;
    let id: SentenceId = cx.new_id();
    let position = row::Entity::find()
        .filter(row::Column::Theme.eq(Uuid::from(theme)))
        .filter(row::Column::Part.eq(part.code()))
        .order_by_desc(row::Column::Position)
        .one(tx)
        .await?
        .map_or(0, |last| last.position + 1);
    let sentence = row::ActiveModel {
        id: Set(id.into()),
        process: Set(process.into()),
        theme: Set(theme.into()),
        part: Set(part.code().to_owned()),
        position: Set(position),
        text: Set(json(words)?),
        changed_at: Set(cx.now()),
        version: Set(1),
    };
    row::Entity::insert(sentence).exec_without_returning(tx).await?;
    tie(tx, id, notes).await?;
    Ok(id)
}

/// Writes words and notes of a sentence over the version they were read at.
///
/// # Errors
/// As for [`insert_sentence`], and [`Error::Conflict`] when somebody changed it meanwhile.
pub async fn update_sentence(
    tx: &Tx,
    cx: &Cx,
    _permit: &Permit,
    process: ProcessId,
    sentence: &Sentence,
) -> Result<()> {
    let own = row::Entity::find_by_id(Uuid::from(sentence.id))
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .one(tx)
        .await?
        .ok_or(Error::NotFound)?;
    check(tx, own.theme.into(), sentence.part, &sentence.notes).await?;
    let changed = row::ActiveModel {
        text: Set(json(&sentence.text)?),
        part: Set(sentence.part.code().to_owned()),
        changed_at: Set(cx.now()),
        version: Set(sentence.version + 1),
        ..Default::default()
    };
    let done = row::Entity::update_many()
        .set(changed)
        .filter(row::Column::Id.eq(Uuid::from(sentence.id)))
        .filter(row::Column::Version.eq(sentence.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)?;
    untie(tx, sentence.id).await?;
    tie(tx, sentence.id, &sentence.notes).await
}

/// Takes a sentence away. The notes stay.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn delete_sentence(tx: &Tx, _permit: &Permit, id: SentenceId) -> Result<()> {
    untie(tx, id).await?;
    row::Entity::delete_by_id(Uuid::from(id)).exec(tx).await?;
    Ok(())
}

/// Whether a written sentence rests on a note.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn is_cited(db: &impl ConnectionTrait, note: NoteId) -> Result<bool> {
    let resting =
        sentence_note::Entity::find().filter(sentence_note::Column::Note.eq(Uuid::from(note)));
    Ok(resting.count(db).await? > 0)
}

/// Moves a sentence one place up or down among those of its theme and part.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn move_sentence(tx: &Tx, _permit: &Permit, id: SentenceId, is_up: bool) -> Result<()> {
    let own = row::Entity::find_by_id(Uuid::from(id)).one(tx).await?.ok_or(Error::NotFound)?;
    let mut list: Vec<Uuid> = row::Entity::find()
        .filter(row::Column::Theme.eq(own.theme))
        .filter(row::Column::Part.eq(&own.part))
        .order_by_asc(row::Column::Position)
        .all(tx)
        .await?
        .into_iter()
        .map(|m| m.id)
        .collect();
    let at = list.iter().position(|other| *other == own.id).ok_or(Error::NotFound)?;
    let to = if is_up { at.saturating_sub(1) } else { (at + 1).min(list.len() - 1) };
    list.swap(at, to);
    for (position, id) in (0..).zip(list) {
        row::Entity::update_many()
            .col_expr(row::Column::Position, sea_orm::sea_query::Expr::value(position))
            .filter(row::Column::Id.eq(id))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// A sentence about what was said must lead back to notes of its own theme; one of them may have been
/// moved to another since the writer saw it.
async fn check(tx: &Tx, theme: ThemeId, part: Part, notes: &[NoteId]) -> Result<()> {
    if part.is_generated() {
        return Err(Error::refused_at("part", text::refused_generated()));
    }
    let known = note_row::Entity::find()
        .filter(note_row::Column::Theme.eq(Uuid::from(theme)))
        .filter(note_row::Column::Id.is_in(notes.iter().map(|n| Uuid::from(*n))))
        .count(tx)
        .await?;
    let different: std::collections::BTreeSet<_> = notes.iter().collect();
    if notes.is_empty() {
        return Err(Error::refused_at("notes", text::refused_no_notes()));
    }
    if known != different.len() as u64 {
        return Err(Error::refused_at("notes", text::refused_note_elsewhere()));
    }
    Ok(())
}

async fn untie(tx: &Tx, id: SentenceId) -> Result<()> {
    sentence_note::Entity::delete_many()
        .filter(sentence_note::Column::Sentence.eq(Uuid::from(id)))
        .exec(tx)
        .await?;
    Ok(())
}

async fn tie(tx: &Tx, id: SentenceId, notes: &[NoteId]) -> Result<()> {
    let different: std::collections::BTreeSet<_> = notes.iter().collect();
    let ties: Vec<_> = different
        .into_iter()
        .map(|note| sentence_note::ActiveModel {
            sentence: Set(id.into()),
            note: Set((*note).into()),
        })
        .collect();
    for some in ties.chunks(1_000) {
        sentence_note::Entity::insert_many(some.to_vec()).exec_without_returning(tx).await?;
    }
    Ok(())
}
