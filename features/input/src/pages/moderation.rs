//! The moderator's queue, and one text with what was found in it.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Html, ListQuery, Page, Routes, Submitted, html, render, see_other,
};
use uuid::Uuid;

use super::known::{Known, finding_word, kind_word, moderation_tag, with_findings};
use crate::{
    MODERATE, T,
    actions::moderation::{self, Verdict},
    model::{
        coding::NoteId,
        note::{Moderation, Note, NoteFilter, NoteKind},
        privacy::{self, FindingKind},
    },
    store,
};

/// Texts on one page of the queue.
const PER_PAGE: u64 = 50;

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/moderation{rest}");
    Routes::new()
        .get(Access::Staff(MODERATE), &at(""), queue)
        .post(Access::Staff(MODERATE), &at("/words"), allow)
        .get(Access::Staff(MODERATE), &at("/{note}"), show)
        .post(Access::Staff(MODERATE), &at("/{note}"), decide)
}

struct Waiting {
    code: String,
    kind: String,
    masked: String,
    lang: &'static str,
    found: Vec<(&'static str, String)>,
    source: String,
    state: Option<(&'static str, String)>,
    reason: String,
    href: String,
}

#[derive(Template)]
#[template(path = "input/moderation.html")]
struct QueuePage {
    page: Page,
    t: T,
    form: Form,
    path: String,
    held: u64,
    decided: u64,
    is_decided: bool,
    texts: Vec<Waiting>,
    words: String,
    pages: Vec<(u64, String, bool)>,
}

#[derive(Template)]
#[template(path = "input/moderate.html")]
struct NotePage {
    page: Page,
    t: T,
    form: Form,
    path: String,
    code: String,
    kind: String,
    source: String,
    source_href: String,
    question: String,
    text: Html,
    lang: &'static str,
    found: Vec<(&'static str, String)>,
    state: Option<(&'static str, String)>,
    version: i32,
    is_forbidden: bool,
    is_decided: bool,
    reasons: Vec<String>,
    words: String,
    allow_word: String,
    trace: String,
}

fn color(kind: FindingKind) -> &'static str {
    if kind.is_forbidden() { "danger" } else { "warning" }
}

fn found(known: &Known, note: &Note) -> Vec<(&'static str, String)> {
    let mut kinds: Vec<_> = note.findings.iter().map(|f| f.kind).collect();
    kinds.sort();
    kinds.dedup();
    kinds.into_iter().map(|k| (color(k), finding_word(k, known.language))).collect()
}

async fn queue(cx: Cx, Path(process): Path<Uuid>, query: ListQuery) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, MODERATE).await?;
    html(&queue_page(&cx, &known, &query, Form::new(&cx)).await?)
}

fn decided(known: &Known) -> NoteFilter {
    let states = vec![Moderation::AsIs, Moderation::Edited, Moderation::Shielded];
    NoteFilter {
        kinds: NoteKind::ALL.to_vec(),
        moderation: states,
        ..NoteFilter::of(known.process.id)
    }
}

async fn queue_page(cx: &Cx, known: &Known, query: &ListQuery, form: Form) -> Result<QueuePage> {
    let (t, db) = (T(known.language), cx.db().reader());
    let is_decided = query.filter("show") == "decided";
    let filter = if is_decided { decided(known) } else { moderation::held(&known.process) };
    let (notes, total) = store::notes(db, &filter, (query.page() - 1) * PER_PAGE, PER_PAGE).await?;
    let path = known.path("moderation");
    let texts = notes.iter().map(|note| waiting(known, note, &path)).collect();
    let show = if is_decided { "&show=decided" } else { "" };
    let pages = (1..=total.div_ceil(PER_PAGE))
        .map(|n| (n, format!("{path}?page={n}{show}"), n == query.page()))
        .collect();
    Ok(QueuePage {
        page: known.page(cx, t.moderation_heading()),
        t,
        form,
        held: store::count_by(db, &moderation::held(&known.process)).await?,
        decided: store::count_by(db, &decided(known)).await?,
        is_decided,
        texts,
        words: format!("{path}/words"),
        path,
        pages,
    })
}

fn waiting(known: &Known, note: &Note, path: &str) -> Waiting {
    // A list may be seen over a shoulder: what was found stays masked until the text is opened.
    Waiting {
        code: note.code.clone(),
        kind: kind_word(note.kind, known.language),
        masked: match note.moderation {
            Moderation::Edited => note.shown(),
            _ => privacy::mask(&note.text, &note.findings),
        },
        lang: note.language.code(),
        found: found(known, note),
        source: known.source_label(note.source),
        state: moderation_tag(note.moderation, known.language),
        reason: note.shield_reason.clone().unwrap_or_default(),
        href: format!("{path}/{}", note.id),
    }
}

async fn show(cx: Cx, Path((process, note)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, MODERATE).await?;
    let note = of_process(&cx, &known, note).await?;
    let language = known.language;
    // Names are replaced by a word; the moderator may write something better.
    let proposal = match &note.published_text {
        Some(words) => words.clone(),
        None => privacy::mask_with(&note.text, &note.findings, |kind| {
            T(language).moderation_removed(finding_word(kind, language).to_lowercase())
        }),
    };
    let verdict = match note.moderation {
        Moderation::Held | Moderation::Clear => "edit",
        Moderation::AsIs => "as_is",
        Moderation::Edited => "edit",
        Moderation::Shielded => "shield",
    };
    let pairs = [
        ("wording", proposal),
        ("verdict", verdict.to_owned()),
        ("reason", note.shield_reason.clone().unwrap_or_default()),
    ];
    let form = Form::filled(&cx, pairs);
    html(&note_page(&cx, &known, &note, form))
}

async fn of_process(cx: &Cx, known: &Known, note: Uuid) -> Result<Note> {
    let note = store::note(cx.db().reader(), NoteId(note)).await?;
    if note.process == known.process.id { Ok(note) } else { Err(Error::NotFound) }
}

fn note_page(cx: &Cx, known: &Known, note: &Note, form: Form) -> NotePage {
    let t = T(known.language);
    let path = known.path("moderation");
    let name = note.findings.iter().find(|f| f.kind == FindingKind::PersonName);
    let allow_word = name.and_then(|f| note.text.get(f.range.clone())).unwrap_or("").to_owned();
    NotePage {
        page: known.page(cx, t.note_label(&note.code)).crumb(t.moderation_heading(), &path),
        t,
        form,
        code: note.code.clone(),
        kind: kind_word(note.kind, known.language),
        source: known.source_label(note.source),
        source_href: known.sources.get(&note.source).map(|s| s.href.clone()).unwrap_or_default(),
        question: note.question.and_then(|q| known.question(q)).unwrap_or_default(),
        text: with_findings(&note.text, &note.findings),
        lang: note.language.code(),
        found: found(known, note),
        state: moderation_tag(note.moderation, known.language),
        version: note.version,
        is_forbidden: note.findings.iter().any(|f| f.kind.is_forbidden()),
        is_decided: !matches!(note.moderation, Moderation::Held | Moderation::Clear),
        reasons: vec![t.shield_personal(), t.shield_third(), t.shield_single(), t.shield_secret()],
        words: format!("{path}/words"),
        allow_word,
        trace: known.path(&format!("notes/{}", note.id)),
        path: format!("{path}/{}", note.id),
    }
}

async fn decide(
    cx: Cx,
    Path((process, note)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, MODERATE).await?;
    let version = submitted.get("version").parse().unwrap_or(0);
    let done = match Verdict::read(&submitted) {
        Ok(verdict) => {
            moderation::decide(&cx, &known.process, NoteId(note), version, verdict).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => {
            let note = of_process(&cx, &known, note).await?;
            let next = next_held(&cx, &known).await?;
            Ok(see_other(&next).flash(&T(known.language).moderation_decided(&note.code)))
        }
        Err(Error::Refused(refusals)) => {
            let note = of_process(&cx, &known, note).await?;
            let form = Form::refused(&cx, submitted, refusals);
            render(StatusCode::UNPROCESSABLE_ENTITY, &note_page(&cx, &known, &note, form))
        }
        Err(other) => Err(other.into()),
    }
}

/// The next text that waits, or the queue when none does.
async fn next_held(cx: &Cx, known: &Known) -> Result<String> {
    let filter = moderation::held(&known.process);
    let (next, _) = store::notes(cx.db().reader(), &filter, 0, 1).await?;
    Ok(match next.first() {
        Some(note) => known.path(&format!("moderation/{}", note.id)),
        None => known.path("moderation"),
    })
}

async fn allow(
    cx: Cx,
    Path(process): Path<Uuid>,
    query: ListQuery,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, MODERATE).await?;
    let words: Vec<&str> = submitted.get("word").split(',').map(str::trim).collect();
    match moderation::allow(&cx, &known.process, &words).await {
        Ok(freed) => {
            let next = next_held(&cx, &known).await?;
            let next =
                if submitted.get("stay").is_empty() { known.path("moderation") } else { next };
            Ok(see_other(&next).flash(&T(known.language).moderation_allowed(freed)))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = queue_page(&cx, &known, &query, form).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}
