//! Sources.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_kernel::{Error, Language, ProcessId, Result};
use medvirk_processes::ThemeId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

use super::{
    entity::{note, source as row},
    people, read,
};
use crate::model::{coding::SourceId, note::Source};

/// All sources of a process, by code.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn sources(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Source>> {
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(Uuid::from(process)))
        .order_by_asc(row::Column::Code)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// One source.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn source(db: &impl ConnectionTrait, id: SourceId) -> Result<Source> {
    let found = row::Entity::find_by_id(Uuid::from(id)).one(db).await?;
    from_row(found.ok_or(Error::NotFound)?)
}

/// The source that stands for a record; `None` when it has not been received.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn source_of(
    db: &impl ConnectionTrait,
    kind: &str,
    record: Uuid,
) -> Result<Option<Source>> {
    let found = row::Entity::find()
        .filter(row::Column::Kind.eq(kind))
        .filter(row::Column::Record.eq(record))
        .one(db)
        .await?;
    found.map(from_row).transpose()
}

/// Themes that what was said was moved to by its coders, by the record it came through. What stays in
/// the theme of its source is not among them.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn moved_themes(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<BTreeMap<Uuid, BTreeSet<ThemeId>>> {
    let moved = note::Entity::find()
        .join(
            JoinType::InnerJoin,
            note::Entity::belongs_to(row::Entity)
                .from(note::Column::Source)
                .to(row::Column::Id)
                .into(),
        )
        .filter(note::Column::Process.eq(Uuid::from(process)))
        .filter(note::Column::IsActive.eq(true))
        .filter(
            Expr::col((note::Entity, note::Column::Theme))
                .ne(Expr::col((row::Entity, row::Column::Theme))),
        )
        .select_only()
        .column(row::Column::Record)
        .column(note::Column::Theme)
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let mut themes: BTreeMap<Uuid, BTreeSet<ThemeId>> = BTreeMap::new();
    for (record, theme) in moved {
        themes.entry(record).or_default().insert(theme.into());
    }
    Ok(themes)
}

pub(super) fn from_row(m: row::Model) -> Result<Source> {
    Ok(Source {
        id: m.id.into(),
        process: m.process.into(),
        theme: m.theme.into(),
        kind: m.kind,
        record: m.record,
        code: m.code,
        label: m.label,
        href: m.href,
        language: Language::from_code(&m.language).unwrap_or_default(),
        channel: m.channel,
        held_on: m.held_on,
        received_at: m.received_at,
        area: m.area,
        head_count: people(m.head_count),
        first_time: m.first_time.map(people),
        genders: read(m.genders)?,
        age_bands: read(m.age_bands)?,
        confirmed_at: m.confirmed_at,
        corrected_at: m.corrected_at,
    })
}
