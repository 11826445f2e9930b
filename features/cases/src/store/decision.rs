//! Decisions, one per case.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::Expr};

use super::changed_meanwhile;
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
    row::Entity::find_by_id(case.0).one(db).await?.map(from_row).transpose()
}

/// All decisions, by case.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn decisions(db: &impl ConnectionTrait) -> Result<BTreeMap<CaseId, Decision>> {
    let rows = row::Entity::find().all(db).await?;
    rows.into_iter().map(|r| Ok((CaseId(r.case_id), from_row(r)?))).collect()
}

/// Enters the decision of a case (version 0) or corrects it over the version it was read at.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`] when somebody entered or corrected it meanwhile.
pub async fn put_decision(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    case: CaseId,
    decision: &Decision,
) -> Result<()> {
    let told = serde_json::to_value(decision)?;
    if decision.version == 0 {
        let active = row::ActiveModel {
            case_id: Set(case.0),
            decision: Set(told),
            entered_at: Set(now),
            version: Set(1),
        };
        return match row::Entity::insert(active).exec_without_returning(tx).await {
            Ok(_) => Ok(()),
            Err(e) if is_unique_violation(&e) => Err(changed_meanwhile()),
            Err(e) => Err(e.into()),
        };
    }
    let written = row::Entity::update_many()
        .col_expr(row::Column::Decision, Expr::value(told))
        .col_expr(row::Column::EnteredAt, Expr::value(now))
        .col_expr(row::Column::Version, Expr::value(decision.version + 1))
        .filter(row::Column::CaseId.eq(case.0))
        .filter(row::Column::Version.eq(decision.version))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 { Err(changed_meanwhile()) } else { Ok(()) }
}

fn from_row(row: row::Model) -> Result<Decision> {
    let told: Decision = serde_json::from_value(row.decision)?;
    Ok(Decision { version: row.version, ..told })
}
