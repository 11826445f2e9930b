//! What must be in order before a paper goes to the body that decides.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use medvirk_processes::ThemeId;

use super::{
    attachment::{AttachedFile, FileId},
    case::{Content, CouncilKind, Head, NamedDocument},
    deadline::Notice,
    heading::Heading,
};

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A theme has input, but nobody has assessed it (C2).
    Assessment(ThemeId),
    /// No proposal for a decision.
    Proposal,
    /// No body, or none that decides.
    DecidingBody,
    /// Neither this council's statement nor a reason why there is none (K5).
    Council(CouncilKind),
    /// A council's statement came after the body that decides met; place in the list from 0.
    LateCouncil(usize),
    /// The hearing lasts until this day, so what it says cannot be assessed yet (P3).
    HearingOpen(NaiveDate),
    /// The law wants the proposal public by this day, and it has passed (P7, P8).
    NoticeTooShort(Notice, NaiveDate),
    /// A statement from the hearing has no assessment (P4); place in the list from 0.
    HearingAnswer(usize),
    /// No summary.
    Summary,
    /// Notes that nobody has used or put aside with a reason.
    UnfinishedNotes(u64),
    /// An attachment is only a name; place in the list from 0.
    AttachmentFile(usize),
    /// The file of an attachment is not one an archive takes as it is; place in the list from 0.
    AttachmentFormat(usize),
}

impl Lack {
    /// Whether the paper cannot be made ready with it.
    pub fn is_blocking(&self) -> bool {
        !matches!(
            self,
            Lack::Summary
                | Lack::UnfinishedNotes(_)
                | Lack::LateCouncil(_)
                | Lack::AttachmentFile(_)
                | Lack::AttachmentFormat(_)
        )
    }
}

/// What the check of a paper looks at beside its text.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The files of the case.
    pub files: &'a BTreeMap<FileId, AttachedFile>,
    /// The themes that have input, in order.
    pub heard: &'a [ThemeId],
    /// Notes that nobody has used or put aside with a reason.
    pub unfinished_notes: u64,
    /// The last day of the last hearing, if there is one.
    pub hearing_ends: Option<NaiveDate>,
    /// Today.
    pub today: NaiveDate,
}

/// Everything the paper lacks.
pub fn lacks(head: &Head, content: &Content, around: Around<'_>) -> Vec<Lack> {
    let mut lacks = text_lacks(content, around.heard);
    lacks.extend(council_lacks(content));
    for (place, statement) in content.hearing.iter().enumerate() {
        if statement.answer.trim().is_empty() {
            lacks.push(Lack::HearingAnswer(place));
        }
    }
    lacks.extend(around.hearing_ends.filter(|day| *day >= around.today).map(Lack::HearingOpen));
    let treated = content.deciding_body().and_then(|b| b.date);
    let last_day = treated.and_then(|day| head.notice.last_day(day));
    let passed = last_day.filter(|day| *day < around.today);
    lacks.extend(passed.map(|day| Lack::NoticeTooShort(head.notice, day)));
    if around.unfinished_notes > 0 {
        lacks.push(Lack::UnfinishedNotes(around.unfinished_notes));
    }
    lacks.extend(attachment_lacks(content, around.files));
    lacks
}

/// Attachments without a file, and then those whose files an archive does not take as they are.
fn attachment_lacks(content: &Content, files: &BTreeMap<FileId, AttachedFile>) -> Vec<Lack> {
    let places = |lacks: &dyn Fn(&NamedDocument) -> bool| -> Vec<usize> {
        let listed = content.attachments.iter().enumerate();
        listed.filter(|(_, a)| lacks(a)).map(|(at, _)| at).collect()
    };
    let without = places(&|a| a.lacks_file(|id| files.contains_key(&id)));
    let odd =
        places(&|a| a.file.and_then(|id| files.get(&id)).is_some_and(|file| !file.is_archival()));
    let without = without.into_iter().map(Lack::AttachmentFile);
    without.chain(odd.into_iter().map(Lack::AttachmentFormat)).collect()
}

/// Statements of councils: they must be there, and before the decision.
fn council_lacks(content: &Content) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if content.councils_missing_reason.trim().is_empty() {
        lacks.extend(content.silent_councils().into_iter().map(Lack::Council));
    }
    let decided = content.deciding_body().and_then(|b| b.date);
    for (place, statement) in content.councils.iter().enumerate() {
        if let (Some(said), Some(decided)) = (statement.date, decided)
            && said > decided
        {
            lacks.push(Lack::LateCouncil(place));
        }
    }
    lacks
}

/// What must be written.
fn text_lacks(content: &Content, heard: &[ThemeId]) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let filled = |text: Option<&String>| text.is_some_and(|t| !t.trim().is_empty());
    if !filled(content.texts.get(&Heading::Summary)) {
        lacks.push(Lack::Summary);
    }
    let mut seen = BTreeSet::new();
    for theme in heard {
        if seen.insert(*theme) && !filled(content.assessments.get(theme)) {
            lacks.push(Lack::Assessment(*theme));
        }
    }
    if content.proposal.iter().all(|point| point.trim().is_empty()) {
        lacks.push(Lack::Proposal);
    }
    if !content.bodies.iter().any(|b| b.part == super::case::BodyPart::Decision) {
        lacks.push(Lack::DecidingBody);
    }
    lacks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        attachment::FileKind,
        case::{Body, CaseId, CouncilStatement},
    };
    use medvirk_kernel::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn whole(theme: ThemeId) -> Content {
        let statement = |kind| CouncilStatement {
            kind,
            text: "Støtter".to_owned(),
            date: Some(day("2026-12-01")),
            ..CouncilStatement::default()
        };
        Content {
            texts: [(Heading::Summary, "Kort".to_owned())].into(),
            assessments: [(theme, "Vurdert".to_owned())].into(),
            bodies: vec![Body {
                name: "Kommunestyret".to_owned(),
                date: Some(day("2026-12-10")),
                ..Body::default()
            }],
            councils: CouncilKind::OF_LAW.map(statement).to_vec(),
            proposal: vec!["Vedtas.".to_owned()],
            ..Content::default()
        }
    }

    fn found(head: &Head, content: &Content, heard: &[ThemeId], today: &str) -> Vec<Lack> {
        let around = Around {
            files: &BTreeMap::new(),
            heard,
            unfinished_notes: 0,
            hearing_ends: None,
            today: day(today),
        };
        lacks(head, content, around)
    }

    #[test]
    fn a_theme_with_input_and_no_assessment_blocks_the_paper() {
        let (heard, forgotten) = (ThemeId(Uuid::from_u128(1)), ThemeId(Uuid::from_u128(2)));
        let (head, content) = (Head::default(), whole(heard));
        assert_eq!(found(&head, &content, &[heard], "2026-11-22"), []);
        let lacks = found(&head, &content, &[heard, forgotten], "2026-11-22");
        assert_eq!(lacks, [Lack::Assessment(forgotten)]);
        assert!(lacks[0].is_blocking());
    }

    #[test]
    fn each_missing_statement_of_a_council_needs_a_reason() {
        let theme = ThemeId(Uuid::from_u128(1));
        let (head, mut content) = (Head::default(), whole(theme));
        content.councils.retain(|c| c.kind == CouncilKind::Youth);
        let missing = [Lack::Council(CouncilKind::Elderly), Lack::Council(CouncilKind::Disabled)];
        assert_eq!(found(&head, &content, &[theme], "2026-11-22"), missing);
        content.councils_missing_reason = "Rådene er ikke valgt ennå.".to_owned();
        assert_eq!(found(&head, &content, &[theme], "2026-11-22"), []);
    }

    #[test]
    fn a_statement_after_the_decision_is_pointed_out() {
        let theme = ThemeId(Uuid::from_u128(1));
        let (head, mut content) = (Head::default(), whole(theme));
        content.councils[1].date = Some(day("2026-12-11"));
        let lacks = found(&head, &content, &[theme], "2026-11-22");
        assert_eq!(lacks, [Lack::LateCouncil(1)]);
        assert!(!lacks[0].is_blocking());
    }

    #[test]
    fn a_budget_that_comes_too_late_and_an_open_hearing_block_the_paper() {
        let theme = ThemeId(Uuid::from_u128(1));
        let content = whole(theme);
        let head = Head { notice: Notice::Budget, ..Head::default() };
        assert_eq!(found(&head, &content, &[theme], "2026-11-26"), []);
        let late = [Lack::NoticeTooShort(Notice::Budget, day("2026-11-26"))];
        assert_eq!(found(&head, &content, &[theme], "2026-11-27"), late);
        let around = Around {
            files: &BTreeMap::new(),
            heard: &[theme],
            unfinished_notes: 0,
            hearing_ends: Some(day("2026-11-22")),
            today: day("2026-11-22"),
        };
        let open = lacks(&Head::default(), &content, around);
        assert_eq!(open, [Lack::HearingOpen(day("2026-11-22"))]);
        assert!(open[0].is_blocking());
    }

    #[test]
    fn an_attachment_without_a_file_and_one_the_archive_may_refuse_are_pointed_out() {
        let theme = ThemeId(Uuid::from_u128(1));
        let mut content = whole(theme);
        let named = |title: &str, file| NamedDocument {
            title: title.to_owned(),
            file,
            ..NamedDocument::default()
        };
        let word = AttachedFile {
            id: FileId(Uuid::from_u128(9)),
            case: CaseId(Uuid::from_u128(1)),
            name: "kart.docx".to_owned(),
            kind: FileKind::Docx,
            bytes: 3,
            sum: String::new(),
            claim: String::new(),
            added_at: chrono::DateTime::UNIX_EPOCH,
        };
        let gone = Some(FileId(Uuid::from_u128(8)));
        content.attachments =
            vec![named("Forslag", None), named("Kart", Some(word.id)), named("Borte", gone)];
        let around = Around {
            files: &[(word.id, word)].into(),
            heard: &[theme],
            unfinished_notes: 0,
            hearing_ends: None,
            today: day("2026-11-22"),
        };
        let found = lacks(&Head::default(), &content, around);
        let pointed = [Lack::AttachmentFile(0), Lack::AttachmentFile(2), Lack::AttachmentFormat(1)];
        assert_eq!(found, pointed, "a file that is gone is no file");
        assert!(!found.iter().any(Lack::is_blocking));
    }
}
