//! A mail server that speaks SMTP.

use std::time::Duration;

use async_trait::async_trait;
use lettre::{
    message::Mailbox,
    transport::smtp::{
        Error,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        extension::ClientId,
    },
};
use tokio::sync::Mutex;

use super::{Mail, MailError, MailSettings, Mailer, SettingsError, Tls, build::build};

/// How long the server may take over each step.
const STEP: Duration = Duration::from_secs(15);

/// Sends through the municipality's mail server.
pub struct SmtpMailer {
    host: String,
    port: u16,
    tls: Tls,
    parameters: Option<TlsParameters>,
    credentials: Option<Credentials>,
    from: Mailbox,
    reply_to: Option<Mailbox>,
    /// The open line of this round. Whoever uses it takes it out, and puts it back only when the
    /// server has answered: a line left in the middle would give the next mail the wrong answers.
    line: Mutex<Option<AsyncSmtpConnection>>,
}

impl SmtpMailer {
    /// Reads the password file; asks nobody yet.
    ///
    /// # Errors
    /// [`SettingsError`].
    pub fn new(settings: &MailSettings) -> Result<Self, SettingsError> {
        let mailbox =
            |text: &str, field| text.parse::<Mailbox>().map_err(|_| SettingsError::Address(field));
        let parameters = match settings.tls {
            Tls::None => None,
            Tls::Starttls | Tls::Tls => Some(
                TlsParameters::new(settings.host.clone())
                    .map_err(|e| SettingsError::Tls(e.to_string()))?,
            ),
        };
        Ok(SmtpMailer {
            host: settings.host.clone(),
            port: settings.port.unwrap_or(settings.tls.port()),
            tls: settings.tls,
            parameters,
            credentials: credentials(settings)?,
            from: mailbox(&settings.from, "from")?,
            reply_to: settings.reply_to.as_deref().map(|r| mailbox(r, "reply_to")).transpose()?,
            line: Mutex::new(None),
        })
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let hello = ClientId::Domain(self.from.email.domain().to_owned());
        let server = (self.host.as_str(), self.port);
        let wrapped = self.parameters.clone().filter(|_| self.tls == Tls::Tls);
        let mut line =
            AsyncSmtpConnection::connect_tokio1(server, Some(STEP), &hello, wrapped, None).await?;
        if let (Tls::Starttls, Some(parameters)) = (self.tls, &self.parameters) {
            line.starttls(parameters.clone(), &hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            line.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(line)
    }

    /// A line that answers: the one of this round, or a new one.
    async fn line(&self) -> Result<AsyncSmtpConnection, MailError> {
        if let Some(mut line) = self.line.lock().await.take()
            && !line.has_broken()
            && line.test_connected().await
        {
            return Ok(line);
        }
        self.connect().await.map_err(|e| MailError::Down(e.to_string()))
    }
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn open(&self) -> Result<(), MailError> {
        let line = self.line().await?;
        *self.line.lock().await = Some(line);
        Ok(())
    }

    async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        let message = build(mail, &self.from, self.reply_to.as_ref())?;
        let mut line = self.line().await?;
        // After a refusal the line is closed by the SMTP client; the next mail opens another.
        line.send(message.envelope(), &message.formatted()).await.map_err(refusal)?;
        *self.line.lock().await = Some(line);
        Ok(())
    }

    async fn close(&self) {
        let line = self.line.lock().await.take();
        if let Some(mut line) = line {
            line.abort().await;
        }
    }
}

fn credentials(settings: &MailSettings) -> Result<Option<Credentials>, SettingsError> {
    let (user, file) = match (&settings.user, &settings.password_file) {
        (None, None) => return Ok(None),
        (Some(user), Some(file)) => (user, file),
        _ => return Err(SettingsError::Password),
    };
    if settings.tls == Tls::None {
        return Err(SettingsError::Clear);
    }
    let password =
        std::fs::read_to_string(file).map_err(|e| SettingsError::PasswordFile(file.clone(), e))?;
    Ok(Some(Credentials::new(user.clone(), password.trim_end().to_owned())))
}

/// Sorts the server's answer by what it means for the mail (reply codes: RFC 5321 and RFC 4954).
fn refusal(error: Error) -> MailError {
    let text = error.to_string();
    match error.status().map(u16::from) {
        // Closing down, or not letting us in.
        Some(421 | 454 | 530 | 534 | 535 | 538) => MailError::Down(text),
        Some(500..) => MailError::Never(text),
        Some(_) => MailError::Later(text),
        // E.g. an address with æ, and a server that cannot do that.
        None if error.is_client() => MailError::Never(text),
        None => MailError::Unanswered(text),
    }
}
