//! Everything a case rests on, read once: process, themes, summaries, notes, sources, codes, decision,
//! files. Pages and documents are made of it and read nothing more.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use medvirk_input::{
    Code, Note, NoteFilter, NoteId, NoteKind, Source, ThemeSummary,
    model::{
        coding::{CodeId, SourceId},
        frequency::{Counts, Frequency},
    },
};
use medvirk_kernel::{Error, ProcessId, Result};
use medvirk_processes::{Phase, Process, Theme, ThemeId};
use sea_orm::ConnectionTrait;

use crate::{
    model::{
        attachment::{AttachedFile, FileId},
        case::{Case, CaseState},
        check::{self, Around, Lack},
        decision::Decision,
    },
    store,
};

/// A case with what it rests on.
pub(crate) struct Dossier {
    /// The process.
    pub(crate) process: Process,
    /// The case.
    pub(crate) case: Case,
    /// All themes of the process, in order.
    pub(crate) themes: Vec<Theme>,
    /// Summaries of the themes that have input.
    pub(crate) summaries: BTreeMap<ThemeId, ThemeSummary>,
    /// Every note, replaced ones too.
    pub(crate) notes: BTreeMap<NoteId, Note>,
    /// Where notes were said.
    pub(crate) sources: BTreeMap<SourceId, Source>,
    /// The code book.
    pub(crate) codes: BTreeMap<CodeId, Code>,
    /// How often and how widely, per theme.
    pub(crate) frequency: Frequency<ThemeId, CodeId>,
    /// How many notes have not come to an end.
    pub(crate) unfinished: u64,
    /// The last day of the last hearing, if there is one.
    pub(crate) hearing_ends: Option<NaiveDate>,
    /// The decision, once it is entered.
    pub(crate) decision: Option<Decision>,
    /// Files that were attached to the case.
    pub(crate) files: BTreeMap<FileId, AttachedFile>,
}

/// How much input a theme has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    /// Notes that count.
    pub(crate) notes: usize,
    /// Tables they come from.
    pub(crate) sources: usize,
    /// People at those tables.
    pub(crate) people: u32,
    /// Notes marked as minority views.
    pub(crate) minority: usize,
}

impl Dossier {
    /// The case of a process.
    ///
    /// # Errors
    /// [`Error::NotFound`] when nobody has begun one.
    pub(crate) async fn of(db: &impl ConnectionTrait, process: Process) -> Result<Dossier> {
        let case = store::case_of(db, process.id).await?.ok_or(Error::NotFound)?;
        Dossier::read(db, process, case).await
    }

    /// The case of a process that the public may read.
    ///
    /// # Errors
    /// [`Error::NotFound`] also while it is a draft: nobody outside must know that it exists.
    pub(crate) async fn public(db: &impl ConnectionTrait, slug: &str) -> Result<Dossier> {
        let process = medvirk_processes::public_by_slug(db, slug).await?;
        let case = store::case_of(db, process.id).await?.ok_or(Error::NotFound)?;
        if case.state == CaseState::Draft {
            return Err(Error::NotFound);
        }
        Dossier::read(db, process, case).await
    }

    async fn read(db: &impl ConnectionTrait, process: Process, case: Case) -> Result<Dossier> {
        let id = process.id;
        let notes = all_notes(db, id).await?;
        let active: Vec<Note> =
            notes.iter().filter(|n| n.is_active && n.kind == NoteKind::Note).cloned().collect();
        let summaries = medvirk_input::summaries(db, id).await?;
        let sources = medvirk_input::sources(db, id).await?;
        let codes = medvirk_input::codes(db, id).await?;
        Ok(Dossier {
            themes: medvirk_processes::themes(db, id).await?,
            summaries: summaries.into_iter().map(|s| (s.theme, s)).collect(),
            frequency: medvirk_input::frequency_of(&active),
            notes: notes.into_iter().map(|n| (n.id, n)).collect(),
            sources: sources.into_iter().map(|s| (s.id, s)).collect(),
            codes: codes.into_iter().map(|c| (c.id, c)).collect(),
            unfinished: medvirk_input::unfinished(db, id).await?.len() as u64,
            hearing_ends: hearing_ends(&medvirk_processes::phases(db, id).await?),
            decision: store::decision(db, case.id).await?,
            files: store::files(db, case.id).await?.into_iter().map(|f| (f.id, f)).collect(),
            process,
            case,
        })
    }

    /// One theme.
    pub(crate) fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|t| t.id == id)
    }

    /// The themes that have input, in order.
    pub(crate) fn heard(&self) -> Vec<&Theme> {
        let with_notes: BTreeSet<ThemeId> = self.counting().map(|n| n.theme).collect();
        self.themes.iter().filter(|t| with_notes.contains(&t.id)).collect()
    }

    /// Everything the paper lacks today.
    pub(crate) fn lacks(&self, today: NaiveDate) -> Vec<Lack> {
        let heard: Vec<ThemeId> = self.heard().iter().map(|t| t.id).collect();
        let around = Around {
            files: &self.files,
            heard: &heard,
            unfinished_notes: self.unfinished,
            hearing_ends: self.hearing_ends,
            today,
        };
        check::lacks(&self.case.head, &self.case.content, around)
    }

    /// Whether a theme has input and nobody has assessed it.
    pub(crate) fn is_unassessed(&self, theme: ThemeId) -> bool {
        let written = self.case.content.assessments.get(&theme);
        self.counting().any(|n| n.theme == theme) && written.is_none_or(|t| t.trim().is_empty())
    }

    /// Notes that count: neither replaced nor quotes, priorities or comments.
    pub(crate) fn counting(&self) -> impl Iterator<Item = &Note> {
        self.notes.values().filter(|n| n.is_active && n.kind == NoteKind::Note)
    }

    /// How much input a theme has.
    pub(crate) fn weight(&self, theme: ThemeId) -> Weight {
        let notes: Vec<&Note> =
            self.counting().filter(|n| n.theme == theme && n.reason.is_none()).collect();
        let sources: BTreeSet<SourceId> = notes.iter().map(|n| n.source).collect();
        Weight {
            notes: notes.len(),
            people: sources.iter().filter_map(|s| self.sources.get(s)).map(|s| s.head_count).sum(),
            sources: sources.len(),
            minority: notes.iter().filter(|n| n.is_minority).count(),
        }
    }

    /// Frequency and breadth of the codes of a theme.
    pub(crate) fn counts(&self, theme: ThemeId) -> Option<&Counts<CodeId>> {
        self.frequency.themes.get(&theme)
    }

    /// The notes that stand today for those a sentence was tied to, by code.
    pub(crate) fn today(&self, ids: &[NoteId]) -> Vec<&Note> {
        standing(&self.notes, ids)
    }
}

/// The notes that stand today in the place of `ids`, by code: a note may have been split or merged since.
pub(crate) fn standing<'a>(notes: &'a BTreeMap<NoteId, Note>, ids: &[NoteId]) -> Vec<&'a Note> {
    let (mut found, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let mut waiting: Vec<NoteId> = ids.to_vec();
    while let Some(id) = waiting.pop() {
        let Some(note) = notes.get(&id).filter(|_| seen.insert(id)) else { continue };
        if note.replaced_by.is_empty() && note.is_active {
            found.insert(&note.code, note);
        }
        waiting.extend(&note.replaced_by);
    }
    found.into_values().collect()
}

/// The last day of the last hearing.
pub(crate) fn hearing_ends(phases: &[Phase]) -> Option<NaiveDate> {
    phases.iter().filter(|p| p.hearing.is_some()).map(|p| p.to).max()
}

/// Every piece of input of a process, replaced ones too.
pub(crate) async fn all_notes(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Note>> {
    let filter = NoteFilter {
        kinds: NoteKind::ALL.to_vec(),
        with_inactive: true,
        ..NoteFilter::of(process)
    };
    medvirk_input::all_notes(db, &filter).await
}
