//! A message to one person, by the way that reaches them. What reaches nobody is not lost: it stands
//! on a list until somebody has found another way.

use chrono::{DateTime, Months, Utc};
use medvirk_jobs::outbox::{self, Attachment, Channel, Outgoing, Posted};
use medvirk_kernel::{Language, Permit, ProcessId, Result};
use medvirk_slice::{Cx, Links};
use medvirk_store::Tx;
use uuid::Uuid;

use super::{Contact, mail_html, messages, policy::UNSUBSCRIBE};
use crate::T;

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// The message in the recipient's language, with its greeting; the municipality's name and
    /// contact are put below it.
    pub text: String,
    /// Why it is sent, made of ids. The same cause never makes a second message.
    pub cause: String,
    /// The process it belongs to.
    pub process: Option<ProcessId>,
    /// The record it is about: kind, named by its slice, and id.
    pub about: Option<(String, Uuid)>,
    /// Small files; they go with e-mail only.
    pub attachments: Vec<Attachment>,
    /// Not to be sent before this.
    pub not_before: Option<DateTime<Utc>>,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It is on its way.
    Email,
    /// It is on the list of those to text or phone.
    Sms,
    /// It is on the list of letters to print.
    Letter,
    /// Nothing reaches the person; staff see it on the list of those.
    Unreachable,
    /// This cause has had its message.
    Already,
}

/// Sends a message the way the person wants, else by e-mail, text message or letter, whichever there
/// is an address for.
///
/// # Errors
/// Internal, when the attachments are too large or the database cannot be written.
pub async fn send(tx: &Tx, cx: &Cx, permit: &Permit, to: &Contact, letter: Letter) -> Result<Sent> {
    post(tx, cx, permit, to, letter, None).await
}

/// Sends a message people can do without, with a link that says no to more of them. `None` when the
/// person has said no: nothing was sent.
///
/// # Errors
/// As [`send`].
pub async fn send_voluntary(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    to: &Contact,
    letter: Letter,
) -> Result<Option<Sent>> {
    if to.declined_at.is_some() {
        return Ok(None);
    }
    let expires = cx.now().checked_add_months(Months::new(36)).unwrap_or(cx.now());
    let held = (UNSUBSCRIBE, to.id.0);
    let token = Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await?;
    let link = cx.absolute(&format!("/unsubscribe/{token}"));
    post(tx, cx, permit, to, letter, Some(link)).await.map(Some)
}

async fn post(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    to: &Contact,
    letter: Letter,
    unsubscribe: Option<String>,
) -> Result<Sent> {
    let Some(channel) = to.channel() else {
        return messages::set_aside(tx, cx, permit, to, &letter).await;
    };
    let text = finished(cx, to.language, &letter.text, unsubscribe.as_deref());
    let address = match channel {
        Channel::Email => &to.email,
        Channel::Sms if to.phone_e164.is_some() => &to.phone_e164,
        Channel::Sms => &to.phone,
        Channel::Letter => &to.address,
    };
    let is_mail = channel == Channel::Email;
    let id: Uuid = cx.new_id();
    let (about, process) = (letter.about.clone(), letter.process);
    let outgoing = Outgoing {
        channel,
        to: address.clone().unwrap_or_default(),
        to_name: to.name.clone(),
        language: to.language,
        html: is_mail.then(|| mail_html::mail(to.language, &letter.subject, &text)).transpose()?,
        subject: letter.subject,
        text,
        attachments: if is_mail { letter.attachments } else { Vec::new() },
        unsubscribe: unsubscribe.filter(|link| is_mail && link.starts_with("https:")),
        cause: letter.cause,
        process,
        // Always the person, so that everything sent to somebody can be shown and forgotten.
        about: Some((messages::CONTACT.to_owned(), to.id.0)),
        not_before: letter.not_before,
    };
    if outbox::post(tx, id, cx.now(), outgoing).await? == Posted::Already {
        return Ok(Sent::Already);
    }
    messages::note(tx, permit, id, about).await?;
    Ok(match channel {
        Channel::Email => Sent::Email,
        Channel::Sms => Sent::Sms,
        Channel::Letter => Sent::Letter,
    })
}

/// The text of a message as it goes out, with the municipality's name and contact below it; for showing
/// somebody what will be sent.
pub fn signed(cx: &Cx, language: Language, text: &str) -> String {
    finished(cx, language, text, None)
}

/// The text with the municipality's name and contact below it.
fn finished(cx: &Cx, language: Language, text: &str, unsubscribe: Option<&str>) -> String {
    let t = T(language);
    let municipality = cx.municipality();
    let mut lines = vec![text.trim_end().to_owned(), String::new(), municipality.name.clone()];
    if !municipality.email.is_empty() {
        lines.push(t.message_email(&municipality.email));
    }
    if !municipality.phone.is_empty() {
        lines.push(t.message_phone(&municipality.phone));
    }
    if let Some(link) = unsubscribe {
        lines.push(String::new());
        lines.push(t.message_unsubscribe(link));
    }
    lines.join("\n")
}
