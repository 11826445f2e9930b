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

impl Answer {
    /// Whether nothing is answered: no option, no word.
    pub fn is_empty(&self) -> bool {
        match self {
            Answer::Many(all) => all.is_empty(),
            Answer::Number(_) => false,
            Answer::One(text) => text.is_empty(),
        }
    }
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

    /// The number that was answered.
    pub fn number(&self, id: &str) -> Option<i64> {
        match self.0.get(id) {
            Some(Answer::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Takes these answers over those given before to the same questions; an empty one takes the
    /// answer away.
    pub fn change(&mut self, changed: Answers) {
        self.0.extend(changed.0);
        self.0.retain(|_, answer| !answer.is_empty());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_answer_takes_the_one_before_away_and_leaves_the_others() {
        let mut answers = Answers::from_iter([
            ("methods".to_owned(), Answer::Many(vec!["gjestebud".to_owned()])),
            ("area".to_owned(), Answer::One("S".to_owned())),
        ]);
        answers.change(Answers::from_iter([
            ("methods".to_owned(), Answer::Many(Vec::new())),
            ("rating".to_owned(), Answer::Number(5)),
        ]));
        assert_eq!((answers.one("area"), answers.number("rating")), (Some("S"), Some(5)));
        assert!(!answers.0.contains_key("methods"));
    }
}
