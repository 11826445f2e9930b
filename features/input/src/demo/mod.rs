//! The demo town's part of input: what a moderator, two coders and a planner did with the reports of
//! the main process, from the town's own coding key.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use medvirk_documents::read_table;
use medvirk_kernel::{Error, Result};
use medvirk_processes::{Process, Theme, Words};
use medvirk_slice::{Cx, DemoTown};
use serde::Deserialize;

use crate::{
    CODE,
    actions::{
        book,
        coding::{self, Coded},
        moderation::{self, Verdict},
        publishing, summary,
    },
    model::{
        coding::{CodeId, NoteId},
        note::{Moderation, Note, NoteFilter, NoteKind},
        summary::Part,
    },
    pages::sample,
    store::{self, Coder},
    text,
};

/// How long the town took to read and summarise.
const READING: TimeDelta = TimeDelta::days(40);
/// How many notes the second coder coded.
const TWICE: usize = 40;
/// The process the coding key is for.
const MAIN: &str = "samfunnsdel-2027-2039";

#[derive(Deserialize)]
struct Sentence {
    #[serde(default)]
    part: Option<String>,
    text: String,
    notes: Vec<String>,
}

#[derive(Deserialize)]
struct ModerationFile {
    words: Vec<String>,
    decisions: Vec<DecisionLine>,
}

#[derive(Deserialize)]
struct DecisionLine {
    note: String,
    verdict: String,
    #[serde(default)]
    wording: String,
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
struct Otherwise {
    note: String,
    codes: Vec<String>,
}

/// One line of the coding key.
struct KeyLine {
    note: String,
    codes: Vec<String>,
    is_minority: bool,
    reason: String,
}

/// Fills in what happened to the input of the town. Passes over what the other slices have not made.
///
/// # Errors
/// Internal, when a file of the town cannot be read.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let db = cx.db().reader();
    let processes = medvirk_processes::list(db).await?;
    let words = yaml::<ModerationFile>(include_str!("../../demo/moderation.yaml"))?.words;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    for process in &processes {
        let themes = medvirk_processes::themes(db, process.id).await?;
        if store::sources(db, process.id).await?.is_empty() || themes.is_empty() {
            continue;
        }
        let book = book::from_file(town.bytes("codebook.csv")?, "codebook.csv", process.language)?;
        book::add(cx, process, book).await?;
        moderation::allow(cx, process, &words).await?;
        if process.slug == MAIN {
            main_process(cx, town, process, &themes).await?;
        }
    }
    Ok(())
}

async fn main_process(cx: &Cx, town: &DemoTown, process: &Process, themes: &[Theme]) -> Result<()> {
    let key = key(town)?;
    let notes = notes(cx, process).await?;
    let missing = key.iter().filter(|line| !notes.contains_key(&line.note)).count();
    if missing > 0 {
        tracing::warn!(missing, "the demo town's input is not coded: notes of the key are missing");
        return Ok(());
    }
    moderate(cx, process, &notes).await?;
    let codes: BTreeMap<String, CodeId> = store::codes(cx.db().reader(), process.id)
        .await?
        .into_iter()
        .map(|code| (code.key, code.id))
        .collect();
    code(cx, process, &notes, &codes, &key).await?;
    second(cx, process, &codes).await?;
    summarise(cx, process, themes, &notes).await?;
    let last = store::sources(cx.db().reader(), process.id).await?;
    let last = last.iter().map(|s| s.received_at).max().unwrap_or(cx.now());
    publishing::publish(cx, process, (last + READING).min(cx.now())).await
}

/// All texts of the process by code.
async fn notes(cx: &Cx, process: &Process) -> Result<BTreeMap<String, Note>> {
    let filter = NoteFilter { kinds: NoteKind::ALL.to_vec(), ..NoteFilter::of(process.id) };
    let all = store::all_notes(cx.db().reader(), &filter).await?;
    Ok(all.into_iter().map(|n| (n.code.clone(), n)).collect())
}

/// The decisions of the file; whatever else is held has been looked at and may stand.
async fn moderate(cx: &Cx, process: &Process, notes: &BTreeMap<String, Note>) -> Result<()> {
    let decisions = yaml::<ModerationFile>(include_str!("../../demo/moderation.yaml"))?.decisions;
    let held = notes.values().filter(|n| n.moderation == Moderation::Held);
    for note in held {
        let decision = decisions.iter().find(|d| d.note == note.code);
        let verdict = match decision.map(|d| (d.verdict.as_str(), d)) {
            Some(("edit", d)) => Verdict::Edit(d.wording.clone()),
            Some((_, d)) => Verdict::Shield(d.reason.clone()),
            None => Verdict::AsIs,
        };
        moderation::decide(cx, process, note.id, note.version, verdict).await?;
    }
    Ok(())
}

async fn code(
    cx: &Cx,
    process: &Process,
    notes: &BTreeMap<String, Note>,
    codes: &BTreeMap<String, CodeId>,
    key: &[KeyLine],
) -> Result<()> {
    let permit = cx.permit(CODE, process.resource())?;
    let coder = coder(cx, "first");
    // Some at a time: one transaction for all would keep others waiting.
    for some in key.chunks(50) {
        let tx = cx.begin().await?;
        for line in some {
            let Some(note) = notes.get(&line.note) else { continue };
            let coded = Coded {
                codes: ids(codes, &line.codes),
                is_minority: line.is_minority,
                reason: Some(line.reason.clone()),
                ..Coded::default()
            };
            coding::save_in(&tx, cx, &permit, &coder, process, note.id, coded).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// A sample coded a second time, mostly alike.
async fn second(cx: &Cx, process: &Process, codes: &BTreeMap<String, CodeId>) -> Result<()> {
    let otherwise: Vec<Otherwise> = yaml(include_str!("../../demo/second.yaml"))?;
    let otherwise: BTreeMap<_, _> = otherwise.into_iter().map(|o| (o.note, o.codes)).collect();
    let all = store::all_notes(cx.db().reader(), &NoteFilter::of(process.id)).await?;
    let differing = all.iter().filter(|n| otherwise.contains_key(&n.code)).cloned();
    let mut twice: BTreeMap<NoteId, Note> = differing.map(|n| (n.id, n)).collect();
    let left = TWICE.saturating_sub(twice.len());
    twice.extend(sample(all).into_iter().take(left).map(|n| (n.id, n)));
    let permit = cx.permit(CODE, process.resource())?;
    let coder = coder(cx, "second");
    let tx = cx.begin().await?;
    for note in twice.values() {
        let given = match otherwise.get(&note.code) {
            Some(keys) => ids(codes, keys),
            None => note.codes.clone(),
        };
        store::put_second(&tx, cx, &permit, &coder, note, &given, note.is_minority).await?;
    }
    tx.commit().await
}

async fn summarise(
    cx: &Cx,
    process: &Process,
    themes: &[Theme],
    notes: &BTreeMap<String, Note>,
) -> Result<()> {
    let written: BTreeMap<String, Vec<Sentence>> = yaml(include_str!("../../demo/summaries.yaml"))?;
    for theme in themes {
        for sentence in written.get(&theme.code).into_iter().flatten() {
            let part = sentence.part.as_deref().and_then(Part::from_code).unwrap_or(Part::Summary);
            let words = Words::in_one(process.language, &sentence.text);
            let ids: Option<Vec<NoteId>> =
                sentence.notes.iter().map(|code| notes.get(code).map(|n| n.id)).collect();
            let ids =
                ids.ok_or_else(|| Error::internal("a demo sentence names an unknown note"))?;
            summary::add(cx, process, (theme.id, part), &words, &ids).await?;
        }
    }
    Ok(())
}

/// The two coders of the demo have no accounts; they are named by what they do.
fn coder(cx: &Cx, which: &str) -> Coder {
    let name = if which == "first" { text::demo_first_coder() } else { text::demo_second_coder() };
    Coder { key: format!("demo:{which}"), name: name.to(cx.language()) }
}

fn ids(codes: &BTreeMap<String, CodeId>, keys: &[String]) -> BTreeSet<CodeId> {
    keys.iter().filter_map(|key| codes.get(key)).copied().collect()
}

fn key(town: &DemoTown) -> Result<Vec<KeyLine>> {
    let table = read_table(town.bytes("coding_key.csv")?, "coding_key.csv")?;
    let column = |name: &str| {
        let found = table.column(name);
        found.ok_or_else(|| Error::internal(format!("coding_key.csv has no column {name}")))
    };
    let (note, codes) = (column("note_id")?, column("codes")?);
    let (minority, reason) = (column("minority_view")?, column("reason_not_used")?);
    let cell = |row: &medvirk_documents::read::Row, at: usize| {
        row.cells.get(at).cloned().unwrap_or_default()
    };
    let lines = table.rows.iter().map(|row| KeyLine {
        note: cell(row, note),
        codes: cell(row, codes).split(';').map(str::to_owned).collect(),
        is_minority: matches!(cell(row, minority).as_str(), "ja" | "true"),
        reason: cell(row, reason),
    });
    Ok(lines.collect())
}

fn yaml<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    Ok(yaml_serde::from_str(text)?)
}
