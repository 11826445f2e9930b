//! What slices hand to pages they do not own: menu entries, panels, things to do today.

use std::path::PathBuf;

use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{AccountId, Result, Staff};
use uuid::Uuid;

use crate::Site;

/// The three ways into the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Residents: what is happening, where can I have a say, what came of it.
    Public,
    /// Hosts and group secretaries, by personal link.
    Table,
    /// Staff, signed in.
    Staff,
}

/// One entry of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuEntry {
    /// Place among the others; lower comes first.
    pub order: i32,
    /// Text in the reader's language.
    pub text: String,
    /// Address.
    pub href: String,
    /// Name of an icon in `icons.svg`.
    pub icon: &'static str,
}

/// A part of a page made by another slice. The slice renders it from its own template.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Place among the others; lower comes first.
    pub order: i32,
    /// Escaped HTML with its own heading (level 2).
    pub html: String,
}

/// How soon something must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Past its date.
    Overdue,
    /// Today or within days.
    Soon,
    /// Good to know.
    Normal,
}

/// One thing on the staff page "today".
#[derive(Clone, Debug)]
pub struct TodayItem {
    /// How soon.
    pub urgency: Urgency,
    /// What, in the reader's language.
    pub text: String,
    /// Where to do it.
    pub href: String,
    /// Deadline, if there is one.
    pub due: Option<NaiveDate>,
    /// How many things the item stands for; shown as a figure.
    pub count: Option<u64>,
    /// Name of an icon in `icons.svg`.
    pub icon: &'static str,
}

/// A date on the public timeline of a process.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// When it begins.
    pub from: NaiveDate,
    /// When it ends, if it lasts.
    pub to: Option<NaiveDate>,
    /// What, in the reader's language.
    pub text: String,
    /// Where to read more.
    pub href: Option<String>,
}

/// Whom an access or erasure request is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonKey {
    /// The contact record.
    pub contact: Uuid,
}

/// Makes actors of accounts.
#[async_trait]
pub trait ActorSource: Send + Sync {
    /// The staff member behind `account`; `None` when it is closed or gone.
    async fn staff(&self, site: &Site, account: AccountId) -> Result<Option<Staff>>;
}

/// Where the demo town's input is, and on which date the demo begins.
#[derive(Clone, Debug)]
pub struct DemoTown {
    /// Folder with the files described in its README.
    pub data: PathBuf,
    /// The moment the demo is filled.
    pub now: DateTime<Utc>,
}
