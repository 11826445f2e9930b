//! One published note, for everybody: where it was said, which sentences it is behind and where it
//! went.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Page, Routes, html_for_all};

use super::{
    known::Chip,
    said::{open, page},
    trace::{Step, concerns, part_word, step},
};
use crate::{T, model::note::NoteKind, store};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Public, "/processes/{slug}/notes/{code}", show)
}

#[derive(Template)]
#[template(path = "input/said_note.html")]
struct NotePage {
    page: Page,
    t: T,
    code: String,
    text: String,
    lang: &'static str,
    by: String,
    is_edited: bool,
    is_minority: bool,
    facts: Vec<(&'static str, String, String)>,
    chips: Vec<Chip>,
    sentences: Vec<(String, String)>,
    onwards: Vec<Step>,
    theme_title: String,
    theme_href: String,
}

async fn show(cx: Cx, Path((slug, code)): Path<(String, String)>) -> Result<Response, Fault> {
    let (known, _, publication) = open(&cx, &slug).await?;
    let (t, language, db) = (T(known.language), known.language, cx.db().reader());
    let note = store::note_by_code(db, known.process.id, &code).await?;
    let text = note.public_text().filter(|_| note.published_at.is_some());
    let text = text.ok_or(Error::NotFound)?.to_owned();
    let theme = known.theme(note.theme).ok_or(Error::NotFound)?;
    let theme_title = theme.title.to(language).to_owned();
    let theme_href = format!("/processes/{slug}/said/{}", theme.code);
    let published = publication.theme(note.theme);
    let sentences = published.iter().flat_map(|p| &p.sentences);
    let sentences = sentences
        .filter(|s| s.notes.contains(&note.id) && !s.part.is_generated())
        .map(|s| (part_word(&t, s.part), s.text.to(language).to_owned()));
    let all = store::forwards(db, known.process.id).await?;
    let onwards = all.iter().filter(|f| concerns(f, &note)).filter_map(|f| {
        let href = f.public_href.as_deref()?;
        Some(step(&known, f, href))
    });
    let mut facts = vec![
        ("tag", t.word_theme(), theme_title.clone()),
        ("pin", t.said_where(), known.source_place(note.source)),
    ];
    if let Some(question) = note.question.and_then(|q| known.question(q)) {
        facts.insert(1, ("speech", t.word_question(), question));
    }
    facts.retain(|(_, _, value)| !value.is_empty());
    html_for_all(&NotePage {
        page: page(&cx, &known.process, &t.note_label(&note.code))
            .crumb(t.said_heading(), format!("/processes/{slug}/said"))
            .crumb(&theme_title, &theme_href),
        code: note.code.clone(),
        text,
        lang: note.language.code(),
        by: if note.kind == NoteKind::Quote { note.said_by.clone() } else { String::new() },
        is_edited: note.published_text.is_some(),
        is_minority: note.is_minority,
        facts,
        chips: known.chips(&note.codes),
        sentences: sentences.collect(),
        onwards: onwards.collect(),
        theme_title,
        theme_href,
        t,
    })
}
