//! The demo town Fjordvik, carried inside the binary.

use std::sync::Arc;

use anyhow::Context;
use medvirk_slice::{App, Cx, DemoTown, Site};

#[derive(rust_embed::RustEmbed)]
#[folder = "../demo/fjordvik"]
struct Fjordvik;

/// Fills the site with the town unless it has been filled before. Says what it does: the first start
/// takes some seconds.
pub(crate) async fn fill(app: &App, site: &Arc<Site>) -> anyhow::Result<()> {
    let now = app.clock.now();
    let municipality = site.municipality(now).await.map_err(|e| anyhow::anyhow!("{e}"))?;
    if municipality.is_set_up() {
        return Ok(());
    }
    println!("Filling the demo town Fjordvik; this is done once.");
    let town = files();
    let mut slices: Vec<_> = app.slices.iter().collect();
    slices.sort_by_key(|slice| slice.demo_order());
    for slice in slices {
        let cx = Cx::system(app, site, "demo").await.map_err(|e| anyhow::anyhow!("{e}"))?;
        let filled = slice.demo(&cx, &town).await;
        filled.map_err(|e| anyhow::anyhow!("{e}")).with_context(|| slice.name().to_owned())?;
        site.refresh();
    }
    Ok(())
}

/// The files of the town.
pub(crate) fn files() -> DemoTown {
    let files = Fjordvik::iter()
        .filter_map(|name| Fjordvik::get(&name).map(|f| (name.to_string(), f.data.into_owned())))
        .collect();
    DemoTown::new(files)
}
