//! Papers: empty booklets, filled ones, and sheets with the groups' links.

use axum::{extract::Path, response::Response};
use medvirk_documents::Document;
use medvirk_kernel::Error;
use medvirk_slice::Cx;
use medvirk_web::{Fault, aside, attachment, inline_file};
use uuid::Uuid;

use super::open;
use crate::{
    T,
    actions::{group_code, may_write},
    model::{Booklet, GroupId},
    papers::{self, Filled},
    policy::{EDIT, READ},
    store,
};

/// `GET …/papers/{paper}`: `empty-H1.pdf`, `all.pdf`, `all.docx`, `links.pdf`.
pub(super) async fn of_meeting(
    cx: Cx,
    Path((id, paper)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let kept = store::booklets(db, meeting.id).await?;
    let booklets: Vec<Booklet> = kept.into_iter().map(|kept| kept.booklet).collect();
    let t = T(cx.language());
    if paper == "links.pdf" {
        cx.permit(EDIT, process.resource())?;
        return file(papers::links(&cx, &meeting).await?, &t.paper_links(), true);
    }
    if let Some(code) = paper.strip_prefix("empty-").and_then(|name| name.strip_suffix(".pdf")) {
        let own: Vec<Booklet> = booklets.into_iter().filter(|b| b.code == code).collect();
        if own.is_empty() {
            return Err(Error::NotFound.into());
        }
        return file(papers::empty(&cx, &meeting, &own), code, true);
    }
    let is_pdf = match paper.as_str() {
        "all.pdf" => true,
        "all.docx" => false,
        _ => return Err(Error::NotFound.into()),
    };
    let groups = store::groups(db, meeting.id).await?;
    let ids: Vec<GroupId> = groups.iter().map(|group| group.id).collect();
    let mut answers = store::answers_of(db, &ids).await?;
    let mut filled: Vec<Filled> = Vec::new();
    for group in groups {
        let own = booklets.iter().filter(|b| may_write(&group, b)).cloned().collect();
        let said = answers.remove(&group.id).unwrap_or_default();
        filled.push((group, own, said));
    }
    file(papers::filled(&cx, &meeting, &filled).await?, &t.board_title(), is_pdf)
}

/// `GET …/groups/{group}/papers/{paper}`: `filled.pdf` and `filled.docx`.
pub(super) async fn of_group(
    cx: Cx,
    Path((id, group, paper)): Path<(Uuid, Uuid, String)>,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let group = store::group(db, GroupId(group)).await?;
    if group.meeting != meeting.id {
        return Err(Error::NotFound.into());
    }
    let is_pdf = match paper.as_str() {
        "filled.pdf" => true,
        "filled.docx" => false,
        _ => return Err(Error::NotFound.into()),
    };
    let kept = store::booklets(db, meeting.id).await?.into_iter().map(|kept| kept.booklet);
    let own = kept.filter(|b: &Booklet| may_write(&group, b)).collect();
    let answers = store::answers(db, group.id).await?;
    let name = group_code(&group);
    let document = papers::filled(&cx, &meeting, &[(group, own, answers)]).await?;
    file(document, &name, is_pdf)
}

/// A document as a file in the browser or to download.
pub(super) fn file(document: Document, name: &str, is_pdf: bool) -> Result<Response, Fault> {
    if is_pdf {
        let bytes = aside(|| medvirk_documents::pdf(&document))?;
        return Ok(inline_file("application/pdf", &format!("{name}.pdf"), bytes));
    }
    let bytes = aside(|| medvirk_documents::docx(&document))?;
    Ok(attachment(papers::DOCX, &format!("{name}.docx"), bytes))
}
