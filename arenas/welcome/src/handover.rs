//! What new residents wrote in their own words, handed over to `input` once their meeting has been:
//! each answer a note that is looked through, coded and counted. What is answered or reworded later
//! follows; what was said stays when its sender is forgotten, for nothing in it says who it was.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::TimeDelta;
use medvirk_input::{NewNote, NewSource, NoteFilter, Source, model::coding::Origin};
use medvirk_kernel::{Permit, ProcessId, Result, to_oslo};
use medvirk_meetings::model::{Meeting, MeetingState, SignUp, reserved};
use medvirk_slice::{Cx, JobHandler};
use medvirk_store::Tx;
use serde_json::Value;

use crate::{
    model::{self, KIND},
    policy::HAND_OVER,
};

/// Kind of the source in `input`; the record is the meeting.
pub(crate) const SOURCE: &str = "welcome";
/// The daily job.
pub(crate) const DAILY: &str = "welcome.hand-over";
/// So long after a meeting new answers are looked for: as long as the link to the own page works.
const STANDS: TimeDelta = TimeDelta::days(60);

/// Hands over what was written for every meeting that has been.
pub(crate) struct HandOver;

#[async_trait]
impl JobHandler for HandOver {
    fn kind(&self) -> &'static str {
        DAILY
    }

    async fn run(&self, cx: &Cx, _payload: Value) -> Result<()> {
        let tx = cx.begin().await?;
        for meeting in medvirk_meetings::of_kind(&tx, KIND).await? {
            if meeting.ends_at + STANDS < cx.now() {
                continue;
            }
            let process = medvirk_processes::get(&tx, meeting.process).await?;
            let permit = cx.permit(HAND_OVER, process.resource())?;
            give(&tx, cx, &permit, &meeting).await?;
        }
        tx.commit().await
    }
}

/// Hands over what people wrote for a meeting that has been, under the first theme of its process.
/// Nothing happens before, nor when nobody came or wrote, nor when all of it was handed over before.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn give(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<()> {
    if meeting.state != MeetingState::Published || !meeting.is_over(cx.now()) {
        return Ok(());
    }
    let people = medvirk_meetings::sign_ups(tx, meeting.id).await?;
    let gathered = [(meeting.clone(), people)];
    let answered = model::answered(&gathered);
    let Some(theme) = medvirk_processes::themes(tx, meeting.process).await?.into_iter().next()
    else {
        return Ok(());
    };
    let known = medvirk_input::source_of(tx, SOURCE, meeting.id.0).await?;
    let code = match &known {
        Some(known) => known.code.clone(),
        None => next_code(tx, meeting.process).await?,
    };
    let given = match &known {
        Some(known) => given(tx, known).await?,
        None => BTreeMap::new(),
    };
    let mut notes = notes(&code, answered.iter().map(|(_, one)| *one));
    let forgotten = gathered[0].1.iter().filter(|one| one.erased_at.is_some());
    notes.extend(forgotten.filter_map(|one| {
        let code = note_code(&code, one);
        let text = given.get(&code)?.clone();
        Some(NewNote { code, question: None, text })
    }));
    let came: Vec<&SignUp> = gathered[0].1.iter().filter(|one| one.came > 0).collect();
    let counted = came.iter().map(|one| one.came).sum();
    let head_count = meeting.plan.effort.heads.unwrap_or(counted);
    if notes.is_empty() && head_count == 0 {
        return Ok(());
    }
    let new = NewSource {
        process: meeting.process,
        theme: theme.id,
        kind: SOURCE,
        record: meeting.id.0,
        label: meeting.title.to(cx.municipality().default_language).to_owned(),
        href: format!("/staff/meetings/{}", meeting.id),
        language: cx.municipality().default_language,
        channel: "web".to_owned(),
        held_on: Some(to_oslo(meeting.starts_at).date_naive()),
        received_at: cx.now(),
        area: None,
        head_count,
        first_time: None,
        genders: said(&came, reserved::GENDER),
        age_bands: said(&came, reserved::AGE_BAND),
        notes,
        quotes: Vec::new(),
        priorities: Vec::new(),
        drawings: Vec::new(),
        comment: None,
        code,
    };
    let is_given = new.notes.len() == given.len()
        && new.notes.iter().all(|note| given.get(&note.code) == Some(&note.text));
    if let Some(known) = known {
        // A day without news writes nothing: a source that is put right says so.
        if is_given && known.head_count == head_count {
            return Ok(());
        }
        medvirk_input::correct(tx, cx, permit, SOURCE, meeting.id.0, new).await
    } else {
        medvirk_input::receive(tx, cx, permit, new).await.map(|_| ())
    }
}

/// `NI01`, `NI02`, … in the order the meetings of a process are handed over.
async fn next_code(tx: &Tx, process: ProcessId) -> Result<String> {
    let sources = medvirk_input::sources(tx, process).await?;
    let before = sources.iter().filter(|one| one.kind == SOURCE).count();
    Ok(format!("NI{:02}", before + 1))
}

/// What was handed over before and not taken back since, by code; one that was split counts as itself.
async fn given(tx: &Tx, source: &Source) -> Result<BTreeMap<String, String>> {
    let filter =
        NoteFilter { source: Some(source.id), with_inactive: true, ..NoteFilter::default() };
    let all = medvirk_input::all_notes(tx, &filter).await?.into_iter();
    let stands = all.filter(|note| note.is_active || !note.replaced_by.is_empty());
    let raw = stands.filter(|note| note.origin == Origin::Raw);
    Ok(raw.map(|note| (note.code, note.text)).collect())
}

/// The number of the sign-up makes that a code stays the same.
fn note_code(code: &str, one: &SignUp) -> String {
    format!("{code}-N{:02}", one.number)
}

/// The answers in people's own words.
fn notes<'a>(code: &str, people: impl Iterator<Item = &'a SignUp>) -> Vec<NewNote> {
    let words = people.filter_map(|one| {
        let text = one.answers.one(reserved::FREE_TEXT)?.trim();
        let code = note_code(code, one);
        (!text.is_empty()).then(|| NewNote { code, question: None, text: text.to_owned() })
    });
    words.collect()
}

/// How many of those who came gave each answer; those who came along said nothing.
fn said(came: &[&SignUp], question: &str) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for answer in came.iter().filter_map(|one| one.answers.one(question)) {
        *counts.entry(answer.to_owned()).or_default() += 1;
    }
    counts
}
