//! Grouped commits for SQLite. A disk flush costs far more than a small write, so writers that wait
//! for each other share one: each runs in a savepoint of an open outer transaction, and the outer
//! one is committed when the queue has been served. An answer is sent only after that commit.

use std::{sync::Arc, time::Duration};

use medvirk_kernel::{Error, Result};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use crate::tx::Tx;

/// How long a writer waits for its turn before the request is answered with an error.
const PATIENCE: Duration = Duration::from_secs(10);
/// More than this many writes never share one commit, so that the first is not kept waiting.
const MOST: usize = 128;

/// The one writer of a SQLite file.
pub(crate) struct Group {
    connection: DatabaseConnection,
    state: Arc<Mutex<State>>,
}

/// What the holder of the writer may touch.
#[derive(Default)]
pub(crate) struct State {
    outer: Option<DatabaseTransaction>,
    waiting: Vec<oneshot::Sender<std::result::Result<(), String>>>,
}

impl Group {
    pub(crate) fn new(connection: DatabaseConnection) -> Self {
        Group { connection, state: Arc::default() }
    }

    pub(crate) async fn begin(self: Arc<Self>) -> Result<Tx> {
        let turn = tokio::time::timeout(PATIENCE, self.state.clone().lock_owned());
        let mut state = turn.await.map_err(|_| Error::internal("the database writer is busy"))?;
        if state.waiting.len() >= MOST {
            commit(&mut state).await;
        }
        if state.outer.is_none() {
            let options = TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..Default::default()
            };
            state.outer = Some(self.connection.begin_with_options(options).await?);
        }
        let Some(outer) = &state.outer else {
            return Err(Error::internal("no outer transaction"));
        };
        match outer.begin().await {
            Ok(inner) => Ok(Tx::grouped(inner, self, state)),
            Err(e) => {
                // A broken outer transaction must not swallow the next writers too.
                fail(&mut state, &e.to_string());
                Err(e.into())
            }
        }
    }

    /// Called with the savepoint released: waits for the commit that carries it.
    ///
    /// The commit itself runs in its own task: a request that goes away must not take the others'
    /// commit with it. The lock is fair, so every writer that waits now is served before that task.
    pub(crate) async fn settle(self: Arc<Self>, mut state: OwnedMutexGuard<State>) -> Result<()> {
        let (done, durable) = oneshot::channel();
        state.waiting.push(done);
        self.release(state);
        match durable.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(cause)) => Err(Error::internal(cause)),
            Err(_) => Err(Error::internal("the commit was abandoned")),
        }
    }

    /// Gives the writer on and sees to it that the outer transaction ends soon.
    pub(crate) fn release(self: Arc<Self>, state: OwnedMutexGuard<State>) {
        drop(state);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { commit(&mut *self.state.lock().await).await });
        }
    }
}

async fn commit(state: &mut State) {
    let result = match state.outer.take() {
        Some(outer) => outer.commit().await.map_err(|e| e.to_string()),
        None => Ok(()),
    };
    for waiter in state.waiting.drain(..) {
        // A receiver that is gone has a client that hung up; the write stands all the same.
        let _ = waiter.send(result.clone());
    }
}

fn fail(state: &mut State, cause: &str) {
    state.outer = None;
    for waiter in state.waiting.drain(..) {
        let _ = waiter.send(Err(cause.to_owned()));
    }
}
