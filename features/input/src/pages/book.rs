//! The code book: the list, a code's own page, and a file brought in.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Refusals, Result};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Page, Reader, Routes, Submitted, html, render, see_other,
};
use uuid::Uuid;

use super::known::Known;
use crate::{
    EDIT_BOOK, READ, T,
    actions::book::{self, CodeWords},
    figures,
    model::{coding::CodeId, frequency::Weight, note::Code},
    text,
};

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/coding/book{rest}");
    Routes::new()
        .get(Access::Staff(READ), &at(""), show)
        .post(Access::Staff(EDIT_BOOK), &at(""), add)
        .post(Access::Staff(EDIT_BOOK), &at("/file"), bring_in)
        .get(Access::Staff(EDIT_BOOK), &at("/{code}"), edit)
        .post(Access::Staff(EDIT_BOOK), &at("/{code}"), save)
        .post(Access::Staff(EDIT_BOOK), &at("/{code}/merge"), merge)
        .post(Access::Staff(EDIT_BOOK), &at("/{code}/retire"), retire)
}

struct Line {
    title: String,
    definition: String,
    key: String,
    colour: i32,
    notes: u32,
    sources: u32,
    is_retired: bool,
    merged_into: String,
    href: String,
    list: String,
}

#[derive(Template)]
#[template(path = "input/book.html")]
struct BookPage {
    page: Page,
    t: T,
    form: Form,
    path: String,
    file_path: String,
    lines: Vec<Line>,
    may_edit: bool,
    colours: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "input/code.html")]
struct CodePage {
    page: Page,
    t: T,
    form: Form,
    path: String,
    title: String,
    colour: i32,
    notes: u32,
    is_retired: bool,
    version: i32,
    others: Vec<(String, String)>,
    colours: Vec<(String, String)>,
    languages: Vec<(Language, String, String)>,
    first: Language,
}

async fn show(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    html(&book_page(&cx, &known, Form::new(&cx)).await?)
}

async fn weights(cx: &Cx, known: &Known) -> Result<BTreeMap<CodeId, Weight>> {
    Ok(figures::frequency(cx.db().reader(), known.process.id).await?.whole.codes)
}

async fn book_page(cx: &Cx, known: &Known, form: Form) -> Result<BookPage> {
    let t = T(known.language);
    let weights = weights(cx, known).await?;
    let path = known.path("coding/book");
    let lines = known
        .codes
        .iter()
        .map(|code| {
            let weight = weights.get(&code.id).copied().unwrap_or_default();
            let into = code.merged_into.and_then(|id| known.chip(id)).map(|c| c.title);
            Line {
                title: code.title.to(known.language).to_owned(),
                definition: code.definition.to(known.language).to_owned(),
                key: code.key.clone(),
                colour: code.colour,
                notes: weight.notes,
                sources: weight.sources,
                is_retired: code.is_retired,
                merged_into: into.unwrap_or_default(),
                href: format!("{path}/{}", code.id),
                list: known.path(&format!("notes?code={}", code.key)),
            }
        })
        .collect();
    Ok(BookPage {
        page: known.page(cx, t.book_heading()).crumb(t.bench_heading(), known.path("coding")),
        t,
        form,
        file_path: format!("{path}/file"),
        path,
        lines,
        may_edit: cx.may(EDIT_BOOK, known.process.resource()),
        colours: colours(known.language),
    })
}

fn colours(language: Language) -> Vec<(String, String)> {
    let t = T(language);
    let next = (String::new(), t.book_next_colour());
    std::iter::once(next).chain((1..=24).map(|n| (n.to_string(), t.book_colour(n)))).collect()
}

/// Title and definition in the first language and, where written, in the others.
fn read(known: &Known, submitted: &Submitted) -> Result<CodeWords> {
    let mut reader = Reader::new(submitted);
    let title = reader.required("title", text::book_title(), 80);
    let definition = reader.text("definition", text::book_definition(), 600);
    let colour = reader.whole("colour", text::book_colour_label(), 1..=24);
    let key = reader.text("key", text::book_key(), 40);
    let first = known.process.language;
    let mut words = CodeWords {
        key,
        title: Words::in_one(first, title),
        definition: Words::in_one(first, definition),
        colour: colour.and_then(|n| i32::try_from(n).ok()),
    };
    for language in Language::ALL.into_iter().filter(|l| *l != first) {
        let name = |field: &str| format!("{field}_{language}");
        words.title.set(language, reader.text(&name("title"), text::book_title(), 80));
        let definition = reader.text(&name("definition"), text::book_definition(), 600);
        words.definition.set(language, definition);
    }
    reader.finish(words)
}

async fn add(cx: Cx, Path(process): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, EDIT_BOOK).await?;
    let done = match read(&known, &submitted) {
        Ok(words) => book::add(&cx, &known.process, vec![words]).await,
        Err(error) => Err(error),
    };
    back(&cx, &known, submitted, done, |t, _| t.book_added()).await
}

async fn bring_in(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, EDIT_BOOK).await?;
    let codes = match submitted.file("file") {
        Some(file) => book::from_file(&file.bytes, &file.name, known.process.language),
        None => Err(Error::refused_at("file", text::refused_no_file())),
    };
    let done = match codes {
        Ok(codes) => book::add(&cx, &known.process, codes).await,
        Err(error) => Err(error),
    };
    back(&cx, &known, submitted, done, |t, new| t.book_brought_in(new)).await
}

async fn back(
    cx: &Cx,
    known: &Known,
    submitted: Submitted,
    done: Result<usize>,
    words: impl Fn(T, usize) -> String,
) -> Result<Response, Fault> {
    match done {
        Ok(new) => {
            let words = words(T(known.language), new);
            Ok(see_other(&known.path("coding/book")).flash(&words))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(cx, submitted, refusals);
            let page = book_page(cx, known, form).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

fn find(known: &Known, code: Uuid) -> Result<&Code> {
    known.code(CodeId(code)).ok_or(Error::NotFound)
}

async fn edit(cx: Cx, Path((process, code)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, EDIT_BOOK).await?;
    let code = find(&known, code)?;
    let mut pairs = vec![
        ("title".to_owned(), code.title.to(known.process.language).to_owned()),
        ("definition".to_owned(), code.definition.to(known.process.language).to_owned()),
        ("colour".to_owned(), code.colour.to_string()),
    ];
    for language in Language::ALL {
        let title = code.title.get(language).unwrap_or("").to_owned();
        let definition = code.definition.get(language).unwrap_or("").to_owned();
        pairs.push((format!("title_{language}"), title));
        pairs.push((format!("definition_{language}"), definition));
    }
    let form = Form::filled(&cx, pairs);
    html(&code_page(&cx, &known, code, form).await?)
}

async fn code_page(cx: &Cx, known: &Known, code: &Code, form: Form) -> Result<CodePage> {
    let t = T(known.language);
    let title = code.title.to(known.language).to_owned();
    let others = known.open_codes().filter(|c| c.id != code.id);
    let notes = weights(cx, known).await?.get(&code.id).map_or(0, |w| w.notes);
    let first = known.process.language;
    Ok(CodePage {
        page: known
            .page(cx, &title)
            .crumb(t.bench_heading(), known.path("coding"))
            .crumb(t.book_heading(), known.path("coding/book")),
        t,
        form,
        path: known.path(&format!("coding/book/{}", code.id)),
        colour: code.colour,
        notes,
        is_retired: code.is_retired,
        version: code.version,
        others: others.map(|c| (c.id.to_string(), c.title.to(known.language).to_owned())).collect(),
        colours: colours(known.language).split_off(1),
        languages: Language::ALL
            .into_iter()
            .filter(|l| *l != first)
            .map(|l| (l, format!("title_{l}"), format!("definition_{l}")))
            .collect(),
        first,
        title,
    })
}

async fn refused(
    cx: &Cx,
    known: &Known,
    code: &Code,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let form = Form::refused(cx, submitted, refusals);
    let page = code_page(cx, known, code, form).await?;
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The code as the form saw it, so that a change by somebody else is noticed.
fn as_seen(code: &Code, submitted: &Submitted) -> Code {
    Code { version: submitted.get("version").parse().unwrap_or(code.version), ..code.clone() }
}

async fn save(
    cx: Cx,
    Path((process, code)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, EDIT_BOOK).await?;
    let code = find(&known, code)?;
    let done = match read(&known, &submitted) {
        Ok(words) => book::change(&cx, &known.process, &as_seen(code, &submitted), words).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => {
            let saved = T(known.language).book_saved();
            Ok(see_other(&known.path("coding/book")).flash(&saved))
        }
        Err(Error::Refused(r)) => refused(&cx, &known, code, submitted, r).await,
        Err(other) => Err(other.into()),
    }
}

async fn merge(
    cx: Cx,
    Path((process, code)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, EDIT_BOOK).await?;
    let code = find(&known, code)?;
    let into = submitted.get("into").parse().map(CodeId);
    let done = match into {
        Ok(into) => book::merge(&cx, &known.process, &as_seen(code, &submitted), into).await,
        Err(_) => Err(Error::refused_at("into", text::refused_other_code())),
    };
    match done {
        Ok(notes) => {
            let words = T(known.language).book_merged(notes);
            Ok(see_other(&known.path("coding/book")).flash(&words))
        }
        Err(Error::Refused(r)) => refused(&cx, &known, code, submitted, r).await,
        Err(other) => Err(other.into()),
    }
}

async fn retire(
    cx: Cx,
    Path((process, code)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, EDIT_BOOK).await?;
    let code = find(&known, code)?;
    book::retire(&cx, &known.process, &as_seen(code, &submitted), !code.is_retired).await?;
    Ok(see_other(&known.path("coding/book")).flash(&T(known.language).book_saved()))
}
