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
    /// How it was treated: speeches and proposals.
    pub treatment: String,
    /// Votes, point by point.
    pub votes: Vec<Vote>,
    /// Numbered points of the decision.
    pub points: Vec<String>,
}

/// One vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
}

impl Vote {
    /// Whether nobody voted against.
    pub fn is_unanimous(&self) -> bool {
        self.against == 0
    }
}
