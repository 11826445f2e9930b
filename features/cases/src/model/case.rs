//! The records of a case paper.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{Language, ProcessId, id_type};
use medvirk_processes::{ThemeId, Words};
use serde::{Deserialize, Serialize};

use super::{
    attachment::{AttachedFile, FileId},
    deadline::Notice,
    heading::Heading,
    template::{self, Layout},
};

id_type!(CaseId, "One case.");

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// Being written.
    Draft,
    /// Handed over; the text is locked.
    Ready,
    /// Decided.
    Decided,
}

impl CaseState {
    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            CaseState::Draft => "draft",
            CaseState::Ready => "ready",
            CaseState::Decided => "decided",
        }
    }

    /// Reads [`CaseState::code`].
    pub fn from_code(code: &str) -> Option<CaseState> {
        [CaseState::Draft, CaseState::Ready, CaseState::Decided]
            .into_iter()
            .find(|s| s.code() == code)
    }
}

/// A case about a process.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The case.
    pub id: CaseId,
    /// The process it is about.
    pub process: ProcessId,
    /// Where it stands.
    pub state: CaseState,
    /// What stands at its top.
    pub head: Head,
    /// What the paper is made of.
    pub content: Content,
    /// Counts up with every change.
    pub version: i32,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}

/// What stands at the top of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Head {
    /// Language of the paper.
    pub language: Language,
    /// Title.
    pub title: String,
    /// Archive case number, e.g. `25/0871-64`.
    pub archive_case_number: String,
    /// Archive code, e.g. `140`.
    pub archive_code: String,
    /// Running number, e.g. `10417/26`.
    pub running_number: String,
    /// Case officer: name and title.
    pub officer: Person,
    /// Who answers for the paper: name and title.
    pub responsible: Person,
    /// Date of the paper.
    pub dated: Option<NaiveDate>,
    /// How long before its treatment the law wants the proposal to be public.
    pub notice: Notice,
}

/// Name and title as they stand in a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Title.
    pub role: String,
}

/// The parts of the paper that people write; kept together, so that one version covers them all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// Name of the template the paper was given last; empty for none.
    pub template: String,
    /// Order of headings; empty means the usual order.
    pub headings: Vec<Heading>,
    /// The template's words for headings, as they were when the paper got it.
    #[serde(deserialize_with = "template::titles")]
    pub titles: BTreeMap<Heading, Words>,
    /// Whether headings are numbered.
    pub is_numbered: bool,
    /// Free texts by heading.
    pub texts: BTreeMap<Heading, String>,
    /// Assessment per theme; a theme with input must have one (C2).
    pub assessments: BTreeMap<ThemeId, String>,
    /// Bodies that treat the case, in order.
    pub bodies: Vec<Body>,
    /// Statements of councils that must follow the case (K5).
    pub councils: Vec<CouncilStatement>,
    /// Why a council's statement is missing, if it is.
    pub councils_missing_reason: String,
    /// Statements from the hearing with the assessment of each (P4).
    pub hearing: Vec<HearingStatement>,
    /// Alternatives for the decision.
    pub alternatives: Vec<Alternative>,
    /// Words before the proposal.
    pub proposal_introduction: String,
    /// Those words as the template gave them; empty when no template has.
    pub introduction_given: String,
    /// Numbered points of the proposed decision.
    pub proposal: Vec<String>,
    /// Attachments in the order of their numbers, those made of the input too.
    pub attachments: Vec<NamedDocument>,
    /// Documents in the case that are not sent.
    pub not_sent: Vec<NamedDocument>,
    /// Laws the case rests on.
    pub laws: Vec<String>,
}

/// A body that treats the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    /// Name.
    pub name: String,
    /// What the meeting system calls it, e.g. `KST`; empty when it goes by its name.
    pub short: String,
    /// Date of its meeting.
    pub date: Option<NaiveDate>,
    /// Its case number, e.g. `PS 83/26`.
    pub case_number: String,
    /// What it does: statement, recommendation, decision.
    pub part: BodyPart,
}

/// What a body does with a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyPart {
    /// Uttalelse.
    Statement,
    /// Innstilling.
    Recommendation,
    /// Vedtak.
    #[default]
    Decision,
}

impl BodyPart {
    /// All parts, in the order a case passes them.
    pub const ALL: [BodyPart; 3] =
        [BodyPart::Statement, BodyPart::Recommendation, BodyPart::Decision];

    /// Stable name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            BodyPart::Statement => "statement",
            BodyPart::Recommendation => "recommendation",
            BodyPart::Decision => "decision",
        }
    }

    /// Reads [`BodyPart::code`]; what is unknown decides.
    pub fn from_code(code: &str) -> BodyPart {
        BodyPart::ALL.into_iter().find(|p| p.code() == code).unwrap_or_default()
    }
}

/// The councils every municipality has; their statements follow the case (kommuneloven § 5-12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CouncilKind {
    /// Ungdomsråd.
    Youth,
    /// Eldreråd.
    Elderly,
    /// Råd for personer med funksjonsnedsettelse.
    Disabled,
    /// Any other.
    #[default]
    Other,
}

impl CouncilKind {
    /// All kinds, those of the law first.
    pub const ALL: [CouncilKind; 4] =
        [CouncilKind::Youth, CouncilKind::Elderly, CouncilKind::Disabled, CouncilKind::Other];
    /// The kinds whose statements the law asks for.
    pub const OF_LAW: [CouncilKind; 3] =
        [CouncilKind::Youth, CouncilKind::Elderly, CouncilKind::Disabled];

    /// Stable name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            CouncilKind::Youth => "youth",
            CouncilKind::Elderly => "elderly",
            CouncilKind::Disabled => "disabled",
            CouncilKind::Other => "other",
        }
    }

    /// Reads [`CouncilKind::code`]; what is unknown is told by the name of the council.
    pub fn from_code(code: &str, name: &str) -> CouncilKind {
        let found = CouncilKind::ALL.into_iter().find(|k| k.code() == code);
        found.unwrap_or_else(|| CouncilKind::of_name(name))
    }

    /// What kind a council is by its name.
    pub fn of_name(name: &str) -> CouncilKind {
        let name = name.to_lowercase();
        let kinds = [
            ("ungdom", CouncilKind::Youth),
            ("eldre", CouncilKind::Elderly),
            ("funksjons", CouncilKind::Disabled),
        ];
        let found = kinds.into_iter().find(|(part, _)| name.contains(part));
        found.map_or(CouncilKind::Other, |(_, kind)| kind)
    }
}

/// What a council said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CouncilStatement {
    /// Which council.
    pub body: String,
    /// What kind of council it is.
    pub kind: CouncilKind,
    /// When.
    pub date: Option<NaiveDate>,
    /// Its case number.
    pub case_number: String,
    /// What it said.
    pub text: String,
}

/// A statement from the hearing and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingStatement {
    /// Who sent it.
    pub sender: String,
    /// When.
    pub date: Option<NaiveDate>,
    /// What it says.
    pub text: String,
    /// How it was assessed.
    pub answer: String,
}

/// One way to decide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Title.
    pub title: String,
    /// What speaks for it.
    pub advantages: String,
    /// What speaks against it.
    pub weaknesses: String,
}

/// A document by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NamedDocument {
    /// Title.
    pub title: String,
    /// Date, number or a remark.
    pub note: String,
    /// What it is made of, when it is not written by people.
    pub made_of: Option<MadeOf>,
    /// The file it is, when somebody has attached one.
    pub file: Option<FileId>,
}

impl NamedDocument {
    /// Whether it is only a name: neither made by Medvirk nor a file that the case holds.
    pub fn lacks_file(&self, is_held: impl Fn(FileId) -> bool) -> bool {
        self.made_of.is_none() && !self.file.is_some_and(is_held)
    }
}

/// What an attachment is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MadeOf {
    /// All notes that may be published.
    Notes,
    /// Who took part, compared with the population.
    Reach,
    /// Statements of the councils that must follow the case.
    Councils,
}

impl MadeOf {
    /// All of them.
    pub const ALL: [MadeOf; 3] = [MadeOf::Notes, MadeOf::Reach, MadeOf::Councils];

    /// Stable name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            MadeOf::Notes => "notes",
            MadeOf::Reach => "reach",
            MadeOf::Councils => "councils",
        }
    }

    /// Reads [`MadeOf::code`].
    pub fn from_code(code: &str) -> Option<MadeOf> {
        MadeOf::ALL.into_iter().find(|m| m.code() == code)
    }

    /// Name of the file in addresses, without its ending.
    pub const fn file_stem(self) -> &'static str {
        match self {
            MadeOf::Notes => "innspill",
            MadeOf::Reach => "deltakelse",
            MadeOf::Councils => "uttalelser",
        }
    }
}

impl Content {
    /// The headings of this paper, in order.
    pub fn order(&self) -> Vec<Heading> {
        if self.headings.is_empty() { Heading::ALL.to_vec() } else { self.headings.clone() }
    }

    /// Gives the paper a template. What is written under a heading the template leaves out is kept at the
    /// end, so that nothing falls out of the paper unseen.
    pub fn lay_out(&mut self, name: &str, layout: &Layout) {
        let kept = self.order().into_iter().filter(|h| !layout.headings.contains(h));
        let kept: Vec<Heading> = kept.filter(|h| self.holds(*h)).collect();
        let mut titles = layout.titles.clone();
        for heading in &kept {
            if let Some(words) = self.titles.get(heading) {
                titles.entry(*heading).or_insert_with(|| words.clone());
            }
        }
        self.template = name.to_owned();
        self.headings = layout.headings.iter().copied().chain(kept).collect();
        self.titles = titles;
        self.is_numbered = layout.is_numbered;
    }

    /// Whether people have written something under a heading.
    pub fn holds(&self, heading: Heading) -> bool {
        let has_text = self.texts.get(&heading).is_some_and(|t| !t.trim().is_empty());
        has_text
            || match heading {
                Heading::Councils => {
                    !self.councils.is_empty() || !self.councils_missing_reason.trim().is_empty()
                }
                Heading::Hearing => !self.hearing.is_empty(),
                Heading::Alternatives => !self.alternatives.is_empty(),
                Heading::Assessment => !self.assessments.is_empty(),
                Heading::Proposal => !self.proposal.is_empty(),
                _ => false,
            }
    }

    /// Lets go of files the case does not hold; their lines stay, without a file.
    pub fn forget_files_but(&mut self, held: &[AttachedFile]) {
        let is_held = |id| held.iter().any(|file| file.id == id);
        for document in &mut self.attachments {
            document.file = document.file.filter(|id| is_held(*id));
        }
    }

    /// The number of the attachment made of this, from 1.
    pub fn number_of(&self, made_of: MadeOf) -> Option<usize> {
        self.attachments.iter().position(|a| a.made_of == Some(made_of)).map(|at| at + 1)
    }

    /// The kinds of councils whose statements are missing.
    pub fn silent_councils(&self) -> Vec<CouncilKind> {
        let said = |kind| self.councils.iter().any(|c| c.kind == kind && !c.text.trim().is_empty());
        CouncilKind::OF_LAW.into_iter().filter(|kind| !said(*kind)).collect()
    }

    /// The body that decides: the last one with that part.
    pub fn deciding_body(&self) -> Option<&Body> {
        self.bodies.iter().rev().find(|b| b.part == BodyPart::Decision)
    }
}
