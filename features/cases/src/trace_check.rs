//! Whether the trace is whole (mission, first invariant): when the paper is ready every note has come to
//! its end, and every sentence about input rests on notes. The command `medvirk trace check` and the page of staff ask here.

use std::collections::BTreeMap;

use medvirk_input::{Fault, NoteId};
use medvirk_kernel::{Language, Message, Result, Stage};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use sea_orm::ConnectionTrait;

use crate::{
    dossier::{all_notes, standing},
    model::case::{Case, CaseState},
    paper::unknown_names,
    store, text,
};

/// One place where the trace is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceBreak {
    /// What is wrong, for the list and the exit of the command.
    pub kind: BreakKind,
    /// The name of the note, or the words of the sentence.
    pub about: String,
    /// The page of staff where it is mended.
    pub href: String,
}

/// What can be wrong with the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BreakKind {
    /// Something said that nobody has made input of or put aside.
    LooseEnd,
    /// A note that nobody has used or put aside.
    OpenNote,
    /// A note put aside without a reason.
    NoReason,
    /// A note marked as used that no sentence leads back to.
    UntracedNote,
    /// A sentence of a summary that rests on no note that stands today.
    ClaimWithoutSource,
    /// The paper names a note that does not exist.
    UnknownName,
}

impl BreakKind {
    /// All kinds, notes first.
    pub const ALL: [BreakKind; 6] = [
        BreakKind::LooseEnd,
        BreakKind::OpenNote,
        BreakKind::NoReason,
        BreakKind::UntracedNote,
        BreakKind::ClaimWithoutSource,
        BreakKind::UnknownName,
    ];

    /// Stable name in addresses and in what the command prints.
    pub const fn code(self) -> &'static str {
        match self {
            BreakKind::LooseEnd => "loose-end",
            BreakKind::OpenNote => "open-note",
            BreakKind::NoReason => "no-reason",
            BreakKind::UntracedNote => "untraced-note",
            BreakKind::ClaimWithoutSource => "claim-without-source",
            BreakKind::UnknownName => "unknown-name",
        }
    }

    /// What is wrong, in words.
    pub fn words(self) -> Message {
        match self {
            BreakKind::LooseEnd => text::break_loose_end(),
            BreakKind::OpenNote => text::break_open_note(),
            BreakKind::NoReason => text::break_no_reason(),
            BreakKind::UntracedNote => text::break_untraced_note(),
            BreakKind::ClaimWithoutSource => text::break_claim(),
            BreakKind::UnknownName => text::break_unknown_name(),
        }
    }
}

impl From<Fault> for BreakKind {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Open => BreakKind::OpenNote,
            Fault::NoReason => BreakKind::NoReason,
            Fault::Untraced => BreakKind::UntracedNote,
        }
    }
}

/// Every break in the trace of a process; empty when it is whole.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn trace_breaks(cx: &Cx, process: &Process) -> Result<Vec<TraceBreak>> {
    let db = cx.db().reader();
    let at = |rest: String| format!("/staff/processes/{}/{rest}", process.id);
    let mut breaks = Vec::new();
    let is_due = are_ends_due(db, process).await?;
    for slice in cx.app().slices.iter().filter(|_| is_due) {
        let ends = slice.loose_ends(cx, process.id).await?.into_iter();
        let kind = BreakKind::LooseEnd;
        breaks.extend(ends.map(|end| TraceBreak { kind, about: end.text, href: end.href }));
    }
    for (note, fault) in medvirk_input::unfinished(db, process.id).await? {
        if fault == Fault::Open && !is_due {
            continue;
        }
        let href = at(format!("notes/{}", note.id));
        breaks.push(TraceBreak { kind: fault.into(), about: note.code, href });
    }
    let notes: BTreeMap<NoteId, _> =
        all_notes(db, process.id).await?.into_iter().map(|n| (n.id, n)).collect();
    for summary in medvirk_input::summaries(db, process.id).await? {
        for sentence in summary.sentences {
            if standing(&notes, &sentence.notes).is_empty() {
                let about = sentence.text.to(process.language).to_owned();
                let href = at(format!("summaries/{}", summary.theme));
                breaks.push(TraceBreak { kind: BreakKind::ClaimWithoutSource, about, href });
            }
        }
    }
    if let Some(case) = store::case_of(db, process.id).await? {
        let codes = notes.values().map(|n| (n.code.clone(), n.id)).collect();
        let href = at("case/preview".to_owned());
        let named = written(&case).flat_map(|text| unknown_names(text, &codes));
        breaks.extend(named.map(|name| TraceBreak {
            kind: BreakKind::UnknownName,
            about: name.to_owned(),
            href: href.clone(),
        }));
    }
    Ok(breaks)
}

/// Whether every note must have come to its end: from when the paper is ready, and in a process that
/// is closed. Until then notes are still being worked on.
async fn are_ends_due(db: &impl ConnectionTrait, process: &Process) -> Result<bool> {
    let case = store::case_of(db, process.id).await?;
    let is_ready = case.is_some_and(|case| case.state != CaseState::Draft);
    Ok(is_ready || process.stage == Stage::Closed)
}

/// How many notes of a process are still being worked on, and need no end yet.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn notes_under_way(db: &impl ConnectionTrait, process: &Process) -> Result<usize> {
    if are_ends_due(db, process).await? {
        return Ok(0);
    }
    let unfinished = medvirk_input::unfinished(db, process.id).await?;
    Ok(unfinished.iter().filter(|(_, fault)| *fault == Fault::Open).count())
}

/// The running texts of a paper, where names of notes become links.
fn written(case: &Case) -> impl Iterator<Item = &str> {
    let content = &case.content;
    let texts = content.texts.values().chain(content.assessments.values());
    texts.chain(&content.proposal).map(String::as_str)
}

/// What the command prints of one break: kind, name and words in the language of the site.
impl TraceBreak {
    /// One line, e.g. `open-note GB03-N05: Innspillet er …`.
    pub fn line(&self, language: Language) -> String {
        format!("{} {}: {}", self.kind.code(), self.about, self.kind.words().to(language))
    }
}
