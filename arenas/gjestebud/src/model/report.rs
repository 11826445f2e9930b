//! A host's report: the same kind of record whether it comes from the host's page, by phone, e-mail
//! or on paper typed in by staff.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use medvirk_processes::model::age_band::AgeBand;
use medvirk_processes::model::gender::Gender;
use serde::{Deserialize, Serialize};

use super::channel::Channel;

mod check;
mod draft;
mod due;
mod receipt;

pub use check::{Entry, Issue, IssueKind, Limits, Part, Severity, check, may_be_kept};
pub use draft::{DRAFT_VERSION, DraftFault, Drawing, ReportDraft, Table};
pub use due::{Due, due};
pub use receipt::{Receipt, is_same_content, receive};

/// One report. Ids of notes are made where they are written, so that sending twice makes no
/// duplicates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The gjestebud it is about.
    pub gjestebud_id: String,
    /// Made by the sending device or form; the same when a report is sent again.
    pub client_id: String,
    /// The host's application.
    #[serde(default)]
    pub host_application_id: Option<String>,
    /// The theme.
    pub theme: String,
    /// The day it was held.
    pub held_on: NaiveDate,
    /// When it began, Norwegian time.
    #[serde(default, with = "clock")]
    pub started: Option<NaiveTime>,
    /// When it ended; earlier than the start means after midnight.
    #[serde(default, with = "clock")]
    pub ended: Option<NaiveTime>,
    /// Kind of place: home, village hall …
    #[serde(default)]
    pub place_kind: Option<String>,
    /// The area it was held in.
    #[serde(default)]
    pub area: Option<String>,
    /// People at the table, the host included.
    pub head_count: u32,
    /// Of them, for how many it was the first time; `None` when not stated.
    #[serde(default)]
    pub first_time_count: Option<u32>,
    /// People per gender; `None` when not stated, the rest of the heads when partly stated.
    #[serde(default)]
    pub gender_counts: Option<BTreeMap<Gender, u32>>,
    /// People per age band; as for gender.
    #[serde(default)]
    pub age_band_counts: Option<BTreeMap<AgeBand, u32>>,
    /// Language of the report.
    #[serde(default)]
    pub language: Option<String>,
    /// How it came.
    pub channel: Channel,
    /// When it was sent.
    pub sent_at: DateTime<FixedOffset>,
    /// The desk that took it, when staff did.
    #[serde(default)]
    pub received_by: Option<String>,
    /// About the paper form, when there was one.
    #[serde(default)]
    pub paper: Option<Paper>,
    /// What was said, question by question.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// Quotes with an anonymous description.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// What the table wants lifted up, most important first.
    #[serde(default)]
    pub priorities: Vec<String>,
    /// A drawing in words.
    #[serde(default)]
    pub drawing: Option<String>,
    /// The host's comment to the municipality.
    #[serde(default)]
    pub comment: Option<String>,
}

/// About a paper form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Paper {
    /// Pages.
    pub pages: Option<u32>,
    /// Language printed on the form.
    pub language_on_form: Option<String>,
    /// Who read and typed it.
    pub read_by: Option<String>,
    /// Words nobody could read.
    pub unclear_words: Option<u32>,
}

/// The notes to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Id of the question.
    pub question: String,
    /// The notes, in the order written.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// One thing somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Id, made where it was written.
    pub id: String,
    /// The words, unchanged.
    pub text: String,
}

/// A quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// Anonymous description: `kvinne, 30-årene`.
    pub by: String,
}

/// Why a file is no report, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// 1-based line and column, when they are known.
    pub place: Option<(usize, usize)>,
    /// What the reader stumbled over, in English, for the log and for experts.
    pub detail: String,
}

impl Report {
    /// Reads a report that staff were given as a YAML file.
    ///
    /// # Errors
    /// [`FileFault`] with its place in the file.
    pub fn from_yaml(text: &str) -> Result<Self, FileFault> {
        yaml_serde::from_str(text).map_err(|fault| FileFault {
            place: fault.location().map(|at| (at.line(), at.column())),
            detail: fault.to_string(),
        })
    }

    /// All notes, in order.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.answers.iter().flat_map(|answer| &answer.notes)
    }

    /// People whose gender was not stated.
    pub fn gender_not_stated(&self) -> u32 {
        self.head_count.saturating_sub(sum(self.gender_counts.as_ref()))
    }

    /// People whose age was not stated.
    pub fn age_not_stated(&self) -> u32 {
        self.head_count.saturating_sub(sum(self.age_band_counts.as_ref()))
    }
}

fn sum<G>(counts: Option<&BTreeMap<G, u32>>) -> u32 {
    counts.into_iter().flatten().map(|(_, people)| *people).fold(0, u32::saturating_add)
}

/// Times of day are written `18:30`.
mod clock {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub fn serialize<S: Serializer>(time: &Option<NaiveTime>, to: S) -> Result<S::Ok, S::Error> {
        time.map(|time| time.format("%H:%M").to_string()).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveTime>, D::Error> {
        match Option::<String>::deserialize(from)? {
            None => Ok(None),
            Some(text) if text.trim().is_empty() => Ok(None),
            Some(text) => crate::model::moment::clock(&text)
                .map(Some)
                .ok_or_else(|| D::Error::custom(format!("not a time of day: {text}"))),
        }
    }
}

#[cfg(test)]
mod tests;
