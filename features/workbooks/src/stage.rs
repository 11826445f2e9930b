//! What the hall sees: chosen main trends, and the sentences a group brings to the plenary. For the
//! stage of an arena.

use medvirk_kernel::{Language, Result};
use medvirk_meetings::model::MeetingId;
use sea_orm::ConnectionTrait;

use crate::{
    model::{GroupId, Session},
    store,
};

/// A main trend chosen for the hall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownTrend {
    /// What it says.
    pub title: String,
    /// Numbers of the groups whose answers are behind it, each once.
    pub groups: Vec<u32>,
    /// How many answers are behind it.
    pub answers: usize,
}

/// What one group brings to the plenary from one booklet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences {
    /// When the booklet was filled in.
    pub session: Session,
    /// What the booklet is called.
    pub booklet: String,
    /// One to three sentences.
    pub sentences: Vec<String>,
    /// Whether the group has heard them and agrees.
    pub is_read_back: bool,
}

/// The trends of a meeting that the process leader has chosen for the hall, in their order.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn shown_trends(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<ShownTrend>> {
    let groups = store::groups(db, meeting).await?;
    let number = |id| groups.iter().find(|g| g.id == GroupId(id)).map(|g| g.about.number);
    let trends = store::trends(db, meeting).await?.into_iter().filter(|trend| trend.is_shown);
    Ok(trends
        .map(|trend| {
            let mut behind: Vec<u32> =
                trend.cards.iter().filter_map(|(group, _)| number(*group)).collect();
            behind.sort_unstable();
            behind.dedup();
            ShownTrend { title: trend.title, groups: behind, answers: trend.cards.len() }
        })
        .collect())
}

/// The sentences a group of the meeting brings to the plenary, booklet by booklet; booklets without
/// any are left out. Empty when there is no such group.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn key_sentences(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
    number: u32,
    language: Language,
) -> Result<Vec<Sentences>> {
    let groups = store::groups(db, meeting).await?;
    let Some(group) = groups.iter().find(|g| g.about.number == number && !g.about.is_after) else {
        return Ok(Vec::new());
    };
    let answers = store::answers(db, group.id).await?;
    let booklets = store::booklets(db, meeting).await?;
    let of = |kept: &store::Kept| Sentences {
        session: kept.booklet.session,
        booklet: kept.booklet.title.to(language).to_owned(),
        sentences: answers.sentences(&kept.booklet),
        is_read_back: answers.is_read_back(&kept.booklet),
    };
    Ok(booklets.iter().map(of).filter(|one| !one.sentences.is_empty()).collect())
}
