//! The form of a sentence: its words, and the notes it rests on, chosen by code.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Result};
use medvirk_processes::{Theme, Words};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Html, Page, Reader, Routes, Submitted, html, render, see_other,
};
use uuid::Uuid;

use super::{
    known::{Chip, Known},
    summaries::theme_of,
    trace::part_word,
};
use crate::{
    SUMMARISE, T,
    actions::summary,
    figures,
    model::{
        coding::NoteId,
        note::{Note, NoteFilter},
        summary::{Part, Sentence, SentenceId},
    },
    store, text,
};

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/summaries/{{theme}}{rest}");
    Routes::new()
        .get(Access::Staff(SUMMARISE), &at("/new/{part}"), new)
        .post(Access::Staff(SUMMARISE), &at("/new/{part}"), add)
        .get(Access::Staff(SUMMARISE), &at("/sentences/{sentence}"), edit)
        .post(Access::Staff(SUMMARISE), &at("/sentences/{sentence}"), save)
        .post(Access::Staff(SUMMARISE), &at("/sentences/{sentence}/move"), shift)
        .post(Access::Staff(SUMMARISE), &at("/sentences/{sentence}/remove"), remove)
}

/// Notes of one code to tick.
struct Group {
    chip: Chip,
    notes: Vec<Tick>,
    ticked: usize,
}

struct Tick {
    id: String,
    code: String,
    text: Html,
    lang: &'static str,
    is_ticked: bool,
    is_minority: bool,
}

#[derive(Template)]
#[template(path = "input/sentence.html")]
struct SentencePage {
    page: Page,
    t: T,
    form: Form,
    heading: String,
    lead: String,
    action: String,
    back: String,
    groups: Vec<Group>,
    remove: Option<String>,
    first: Language,
    others: Vec<(Language, String)>,
    refused: Option<String>,
}

async fn new(
    cx: Cx,
    Path((process, theme, part)): Path<(Uuid, Uuid, String)>,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, SUMMARISE).await?;
    let theme = theme_of(&known, theme)?;
    let part = written_part(&part)?;
    let (form, ticked) = (Form::new(&cx), BTreeSet::new());
    html(&sentence_page(&cx, &known, theme, part, None, form, &ticked).await?)
}

/// The part of an address; those written from figures have no form.
fn written_part(code: &str) -> Result<Part> {
    Part::from_code(code).filter(|p| !p.is_generated()).ok_or(Error::NotFound)
}

async fn sentence_page(
    cx: &Cx,
    known: &Known,
    theme: &Theme,
    part: Part,
    sentence: Option<&Sentence>,
    form: Form,
    ticked: &BTreeSet<String>,
) -> Result<SentencePage> {
    let (t, db) = (T(known.language), cx.db().reader());
    let own = NoteFilter { theme: Some(theme.id), ..NoteFilter::of(known.process.id) };
    let notes = store::all_notes(db, &own).await?;
    let path = known.path(&format!("summaries/{}", theme.id));
    let title = theme.title.to(known.language).to_owned();
    let (action, remove) = match sentence {
        Some(s) => {
            let action = format!("{path}/sentences/{}", s.id);
            (action.clone(), Some(format!("{action}/remove")))
        }
        None => (format!("{path}/new/{}", part.code()), None),
    };
    let first = known.process.language;
    let refused = form.is_refused().then(|| text::refused_no_notes().to(known.language));
    Ok(SentencePage {
        page: known
            .page(cx, part_word(&t, part))
            .crumb(t.summaries_heading(), known.path("summaries"))
            .crumb(&title, &path),
        heading: if sentence.is_some() { t.sentence_edit() } else { t.sentence_new() },
        lead: t.sentence_lead(part_word(&t, part), &title),
        t,
        groups: groups(known, &notes, ticked, part),
        refused: refused.filter(|_| ticked.is_empty()),
        form,
        action,
        back: path,
        remove,
        first,
        others: Language::ALL
            .into_iter()
            .filter(|l| *l != first)
            .map(|l| (l, format!("text_{l}")))
            .collect(),
    })
}

/// The notes by code, most frequent code first; each note under its first code only. For minority
/// views those marked so come first, in a group of their own.
fn groups(known: &Known, notes: &[Note], ticked: &BTreeSet<String>, part: Part) -> Vec<Group> {
    let t = T(known.language);
    let counts = figures::frequency_of(notes).whole;
    let mut left: Vec<&Note> = notes.iter().filter(|n| n.reason.is_none()).collect();
    let mut groups = Vec::new();
    let mut take = |chip: Chip, fits: &dyn Fn(&Note) -> bool| {
        let (own, rest): (Vec<_>, Vec<_>) = left.drain(..).partition(|n| fits(n));
        left = rest;
        let notes: Vec<Tick> = own.into_iter().map(|n| tick(n, ticked)).collect();
        let ticked = notes.iter().filter(|n| n.is_ticked).count();
        if !notes.is_empty() {
            groups.push(Group { chip, notes, ticked });
        }
    };
    if part == Part::Minority {
        take(Chip { title: t.note_minority(), colour: 15 }, &|n| n.is_minority);
    }
    for (code, _) in counts.ranked() {
        if let Some(chip) = known.chip(*code) {
            take(chip, &|n| n.codes.contains(code));
        }
    }
    take(Chip { title: t.note_no_code(), colour: 15 }, &|_| true);
    // What is chosen stands first, so that it is seen without looking for it.
    groups.sort_by_key(|group| group.ticked == 0);
    groups
}

fn tick(note: &Note, ticked: &BTreeSet<String>) -> Tick {
    let id = note.id.to_string();
    Tick {
        is_ticked: ticked.contains(&id),
        id,
        code: note.code.clone(),
        text: Html(medvirk_web::escape(&note.shown())),
        lang: note.language.code(),
        is_minority: note.is_minority,
    }
}

/// The words of a sentence and the notes it rests on, as they were sent.
fn read(known: &Known, submitted: &Submitted) -> Result<(Words, Vec<NoteId>)> {
    let mut reader = Reader::new(submitted);
    let first = known.process.language;
    let mut words = Words::in_one(first, reader.required("text", text::sentence_text(), 1_000));
    for language in Language::ALL.into_iter().filter(|l| *l != first) {
        let name = format!("text_{language}");
        words.set(language, reader.text(&name, text::sentence_text(), 1_000));
    }
    let notes: Vec<NoteId> =
        submitted.all("notes").into_iter().filter_map(|id| id.parse().ok()).collect();
    if notes.is_empty() {
        reader.refuse("notes", text::refused_no_notes());
    }
    reader.finish((words, notes))
}

async fn add(
    cx: Cx,
    Path((process, theme, part)): Path<(Uuid, Uuid, String)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, SUMMARISE).await?;
    let theme = theme_of(&known, theme)?;
    let part = written_part(&part)?;
    let done = match read(&known, &submitted) {
        Ok((words, notes)) => {
            summary::add(&cx, &known.process, (theme.id, part), &words, &notes).await.map(|_| ())
        }
        Err(error) => Err(error),
    };
    back(&cx, &known, theme, part, None, submitted, done).await
}

async fn back(
    cx: &Cx,
    known: &Known,
    theme: &Theme,
    part: Part,
    sentence: Option<&Sentence>,
    submitted: Submitted,
    done: Result<()>,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => {
            let path = known.path(&format!("summaries/{}", theme.id));
            Ok(see_other(&path).flash(&T(known.language).sentence_saved()))
        }
        Err(Error::Refused(refusals)) => {
            let ticked = submitted.all("notes").into_iter().map(str::to_owned).collect();
            let form = Form::refused(cx, submitted, refusals);
            let page = sentence_page(cx, known, theme, part, sentence, form, &ticked).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

async fn find(cx: &Cx, known: &Known, theme: &Theme, id: Uuid) -> Result<Sentence> {
    let mut all = store::sentences(cx.db().reader(), known.process.id).await?;
    let own = all.remove(&theme.id).unwrap_or_default();
    own.into_iter().find(|s| s.id == SentenceId(id)).ok_or(Error::NotFound)
}

async fn edit(
    cx: Cx,
    Path((process, theme, sentence)): Path<(Uuid, Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, SUMMARISE).await?;
    let theme = theme_of(&known, theme)?;
    let sentence = find(&cx, &known, theme, sentence).await?;
    let mut pairs = vec![
        ("text".to_owned(), sentence.text.to(known.process.language).to_owned()),
        ("version".to_owned(), sentence.version.to_string()),
    ];
    for language in Language::ALL {
        let words = sentence.text.get(language).unwrap_or("").to_owned();
        pairs.push((format!("text_{language}"), words));
    }
    let ticked = sentence.notes.iter().map(ToString::to_string).collect();
    let form = Form::filled(&cx, pairs);
    let part = sentence.part;
    html(&sentence_page(&cx, &known, theme, part, Some(&sentence), form, &ticked).await?)
}

async fn save(
    cx: Cx,
    Path((process, theme, sentence)): Path<(Uuid, Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, SUMMARISE).await?;
    let theme = theme_of(&known, theme)?;
    let sentence = find(&cx, &known, theme, sentence).await?;
    let done = match read(&known, &submitted) {
        Ok((text, notes)) => {
            let version = submitted.get("version").parse().unwrap_or(sentence.version);
            let changed = Sentence { text, notes, version, ..sentence.clone() };
            summary::change(&cx, &known.process, &changed).await
        }
        Err(error) => Err(error),
    };
    back(&cx, &known, theme, sentence.part, Some(&sentence), submitted, done).await
}

async fn shift(
    cx: Cx,
    Path((process, theme, sentence)): Path<(Uuid, Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, SUMMARISE).await?;
    let theme = theme_of(&known, theme)?;
    let is_up = submitted.get("to") == "up";
    summary::shift(&cx, &known.process, SentenceId(sentence), is_up).await?;
    Ok(see_other(&known.path(&format!("summaries/{}#s-{sentence}", theme.id))))
}

async fn remove(
    cx: Cx,
    Path((process, theme, sentence)): Path<(Uuid, Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    drop(submitted);
    let known = Known::load(&cx, process, SUMMARISE).await?;
    let theme = theme_of(&known, theme)?;
    summary::remove(&cx, &known.process, SentenceId(sentence)).await?;
    let path = known.path(&format!("summaries/{}", theme.id));
    Ok(see_other(&path).flash(&T(known.language).sentence_removed()))
}
