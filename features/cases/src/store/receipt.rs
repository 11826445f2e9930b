//! Receipts of the archive.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result, Uuid};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use serde_json::Value;

use crate::{
    model::{
        case::CaseId,
        receipt::{KeptReceipt, Receipt, ReceiptId},
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

/// The receipts of a case, newest first, without the files they came in.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn receipts(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<KeptReceipt>> {
    let found: Vec<(Uuid, Value, DateTime<Utc>)> = row::Entity::find()
        .select_only()
        .columns([row::Column::Id, row::Column::Receipt, row::Column::At])
        .filter(row::Column::CaseId.eq(case.0))
        .order_by_desc(row::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let kept = |(id, receipt, at)| {
        Ok(KeptReceipt { id: ReceiptId(id), receipt: serde_json::from_value(receipt)?, at })
    };
    found.into_iter().map(kept).collect()
}

/// What the archive answered last about a case, if it has.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn last_receipt(db: &impl ConnectionTrait, case: CaseId) -> Result<Option<Receipt>> {
    let found: Option<Value> = row::Entity::find()
        .select_only()
        .column(row::Column::Receipt)
        .filter(row::Column::CaseId.eq(case.0))
        .order_by_desc(row::Column::Id)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.map(serde_json::from_value).transpose()?)
}

/// The file a receipt of a case came in.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn receipt_file(
    db: &impl ConnectionTrait,
    case: CaseId,
    id: ReceiptId,
) -> Result<String> {
    let found =
        row::Entity::find_by_id(id.0).filter(row::Column::CaseId.eq(case.0)).one(db).await?;
    Ok(found.ok_or(Error::NotFound)?.file)
}

/// Keeps a receipt with the file it came in; `sum` is that of the file.
///
/// # Errors
/// Refused at `file`, when the same file is kept already.
pub async fn insert_receipt(
    tx: &Tx,
    _permit: &Permit,
    (case, kept): (CaseId, &KeptReceipt),
    (file, sum): (String, String),
) -> Result<()> {
    let active = row::ActiveModel {
        id: Set(kept.id.0),
        case_id: Set(case.0),
        receipt: Set(serde_json::to_value(&kept.receipt)?),
        file: Set(file),
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
