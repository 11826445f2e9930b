//! The two mails an account gets: the invitation, and the link for a forgotten password.

use async_trait::async_trait;
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_jobs::{
    outbox::{self, Channel, Outgoing},
    queue::{self, NewJob},
};
use medvirk_kernel::{AccountId, Error, Language, Permit, Resource, Result};
use medvirk_slice::{Cx, JobHandler, Links, Wording};
use medvirk_store::Tx;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{entity::account, store};
use crate::{
    contacts::wording,
    policy::{INVITATION, PASSWORD_RESET, SIGN_IN},
    text,
};

/// How long an invitation opens.
const INVITATION_LASTS: TimeDelta = TimeDelta::days(7);
/// How long the link for a new password opens.
const RESET_LASTS: TimeDelta = TimeDelta::hours(1);

/// Kind of the job that sends the link for a new password.
pub(crate) const RESET_MAIL: &str = "people.reset-mail";

/// Keys of the wordings.
const INVITATION_WORDING: &str = "people.invitation";
const RESET_WORDING: &str = "people.reset";

/// The wordings the municipality may change.
pub(crate) fn wordings() -> Vec<Wording> {
    vec![
        Wording {
            key: INVITATION_WORDING,
            title: text::mail_invitation_title(),
            subject: text::mail_invitation_subject(),
            body: text::mail_invitation_body(),
            placeholders: &["name", "municipality", "link", "date"],
        },
        Wording {
            key: RESET_WORDING,
            title: text::mail_reset_title(),
            subject: text::mail_reset_subject(),
            body: text::mail_reset_body(),
            placeholders: &["name", "municipality", "link", "time"],
        },
    ]
}

/// Sends an invitation with a link of its own; an earlier link dies.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn invite(tx: &Tx, cx: &Cx, permit: &Permit, id: AccountId) -> Result<()> {
    let number = store::note_invitation(tx, permit, cx.now(), id).await?;
    let row = store::row(tx, id).await?;
    let link = (INVITATION, id.0);
    Links::withdraw(tx, permit, cx.now(), link).await?;
    let expires = cx.now() + INVITATION_LASTS;
    let token = Links::issue(tx, permit, cx.site(), cx.now(), link, expires).await?;
    let language = language_of(cx, &row);
    let values = [
        ("name", row.name.clone()),
        ("municipality", cx.municipality().name.clone()),
        ("link", cx.absolute(&format!("/staff/invitation/{token}"))),
        ("date", format::date_time(language, expires)),
    ];
    let (subject, text) = wording(tx, cx, INVITATION_WORDING, language, &values).await?;
    let letter = Outgoing {
        subject,
        text,
        cause: format!("people.invitation:{id}:{number}"),
        ..letter_to(&row, language)
    };
    outbox::post(tx, cx.new_id(), cx.now(), letter).await?;
    Ok(())
}

/// Asks for a mail with a link for a new password. The same work is done whether or not anybody has
/// the address, so that neither answer nor time tells.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn ask_for_reset(cx: &Cx, email: &str) -> Result<()> {
    let known = store::by_email(cx.db().reader(), email).await?;
    let id: Uuid = known.map_or_else(|| cx.new_id(), |row| row.id);
    let request: Uuid = cx.new_id();
    let tx = cx.begin().await?;
    let payload = json!({"account": id, "request": request});
    let job = NewJob { kind: RESET_MAIL, payload, run_at: cx.now(), key: None };
    queue::enqueue(&tx, request, cx.now(), job).await?;
    tx.commit().await
}

/// Writes the mail that [`ask_for_reset`] asked for.
pub(crate) struct ResetMail;

#[async_trait]
impl JobHandler for ResetMail {
    fn kind(&self) -> &'static str {
        RESET_MAIL
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let account: Uuid = serde_json::from_value(payload["account"].clone())?;
        let request: Uuid = serde_json::from_value(payload["request"].clone())?;
        let row = match store::row(cx.db().reader(), AccountId(account)).await {
            Ok(row) if row.closed_at.is_none() && row.password.is_some() => row,
            Ok(_) | Err(Error::NotFound) => return Ok(()),
            Err(error) => return Err(error),
        };
        let permit = cx.permit(SIGN_IN, Resource::SITE)?;
        let tx = cx.begin().await?;
        let expires = cx.now() + RESET_LASTS;
        let link = (PASSWORD_RESET, account);
        let token = Links::issue(&tx, &permit, cx.site(), cx.now(), link, expires).await?;
        let language = language_of(cx, &row);
        let values = [
            ("name", row.name.clone()),
            ("municipality", cx.municipality().name.clone()),
            ("link", cx.absolute(&format!("/staff/reset/{token}"))),
            ("time", format::time(language, expires)),
        ];
        let (subject, text) = wording(&tx, cx, RESET_WORDING, language, &values).await?;
        let letter = Outgoing {
            subject,
            text,
            cause: format!("people.reset:{request}"),
            ..letter_to(&row, language)
        };
        outbox::post(&tx, cx.new_id(), cx.now(), letter).await?;
        tx.commit().await
    }
}

fn language_of(cx: &Cx, row: &account::Model) -> Language {
    let own = row.language.as_deref().and_then(Language::from_code);
    own.unwrap_or(cx.municipality().default_language)
}

fn letter_to(row: &account::Model, language: Language) -> Outgoing {
    Outgoing {
        channel: Channel::Email,
        to: row.email.clone(),
        to_name: row.name.clone(),
        language,
        subject: String::new(),
        text: String::new(),
        html: None,
        attachments: Vec::new(),
        unsubscribe: None,
        cause: String::new(),
        process: None,
        about: Some(("account".to_owned(), row.id)),
        not_before: None,
    }
}
