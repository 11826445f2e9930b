//! Notes and the other texts of sources.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Language, Permit, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, Set, sea_query::Expr,
};
use uuid::Uuid;

use super::{
    entity::{note as row, note_code, note_version, step},
    json, read, search,
};
use crate::model::{
    coding::{CodeId, NoteId},
    note::{Moderation, Note, NoteFilter, NoteKind},
    privacy::Finding,
};

/// How many ids are put into one question; below what both databases take.
const AT_ONCE: usize = 5_000;

/// A page of the notes a filter lets through, by code, and how many there are in all.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn notes(
    db: &impl ConnectionTrait,
    filter: &NoteFilter,
    offset: u64,
    limit: u64,
) -> Result<(Vec<Note>, u64)> {
    let found = filtered(filter);
    let total = found.clone().count(db).await?;
    let rows = found.order_by_asc(row::Column::Code).offset(offset).limit(limit).all(db).await?;
    Ok((with_codes(db, rows).await?, total))
}

/// Every note a filter lets through, by code.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn all_notes(db: &impl ConnectionTrait, filter: &NoteFilter) -> Result<Vec<Note>> {
    let rows = filtered(filter).order_by_asc(row::Column::Code).all(db).await?;
    with_codes(db, rows).await
}

/// One note, replaced ones too.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn note(db: &impl ConnectionTrait, id: NoteId) -> Result<Note> {
    let found = row::Entity::find_by_id(Uuid::from(id)).all(db).await?;
    with_codes(db, found).await?.pop().ok_or(Error::NotFound)
}

/// The note with a code people refer to.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn note_by_code(
    db: &impl ConnectionTrait,
    process: ProcessId,
    code: &str,
) -> Result<Note> {
    let found = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .filter(row::Column::Code.eq(code))
        .all(db)
        .await?;
    with_codes(db, found).await?.pop().ok_or(Error::NotFound)
}

/// Several notes by id, replaced ones too.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn notes_by_id(
    db: &impl ConnectionTrait,
    ids: &[NoteId],
) -> Result<BTreeMap<NoteId, Note>> {
    let mut rows = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let some = some.iter().map(|id| Uuid::from(*id));
        rows.extend(row::Entity::find().filter(row::Column::Id.is_in(some)).all(db).await?);
    }
    Ok(with_codes(db, rows).await?.into_iter().map(|n| (n.id, n)).collect())
}

/// The notes given, and every note they were made from or replaced by, however far; for traces.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn with_pieces(
    db: &impl ConnectionTrait,
    ids: &[NoteId],
) -> Result<BTreeMap<NoteId, Note>> {
    use crate::model::coding::Origin;
    let mut found = BTreeMap::new();
    let mut wanted: BTreeSet<NoteId> = ids.iter().copied().collect();
    while !wanted.is_empty() {
        let more = notes_by_id(db, &wanted.into_iter().collect::<Vec<_>>()).await?;
        wanted = BTreeSet::new();
        for note in more.values() {
            wanted.extend(&note.replaced_by);
            match &note.origin {
                Origin::Raw => {}
                Origin::Part { of, .. } => {
                    wanted.insert(*of);
                }
                Origin::Merged { of } => wanted.extend(of),
            }
        }
        found.extend(more);
        wanted.retain(|id| !found.contains_key(id));
    }
    Ok(found)
}

/// Earlier wordings of a note, newest first, with when each was replaced.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn versions(
    db: &impl ConnectionTrait,
    id: NoteId,
) -> Result<Vec<(String, DateTime<Utc>)>> {
    let rows = note_version::Entity::find()
        .filter(note_version::Column::Note.eq(Uuid::from(id)))
        .order_by_desc(note_version::Column::ReplacedAt)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|v| (v.text, v.replaced_at)).collect())
}

/// How many notes a filter lets through.
pub(crate) async fn count_by(db: &impl ConnectionTrait, filter: &NoteFilter) -> Result<u64> {
    Ok(filtered(filter).count(db).await?)
}

fn filtered(filter: &NoteFilter) -> Select<row::Entity> {
    let mut found = row::Entity::find();
    let kinds = if filter.kinds.is_empty() { &[NoteKind::Note][..] } else { &filter.kinds };
    found = found.filter(row::Column::Kind.is_in(kinds.iter().map(|k| k.code())));
    if !filter.with_inactive {
        found = found.filter(row::Column::IsActive.eq(true));
    }
    if let Some(process) = filter.process {
        found = found.filter(row::Column::Process.eq(Uuid::from(process)));
    }
    if let Some(theme) = filter.theme {
        found = found.filter(row::Column::Theme.eq(Uuid::from(theme)));
    }
    if let Some(source) = filter.source {
        found = found.filter(row::Column::Source.eq(Uuid::from(source)));
    }
    if !filter.moderation.is_empty() {
        let states = filter.moderation.iter().map(|m| m.code());
        found = found.filter(row::Column::Moderation.is_in(states));
    }
    if let Some(code) = filter.code {
        found = found.filter(row::Column::Id.in_subquery(
            given().filter(note_code::Column::Code.eq(Uuid::from(code))).into_query(),
        ));
    }
    match filter.is_coded {
        Some(true) => found = found.filter(row::Column::Id.in_subquery(given().into_query())),
        Some(false) => {
            found = found
                .filter(row::Column::Id.not_in_subquery(given().into_query()))
                .filter(row::Column::Reason.is_null());
        }
        None => {}
    }
    if filter.is_minority {
        found = found.filter(row::Column::IsMinority.eq(true));
    }
    if filter.is_not_used {
        found = found.filter(row::Column::Reason.is_not_null());
    }
    if let Some(coder) = &filter.coder {
        found = found.filter(row::Column::Coder.eq(coder));
    }
    if filter.is_changed {
        found = found.filter(row::Column::IsChanged.eq(true));
    }
    if !filter.search.trim().is_empty() {
        found = found.filter(search::condition(&filter.search));
    }
    found
}

/// The notes that have a code.
fn given() -> Select<note_code::Entity> {
    note_code::Entity::find().select_only().column(note_code::Column::Note)
}

async fn with_codes(db: &impl ConnectionTrait, rows: Vec<row::Model>) -> Result<Vec<Note>> {
    let mut codes: BTreeMap<Uuid, BTreeSet<CodeId>> = BTreeMap::new();
    for some in rows.chunks(AT_ONCE) {
        let ids = some.iter().map(|n| n.id);
        let given =
            note_code::Entity::find().filter(note_code::Column::Note.is_in(ids)).all(db).await?;
        for line in given {
            codes.entry(line.note).or_default().insert(line.code.into());
        }
    }
    rows.into_iter()
        .map(|m| {
            let given = codes.remove(&m.id).unwrap_or_default();
            from_row(m, given)
        })
        .collect()
}

fn from_row(m: row::Model, codes: BTreeSet<CodeId>) -> Result<Note> {
    Ok(Note {
        id: m.id.into(),
        process: m.process.into(),
        theme: m.theme.into(),
        source: m.source.into(),
        kind: NoteKind::from_code(&m.kind),
        code: m.code,
        question: m.question.map(Into::into),
        position: m.position,
        text: m.text,
        said_by: m.said_by,
        file: m.file,
        language: Language::from_code(&m.language).unwrap_or_default(),
        origin: read(m.origin)?,
        replaced_by: read(m.replaced_by)?,
        is_active: m.is_active,
        codes,
        is_minority: m.is_minority,
        reason: m.reason,
        moderation: Moderation::from_code(&m.moderation),
        findings: read(m.findings)?,
        published_text: m.published_text,
        shield_reason: m.shield_reason,
        published_at: m.published_at,
        coder: m.coder,
        is_changed: m.is_changed,
        created_at: m.created_at,
        version: m.version,
    })
}

/// A whole row for a new note.
pub(super) fn to_row(note: &Note) -> Result<row::ActiveModel> {
    Ok(row::ActiveModel {
        id: Set(note.id.into()),
        process: Set(note.process.into()),
        theme: Set(note.theme.into()),
        source: Set(note.source.into()),
        kind: Set(note.kind.code().to_owned()),
        code: Set(note.code.clone()),
        question: Set(note.question.map(Uuid::from)),
        position: Set(note.position),
        text: Set(note.text.clone()),
        search: Set(searchable(&note.text, &note.findings)),
        said_by: Set(note.said_by.clone()),
        file: Set(note.file.clone()),
        language: Set(note.language.code().to_owned()),
        origin: Set(json(&note.origin)?),
        replaced_by: Set(json(&note.replaced_by)?),
        is_active: Set(note.is_active),
        is_minority: Set(note.is_minority),
        reason: Set(note.reason.clone()),
        moderation: Set(note.moderation.code().to_owned()),
        findings: Set(json(&note.findings)?),
        published_text: Set(note.published_text.clone()),
        shield_reason: Set(note.shield_reason.clone()),
        decided_by: Set(None),
        decided_at: Set(None),
        published_at: Set(note.published_at),
        coder: Set(note.coder.clone()),
        is_changed: Set(note.is_changed),
        created_at: Set(note.created_at),
        version: Set(note.version),
    })
}

/// The text in lower case without national identity numbers: those must not be found by a search.
pub(super) fn searchable(text: &str, findings: &[Finding]) -> String {
    let forbidden: Vec<_> = findings.iter().filter(|f| f.kind.is_forbidden()).cloned().collect();
    crate::model::privacy::mask(text, &forbidden).to_lowercase()
}

/// Adds notes.
pub(super) async fn insert_notes(tx: &Tx, notes: &[Note]) -> Result<()> {
    let rows = notes.iter().map(to_row).collect::<Result<Vec<_>>>()?;
    for some in rows.chunks(100) {
        row::Entity::insert_many(some.to_vec()).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// A moderator's decision about one text.
pub(crate) struct Decision {
    /// The state it gets.
    pub(crate) state: Moderation,
    /// The published wording, when it is changed.
    pub(crate) wording: Option<String>,
    /// Why it is kept back, when it is.
    pub(crate) reason: Option<String>,
    /// What is found in the original text now; the list of allowed words may have grown.
    pub(crate) findings: Vec<Finding>,
}

/// Writes a decision over the version it was made on.
pub(crate) async fn set_moderation(
    tx: &Tx,
    permit: &Permit,
    now: DateTime<Utc>,
    note: &Note,
    decision: Decision,
) -> Result<()> {
    let is_public = matches!(decision.state, Moderation::AsIs | Moderation::Edited);
    let changed = row::ActiveModel {
        moderation: Set(decision.state.code().to_owned()),
        published_text: Set(decision.wording),
        shield_reason: Set(decision.reason),
        findings: Set(json(&decision.findings)?),
        search: Set(searchable(&note.text, &decision.findings)),
        decided_by: Set(Some(permit.actor().reference())),
        decided_at: Set(Some(now)),
        published_at: Set(note.published_at.filter(|_| is_public)),
        version: Set(note.version + 1),
        ..Default::default()
    };
    let done = row::Entity::update_many()
        .set(changed)
        .filter(row::Column::Id.eq(Uuid::from(note.id)))
        .filter(row::Column::Version.eq(note.version))
        .exec(tx)
        .await?;
    guarded(done.rows_affected)
}

/// Marks what may be public as published, and takes back what may not.
pub(crate) async fn mark_published(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    now: Option<DateTime<Utc>>,
) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::PublishedAt, Expr::value(Option::<DateTime<Utc>>::None))
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .exec(tx)
        .await?;
    let Some(now) = now else { return Ok(()) };
    let open = [Moderation::Clear, Moderation::AsIs, Moderation::Edited].map(|m| m.code());
    row::Entity::update_many()
        .col_expr(row::Column::PublishedAt, Expr::value(now))
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .filter(row::Column::IsActive.eq(true))
        .filter(row::Column::Reason.is_null())
        .filter(row::Column::Kind.ne(NoteKind::Comment.code()))
        .filter(row::Column::Moderation.is_in(open))
        .exec(tx)
        .await?;
    Ok(())
}

/// Erases the words of a process that were kept from publication. Published wordings stay. Returns how
/// many texts were erased; those erased before are not counted again.
pub(crate) async fn erase_withheld(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    words: &str,
) -> Result<u64> {
    let withheld = [Moderation::Shielded, Moderation::Edited, Moderation::Held].map(|m| m.code());
    let is_withheld = Condition::any()
        .add(row::Column::Moderation.is_in(withheld))
        .add(row::Column::Kind.eq(NoteKind::Comment.code()));
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .filter(is_withheld)
        .all(tx)
        .await?;
    let mut erased = 0;
    for m in rows {
        let left = m.published_text.clone().unwrap_or_else(|| words.to_owned());
        if m.text == left {
            continue;
        }
        let blank = row::ActiveModel {
            search: Set(left.to_lowercase()),
            text: Set(left),
            findings: Set(json(&Vec::<Finding>::new())?),
            version: Set(m.version + 1),
            ..Default::default()
        };
        row::Entity::update_many().set(blank).filter(row::Column::Id.eq(m.id)).exec(tx).await?;
        erased += 1;
    }
    let of_process = sea_orm::QuerySelect::column(
        row::Entity::find().filter(row::Column::Process.eq(Uuid::from(process))).select_only(),
        row::Column::Id,
    );
    note_version::Entity::delete_many()
        .filter(note_version::Column::Note.in_subquery(of_process.into_query()))
        .exec(tx)
        .await?;
    let nothing = json(&Vec::<Finding>::new())?;
    step::Entity::update_many()
        .col_expr(step::Column::Before, Expr::value(nothing.clone()))
        .col_expr(step::Column::After, Expr::value(nothing))
        .filter(step::Column::Process.eq(Uuid::from(process)))
        .exec(tx)
        .await?;
    Ok(erased)
}

/// One row must have been written; otherwise somebody else was first.
pub(super) fn guarded(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::Conflict(crate::text::refused_changed())) }
}
