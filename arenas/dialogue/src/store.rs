//! The only place that knows the slice's tables.

mod question;

pub use question::questions;
pub(crate) use question::{decide, insert_question, undecided};

use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::{
    model::{PlannedId, Series, SeriesId},
    text,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "dialogue_series")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub year: i32,
        pub plan: Json,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{ActiveModel, Column, Entity, Model};

impl TryFrom<Model> for Series {
    type Error = Error;
    fn try_from(row: Model) -> Result<Self> {
        Ok(Series {
            id: SeriesId(row.id),
            process: ProcessId(row.process),
            year: row.year,
            plan: serde_json::from_value(row.plan)?,
            version: row.version,
        })
    }
}

/// One year.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn get(db: &impl ConnectionTrait, id: SeriesId) -> Result<Series> {
    Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)?.try_into()
}

/// All years, the last first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Series>> {
    let rows = Entity::find().order_by_desc(Column::Year).order_by_asc(Column::Id).all(db).await?;
    rows.into_iter().map(Series::try_from).collect()
}

/// The year a meeting belongs to.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn of_planned(db: &impl ConnectionTrait, id: PlannedId) -> Result<Series> {
    let mut all = all(db).await?.into_iter();
    all.find(|series| series.plan.meeting(id).is_some()).ok_or(Error::NotFound)
}

/// Writes a new year.
///
/// # Errors
/// [`Error::Conflict`], when the process has that year.
pub async fn insert(tx: &Tx, _permit: &Permit, series: &Series) -> Result<()> {
    let row = ActiveModel {
        id: Set(series.id.0),
        process: Set(series.process.0),
        year: Set(series.year),
        plan: Set(serde_json::to_value(&series.plan)?),
        version: Set(series.version),
    };
    match Entity::insert(row).exec_without_returning(tx).await {
        Err(e) if medvirk_store::is_unique_violation(&e) => {
            Err(Error::Conflict(text::refused_year_exists(series.year.to_string())))
        }
        other => Ok(other.map(|_| ())?),
    }
}

/// Writes a year over the version it was read at.
///
/// # Errors
/// [`Error::Conflict`], when somebody changed it meanwhile.
pub async fn update(tx: &Tx, _permit: &Permit, series: &Series) -> Result<()> {
    let changed = ActiveModel {
        plan: Set(serde_json::to_value(&series.plan)?),
        version: Set(series.version + 1),
        ..Default::default()
    };
    let done = Entity::update_many()
        .set(changed)
        .filter(Column::Id.eq(series.id.0))
        .filter(Column::Version.eq(series.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Conflict(text::refused_changed()));
    }
    Ok(())
}
