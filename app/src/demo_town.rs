//! The demo town Fjordvik, carried inside the binary.

use std::sync::Arc;

use anyhow::Context;
use medvirk_slice::{App, Cx, DemoTown, Site};

#[derive(rust_embed::RustEmbed)]
#[folder = "../demo/fjordvik"]
struct Fjordvik;

/// Fills the site with the town unless it has been filled before, and tells it that it is reached at
/// `home`. Says what it does: the first start takes some seconds.
pub(crate) async fn fill(app: &App, site: &Arc<Site>, home: &str) -> anyhow::Result<()> {
    let cx = context(app, site).await?;
    medvirk_people::demo_address(&cx, home).await.map_err(in_words)?;
    let now = app.clock.now();
    let municipality = site.municipality(now).await.map_err(in_words)?;
    if municipality.is_set_up() {
        return Ok(());
    }
    println!("Filling the demo town Fjordvik; this is done once.");
    let town = files();
    let mut slices: Vec<_> = app.slices.iter().collect();
    slices.sort_by_key(|slice| slice.demo_order());
    for slice in slices {
        let cx = context(app, site).await?;
        let filled = slice.demo(&cx, &town).await;
        filled.map_err(in_words).with_context(|| slice.name().to_owned())?;
        site.refresh();
    }
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
