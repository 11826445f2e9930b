//! Makes actors of accounts, anew for every request: a role taken away is gone at once.

use async_trait::async_trait;
use medvirk_kernel::{AccountId, Error, Result, Staff};
use medvirk_slice::{ActorSource, Site};

use super::{Standing, store};

/// The staff of this slice's accounts.
pub(crate) struct Accounts;

#[async_trait]
impl ActorSource for Accounts {
    async fn staff(&self, site: &Site, id: AccountId) -> Result<Option<Staff>> {
        match store::get(site.db.reader(), id).await {
            Ok(account) if account.standing() == Standing::Active => {
                Ok(Some(Staff { account: id, name: account.name, grants: account.grants }))
            }
            Ok(_) | Err(Error::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
