//! What a body decided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A decision: body, date, case number, text and votes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// Which body.
    pub body: String,
    /// When.
    pub date: Option<NaiveDate>,
    /// Its case number.
    pub case_number: String,
    /// How many were present.
    pub present: Option<u32>,
    /// How it was treated: who spoke.
    pub treatment: String,
    /// Proposals made in the meeting.
    pub motions: Vec<Motion>,
    /// Votes, point by point.
    pub votes: Vec<Vote>,
    /// Numbered points of the decision.
    pub points: Vec<String>,
}

/// A proposal made in the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Motion {
    /// What votes call it, e.g. `F1`.
    pub label: String,
    /// Who made it, with party.
    pub by: String,
    /// What was proposed.
    pub text: String,
}

/// One vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vote {
    /// Which points it is about.
    pub point: String,
    /// The result in words.
    pub result: String,
    /// For.
    pub in_favour: u32,
    /// Against.
    pub against: u32,
    /// Who was in the minority, by party and number.
    pub minority: String,
    /// Who voted for, when names were called.
    pub names_for: String,
    /// Who voted against, when names were called.
    pub names_against: String,
}

impl Vote {
    /// Whether nobody voted against.
    pub fn is_unanimous(&self) -> bool {
        self.against == 0
    }
}
