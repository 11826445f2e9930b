//! Text written by the municipality: one version per language, with a fallback.

use std::collections::BTreeMap;

use medvirk_kernel::Language;
use serde::{Deserialize, Serialize};

/// One text in one or several languages. Empty versions are not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(BTreeMap<Language, String>);

impl Words {
    /// A text in one language only.
    pub fn in_one(language: Language, text: impl Into<String>) -> Self {
        let mut words = Words::default();
        words.set(language, text);
        words
    }

    /// The text for a reader of `language`: their own version, else bokmål, nynorsk, English in
    /// that order; empty when there is none at all.
    pub fn to(&self, language: Language) -> &str {
        std::iter::once(language)
            .chain(Language::ALL)
            .find_map(|l| self.0.get(&l))
            .map_or("", String::as_str)
    }

    /// The language a reader of `language` will see; for `lang` attributes.
    pub fn language_for(&self, language: Language) -> Language {
        std::iter::once(language)
            .chain(Language::ALL)
            .find(|l| self.0.contains_key(l))
            .unwrap_or(language)
    }

    /// The version in exactly this language; `None` when it is not written.
    pub fn get(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// Writes the version in `language`; a blank text removes it.
    pub fn set(&mut self, language: Language, text: impl Into<String>) {
        let text = text.into();
        if text.trim().is_empty() {
            self.0.remove(&language);
        } else {
            self.0.insert(language, text);
        }
    }

    /// The same with one more version.
    #[must_use]
    pub fn and(mut self, language: Language, text: impl Into<String>) -> Self {
        self.set(language, text);
        self
    }

    /// Every version there is, in the order of [`Language::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// Whether nothing is written in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nb, Nn};

    #[test]
    fn a_reader_gets_the_own_version_else_the_nearest_one() {
        let words = Words::in_one(Nn, "Vegen").and(En, "The road");
        assert_eq!((words.to(Nn), words.to(En), words.to(Nb)), ("Vegen", "The road", "Vegen"));
        assert_eq!(words.language_for(Nb), Nn);
        assert_eq!(Words::in_one(En, "Road").to(Nn), "Road");
        assert_eq!(Words::default().to(Nb), "");
    }

    #[test]
    fn a_blank_version_is_none() {
        let words = Words::in_one(Nb, "Vei").and(Nb, "  ");
        assert!(words.is_empty());
    }

    #[test]
    fn words_are_kept_as_a_map_by_language_code() {
        let words = Words::in_one(Nb, "Vei").and(En, "Road");
        let json = serde_json::to_string(&words).unwrap();
        assert_eq!(json, r#"{"nb":"Vei","en":"Road"}"#);
        assert_eq!(serde_json::from_str::<Words>(&json).unwrap(), words);
    }
}
