//! What is known of the files of a case; their bytes lie among the files of the site.

use medvirk_kernel::{Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::model::{
    attachment::{AttachedFile, FileId, FileKind},
    case::CaseId,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub name: String,
        pub kind: String,
        pub bytes: i64,
        pub sum: String,
        pub claim: String,
        pub added_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The files of a case, oldest first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn files(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<AttachedFile>> {
    let found = row::Entity::find()
        .filter(row::Column::CaseId.eq(case.0))
        .order_by_asc(row::Column::Id)
        .all(db)
        .await?;
    Ok(found.into_iter().map(from_row).collect())
}

/// Notes a file. Its bytes are kept before it is noted, so that a file that is noted is there.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert_file(tx: &Tx, _permit: &Permit, file: &AttachedFile) -> Result<()> {
    let active = row::ActiveModel {
        id: Set(file.id.0),
        case_id: Set(file.case.0),
        name: Set(file.name.clone()),
        kind: Set(file.kind.ending().to_owned()),
        bytes: Set(i64::try_from(file.bytes).unwrap_or(i64::MAX)),
        sum: Set(file.sum.clone()),
        claim: Set(file.claim.clone()),
        added_at: Set(file.added_at),
    };
    row::Entity::insert(active).exec_without_returning(tx).await?;
    Ok(())
}

/// Forgets a file; its bytes are removed after that.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn delete_file(tx: &Tx, _permit: &Permit, id: FileId) -> Result<()> {
    row::Entity::delete_by_id(id.0).exec(tx).await?;
    Ok(())
}

fn from_row(row: row::Model) -> AttachedFile {
    AttachedFile {
        id: FileId(row.id),
        case: CaseId(row.case_id),
        name: row.name,
        kind: FileKind::from_ending(&row.kind),
        bytes: u64::try_from(row.bytes).unwrap_or_default(),
        sum: row.sum,
        claim: row.claim,
        added_at: row.added_at,
    }
}
