//! Whether anything has been written since one last looked. The database is asked, not a count of our
//! own writes: another process, or another node, may have written too.

use medvirk_kernel::{Error, Result};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

/// What everybody could see at one moment. What was read after asking for a version is still true when
/// the same version is given again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataVersion(String);

/// Asks for the version. On SQLite always over the same connection: the numbers of two connections
/// mean nothing to each other (sqlite.org/pragma.html#pragma_data_version).
pub(crate) async fn of(connection: &DatabaseConnection) -> Result<DataVersion> {
    let backend = connection.get_database_backend();
    let is_postgres = backend == DbBackend::Postgres;
    // The snapshot of PostgreSQL names the transactions whose work can be seen (from version 13).
    let sql =
        if is_postgres { "SELECT pg_current_snapshot()::text" } else { "PRAGMA data_version" };
    let row = connection.query_one_raw(Statement::from_string(backend, sql)).await?;
    let row = row.ok_or_else(|| Error::internal("the database told no version"))?;
    Ok(DataVersion(match is_postgres {
        true => row.try_get_by_index(0)?,
        false => row.try_get_by_index::<i64>(0)?.to_string(),
    }))
}
