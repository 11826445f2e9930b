//! Rate limits, counted in the database so that they hold over all nodes.

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::Result;
use medvirk_slice::Cx;
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use sha2::{Digest, Sha256};

/// How long counts are kept.
const KEPT: TimeDelta = TimeDelta::days(2);

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "web_limit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub window_start: DateTimeUtc,
        pub taken: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// How many times something may happen in a window of time.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Name of what is limited.
    pub name: &'static str,
    /// How many times.
    pub most: i32,
    /// In how long.
    pub window: TimeDelta,
}

impl Limit {
    /// Counts one more for `who` (an address or account; stored as a hash only). `false` when it was
    /// one too many.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn take(&self, cx: &Cx, who: &str) -> Result<bool> {
        let start = self.window_start(cx.now());
        let tx = cx.begin().await?;
        let row = entity::ActiveModel {
            key: Set(self.key(who)),
            window_start: Set(start),
            taken: Set(1),
        };
        let one_more = OnConflict::columns([entity::Column::Key, entity::Column::WindowStart])
            .value(entity::Column::Taken, Expr::col((entity::Entity, entity::Column::Taken)).add(1))
            .to_owned();
        entity::Entity::insert(row).on_conflict(one_more).exec_without_returning(&tx).await?;
        let counted = entity::Entity::find_by_id((self.key(who), start)).one(&tx).await?;
        let taken = counted.map_or(1, |row| row.taken);
        if taken == 1 {
            entity::Entity::delete_many()
                .filter(entity::Column::WindowStart.lt(cx.now() - KEPT))
                .exec(&tx)
                .await?;
        }
        tx.commit().await?;
        Ok(taken <= self.most)
    }

    fn window_start(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let width = Ord::max(self.window.num_seconds(), 1);
        let start = now.timestamp().div_euclid(width) * width;
        DateTime::from_timestamp(start, 0).unwrap_or(now)
    }

    fn key(&self, who: &str) -> String {
        let digest = Sha256::digest(format!("{}:{who}", self.name).as_bytes());
        let hash: String = digest[..12].iter().map(|b| format!("{b:02x}")).collect();
        format!("{}:{hash}", self.name)
    }
}
