//! The settings file: where to listen, where data is, which sites there are.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use medvirk_jobs::mailer::MailSettings;
use medvirk_store::Place;
use medvirk_web::Proxies;
use serde::Deserialize;

/// `medvirk.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Settings {
    /// Address and port.
    pub listen: String,
    /// Folder that holds one folder per site.
    pub data: PathBuf,
    /// Name of this process among several on one database.
    pub node: String,
    /// Machines whose `X-Forwarded-For` is believed: addresses or ranges, `10.0.0.0/8`.
    pub trusted_proxies: Vec<String>,
    /// The sites.
    #[serde(rename = "site")]
    pub sites: Vec<SiteSettings>,
}

/// One `[[site]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SiteSettings {
    /// Short name: letters, digits and hyphens.
    pub key: String,
    /// Host names it answers to. The first site also answers to all others.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// `postgres://…`; without it a SQLite file in the site's folder.
    pub database: Option<String>,
    /// How e-mail leaves; without it e-mail waits in the outbox.
    pub mail: Option<MailSettings>,
}

impl Default for Settings {
    fn default() -> Self {
        let site = SiteSettings { key: "site".into(), hosts: vec![], database: None, mail: None };
        Settings {
            listen: "127.0.0.1:8080".into(),
            data: PathBuf::from("data"),
            node: "node-1".into(),
            trusted_proxies: vec!["127.0.0.0/8".into(), "::1".into()],
            sites: vec![site],
        }
    }
}

impl Settings {
    /// The folder of a site.
    pub fn folder(&self, site: &SiteSettings) -> PathBuf {
        self.data.join(&site.key)
    }

    /// Where the database of a site is.
    pub fn place(&self, site: &SiteSettings) -> anyhow::Result<Place> {
        match &site.database {
            Some(address) => address.parse().map_err(|e| anyhow::anyhow!("{e}")),
            None => Ok(Place::File(self.folder(site).join("medvirk.db"))),
        }
    }

    /// The proxies that are believed.
    pub fn proxies(&self) -> anyhow::Result<Proxies> {
        let ranges = self.trusted_proxies.iter().map(String::as_str);
        Proxies::within(ranges).context("trusted_proxies")
    }

    /// The site named `key`, or the only one.
    pub fn site(&self, key: Option<&str>) -> anyhow::Result<&SiteSettings> {
        match key {
            Some(key) => self
                .sites
                .iter()
                .find(|s| s.key == key)
                .with_context(|| format!("no site is called {key}")),
            None if self.sites.len() == 1 => Ok(&self.sites[0]),
            None => bail!("there are several sites; say which with --site"),
        }
    }
}

/// Reads the settings file, if there is one; `data` from the command line goes before it.
pub(crate) fn read(file: Option<&Path>, data: Option<PathBuf>) -> anyhow::Result<Settings> {
    let mut settings = match file {
        Some(file) => {
            let text = std::fs::read_to_string(file)
                .with_context(|| format!("cannot read {}", file.display()))?;
            toml::from_str(&text).with_context(|| format!("in {}", file.display()))?
        }
        None => Settings::default(),
    };
    if let Some(data) = data {
        settings.data = data;
    }
    settings.proxies()?;
    if settings.sites.is_empty() {
        bail!("the settings name no [[site]]");
    }
    for site in &settings.sites {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if site.key.is_empty() || !site.key.chars().all(plain) {
            bail!("the key of a site is letters, digits and hyphens, not {:?}", site.key);
        }
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_setting_is_named() {
        let error = toml::from_str::<Settings>("lisen = '0.0.0.0:80'").unwrap_err();
        assert!(error.to_string().contains("lisen"), "{error}");
    }

    #[test]
    fn a_proxy_that_cannot_be_read_is_named() {
        let settings: Settings = toml::from_str("trusted_proxies = ['10.0.0.0/99']").unwrap();
        let error = format!("{:#}", settings.proxies().unwrap_err());
        assert!(error.contains("trusted_proxies") && error.contains("10.0.0.0/99"), "{error}");
        assert!(Settings::default().proxies().is_ok());
    }

    #[test]
    fn a_site_without_a_database_gets_a_file_of_its_own() {
        let settings = Settings::default();
        let place = settings.place(settings.site(None).unwrap()).unwrap();
        assert_eq!(place, Place::File("data/site/medvirk.db".into()));
    }
}
