//! What was said, for everybody: per theme the summary with the notes behind each sentence, quotes, how
//! often, and who was there. Reads the publication and published texts only.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Page, Routes, html_for_all};

use super::{
    chart::{self, Bar, Chart},
    known::Known,
    trace::part_word,
};
use crate::{
    T,
    model::{
        coding::NoteId,
        note::Note,
        publication::{Publication, PublishedSentence, PublishedTheme},
        summary::Part,
    },
    store,
};

/// Quotes shown of one theme.
const QUOTES: usize = 3;
/// Codes shown of one theme.
const CODES: usize = 6;

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Public, "/processes/{slug}/said", show).get(
        Access::Public,
        "/processes/{slug}/said/{theme}",
        show_theme,
    )
}

/// A quote with who said it.
pub(super) struct Quote {
    pub(super) text: String,
    pub(super) by: String,
    pub(super) lang: &'static str,
    pub(super) tone: &'static str,
}

struct Claim {
    text: String,
    lang: &'static str,
    is_minority: bool,
    notes: Vec<NoteLine>,
    count: usize,
    withheld: String,
}

struct NoteLine {
    code: String,
    text: String,
    lang: &'static str,
    href: String,
    place: String,
}

struct PartShown {
    title: String,
    claims: Vec<Claim>,
}

struct ThemeShown {
    title: String,
    href: String,
    figures: String,
    /// First sentence and the language it is written in.
    first: Option<(String, &'static str)>,
    quote: Option<Quote>,
}

#[derive(Template)]
#[template(path = "input/said.html")]
struct SaidPage {
    page: Page,
    t: T,
    title: String,
    published: String,
    tiles: Vec<(String, String, String)>,
    themes: Vec<ThemeShown>,
    charts: Vec<Chart>,
    back: String,
}

#[derive(Template)]
#[template(path = "input/said_theme.html")]
struct ThemePage {
    page: Page,
    t: T,
    title: String,
    figures: String,
    parts: Vec<PartShown>,
    quotes: Vec<Quote>,
    chart: Chart,
    published: String,
    others: Vec<(String, String)>,
    back: String,
}

/// The publication of a process that everybody may see.
pub(super) async fn open(cx: &Cx, slug: &str) -> Result<(Known, String, Publication)> {
    let db = cx.db().reader();
    let process = medvirk_processes::public_by_slug(db, slug).await?;
    let (at, publication) = store::publication(db, process.id).await?.ok_or(Error::NotFound)?;
    let known = Known::of(cx, process).await?;
    let day = medvirk_kernel::to_oslo(at).date_naive();
    Ok((known, format::date(cx.language(), day), publication))
}

/// A public page under the process.
pub(super) fn page(cx: &Cx, process: &Process, title: &str) -> Page {
    let name = process.name(cx.language());
    Page::public(cx, title).crumb(name, format!("/processes/{}", process.slug))
}

async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (known, published, publication) = open(&cx, &slug).await?;
    let (t, language) = (T(known.language), known.language);
    let texts = texts(&cx, &publication.themes).await?;
    let themes = publication.themes.iter().filter_map(|theme| {
        let own = known.theme(theme.theme)?;
        Some(ThemeShown {
            title: own.title.to(language).to_owned(),
            href: format!("/processes/{slug}/said/{}", own.code),
            figures: t.said_theme_figures(theme.notes, theme.sources, theme.people),
            first: sentence(theme, Part::Summary)
                .map(|s| (s.text.to(language).to_owned(), s.text.language_for(language).code())),
            quote: quotes(theme, &texts).into_iter().next(),
        })
    });
    html_for_all(&SaidPage {
        page: page(&cx, &known.process, &t.said_heading()),
        title: known.process.name(language).to_owned(),
        published: t.said_published(&published),
        tiles: tiles(&known, &publication),
        themes: themes.collect(),
        charts: charts(&known, &publication),
        back: format!("/processes/{slug}"),
        t,
    })
}

fn sentence(theme: &PublishedTheme, part: Part) -> Option<&PublishedSentence> {
    theme.sentences.iter().find(|s| s.part == part)
}

fn tiles(known: &Known, publication: &Publication) -> Vec<(String, String, String)> {
    let (t, language) = (T(known.language), known.language);
    let number = |n: u32| format::number(language, i64::from(n));
    let mut tiles = vec![
        (number(publication.people), t.said_tile_people(publication.sources), String::new()),
        (number(publication.notes), t.said_tile_notes(), String::new()),
    ];
    if let Some(share) = publication.reach.first_time {
        let silent = publication.reach.first_time_not_stated;
        let note = if silent > 0 { t.reach_first_silent(silent) } else { String::new() };
        tiles.push((format::percent(language, share), t.said_tile_first(), note));
    }
    tiles.push((publication.themes.len().to_string(), t.said_tile_themes(), String::new()));
    tiles
}

fn charts(known: &Known, publication: &Publication) -> Vec<Chart> {
    let (t, language, reach) = (T(known.language), known.language, &publication.reach);
    let name = |group: &str| chart::group_name(language, group);
    vec![
        chart::reach(language, t.reach_ages(), t.reach_age(), &reach.ages, name),
        chart::reach(language, t.reach_genders(), t.reach_gender(), &reach.genders, name),
        chart::reach(language, t.reach_areas(), t.reach_area(), &reach.areas, str::to_owned),
    ]
    .into_iter()
    .filter(|chart| !chart.rows.is_empty())
    .collect()
}

/// The notes and quotes a publication speaks of that may still be read.
async fn texts(cx: &Cx, themes: &[PublishedTheme]) -> Result<BTreeMap<NoteId, Note>> {
    let ids: Vec<NoteId> = themes
        .iter()
        .flat_map(|t| t.quotes.iter().chain(t.sentences.iter().flat_map(|s| &s.notes)))
        .copied()
        .collect();
    let mut notes = store::notes_by_id(cx.db().reader(), &ids).await?;
    notes.retain(|_, note| note.published_at.is_some() && note.public_text().is_some());
    Ok(notes)
}

/// Quotes of a theme, those that say who spoke first.
pub(super) fn quotes(theme: &PublishedTheme, texts: &BTreeMap<NoteId, Note>) -> Vec<Quote> {
    let mut notes: Vec<&Note> = theme.quotes.iter().filter_map(|id| texts.get(id)).collect();
    notes.sort_by_key(|n| (n.said_by.is_empty(), n.code.clone()));
    let tones = ["", "accent", "moss"];
    notes
        .into_iter()
        .zip(tones.into_iter().cycle())
        .filter_map(|(note, tone)| {
            Some(Quote {
                text: note.public_text()?.to_owned(),
                by: note.said_by.clone(),
                lang: note.language.code(),
                tone,
            })
        })
        .collect()
}

async fn show_theme(cx: Cx, Path((slug, code)): Path<(String, String)>) -> Result<Response, Fault> {
    let (known, published, publication) = open(&cx, &slug).await?;
    let (t, language) = (T(known.language), known.language);
    let theme = known.themes.iter().find(|t| t.code == code).ok_or(Error::NotFound)?;
    let shown = publication.theme(theme.id).ok_or(Error::NotFound)?;
    let texts = texts(&cx, std::slice::from_ref(shown)).await?;
    let title = theme.title.to(language).to_owned();
    let parts = Part::ALL.map(|part| PartShown {
        title: part_word(&t, part),
        claims: shown
            .sentences
            .iter()
            .filter(|s| s.part == part)
            .map(|s| claim(&known, s, &texts))
            .collect(),
    });
    let others = publication.themes.iter().filter(|t| t.theme != theme.id).filter_map(|other| {
        let own = known.theme(other.theme)?;
        let href = format!("/processes/{slug}/said/{}", own.code);
        Some((own.title.to(language).to_owned(), href))
    });
    html_for_all(&ThemePage {
        page: page(&cx, &known.process, &title)
            .crumb(t.said_heading(), format!("/processes/{slug}/said")),
        figures: t.said_theme_figures(shown.notes, shown.sources, shown.people),
        parts: parts.into_iter().filter(|p| !p.claims.is_empty()).collect(),
        quotes: quotes(shown, &texts).into_iter().take(QUOTES).collect(),
        chart: code_chart(&known, shown),
        published: t.said_published(&published),
        others: others.collect(),
        back: format!("/processes/{slug}/said"),
        title,
        t,
    })
}

fn claim(known: &Known, sentence: &PublishedSentence, texts: &BTreeMap<NoteId, Note>) -> Claim {
    let t = T(known.language);
    let notes: Vec<NoteLine> = sentence
        .notes
        .iter()
        .filter_map(|id| texts.get(id))
        .filter_map(|note| {
            Some(NoteLine {
                code: note.code.clone(),
                text: note.public_text()?.to_owned(),
                lang: note.language.code(),
                href: format!("/processes/{}/notes/{}", known.process.slug, note.code),
                place: known.source_place(note.source),
            })
        })
        .collect();
    Claim {
        text: sentence.text.to(known.language).to_owned(),
        lang: sentence.text.language_for(known.language).code(),
        is_minority: sentence.part == Part::Minority,
        count: notes.len(),
        notes,
        withheld: match sentence.withheld {
            0 => String::new(),
            n => t.said_withheld(n),
        },
    }
}

/// How often and how widely, for a theme.
fn code_chart(known: &Known, theme: &PublishedTheme) -> Chart {
    let t = T(known.language);
    let most = theme.codes.first().map_or(1, |c| c.notes);
    let rows = theme.codes.iter().take(CODES).filter_map(|weight| {
        let code = known.code(weight.code)?;
        Some(Bar {
            label: code.title.to(known.language).to_owned(),
            lang: code.title.language_for(known.language).code(),
            colour: code.colour,
            fill: chart::length(f64::from(weight.notes), f64::from(most)),
            cells: vec![
                weight.notes.to_string(),
                t.frequency_of_sources(weight.sources, theme.sources),
            ],
            ..Bar::default()
        })
    });
    Chart {
        caption: t.said_chart(),
        group: t.word_code(),
        bar: t.frequency_bar(),
        headings: vec![t.frequency_notes_heading(), t.frequency_sources_heading()],
        rows: rows.collect(),
        note: t.frequency_note(),
        ..Chart::default()
    }
}
