//! More hosts than the town has, at tables of the round that goes on: for measuring, and for trying
//! what happens when all of them come at once.

use medvirk_kernel::{Error, Language, Result};
use medvirk_people::{NewContact, contacts};
use medvirk_slice::Cx;

use super::super::{letters, policy::KIT, seat::Seat};
use crate::{ApplicationId, Assignment, AssignmentState, gjestebud_store, policy::ASSIGN};

/// Most hosts of a crowd.
const MOST: usize = 2_000;

/// One of the crowd.
#[derive(Clone, Debug)]
pub struct DemoHost {
    /// Short name of the table, `GB1001`.
    pub code: String,
    /// Path of the host's page.
    pub path: String,
    /// Name of the field for notes to the first question.
    pub question: String,
}

/// Seats `hosts` more hosts at tables of the process with this slug, themes in turn, and gives each a
/// link. Once for each process.
///
/// # Errors
/// [`Error::NotFound`] when there is no such process; internal when it has no theme with a question.
pub async fn demo_crowd(cx: &Cx, slug: &str, hosts: usize) -> Result<Vec<DemoHost>> {
    let process = medvirk_processes::by_slug(cx.db().reader(), slug).await?;
    let mut themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    themes.retain(|theme| !theme.questions.is_empty());
    let (assign, kit) =
        (cx.permit(ASSIGN, process.resource())?, cx.permit(KIT, process.resource())?);
    let tx = cx.begin().await?;
    let mut crowd = Vec::new();
    for (n, theme) in (1001..).zip(themes.iter().cycle()).take(hosts.min(MOST)) {
        let new = NewContact {
            name: format!("Vert {n}"),
            email: Some(format!("vert-{n}@example.org")),
            language: Language::Nb,
            source: "demo".to_owned(),
            ..NewContact::default()
        };
        let contact = contacts::insert(&tx, &assign, cx, new).await?;
        let assignment = Assignment {
            id: cx.new_id(),
            process: process.id,
            theme: theme.id,
            code: format!("GB{n}"),
            application: ApplicationId(cx.new_id()),
            contact,
            state: AssignmentState::Confirmed,
            planned_date: Some(cx.today()),
            planned_time: None,
            place_kind: None,
            pick_up_point: None,
            assigned_at: cx.now(),
            confirmed_at: Some(cx.now()),
            withdrawn_at: None,
            version: 1,
        };
        gjestebud_store::insert(&tx, &assign, &assignment).await?;
        let seat = Seat::load(&tx, assignment.id).await?;
        let token = letters::link_token(&tx, cx, &kit, &seat).await?;
        let question = theme.questions.first();
        let question = question.ok_or_else(|| Error::internal("a theme without questions"))?;
        crowd.push(DemoHost {
            code: assignment.code,
            path: format!("/b/{token}"),
            question: format!("q-{}", question.id),
        });
    }
    tx.commit().await?;
    Ok(crowd)
}
