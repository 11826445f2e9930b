//! One write transaction. Store functions that write take `&Tx`, so nothing is written outside one.

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement,
};
use tokio::sync::OwnedMutexGuard;

use crate::group::{Group, State};
use medvirk_kernel::Result;
use std::sync::Arc;

/// A transaction in progress. [`Tx::commit`] returns when it is durable.
pub struct Tx {
    // Dropped first, so that a forgotten savepoint rolls back before the writer is given on.
    inner: Option<DatabaseTransaction>,
    group: Option<(Arc<Group>, OwnedMutexGuard<State>)>,
}

impl Tx {
    pub(crate) fn single(inner: DatabaseTransaction) -> Self {
        Tx { inner: Some(inner), group: None }
    }

    pub(crate) fn grouped(
        inner: DatabaseTransaction,
        group: Arc<Group>,
        state: OwnedMutexGuard<State>,
    ) -> Self {
        Tx { inner: Some(inner), group: Some((group, state)) }
    }

    /// Makes the changes durable.
    ///
    /// # Errors
    /// [`medvirk_kernel::Error::Internal`] when the database could not; then nothing was written.
    pub async fn commit(mut self) -> Result<()> {
        if let Some(inner) = self.inner.take() {
            inner.commit().await?;
        }
        match self.group.take() {
            Some((group, state)) => group.settle(state).await,
            None => Ok(()),
        }
    }

    fn conn(&self) -> std::result::Result<&DatabaseTransaction, DbErr> {
        self.inner.as_ref().ok_or_else(|| DbErr::Custom("transaction is over".to_owned()))
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.as_ref().map_or(DbBackend::Sqlite, |c| c.get_database_backend())
    }
    async fn execute_raw(&self, stmt: Statement) -> std::result::Result<ExecResult, DbErr> {
        self.conn()?.execute_raw(stmt).await
    }
    async fn execute_unprepared(&self, sql: &str) -> std::result::Result<ExecResult, DbErr> {
        self.conn()?.execute_unprepared(sql).await
    }
    async fn query_one_raw(
        &self,
        stmt: Statement,
    ) -> std::result::Result<Option<QueryResult>, DbErr> {
        self.conn()?.query_one_raw(stmt).await
    }
    async fn query_all_raw(&self, stmt: Statement) -> std::result::Result<Vec<QueryResult>, DbErr> {
        self.conn()?.query_all_raw(stmt).await
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        // The savepoint rolls back first; then the outer transaction must not stay open and keep
        // other processes from writing.
        self.inner = None;
        if let Some((group, state)) = self.group.take() {
            group.release(state);
        }
    }
}
