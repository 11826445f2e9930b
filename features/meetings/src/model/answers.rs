//! Answers to a meeting's questions, by the question's id.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Several options.
    Many(Vec<String>),
    /// A number.
    Number(i64),
    /// Anything else: text, an option, a month, an area.
    One(String),
}

/// All answers of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

impl Answers {
    /// The text of an answer that is one text.
    pub fn one(&self, id: &str) -> Option<&str> {
        match self.0.get(id) {
            Some(Answer::One(text)) => Some(text),
            _ => None,
        }
    }

    /// The options chosen.
    pub fn many(&self, id: &str) -> &[String] {
        match self.0.get(id) {
            Some(Answer::Many(all)) => all,
            Some(Answer::One(one)) => std::slice::from_ref(one),
            _ => &[],
        }
    }

    /// First day of the month that was answered.
    pub fn month(&self, id: &str) -> Option<NaiveDate> {
        NaiveDate::parse_from_str(&format!("{}-01", self.one(id)?), "%Y-%m-%d").ok()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (String, Answer)>>(iter: T) -> Self {
        Answers(iter.into_iter().collect())
    }
}
