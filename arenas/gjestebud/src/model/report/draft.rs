//! The draft on the host's device: everything may be missing while the evening lasts. Drafts are
//! JSON with a version, so that a page cached weeks ago can still send.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use medvirk_processes::model::age_band::AgeBand;
use medvirk_processes::model::gender::Gender;
use serde::{Deserialize, Serialize};

use super::{Answer, Quote, Report, clock};
use crate::model::channel::Channel;

/// The version this program writes. Fields are only ever added; a draft of a later version is
/// refused, for its new fields would be lost.
pub const DRAFT_VERSION: u32 = 1;

/// A report being written. Unknown fields are refused, for the same reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReportDraft {
    /// [`DRAFT_VERSION`] of the page that wrote it.
    pub version: u32,
    /// Made once by the device.
    pub client_id: String,
    /// The day it was held.
    pub held_on: Option<NaiveDate>,
    /// When it began.
    #[serde(with = "clock")]
    pub started: Option<NaiveTime>,
    /// When it ended.
    #[serde(with = "clock")]
    pub ended: Option<NaiveTime>,
    /// Kind of place.
    pub place_kind: Option<String>,
    /// Area.
    pub area: Option<String>,
    /// People at the table, the host included.
    pub head_count: Option<u32>,
    /// Of them first-timers.
    pub first_time_count: Option<u32>,
    /// People per gender.
    pub gender_counts: Option<BTreeMap<Gender, u32>>,
    /// People per age band.
    pub age_band_counts: Option<BTreeMap<AgeBand, u32>>,
    /// Language of the report.
    pub language: Option<String>,
    /// Notes by question.
    pub answers: Vec<Answer>,
    /// Quotes.
    pub quotes: Vec<Quote>,
    /// Priorities.
    pub priorities: Vec<String>,
    /// Photos of drawings; the files are sent apart.
    pub drawings: Vec<Drawing>,
    /// A drawing in words.
    pub drawing: Option<String>,
    /// Comment to the municipality.
    pub comment: Option<String>,
}

/// A photo of a drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// Id, made by the device; the file is sent under it.
    pub id: String,
    /// What it shows, for those who cannot see it.
    #[serde(default)]
    pub description: String,
}

/// What the server knows of the table, whatever the draft says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The gjestebud.
    pub gjestebud_id: String,
    /// Its theme.
    pub theme: String,
    /// The host's application.
    pub host_application_id: Option<String>,
}

/// Why a draft is not a report yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// Not JSON of a draft.
    Unreadable {
        /// 1-based line.
        line: usize,
        /// 1-based column.
        column: usize,
    },
    /// Written by a later version of the page.
    TooNew,
    /// The device gave no id; sending twice could not be told from sending two.
    NoClientId,
    /// The day is missing.
    NoDay,
    /// The head count is missing.
    NoHeadCount,
}

impl ReportDraft {
    /// Reads what the page sent or kept.
    ///
    /// # Errors
    /// [`DraftFault::Unreadable`] or [`DraftFault::TooNew`].
    pub fn from_json(text: &str) -> Result<Self, DraftFault> {
        #[derive(Deserialize)]
        struct Version {
            #[serde(default)]
            version: u32,
        }
        let unreadable = |fault: serde_json::Error| DraftFault::Unreadable {
            line: fault.line(),
            column: fault.column(),
        };
        // The version first: a later draft may have fields that make the rest unreadable.
        let Version { version } = serde_json::from_str(text).map_err(unreadable)?;
        if version > DRAFT_VERSION {
            return Err(DraftFault::TooNew);
        }
        serde_json::from_str(text).map_err(unreadable)
    }

    /// Makes the report of it. Notes, quotes and priorities without words are left out; nothing else
    /// is changed. What the server knows of the table wins over the draft.
    ///
    /// # Errors
    /// Everything that is missing, in the order of the form.
    pub fn complete(
        &self,
        table: &Table,
        channel: Channel,
        sent_at: DateTime<FixedOffset>,
    ) -> Result<Report, Vec<DraftFault>> {
        let mut faults = vec![];
        if self.client_id.trim().is_empty() {
            faults.push(DraftFault::NoClientId);
        }
        if self.held_on.is_none() {
            faults.push(DraftFault::NoDay);
        }
        if self.head_count.is_none() {
            faults.push(DraftFault::NoHeadCount);
        }
        let (Some(held_on), Some(head_count), []) = (self.held_on, self.head_count, &*faults)
        else {
            return Err(faults);
        };
        Ok(Report {
            gjestebud_id: table.gjestebud_id.clone(),
            client_id: self.client_id.clone(),
            host_application_id: table.host_application_id.clone(),
            theme: table.theme.clone(),
            held_on,
            started: self.started,
            ended: self.ended,
            place_kind: self.place_kind.clone(),
            area: self.area.clone(),
            head_count,
            first_time_count: self.first_time_count,
            gender_counts: self.gender_counts.clone(),
            age_band_counts: self.age_band_counts.clone(),
            language: self.language.clone(),
            channel,
            sent_at,
            received_by: None,
            paper: None,
            answers: self.spoken_answers(),
            quotes: self.quotes.iter().filter(|q| has_words(&q.text)).cloned().collect(),
            priorities: self.priorities.iter().filter(|p| has_words(p)).cloned().collect(),
            drawing: self.drawing.clone().filter(|d| has_words(d)),
            comment: self.comment.clone().filter(|c| has_words(c)),
        })
    }

    fn spoken_answers(&self) -> Vec<Answer> {
        let spoken = |answer: &Answer| {
            let notes = answer.notes.iter().filter(|n| has_words(&n.text)).cloned().collect();
            Answer { question: answer.question.clone(), notes }
        };
        self.answers.iter().map(spoken).filter(|answer| !answer.notes.is_empty()).collect()
    }
}

fn has_words(text: &str) -> bool {
    !text.trim().is_empty()
}
