//! Publishing what was said: a picture of the moment, in which nothing that must not be shown exists.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::moderation::held;
use crate::{
    PUBLISH, figures,
    model::{
        coding::NoteId,
        note::{Note, NoteFilter, NoteKind, Source},
        publication::{
            Publication, PublishedCode, PublishedReach, PublishedSentence, PublishedTheme,
            ReachTable, first_time_share,
        },
        summary::{Sentence, ThemeSummary},
    },
    store, text,
};

/// Publishes what was said, over what was published before. `at` is the moment people are told.
///
/// # Errors
/// Refused while a moderator has texts to decide about, and when nothing has been received.
pub(crate) async fn publish(cx: &Cx, process: &Process, at: DateTime<Utc>) -> Result<()> {
    let permit = cx.permit(PUBLISH, process.resource())?;
    let tx = cx.begin().await?;
    let waiting = store::count_by(&tx, &held(process)).await?;
    if waiting > 0 {
        return Err(Error::refused(text::refused_held(waiting)));
    }
    let data = picture(&tx, cx, process).await?;
    if data.notes == 0 {
        return Err(Error::refused(text::refused_nothing()));
    }
    store::mark_published(&tx, &permit, process.id, Some(at)).await?;
    store::put_publication(&tx, &permit, process.id, at, &data).await?;
    let detail = json!({"notes": data.notes, "themes": data.themes.len()});
    medvirk_audit::record(&tx, cx, &permit, ("process", process.id.into()), detail).await?;
    tx.commit().await
}

/// Takes the publication back.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn withdraw(cx: &Cx, process: &Process) -> Result<()> {
    let permit = cx.permit(PUBLISH, process.resource())?;
    let tx = cx.begin().await?;
    store::mark_published(&tx, &permit, process.id, None).await?;
    store::withdraw_publication(&tx, &permit, process.id).await?;
    let detail = json!({"withdrawn": true});
    medvirk_audit::record(&tx, cx, &permit, ("process", process.id.into()), detail).await?;
    tx.commit().await
}

/// What would be published now.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn picture(
    db: &impl ConnectionTrait,
    cx: &Cx,
    process: &Process,
) -> Result<Publication> {
    let filter = NoteFilter { kinds: NoteKind::ALL.to_vec(), ..NoteFilter::of(process.id) };
    let all = store::all_notes(db, &filter).await?;
    let notes: Vec<Note> = all.iter().filter(|n| n.kind == NoteKind::Note).cloned().collect();
    let sources = store::sources(db, process.id).await?;
    let summaries = figures::summaries(db, process.id).await?;
    let cited: Vec<NoteId> =
        summaries.iter().flat_map(|s| &s.sentences).flat_map(|s| s.notes.clone()).collect();
    let pieces = store::with_pieces(db, &cited).await?;
    let frequency = figures::frequency_of(&notes);
    let mut themes = Vec::new();
    for theme in medvirk_processes::themes(db, process.id).await? {
        let Some(counts) = frequency.themes.get(&theme.id) else { continue };
        let own: Vec<&Source> = sources.iter().filter(|s| s.theme == theme.id).collect();
        let is_quote = |n: &&Note| {
            n.theme == theme.id && n.kind == NoteKind::Quote && n.public_text().is_some()
        };
        let codes = counts.ranked().into_iter().map(|(code, weight)| PublishedCode {
            code: *code,
            notes: weight.notes,
            sources: weight.sources,
        });
        themes.push(PublishedTheme {
            theme: theme.id,
            notes: counts.all.notes,
            sources: counts.all.sources,
            people: own.iter().map(|s| s.head_count).sum(),
            sentences: sentences(summaries.iter().find(|s| s.theme == theme.id), &pieces),
            codes: codes.collect(),
            quotes: all.iter().filter(is_quote).map(|n| n.id).collect(),
        });
    }
    Ok(Publication {
        notes: u32::try_from(notes.len()).unwrap_or(u32::MAX),
        sources: u32::try_from(sources.len()).unwrap_or(u32::MAX),
        people: sources.iter().map(|s| s.head_count).sum(),
        themes,
        reach: public_reach(db, cx, process).await?,
    })
}

async fn public_reach(
    db: &impl ConnectionTrait,
    cx: &Cx,
    process: &Process,
) -> Result<PublishedReach> {
    let reach = figures::reach(db, cx, process.id).await?;
    let least = cx.municipality().publish_min_cell;
    let table = |reach| ReachTable::published(reach, u64::from(least));
    Ok(PublishedReach {
        ages: table(&reach.ages),
        genders: table(&reach.genders),
        areas: table(&reach.areas),
        first_time: first_time_share(&reach.first_time, least),
        first_time_not_stated: reach.first_time.not_stated,
    })
}

/// The sentences with the notes that may be read; how many may not is told.
fn sentences(
    summary: Option<&ThemeSummary>,
    pieces: &BTreeMap<NoteId, Note>,
) -> Vec<PublishedSentence> {
    let published = |sentence: &Sentence| {
        let mut notes: Vec<&Note> = sentence
            .notes
            .iter()
            .flat_map(|id| figures::today(pieces, *id))
            .filter_map(|id| pieces.get(&id))
            .collect();
        notes.sort_by(|a, b| a.code.cmp(&b.code));
        notes.dedup_by_key(|n| n.id);
        let (open, closed): (Vec<_>, Vec<_>) =
            notes.into_iter().partition(|n| n.public_text().is_some());
        PublishedSentence {
            part: sentence.part,
            text: sentence.text.clone(),
            notes: open.iter().map(|n| n.id).collect(),
            withheld: u32::try_from(closed.len()).unwrap_or(u32::MAX),
        }
    };
    summary.map_or(vec![], |s| s.sentences.iter().map(published).collect())
}
