//! What a request or job may reach. Passed to every action; the only way to time, chance and data.

use std::sync::Arc;

use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{Action, Actor, Error, Holder, Language, Permit, Resource, Result, to_oslo};
use medvirk_store::{Database, Tx};
use uuid::Uuid;

use crate::{App, Fault, Municipality, Site};

/// What belongs to one visit of a browser; empty for jobs.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// Path and query of the request.
    pub path: String,
    /// The token every form carries.
    pub csrf: String,
    /// A message from the request before, shown once.
    pub flash: Option<String>,
    /// Where the request came from, for rate limits; never logged.
    pub address: String,
}

/// The context of one request or job. Cheap to clone.
#[derive(Clone)]
pub struct Cx {
    app: App,
    site: Arc<Site>,
    actor: Actor,
    language: Language,
    municipality: Arc<Municipality>,
    visit: Arc<Visit>,
}

impl Cx {
    /// For the web layer, which knows the visitor.
    pub fn new(
        app: App,
        site: Arc<Site>,
        actor: Actor,
        language: Language,
        municipality: Arc<Municipality>,
        visit: Visit,
    ) -> Self {
        Cx { app, site, actor, language, municipality, visit: Arc::new(visit) }
    }

    /// For jobs and commands: `name` stands in audit lines.
    ///
    /// # Errors
    /// Internal, when the site's settings cannot be read.
    pub async fn system(app: &App, site: &Arc<Site>, name: &'static str) -> Result<Self> {
        let municipality = site.municipality(app.clock.now()).await?;
        let language = municipality.default_language;
        let actor = Actor::System(name);
        Ok(Cx::new(app.clone(), site.clone(), actor, language, municipality, Visit::default()))
    }

    /// The same request as the holder of a link to `id`.
    #[must_use]
    pub fn as_holder(&self, kind: &'static str, id: Uuid) -> Self {
        Cx { actor: Actor::Holder(Holder { kind, id }), ..self.clone() }
    }

    /// The same context speaking another language; for letters and mails to one person.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Cx { language, ..self.clone() }
    }

    /// The running binary.
    pub fn app(&self) -> &App {
        &self.app
    }
    /// The site of the request.
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }
    /// The site's municipality.
    pub fn municipality(&self) -> &Municipality {
        &self.municipality
    }
    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
    /// The reader's language.
    pub fn language(&self) -> Language {
        self.language
    }
    /// The browser's visit.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }
    /// The site's database.
    pub fn db(&self) -> &Database {
        &self.site.db
    }
    /// Begins a write transaction.
    ///
    /// # Errors
    /// Internal, when the database is busy or gone.
    pub async fn begin(&self) -> Result<Tx> {
        self.site.db.begin().await
    }
    /// The present moment.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock.now()
    }
    /// Today's date in Norway.
    pub fn today(&self) -> NaiveDate {
        to_oslo(self.now()).date_naive()
    }
    /// A new id of any kind.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(self.app.chance.id(self.now()))
    }
    /// A new secret of 128 bits.
    pub fn new_token(&self) -> String {
        self.app.chance.token()
    }
    /// An absolute address on this site, for mails and printed links.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.municipality.base_url)
    }

    /// Permission to do `action` to `resource`.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn permit(&self, action: Action, resource: Resource) -> Result<Permit> {
        self.app.rules.permit(&self.actor, action, resource)
    }

    /// Whether [`Cx::permit`] would say yes; for showing or hiding a button.
    pub fn may(&self, action: Action, resource: Resource) -> bool {
        self.app.rules.allows(&self.actor, action, resource)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Cx {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        // The web layer puts the context there before any route is asked.
        let cx = parts.extensions.get::<Cx>().cloned();
        cx.ok_or_else(|| Fault::from(Error::internal("no context on this request")))
    }
}
