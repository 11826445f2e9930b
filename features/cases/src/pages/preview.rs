//! The paper as it will be read, for those who write it.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Page, html, see_other};
use uuid::Uuid;

use super::{
    in_case, open, read,
    view::{self, Audience, PartView, PieceView},
};
use crate::{
    T,
    actions::staff_path,
    dossier::Dossier,
    model::{
        attachment::FileId,
        case::{CaseState, NamedDocument},
    },
    paper::{Paper, compose},
    policy::{READ, WRITE},
    words,
};

/// The paper on a page; used behind both doors.
pub(super) struct PaperView {
    pub(super) paper: Paper,
    pub(super) parts: Vec<PartView>,
    pub(super) lang: &'static str,
    pub(super) tag: (&'static str, String),
    pub(super) files: String,
    /// Heading of the attachments.
    pub(super) attachments: String,
    /// Attachments with where each is read; `None` for what is only a name.
    pub(super) attached: Vec<(String, Option<String>)>,
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
            files: audience.path(&dossier.process, "files"),
            attachments: t.heading_attachments(),
            attached: attached(dossier, &paper, audience),
            not_sent: t.heading_not_sent(),
            paper,
        }
    }
}

/// The attachments with their addresses: those Medvirk makes are files of the case, the others were attached.
fn attached(dossier: &Dossier, paper: &Paper, audience: Audience) -> Vec<(String, Option<String>)> {
    let path = |rest: String| audience.path(&dossier.process, &rest);
    let named = paper.attachments.iter().zip(&dossier.case.content.attachments);
    let line = |((title, file), named): (&(String, Option<FileId>), &NamedDocument)| {
        let made = named.made_of.map(|made_of| path(format!("files/{}.pdf", made_of.file_stem())));
        let brought = file.map(|file| path(format!("attachments/{file}")));
        (title.clone(), made.or(brought))
    };
    named.map(line).collect()
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
    // Whoever does not write has the paper on the page of the case.
    if !cx.may(WRITE, process.resource()) {
        return Ok(see_other(&staff_path(&process, "")).into_response());
    }
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    let shown = PaperView::of(&cx, &dossier, Audience::staff(&cx, &dossier.process));
    let t = T(cx.language());
    html(&PreviewPage {
        page: in_case(&cx, &dossier.process, t.preview_heading()),
        t,
        base: staff_path(&dossier.process, ""),
        is_draft: dossier.case.state == CaseState::Draft,
        claims: read::claims(&shown),
        notes: dossier.counting().count(),
        shown,
    })
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::Language;

    use crate::T;

    #[test]
    fn what_the_paper_rests_on_is_said_as_people_would_say_it() {
        let said = |claims: usize, notes: usize| T(Language::Nb).preview_lead(claims, notes);
        assert!(said(0, 0).starts_with("Ingen innspill er kommet inn"));
        assert!(said(0, 30).starts_with("30 innspill er kommet inn. Ingen setninger"));
        assert!(
            said(1, 1).starts_with("Én setning om innspill bygger på det folk sa, ett innspill")
        );
        assert!(said(12, 30).starts_with("12 setninger om innspill bygger på 30 innspill."));
    }
}
