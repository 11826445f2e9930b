//! The way of one note: back to the table it was said at, forward to codes, sentences, the case and
//! the answer.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Page, Routes, html};
use uuid::Uuid;

use super::known::{Known, NoteView, kind_word, moderation_tag};
use crate::{
    CODE, MODERATE, READ, T, figures,
    model::{
        coding::NoteId,
        endstate::EndState,
        note::{Note, NoteKind},
        summary::{Part, Sentence},
    },
    store::{self, Forward},
};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(READ), "/staff/processes/{process}/notes/{note}", show)
}

/// One step on the way.
pub(super) struct Step {
    pub(super) icon: &'static str,
    pub(super) kind: String,
    pub(super) text: String,
    pub(super) lang: &'static str,
    /// Where it is read; empty for those who may not go there.
    pub(super) href: String,
    pub(super) note: String,
}

#[derive(Template)]
#[template(path = "input/trace.html")]
struct TracePage {
    page: Page,
    t: T,
    view: NoteView,
    kind: String,
    said_by: String,
    facts: Vec<(&'static str, String, String)>,
    source_href: String,
    source: String,
    state: Option<(&'static str, String)>,
    versions: Vec<(String, String)>,
    origin: Vec<NoteView>,
    pieces: Vec<NoteView>,
    sentences: Vec<Step>,
    onwards: Vec<Step>,
    end: (&'static str, String),
    reason: String,
    links: Vec<(String, String)>,
}

async fn show(cx: Cx, Path((process, note)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let (t, db) = (T(known.language), cx.db().reader());
    let note = store::note(db, NoteId(note)).await?;
    if note.process != known.process.id {
        return Err(Error::NotFound.into());
    }
    let family = store::with_pieces(db, &[note.id]).await?;
    let link = |n: &Note| known.path(&format!("notes/{}", n.id));
    let is_above = |n: &&Note| n.replaced_by.contains(&note.id);
    let is_below = |n: &&Note| note.replaced_by.contains(&n.id);
    let view = |n: &Note| known.view(n, link(n), "");
    let (sentences, onwards) = steps(&cx, &known, &note).await?;
    let may_read_versions = cx.may(MODERATE, known.process.resource());
    let versions = if may_read_versions { store::versions(db, note.id).await? } else { vec![] };
    let heading = t.note_label(&note.code);
    html(&TracePage {
        page: known.page(&cx, &heading).crumb(t.notes_heading(), known.path("notes")),
        t,
        kind: kind_word(note.kind, known.language),
        said_by: note.said_by.clone(),
        facts: facts(&known, &note),
        source_href: known.sources.get(&note.source).map(|s| s.href.clone()).unwrap_or_default(),
        source: known.source_label(note.source),
        state: moderation_tag(note.moderation, known.language),
        versions: versions
            .into_iter()
            .map(|(words, at)| (words, format::date_time(known.language, at)))
            .collect(),
        origin: family.values().filter(is_above).map(view).collect(),
        pieces: family.values().filter(is_below).map(view).collect(),
        sentences,
        onwards,
        end: end(&known, &note),
        reason: note.reason.clone().or(note.shield_reason.clone()).unwrap_or_default(),
        links: links(&cx, &known, &note),
        view: known.view(&note, String::new(), ""),
    })
}

fn facts(known: &Known, note: &Note) -> Vec<(&'static str, String, String)> {
    let t = T(known.language);
    let Some(source) = known.sources.get(&note.source) else { return vec![] };
    let channel = match source.channel.as_str() {
        "papir" | "paper" => t.channel_paper(),
        "telefon" | "phone" => t.channel_phone(),
        "web" => t.channel_web(),
        other => other.to_owned(),
    };
    let mut facts = vec![
        ("tag", t.word_theme(), known.theme_title(note.theme)),
        ("pin", t.word_place(), known.source_place(note.source)),
        ("people", t.word_people(), source.head_count.to_string()),
        ("send", t.word_channel(), channel),
        ("globe", t.word_language(), source.language.own_name().to_owned()),
    ];
    if let Some(question) = note.question.and_then(|q| known.question(q)) {
        facts.insert(1, ("speech", t.word_question(), question));
    }
    let confirmed = match source.confirmed_at {
        Some(at) => format::date(known.language, medvirk_kernel::to_oslo(at).date_naive()),
        None => t.trace_not_confirmed(),
    };
    facts.push(("check", t.trace_confirmed(), confirmed));
    facts.retain(|(_, _, value)| !value.is_empty());
    facts
}

fn end(known: &Known, note: &Note) -> (&'static str, String) {
    let t = T(known.language);
    if !note.is_active {
        return ("neutral", t.end_replaced());
    }
    match note.end() {
        EndState::Open => ("warning", t.end_open()),
        EndState::Used => ("success", t.end_used()),
        EndState::NotUsed { .. } => ("neutral", t.end_unused()),
    }
}

fn links(cx: &Cx, known: &Known, note: &Note) -> Vec<(String, String)> {
    let t = T(known.language);
    let mut links = Vec::new();
    if note.is_active && note.kind == NoteKind::Note && cx.may(CODE, known.process.resource()) {
        links.push((t.trace_code(), known.path(&format!("coding?at={}", note.code))));
    }
    if cx.may(MODERATE, known.process.resource()) {
        links.push((t.trace_moderate(), known.path(&format!("moderation/{}", note.id))));
    }
    if note.published_at.is_some() && known.process.is_public() {
        let href = format!("/processes/{}/notes/{}", known.process.slug, note.code);
        links.push((t.trace_public(), href));
    }
    links
}

/// The sentences that rest on the note or on what it was cut from or into, and where the theme went
/// from there.
async fn steps(cx: &Cx, known: &Known, note: &Note) -> Result<(Vec<Step>, Vec<Step>)> {
    let (t, db) = (T(known.language), cx.db().reader());
    let summaries = figures::summaries(db, known.process.id).await?;
    let cited: Vec<NoteId> =
        summaries.iter().flat_map(|s| &s.sentences).flat_map(|s| s.notes.clone()).collect();
    let pieces = store::with_pieces(db, &cited).await?;
    let own = figures::today(&store::with_pieces(db, &[note.id]).await?, note.id);
    let rests_on = |sentence: &&Sentence| {
        let today = sentence.notes.iter().flat_map(|id| figures::today(&pieces, *id));
        let mut today = today.collect::<std::collections::BTreeSet<_>>();
        today.extend(&sentence.notes);
        today.contains(&note.id) || today.iter().any(|id| own.contains(id))
    };
    let path = theme_path(known, note);
    let mine = summaries.iter().filter(|s| s.theme == note.theme);
    let sentences = mine.flat_map(|s| &s.sentences).filter(rests_on).map(|sentence| Step {
        icon: "paper",
        kind: part_word(&t, sentence.part),
        text: sentence.text.to(known.language).to_owned(),
        lang: sentence.text.language_for(known.language).code(),
        href: format!("{path}#s-{}", sentence.id),
        note: String::new(),
    });
    let onwards = store::forwards(db, known.process.id).await?;
    let resource = known.process.resource();
    let onwards = onwards.iter().filter(|f| concerns(f, note)).map(|f| {
        let href = if cx.may_open(&f.href, resource) { f.href.as_str() } else { "" };
        step(known, f, href)
    });
    Ok((sentences.collect(), onwards.collect()))
}

/// Whether a step concerns the note itself, its theme or the whole process.
pub(super) fn concerns(step: &Forward, note: &Note) -> bool {
    match (step.note, step.theme) {
        (Some(id), _) => id == note.id,
        (None, Some(theme)) => theme == note.theme,
        (None, None) => true,
    }
}

/// A step as it is shown, leading to `href`.
pub(super) fn step(known: &Known, step: &Forward, href: &str) -> Step {
    let t = T(known.language);
    let (icon, kind) = match step.step.as_str() {
        "case" => ("paper", t.step_case()),
        "decision" => ("gavel", t.step_decision()),
        "action" => ("check-circle", t.step_action()),
        "answer" => ("answer", t.step_answer()),
        _ => ("arrow-right", t.step_other()),
    };
    Step {
        icon,
        kind,
        text: step.label.to(known.language).to_owned(),
        lang: step.label.language_for(known.language).code(),
        href: href.to_owned(),
        note: format::date(known.language, medvirk_kernel::to_oslo(step.at).date_naive()),
    }
}

fn theme_path(known: &Known, note: &Note) -> String {
    known.path(&format!("summaries/{}", note.theme))
}

/// The word for a part of a summary.
pub(super) fn part_word(t: &T, part: Part) -> String {
    match part {
        Part::Summary => t.part_summary(),
        Part::Breadth => t.part_breadth(),
        Part::Frequency => t.part_frequency(),
        Part::Minority => t.part_minority(),
    }
}
