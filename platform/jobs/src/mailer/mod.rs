//! The way to a mail server.

mod build;
mod settings;
mod smtp;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use medvirk_kernel::Language;
use uuid::Uuid;

use crate::outbox::Attachment;
pub use settings::{MailSettings, SettingsError, Tls};
pub use smtp::SmtpMailer;

/// One e-mail as it goes out.
#[derive(Clone, Debug, PartialEq)]
pub struct Mail {
    /// The message; its Message-ID is made of it, so a mail that is sent twice can be told.
    pub id: Uuid,
    /// The moment in its `Date` header.
    pub date: DateTime<Utc>,
    /// The address.
    pub to: String,
    /// The recipient's name; may be empty.
    pub to_name: String,
    /// What it is written in.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as HTML.
    pub html: Option<String>,
    /// An `https:` address where the recipient can say no to more.
    pub unsubscribe: Option<String>,
    /// Files.
    pub attachments: Vec<Attachment>,
}

/// Why a mail was not sent, with the words of the server or the machine; empty when there was no
/// answer in time. They may quote an address, so they belong in the database, not in a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The server cannot be reached or does not let us in; that is nobody's mail's fault.
    #[error("{0}")]
    Down(String),
    /// The talk broke off in the middle; the server may have taken the mail.
    #[error("{0}")]
    Unanswered(String),
    /// The server says: not now.
    #[error("{0}")]
    Later(String),
    /// What should be an e-mail address is none.
    #[error("")]
    Address,
    /// The server says no, or the mail cannot be written.
    #[error("{0}")]
    Never(String),
}

impl MailError {
    /// What kind of trouble: `down`, `unanswered`, `later`, `address`, `never`.
    pub const fn kind(&self) -> &'static str {
        match self {
            MailError::Down(_) => "down",
            MailError::Unanswered(_) => "unanswered",
            MailError::Later(_) => "later",
            MailError::Address => "address",
            MailError::Never(_) => "never",
        }
    }
}

/// Sends e-mails. One round is `open`, any number of `send`, `close`.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Makes sure that the server answers.
    ///
    /// # Errors
    /// [`MailError::Down`].
    async fn open(&self) -> Result<(), MailError>;

    /// Hands over one mail. `Ok` means that the server has taken responsibility for it.
    ///
    /// # Errors
    /// [`MailError`].
    async fn send(&self, mail: &Mail) -> Result<(), MailError>;

    /// Ends the round.
    async fn close(&self);
}

/// Takes every mail and sends none: for the demo town, where the message page shows what would have
/// been sent.
#[derive(Clone, Copy, Debug, Default)]
pub struct DemoMailer;

#[async_trait]
impl Mailer for DemoMailer {
    async fn open(&self) -> Result<(), MailError> {
        Ok(())
    }
    async fn send(&self, _mail: &Mail) -> Result<(), MailError> {
        Ok(())
    }
    async fn close(&self) {}
}

/// For a site whose settings name no mail server: e-mail waits in the outbox until they do.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoMailer;

#[async_trait]
impl Mailer for NoMailer {
    async fn open(&self) -> Result<(), MailError> {
        Err(MailError::Down(String::new()))
    }
    async fn send(&self, _mail: &Mail) -> Result<(), MailError> {
        Err(MailError::Down(String::new()))
    }
    async fn close(&self) {}
}
