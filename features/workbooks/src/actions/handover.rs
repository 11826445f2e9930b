//! What groups have finished, handed over to `input`: a source per group, a note per answer, with a code
//! that says meeting, group, booklet and task.

use std::collections::BTreeMap;

use medvirk_input::{NewDrawing, NewNote, NewSource, NoteFilter, Source};
use medvirk_kernel::{Error, Permit, Result, to_oslo};
use medvirk_meetings::model::Meeting;
use medvirk_processes::{Process, ThemeId};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use super::groups::{begin, may_write};
use crate::{
    model::{Answers, Booklet, Group, items},
    store, text,
};

/// Kind of the source in `input`; the record is the group.
const SOURCE: &str = "workbooks";

/// What becomes of a meeting's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Becomes {
    /// Nobody has decided yet.
    Open,
    /// Notes of this theme.
    Notes(ThemeId),
    /// No notes, for this reason.
    Unused(String),
}

/// Decides what becomes of the meeting's answers, and hands over what is finished already.
///
/// # Errors
/// Refused at `theme` when some of them are notes already and shall not be, or a sentence rests on one
/// that would leave its theme.
pub(crate) async fn decide(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    becomes: Becomes,
) -> Result<()> {
    begin(tx, permit, meeting).await?;
    let (mut setup, _) = store::setup(tx, meeting.id).await?;
    (setup.theme, setup.unused) = match becomes {
        Becomes::Open => (None, String::new()),
        Becomes::Notes(theme) => (Some(theme), String::new()),
        Becomes::Unused(reason) => (None, reason),
    };
    if setup.theme.is_none() && is_handed_over(tx, meeting).await? {
        return Err(Error::refused_at("theme", text::refused_notes_already()));
    }
    if let Some(theme) = setup.theme {
        move_all(tx, cx, permit, meeting, theme).await?;
    }
    store::put_setup(tx, permit, meeting.id, &setup).await?;
    let detail = json!({ "theme": setup.theme, "unused": setup.unused });
    medvirk_audit::record(tx, cx, permit, ("workbooks", meeting.id.0), detail).await?;
    hand_over_all(tx, cx, permit, meeting).await
}

/// What was handed over before moves along to another theme.
async fn move_all(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    theme: ThemeId,
) -> Result<()> {
    for group in store::groups(tx, meeting.id).await? {
        let record = (SOURCE, group.id.0);
        if !medvirk_input::move_to_theme(tx, cx, permit, record, theme).await? {
            return Err(Error::refused_at("theme", text::refused_notes_used()));
        }
    }
    Ok(())
}

/// Whether a group's answers are notes already.
async fn is_handed_over(tx: &Tx, meeting: &Meeting) -> Result<bool> {
    for group in store::groups(tx, meeting.id).await? {
        if medvirk_input::source_of(tx, SOURCE, group.id.0).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Hands over what every group of a meeting has finished.
async fn hand_over_all(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<()> {
    let booklets = store::booklets(tx, meeting.id).await?;
    for group in store::groups(tx, meeting.id).await? {
        let own = booklets.iter().map(|kept| kept.booklet.clone());
        let own: Vec<Booklet> = own.filter(|b| may_write(&group, b)).collect();
        let answers = store::answers(tx, group.id).await?;
        hand_over(tx, cx, permit, &group, &own, &answers).await?;
    }
    Ok(())
}

/// Hands over what a group has finished; what changed since is put right, with its history.
pub(super) async fn hand_over(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    group: &Group,
    booklets: &[Booklet],
    answers: &Answers,
) -> Result<()> {
    let (setup, _) = store::setup(tx, group.meeting).await?;
    let Some(theme) = setup.theme else { return Ok(()) };
    let known = medvirk_input::source_of(tx, SOURCE, group.id.0).await?;
    let handed = match &known {
        Some(source) => handed_over(tx, source).await?,
        None => Vec::new(),
    };
    // What was handed over stays so while the group writes on in it.
    let is_over = |b: &&Booklet| {
        let prefix = format!("-{}-{}.", group_code(group), b.code);
        answers.is_done(b) || handed.iter().any(|code| code.contains(&prefix))
    };
    let done: Vec<&Booklet> = booklets.iter().filter(is_over).collect();
    if done.is_empty() && known.is_none() {
        return Ok(());
    }
    let meeting = medvirk_meetings::get(tx, group.meeting).await?;
    let process = medvirk_processes::get(tx, meeting.process).await?;
    let code = format!("{}-{}", setup.code, group_code(group));
    let new = source(cx, (&meeting, &process), theme, code, group, &done, answers);
    match &known {
        Some(_) => medvirk_input::correct(tx, cx, permit, SOURCE, group.id.0, new).await?,
        None => {
            medvirk_input::receive(tx, cx, permit, new).await?;
        }
    }
    let is_read = !done.is_empty() && done.iter().all(|b| answers.is_read_back(b));
    let was_read = known.is_some_and(|source| source.confirmed_at.is_some());
    if is_read && !was_read {
        medvirk_input::confirm(tx, cx, permit, SOURCE, group.id.0).await?;
    }
    Ok(())
}

/// Codes of the notes a source has, also of those taken back.
async fn handed_over(tx: &Tx, source: &Source) -> Result<Vec<String>> {
    let filter =
        NoteFilter { source: Some(source.id), with_inactive: true, ..NoteFilter::default() };
    let notes = medvirk_input::all_notes(tx, &filter).await?;
    Ok(notes.into_iter().map(|note| note.code).collect())
}

/// `G07`, or `I02` for a group that carries something out.
pub(crate) fn group_code(group: &Group) -> String {
    let letter = if group.about.is_after { 'I' } else { 'G' };
    format!("{letter}{:02}", group.about.number)
}

fn source(
    cx: &Cx,
    (meeting, process): (&Meeting, &Process),
    theme: ThemeId,
    code: String,
    group: &Group,
    done: &[&Booklet],
    answers: &Answers,
) -> NewSource {
    let language = process.language;
    let title = meeting.title.to(language);
    let label = if group.about.is_after {
        text::source_after(group.about.number, title)
    } else {
        text::source_group(group.about.number, title)
    };
    let (mut notes, mut drawings, mut sentences) = (Vec::new(), Vec::new(), Vec::new());
    for booklet in done {
        for item in booklet.tasks.iter().flat_map(|task| items(booklet, task, answers, language)) {
            match item.photo.and_then(|id| answers.photos.iter().find(|photo| photo.id == id)) {
                Some(photo) => drawings
                    .push(NewDrawing { file: Some(photo.file.clone()), description: item.text }),
                None => notes.push(NewNote {
                    code: format!("{code}-{}", item.key),
                    question: None,
                    text: item.text,
                }),
            }
        }
        sentences.extend(answers.sentences(booklet));
    }
    NewSource {
        process: process.id,
        theme,
        kind: SOURCE,
        record: group.id.0,
        code,
        label: label.to(language),
        href: format!("/staff/meetings/{}/workbooks/groups/{}", meeting.id, group.id),
        language,
        channel: "web".to_owned(),
        held_on: Some(to_oslo(meeting.starts_at).date_naive()),
        received_at: cx.now(),
        area: None,
        head_count: group.about.people,
        first_time: None,
        genders: BTreeMap::new(),
        age_bands: BTreeMap::new(),
        notes,
        quotes: Vec::new(),
        priorities: sentences,
        drawings,
        comment: None,
    }
}
