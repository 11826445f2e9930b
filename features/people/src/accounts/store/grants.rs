//! What accounts may do: roles for the site or for one process. There is always an administrator.

use std::collections::BTreeMap;

use medvirk_kernel::{AccountId, Error, Grant, Permit, ProcessId, Result, Role};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, Query},
};
use uuid::Uuid;

use super::entity::{account, grant};
use crate::text;

/// The grants of some accounts.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    accounts: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<Grant>>> {
    let mut found: BTreeMap<Uuid, Vec<Grant>> = BTreeMap::new();
    if accounts.is_empty() {
        return Ok(found);
    }
    let some = grant::Column::Account.is_in(accounts.iter().copied());
    for row in grant::Entity::find().filter(some).all(db).await? {
        if let Some(role) = Role::from_code(&row.role) {
            let process = row.process.map(ProcessId);
            found.entry(row.account).or_default().push(Grant { role, process });
        }
    }
    for grants in found.values_mut() {
        grants.sort_by_key(|g| (g.process, g.role));
    }
    Ok(found)
}

/// Gives an account exactly these grants.
///
/// # Errors
/// Refused at `roles`, when nobody would be left to administer the site.
pub(crate) async fn replace(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    account: AccountId,
    grants: &[Grant],
) -> Result<()> {
    hold_administrators(tx).await?;
    grant::Entity::delete_many().filter(grant::Column::Account.eq(account.0)).exec(tx).await?;
    let rows: Vec<_> = grants
        .iter()
        .map(|g| grant::ActiveModel {
            id: Set(cx.new_id()),
            account: Set(account.0),
            role: Set(g.role.code().to_owned()),
            process: Set(g.process.map(Uuid::from)),
        })
        .collect();
    if !rows.is_empty() {
        grant::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    must_have_administrator(tx).await
}

/// Makes others who change administrators wait until this transaction is over, so that two of them
/// cannot remove each other.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn hold_administrators(tx: &Tx) -> Result<()> {
    grant::Entity::update_many()
        .col_expr(grant::Column::Role, Expr::value(Role::Administrator.code()))
        .filter(grant::Column::Role.eq(Role::Administrator.code()))
        .exec(tx)
        .await?;
    Ok(())
}

/// # Errors
/// Refused at `roles`, when no open account with a password administers the whole site.
pub(crate) async fn must_have_administrator(tx: &Tx) -> Result<()> {
    let open = Query::select()
        .column(account::Column::Id)
        .from(account::Entity)
        .and_where(account::Column::ClosedAt.is_null())
        .and_where(account::Column::Password.is_not_null())
        .take();
    let one = grant::Entity::find()
        .filter(grant::Column::Role.eq(Role::Administrator.code()))
        .filter(grant::Column::Process.is_null())
        .filter(grant::Column::Account.in_subquery(open))
        .one(tx)
        .await?;
    match one {
        Some(_) => Ok(()),
        None => Err(Error::refused_at("roles", text::account_last_administrator())),
    }
}

/// Removes all grants of accounts that are forgotten.
pub(super) async fn forget(tx: &Tx, accounts: &[Uuid]) -> Result<()> {
    let some = grant::Column::Account.is_in(accounts.iter().copied());
    grant::Entity::delete_many().filter(some).exec(tx).await?;
    Ok(())
}
