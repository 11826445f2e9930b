//! Opens the sites of the settings and puts the app together.

use std::sync::Arc;

use anyhow::Context;
use medvirk_jobs::mailer::{DemoMailer, Mailer, NoMailer, SmtpMailer};
use medvirk_kernel::{SystemChance, SystemClock};
use medvirk_slice::{App, Files, Site};
use medvirk_store::{Database, Durability};

use crate::{
    settings::{Settings, SiteSettings},
    slices,
};

/// An app over all sites, their tables brought up to date.
pub(crate) async fn app(settings: &Settings, is_demo: bool) -> anyhow::Result<App> {
    let mut sites = Vec::new();
    for site in &settings.sites {
        let opened = open_site(settings, site, is_demo).await;
        sites.push(Arc::new(opened.with_context(|| format!("site {}", site.key))?));
    }
    let default = sites.first().context("no site")?.clone();
    let app = App::new(
        slices::all(),
        Arc::new(SystemClock),
        Arc::new(SystemChance),
        sites,
        default,
        settings.node.clone(),
        is_demo,
    );
    let migrator = app.migrator_with(medvirk_web::migrations);
    for site in app.sites() {
        let done = migrator.run(&site.db).await;
        done.map_err(|e| anyhow::anyhow!("{e}")).with_context(|| format!("site {}", site.key))?;
    }
    Ok(app)
}

async fn open_site(
    settings: &Settings,
    site: &SiteSettings,
    is_demo: bool,
) -> anyhow::Result<Site> {
    let in_words = |e: medvirk_kernel::Error| anyhow::anyhow!("{e}");
    let folder = settings.folder(site);
    let place = settings.place(site)?;
    let db = Database::open(&place, Durability::Full).await.map_err(in_words)?;
    let files = Files::in_folder(folder.join("files")).map_err(in_words)?;
    let secret = Site::secret_in(&folder, &SystemChance).map_err(in_words)?;
    // Without a mail server nothing is lost: messages wait in the outbox, and are never called sent.
    let mailer: Arc<dyn Mailer> = match &site.mail {
        Some(mail) => Arc::new(SmtpMailer::new(mail).map_err(|e| anyhow::anyhow!("mail: {e}"))?),
        None if is_demo => Arc::new(DemoMailer),
        None => Arc::new(NoMailer),
    };
    Ok(Site::new(site.key.clone(), site.hosts.clone(), db, files, mailer, secret))
}
