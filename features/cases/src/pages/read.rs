//! The case for those who read it and do not write: the paper itself with the way from each sentence to its
//! sources, its attachments, what was decided and how that is followed up, and the files.

use askama::Template;
use axum::response::Response;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Html, Page, html};

use super::{
    day, in_case,
    preview::PaperView,
    public::lead,
    view::{Audience, PieceView},
};
use crate::{
    T, actions,
    actions::staff_path,
    dossier::Dossier,
    model::{
        action::{ActionState, FollowUp},
        case::CaseState,
    },
    store, words,
};

/// One action with how it goes.
struct ActionLine {
    text: String,
    href: String,
    note: String,
    tag: (&'static str, String),
}

#[derive(Template)]
#[template(path = "cases/read.html")]
struct ReadPage {
    page: Page,
    t: T,
    base: String,
    shown: PaperView,
    is_draft: bool,
    /// Who decides and when, or that it is decided.
    lead: Html,
    /// How many sentences rest on how many contributions.
    rests_on: String,
    decided: Option<Decided>,
    actions: Vec<ActionLine>,
    actions_lead: String,
    public_href: Option<String>,
}

/// What was decided.
struct Decided {
    facts: Vec<(String, String)>,
    points: Vec<String>,
}

/// The page.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(super) async fn page(cx: &Cx, dossier: &Dossier) -> Result<Response, Fault> {
    let (t, today) = (T(cx.language()), cx.today());
    let (case, process) = (&dossier.case, &dossier.process);
    let mut actions = store::actions(cx.db().reader(), Some(case.id)).await?;
    // What is left comes first, the nearest deadline before the others.
    actions.sort_by_key(|a| (a.state.is_ended(), a.deadline().is_none(), a.deadline()));
    let late = actions.iter().filter(|a| a.is_overdue(today)).count();
    let done = actions.iter().filter(|a| a.state == ActionState::Done).count();
    let shown = PaperView::of(cx, dossier, Audience::staff(cx, process));
    html(&ReadPage {
        page: in_case(cx, process, t.menu_case()),
        t,
        base: staff_path(process, ""),
        is_draft: case.state == CaseState::Draft,
        lead: lead(&t, dossier.decision.as_ref(), case),
        rests_on: t.preview_lead(claims(&shown), dossier.counting().count()),
        decided: dossier.decision.as_ref().map(|decision| Decided {
            facts: super::decision::facts(&t, decision),
            points: decision.points.clone(),
        }),
        actions_lead: t.panel_actions(done, actions.len(), late),
        actions: actions.iter().map(|a| line(cx, dossier, a)).collect(),
        public_href: (case.state != CaseState::Draft && process.is_public())
            .then(|| actions::public_path(process, "")),
        shown,
    })
}

/// How many sentences of a paper are about input.
pub(super) fn claims(shown: &PaperView) -> usize {
    let pieces = shown.parts.iter().flat_map(|part| &part.pieces);
    pieces.filter(|piece| matches!(piece, PieceView::Claim(_))).count()
}

fn line(cx: &Cx, dossier: &Dossier, action: &FollowUp) -> ActionLine {
    let (t, language) = (T(cx.language()), cx.language());
    let (color, state) = words::action_state(action.state);
    let due = action.deadline().map(|d| t.action_due_by(day(language, Some(d))));
    let note = [Some(action.owner.clone()), due, Some(action.reason.clone())];
    let note: Vec<String> = note.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    ActionLine {
        text: action.text.clone(),
        href: staff_path(&dossier.process, &format!("actions/{}", action.id)),
        note: note.join(" · "),
        tag: match action.is_overdue(cx.today()) {
            true => ("danger", t.action_overdue()),
            false => (color, state.to(language)),
        },
    }
}
