//! Figures over what was said: frequency and breadth, reach, summaries with the sentences that follow
//! from the figures, and notes that have not come to their end.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_i18n::format;
use medvirk_kernel::{Language, ProcessId, Result};
use medvirk_processes::{ThemeId, Words};
use medvirk_slice::Cx;
use sea_orm::ConnectionTrait;

use crate::{
    model::{
        coding::{CodeId, NoteId, SourceId},
        endstate::{self, Ending, Fault},
        frequency::{self, CodedNote, Counts, Frequency},
        note::{Code, Moderation, Note, NoteFilter, NoteKind, Source},
        reach::{Distribution, FirstTime, Reach, TableCount},
        summary::{Part, Sentence, ThemeSummary},
    },
    store, text,
};

/// How many codes the sentence about frequency names.
const NAMED: usize = 3;

/// Frequency and breadth of a process, whole and per theme.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn frequency(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Frequency<ThemeId, CodeId>> {
    Ok(frequency_of(&store::all_notes(db, &NoteFilter::of(process)).await?))
}

/// Frequency and breadth of these notes.
pub fn frequency_of(notes: &[Note]) -> Frequency<ThemeId, CodeId> {
    let coded: Vec<_> = notes
        .iter()
        .map(|note| CodedNote {
            source: note.source,
            theme: note.theme,
            codes: note.codes.iter().copied().collect(),
            is_minority: note.is_minority,
            is_used: note.reason.is_none(),
        })
        .collect();
    frequency::count(&coded)
}

/// Who was reached, compared with who lives here.
#[derive(Clone, Debug, PartialEq)]
pub struct ReachFigures {
    /// Tables.
    pub sources: u32,
    /// People at them.
    pub people: u32,
    /// Per age band, youngest first.
    pub ages: Reach<String>,
    /// Per gender.
    pub genders: Reach<String>,
    /// Per area, by where people met.
    pub areas: Reach<String>,
    /// Those who took part for the first time.
    pub first_time: FirstTime,
    /// The year the residents were counted.
    pub year: Option<i32>,
}

/// Reach of a process.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn reach(db: &impl ConnectionTrait, cx: &Cx, process: ProcessId) -> Result<ReachFigures> {
    let sources = store::sources(db, process).await?;
    let population = medvirk_processes::population(db).await?.unwrap_or_default();
    let by_age = population.by_age().into_iter().map(|(b, n)| (b.to_string(), n)).collect();
    let by_gender: BTreeMap<String, u64> =
        population.by_gender().into_iter().map(|(g, n)| (g.code().to_owned(), n)).collect();
    let known = |name: &str| {
        let areas = &cx.municipality().areas;
        areas.iter().find(|a| a.id == name || a.name == name).map(|a| a.name.clone())
    };
    let by_area = population
        .by_area()
        .into_iter()
        .map(|(area, n)| (known(&area).unwrap_or(area), n))
        .collect();
    let area_of = |s: &Source| {
        let area = s.area.as_deref().filter(|a| !a.is_empty())?;
        let name = known(area).unwrap_or_else(|| area.to_owned());
        Some(BTreeMap::from([(name, s.head_count)]))
    };
    Ok(ReachFigures {
        sources: u32::try_from(sources.len()).unwrap_or(u32::MAX),
        people: sources.iter().map(|s| s.head_count).sum(),
        ages: compared(&sources, |s| stated(&s.age_bands), &by_age),
        genders: compared(&sources, |s| stated(&s.genders), &by_gender),
        areas: compared(&sources, area_of, &by_area),
        first_time: FirstTime::of(sources.iter().map(|s| (s.head_count, s.first_time))),
        year: population.year,
    })
}

fn stated(groups: &BTreeMap<String, u32>) -> Option<BTreeMap<String, u32>> {
    (!groups.is_empty()).then(|| groups.clone())
}

fn compared(
    sources: &[Source],
    groups: impl Fn(&Source) -> Option<BTreeMap<String, u32>>,
    residents: &BTreeMap<String, u64>,
) -> Reach<String> {
    let tables: Vec<_> =
        sources.iter().map(|s| TableCount { heads: s.head_count, groups: groups(s) }).collect();
    Distribution::of(&tables).compare(residents)
}

/// The summaries of all themes that have input or sentences, with the sentences that follow from the
/// figures. Those rest on all notes of the theme that are used.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn summaries(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<ThemeSummary>> {
    let themes = medvirk_processes::themes(db, process).await?;
    let notes = store::all_notes(db, &NoteFilter::of(process)).await?;
    let sources = store::sources(db, process).await?;
    let codes = store::codes(db, process).await?;
    let mut written = store::sentences(db, process).await?;
    let frequency = frequency_of(&notes);
    let mut summaries = Vec::new();
    for theme in themes {
        let mut sentences = written.remove(&theme.id).unwrap_or_default();
        let used: Vec<NoteId> = notes
            .iter()
            .filter(|n| n.theme == theme.id && n.reason.is_none() && !n.codes.is_empty())
            .map(|n| n.id)
            .collect();
        if let (Some(counts), false) = (frequency.themes.get(&theme.id), used.is_empty()) {
            let at_tables: BTreeSet<SourceId> =
                notes.iter().filter(|n| n.theme == theme.id).map(|n| n.source).collect();
            let people =
                sources.iter().filter(|s| at_tables.contains(&s.id)).map(|s| s.head_count).sum();
            for (part, words) in [
                (Part::Breadth, breadth(counts, people, &codes)),
                (Part::Frequency, often(counts, &codes)),
            ] {
                let (id, notes) = (part.generated_id(theme.id), used.clone());
                let sentence = Sentence { id, part, text: words, notes, position: 0, version: 0 };
                sentences.push(sentence);
            }
        }
        if !sentences.is_empty() {
            sentences.sort_by_key(|s| (s.part, s.position));
            summaries.push(ThemeSummary { theme: theme.id, sentences });
        }
    }
    Ok(summaries)
}

/// "Innspillene kommer fra 3 bord med til sammen 21 deltakere. Bolig og tomter kom opp ved alle."
fn breadth(counts: &Counts<CodeId>, people: u32, codes: &[Code]) -> Words {
    let mut widest = counts.ranked();
    widest.sort_by_key(|(_, weight)| std::cmp::Reverse(weight.sources));
    in_all(|language| {
        let mut words = text::figures_breadth(counts.all.notes, counts.all.sources, people);
        if let Some((code, weight)) = widest.first() {
            let title = title_of(codes, **code, language);
            let of = counts.all.sources;
            let more = text::figures_widest(title, weight.sources, of);
            words = text::figures_two(words, more);
        }
        words.to(language)
    })
}

/// "Oftest handler de om Bolig og tomter (22 innspill), Trygg vei (9) og Eldre og omsorg (7)."
fn often(counts: &Counts<CodeId>, codes: &[Code]) -> Words {
    let ranked = counts.ranked();
    in_all(|language| {
        let named: Vec<String> = ranked
            .iter()
            .take(NAMED)
            .map(|(code, weight)| {
                let title = title_of(codes, **code, language);
                text::figures_code_count(title, weight.notes).to(language)
            })
            .collect();
        let list = format::list_and(language, &named);
        let mut words = text::figures_often(list);
        if counts.all.minority > 0 {
            words = text::figures_two(words, text::figures_minority(counts.all.minority));
        }
        words.to(language)
    })
}

fn title_of(codes: &[Code], id: CodeId, language: Language) -> String {
    codes.iter().find(|c| c.id == id).map_or(String::new(), |c| c.title.to(language).to_owned())
}

fn in_all(words: impl Fn(Language) -> String) -> Words {
    let mut all = Words::default();
    for language in Language::ALL {
        all.set(language, words(language));
    }
    all
}

/// Everything of a process that may be published now, notes first: not held, not shielded, not marked
/// as not used, and no comments.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn publishable(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Note>> {
    let filter = NoteFilter {
        kinds: NoteKind::ALL.to_vec(),
        moderation: vec![Moderation::Clear, Moderation::AsIs, Moderation::Edited],
        ..NoteFilter::of(process)
    };
    let mut notes = store::all_notes(db, &filter).await?;
    notes.retain(|n| n.public_text().is_some());
    notes.sort_by(|a, b| (a.kind, &a.code).cmp(&(b.kind, &b.code)));
    Ok(notes)
}

/// The notes of a process that have not come to their end, with why. A used note must be led back to
/// by a sentence once its theme has a written summary; a sentence that rests on a note which was split
/// or merged since leads to what stands in its place.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn unfinished(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Vec<(Note, Fault)>> {
    let notes = store::all_notes(db, &NoteFilter::of(process)).await?;
    let summaries = summaries(db, process).await?;
    let traced = traced_to(db, &summaries).await?;
    let written: BTreeSet<ThemeId> =
        summaries.iter().filter(|s| s.is_written()).map(|s| s.theme).collect();
    let endings: Vec<_> = notes
        .iter()
        .map(|note| Ending {
            note: note.id,
            state: note.end(),
            sentences: written
                .contains(&note.theme)
                .then(|| traced.get(&note.id).copied().unwrap_or(0)),
        })
        .collect();
    let faults: BTreeMap<NoteId, Fault> = endstate::unfinished(&endings).into_iter().collect();
    Ok(notes.into_iter().filter_map(|n| faults.get(&n.id).copied().map(|f| (n, f))).collect())
}

/// How many sentences lead to each note that counts today.
pub(crate) async fn traced_to(
    db: &impl ConnectionTrait,
    summaries: &[ThemeSummary],
) -> Result<BTreeMap<NoteId, usize>> {
    let cited: Vec<NoteId> =
        summaries.iter().flat_map(|s| &s.sentences).flat_map(|s| s.notes.clone()).collect();
    let pieces = store::with_pieces(db, &cited).await?;
    let mut counts = BTreeMap::new();
    for id in cited {
        for today in today(&pieces, id) {
            *counts.entry(today).or_insert(0) += 1;
        }
    }
    Ok(counts)
}

/// The notes that stand in a note's place today; itself while it counts.
pub(crate) fn today(pieces: &BTreeMap<NoteId, Note>, id: NoteId) -> BTreeSet<NoteId> {
    let (mut ends, mut waiting, mut seen) = (BTreeSet::new(), vec![id], BTreeSet::new());
    while let Some(note) = waiting.pop().and_then(|id| pieces.get(&id)) {
        if note.replaced_by.is_empty() {
            ends.insert(note.id);
        }
        waiting.extend(note.replaced_by.iter().filter(|id| seen.insert(**id)));
    }
    ends
}
