//! What the municipality says of its own about privacy, beside what the page always says.

use std::collections::BTreeMap;

use medvirk_kernel::{Language, Permit, Result};
use medvirk_slice::{Cx, Settings};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::T;

const KEY: &str = "people.privacy";

/// Settings of the privacy page and of the words beside forms.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Privacy {
    /// How to reach the data protection officer (personvernombud).
    pub officer: String,
    /// More about privacy in this municipality, per language.
    pub more: BTreeMap<Language, String>,
    /// Words beside forms in which people tell how to reach them, per language.
    pub consent: BTreeMap<Language, String>,
}

impl Privacy {
    pub(super) async fn load(db: &impl ConnectionTrait) -> Result<Self> {
        Settings::get(db, KEY).await
    }

    pub(super) async fn save(&self, tx: &Tx, permit: &Permit, cx: &Cx) -> Result<()> {
        Settings::put(tx, permit, cx.now(), KEY, self).await
    }

    /// The words beside forms: the municipality's own in this language, or the standard.
    pub(super) fn consent(&self, cx: &Cx, language: Language) -> String {
        match self.consent.get(&language).filter(|own| !own.is_empty()) {
            Some(own) => own.clone(),
            None => T(language).consent_standard(&cx.municipality().name),
        }
    }
}
