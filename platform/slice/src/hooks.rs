//! What slices hand to pages they do not own: menu entries, panels, things to do today.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::NaiveDate;
use medvirk_kernel::{AccountId, Error, Message, Result, Staff};
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

/// Where on its way a process is; the entries of its menu stand under these headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chapter {
    /// The process as a whole; stands first, under no heading of its own.
    Whole,
    /// What is open, to whom and until when.
    Plan,
    /// Whom we ask, and where we meet.
    Meet,
    /// What was said.
    Input,
    /// What was decided, done and answered.
    Case,
}

impl Chapter {
    /// All, in the order of the way.
    pub const ALL: [Chapter; 5] =
        [Chapter::Whole, Chapter::Plan, Chapter::Meet, Chapter::Input, Chapter::Case];
}

/// A part of a page made by another slice. The slice renders it from its own template.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Place among the others; lower comes first.
    pub order: i32,
    /// Escaped HTML with its own heading (level 2).
    pub html: String,
}

/// Something said that is neither input nor put aside with a reason: the trace ends there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LooseEnd {
    /// What and how much, in the reader's language.
    pub text: String,
    /// The page of staff where somebody decides.
    pub href: String,
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

/// The demo town's input: its files, by their path inside the data folder.
#[derive(Clone, Debug, Default)]
pub struct DemoTown {
    files: BTreeMap<String, Vec<u8>>,
}

impl DemoTown {
    /// A town of these files.
    pub fn new(files: BTreeMap<String, Vec<u8>>) -> Self {
        DemoTown { files }
    }

    /// The bytes of a file, e.g. `host_applications.xlsx`.
    ///
    /// # Errors
    /// Internal, naming the file, when the town has none.
    pub fn bytes(&self, path: &str) -> Result<&[u8]> {
        let found = self.files.get(path).map(Vec::as_slice);
        found.ok_or_else(|| Error::internal(format!("the demo town has no file {path}")))
    }

    /// A file as text.
    ///
    /// # Errors
    /// Internal, when there is none or it is not UTF-8.
    pub fn text(&self, path: &str) -> Result<&str> {
        Ok(std::str::from_utf8(self.bytes(path)?)?)
    }

    /// All paths under a folder, sorted, e.g. `gjestebud_reports/`.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.keys().map(String::as_str).filter(move |path| path.starts_with(folder))
    }
}

/// A text of letters and mails that the municipality may word its own way.
#[derive(Clone, Debug)]
pub struct Wording {
    /// Stable key, `<slice>.<letter>`.
    pub key: &'static str,
    /// What it is for, in the reader's language.
    pub title: Message,
    /// Subject until somebody changes it.
    pub subject: Message,
    /// Text until somebody changes it.
    pub body: Message,
    /// Names that may stand in brackets, e.g. `name` for `[name]`; nothing else is filled in.
    pub placeholders: &'static [&'static str],
}
