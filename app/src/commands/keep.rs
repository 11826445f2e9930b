//! Keeping data: migrate, back up, restore.

use std::path::Path;

use medvirk_store::{Database, Durability};

use crate::{open, settings::Settings};

pub(crate) async fn migrate(settings: &Settings) -> anyhow::Result<()> {
    let app = open::app(settings, false).await?;
    for site in app.sites() {
        println!("{}: up to date", site.key);
    }
    Ok(())
}

pub(crate) async fn backup(
    settings: &Settings,
    site: Option<&str>,
    target: &Path,
) -> anyhow::Result<()> {
    let site = settings.site(site)?;
    let place = settings.place(site)?;
    let in_words = |e: medvirk_kernel::Error| anyhow::anyhow!("{e}");
    let db = Database::open(&place, Durability::Full).await.map_err(in_words)?;
    let sum = medvirk_store::backup(&db, target).await.map_err(in_words)?;
    println!("{}: {} (SHA-256 {sum})", site.key, target.display());
    println!(
        "Files and secret.key are in {}: copy that folder too.",
        settings.folder(site).display()
    );
    Ok(())
}

pub(crate) async fn restore(
    settings: &Settings,
    site: Option<&str>,
    source: &Path,
) -> anyhow::Result<()> {
    let site = settings.site(site)?;
    let place = settings.place(site)?;
    let done = medvirk_store::restore(source, &place).await;
    done.map_err(|e| anyhow::anyhow!("nothing was changed: {e}"))?;
    println!("{}: restored from {}", site.key, source.display());
    Ok(())
}
