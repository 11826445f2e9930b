//! The paper as it will be read, for those who write it.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Page, html};
use uuid::Uuid;

use super::{
    in_case, open,
    view::{self, Audience, PartView, PieceView},
};
use crate::{
    T, actions,
    actions::staff_path,
    dossier::Dossier,
    model::case::CaseState,
    paper::{Paper, compose},
    policy::READ,
    words,
};

/// The paper on a page; used behind both doors.
pub(super) struct PaperView {
    pub(super) paper: Paper,
    pub(super) parts: Vec<PartView>,
    pub(super) lang: &'static str,
    pub(super) tag: (&'static str, String),
    pub(super) files: String,
    pub(super) attachments: String,
    pub(super) attached: String,
    pub(super) not_sent: String,
}

impl PaperView {
    /// The paper of a case for a reader.
    pub(super) fn of(cx: &Cx, dossier: &Dossier, audience: Audience) -> Self {
        let paper = compose(dossier);
        let t = T(paper.language);
        let (color, state) = words::case_state(dossier.case.state);
        PaperView {
            parts: view::parts(dossier, &paper, audience),
            lang: paper.language.code(),
            tag: (color, state.to(cx.language())),
            files: match audience {
                Audience::Staff { .. } => staff_path(&dossier.process, "files"),
                Audience::Everybody => actions::public_path(&dossier.process, "files"),
            },
            attachments: t.heading_attachments(),
            attached: match audience {
                Audience::Staff { .. } => staff_path(&dossier.process, "attachments"),
                Audience::Everybody => actions::public_path(&dossier.process, "attachments"),
            },
            not_sent: t.heading_not_sent(),
            paper,
        }
    }
}

#[derive(Template)]
#[template(path = "cases/preview.html")]
struct PreviewPage {
    page: Page,
    t: T,
    shown: PaperView,
    base: String,
    is_draft: bool,
    claims: usize,
    notes: usize,
}

pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    let shown = PaperView::of(&cx, &dossier, Audience::staff(&cx, &dossier.process));
    let t = T(cx.language());
    let is_claim = |p: &&PieceView| matches!(p, PieceView::Claim(_));
    html(&PreviewPage {
        page: in_case(&cx, &dossier.process, t.preview_heading()),
        t,
        base: staff_path(&dossier.process, ""),
        is_draft: dossier.case.state == CaseState::Draft,
        claims: shown.parts.iter().flat_map(|p| &p.pieces).filter(is_claim).count(),
        notes: dossier.counting().count(),
        shown,
    })
}
