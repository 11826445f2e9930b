//! What staff and retention do to messages. Each function moves only messages that stand where the
//! change makes sense, and says how many those were.

use chrono::{DateTime, Utc};
use medvirk_kernel::Result;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, UpdateMany,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{
    Channel, State,
    entity::{
        attachment,
        message::{Column, Entity},
    },
};

/// Letters that are on paper now. Returns how many waited for it.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn mark_printed(tx: &Tx, ids: &[Uuid], now: DateTime<Utc>) -> Result<u64> {
    end(tx, ids, &[State::ToPrint], State::Printed, now).await
}

/// Text messages that staff have sent or read out. Returns how many waited for it.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn mark_phoned(tx: &Tx, ids: &[Uuid], now: DateTime<Utc>) -> Result<u64> {
    end(tx, ids, &[State::ToPhone], State::Phoned, now).await
}

/// Messages that are never to go out. One that the mail server is taking at this moment goes out all
/// the same, and is shown as sent. Returns how many were stopped.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn cancel(tx: &Tx, ids: &[Uuid], now: DateTime<Utc>) -> Result<u64> {
    let mut from = State::PENDING.to_vec();
    from.extend([State::Held, State::Dead]);
    end(tx, ids, &from, State::Cancelled, now).await
}

/// Stops messages until they are released. Returns how many were stopped.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn hold(tx: &Tx, ids: &[Uuid]) -> Result<u64> {
    let held = moved(State::Held).filter(any(ids, &State::PENDING));
    Ok(held.exec(tx).await?.rows_affected)
}

/// Lets held messages go their way. Returns how many.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn release(tx: &Tx, ids: &[Uuid]) -> Result<u64> {
    let mut released = 0;
    for channel in Channel::ALL {
        let go = moved(channel.first_state())
            .filter(any(ids, &[State::Held]))
            .filter(Column::Channel.eq(channel.code()));
        released += go.exec(tx).await?.rows_affected;
    }
    Ok(released)
}

/// Tries messages again at once that failed or were given up, with all their attempts. Returns how
/// many.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn retry(tx: &Tx, ids: &[Uuid], now: DateTime<Utc>) -> Result<u64> {
    let again = moved(State::Queued)
        .col_expr(Column::Attempts, Expr::value(0))
        .col_expr(Column::DueAt, Expr::value(now))
        .filter(any(ids, &[State::Failed, State::Dead]));
    Ok(again.exec(tx).await?.rows_affected)
}

/// Blanks everything personal in the messages about a record, and cancels those that have not gone
/// out. What stays is that a message was sent, when and why (ids). Returns how many.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn forget(tx: &Tx, about: (&str, Uuid), now: DateTime<Utc>) -> Result<u64> {
    let about =
        Condition::all().add(Column::AboutKind.eq(about.0)).add(Column::AboutId.eq(about.1));
    let open = State::ALL.into_iter().filter(|s| !s.is_over()).map(State::code);
    moved(State::Cancelled)
        .col_expr(Column::DoneAt, Expr::value(now))
        .filter(about.clone())
        .filter(Column::State.is_in(open))
        .exec(tx)
        .await?;
    blank(tx, about).await
}

/// Blanks everything personal in messages that are over and were posted before `before`: the
/// retention time of the outbox. Returns how many.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn forget_older(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let over = State::ALL.into_iter().filter(|s| s.is_over()).map(State::code);
    let old = Condition::all()
        .add(Column::CreatedAt.lt(before))
        .add(Column::State.is_in(over))
        .add(Column::Recipient.ne(""));
    blank(tx, old).await
}

async fn blank(tx: &Tx, which: Condition) -> Result<u64> {
    let ids = Entity::find().select_only().column(Column::Id).filter(which.clone()).into_query();
    let files = attachment::Column::Message.in_subquery(ids);
    attachment::Entity::delete_many().filter(files).exec(tx).await?;
    let mut blanked = Entity::update_many().filter(which);
    for column in [Column::Recipient, Column::ToName, Column::Subject, Column::Text, Column::Search]
    {
        blanked = blanked.col_expr(column, Expr::value(""));
    }
    for column in [Column::Html, Column::Unsubscribe, Column::Error] {
        blanked = blanked.col_expr(column, Expr::value(None::<String>));
    }
    Ok(blanked.exec(tx).await?.rows_affected)
}

async fn end(tx: &Tx, ids: &[Uuid], from: &[State], to: State, now: DateTime<Utc>) -> Result<u64> {
    let over = moved(to).col_expr(Column::DoneAt, Expr::value(now)).filter(any(ids, from));
    Ok(over.exec(tx).await?.rows_affected)
}

fn moved(to: State) -> UpdateMany<Entity> {
    Entity::update_many().col_expr(Column::State, Expr::value(to.code()))
}

fn any(ids: &[Uuid], states: &[State]) -> Condition {
    Condition::all()
        .add(Column::Id.is_in(ids.iter().copied()))
        .add(Column::State.is_in(states.iter().map(|s| s.code())))
}
