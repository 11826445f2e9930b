//! Where people sign up. Those who come at the same moment are served together: whoever is first
//! takes all who wait and writes them in one transaction, in the order they came, so that a rush for
//! twenty places costs the database a few writes and each place goes to exactly one person
//! (docs/adr/0013-sign-up-desk.md).

mod take;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use tokio::sync::oneshot;

pub use take::{Outcome, Taken};
pub(crate) use take::{Tell, take_in};

use crate::{model::MeetingId, store::Incoming, text};

/// Most who are written in one transaction: the others' turn comes after a few milliseconds.
const MOST_AT_ONCE: usize = 200;
/// Most who wait; more are asked to try again.
const MOST_WAITING: usize = 5_000;

/// One person at the desk.
struct Asking {
    cx: Cx,
    permit: Permit,
    incoming: Incoming,
    answer: oneshot::Sender<Result<Outcome>>,
}

/// The line before one meeting's desk.
#[derive(Default)]
struct Line {
    waiting: Mutex<Vec<Asking>>,
    turn: tokio::sync::Mutex<()>,
}

/// The desks of this process, one per site and meeting. Other processes have their own; what they
/// share is the lock in the database.
#[derive(Clone, Default)]
pub struct Desks(Arc<Mutex<Lines>>);

/// The lines by site and meeting.
type Lines = HashMap<(String, MeetingId), Arc<Line>>;

impl Desks {
    /// Signs somebody up, and answers when it is on disk.
    ///
    /// # Errors
    /// A refusal when too many wait; [`Error::NotFound`] when there is no such meeting; internal,
    /// when the database cannot be written.
    pub async fn sign_up(
        &self,
        cx: &Cx,
        permit: Permit,
        meeting: MeetingId,
        incoming: Incoming,
    ) -> Result<Outcome> {
        let line = self.line(cx, meeting);
        let (answer, answered) = oneshot::channel();
        {
            let mut waiting = line.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if waiting.len() >= MOST_WAITING {
                return Err(Error::refused(text::refused_too_busy()));
            }
            waiting.push(Asking { cx: cx.clone(), permit, incoming, answer });
        }
        // A task of its own: somebody who closes the page must not take the others with them.
        tokio::spawn(async move {
            let _turn = line.turn.lock().await;
            let batch: Vec<Asking> = {
                let mut waiting = line.waiting.lock().unwrap_or_else(PoisonError::into_inner);
                let count = waiting.len().min(MOST_AT_ONCE);
                waiting.drain(..count).collect()
            };
            serve(meeting, batch).await;
        });
        answered.await.unwrap_or_else(|_| Err(Error::internal("the desk closed")))
    }

    fn line(&self, cx: &Cx, meeting: MeetingId) -> Arc<Line> {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (cx.site().key.clone(), meeting);
        // Lines nobody stands in are let go, so that years of meetings do not add up.
        if lines.len() > 100 && !lines.contains_key(&key) {
            lines.retain(|_, line| Arc::strong_count(line) > 1);
        }
        lines.entry(key).or_default().clone()
    }
}

async fn serve(meeting: MeetingId, batch: Vec<Asking>) {
    let Some(first) = batch.first() else { return };
    let incoming: Vec<_> = batch.iter().map(|asking| asking.incoming.clone()).collect();
    match together(&first.cx, &first.permit, meeting, incoming).await {
        Ok(outcomes) => {
            for (asking, outcome) in batch.into_iter().zip(outcomes) {
                // Somebody who has closed the page gets the answer by e-mail.
                let _ = asking.answer.send(Ok(outcome));
            }
        }
        // One of them cannot be written: the others must not suffer for it.
        Err(error) if batch.len() > 1 => {
            tracing::warn!(%error, people = batch.len(), "signing up one by one");
            for asking in batch {
                let Asking { cx, permit, incoming, answer } = asking;
                let outcome = together(&cx, &permit, meeting, vec![incoming]).await;
                let _ = answer.send(outcome.and_then(one));
            }
        }
        Err(error) => {
            if let Some(asking) = batch.into_iter().take(1).next() {
                let _ = asking.answer.send(Err(error));
            }
        }
    }
}

fn one(outcomes: Vec<Outcome>) -> Result<Outcome> {
    outcomes.into_iter().next().ok_or_else(|| Error::internal("nobody was served"))
}

async fn together(
    cx: &Cx,
    permit: &Permit,
    meeting: MeetingId,
    incoming: Vec<Incoming>,
) -> Result<Vec<Outcome>> {
    let tx = cx.begin().await?;
    let meeting = crate::store::get(&tx, meeting).await?;
    let outcomes = take_in(&tx, cx, permit, &meeting, incoming, (cx.now(), Tell::Receipt)).await?;
    tx.commit().await?;
    Ok(outcomes)
}
