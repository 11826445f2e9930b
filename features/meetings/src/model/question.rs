//! What a meeting asks of those who sign up, beyond the three fields.

use medvirk_processes::Words;
use serde::{Deserialize, Serialize};

/// Ids with a meaning of their own, so that answers can be counted over meetings.
pub mod reserved {
    /// Month of moving in; decides who belongs to the audience.
    pub const MOVED_IN: &str = "moved_in";
    /// Where somebody lives: id of an area.
    pub const AREA: &str = "area";
    /// Age band, as in the population of the process.
    pub const AGE_BAND: &str = "age_band";
    /// Gender.
    pub const GENDER: &str = "gender";
    /// Ways of taking part somebody would choose.
    pub const METHODS: &str = "methods";
    /// Places where somebody would take part.
    pub const ARENAS: &str = "arenas";
    /// How somebody wants to be told.
    pub const CHANNELS: &str = "channels";
    /// Own words on the three above.
    pub const FREE_TEXT: &str = "free_text";
    /// What somebody needs to be able to take part; always sensitive.
    pub const NEEDS: &str = "needs";
    /// How the meeting was, from 1 to 5; asked of those who had a place, after it.
    pub const RATING: &str = "rating";
    /// Own words on how it was.
    pub const RATING_TEXT: &str = "rating_text";
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// One of the options.
    One,
    /// Any of the options.
    Many,
    /// A whole number from 0 to 999.
    Number,
    /// A month, as `2026-05`.
    Month,
    /// One of the municipality's areas.
    Area,
    /// One of the municipality's age bands.
    AgeBand,
    /// Woman, man, other.
    Gender,
}

impl Kind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Kind; 9] = [
        Kind::Line,
        Kind::Text,
        Kind::One,
        Kind::Many,
        Kind::Number,
        Kind::Month,
        Kind::Area,
        Kind::AgeBand,
        Kind::Gender,
    ];

    /// Stable name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Line => "line",
            Kind::Text => "text",
            Kind::One => "one",
            Kind::Many => "many",
            Kind::Number => "number",
            Kind::Month => "month",
            Kind::Area => "area",
            Kind::AgeBand => "age-band",
            Kind::Gender => "gender",
        }
    }

    /// Reads [`Kind::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// When a question is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// On the form.
    #[default]
    SignUp,
    /// On the person's own page: before, during and after the meeting.
    OwnPage,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionOption {
    /// Stable name in answers.
    pub code: String,
    /// What it says.
    pub text: Words,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Name of the field, stable when the text is changed.
    pub id: String,
    /// Kind of answer.
    pub kind: Kind,
    /// The question.
    pub text: Words,
    /// Why it is asked.
    #[serde(default)]
    pub why: Words,
    /// What can be chosen.
    #[serde(default)]
    pub options: Vec<QuestionOption>,
    /// Whether it must be answered.
    #[serde(default)]
    pub is_required: bool,
    /// Whether the answer is erased after the meeting.
    #[serde(default)]
    pub is_sensitive: bool,
    /// When it is put.
    #[serde(default)]
    pub when: When,
}
