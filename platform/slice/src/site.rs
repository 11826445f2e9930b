//! One municipality: its hosts, database, files and secret.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
};

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_jobs::mailer::Mailer;
use medvirk_kernel::{Chance, Error, Permit, Result};
use medvirk_store::{Database, Tx};
use object_store::{ObjectStore, ObjectStoreExt, local::LocalFileSystem};

use crate::{Municipality, Settings};

/// Key of the setting that holds the [`Municipality`].
const MUNICIPALITY: &str = "municipality";

/// A site. Requests find it by host name.
pub struct Site {
    /// Short name: folder and log field.
    pub key: String,
    /// Host names it answers to.
    pub hosts: Vec<String>,
    /// Its database.
    pub db: Database,
    /// Its files.
    pub files: Files,
    /// How its e-mail leaves.
    pub mailer: Arc<dyn Mailer>,
    /// Makes link tokens; lives beside the database, never in it.
    pub secret: [u8; 32],
    municipality: RwLock<Option<(DateTime<Utc>, Arc<Municipality>)>>,
}

impl Site {
    /// Puts a site together.
    pub fn new(
        key: String,
        hosts: Vec<String>,
        db: Database,
        files: Files,
        mailer: Arc<dyn Mailer>,
        secret: [u8; 32],
    ) -> Self {
        let municipality = RwLock::new(None);
        Site { key, hosts, db, files, mailer, secret, municipality }
    }

    /// The municipality's settings; remembered for two seconds, so that every node follows a change.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn municipality(&self, now: DateTime<Utc>) -> Result<Arc<Municipality>> {
        let known = self.municipality.read().unwrap_or_else(|e| e.into_inner()).clone();
        if let Some((read_at, municipality)) = known
            && (now - read_at).abs() < TimeDelta::seconds(2)
        {
            return Ok(municipality);
        }
        let fresh: Arc<Municipality> =
            Arc::new(Settings::get(self.db.reader(), MUNICIPALITY).await?);
        *self.municipality.write().unwrap_or_else(|e| e.into_inner()) = Some((now, fresh.clone()));
        Ok(fresh)
    }

    /// Changes the municipality's settings.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub async fn set_municipality(
        &self,
        tx: &Tx,
        permit: &Permit,
        now: DateTime<Utc>,
        municipality: &Municipality,
    ) -> Result<()> {
        Settings::put(tx, permit, now, MUNICIPALITY, municipality).await?;
        self.refresh();
        Ok(())
    }

    /// Forgets what is remembered; for whoever has just committed a change.
    pub fn refresh(&self) {
        *self.municipality.write().unwrap_or_else(|e| e.into_inner()) = None;
    }

    /// Reads the secret in `folder`, making it on the first start. Readable by the owner only.
    ///
    /// # Errors
    /// Internal, when the folder cannot be written.
    pub fn secret_in(folder: &Path, chance: &dyn Chance) -> Result<[u8; 32]> {
        let path = folder.join("secret.key");
        if let Ok(bytes) = std::fs::read(&path) {
            return <[u8; 32]>::try_from(bytes.as_slice())
                .map_err(|_| Error::internal("secret.key must hold 32 bytes"));
        }
        std::fs::create_dir_all(folder)?;
        let mut secret = [0u8; 32];
        chance.fill(&mut secret);
        // Under its own name only when it is whole: a start may be killed at any moment.
        let fresh = folder.join("secret.key.new");
        write_private(&fresh, &secret)?;
        std::fs::rename(&fresh, &path)?;
        Ok(secret)
    }
}

#[cfg(unix)]
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(not(unix))]
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::write(path, bytes)
}

/// Files of a site: drawings, attachments, generated documents. Names are made of ids, never of words
/// about people.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// Files in a folder, which is made when missing.
    ///
    /// # Errors
    /// Internal, when the folder cannot be made.
    pub fn in_folder(folder: PathBuf) -> Result<Self> {
        std::fs::create_dir_all(&folder)?;
        // On disk before the answer is sent, as the record that names the file is.
        let store = LocalFileSystem::new_with_prefix(&folder)?
            .with_automatic_cleanup(true)
            .with_fsync(true);
        Ok(Files(Arc::new(store)))
    }

    /// Files in any store the `object_store` crate reaches.
    pub fn on(store: Arc<dyn ObjectStore>) -> Self {
        Files(store)
    }

    /// Keeps `bytes` under `name`.
    ///
    /// # Errors
    /// Internal, when the store refuses.
    pub async fn put(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        self.0.put(&name.into(), bytes.into()).await?;
        Ok(())
    }

    /// What is kept under `name`.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is nothing; internal when the store does not answer.
    pub async fn get(&self, name: &str) -> Result<Vec<u8>> {
        match self.0.get(&name.into()).await {
            Ok(found) => Ok(found.bytes().await?.to_vec()),
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound),
            Err(e) => Err(e.into()),
        }
    }

    /// Removes `name`; nothing happens when it is gone already.
    ///
    /// # Errors
    /// Internal, when the store does not answer.
    pub async fn delete(&self, name: &str) -> Result<()> {
        match self.0.delete(&name.into()).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(e) => Err(e.into()),
        }
    }
}
