//! Settings kept in the site's database, one JSON value per key.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ConnectionTrait, EntityTrait, Set, sea_query::OnConflict};
use serde::{Serialize, de::DeserializeOwned};

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "site_setting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub value: Json,
        pub changed_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Reading and writing settings.
pub struct Settings;

impl Settings {
    /// The value of `key`; the default when it was never set or no longer fits.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn get<T: DeserializeOwned + Default>(
        db: &impl ConnectionTrait,
        key: &str,
    ) -> Result<T> {
        let row = entity::Entity::find_by_id(key).one(db).await?;
        Ok(row.and_then(|r| serde_json::from_value(r.value).ok()).unwrap_or_default())
    }

    /// Sets `key`.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn put<T: Serialize>(
        tx: &Tx,
        _permit: &Permit,
        now: DateTime<Utc>,
        key: &str,
        value: &T,
    ) -> Result<()> {
        let row = entity::ActiveModel {
            key: Set(key.to_owned()),
            value: Set(serde_json::to_value(value)?),
            changed_at: Set(now),
        };
        entity::Entity::insert(row)
            .on_conflict(
                OnConflict::column(entity::Column::Key)
                    .update_columns([entity::Column::Value, entity::Column::ChangedAt])
                    .to_owned(),
            )
            .exec_without_returning(tx)
            .await?;
        Ok(())
    }
}
