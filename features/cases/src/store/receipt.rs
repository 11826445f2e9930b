//! Receipts of the archive.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::{
    model::{
        case::CaseId,
        receipt::{KeptReceipt, ReceiptId},
    },
    text,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_receipt")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub receipt: Json,
        pub file: String,
        pub sum: String,
        pub at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The receipts of a case, newest first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn receipts(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<KeptReceipt>> {
    let found = row::Entity::find()
        .filter(row::Column::CaseId.eq(case.0))
        .order_by_desc(row::Column::Id)
        .all(db)
        .await?;
    let kept = |row: row::Model| {
        Ok(KeptReceipt {
            id: ReceiptId(row.id),
            receipt: serde_json::from_value(row.receipt)?,
            file: row.file,
            at: row.at,
        })
    };
    found.into_iter().map(kept).collect()
}

/// Keeps a receipt; `sum` is that of its file.
///
/// # Errors
/// Refused at `file`, when the same file is kept already.
pub async fn insert_receipt(
    tx: &Tx,
    _permit: &Permit,
    (case, sum): (CaseId, String),
    kept: &KeptReceipt,
) -> Result<()> {
    let active = row::ActiveModel {
        id: Set(kept.id.0),
        case_id: Set(case.0),
        receipt: Set(serde_json::to_value(&kept.receipt)?),
        file: Set(kept.file.clone()),
        sum: Set(sum),
        at: Set(kept.at),
    };
    match row::Entity::insert(active).exec_without_returning(tx).await {
        Err(e) if is_unique_violation(&e) => {
            Err(Error::refused_at("file", text::refused_receipt_again()))
        }
        Err(e) => Err(e.into()),
        Ok(_) => Ok(()),
    }
}
