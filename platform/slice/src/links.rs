//! Personal links: the key of people without an account.
//!
//! A token is 128 bits of HMAC-SHA256 over kind, record and generation with the site's secret, so a
//! letter can be printed again with the same link, while the database holds only a hash. Withdrawing
//! raises the generation: the old link is dead, a new one can be made.

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::{Expr, OnConflict},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::Site;

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "site_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: String,
        pub kind: String,
        pub record: Uuid,
        pub generation: i32,
        pub issued_at: DateTimeUtc,
        pub expires_at: DateTimeUtc,
        pub withdrawn_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Why a link does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// Nobody issued it.
    Unknown,
    /// It was withdrawn; a new one may exist.
    Withdrawn,
    /// Its time is over.
    Expired,
}

impl LinkProblem {
    /// The status of the answer: one that worked once is gone, and will not come back.
    pub const fn status(self) -> StatusCode {
        match self {
            LinkProblem::Unknown => StatusCode::NOT_FOUND,
            LinkProblem::Withdrawn | LinkProblem::Expired => StatusCode::GONE,
        }
    }
}

/// Issues, opens and withdraws links.
pub struct Links;

impl Links {
    /// The link token of a record, issued now if there is none that works. Calling again gives the
    /// same token and moves its expiry.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn issue(
        tx: &Tx,
        _permit: &Permit,
        site: &Site,
        now: DateTime<Utc>,
        (kind, record): (&str, Uuid),
        expires_at: DateTime<Utc>,
    ) -> Result<String> {
        let newest = newest(tx, kind, record).await?;
        let generation = match &newest {
            Some(link) if link.withdrawn_at.is_none() => link.generation,
            Some(link) => link.generation + 1,
            None => 0,
        };
        let token = token(&site.secret, kind, record, generation)?;
        let row = entity::ActiveModel {
            token_hash: Set(hash(&token)),
            kind: Set(kind.to_owned()),
            record: Set(record),
            generation: Set(generation),
            issued_at: Set(now),
            expires_at: Set(expires_at),
            withdrawn_at: Set(None),
        };
        entity::Entity::insert(row)
            .on_conflict(
                OnConflict::column(entity::Column::TokenHash)
                    .update_column(entity::Column::ExpiresAt)
                    .to_owned(),
            )
            .exec_without_returning(tx)
            .await?;
        Ok(token)
    }

    /// The first link tokens of many records that have just been made, in their order. One that had
    /// its first link already keeps it.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn issue_first(
        tx: &Tx,
        _permit: &Permit,
        site: &Site,
        now: DateTime<Utc>,
        (kind, records): (&str, &[Uuid]),
        expires_at: DateTime<Utc>,
    ) -> Result<Vec<String>> {
        let made = records.iter().map(|record| token(&site.secret, kind, *record, 0));
        let tokens = made.collect::<Result<Vec<_>>>()?;
        if tokens.is_empty() {
            return Ok(tokens);
        }
        let rows = tokens.iter().zip(records).map(|(token, record)| entity::ActiveModel {
            token_hash: Set(hash(token)),
            kind: Set(kind.to_owned()),
            record: Set(*record),
            generation: Set(0),
            issued_at: Set(now),
            expires_at: Set(expires_at),
            withdrawn_at: Set(None),
        });
        entity::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::column(entity::Column::TokenHash)
                    .update_column(entity::Column::ExpiresAt)
                    .to_owned(),
            )
            .exec_without_returning(tx)
            .await?;
        Ok(tokens)
    }

    /// The working token of a record, if one has been issued; for printing a letter again.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn current(
        db: &impl ConnectionTrait,
        site: &Site,
        now: DateTime<Utc>,
        (kind, record): (&str, Uuid),
    ) -> Result<Option<String>> {
        match newest(db, kind, record).await? {
            Some(l) if l.withdrawn_at.is_none() && l.expires_at > now => {
                token(&site.secret, kind, record, l.generation).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// The hashes under which the working tokens of many records are kept, so that a device without a
    /// network can tell whether a token it is shown is one of them; a hash opens nothing.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn hashes(
        db: &impl ConnectionTrait,
        now: DateTime<Utc>,
        (kind, records): (&str, &[Uuid]),
    ) -> Result<Vec<(Uuid, String)>> {
        let found = entity::Entity::find()
            .filter(entity::Column::Kind.eq(kind))
            .filter(entity::Column::Record.is_in(records.iter().copied()))
            .filter(entity::Column::WithdrawnAt.is_null())
            .filter(entity::Column::ExpiresAt.gt(now))
            .all(db)
            .await?;
        Ok(found.into_iter().map(|link| (link.record, link.token_hash)).collect())
    }

    /// The record a token opens.
    ///
    /// # Errors
    /// Internal, when the database cannot be read. A link that does not open is a [`LinkProblem`].
    pub async fn open(
        db: &impl ConnectionTrait,
        now: DateTime<Utc>,
        kind: &str,
        token: &str,
    ) -> Result<std::result::Result<Uuid, LinkProblem>> {
        if token.len() != 32 || !token.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(Err(LinkProblem::Unknown));
        }
        let row = entity::Entity::find_by_id(hash(&token.to_lowercase())).one(db).await?;
        Ok(match row {
            Some(link) if link.kind != kind => Err(LinkProblem::Unknown),
            Some(link) if link.withdrawn_at.is_some() => Err(LinkProblem::Withdrawn),
            Some(link) if link.expires_at <= now => Err(LinkProblem::Expired),
            Some(link) => Ok(link.record),
            None => Err(LinkProblem::Unknown),
        })
    }

    /// Makes every link to a record stop working.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn withdraw(
        tx: &Tx,
        _permit: &Permit,
        now: DateTime<Utc>,
        (kind, record): (&str, Uuid),
    ) -> Result<()> {
        entity::Entity::update_many()
            .col_expr(entity::Column::WithdrawnAt, Expr::value(now))
            .filter(entity::Column::Kind.eq(kind))
            .filter(entity::Column::Record.eq(record))
            .filter(entity::Column::WithdrawnAt.is_null())
            .exec(tx)
            .await?;
        Ok(())
    }
}

async fn newest(
    db: &impl ConnectionTrait,
    kind: &str,
    record: Uuid,
) -> Result<Option<entity::Model>> {
    Ok(entity::Entity::find()
        .filter(entity::Column::Kind.eq(kind))
        .filter(entity::Column::Record.eq(record))
        .order_by_desc(entity::Column::Generation)
        .one(db)
        .await?)
}

fn token(secret: &[u8; 32], kind: &str, record: Uuid, generation: i32) -> Result<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).map_err(Error::internal)?;
    mac.update(format!("{kind}:{record}:{generation}").as_bytes());
    Ok(hex(&mac.finalize().into_bytes()[..16]))
}

fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
