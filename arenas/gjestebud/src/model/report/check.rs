//! What is checked before a report is kept: refused at the host's page, kept with a reason by staff.

use std::collections::BTreeSet;

use super::{Report, sum};

/// The limits of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most people at a table, the host included (setting `table_size_max`).
    pub table_size: u32,
    /// Most priorities.
    pub priorities: usize,
    /// Longest note, in characters.
    pub note_length: usize,
    /// Ids of the questions of the theme; empty when they are not known.
    pub questions: Vec<String>,
}

impl Default for Limits {
    /// Eight people, three priorities, notes of 4000 characters, any question.
    fn default() -> Self {
        Limits { table_size: 8, priorities: 3, note_length: 4000, questions: vec![] }
    }
}

/// Who enters the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry<'a> {
    /// The host, on the host's page: what is wrong can be put right at once.
    Host,
    /// Staff, for somebody: nothing is turned away, but what breaks a rule needs a reason.
    Staff {
        /// The reason given, if any.
        reason: Option<&'a str>,
    },
}

/// What an issue means for keeping the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Kept and marked.
    Flagged,
    /// Not kept before staff give a reason.
    NeedsReason,
    /// Not kept; the host is asked to put it right.
    Refused,
}

/// A count of people in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// First-timers.
    FirstTime,
    /// Per gender.
    Gender,
    /// Per age band.
    Age,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// More people than a table may have.
    TooManyAtTable {
        /// The most.
        most: u32,
    },
    /// No people at all.
    NobodyAtTable,
    /// A partial count has more people than the table.
    MoreThanHeads {
        /// Which.
        part: Part,
        /// Its sum.
        people: u32,
    },
    /// It was held after it was sent.
    HeldAfterSent,
    /// There is neither note, quote, priority nor drawing.
    Empty,
    /// Two notes have this id; one would overwrite the other.
    NoteTwice(String),
    /// The theme has no such question.
    UnknownQuestion(String),
    /// A note is longer than allowed.
    NoteTooLong {
        /// Id of the note.
        note: String,
        /// The most characters.
        most: usize,
    },
    /// More priorities than asked for.
    TooManyPriorities {
        /// The most.
        most: usize,
    },
}

/// One issue and what it means here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// What is wrong.
    pub kind: IssueKind,
    /// What it means for keeping the report.
    pub severity: Severity,
}

/// Checks a report. The issues are in the order of the form.
pub fn check(report: &Report, limits: &Limits, entry: Entry<'_>) -> Vec<Issue> {
    let mut kinds = heads(report, limits);
    if report.held_on > report.sent_at.date_naive() {
        kinds.push(IssueKind::HeldAfterSent);
    }
    kinds.extend(contents(report, limits));
    kinds.into_iter().map(|kind| Issue { severity: severity(&kind, entry), kind }).collect()
}

/// Whether a report with these issues is kept.
pub fn may_be_kept(issues: &[Issue]) -> bool {
    issues.iter().all(|issue| issue.severity == Severity::Flagged)
}

fn heads(report: &Report, limits: &Limits) -> Vec<IssueKind> {
    let mut kinds = vec![];
    if report.head_count == 0 {
        kinds.push(IssueKind::NobodyAtTable);
    } else if report.head_count > limits.table_size {
        kinds.push(IssueKind::TooManyAtTable { most: limits.table_size });
    }
    let parts = [
        (Part::FirstTime, report.first_time_count.unwrap_or(0)),
        (Part::Gender, sum(report.gender_counts.as_ref())),
        (Part::Age, sum(report.age_band_counts.as_ref())),
    ];
    let over = |(_, people): &(Part, u32)| *people > report.head_count;
    let wrong = parts.into_iter().filter(over);
    kinds.extend(wrong.map(|(part, people)| IssueKind::MoreThanHeads { part, people }));
    kinds
}

fn contents(report: &Report, limits: &Limits) -> Vec<IssueKind> {
    let mut kinds = vec![];
    let said = report.notes().any(|note| !note.text.trim().is_empty());
    let drawn = report.drawing.as_deref().is_some_and(|drawing| !drawing.trim().is_empty());
    if !said && !drawn && report.quotes.is_empty() && report.priorities.is_empty() {
        kinds.push(IssueKind::Empty);
    }
    if !limits.questions.is_empty() {
        let unknown = report.answers.iter().filter(|a| !limits.questions.contains(&a.question));
        kinds.extend(unknown.map(|answer| IssueKind::UnknownQuestion(answer.question.clone())));
    }
    let mut seen = BTreeSet::new();
    for note in report.notes() {
        if !seen.insert(&note.id) {
            kinds.push(IssueKind::NoteTwice(note.id.clone()));
        }
        if note.text.chars().count() > limits.note_length {
            let most = limits.note_length;
            kinds.push(IssueKind::NoteTooLong { note: note.id.clone(), most });
        }
    }
    if report.priorities.len() > limits.priorities {
        kinds.push(IssueKind::TooManyPriorities { most: limits.priorities });
    }
    kinds
}

fn severity(kind: &IssueKind, entry: Entry<'_>) -> Severity {
    let breaks_a_rule = match kind {
        // Two notes under one id cannot both be stored, whoever sends them.
        IssueKind::NoteTwice(_) => return Severity::Refused,
        IssueKind::TooManyAtTable { .. }
        | IssueKind::NobodyAtTable
        | IssueKind::HeldAfterSent
        | IssueKind::Empty
        | IssueKind::NoteTooLong { .. } => true,
        IssueKind::MoreThanHeads { .. }
        | IssueKind::UnknownQuestion(_)
        | IssueKind::TooManyPriorities { .. } => false,
    };
    match entry {
        _ if !breaks_a_rule => Severity::Flagged,
        Entry::Host => Severity::Refused,
        Entry::Staff { reason: Some(reason) } if !reason.trim().is_empty() => Severity::Flagged,
        Entry::Staff { .. } => Severity::NeedsReason,
    }
}
