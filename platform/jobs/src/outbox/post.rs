//! Posting a message, once for each cause.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Language, ProcessId, Result};
use medvirk_store::Tx;
use sea_orm::{ActiveValue::Set, EntityTrait, TryInsertResult, sea_query::OnConflict};
use uuid::Uuid;

use super::{
    Channel,
    entity::{attachment, message},
};

/// Most bytes of all attachments of one message together.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;

/// A message to one recipient.
#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing {
    /// How it goes.
    pub channel: Channel,
    /// E-mail address, phone number, or the lines of a postal address below the name.
    pub to: String,
    /// The recipient's name; may be empty.
    pub to_name: String,
    /// What it is written in.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// The whole message as plain text.
    pub text: String,
    /// The same as HTML, for e-mail.
    pub html: Option<String>,
    /// Files that go with it, [`MOST_BYTES`] together.
    pub attachments: Vec<Attachment>,
    /// An `https:` address where the recipient can say no to more of the same.
    pub unsubscribe: Option<String>,
    /// Why it is sent, made of ids, e.g. `gjestebud.invited:<host>`. The same cause is never sent
    /// twice, also after the message has been forgotten.
    pub cause: String,
    /// The process it belongs to.
    pub process: Option<ProcessId>,
    /// The record it is about: kind, named by the slice, and id. [`super::forget`] goes by it.
    pub about: Option<(String, Uuid)>,
    /// Not to be sent before this; `None` is at once.
    pub not_before: Option<DateTime<Utc>>,
}

/// A small file: a calendar entry, a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// File name as the recipient sees it.
    pub name: String,
    /// Media type, e.g. `text/calendar; method=REQUEST; charset=utf-8`.
    pub mime: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Whether a message was new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posted {
    /// It goes out.
    New,
    /// This cause has had its message; nothing was written.
    Already,
}

/// A message that no slice should have made.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// More than [`MOST_BYTES`].
    #[error("attachments of {0} bytes; at most {MOST_BYTES} go with a message")]
    TooLarge(usize),
}

/// Posts a message, in the transaction of the change that caused it.
///
/// # Errors
/// [`PostError`] as the cause, or [`medvirk_kernel::Error::Internal`] when the database refuses.
pub async fn post(tx: &Tx, id: Uuid, now: DateTime<Utc>, outgoing: Outgoing) -> Result<Posted> {
    let bytes = outgoing.attachments.iter().map(|a| a.bytes.len()).sum();
    if bytes > MOST_BYTES {
        return Err(PostError::TooLarge(bytes).into());
    }
    let files: Vec<_> =
        (0..).zip(&outgoing.attachments).map(|(position, file)| row(id, position, file)).collect();
    let once = OnConflict::column(message::Column::Cause).do_nothing().to_owned();
    let insert = message::Entity::insert(message(id, now, outgoing)).on_conflict(once);
    match insert.try_insert().exec_without_returning(tx).await? {
        TryInsertResult::Inserted(1) => {}
        _ => return Ok(Posted::Already),
    }
    if !files.is_empty() {
        attachment::Entity::insert_many(files).exec_without_returning(tx).await?;
    }
    Ok(Posted::New)
}

fn message(id: Uuid, now: DateTime<Utc>, outgoing: Outgoing) -> message::ActiveModel {
    let recipient = match outgoing.channel {
        Channel::Letter => outgoing.to,
        Channel::Email | Channel::Sms => one_line(&outgoing.to),
    };
    let (to_name, subject) = (one_line(&outgoing.to_name), one_line(&outgoing.subject));
    let (about_kind, about_id) = outgoing.about.unzip();
    message::ActiveModel {
        id: Set(id),
        channel: Set(outgoing.channel.code().to_owned()),
        state: Set(outgoing.channel.first_state().code().to_owned()),
        search: Set(format!("{to_name}\n{recipient}\n{subject}").to_lowercase()),
        recipient: Set(recipient),
        to_name: Set(to_name),
        language: Set(outgoing.language.code().to_owned()),
        subject: Set(subject),
        text: Set(outgoing.text),
        html: Set(outgoing.html),
        unsubscribe: Set(outgoing.unsubscribe),
        cause: Set(outgoing.cause),
        process: Set(outgoing.process.map(Uuid::from)),
        about_kind: Set(about_kind),
        about_id: Set(about_id),
        due_at: Set(outgoing.not_before.unwrap_or(now)),
        attempts: Set(0),
        trouble: Set(None),
        error: Set(None),
        created_at: Set(now),
        done_at: Set(None),
    }
}

fn row(message: Uuid, position: i32, file: &Attachment) -> attachment::ActiveModel {
    attachment::ActiveModel {
        message: Set(message),
        position: Set(position),
        name: Set(one_line(&file.name)),
        mime: Set(one_line(&file.mime)),
        // Bounded by MOST_BYTES.
        size: Set(i32::try_from(file.bytes.len()).unwrap_or(i32::MAX)),
        bytes: Set(file.bytes.clone()),
    }
}

/// A line break in a name or subject could otherwise begin a mail header of its own.
fn one_line(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_subject_cannot_begin_another_header() {
        assert_eq!(super::one_line("Hei\r\nBcc: a@example.org "), "Hei  Bcc: a@example.org");
    }
}
