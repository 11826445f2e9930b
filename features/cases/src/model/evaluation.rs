//! How a process went: five questions of quality, cost and hours, what worked and what would be done
//! differently (mission, C6).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A question of quality, answered from 1 (not at all) to 5 (fully).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Did those who are concerned get a say?
    Heard,
    /// Was it clear what could be influenced?
    Clear,
    /// Was the information good enough?
    Informed,
    /// Did the input matter for the decision?
    Mattered,
    /// Did people get an answer?
    Answered,
}

impl Question {
    /// All questions, in the order they are asked.
    pub const ALL: [Question; 5] = [
        Question::Heard,
        Question::Clear,
        Question::Informed,
        Question::Mattered,
        Question::Answered,
    ];

    /// Stable name in forms and data.
    pub const fn code(self) -> &'static str {
        match self {
            Question::Heard => "heard",
            Question::Clear => "clear",
            Question::Informed => "informed",
            Question::Mattered => "mattered",
            Question::Answered => "answered",
        }
    }
}

/// An evaluation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evaluation {
    /// 1 to 5 per question; a question nobody has answered is left out.
    pub scores: BTreeMap<Question, u8>,
    /// Cost in kroner.
    pub cost: Option<i64>,
    /// Hours of staff.
    pub hours: Option<i64>,
    /// What worked well.
    pub worked: String,
    /// What would be done differently.
    pub differently: String,
    /// Counts up with every change; 0 before it is written. Kept beside the rest.
    #[serde(skip)]
    pub version: i32,
}

impl Evaluation {
    /// The mean of the scores given; `None` while there is none.
    pub fn mean(&self) -> Option<f64> {
        let sum: u32 = self.scores.values().map(|s| u32::from(*s)).sum();
        let count = u32::try_from(self.scores.len()).ok().filter(|n| *n > 0)?;
        Some(f64::from(sum) / f64::from(count))
    }

    /// Kroner for each person who took part; `None` when either is unknown.
    pub fn cost_each(&self, people: u32) -> Option<i64> {
        let cost = self.cost.filter(|_| people > 0)?;
        Some((cost + i64::from(people) / 2) / i64::from(people))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_without_an_answer_does_not_count() {
        let mut evaluation = Evaluation::default();
        assert_eq!(evaluation.mean(), None);
        evaluation.scores = [(Question::Heard, 3), (Question::Clear, 4)].into();
        assert_eq!(evaluation.mean(), Some(3.5));
    }

    #[test]
    fn cost_is_told_per_person_and_rounded() {
        let evaluation = Evaluation { cost: Some(1_000), ..Evaluation::default() };
        assert_eq!(evaluation.cost_each(3), Some(333));
        assert_eq!(evaluation.cost_each(6), Some(167));
        assert_eq!(evaluation.cost_each(0), None);
        assert_eq!(Evaluation::default().cost_each(3), None);
    }
}
