//! Opening a site's database.

use std::{path::PathBuf, str::FromStr, sync::Arc, time::Duration};

use medvirk_kernel::{Error, Result};
use sea_orm::{
    ConnectOptions, DatabaseConnection, DbBackend, TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

use crate::{
    group::Group,
    tx::Tx,
    version::{self, DataVersion},
};

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A SQLite file inside the site's data folder.
    File(PathBuf),
    /// A `postgres://…` address.
    Postgres(String),
}

impl Place {
    /// Whether a backup is a copy of a file.
    pub fn is_embedded(&self) -> bool {
        matches!(self, Place::File(_))
    }
}

impl FromStr for Place {
    type Err = Error;
    /// `postgres://…`, `postgresql://…`, or the path of a SQLite file (optionally `sqlite:PATH`).
    fn from_str(s: &str) -> Result<Self> {
        if s.starts_with("postgres://") || s.starts_with("postgresql://") {
            return Ok(Place::Postgres(s.to_owned()));
        }
        let path = s.strip_prefix("sqlite://").or_else(|| s.strip_prefix("sqlite:")).unwrap_or(s);
        Ok(Place::File(PathBuf::from(path)))
    }
}

/// How much a commit promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// On disk before the answer is sent. Always, except in tests.
    Full,
    /// Left to the operating system; tests only, where a crash costs nothing.
    Lax,
}

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Database {
    reader: DatabaseConnection,
    /// Only asked for versions. One connection that lives as long as the file is open.
    watch: DatabaseConnection,
    writer: Writer,
    place: Place,
}

#[derive(Clone)]
enum Writer {
    Grouped(Arc<Group>),
    Pool(DatabaseConnection),
}

impl Database {
    /// Opens the database at `place`, making the file and its folder when they are missing.
    ///
    /// # Errors
    /// [`Error::Internal`] when the place cannot be reached or is not a database.
    pub async fn open(place: &Place, durability: Durability) -> Result<Self> {
        match place {
            Place::File(path) => Self::open_file(path.clone(), durability).await,
            Place::Postgres(url) => {
                let mut options = ConnectOptions::new(url);
                options
                    .max_connections(8)
                    .acquire_timeout(Duration::from_secs(10))
                    .connect_timeout(Duration::from_secs(5))
                    .sqlx_logging(false);
                // Two pools: whoever holds a transaction and reads beside it must never wait for
                // others who do the same.
                let reader = sea_orm::Database::connect(options.clone()).await?;
                let writer = Writer::Pool(sea_orm::Database::connect(options).await?);
                let watch = reader.clone();
                Ok(Database { reader, watch, writer, place: place.clone() })
            }
        }
    }

    async fn open_file(path: PathBuf, durability: Durability) -> Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let synchronous = match durability {
            Durability::Full => SqliteSynchronous::Full,
            Durability::Lax => SqliteSynchronous::Off,
        };
        // How much of the file each connection keeps, in KiB. Little, for there are several, and the
        // operating system keeps the file in memory once for all of them.
        let options = |connections: u32, kept: u32| {
            let mut options = ConnectOptions::new(format!("sqlite://{}", path.display()));
            options
                .max_connections(connections)
                .min_connections(1)
                .acquire_timeout(Duration::from_secs(10))
                .idle_timeout(None::<Duration>)
                .max_lifetime(None::<Duration>)
                .test_before_acquire(false)
                .sqlx_logging(false)
                .map_sqlx_sqlite_opts(move |o| {
                    o.create_if_missing(true)
                        .journal_mode(SqliteJournalMode::Wal)
                        .synchronous(synchronous)
                        .foreign_keys(true)
                        .busy_timeout(Duration::from_secs(10))
                        .pragma("cache_size", format!("-{kept}"))
                        .pragma("temp_store", "memory")
                        .pragma("trusted_schema", "off")
                });
            options
        };
        // The writer comes first: it makes the file, so that the readers find one.
        let writer = sea_orm::Database::connect(options(1, 8_000)).await?;
        let reader = sea_orm::Database::connect(options(4, 2_000)).await?;
        let watch = sea_orm::Database::connect(options(1, 100)).await?;
        let group = Arc::new(Group::new(writer));
        Ok(Database { reader, watch, writer: Writer::Grouped(group), place: Place::File(path) })
    }

    /// The connection for reading outside a transaction.
    pub fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Where this database is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Begins a write transaction. What is not committed when the [`Tx`] is dropped never happened.
    ///
    /// On SQLite the transactions of waiting writers share one commit (and so one disk flush); each
    /// is still all or nothing. Do not wait for another `begin` while holding a `Tx`.
    ///
    /// # Errors
    /// [`Error::Internal`] when no writer is free within ten seconds or the database is gone.
    pub async fn begin(&self) -> Result<Tx> {
        match &self.writer {
            Writer::Grouped(group) => group.clone().begin().await,
            Writer::Pool(pool) => Ok(Tx::single(pool.begin().await?)),
        }
    }

    /// A consistent view for several reads.
    ///
    /// # Errors
    /// [`Error::Internal`] when the database is gone.
    pub async fn snapshot(&self) -> Result<Tx> {
        let isolation_level = match sea_orm::ConnectionTrait::get_database_backend(&self.reader) {
            DbBackend::Postgres => Some(sea_orm::IsolationLevel::RepeatableRead),
            _ => None,
        };
        let options = TransactionOptions { isolation_level, ..Default::default() };
        Ok(Tx::single(self.reader.begin_with_options(options).await?))
    }

    /// What can be seen now, for telling later whether anything has been written since. Ask before
    /// reading what is to be remembered.
    ///
    /// # Errors
    /// [`Error::Internal`] when the database does not answer.
    pub async fn version(&self) -> Result<DataVersion> {
        version::of(&self.watch).await
    }

    /// Asks the database a question that costs nothing; for readiness.
    ///
    /// # Errors
    /// [`Error::Internal`] when it does not answer.
    pub async fn ping(&self) -> Result<()> {
        self.reader.ping().await?;
        Ok(())
    }
}
