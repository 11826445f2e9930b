//! Sessions of staff: a random token in a `__Host-` cookie, its hash in the database.

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::{AccountId, Result};
use medvirk_slice::Cx;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set, sea_query::Expr};
use sha2::{Digest, Sha256};

/// Name of the session cookie.
pub const SESSION_COOKIE: &str = "__Host-medvirk";

/// A session ends after this long without a request …
const IDLE: TimeDelta = TimeDelta::hours(8);
/// … and after this long in any case.
const LONGEST: TimeDelta = TimeDelta::hours(24);
/// How often the last use is written down.
const NOTED: TimeDelta = TimeDelta::minutes(5);

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "web_session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: String,
        pub account: Uuid,
        pub is_verified: bool,
        pub began_at: DateTimeUtc,
        pub seen_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A session that is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whose it is.
    pub account: AccountId,
    /// Whether the second factor has been shown; until then the session opens nothing else.
    pub is_verified: bool,
}

/// Begins, finds and ends sessions.
pub struct Sessions;

impl Sessions {
    /// A new session; the token goes into the cookie.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn begin(cx: &Cx, account: AccountId, is_verified: bool) -> Result<String> {
        let token = format!("{}{}", cx.new_token(), cx.new_token());
        let now = cx.now();
        let tx = cx.begin().await?;
        let row = entity::ActiveModel {
            token_hash: Set(hash(&token)),
            account: Set(account.0),
            is_verified: Set(is_verified),
            began_at: Set(now),
            seen_at: Set(now),
        };
        entity::Entity::insert(row).exec_without_returning(&tx).await?;
        entity::Entity::delete_many()
            .filter(entity::Column::SeenAt.lt(now - IDLE))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        Ok(token)
    }

    /// The session of a token, if it is still good.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn find(
        db: &medvirk_store::Database,
        now: DateTime<Utc>,
        token: &str,
    ) -> Result<Option<Session>> {
        let key = hash(token);
        let Some(row) = entity::Entity::find_by_id(key.clone()).one(db.reader()).await? else {
            return Ok(None);
        };
        if now - row.seen_at > IDLE || now - row.began_at > LONGEST {
            return Ok(None);
        }
        if now - row.seen_at > NOTED {
            // Reading must go on when nothing can be written, e.g. on a full disk.
            if let Err(error) = touch(db, &key, now).await {
                tracing::warn!(%error, "the use of a session was not noted");
            }
        }
        Ok(Some(Session { account: AccountId(row.account), is_verified: row.is_verified }))
    }

    /// Ends one session.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn end(cx: &Cx, token: &str) -> Result<()> {
        let tx = cx.begin().await?;
        entity::Entity::delete_by_id(hash(token)).exec(&tx).await?;
        tx.commit().await
    }

    /// Ends all sessions of an account; for a new password or a closed account.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn end_all(tx: &medvirk_store::Tx, account: AccountId) -> Result<()> {
        entity::Entity::delete_many()
            .filter(entity::Column::Account.eq(account.0))
            .exec(tx)
            .await?;
        Ok(())
    }

    /// The `Set-Cookie` value that begins (`Some`) or ends (`None`) a session in the browser.
    pub fn cookie(token: Option<&str>) -> String {
        match token {
            Some(token) => {
                format!("{SESSION_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax")
            }
            None => {
                format!("{SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
            }
        }
    }
}

async fn touch(db: &medvirk_store::Database, key: &str, now: DateTime<Utc>) -> Result<()> {
    let tx = db.begin().await?;
    entity::Entity::update_many()
        .col_expr(entity::Column::SeenAt, Expr::value(now))
        .filter(entity::Column::TokenHash.eq(key))
        .exec(&tx)
        .await?;
    tx.commit().await
}

fn hash(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}
