//! The demo town Fjordvik, carried inside the binary.

use std::{fs, io, path::Path, sync::Arc};

use anyhow::Context;
use medvirk_slice::{App, Cx, DemoTown, Site, run_jobs};
use medvirk_store::Place;

use crate::settings::{Settings, SiteSettings};

#[derive(rust_embed::RustEmbed)]
#[folder = "../demo/fjordvik"]
struct Fjordvik;

/// Stands in a site's folder from before the first line of the town is written until the last one is.
const MARK: &str = "demo-is-being-filled";

/// Takes away a town that was not filled to its end: the process was killed, or something failed. Call
/// it before the database is opened.
pub(crate) fn clear_half(settings: &Settings, site: &SiteSettings) -> anyhow::Result<()> {
    let folder = settings.folder(site);
    let mark = folder.join(MARK);
    if !mark.exists() {
        return Ok(());
    }
    let Place::File(database) = settings.place(site)? else {
        anyhow::bail!(
            "the demo town was not filled to its end; empty the database and remove {}",
            mark.display()
        );
    };
    println!("The demo town was not filled to its end; it is filled anew.");
    for end in ["", "-wal", "-shm"] {
        let mut file = database.clone().into_os_string();
        file.push(end);
        remove(fs::remove_file(file))?;
    }
    remove(fs::remove_dir_all(folder.join("files")))?;
    // The mark stays: a kill from here on is found by the next start too.
    Ok(())
}

/// What is gone already needs no removing.
fn remove(done: io::Result<()>) -> anyhow::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done.context("cannot remove the half-filled demo town"),
    }
}

/// Fills the site with the town unless it has been filled before, and tells it that it is reached at
/// `home`; its folder is `folder`. Says what it does: the first start takes some seconds.
pub(crate) async fn fill(
    app: &App,
    site: &Arc<Site>,
    folder: &Path,
    home: &str,
) -> anyhow::Result<()> {
    let cx = context(app, site).await?;
    medvirk_people::demo_address(&cx, home).await.map_err(in_words)?;
    let now = app.clock.now();
    let municipality = site.municipality(now).await.map_err(in_words)?;
    if municipality.is_set_up() {
        return Ok(());
    }
    println!("Filling the demo town Fjordvik; this is done once.");
    let mark = folder.join(MARK);
    fs::File::create(&mark).and_then(|file| file.sync_all()).context("cannot mark the folder")?;
    let town = files();
    let mut slices: Vec<_> = app.slices.iter().collect();
    slices.sort_by_key(|slice| slice.demo_order());
    for slice in slices {
        // As in a real town: what one part left to be done is done before the next builds on it, so that
        // everybody who came to a meeting is known when the answers are sent.
        do_what_waits(app, site).await?;
        let cx = context(app, site).await?;
        let filled = slice.demo(&cx, &town).await;
        filled.map_err(in_words).with_context(|| slice.name().to_owned())?;
        site.refresh();
    }
    fs::remove_file(&mark).context("cannot take the mark from the folder")?;
    Ok(())
}

/// Runs the jobs that are due until none is left that can be done now.
async fn do_what_waits(app: &App, site: &Arc<Site>) -> anyhow::Result<()> {
    while run_jobs(app, site).await.map_err(in_words)?.done > 0 {}
    Ok(())
}

/// Where to go in: the three doors of the town, and who may pass the one of staff.
pub(crate) async fn doors(app: &App, site: &Arc<Site>, home: &str) -> anyhow::Result<String> {
    let cx = context(app, site).await?;
    let host = medvirk_gjestebud::demo_host_link(&cx).await.map_err(in_words)?;
    let mut lines = vec![format!("  residents   {home}/"), format!("  staff       {home}/staff")];
    if let Some(path) = host {
        lines.push(format!("  a host      {home}{path}"));
    }
    lines.push("The page for staff lets you in with one click; or sign in as".to_owned());
    for (role, email) in medvirk_people::demo_accounts() {
        lines.push(format!("  {:<18} {email}", role.code().replace('_', " ")));
    }
    lines.push(format!("with the password: {}", medvirk_people::DEMO_PASSWORD));
    Ok(lines.join("\n") + "\n")
}

async fn context(app: &App, site: &Arc<Site>) -> anyhow::Result<Cx> {
    Cx::system(app, site, "demo").await.map_err(in_words)
}

fn in_words(error: medvirk_kernel::Error) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}

/// The files of the town.
pub(crate) fn files() -> DemoTown {
    let files = Fjordvik::iter()
        .filter_map(|name| Fjordvik::get(&name).map(|f| (name.to_string(), f.data.into_owned())))
        .collect();
    DemoTown::new(files)
}
