//! Publishing what was said: a picture of the moment, in which nothing that must not be shown exists.

use std::collections::{BTreeMap, BTreeSet};

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
/// Refused while a moderator has texts to decide about, and when nothing has been received. A conflict
/// when something was received, coded or decided while the picture was made.
pub(crate) async fn publish(cx: &Cx, process: &Process, at: DateTime<Utc>) -> Result<()> {
    cx.permit(PUBLISH, process.resource())?;
    let made = make(cx, process).await?;
    put(cx, process, at, made).await
}

/// A picture, and what it was made from.
struct Made {
    stamp: String,
    data: Publication,
}

/// Makes the picture beside the writer: with many notes it takes its time.
async fn make(cx: &Cx, process: &Process) -> Result<Made> {
    let moment = cx.db().snapshot().await?;
    let stamp = store::stamp(&moment, process.id).await?;
    let data = picture(&moment, cx, process).await?;
    Ok(Made { stamp, data })
}

/// Publishes a picture, when nothing has changed since it was made.
async fn put(cx: &Cx, process: &Process, at: DateTime<Utc>, made: Made) -> Result<()> {
    let permit = cx.permit(PUBLISH, process.resource())?;
    let Made { stamp, data } = made;
    let tx = cx.begin().await?;
    let waiting = store::count_by(&tx, &held(process)).await?;
    if waiting > 0 {
        return Err(Error::refused(text::refused_held(waiting)));
    }
    if store::stamp(&tx, process.id).await? != stamp {
        return Err(Error::Conflict(text::refused_changed()));
    }
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
        let said: BTreeSet<_> =
            notes.iter().filter(|n| n.theme == theme.id).map(|n| n.source).collect();
        let is_own = |s: &&Source| s.theme == theme.id || said.contains(&s.id);
        let own: Vec<&Source> = sources.iter().filter(is_own).collect();
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

#[cfg(test)]
mod tests {
    use medvirk_kernel::{Language, ProcessId, Uuid};
    use medvirk_processes::{PlanId, ThemeId, Words};
    use medvirk_testkit::{TestApp, each_database};

    use super::*;
    use crate::{CODE, Input, NewNote, NewSource};

    fn said(process: &Process, number: u128, words: &str) -> NewSource {
        NewSource {
            process: process.id,
            theme: ThemeId(Uuid::from_u128(2)),
            kind: "test",
            record: Uuid::from_u128(number),
            code: format!("GB0{number}"),
            label: String::new(),
            href: String::new(),
            language: Language::Nb,
            channel: "web".to_owned(),
            held_on: None,
            received_at: "2026-11-20T09:00:00Z".parse().unwrap(),
            area: None,
            head_count: 7,
            first_time: None,
            genders: BTreeMap::new(),
            age_bands: BTreeMap::new(),
            notes: vec![NewNote {
                code: format!("GB0{number}-N01"),
                question: None,
                text: words.to_owned(),
            }],
            quotes: vec![],
            priorities: vec![],
            drawings: vec![],
            comment: None,
        }
    }

    async fn receive(cx: &Cx, process: &Process, new: NewSource) {
        let permit = cx.permit(CODE, process.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        store::receive(&tx, cx, &permit, new).await.unwrap();
        tx.commit().await.unwrap();
    }

    #[test]
    fn what_changed_while_the_picture_was_made_is_not_published_unseen() {
        each_database(|database| async {
            let slices: Vec<Box<dyn medvirk_slice::Slice>> = vec![
                Box::new(medvirk_audit::Audit),
                Box::new(medvirk_processes::Processes),
                Box::new(Input),
            ];
            let test = TestApp::new(database, slices).await;
            let cx = test.system_cx().await;
            let (id, plan) = (ProcessId(Uuid::from_u128(1)), PlanId(Uuid::from_u128(3)));
            let process = Process::draft(id, "plan", plan, Words::default(), Language::Nb);
            receive(&cx, &process, said(&process, 1, "Flere benker langs elva.")).await;
            let made = make(&cx, &process).await.unwrap();
            receive(&cx, &process, said(&process, 2, "Lys på stien.")).await;
            let late = put(&cx, &process, cx.now(), made).await;
            assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
            let db = cx.db().reader();
            assert!(store::publication(db, id).await.unwrap().is_none());
            // Undisturbed it is published, and again over itself.
            for _ in 0..2 {
                publish(&cx, &process, cx.now()).await.unwrap();
            }
            let (_, published) = store::publication(db, id).await.unwrap().unwrap();
            assert_eq!(published.notes, 2);
        });
    }
}
