//! Backup of a running site to one checked file, and restore.
//!
//! SQLite: `VACUUM INTO` gives a consistent copy while others write. PostgreSQL has its own tools
//! (`pg_dump`, base backups); the command says so instead of imitating them.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use medvirk_kernel::Result;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sha2::{Digest, Sha256};

use crate::{Database, Durability, Place};

/// Why a backup or restore did not happen.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A PostgreSQL site is backed up with PostgreSQL's own tools.
    #[error("this site is on PostgreSQL: use pg_dump or a base backup")]
    NotEmbedded,
    /// Never overwrite by accident.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// The file is not what was written.
    #[error("the checksum of {0} does not match; the file is damaged or has been changed")]
    Checksum(PathBuf),
    /// The database inside is broken.
    #[error("{0} is not a sound database: {1}")]
    Unsound(PathBuf, String),
}

/// Copies the database to `target` while it is in use and writes `target.sha256` beside it.
/// Returns the checksum.
///
/// # Errors
/// [`BackupError`] as the cause when the target exists or the site is on PostgreSQL.
pub async fn backup(database: &Database, target: &Path) -> Result<String> {
    if !database.place().is_embedded() {
        return Err(BackupError::NotEmbedded.into());
    }
    if target.exists() {
        return Err(BackupError::Exists(target.to_owned()).into());
    }
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let path = target.display().to_string();
    let statement =
        Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", [path.into()]);
    database.reader().execute_raw(statement).await?;
    let sum = checksum(target)?;
    let name = target.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    std::fs::write(checksum_file(target), format!("{sum}  {name}\n"))?;
    Ok(sum)
}

/// Checks a backup: checksum (when the file beside it is there) and SQLite's own integrity check.
///
/// # Errors
/// [`BackupError::Checksum`] or [`BackupError::Unsound`].
pub async fn verify(source: &Path) -> Result<()> {
    if let Ok(line) = std::fs::read_to_string(checksum_file(source)) {
        let expected = line.split_whitespace().next().unwrap_or_default();
        if expected != checksum(source)? {
            return Err(BackupError::Checksum(source.to_owned()).into());
        }
    }
    let unsound = |cause: String| BackupError::Unsound(source.to_owned(), cause);
    let url = format!("sqlite://{}?mode=ro&immutable=true", source.display());
    let db = sea_orm::Database::connect(url).await.map_err(|e| unsound(e.to_string()))?;
    let check = Statement::from_string(DbBackend::Sqlite, "PRAGMA integrity_check");
    let row = db.query_one_raw(check).await.map_err(|e| unsound(e.to_string()))?;
    let said: String = row.map(|r| r.try_get_by_index(0)).transpose()?.unwrap_or_default();
    db.close().await?;
    if said == "ok" { Ok(()) } else { Err(unsound(said).into()) }
}

/// Puts a verified backup in the place of a site's database. The old file is kept beside it with the
/// ending `.before-restore`; the site must not be running.
///
/// # Errors
/// As [`verify`]; [`BackupError::NotEmbedded`] for a PostgreSQL site. Nothing is changed then.
pub async fn restore(source: &Path, place: &Place) -> Result<()> {
    let Place::File(target) = place else { return Err(BackupError::NotEmbedded.into()) };
    verify(source).await?;
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let fresh = with_ending(target, "restoring");
    std::fs::copy(source, &fresh)?;
    std::fs::File::open(&fresh)?.sync_all()?;
    if target.exists() {
        std::fs::rename(target, with_ending(target, "before-restore"))?;
    }
    for ending in ["-wal", "-shm"] {
        let mut beside = target.as_os_str().to_owned();
        beside.push(ending);
        if Path::new(&beside).exists() {
            std::fs::remove_file(&beside)?;
        }
    }
    std::fs::rename(&fresh, target)?;
    // Opening once proves that the restored file works where it stands.
    Database::open(place, Durability::Full).await?.ping().await
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    PathBuf::from(name)
}

fn checksum_file(path: &Path) -> PathBuf {
    with_ending(path, "sha256")
}

fn checksum(path: &Path) -> Result<String> {
    let mut file = std::fs::File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0u8; 64 * 1024];
    loop {
        let n = file.read(&mut buffer)?;
        if n == 0 {
            break;
        }
        hash.update(&buffer[..n]);
    }
    Ok(hash.finalize().iter().map(|b| format!("{b:02x}")).collect())
}
