//! Summaries: the themes at a glance, and one theme with its sentences and the notes they rest on.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::{Error, Result};
use medvirk_processes::{Theme, ThemeId};
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Page, Routes, html};
use uuid::Uuid;

use super::{
    known::{Chip, Known},
    sentence,
    trace::part_word,
};
use crate::{
    READ, SUMMARISE, T, figures,
    model::{
        coding::NoteId,
        note::{Note, NoteFilter},
        summary::{Part, Sentence, ThemeSummary},
    },
    store,
};

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/summaries{rest}");
    Routes::new()
        .get(Access::Staff(READ), &at(""), list)
        .get(Access::Staff(READ), &at("/{theme}"), show)
        .merge(sentence::routes())
}

struct ThemeCard {
    code: String,
    title: String,
    href: String,
    notes: u32,
    sources: u32,
    uncoded: u32,
    sentences: usize,
    untraced: usize,
    chips: Vec<(Chip, u32)>,
    is_written: bool,
}

#[derive(Template)]
#[template(path = "input/summaries.html")]
struct SummariesPage {
    page: Page,
    t: T,
    cards: Vec<ThemeCard>,
    written: usize,
    unfinished: String,
}

async fn list(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let (t, db) = (T(known.language), cx.db().reader());
    let frequency = figures::frequency(db, known.process.id).await?;
    let summaries = figures::summaries(db, known.process.id).await?;
    let traced = traced(&cx, &summaries).await?;
    let notes = store::all_notes(db, &NoteFilter::of(known.process.id)).await?;
    let cards: Vec<ThemeCard> = known
        .themes
        .iter()
        .filter_map(|theme| {
            let counts = frequency.themes.get(&theme.id)?;
            let summary = summaries.iter().find(|s| s.theme == theme.id);
            let written = summary
                .map_or(0, |s| s.sentences.iter().filter(|s| !s.part.is_generated()).count());
            let chips = counts.ranked().into_iter().take(4);
            let untraced = notes
                .iter()
                .filter(|n| n.theme == theme.id && n.reason.is_none() && !traced.contains(&n.id));
            Some(ThemeCard {
                code: theme.code.clone(),
                title: theme.title.to(known.language).to_owned(),
                href: known.path(&format!("summaries/{}", theme.id)),
                notes: counts.all.notes,
                sources: counts.all.sources,
                uncoded: counts.uncoded,
                sentences: written,
                untraced: if written == 0 { 0 } else { untraced.count() },
                chips: chips
                    .filter_map(|(code, weight)| Some((known.chip(*code)?, weight.notes)))
                    .collect(),
                is_written: written > 0,
            })
        })
        .collect();
    html(&SummariesPage {
        page: known.page(&cx, t.summaries_heading()),
        t,
        written: cards.iter().filter(|c| c.is_written).count(),
        cards,
        unfinished: known.path("notes/unfinished"),
    })
}

/// Notes that a sentence written by people leads to.
async fn traced(cx: &Cx, summaries: &[ThemeSummary]) -> Result<BTreeSet<NoteId>> {
    let written: Vec<ThemeSummary> = summaries
        .iter()
        .map(|s| ThemeSummary {
            theme: s.theme,
            sentences: s.sentences.iter().filter(|s| !s.part.is_generated()).cloned().collect(),
        })
        .collect();
    Ok(figures::traced_to(cx.db().reader(), &written).await?.into_keys().collect())
}

struct Claim {
    id: String,
    text: String,
    is_generated: bool,
    is_minority: bool,
    notes: usize,
    sources: usize,
    first: Vec<(String, String, String)>,
    more: Vec<(String, String)>,
    edit: String,
}

struct PartShown {
    title: String,
    lead: String,
    claims: Vec<Claim>,
    new: Option<String>,
}

#[derive(Template)]
#[template(path = "input/summary.html")]
struct SummaryPage {
    page: Page,
    t: T,
    csrf: String,
    heading: String,
    intro: String,
    parts: Vec<PartShown>,
    may_write: bool,
    bench: String,
    chips: Vec<(Chip, u32, u32)>,
    not_led_to: Vec<(String, String, String)>,
}

pub(super) fn theme_of(known: &Known, id: Uuid) -> Result<&Theme> {
    known.theme(ThemeId(id)).ok_or(Error::NotFound)
}

async fn show(cx: Cx, Path((process, theme)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let theme = theme_of(&known, theme)?;
    let (t, db) = (T(known.language), cx.db().reader());
    let may_write = cx.may(SUMMARISE, known.process.resource());
    let summaries = figures::summaries(db, known.process.id).await?;
    let summary = summaries.iter().find(|s| s.theme == theme.id);
    let sentences = summary.map_or(&[][..], |s| &s.sentences);
    let ids: Vec<NoteId> = sentences.iter().flat_map(|s| s.notes.clone()).collect();
    let notes = store::notes_by_id(db, &ids).await?;
    let path = known.path(&format!("summaries/{}", theme.id));
    let parts = Part::ALL.map(|part| {
        let own = sentences.iter().filter(|s| s.part == part);
        let can_write = may_write && !part.is_generated();
        PartShown {
            title: part_word(&t, part),
            lead: match part {
                Part::Summary => t.part_summary_lead(),
                Part::Breadth => t.part_breadth_lead(),
                Part::Frequency => t.part_frequency_lead(),
                Part::Minority => t.part_minority_lead(),
            },
            claims: own.map(|s| claim(&known, s, &notes, &path)).collect(),
            new: can_write.then(|| format!("{path}/new/{}", part.code())),
        }
    });
    let own = NoteFilter { theme: Some(theme.id), ..NoteFilter::of(known.process.id) };
    let all = store::all_notes(db, &own).await?;
    let led_to = traced(&cx, &summaries).await?;
    let is_left = |n: &&Note| n.reason.is_none() && !led_to.contains(&n.id);
    let left = all.iter().filter(is_left).map(|n| note_line(&known, n));
    let counts = figures::frequency_of(&all).whole;
    let chips = counts.ranked().into_iter().take(12);
    let heading = theme.title.to(known.language).to_owned();
    html(&SummaryPage {
        page: known.page(&cx, &heading).crumb(t.summaries_heading(), known.path("summaries")),
        t,
        csrf: cx.visit().csrf.clone(),
        intro: t.summary_lead(counts.all.notes, counts.all.sources),
        heading,
        parts: parts.into_iter().collect(),
        may_write,
        bench: known.path(&format!("coding?theme={}", theme.code)),
        chips: chips
            .filter_map(|(code, w)| Some((known.chip(*code)?, w.notes, w.sources)))
            .collect(),
        not_led_to: left.collect(),
    })
}

fn note_line(known: &Known, note: &Note) -> (String, String, String) {
    (note.code.clone(), note.shown(), known.path(&format!("notes/{}", note.id)))
}

fn claim(known: &Known, sentence: &Sentence, notes: &BTreeMap<NoteId, Note>, path: &str) -> Claim {
    let mut own: Vec<&Note> = sentence.notes.iter().filter_map(|id| notes.get(id)).collect();
    own.sort_by(|a, b| a.code.cmp(&b.code));
    let sources: BTreeSet<_> = own.iter().map(|n| n.source).collect();
    // Sentences from figures rest on every note of the theme; a list of them all says nothing.
    let shown = if sentence.part.is_generated() { 0 } else { 2 };
    Claim {
        id: sentence.id.to_string(),
        text: sentence.text.to(known.language).to_owned(),
        is_generated: sentence.part.is_generated(),
        is_minority: sentence.part == Part::Minority,
        notes: own.len(),
        sources: sources.len(),
        first: own.iter().take(shown).map(|n| note_line(known, n)).collect(),
        more: own
            .iter()
            .skip(shown)
            .map(|n| (n.code.clone(), known.path(&format!("notes/{}", n.id))))
            .collect(),
        edit: format!("{path}/sentences/{}", sentence.id),
    }
}
