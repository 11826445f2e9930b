//! The town's file of cases as it is written.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::model::evaluation::Evaluation;

#[derive(Deserialize)]
pub(super) struct TownFile {
    pub(super) template: TownTemplate,
    /// Titles of plans by the codes the actions use.
    #[serde(default)]
    pub(super) plans: BTreeMap<String, String>,
    pub(super) cases: Vec<TownCase>,
}

#[derive(Deserialize)]
pub(super) struct TownTemplate {
    pub(super) introduction_to_proposal: String,
}

#[derive(Deserialize)]
pub(super) struct TownCase {
    pub(super) title: String,
    pub(super) archive_code: String,
    pub(super) running_number: String,
    pub(super) archive_case_number: String,
    pub(super) case_officer: TownPerson,
    pub(super) responsible: TownPerson,
    pub(super) process: Option<String>,
    pub(super) dated: Option<NaiveDate>,
    pub(super) bodies: Vec<TownBody>,
    #[serde(default)]
    pub(super) attachments: Vec<TownDocument>,
    #[serde(default)]
    pub(super) not_sent: Vec<TownDocument>,
    #[serde(default)]
    pub(super) summary: String,
    #[serde(default)]
    pub(super) facts: TownFacts,
    #[serde(default)]
    pub(super) councils: Vec<TownCouncil>,
    #[serde(default)]
    pub(super) hearing_statements: Vec<TownStatement>,
    #[serde(default)]
    pub(super) economy: String,
    #[serde(default)]
    pub(super) assessments: Vec<TownAssessment>,
    #[serde(default)]
    pub(super) alternatives: Vec<TownAlternative>,
    #[serde(default)]
    pub(super) proposal: Vec<String>,
    pub(super) decision: Option<TownDecision>,
    #[serde(default)]
    pub(super) actions: Vec<TownAction>,
    #[serde(default)]
    pub(super) answer_back: Vec<TownAnswer>,
    pub(super) evaluation: Option<Evaluation>,
}

#[derive(Deserialize)]
pub(super) struct TownPerson {
    pub(super) name: String,
    pub(super) role: String,
}

#[derive(Deserialize)]
pub(super) struct TownBody {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) date: Option<NaiveDate>,
    pub(super) case: String,
    pub(super) kind: String,
}

#[derive(Deserialize)]
pub(super) struct TownDocument {
    pub(super) number: Option<u32>,
    pub(super) title: String,
    #[serde(default)]
    note: String,
    date: Option<NaiveDate>,
    #[serde(default)]
    case: String,
}

impl TownDocument {
    /// Remark, date and case number in one.
    pub(super) fn remark(&self) -> String {
        let date = self.date.map(|d| d.format("%d.%m.%Y").to_string());
        [Some(self.note.clone()), date, Some(self.case.clone())]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

#[derive(Default, Deserialize)]
pub(super) struct TownFacts {
    #[serde(default)]
    pub(super) background: String,
    #[serde(default)]
    pub(super) process_text: String,
    #[serde(default)]
    pub(super) law: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct TownCouncil {
    pub(super) body: String,
    pub(super) date: Option<NaiveDate>,
    pub(super) case: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct TownStatement {
    pub(super) from: String,
    pub(super) date: Option<NaiveDate>,
    pub(super) text: String,
    pub(super) answer: String,
}

#[derive(Deserialize)]
pub(super) struct TownAssessment {
    pub(super) theme: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct TownAlternative {
    pub(super) title: String,
    pub(super) advantages: String,
    pub(super) weaknesses: String,
}

#[derive(Deserialize)]
pub(super) struct TownDecision {
    pub(super) body: String,
    pub(super) date: Option<NaiveDate>,
    pub(super) case: String,
    pub(super) present: Option<u32>,
    #[serde(default)]
    pub(super) treatment: String,
    #[serde(default)]
    pub(super) proposals: Vec<TownMotion>,
    #[serde(default)]
    pub(super) votes: Vec<TownVote>,
    pub(super) roll_call_point_6: Option<TownRollCall>,
    pub(super) text: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct TownMotion {
    pub(super) id: String,
    pub(super) by: String,
    pub(super) party: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct TownVote {
    pub(super) point: String,
    pub(super) result: String,
    #[serde(rename = "for")]
    pub(super) in_favour: u32,
    pub(super) against: u32,
    #[serde(default)]
    pub(super) minority: String,
    #[serde(default)]
    pub(super) roll_call: bool,
}

#[derive(Deserialize)]
pub(super) struct TownRollCall {
    #[serde(rename = "for")]
    pub(super) in_favour: Vec<String>,
    pub(super) against: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct TownAction {
    pub(super) id: String,
    pub(super) point: i32,
    pub(super) text: String,
    pub(super) owner: String,
    pub(super) due: Option<NaiveDate>,
    pub(super) new_due: Option<NaiveDate>,
    #[serde(default)]
    pub(super) reason: String,
    pub(super) status: String,
    #[serde(default)]
    pub(super) plan: String,
    pub(super) budget: Option<i64>,
    #[serde(default)]
    pub(super) themes: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct TownAnswer {
    pub(super) theme: String,
    pub(super) you_said: String,
    pub(super) decided: String,
    #[serde(default)]
    pub(super) we_do: String,
    #[serde(default)]
    pub(super) we_do_not: String,
    #[serde(default)]
    pub(super) because: String,
}
