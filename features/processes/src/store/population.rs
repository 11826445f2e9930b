//! Population figures: the newest of each kind of source.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, Set, sea_query::OnConflict};

use super::{entity::population as row, json, read};
use crate::model::population::Population;

/// Figures with where they came from.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredPopulation {
    /// The figures.
    pub population: Population,
    /// Name of the file they came in.
    pub file_name: String,
    /// When they were brought in.
    pub imported_at: DateTime<Utc>,
}

/// Figures per area and figures for the whole municipality are kept beside each other.
fn kind_of(population: &Population) -> &'static str {
    if population.counts.iter().any(|c| c.area.is_some()) { "areas" } else { "whole" }
}

/// All figures there are: those per area first, then those for the whole municipality.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn populations(db: &impl ConnectionTrait) -> Result<Vec<StoredPopulation>> {
    let rows = row::Entity::find().order_by_asc(row::Column::Kind).all(db).await?;
    rows.into_iter()
        .map(|m| {
            let population = read(m.data)?;
            Ok(StoredPopulation { population, file_name: m.file_name, imported_at: m.imported_at })
        })
        .collect()
}

/// The figures a round is measured against: those per area when there are any, because they can be
/// added up; else those for the whole municipality.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn population(db: &impl ConnectionTrait) -> Result<Option<Population>> {
    Ok(populations(db).await?.into_iter().next().map(|stored| stored.population))
}

/// Keeps figures in place of earlier ones of the same kind.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn put_population(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    file_name: &str,
    population: &Population,
) -> Result<()> {
    let active = row::ActiveModel {
        kind: Set(kind_of(population).to_owned()),
        data: Set(json(population)?),
        file_name: Set(file_name.to_owned()),
        imported_at: Set(now),
    };
    row::Entity::insert(active)
        .on_conflict(
            OnConflict::column(row::Column::Kind)
                .update_columns([row::Column::Data, row::Column::FileName, row::Column::ImportedAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
