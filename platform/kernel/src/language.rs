//! The three written languages of the product.

use serde::{Deserialize, Serialize};

/// A language a page, mail or document is written in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Language; 3] = [Language::Nb, Language::Nn, Language::En];

    /// BCP 47 code, as used in `lang` attributes, cookies and folders.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Nb => "nb",
            Language::Nn => "nn",
            Language::En => "en",
        }
    }

    /// The language's own name, for language switches.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::Nb => "Bokmål",
            Language::Nn => "Nynorsk",
            Language::En => "English",
        }
    }

    /// Reads a BCP 47 code; `no` and `no-*` count as bokmål. `None` for anything else.
    pub fn from_code(code: &str) -> Option<Language> {
        let primary = code.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        match primary.as_str() {
            "nb" | "no" => Some(Language::Nb),
            "nn" => Some(Language::Nn),
            "en" => Some(Language::En),
            _ => None,
        }
    }

    /// Position in [`Language::ALL`], for arrays kept per language.
    pub const fn index(self) -> usize {
        match self {
            Language::Nb => 0,
            Language::Nn => 1,
            Language::En => 2,
        }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_codes_are_understood() {
        assert_eq!(Language::from_code("no"), Some(Language::Nb));
        assert_eq!(Language::from_code("nn-NO"), Some(Language::Nn));
        assert_eq!(Language::from_code("en_GB"), Some(Language::En));
        assert_eq!(Language::from_code("se"), None);
    }
}
