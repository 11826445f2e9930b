//! Gender as it is counted: three groups, and "not stated" kept apart by whoever counts.

use serde::{Deserialize, Serialize};

/// A group in counts, quotas and population.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Gender {
    /// Kvinne.
    #[serde(rename = "kvinne")]
    Woman,
    /// Mann.
    #[serde(rename = "mann")]
    Man,
    /// Annet.
    #[serde(rename = "annet")]
    Other,
}

impl Gender {
    /// All groups, in the order they are shown.
    pub const ALL: [Gender; 3] = [Gender::Woman, Gender::Man, Gender::Other];

    /// Stable code in files, quotas and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Gender::Woman => "kvinne",
            Gender::Man => "mann",
            Gender::Other => "annet",
        }
    }

    /// Understands what people and statistics offices write, in Norwegian and English, in any case:
    /// `kvinne`, `K`, `jente`, `Menn`, `female`, `ikke-binær`. `None` for anything else.
    ///
    /// The statistics codes `1` (men) and `2` (women) are not read here: they mean something only
    /// in a table that says so.
    pub fn from_word(word: &str) -> Option<Gender> {
        match word.trim().trim_end_matches('.').to_lowercase().as_str() {
            "kvinne" | "kvinner" | "kvinna" | "kvinnelig" | "kvinneleg" | "k" | "kv" | "jente"
            | "jenter" | "dame" | "female" | "females" | "f" | "woman" | "women" | "girl" => {
                Some(Gender::Woman)
            }
            "mann" | "menn" | "mannlig" | "mannleg" | "m" | "gutt" | "gutter" | "gut" | "gutar"
            | "male" | "males" | "man" | "men" | "boy" => Some(Gender::Man),
            "annet" | "anna" | "andre" | "a" | "x" | "other" | "ikke-binær" | "ikkje-binær"
            | "ikke binær" | "ikkje binær" | "ikkebinær" | "non-binary" | "nonbinary"
            | "non binary" => Some(Gender::Other),
            _ => None,
        }
    }
}

impl std::fmt::Display for Gender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_three_languages_are_understood() {
        for word in ["Kvinne", " K ", "kvinner", "FEMALE", "jente"] {
            assert_eq!(Gender::from_word(word), Some(Gender::Woman), "{word}");
        }
        for word in ["mann", "M", "Menn", "males", "gut"] {
            assert_eq!(Gender::from_word(word), Some(Gender::Man), "{word}");
        }
        assert_eq!(Gender::from_word("Ikke-binær"), Some(Gender::Other));
        assert_eq!(Gender::from_word(""), None);
        assert_eq!(Gender::from_word("1"), None);
    }

    #[test]
    fn codes_read_back() {
        for gender in Gender::ALL {
            assert_eq!(Gender::from_word(gender.code()), Some(gender));
        }
    }
}
