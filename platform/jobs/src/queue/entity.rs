//! The table `jobs_job`.

use sea_orm::entity::prelude::*;

/// A job that waits or has been given up.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs_job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub payload: Json,
    /// The key while the job waits, `NULL` afterwards: unique, so one open job for each key.
    #[sea_orm(column_type = "Text", nullable)]
    pub open_key: Option<String>,
    /// `waiting` or `dead`.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// When it may be taken; for a job that is being run, when its lease runs out.
    pub due_at: DateTimeUtc,
    /// Who is running it.
    #[sea_orm(column_type = "Text", nullable)]
    pub node: Option<String>,
    /// How many times it has been taken since it was asked for.
    pub attempt: i32,
    /// Number of the latest lease; the holder of an older one may change nothing.
    pub lease: i32,
    /// Asked for again while it was being run.
    pub again: bool,
    #[sea_orm(column_type = "Text", nullable)]
    pub error: Option<String>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
