//! The table of accounts: finding, inviting, changing, closing. What opens an account and what it
//! may do are in the files beside it.

pub(crate) mod entity;
pub(crate) mod grants;
pub(crate) mod keys;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::{AccountId, Error, Grant, Language, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::{Tx, contains_pattern};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, SqlErr,
    sea_query::{Expr, ExprTrait, Func, LikeExpr},
};
use uuid::Uuid;

use super::{Account, Standing};
use crate::text;

use entity::{account, code};

/// How long a closed account is remembered: long enough to say who answered for a process.
const REMEMBERED: TimeDelta = TimeDelta::days(2 * 365);

/// What is known of somebody before they have signed in.
#[derive(Clone, Debug)]
pub(crate) struct NewAccount {
    /// Name as colleagues see it.
    pub(crate) name: String,
    /// Address.
    pub(crate) email: String,
    /// Language of mails to them.
    pub(crate) language: Option<Language>,
}

fn to_account(row: account::Model, grants: Vec<Grant>) -> Account {
    Account {
        id: AccountId(row.id),
        name: row.name,
        email: row.email,
        language: row.language.as_deref().and_then(Language::from_code),
        has_password: row.password.is_some(),
        has_factor: row.factor.is_some(),
        invited_at: row.invited_at,
        signed_in_at: row.signed_in_at,
        closed_at: row.closed_at,
        grants,
        version: row.version,
    }
}

/// The row of an account.
///
/// # Errors
/// [`Error::NotFound`]; internal, when the database cannot be read.
pub(crate) async fn row(db: &impl ConnectionTrait, id: AccountId) -> Result<account::Model> {
    account::Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)
}

/// An account with its roles.
///
/// # Errors
/// [`Error::NotFound`]; internal, when the database cannot be read.
pub(crate) async fn get(db: &impl ConnectionTrait, id: AccountId) -> Result<Account> {
    let row = row(db, id).await?;
    let mut grants = grants::of(db, &[id.0]).await?;
    Ok(to_account(row, grants.remove(&id.0).unwrap_or_default()))
}

/// The names of accounts, closed ones too; those that are forgotten are left out.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn account_names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = AccountId>,
) -> Result<BTreeMap<AccountId, String>> {
    let ids = ids.into_iter().map(|id| id.0);
    let found = account::Entity::find().filter(account::Column::Id.is_in(ids)).all(db).await?;
    Ok(found.into_iter().map(|row| (AccountId(row.id), row.name)).collect())
}

/// The account of an address, whatever its letters' case.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn by_email(
    db: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<account::Model>> {
    let same = account::Column::EmailKey.eq(email.to_lowercase());
    Ok(account::Entity::find().filter(same).one(db).await?)
}

/// Whether there is any account.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn is_any(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(account::Entity::find().limit(1).one(db).await?.is_some())
}

/// How many accounts are in use or invited.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn count_open(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(account::Entity::find().filter(account::Column::ClosedAt.is_null()).count(db).await?)
}

/// A page of accounts by name, and how many there are in all.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn list(
    db: &impl ConnectionTrait,
    search: &str,
    standing: Option<Standing>,
    offset: u64,
    limit: u64,
) -> Result<(Vec<Account>, u64)> {
    use account::Column;
    let mut found = account::Entity::find().order_by_asc(Column::Name).order_by_asc(Column::Id);
    if !search.is_empty() {
        let like = |column: Column| {
            let pattern = LikeExpr::new(contains_pattern(search)).escape('\\');
            Expr::expr(Func::lower(Expr::col(column))).like(pattern)
        };
        found = found.filter(Condition::any().add(like(Column::Name)).add(like(Column::EmailKey)));
    }
    found = match standing {
        None => found,
        Some(Standing::Closed) => found.filter(Column::ClosedAt.is_not_null()),
        Some(Standing::Invited) => {
            found.filter(Column::ClosedAt.is_null()).filter(Column::Password.is_null())
        }
        Some(Standing::Active) => {
            found.filter(Column::ClosedAt.is_null()).filter(Column::Password.is_not_null())
        }
    };
    let total = found.clone().count(db).await?;
    let rows = found.offset(offset).limit(limit).all(db).await?;
    let ids: Vec<Uuid> = rows.iter().map(|r| r.id).collect();
    let mut grants: BTreeMap<Uuid, Vec<Grant>> = grants::of(db, &ids).await?;
    let accounts = rows.into_iter().map(|row| {
        let given = grants.remove(&row.id).unwrap_or_default();
        to_account(row, given)
    });
    Ok((accounts.collect(), total))
}

/// A new account without password and roles.
///
/// # Errors
/// Refused at `email` when the address is taken.
pub(crate) async fn insert(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    new: NewAccount,
) -> Result<AccountId> {
    if by_email(tx, &new.email).await?.is_some() {
        return Err(Error::refused_at("email", text::account_email_taken()));
    }
    let id: Uuid = cx.new_id();
    let row = account::ActiveModel {
        id: Set(id),
        name: Set(new.name),
        email_key: Set(new.email.to_lowercase()),
        email: Set(new.email),
        language: Set(new.language.map(|l| l.code().to_owned())),
        password: Set(None),
        factor: Set(None),
        factor_asked: Set(None),
        last_step: Set(None),
        invitations: Set(0),
        invited_at: Set(None),
        created_at: Set(cx.now()),
        signed_in_at: Set(None),
        closed_at: Set(None),
        version: Set(0),
    };
    account::Entity::insert(row).exec_without_returning(tx).await.map_err(taken_or_broken)?;
    Ok(AccountId(id))
}

/// Two people may ask for the same address at once; the database lets only one have it.
fn taken_or_broken(error: sea_orm::DbErr) -> Error {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => {
            Error::refused_at("email", text::account_email_taken())
        }
        _ => error.into(),
    }
}

/// Changes name and address, if nobody else has changed the account since `version`.
///
/// # Errors
/// Refused at `email` when the address is taken; [`Error::Conflict`] when the account has changed.
pub(crate) async fn rename(
    tx: &Tx,
    _permit: &Permit,
    id: AccountId,
    version: i32,
    name: &str,
    email: &str,
) -> Result<()> {
    use account::Column;
    let changed = account::Entity::update_many()
        .col_expr(Column::Name, Expr::value(name))
        .col_expr(Column::Email, Expr::value(email))
        .col_expr(Column::EmailKey, Expr::value(email.to_lowercase()))
        .col_expr(Column::Version, Expr::value(version + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(version))
        .exec(tx)
        .await
        .map_err(taken_or_broken)?;
    match changed.rows_affected {
        1 => Ok(()),
        _ => Err(Error::Conflict(text::account_changed_meanwhile())),
    }
}

/// Sets the language of pages and mails.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn set_language(
    tx: &Tx,
    _permit: &Permit,
    id: AccountId,
    language: Option<Language>,
) -> Result<()> {
    let code = language.map(|l| l.code().to_owned());
    account::Entity::update_many()
        .col_expr(account::Column::Language, Expr::value(code))
        .filter(account::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes one more invitation; gives its number.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn note_invitation(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    id: AccountId,
) -> Result<i32> {
    use account::Column;
    account::Entity::update_many()
        .col_expr(Column::Invitations, Expr::col(Column::Invitations).add(1))
        .col_expr(Column::InvitedAt, Expr::value(now))
        .filter(Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(row(tx, id).await?.invitations)
}

/// Closes (`Some`) or opens (`None`) an account. Whoever closes must end its sessions too.
///
/// # Errors
/// Refused, when it is the last administrator.
pub(crate) async fn set_closed(
    tx: &Tx,
    _permit: &Permit,
    id: AccountId,
    closed_at: Option<DateTime<Utc>>,
) -> Result<()> {
    grants::hold_administrators(tx).await?;
    account::Entity::update_many()
        .col_expr(account::Column::ClosedAt, Expr::value(closed_at))
        .filter(account::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    grants::must_have_administrator(tx).await
}

/// Forgets accounts that were closed long ago. Returns how many.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn forget_closed(tx: &Tx, _permit: &Permit, now: DateTime<Utc>) -> Result<u64> {
    let old = account::Entity::find()
        .filter(account::Column::ClosedAt.lt(now - REMEMBERED))
        .limit(500)
        .all(tx)
        .await?;
    let ids: Vec<Uuid> = old.into_iter().map(|row| row.id).collect();
    if ids.is_empty() {
        return Ok(0);
    }
    grants::forget(tx, &ids).await?;
    code::Entity::delete_many().filter(code::Column::Account.is_in(ids.clone())).exec(tx).await?;
    let gone =
        account::Entity::delete_many().filter(account::Column::Id.is_in(ids)).exec(tx).await?;
    Ok(gone.rows_affected)
}
