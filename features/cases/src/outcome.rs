//! What came of a process, for everybody: case, decision, actions, answers and how much was said. The notes
//! themselves are only counted; reading them all took most of the time of the page.

use medvirk_input::NoteFilter;
use medvirk_kernel::{Error, Result};
use medvirk_processes::Process;
use sea_orm::ConnectionTrait;

use crate::{
    answering::Answers,
    model::{
        action::FollowUp,
        case::{Case, CaseState},
        decision::Decision,
    },
    store,
};

/// What came of it.
pub(crate) struct Outcome {
    /// The case.
    pub(crate) case: Case,
    /// Process, themes, answers and decision.
    pub(crate) answers: Answers,
    /// What follows from the decision.
    pub(crate) actions: Vec<FollowUp>,
    /// Notes that count.
    pub(crate) notes: u64,
    /// Tables they come from.
    pub(crate) sources: usize,
    /// People at those tables.
    pub(crate) people: u32,
}

impl Outcome {
    /// What came of a process that the public may read about.
    ///
    /// # Errors
    /// [`Error::NotFound`] also while the case is a draft: nobody outside must know that it exists.
    pub(crate) async fn public(db: &impl ConnectionTrait, slug: &str) -> Result<Outcome> {
        let process = medvirk_processes::public_by_slug(db, slug).await?;
        let case = store::case_of(db, process.id).await?.ok_or(Error::NotFound)?;
        if case.state == CaseState::Draft {
            return Err(Error::NotFound);
        }
        let (_, notes) = medvirk_input::notes(db, &NoteFilter::of(process.id), 0, 1).await?;
        let sources = medvirk_input::sources(db, process.id).await?;
        Ok(Outcome {
            actions: store::actions(db, Some(case.id)).await?,
            answers: Answers::in_case(db, process, Some(&case)).await?,
            notes,
            sources: sources.len(),
            people: sources.iter().map(|s| s.head_count).sum(),
            case,
        })
    }

    /// The process.
    pub(crate) fn process(&self) -> &Process {
        &self.answers.process
    }

    /// The decision, once it is entered.
    pub(crate) fn decision(&self) -> Option<&Decision> {
        self.answers.decision.as_ref()
    }
}
