//! Figures of a round without its people and reports; for pages that show no table by itself.

use std::collections::BTreeMap;

use medvirk_kernel::{ProcessId, Result};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Deserialize;

use super::entity::report as row;
use crate::GjestebudId;

/// What of a report is counted.
#[derive(Deserialize)]
struct Counted {
    head_count: u32,
}

/// How many sat around each table that has reported.
pub(crate) async fn heads(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<BTreeMap<GjestebudId, u32>> {
    let rows: Vec<(uuid::Uuid, serde_json::Value)> = row::Entity::find()
        .select_only()
        .columns([row::Column::Gjestebud, row::Column::Data])
        .filter(row::Column::Process.eq(process.0))
        .filter(row::Column::CountedFor.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    rows.into_iter()
        .map(|(id, data)| {
            let counted: Counted = serde_json::from_value(data)?;
            Ok((GjestebudId(id), counted.head_count))
        })
        .collect()
}
