//! Staff accounts: who, with which password and second factor, and what each may do.

pub(crate) mod actor;
pub(crate) mod demo;
pub(crate) mod factor;
pub(crate) mod mail;
pub(crate) mod password;
pub(crate) mod store;

pub(crate) use store::{entity, grants, keys};

use chrono::{DateTime, Utc};
use medvirk_kernel::{AccountId, Grant, Language, Resource, Result, Role};
use medvirk_slice::Cx;

use crate::policy::ACCOUNTS;

/// A staff account as pages show it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Account {
    /// Its id.
    pub(crate) id: AccountId,
    /// Name as colleagues see it.
    pub(crate) name: String,
    /// Address; one account per address.
    pub(crate) email: String,
    /// Language of pages and mails; `None` follows the browser.
    pub(crate) language: Option<Language>,
    /// Whether a password has been chosen.
    pub(crate) has_password: bool,
    /// Whether an authenticator app is in use.
    pub(crate) has_factor: bool,
    /// When it was last invited.
    pub(crate) invited_at: Option<DateTime<Utc>>,
    /// When somebody last came in with it.
    pub(crate) signed_in_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub(crate) closed_at: Option<DateTime<Utc>>,
    /// What it may do.
    pub(crate) grants: Vec<Grant>,
    /// Counts the changes.
    pub(crate) version: i32,
}

/// Where an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Has not chosen a password yet.
    Invited,
    /// In use.
    Active,
    /// Nobody can sign in with it.
    Closed,
}

impl Standing {
    /// All, in the order of the filter.
    pub(crate) const ALL: [Standing; 3] = [Standing::Active, Standing::Invited, Standing::Closed];

    /// Name in addresses.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Standing::Invited => "invited",
            Standing::Active => "active",
            Standing::Closed => "closed",
        }
    }

    /// Reads [`Standing::code`].
    pub(crate) fn from_code(code: &str) -> Option<Standing> {
        Standing::ALL.into_iter().find(|s| s.code() == code)
    }
}

impl Account {
    /// Where it stands.
    pub(crate) fn standing(&self) -> Standing {
        match (self.closed_at, self.has_password) {
            (Some(_), _) => Standing::Closed,
            (None, false) => Standing::Invited,
            (None, true) => Standing::Active,
        }
    }
}

/// Makes an administrator who can sign in at once; for the command line. The second factor is set up
/// at the first sign-in.
///
/// # Errors
/// Refused, when the address is taken or the password is weak; internal, when nothing can be written.
pub async fn create_administrator(
    cx: &Cx,
    email: &str,
    name: &str,
    password: &str,
) -> Result<AccountId> {
    if let Some(why) = password::weakness(password, email) {
        return Err(medvirk_kernel::Error::refused_at("password", why));
    }
    let permit = cx.permit(ACCOUNTS, Resource::SITE)?;
    let hash = password::hash(cx, password).await?;
    let tx = cx.begin().await?;
    let new = store::NewAccount { name: name.to_owned(), email: email.to_owned(), language: None };
    let id = store::insert(&tx, &permit, cx, new).await?;
    keys::set_password(&tx, &permit, id, &hash).await?;
    let all = [Grant { role: Role::Administrator, process: None }];
    grants::replace(&tx, &permit, cx, id, &all).await?;
    let detail = serde_json::json!({"role": Role::Administrator.code()});
    medvirk_audit::record(&tx, cx, &permit, ("account", id.0), detail).await?;
    tx.commit().await?;
    Ok(id)
}
