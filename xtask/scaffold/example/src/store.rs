//! The only file that knows the tables.

use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::{Entry, EntryId};

mod entry {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "example_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub title: String,
        pub added_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

impl From<entry::Model> for Entry {
    fn from(m: entry::Model) -> Self {
        Entry {
            id: EntryId(m.id),
            process: ProcessId(m.process),
            title: m.title,
            added_at: m.added_at,
        }
    }
}

/// The entries of a process, oldest first.
pub(crate) async fn list(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Entry>> {
    let entries = entry::Entity::find()
        .filter(entry::Column::Process.eq(process.0))
        .order_by_asc(entry::Column::AddedAt)
        .order_by_asc(entry::Column::Id)
        .all(db)
        .await?;
    Ok(entries.into_iter().map(Entry::from).collect())
}

/// Writes a new entry.
pub(crate) async fn insert(tx: &Tx, _permit: &Permit, entry: &Entry) -> Result<()> {
    let row = entry::ActiveModel {
        id: Set(entry.id.0),
        process: Set(entry.process.0),
        title: Set(entry.title.clone()),
        added_at: Set(entry.added_at),
    };
    entry::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}
