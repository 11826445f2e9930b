//! What opens an account: password, second factor, recovery codes.

use chrono::{DateTime, Utc};
use medvirk_kernel::{AccountId, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
    sea_query::Expr,
};
use uuid::Uuid;

use super::entity::{account, code};

/// Sets the password's hash.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn set_password(
    tx: &Tx,
    _permit: &Permit,
    id: AccountId,
    hash: &str,
) -> Result<()> {
    account::Entity::update_many()
        .col_expr(account::Column::Password, Expr::value(hash))
        .filter(account::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Prepares a second factor that its owner has still to confirm. The one in use stays until then.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn ask_factor(tx: &Tx, _permit: &Permit, cx: &Cx, id: AccountId) -> Result<()> {
    let factor: Uuid = cx.new_id();
    account::Entity::update_many()
        .col_expr(account::Column::FactorAsked, Expr::value(Some(factor)))
        .filter(account::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes the prepared second factor into use; `step` is that of the code that confirmed it.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn confirm_factor(
    tx: &Tx,
    _permit: &Permit,
    id: AccountId,
    factor: Uuid,
    step: i64,
) -> Result<()> {
    use account::Column;
    account::Entity::update_many()
        .col_expr(Column::Factor, Expr::value(Some(factor)))
        .col_expr(Column::FactorAsked, Expr::value(None::<Uuid>))
        .col_expr(Column::LastStep, Expr::value(Some(step)))
        .filter(Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes the second factor; the next sign-in sets up a new one.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn remove_factor(tx: &Tx, _permit: &Permit, id: AccountId) -> Result<()> {
    use account::Column;
    account::Entity::update_many()
        .col_expr(Column::Factor, Expr::value(None::<Uuid>))
        .col_expr(Column::FactorAsked, Expr::value(None::<Uuid>))
        .col_expr(Column::LastStep, Expr::value(None::<i64>))
        .filter(Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    code::Entity::delete_many().filter(code::Column::Account.eq(id.0)).exec(tx).await?;
    Ok(())
}

/// Uses up the time step of a code. `false` when it, or a later one, was used before.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn use_step(tx: &Tx, _permit: &Permit, id: AccountId, step: i64) -> Result<bool> {
    use account::Column;
    let unused = Condition::any().add(Column::LastStep.is_null()).add(Column::LastStep.lt(step));
    let used = account::Entity::update_many()
        .col_expr(Column::LastStep, Expr::value(Some(step)))
        .filter(Column::Id.eq(id.0))
        .filter(unused)
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Replaces the recovery codes of an account by those with these hashes.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn replace_codes(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    id: AccountId,
    hashes: Vec<String>,
) -> Result<()> {
    code::Entity::delete_many().filter(code::Column::Account.eq(id.0)).exec(tx).await?;
    let rows = hashes.into_iter().map(|hash| code::ActiveModel {
        id: Set(cx.new_id()),
        account: Set(id.0),
        hash: Set(hash),
        used_at: Set(None),
    });
    code::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Uses up a recovery code. `false` when there is no such unused one.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn use_code(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    id: AccountId,
    hash: &str,
) -> Result<bool> {
    let used = code::Entity::update_many()
        .col_expr(code::Column::UsedAt, Expr::value(Some(now)))
        .filter(code::Column::Account.eq(id.0))
        .filter(code::Column::Hash.eq(hash))
        .filter(code::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}

/// How many recovery codes are left.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn codes_left(db: &impl ConnectionTrait, id: AccountId) -> Result<u64> {
    Ok(code::Entity::find()
        .filter(code::Column::Account.eq(id.0))
        .filter(code::Column::UsedAt.is_null())
        .count(db)
        .await?)
}

/// Notes that somebody came in with the account.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn note_sign_in(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    id: AccountId,
) -> Result<()> {
    account::Entity::update_many()
        .col_expr(account::Column::SignedInAt, Expr::value(Some(now)))
        .filter(account::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}
