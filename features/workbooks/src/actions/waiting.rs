//! Answers that wait: finished by their groups, while nobody has decided what becomes of them.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, ProcessId, Result};
use medvirk_meetings::model::Meeting;
use sea_orm::ConnectionTrait;

use super::groups::may_write;
use crate::{
    model::{Group, GroupId, items},
    store,
};

/// Meetings of a process whose finished answers nobody has given a theme, or a reason why they do not
/// become input; with how many answers wait.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn waiting(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Vec<(Meeting, usize)>> {
    let undecided = store::undecided(db).await?;
    if undecided.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let all = medvirk_meetings::of_process(db, process).await?.into_iter();
    for meeting in all.filter(|meeting| undecided.contains(&meeting.id)) {
        let count = waiting_of(db, &meeting).await?;
        if count > 0 {
            found.push((meeting, count));
        }
    }
    Ok(found)
}

/// The same of every process, for meetings that are over.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn waiting_after(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<(Meeting, usize)>> {
    let mut found = Vec::new();
    for id in store::undecided(db).await? {
        let meeting = match medvirk_meetings::get(db, id).await {
            Err(Error::NotFound) => continue,
            other => other?,
        };
        if !meeting.is_over(now) {
            continue;
        }
        let count = waiting_of(db, &meeting).await?;
        if count > 0 {
            found.push((meeting, count));
        }
    }
    Ok(found)
}

/// How many finished answers of a meeting wait; 0 when it is decided what becomes of them.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn waiting_of(db: &impl ConnectionTrait, meeting: &Meeting) -> Result<usize> {
    let (setup, version) = store::setup(db, meeting.id).await?;
    if version == 0 || setup.theme.is_some() || !setup.unused.is_empty() {
        return Ok(0);
    }
    let groups = store::groups(db, meeting.id).await?;
    let ids: Vec<GroupId> = groups.iter().map(|group| group.id).collect();
    let answers = store::answers_of(db, &ids).await?;
    let booklets = store::booklets(db, meeting.id).await?;
    let of = |group: &Group| {
        let Some(answers) = answers.get(&group.id) else { return 0 };
        let done = booklets
            .iter()
            .map(|kept| &kept.booklet)
            .filter(|booklet| may_write(group, booklet) && answers.is_done(booklet));
        let language = medvirk_kernel::Language::default();
        done.flat_map(|booklet| {
            let tasks = booklet.tasks.iter();
            tasks.flat_map(move |task| items(booklet, task, answers, language))
        })
        .count()
    };
    Ok(groups.iter().map(of).sum())
}
