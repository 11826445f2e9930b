//! Summaries: sentences about what was said, each tied to the notes it rests on. Breadth and frequency
//! are written from the figures; the others by people.

use medvirk_kernel::{Uuid, id_type};
use medvirk_processes::{ThemeId, Words};
use serde::{Deserialize, Serialize};

use super::coding::NoteId;

id_type!(SentenceId, "One sentence of a summary.");

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What was said.
    Summary,
    /// How widely: from how many tables and people. Written from the figures.
    Breadth,
    /// How often. Written from the figures.
    Frequency,
    /// What a few saw otherwise.
    Minority,
}

impl Part {
    /// All parts, in the order they are read.
    pub const ALL: [Part; 4] = [Part::Summary, Part::Breadth, Part::Frequency, Part::Minority];

    /// Stable name in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Part::Summary => "summary",
            Part::Breadth => "breadth",
            Part::Frequency => "frequency",
            Part::Minority => "minority",
        }
    }

    /// Reads [`Part::code`].
    pub fn from_code(code: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|p| p.code() == code)
    }

    /// Whether it is written from the figures and not by people.
    pub const fn is_generated(self) -> bool {
        matches!(self, Part::Breadth | Part::Frequency)
    }

    /// The id of the sentence that is written from the figures of a theme: always the same, so that
    /// a case can refer to it although it is never stored.
    pub fn generated_id(self, theme: ThemeId) -> SentenceId {
        let mark: u128 = match self {
            Part::Breadth => 0xb4ea_d700,
            Part::Frequency => 0xf4e9_0e00,
            Part::Summary | Part::Minority => 0,
        };
        SentenceId(Uuid::from_u128(Uuid::from(theme).as_u128() ^ mark))
    }
}

/// One sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Its id.
    pub id: SentenceId,
    /// What it is about.
    pub part: Part,
    /// Its words; sentences written from the figures are there in all languages.
    pub text: Words,
    /// The notes it rests on, never empty.
    pub notes: Vec<NoteId>,
    /// Place among the sentences of its part, from 0.
    pub position: i32,
    /// Raised by every change; 0 for sentences written from the figures.
    pub version: i32,
}

/// The summary of one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeSummary {
    /// The theme.
    pub theme: ThemeId,
    /// Its sentences: summary, breadth, frequency, minority views.
    pub sentences: Vec<Sentence>,
}

impl ThemeSummary {
    /// The sentences of one part, in order.
    pub fn of(&self, part: Part) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(move |s| s.part == part)
    }

    /// Whether people have written anything; the figures alone are no summary.
    pub fn is_written(&self) -> bool {
        self.sentences.iter().any(|s| !s.part.is_generated())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_from_figures_have_ids_of_their_own_that_never_change() {
        let theme = ThemeId(Uuid::from_u128(7));
        let breadth = Part::Breadth.generated_id(theme);
        assert_eq!(breadth, Part::Breadth.generated_id(theme));
        assert_ne!(breadth, Part::Frequency.generated_id(theme));
        assert_ne!(Uuid::from(breadth), Uuid::from(theme));
    }
}
