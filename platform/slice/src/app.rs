//! The running binary: its slices, rules, sites, clock and chance.

use std::{collections::BTreeMap, sync::Arc};

use medvirk_kernel::{Chance, Clock, Rules};
use medvirk_store::Migrator;
use sea_orm_migration::MigrationTrait;

use crate::{ActorSource, Site, Slice, routes::StaffDoors};

/// Everything requests and jobs share. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<AppParts>);

/// The parts of an [`App`].
pub struct AppParts {
    /// Features and arenas, in the order of `slices.rs`.
    pub slices: Vec<Box<dyn Slice>>,
    /// The permission table of all slices.
    pub rules: Rules,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids, tokens and seeds.
    pub chance: Arc<dyn Chance>,
    /// Sites by host name (lower case, without port).
    pub hosts: BTreeMap<String, Arc<Site>>,
    /// The site of a host nobody named.
    pub default_site: Arc<Site>,
    /// Name of this process among several on one database.
    pub node: String,
    /// Whether this is the demo: shows demo accounts and what would have been sent.
    pub is_demo: bool,
    /// How accounts become actors.
    pub actors: Option<Arc<dyn ActorSource>>,
    /// What each staff page of all slices asks of those who open it.
    pub(crate) doors: StaffDoors,
}

impl App {
    /// Puts the parts together. `rules` and `actors` are read from the slices.
    pub fn new(
        slices: Vec<Box<dyn Slice>>,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        sites: Vec<Arc<Site>>,
        default_site: Arc<Site>,
        node: String,
        is_demo: bool,
    ) -> Self {
        let rules = Rules::new(slices.iter().flat_map(|s| s.rules()));
        let actors = slices.iter().find_map(|s| s.actor_source());
        let doors = StaffDoors::new(slices.iter().map(|s| s.routes()));
        let hosts = sites
            .into_iter()
            .flat_map(|site| {
                let hosts = site.hosts.clone();
                hosts.into_iter().map(move |host| (host.to_lowercase(), site.clone()))
            })
            .collect();
        App(Arc::new(AppParts {
            slices,
            rules,
            clock,
            chance,
            hosts,
            default_site,
            node,
            is_demo,
            actors,
            doors,
        }))
    }

    /// The site of a `Host` header.
    pub fn site_of(&self, host: &str) -> Arc<Site> {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name).to_lowercase();
        self.hosts.get(&name).unwrap_or(&self.default_site).clone()
    }

    /// All sites, each once.
    pub fn sites(&self) -> Vec<Arc<Site>> {
        let mut sites = vec![self.default_site.clone()];
        for site in self.hosts.values() {
            if !sites.iter().any(|s| Arc::ptr_eq(s, site)) {
                sites.push(site.clone());
            }
        }
        sites
    }

    /// The migrations of the platform and of all slices; `web` gives those of the web layer, which
    /// stands above this crate.
    pub fn migrator_with(&self, web: fn() -> Vec<Box<dyn MigrationTrait>>) -> Migrator {
        let app = self.clone();
        Migrator::new(move || {
            let mut all = crate::migrations();
            all.extend(web());
            all.extend(medvirk_jobs::migrations());
            all.extend(app.slices.iter().flat_map(|slice| slice.migrations()));
            all
        })
    }
}

impl std::ops::Deref for App {
    type Target = AppParts;
    fn deref(&self) -> &AppParts {
        &self.0
    }
}
