//! Decisions, one per case.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ConnectionTrait, EntityTrait, Set, sea_query::OnConflict};

use crate::model::{case::CaseId, decision::Decision};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_decision")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        pub decision: Json,
        pub entered_at: DateTimeUtc,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The decision of a case, if there is one.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn decision(db: &impl ConnectionTrait, case: CaseId) -> Result<Option<Decision>> {
    let found = row::Entity::find_by_id(case.0).one(db).await?;
    Ok(found.map(|r| serde_json::from_value(r.decision)).transpose()?)
}

/// All decisions, by case.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn decisions(db: &impl ConnectionTrait) -> Result<BTreeMap<CaseId, Decision>> {
    let rows = row::Entity::find().all(db).await?;
    let read = |r: row::Model| Ok((CaseId(r.case_id), serde_json::from_value(r.decision)?));
    rows.into_iter().map(read).collect()
}

/// Enters or corrects the decision of a case.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn put_decision(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    case: CaseId,
    decision: &Decision,
) -> Result<()> {
    let active = row::ActiveModel {
        case_id: Set(case.0),
        decision: Set(serde_json::to_value(decision)?),
        entered_at: Set(now),
        version: Set(1),
    };
    let known = OnConflict::column(row::Column::CaseId)
        .update_columns([row::Column::Decision, row::Column::EnteredAt])
        .to_owned();
    row::Entity::insert(active).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}
