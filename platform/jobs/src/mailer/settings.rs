//! Where the mail server is.

use std::path::PathBuf;

use serde::Deserialize;

/// The `mail` part of a site's settings.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Name of the server; certificates are checked against it.
    pub host: String,
    /// Left out: 25, 587 or 465, as `tls` says.
    pub port: Option<u16>,
    /// How the line is protected.
    #[serde(default)]
    pub tls: Tls,
    /// Left out: no sign-on.
    pub user: Option<String>,
    /// A file with the password and nothing else, so that it is not in the settings.
    pub password_file: Option<PathBuf>,
    /// Whom mails come from: `Fjordvik kommune <post@fjordvik.example.org>` or an address.
    pub from: String,
    /// Who gets the answers; left out: `from`.
    pub reply_to: Option<String>,
}

/// How the line to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Not at all: only for a server on the same machine or a closed network. No password is sent.
    None,
    /// Begins open and must become encrypted (port 587).
    #[default]
    Starttls,
    /// Encrypted from the start (port 465).
    Tls,
}

impl Tls {
    /// The port that is usual for it.
    pub const fn port(self) -> u16 {
        match self {
            Tls::None => 25,
            Tls::Starttls => 587,
            Tls::Tls => 465,
        }
    }
}

/// Settings that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// Not `name <address>` and not an address.
    #[error("mail.{0} is not an e-mail address")]
    Address(&'static str),
    /// One of the two is missing.
    #[error("mail.user and mail.password_file belong together")]
    Password,
    /// The password would be readable on the way.
    #[error("mail.user needs mail.tls: a password is not sent in the clear")]
    Clear,
    /// The file cannot be read.
    #[error("mail.password_file {0}: {1}")]
    PasswordFile(PathBuf, std::io::Error),
    /// The machine's certificates cannot be used.
    #[error("TLS: {0}")]
    Tls(String),
}
