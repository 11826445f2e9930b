//! Handing e-mails to the mail server.
//!
//! Each mail is leased, sent outside any transaction, and recorded. A crash between sending and
//! recording means that it is sent again when the lease runs out, with the same Message-ID, by which
//! the receiver can tell. A mail server that is down delays; it costs no message an attempt.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::{Language, Result};
use medvirk_store::Database;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LockBehavior, LockType},
};
use tokio::time::{Instant, timeout};

use super::{
    Attachment, State,
    entity::{
        attachment,
        message::{Column, Entity, Model},
    },
};
use crate::{
    backoff,
    mailer::{Mail, MailError, Mailer},
};

/// How long the mail server may take to answer at all.
const OPEN_DEADLINE: Duration = Duration::from_secs(20);
/// How long it may take over one mail.
const SEND_DEADLINE: Duration = Duration::from_secs(60);
/// One call leases nothing more after this, so that its `now` stays near the truth.
const ROUND: Duration = Duration::from_secs(60);
/// Longer than a round and the deadline of its last mail together.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// Refusals until a mail is given up; with the waits below, after about 20 hours.
const MOST_ATTEMPTS: u32 = 12;
const FIRST_WAIT: TimeDelta = TimeDelta::minutes(1);
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(6);

/// What one call has done.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Delivered {
    /// Mails the server has taken.
    pub sent: u64,
    /// Mails that are tried again later.
    pub failed: u64,
    /// Mails that were given up.
    pub dead: u64,
    /// Why the mail server could not be used; what is due waits until it can. The caller pauses
    /// before it asks again. For a page, not for a log: the server's words may quote an address.
    pub down: Option<String>,
}

/// Sends the e-mails that are due, oldest first, for about a minute at most.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone. Trouble with mail is in the result.
pub async fn deliver_due(
    db: &Database,
    mailer: &dyn Mailer,
    now: DateTime<Utc>,
) -> Result<Delivered> {
    let mut done = Delivered::default();
    if due(now).one(db.reader()).await?.is_none() {
        return Ok(done);
    }
    let opened = timeout(OPEN_DEADLINE, mailer.open()).await;
    if let Err(error) = opened.unwrap_or_else(|_| Err(MailError::Down(String::new()))) {
        tracing::warn!("the mail server cannot be used");
        done.down = Some(error.to_string());
        return Ok(done);
    }
    let begun = Instant::now();
    while done.down.is_none() && begun.elapsed() < ROUND {
        let Some((mail, attempts)) = lease(db, now).await? else { break };
        let sent = timeout(SEND_DEADLINE, mailer.send(&mail)).await;
        let sent = sent.unwrap_or_else(|_| Err(MailError::Unanswered(String::new())));
        record(db, &mail, attempts, now, sent, &mut done).await?;
    }
    // A server that does not say goodbye has the mails all the same.
    let _ = timeout(OPEN_DEADLINE, mailer.close()).await;
    Ok(done)
}

/// When the next e-mail may be sent. `None` when none waits.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn next_due(db: &Database) -> Result<Option<DateTime<Utc>>> {
    let next = sendable().select_only().column(Column::DueAt).into_tuple().one(db.reader()).await?;
    Ok(next)
}

fn sendable() -> sea_orm::Select<Entity> {
    Entity::find()
        .filter(Column::State.is_in(State::SENDABLE.map(State::code)))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
}

fn due(now: DateTime<Utc>) -> sea_orm::Select<Entity> {
    sendable().filter(Column::DueAt.lte(now)).limit(1)
}

/// Takes one due mail for [`LEASE`]; with it the attempts it has had.
async fn lease(db: &Database, now: DateTime<Utc>) -> Result<Option<(Mail, u32)>> {
    let tx = db.begin().await?;
    let mut next = due(now);
    if tx.get_database_backend() == DbBackend::Postgres {
        next = next.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let Some(row) = next.one(&tx).await? else { return Ok(None) };
    Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(now + LEASE))
        .filter(Column::Id.eq(row.id))
        .exec(&tx)
        .await?;
    let files = attachment::Entity::find()
        .filter(attachment::Column::Message.eq(row.id))
        .order_by_asc(attachment::Column::Position)
        .all(&tx)
        .await?;
    tx.commit().await?;
    let attempts = row.attempts.unsigned_abs();
    Ok(Some((mail(row, files.into_iter().map(Attachment::from).collect(), now), attempts)))
}

fn mail(row: Model, attachments: Vec<Attachment>, now: DateTime<Utc>) -> Mail {
    Mail {
        id: row.id,
        date: now,
        to: row.recipient,
        to_name: row.to_name,
        language: Language::from_code(&row.language).unwrap_or_default(),
        subject: row.subject,
        text: row.text,
        html: row.html,
        unsubscribe: row.unsubscribe,
        attachments,
    }
}

async fn record(
    db: &Database,
    mail: &Mail,
    attempts: u32,
    now: DateTime<Utc>,
    sent: Result<(), MailError>,
    done: &mut Delivered,
) -> Result<()> {
    let stops = matches!(sent, Err(MailError::Down(_) | MailError::Unanswered(_)));
    let (state, attempts) = match &sent {
        Ok(()) => (State::Sent, attempts + 1),
        Err(MailError::Down(_)) => (State::Queued, attempts),
        Err(MailError::Address | MailError::Never(_)) => (State::Dead, attempts + 1),
        Err(_) if attempts + 1 >= MOST_ATTEMPTS => (State::Dead, attempts + 1),
        Err(_) => (State::Failed, attempts + 1),
    };
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Attempts, Expr::value(i32::try_from(attempts).unwrap_or(i32::MAX)))
        .col_expr(Column::Trouble, Expr::value(sent.as_ref().err().map(MailError::kind)))
        .col_expr(Column::Error, Expr::value(sent.as_ref().err().map(ToString::to_string)))
        .filter(Column::Id.eq(mail.id));
    let wait = match &sent {
        Err(MailError::Down(_)) => FIRST_WAIT,
        _ => backoff::delay(attempts, FIRST_WAIT, LONGEST_WAIT),
    };
    update = match state {
        // Sent is sent, whatever staff have done with it meanwhile.
        State::Sent => update.col_expr(Column::DoneAt, Expr::value(now)),
        _ => update
            .col_expr(Column::DueAt, Expr::value(now + wait))
            .filter(Column::State.is_in(State::SENDABLE.map(State::code))),
    };
    let tx = db.begin().await?;
    update.exec(&tx).await?;
    tx.commit().await?;
    match state {
        State::Sent => done.sent += 1,
        State::Dead => done.dead += 1,
        _ => done.failed += 1,
    }
    // The server's words may quote the address, so the log gets only what kind of trouble it was.
    if let Err(error) = &sent {
        tracing::warn!(message = %mail.id, attempts, state = state.code(), kind = error.kind(), "mail not sent");
        if stops {
            done.down = Some(error.to_string());
        }
    }
    Ok(())
}
