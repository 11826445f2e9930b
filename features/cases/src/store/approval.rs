//! Approvals, the last one of each case.

use medvirk_kernel::{Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ConnectionTrait, EntityTrait, Set, sea_query::OnConflict};

use crate::model::{
    approval::{Approval, ApprovalState},
    case::CaseId,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_approval")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        pub asked_by: String,
        pub asked_name: String,
        pub asked_at: DateTimeUtc,
        pub state: String,
        pub by_name: String,
        pub remark: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The approval of a case, if somebody has asked for one.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn approval(db: &impl ConnectionTrait, case: CaseId) -> Result<Option<Approval>> {
    let found = row::Entity::find_by_id(case.0).one(db).await?;
    Ok(found.map(|r| Approval {
        asked_by: r.asked_by,
        asked_name: r.asked_name,
        asked_at: r.asked_at,
        state: ApprovalState::from_code(&r.state).unwrap_or(ApprovalState::Returned),
        by_name: r.by_name,
        remark: r.remark,
    }))
}

/// Writes the approval of a case in place of the one before.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn put_approval(
    tx: &Tx,
    _permit: &Permit,
    case: CaseId,
    approval: &Approval,
) -> Result<()> {
    use row::Column;
    let active = row::ActiveModel {
        case_id: Set(case.0),
        asked_by: Set(approval.asked_by.clone()),
        asked_name: Set(approval.asked_name.clone()),
        asked_at: Set(approval.asked_at),
        state: Set(approval.state.code().to_owned()),
        by_name: Set(approval.by_name.clone()),
        remark: Set(approval.remark.clone()),
    };
    let all = [
        Column::AskedBy,
        Column::AskedName,
        Column::AskedAt,
        Column::State,
        Column::ByName,
        Column::Remark,
    ];
    let known = OnConflict::column(Column::CaseId).update_columns(all).to_owned();
    row::Entity::insert(active).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}
