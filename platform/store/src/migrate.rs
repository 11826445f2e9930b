//! Migrations of all slices, merged by name. Names begin with a timestamp (`m20261122_0900_…`), so the
//! order is the same whichever slices a binary has.

use medvirk_kernel::Result;
use sea_orm_migration::{MigrationTrait, MigratorTraitSelf};

use crate::Database;

type Source = Box<dyn Fn() -> Vec<Box<dyn MigrationTrait>> + Send + Sync>;

/// The migrations of the running binary.
pub struct Migrator {
    source: Source,
}

impl Migrator {
    /// `source` gives the migrations of all slices, in any order.
    pub fn new(source: impl Fn() -> Vec<Box<dyn MigrationTrait>> + Send + Sync + 'static) -> Self {
        Migrator { source: Box::new(source) }
    }

    /// Brings the database up to this binary's version.
    ///
    /// # Errors
    /// [`medvirk_kernel::Error::Internal`] naming the migration that failed.
    pub async fn run(&self, database: &Database) -> Result<()> {
        // Several nodes may start at once; the transaction makes them take turns.
        self.up(database.reader(), None).await?;
        Ok(())
    }

    /// Names of migrations that have not been applied.
    ///
    /// # Errors
    /// [`medvirk_kernel::Error::Internal`] when the database cannot be read.
    pub async fn pending(&self, database: &Database) -> Result<Vec<String>> {
        let pending = self.get_pending_migrations_read_only(database.reader()).await?;
        Ok(pending.iter().map(|m| m.name().to_owned()).collect())
    }
}

#[async_trait::async_trait]
impl MigratorTraitSelf for Migrator {
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        let mut all = (self.source)();
        all.sort_by(|a, b| a.name().cmp(b.name()));
        all
    }
}
